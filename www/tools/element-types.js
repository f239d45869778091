// The element's types for programmers, and its tables in the README, written from custom-elements.json, which is the one description
// of it. Called by itself it writes the tables; the site's check says where they are others.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const [begin, end] = ['<!-- from custom-elements.json -->', '<!-- to here -->'];
export const manifest = JSON.parse(readFileSync(new URL('../element/custom-elements.json', import.meta.url), 'utf8'));

/** What events and methods give; amounts in the plan's money, as decimal strings, absent where they are withheld. */
const DETAILS = `/** What an element came to. Amounts are decimal strings in the plan's money, absent where a plan withholds them. */
export interface TarifaClaraResult {
  /** The town or plan as the host gave it; the id of a plan that was given as an object. */
  plan: string;
  /** The choice as a link's fragment. */
  choice: string;
  lang: string;
  /** The version of the program. */
  version: string;
  result: {
    /** What the home pays a month. */
    total?: string;
    /** What it pays in cash. */
    cash?: string;
    /** The total minus today's charge. */
    against_today?: string;
    /** What of its turnover is the investment fund's. */
    fund_part?: string;
    /** What of the family's spending the total is, in %. */
    spending_percent?: string;
  };
}

/** Why something could not be had. */
export interface TarifaClaraError {
  code: 'offline' | 'blocked' | 'missing' | 'policy' | 'kind' | 'plan' | 'old' | 'version' | 'program';
  message: string;
  /** What is wrong with a plan, each with its place. */
  problems: { path: string; code: string; message: string }[];
}
`;

const [{ declarations: [element] }] = manifest.modules;

/** The types, as a file. */
export function types() {
  const said = (text) => `  /** ${text} */\n`;
  const own = new Set(element.members.map(({ name }) => name));
  const fields = element.attributes
    .filter(({ fieldName }) => !own.has(fieldName))
    .map(({ fieldName, type, description }) => `${said(description)}  ${fieldName}: ${type.text};\n`);
  const members = element.members.map(({ kind, name, type, readonly, parameters, return: gives, description }) => {
    const of = kind === 'method' ? `${name}(${parameters.map((one) => `${one.name}: ${one.type.text}`).join(', ')}): ${gives.type.text}` : `${readonly ? 'readonly ' : ''}${name}: ${type.text}`;
    return `${said(description)}  ${of};\n`;
  });
  const events = element.events.map(({ name, type, description }) => `${said(description)}  '${name}': ${type.text};\n`);
  return `// Written from custom-elements.json.
${DETAILS}
/** ${element.description} */
export interface ${element.name} extends HTMLElement {
${[...fields, ...members].join('')}}

export interface ${element.name}Events {
${events.join('')}}

declare global {
  interface HTMLElementTagNameMap {
    '${element.tagName}': ${element.name};
  }
  interface GlobalEventHandlersEventMap extends ${element.name}Events {}
}
`;
}

/** The README, with its tables as the description has them. */
export function documented() {
  const cell = (text) => text.replaceAll('|', '\\|');
  const table = (head, rows) => [`| ${head} | |`, '|---|---|', ...rows.map(([name, said]) => `| ${cell(name)} | ${cell(said)} |`)].join('\n');
  const signature = ({ kind, name, parameters, type }) => (kind === 'method' ? `${name}(${parameters.map((one) => one.name).join(', ')})` : `${name}: ${type.text}`);
  const tables = [
    table('attribute', element.attributes.map(({ name, description }) => [`\`${name}\``, description])),
    table('property or method', element.members.map((one) => [`\`${signature(one)}\``, one.description])),
    table('event', element.events.map(({ name, description }) => [`\`${name}\``, description])),
  ].join('\n\n');
  const text = readFileSync(readme, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md has no place for the element's tables: ${begin} … ${end}`);
  return { is: text, wanted: `${text.slice(0, before + begin.length)}\n${tables}\n${text.slice(after)}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(readme, documented().wanted);
