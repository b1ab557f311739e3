import fc from 'fast-check';
import { buildSchema, isObjectType } from 'graphql';
import type { ListSize } from '../../schema/toolkit/read/listSize.ts';

/** A graph of maps that is small enough to be answered in full. */
export const maps = buildSchema(/* GraphQL */ `
  type Query {
    journeys(first: Int, last: Int, filter: JourneyFilter): JourneyConnection!
    nodes(ids: [ID!]!): [Journey]!
  }
  input JourneyFilter { and: [JourneyFilter!] parent: JourneyFilter title: String }
  type Person { name: String! }
  type Point { mean: Float }
  type PageInfo { endCursor: String }
  type Journey {
    id: ID!
    owner: Person
    curve: [Point!]!
    stages(first: Int, last: Int): StageConnection!
    touchpoints(first: Int, last: Int): TouchpointConnection!
  }
  type Stage { id: ID! journey: Journey! steps(first: Int, last: Int): StepConnection! }
  type Step { id: ID! touchpoints(first: Int, last: Int): TouchpointConnection! }
  type Touchpoint { id: ID! journeys(first: Int, last: Int): JourneyConnection! }
  type JourneyConnection { edges: [JourneyEdge!]! nodes: [Journey!]! pageInfo: PageInfo! }
  type JourneyEdge { node: Journey! cursor: String! }
  type StageConnection { edges: [StageEdge!]! nodes: [Stage!]! pageInfo: PageInfo! }
  type StageEdge { node: Stage! cursor: String! }
  type StepConnection { edges: [StepEdge!]! nodes: [Step!]! pageInfo: PageInfo! }
  type StepEdge { node: Step! cursor: String! }
  type TouchpointConnection { edges: [TouchpointEdge!]! nodes: [Touchpoint!]! pageInfo: PageInfo! }
  type TouchpointEdge { node: Touchpoint! cursor: String! }
`);

const points = 3;

/** Touchpoints and the journeys of one have any number of rows. */
const sizes: Readonly<Record<string, ListSize>> = {
  'Query.journeys': { page: 4 },
  'Journey.stages': { page: 4, most: 5 },
  'Stage.steps': { page: 3, most: 4, mostOf: { Journey: 9 } },
  'Step.touchpoints': { page: 2, most: 3 },
  'Journey.touchpoints': { page: 2 },
  'Touchpoint.journeys': { page: 2 },
};

const filter = maps.getType('JourneyFilter');
for (const type of Object.values(maps.getTypeMap())) {
  if (!isObjectType(type)) continue;
  for (const field of Object.values(type.getFields())) {
    const size = sizes[`${type.name}.${field.name}`];
    if (size) field.extensions = { list: { size } };
    if (field.name === 'curve') field.extensions = { rows: points };
  }
}
if (filter && 'getFields' in filter) {
  const { parent } = filter.getFields() as Record<string, { extensions: object }>;
  if (parent) parent.extensions = { relation: true };
}

interface PageArguments {
  first?: number | null;
  last?: number | null;
}

/** A list of as many rows as its parent has, at most a page of them. */
function list(name: string, stored: number, row: (at: number) => object) {
  return ({ first, last }: PageArguments) => {
    const length = Math.min(first ?? last ?? sizes[name]?.page ?? 0, stored);
    const nodes = Array.from({ length }, (_, at) => row(at));
    const edges = nodes.map((node) => ({ node, cursor: '' }));
    return { nodes, edges, pageInfo: { endCursor: '' } };
  };
}

const any = Number.POSITIVE_INFINITY;

/** The steps of each stage: nine in a journey, and at most four in a stage. */
const stepsOfStages = [4, 4, 1, 0, 0];

const touchpoint = (): object => ({
  id: 't',
  journeys: list('Touchpoint.journeys', any, journey),
});
const step = () => ({ id: 's', touchpoints: list('Step.touchpoints', 3, touchpoint) });
const stage = (at: number) => ({
  id: 'g',
  journey,
  steps: list('Stage.steps', stepsOfStages[at] ?? 0, step),
});
const journey = (): object => ({
  id: 'j',
  owner: { name: 'Ada' },
  curve: Array.from({ length: points }, () => ({ mean: 0 })),
  stages: list('Journey.stages', stepsOfStages.length, stage),
  touchpoints: list('Journey.touchpoints', any, touchpoint),
});

