import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

// A Prisma generator: `prisma generate` starts it and sends it lines of JSON-RPC; the answers go to
// stderr. It writes the datamodel that `schema/kernel/datamodel.ts` reads: Pothos' own datamodel has no
// default values and no `onDelete`.

/**
 * @typedef {{
 *   name: string, type: string, kind: string, isRequired: boolean, isList: boolean,
 *   isUpdatedAt?: boolean, nativeType?: [string, unknown] | null, hasDefaultValue: boolean, default?: unknown,
 *   relationName?: string, relationFromFields?: string[], relationToFields?: string[], relationOnDelete?: string,
 * }} Field
 * @typedef {{ name: string, fields: Field[] }} Model
 */

const header = `// Made by prisma/generator.js from prisma/schema/.

/** A column or relation, as the Prisma schema declares it. */
export interface StoredField {
  readonly name: string;
  /** \`String\`, \`Int\`, \`DateTime\`, an enum's or a model's name. */
  readonly type: string;
  readonly kind: 'scalar' | 'enum' | 'object' | 'unsupported';
  readonly isRequired: boolean;
  readonly isList: boolean;
  /** Whether it is the key of a row. */
  readonly isUuid?: true;
  /** Whether the database or Prisma fills it when it is not set. */
  readonly hasDefault: boolean;
  /** The default, if it is a value and not a function such as \`now()\`. */
  readonly default?: string | number | boolean | readonly string[];
  /** Of a relation: the column with the other row's id. */
  readonly column?: string;
  /** Of a relation: the pairs of columns, of this row and of the other one, that are equal. */
  readonly join?: readonly (readonly [string, string])[];
  /** Of a relation: what happens to this row when the other one is deleted. */
  readonly onDelete?: 'Cascade' | 'Restrict' | 'NoAction' | 'SetNull' | 'SetDefault';
}

/** Every model with its columns and relations, in the order of the schema. */
export const models: Readonly<Record<string, readonly StoredField[]>> = `;

/**
 * The columns that join a relation's rows: one of its two sides names them.
 *
 * @param {Model[]} models @param {Model} model @param {Field} field
 */
function joinOf(models, model, field) {
  if (field.relationFromFields?.length)
    return pairs(field.relationFromFields, field.relationToFields);
  const other = models
    .find(({ name }) => name === field.type)
    ?.fields.find(
      ({ relationName, type, relationFromFields }) =>
        relationName === field.relationName && type === model.name && relationFromFields?.length,
    );
  return pairs(other?.relationToFields, other?.relationFromFields);
}

/** @param {string[]} [own] @param {string[]} [others] */
function pairs(own = [], others = []) {
  return own.map((column, index) => [column, others[index]]);
}

/** @param {Model[]} models @param {Model} model @param {Field} field */
function stored(models, model, field) {
  const { name, type, kind, isRequired, isList, relationOnDelete } = field;
  const isFunction = typeof field.default === 'object' && !Array.isArray(field.default);
  const column = field.relationFromFields?.[field.relationToFields?.indexOf('id') ?? -1];
  return {
    name,
    type,
    kind,
    isRequired,
    isList,
    ...(field.nativeType?.[0] === 'Uuid' && { isUuid: true }),
    hasDefault: field.hasDefaultValue || field.isUpdatedAt === true,
    ...(field.default !== undefined && !isFunction && { default: field.default }),
    ...(column && type !== 'Workspace' && { column }),
    ...(kind === 'object' && { join: joinOf(models, model, field) }),
    ...(relationOnDelete && { onDelete: relationOnDelete }),
  };
}

/** @param {{ generator: { output: { value: string } }, dmmf: { datamodel: { models: Model[] } } }} options */
async function generate({ generator, dmmf }) {
  const { models } = dmmf.datamodel;
  const written = models.map((model) => {
    const lines = model.fields.map(
      (field) => `    ${JSON.stringify(stored(models, model, field))},\n`,
    );
    return `  ${model.name}: [\n${lines.join('')}  ],\n`;
  });
  await writeFile(generator.output.value, `${header}{\n${written.join('')}};\n`);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  const answer = { jsonrpc: '2.0', id };
  try {
    if (method === 'generate') await generate(params);
    const manifest = { prettyName: 'the datamodel', defaultOutput: 'datamodel.ts' };
    const result = method === 'getManifest' ? { manifest } : null;
    process.stderr.write(`${JSON.stringify({ ...answer, result })}\n`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const data = { stack: error instanceof Error ? error.stack : undefined };
    process.stderr.write(
      `${JSON.stringify({ ...answer, error: { code: -32000, message, data } })}\n`,
    );
  }
}
