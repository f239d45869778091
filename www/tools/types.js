// Types for TypeScript from a JSON Schema as the command line prints it: of records, lists, words, and what they refer to.

/** A comment before what it describes. */
const comment = (text, indent) => (text ? `${indent}/** ${text.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */\n` : '');
const union = (types) => [...new Set(types)].join(' | ');
const grouped = (type) => (/[|&]/.test(type) ? `(${type})` : type);
const keyOf = (key) => (/^\w+$/.test(key) ? key : JSON.stringify(key));

/**
 * The declarations of a schema and of all that it refers to.
 * @param {string} name of the type of the whole
 */
export function typesOf(name, { $defs, ...schema }) {
  /** The type of a schema; `indent` is that of the line where it stands. */
  function typeOf(schema, indent) {
    if (schema.$ref) {
      const name = schema.$ref.replace('#/$defs/', '');
      // A name of Rust's, which says no more than what it stands for.
      return name.startsWith('Result_of_') ? typeOf($defs[name], indent) : name;
    }
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    if (schema.enum) return union(schema.enum.map((word) => JSON.stringify(word)));
    const either = schema.oneOf || schema.anyOf;
    const all = [];
    // Alternatives without a type are rules for the record that has it.
    if (either && !(schema.type && either.every((one) => !one.type))) all.push(union(either.map((one) => typeOf(one, indent))));
    if (schema.type) all.push(union([schema.type].flat().map((type) => typeNamed(type, schema, indent))));
    if (all.length === 0) throw new Error(`no type is known for ${JSON.stringify(schema)}`);
    return all.length === 1 ? all[0] : all.map(grouped).join(' & ');
  }

  function typeNamed(type, schema, indent) {
    switch (type) {
      case 'array':
        return `${grouped(typeOf(schema.items, indent))}[]`;
      case 'object':
        return recordOf(schema, indent);
      case 'integer':
        return 'number';
      default:
        return type;
    }
  }

  function recordOf({ properties = {}, patternProperties = {}, additionalProperties = false, required = [] }, indent) {
    const inside = `${indent}  `;
    const others = [...Object.values(patternProperties), additionalProperties].filter(Boolean).map((schema) => typeOf(schema, inside));
    const named = Object.entries(properties).map(([key, { description, ...schema }]) => {
      // What only has a description is as all others.
      const type = Object.keys(schema).length > 0 ? typeOf(schema, inside) : union(others);
      return { key, description, types: required.includes(key) ? [type] : [type, 'undefined'] };
    });
    const lines = named.map(({ key, description, types: [type, absent] }) => `${comment(description, inside)}${inside}${keyOf(key)}${absent ? '?' : ''}: ${type};\n`);
    // A record's other keys have a type that those with a name fit into.
    if (others.length > 0) lines.push(`${inside}[key: string]: ${union([...others, ...named.flatMap(({ types }) => types)])};\n`);
    return `{\n${lines.join('')}${indent}}`;
  }

  const declared = Object.entries({ [name]: schema, ...$defs }).filter(([name]) => !name.startsWith('Result_of_'));
  return declared.map(([name, one]) => `${comment(one.description, '')}export type ${name} = ${typeOf(one, '')};\n`).join('\n');
}
