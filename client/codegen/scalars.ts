/** The TypeScript types of one custom scalar of the schema. */
export interface ScalarType {
  /** In generated modules, which decode values. */
  readonly generated: string;
  /** In ad-hoc documents, whose values are those of the JSON answer. */
  readonly adHoc: string;
}

/** Every custom scalar of the schema. Types that are not global are declared in `runtime/scalars.ts`. */
export const SCALARS: Readonly<Record<string, ScalarType>> = {
  DateTime: { generated: 'Date', adHoc: 'IsoDateTime' },
  // `21:00`; it has no day, so it is no Date.
  LocalTime: { generated: 'string', adHoc: 'string' },
  Condition: { generated: 'Condition', adHoc: 'Condition' },
  // The document of another program, as an object or as text.
  JsonObject: { generated: 'JsonObject', adHoc: 'JsonObject' },
  SurveyDocument: { generated: 'string | object', adHoc: 'string | object' },
};

const BUILT_IN: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
};

/** The one scalar whose values a generated function decodes. */
export const DECODED_SCALAR = 'DateTime';

/** The types of the table that are imported from `runtime/scalars.ts`. */
export const RUNTIME_SCALAR_TYPES: ReadonlySet<string> = new Set([
  'IsoDateTime',
  'Condition',
  'JsonObject',
]);

/** The type of a scalar in generated modules. */
export function generatedScalar(name: string): string {
  const type = BUILT_IN[name] ?? SCALARS[name]?.generated;
  if (type !== undefined) return type;
  throw new Error(`The scalar ${name} has no type: add it to client/codegen/scalars.ts.`);
}

/** The type of a custom scalar in ad-hoc documents. */
export function adHocScalar(name: string): string {
  return SCALARS[name]?.adHoc ?? generatedScalar(name);
}