/** The root of a workspace that has as many rows as there can be. */
export const fullWorkspace = {
  journeys: list('Query.journeys', any, journey),
  nodes: ({ ids }: { ids: readonly string[] }) => ids.map(journey),
};

/** An operation with the variables `$a`, `$b`, `$ids` and `$filter`. */
export interface AnyOperation {
  readonly document: string;
  /** Values for them, for some requests. */
  readonly requests: readonly Readonly<Record<string, unknown>>[];
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  Journey: ['id', 'owner', 'curve', 'stages', 'touchpoints'],
  Stage: ['id', 'steps', 'steps', 'journey'],
  Step: ['id', 'touchpoints'],
  Touchpoint: ['id', 'journeys'],
};
const leaves: Readonly<Record<string, string>> = { owner: '{ name }', curve: '{ mean }' };
const listed: Readonly<Record<string, string>> = {
  journeys: 'Journey',
  stages: 'Stage',
  steps: 'Step',
  touchpoints: 'Touchpoint',
};

/** Operations with aliases, fragments, sizes in numbers and in variables, and no sizes. */
export const anyOperation: fc.Arbitrary<AnyOperation> = fc.gen().map((pick) => {
  const fragments: string[] = [];
  const one = <T>(values: readonly T[]): T => pick(fc.constantFrom<T[]>, ...values);
  const upTo = (max: number): number => pick(fc.nat, { max });
  let aliases = 0;
  let left = 14;

  const size = () =>
    one(['', '(first: 0)', '(first: 2)', '(last: 6)', '(first: $a)', '(last: $b)']);
  const spread = (type: string, selection: string): string => {
    const way = upTo(3);
    if (way === 0) return `... on ${type} { ${selection} }`;
    if (way > 1) return selection;
    fragments.push(`fragment f${fragments.length} on ${type} { ${selection} }`);
    const name = `...f${fragments.length - 1}`;
    return upTo(1) ? name : `${name} ${name}`;
  };
  const connection = (type: string, depth: number): string =>
    spread(
      `${type}Connection`,
      one([
        () => `nodes { ${row(type, depth)} }`,
        () => `edges { cursor node { ${row(type, depth)} } }`,
        () => `pageInfo { endCursor } nodes { ${row(type, depth)} }`,
      ])(),
    );
  const field = (name: string, depth: number): string => {
    const alias = `a${aliases++}: ${name}`;
    if (name === 'id') return alias;
    if (leaves[name]) return `${alias} ${leaves[name]}`;
    if (name === 'journey') return `${alias} { ${row('Journey', depth - 1)} }`;
    return `${alias}${size()} { ${connection(listed[name] ?? '', depth - 1)} }`;
  };
  const row = (type: string, depth: number): string => {
    const chosen = Array.from({ length: 1 + upTo(1) }, () => one(fieldsOf[type] ?? []));
    left -= chosen.length;
    const isLast = depth === 0 || left < 0;
    return spread(type, chosen.map((name) => field(isLast ? 'id' : name, depth)).join(' '));
  };

  const filters = ['', '(filter: { parent: { title: "x" } })', '(filter: { and: [$filter] })'];
  const roots = [
    `a: journeys${size()} { ${connection('Journey', 4)} }`,
    ...(upTo(1) ? [`n: nodes(ids: $ids) { ${row('Journey', 2)} }`] : []),
    ...(upTo(1) ? [`f: journeys${one(filters)} { nodes { id } }`] : []),
  ];
  const declared = '$a: Int, $b: Int = 3, $ids: [ID!]! = ["x"], $filter: JourneyFilter = {}';
  const requests = Array.from({ length: 4 }, () => ({
    ...(upTo(3) && { a: upTo(5) }),
    ...(upTo(1) && { b: upTo(5) }),
    ...(upTo(1) && { ids: Array.from({ length: upTo(3) }, () => 'x') }),
    ...(upTo(1) && { filter: { and: Array.from({ length: upTo(2) }, () => ({ parent: {} })) } }),
  }));
  return { document: `query(${declared}) { ${roots.join(' ')} } ${fragments.join(' ')}`, requests };
});
