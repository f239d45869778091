/**
 * What a small town's water and sanitation service would cost each home: plan + choice → assessment.
 *
 * Every function answers with plain data, as a promise. What it is given stays as it was. Amounts are decimal strings,
 * `"10.50"`, in soles (S/) or in the plan's own money; volumes are in m³, times in months or years as each field says.
 * What no document gives is not guessed: in its place stands a {@link Refusal}, `{ withheld, es, en }`.
 */
import type { Assessment, Refusal } from './assessment.js';
import type { Plan } from './plan.js';
import type { RegisterSummary, Understood } from './register.js';

export type { Assessment, Plan, Refusal, RegisterSummary, Understood };

/**
 * A plan: an object, the text of its JSON file, or the file's bytes (UTF-8, or UTF-16 with its mark). Objects are taken as
 * `JSON.stringify` writes them, but NaN and Infinity are refused instead of becoming null. Numbers of more than 15 digits are
 * given as decimal strings.
 */
export type PlanGiven = Plan | string | Uint8Array | ArrayBuffer | Readonly<Record<string, unknown>>;

/**
 * What a resident picks: a level's id under each aspect's id, and the home. What is left out is as the plan proposes.
 */
export interface Choice {
  /** How many people live there, from 1. */
  people?: number | string;
  /** How many homes or shops share the connection, where the town has such. */
  units_of_use?: number | string;
  /** m³ a month. */
  m3?: number | string;
  /** Whether its m³ are given, or worked out from its people. */
  use?: 'm3' | 'people';
  /** A category's id, or `shop` for a home with a shop. */
  kind?: string;
  metered?: boolean;
  sewer?: boolean;
  /** Whether it is on the social charge. */
  social?: boolean;
  /** Whether its connection is new. */
  new_connection?: boolean;
  /** How many receipts it has not paid. */
  late?: number | string;
  /** A rate of the fund to try, in %, where the plan gives none. */
  fund?: number | string;
  /** Another ceiling of what the municipality gives to the social charge, in soles a month. */
  ceiling?: number | string;
  /** Up to three services to be compared, `h12.tested.network`: one level of each aspect, in the plan's order. */
  keep?: string[];
  /** An aspect's id with a level's. */
  [aspect: string]: unknown;
}

/** A choice: an object, or a JSON file as text or bytes. */
export type ChoiceGiven = Choice | string | Uint8Array | ArrayBuffer;

/** One thing that is wrong, or only to be looked at again. */
export interface Problem {
  /** Where: `tariff.domestic.blocks[1].up_to_m3`; empty where it is the whole. */
  place: string;
  /** A stable code: `missing`, `out_of_range`, `not_json`, … */
  code: string;
  /** What is wrong and what would be right, in the language that was asked for. */
  message: string;
  /** Whether it is only to be looked at again. */
  warning: boolean;
}

/** What `check` finds. */
export interface Checked {
  /** Whether the plan can be used: then there are only warnings. */
  sound: boolean;
  /** Whether residents would see a receipt, in a sentence; null where the plan is not sound. */
  receipts: string | null;
  /** All problems; of very many the first 100, and a last one that says how many more. */
  problems: Problem[];
}

export interface Options {
  /** The language of messages: `es-PE` (the default) or `en`. */
  lang?: string;
}

export interface RegisterOptions extends Options {
  /** The service chosen; without it, what the plan proposes. */
  choice?: ChoiceGiven | null;
  /**
   * What the file's columns and words are, where its own are not understood: a field (`code`, `category`, `metered`, `m3`,
   * `social`, `sewer`, `exempt`, `shop`, `units_of_use`, `today`) and a heading or a column's number from 1, null where no column is
   * it; `category:WORD` and a category's id.
   */
  map?: Readonly<Record<string, string | number | null>>;
  /** Whether every bill is wanted too. */
  csv?: boolean;
}

/** What a register comes to. */
export interface Registered {
  /** Every bill added up, how the file was read, and the rows that don't count. */
  summary: RegisterSummary;
  /** The bills one by one, as CSV with its heading in the language of messages; null unless asked for. */
  csv: string | null;
}

/** What an answer cannot be had for. */
export class TarifaClaraError extends Error {
  /**
   * What is to be corrected. `not_loaded`: the module could not be fetched, or a content policy forbids it (it asks for
   * `'wasm-unsafe-eval'`); the next call tries again. `no_memory`: what was given is too large for this device.
   */
  readonly code: 'broken_plan' | 'broken_choice' | 'broken_register' | 'broken_options' | 'not_loaded' | 'no_memory';
  /** Every problem; at least one. */
  readonly problems: Problem[];
  /** Of a register that cannot be used, how it was read so far: its columns and their names. */
  readonly understood: Understood | null;
}

/**
 * Checks a plan: every problem at once, and in a sound plan what its author should look at again.
 * @throws {@link TarifaClaraError} `broken_options` where the language is unknown; a broken plan is an answer, no error.
 */
export function check(plan: PlanGiven, options?: Options): Promise<Checked>;

/**
 * Everything that follows from a plan and a choice, as `tarifa assess` prints it.
 * @throws {@link TarifaClaraError} `broken_plan`, `broken_choice`, `broken_options`.
 */
export function assess(plan: PlanGiven, choice?: ChoiceGiven | null, options?: Options): Promise<Assessment>;

/**
 * Works out the bill of every user of a register and adds them up, as `tarifa register` does. Nothing of it is kept or sent.
 * @param users a CSV with the columns' names in its first rows: its text, or its bytes (UTF-8, UTF-16 with its mark,
 * Windows-1252, code page 850). A workbook is saved as CSV first.
 * @throws {@link TarifaClaraError} `broken_plan`, `broken_choice`, `broken_register`, `broken_options`. A row that cannot be
 * read is no error: see `summary.rows`.
 */
export function register(plan: PlanGiven, users: string | Uint8Array | ArrayBuffer, options?: RegisterOptions): Promise<Registered>;

/**
 * The JSON Schema (draft 2020-12) of a plan, or of an answer.
 * @throws {@link TarifaClaraError} `broken_options` where there is none of that name.
 */
export function schema(of?: 'plan' | 'assessment' | 'register', options?: Options): Promise<Record<string, unknown>>;
