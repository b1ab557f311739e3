import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
} from 'graphql';

/** What the printed schema does not say about stored types, by their names: `schema/rows.json`. */
export type Rows = Readonly<Record<string, RowFacts>>;

export interface RowFacts {
  /** The scope that a key needs to read the row; `signedIn` where every secret key can. */
  readonly scope: string;
  /** The fields that people know a row by. */
  readonly label: readonly string[];
  /** The lists of other rows that an update replaces as a whole, each with the number of rows to read. */
  readonly links: Readonly<Record<string, number>>;
}

type Field = GraphQLField<unknown, unknown>;

/** A stored type that has functions of its own, with the root fields that they call. */
export interface ClientPrimitive {
  readonly type: GraphQLObjectType;
  /** The name of one row in root fields: `persona` of `personaUpdate`. */
  readonly noun: string;
  /** The name of its list, without the `Items` of `feedbackItems`: `personas`. */
  readonly module: string;
  readonly queries: readonly (readonly [verb: string, Field])[];
  readonly mutations: readonly (readonly [verb: string, Field])[];
}

/** The stored types of a schema that can be looked up or changed, in the order of their modules. */
export function primitivesOf(schema: GraphQLSchema): ClientPrimitive[] {
  const node = schema.getType('Node');
  const rows = isInterfaceType(node) ? schema.getImplementations(node).objects : [];
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const found = rows.map((type) => {
    const lookUp = queries.find((field) => isLookUp(field, type));
    const list = queries.find(
      (field) => getNamedType(field.type).name === `${type.name}Connection`,
    );
    const noun = lookUp?.name ?? `${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}`;
    const byExternalId = queries.find(({ name }) => name === `${noun}ByExternalId`);
    const byKey = queries.find(({ name }) => name === `${noun}ByKey`);
    const read = { Get: lookUp, GetByExternalId: byExternalId, GetByKey: byKey, List: list };
    return {
      type,
      noun,
      module: (list?.name ?? noun).replace(/Items$/, ''),
      queries: Object.entries(read).flatMap(([verb, field]) =>
        field ? [[verb, field] as const] : [],
      ),
      isLookedUp: lookUp !== undefined,
    };
  });
  const nouns = found.map(({ noun }) => noun);
  return found
    .map(({ isLookedUp, ...each }) => {
      const changed = mutations.filter(({ name }) => nounIn(name, nouns) === each.noun);
      return { isLookedUp, ...each, mutations: byVerb(changed, each.noun) };
    })
    .filter(({ isLookedUp, mutations }) => isLookedUp || mutations.length > 0)
    .sort((a, b) => (a.module < b.module ? -1 : 1));
}

function isLookUp({ type, args }: Field, row: GraphQLObjectType): boolean {
  const names = args.map(({ name }) => name);
  const isKnown = names.length === 0 || names.includes('id');
  return getNamedType(type) === row && isKnown && names.every((name) => /^(id|key)$/.test(name));
}

/** The longest noun that a mutation's name begins with: `surveyVersionRestore` is not `survey`’s. */
function nounIn(mutation: string, nouns: readonly string[]): string | undefined {
  return nouns
    .filter((noun) => mutation.startsWith(noun) && /^[A-Z]/.test(mutation.slice(noun.length)))
    .sort((a, b) => b.length - a.length)[0];
}

/** Verbs in the order of a row's life; all others follow in the order of the schema. */
const life = ['Create', 'Record', 'Open', 'Update', 'Archive', 'Restore', 'Delete', 'BulkUpsert'];

function byVerb(fields: readonly Field[], noun: string): (readonly [string, Field])[] {
  const verbs = fields.map((field) => [field.name.slice(noun.length), field] as const);
  const known = life.flatMap((verb) => verbs.filter(([each]) => each === verb));
  return [...known, ...verbs.filter(([verb]) => !life.includes(verb))];
}

/** Whether a type has rows of its own with ids. */
export function isRow(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}
