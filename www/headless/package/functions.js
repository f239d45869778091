// The functions of this package, over the module in WebAssembly. Described in tarifa-clara.d.ts.
import { newProgram } from './program.js';

// What was read once stays in a program's memory, so one that has grown so far (in bytes) makes room for a new one.
const enough = 64 * 1024 * 1024;

export class TarifaClaraError extends Error {
  constructor({ code, problems, understood = null }, options) {
    const [{ place, message }] = problems;
    super(place ? `${place}: ${message}` : message, options);
    this.name = 'TarifaClaraError';
    this.code = code;
    this.problems = problems;
    this.understood = understood;
  }
}

const notLoaded = (cause) => {
  const message = 'The WebAssembly module of tarifa-clara could not be loaded.';
  return new TarifaClaraError({ code: 'not_loaded', problems: [{ place: '', code: 'not_loaded', message, warning: false }] }, { cause });
};

/** A word; of what is no text its type, which is none that is known. */
const wordOf = (word, otherwise) => (typeof word === 'string' ? word : word === undefined ? otherwise : typeof word);
const tagOf = (options) => wordOf((options ?? {}).lang, 'es-PE');

/** The bytes of a file, if these are some. */
function fileOf(data) {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return typeof data === 'string' ? new TextEncoder().encode(data) : undefined;
}

/** JSON would make null of a number that is none, and null says that no document gives the number. */
const numberAsText = (key, value) => (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value);

/** @param {() => Promise<BufferSource>} load gives the bytes of the module in WebAssembly */
export function functions(load) {
  let compiled;
  let running;

  /** The program that answers, and its memory. */
  async function opened() {
    if (running) return running;
    try {
      compiled = compiled || load().then((bytes) => WebAssembly.compile(bytes));
      const program = newProgram();
      const { memory } = await program({ module_or_path: await compiled });
      running = { program, memory };
      return running;
    } catch (cause) {
      compiled = undefined;
      throw notLoaded(cause);
    }
  }

  /** The answer of a program; a new one answers the next question where this one's memory is full. */
  async function ask(question, lang) {
    const { program, memory } = await opened();
    try {
      return JSON.parse(question(program));
    } catch (thrown) {
      if (thrown instanceof TarifaClaraError) throw thrown;
      if (typeof thrown === 'string') throw new TarifaClaraError(JSON.parse(thrown));
      running = undefined;
      return refuse('no_memory', lang, thrown);
    } finally {
      if (memory.buffer.byteLength > enough) running = undefined;
    }
  }

  async function refuse(code, lang, cause) {
    const { program } = await opened();
    throw new TarifaClaraError(JSON.parse(program.refusal(code, lang)), { cause });
  }

  /** Data as the file that it would be: an object as JSON. Where it is wrong, `code` says what of the question it is. */
  async function written(data, code, lang) {
    try {
      return fileOf(data) || fileOf(JSON.stringify(data, numberAsText) || 'null');
    } catch (cause) {
      return refuse(code, lang, cause);
    }
  }

  return {
    async check(plan, options) {
      const lang = tagOf(options);
      try {
        const file = await written(plan, 'broken_plan', lang);
        return await ask((program) => program.check(file, lang), lang);
      } catch (error) {
        if (error.code !== 'broken_plan') throw error;
        return { sound: false, receipts: null, problems: error.problems };
      }
    },

    async assess(plan, choice, options) {
      const lang = tagOf(options);
      const file = await written(plan, 'broken_plan', lang);
      const chosen = await written(choice ?? {}, 'broken_choice', lang);
      return ask((program) => program.assess(file, chosen, lang), lang);
    },

    async register(plan, users, options) {
      const { choice, map, csv } = options ?? {};
      const lang = tagOf(options);
      const file = await written(plan, 'broken_plan', lang);
      const chosen = await written(choice ?? {}, 'broken_choice', lang);
      const said = await written(map ?? {}, 'broken_options', lang);
      const list = fileOf(users) || (await refuse('broken_register', lang));
      return ask((program) => program.register(file, chosen, list, said, Boolean(csv), lang), lang);
    },

    async schema(of, options) {
      const [name, lang] = [wordOf(of, 'plan'), tagOf(options)];
      const { schemas } = await import('./schemas.js');
      if (Object.hasOwn(schemas, name)) return JSON.parse(schemas[name]);
      return ask((program) => {
        throw program.noSchema(name, lang);
      }, lang);
    },
  };
}
