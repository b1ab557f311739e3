import { type GraphQLObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { schema } from '../../schema/index.ts';
import { grouped } from '../../schema/kernel/group.ts';
import { encodeId, newId } from '../../schema/kernel/id.ts';
import {
  type Answer,
  type AskOptions,
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { seedEverything } from './everything.ts';
import { type Everything, entities, listsTo } from './examples.ts';
import { type IdPath, idPaths, inputWith, leastOf } from './idPaths.ts';

let graph: TestGraph;
let mine: TestWorkspace;
let theirs: TestWorkspace;
let own: Everything;
let foreign: Everything;
/** What both workspaces have, as long as nothing is changed. */
let untouched: unknown[];
/** The mutations that sent a statement that writes, before they found that they know no such row. */
const wrote: string[] = [];

beforeAll(async () => {
  graph = await openTestGraph();
  mine = await graph.workspace('Mine');
  theirs = await graph.workspace('Theirs');
  own = await seedEverything(mine, 'mine');
  foreign = await seedEverything(theirs, 'theirs');
  untouched = [await contents(mine), await contents(theirs)];
});
afterAll(() => graph.close());

/** A digest of every table of a workspace. */
async function contents({ db }: TestWorkspace): Promise<unknown> {
  const digests = Object.values(Prisma.ModelName).map((model) => {
    const column = model === 'Workspace' ? 'id' : '"workspaceId"';
    return `SELECT '${model}' AS model, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''))
      AS digest FROM "${model}" t WHERE ${column} = '${db.$workspaceId}'`;
  });
  return db.$queryRaw(Prisma.raw(digests.join(' UNION ALL ')));
}

/** Locks of rows, which are no change of them, are none. */
const writing = /\b(INSERT INTO|UPDATE|DELETE FROM) "/i;

function typeNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no type ${name}`);
  return type;
}

/** What is selected of a field: enough to distinguish an answer with rows from one without. */
function selectionOf({ parent, field }: IdPath): string {
  const type = String(typeNamed(parent).getFields()[field]?.type).replace(/[[\]!]/g, '');
  if (type.endsWith('Connection')) return '{ totalCount nodes { id } }';
  if (parent !== 'Mutation') return isRow(type) ? '{ id }' : '{ __typename }';
  const entity = Object.values(typeNamed(type).getFields()).find(({ type: each }) =>
    entities.some((name) => name === String(each)),
  );
  return `{ ${entity ? `${entity.name} { id }` : ''}
    errors { __typename code message path ... on InUseError { usedBy total } } }`;
}

/** Whether a field answers with a row; others (scores) are computed from one, and refuse an unknown id. */
function isRow(type: string): boolean {
  return type === 'Node' || 'id' in typeNamed(type).getFields();
}

function computes({ parent, field }: IdPath): boolean {
  const type = String(typeNamed(parent).getFields()[field]?.type).replace(/[[\]!]/g, '');
  const isComputed = parent === 'Query' || `${parent}.${field}` === 'Rule.experiment';
  return isComputed && !type.endsWith('Connection') && !isRow(type);
}

/** Asks with a value at a path, and the least anywhere else. */
async function askAt(
  idPath: IdPath,
  value: unknown,
  options: AskOptions = {},
): Promise<Answer<{ payload?: Payload }>> {
  const { parent, field, path } = idPath;
  const args = typeNamed(parent).getFields()[field]?.args ?? [];
  const [target = '', ...rest] = path;
  const used = args.filter(({ name, type }) => name === target || String(type).endsWith('!'));
  const variables = Object.fromEntries(
    used.map((argument) => [
      argument.name,
      argument.name === target ? inputWith(argument, rest, value, own) : leastOf(argument, own),
    ]),
  );
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(' ');
  const handed = used.map(({ name }) => `${name}: $${name}`).join(' ');
  const call = `payload: ${field}(${handed}) ${selectionOf(idPath)}`;
  const operation = parent === 'Mutation' ? 'mutation' : 'query';
  const isNested = entities.some((entity) => entity === parent);
  const lists = isNested ? listsTo(parent) : [];
  const body = lists.reduceRight((inner, list) => `${list} { nodes { ${inner} } }`, call);
  return mine.answer(`${operation}(${declared}) { ${body} }`, variables, options);
}

interface Payload {
  errors?: TestUserError[];
}

function valueFor({ takes }: IdPath, id: string, external: { system: string; id: string }[]) {
  if (takes === 'id') return [id];
  const byExternalId = external.map((each) => (takes === 'key' ? { externalId: each } : each));
  return takes === 'key' ? [{ id }, ...byExternalId] : byExternalId;
}

/** The same path with ids of another workspace, and with ids of no row. */
function pairsFor(idPath: IdPath): { theirs: unknown; nobodys: unknown; erase: string[] }[] {
  const of = idPath.reference ? [idPath.reference] : entities;
  return of.flatMap((entity) => {
    const unknown = encodeId(entity, newId());
    const known = foreign[entity];
    const theirsAlone = [{ system: 'theirs', id: entity }];
    const nobodys = [{ system: 'nobodys', id: entity }];
    const some = valueFor(idPath, known, theirsAlone);
    const none = valueFor(idPath, unknown, nobodys);
    return some.map((value, index) => ({
      theirs: value,
      nobodys: none[index],
      erase: [known, unknown, 'theirs', 'nobodys'],
    }));
  });
}

function erased(answer: unknown, strings: readonly string[]): string {
  return strings.reduce((text, each) => text.replaceAll(each, '…'), JSON.stringify(answer));
}

/**
 * The paths of this run. In the suite an id in a filter is compared in one way, each in turn; all ways are
 * tried on the ids of the rows that a list of the root has.
 */
function tried(all: readonly IdPath[]): readonly IdPath[] {
  const byId = grouped(all, ({ parent, field, path }) => {
    const inTurn = path[0] === 'filter' && (parent !== 'Query' || path.length > 3);
    return [parent, field, ...(inTurn ? path.slice(0, -1) : path)].join('.');
  });
  return [...byId.values()].flatMap((ways, turn) =>
    sized({ suite: ways.filter((_, way) => way === turn % ways.length), soak: ways }),
  );
}

/** A filter that leaves out an id of no row leaves out nothing. */
const excluding = /\.(neq|notIn)$/;
// A subscription needs a server: test/e2e/subscriptions.test.ts asks it the same.
const paths = tried(idPaths().filter(({ parent }) => parent !== 'Subscription'));
const byField = [...grouped(paths, ({ parent, field }) => `${parent}.${field}`)];
const [changing, reading] = [true, false].map((changes) =>
  byField.filter(([name]) => name.startsWith('Mutation.') === changes),
);

/** What responses are filtered by. */
const filters: ReadonlySet<string> = new Set(['touchpoint', 'account', 'segment', 'wave']);

describe('an id of another workspace is answered like one that never was', () => {
  test.each(changing ?? [])('%s', async (name, pathsOfField) => {
    const { statements } = await graph.statementsOf(async () => {
      for (const idPath of pathsOfField) {
        for (const pair of pairsFor(idPath)) {
          const answered = await askAt(idPath, pair.theirs);
          const unknown = await askAt(idPath, pair.nobodys);
          expect(erased(answered, pair.erase)).toBe(erased(unknown, pair.erase));
          const errors = answered.data?.payload?.errors ?? [];
          expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
          const names = errors[0]?.path.filter((step) => !/^\d+$/.test(step));
          expect(names?.slice(0, idPath.path.length)).toEqual(idPath.path);
        }
      }
    });
    if (statements.some((text) => writing.test(text))) wrote.push(name);
  });

  // To compare all tables takes longer than most mutations.
  test('and no such mutation changes anything', async () => {
    expect(wrote).not.toEqual([]);
    expect([await contents(mine), await contents(theirs)], wrote.join()).toEqual(untouched);
  });

  test.each(reading ?? [])('%s', async (_name, pathsOfField) => {
    for (const idPath of pathsOfField) {
      for (const pair of pairsFor(idPath)) {
        const answered = await askAt(idPath, pair.theirs);
        const text = erased(answered, pair.erase);
        // Both ways to read have answered the first alike: one of them is enough for the second.
        const unknown = await askAt(idPath, pair.nobodys, { uncompiled: true });
        expect(text).toBe(erased(unknown, pair.erase));
        if (computes(idPath) && !idPath.path.slice(2).some((step) => filters.has(step))) {
          expect(answered.errors?.map(({ extensions }) => extensions)).toMatchObject([
            { code: 'BAD_USER_INPUT', inputPath: idPath.path.join('.') },
          ]);
          continue;
        }
        expect(answered.errors).toBeUndefined();
        // Filtered by a touchpoint, an account, a segment or a wave without responses, nothing is counted, as it was without it.
        if (computes(idPath)) continue;
        if (!excluding.test(idPath.path.join('.'))) expect(text).toMatch(/null|"nodes":\[\]/);
      }
    }
  });

  test('and its own ids are found at the same paths', async () => {
    const short = paths.filter(({ parent, path }) => parent === 'Query' && path.length < 3);
    for (const idPath of short) {
      for (const entity of idPath.reference ? [idPath.reference] : entities) {
        const [value] = valueFor(idPath, own[entity], [{ system: 'mine', id: entity }]);
        const answered = await askAt(idPath, value);
        if (computes(idPath)) {
          expect(answered.errors).toBeUndefined();
          continue;
        }
        const text = JSON.stringify(answered);
        expect(text, `${idPath.field} ${idPath.path}`).toContain(own[entity]);
      }
    }
  });
});

describe('two workspaces in the same tick', () => {
  test('each get their own of the ids that both ask for', async () => {
    const document = `query($own: [ID!]!, $foreign: [ID!]!, $mine: ID!, $theirs: ID!) {
      own: nodes(ids: $own) { id }
      foreign: nodes(ids: $foreign) { id }
      first: persona(id: $mine) { id owner { id } journeys { nodes { id } } }
      second: persona(id: $theirs) { id owner { id } journeys { nodes { id } } }
      journeys { nodes { id emotionCurve { stage { id } n } } }
    }`;
    const idsOf = (of: Everything) => entities.map((entity) => of[entity]);
    const ids = { own: idsOf(own), foreign: idsOf(foreign) };
    const variables = { ...ids, mine: own.Persona, theirs: foreign.Persona };
    const rounds = Array.from({ length: 10 }, () => [mine, theirs]).flat();
    const answers = await Promise.all(rounds.map((viewer) => viewer.ask(document, variables)));
    const persona = (of: Everything) => ({
      id: of.Persona,
      owner: { id: of.Actor },
      journeys: { nodes: [{ id: of.Journey }] },
    });
    const expected = (of: Everything) => ({
      own: ids.own.map((id) => (of === own ? { id } : null)),
      foreign: ids.foreign.map((id) => (of === foreign ? { id } : null)),
      first: of === own ? persona(own) : null,
      second: of === foreign ? persona(foreign) : null,
      journeys: { nodes: [{ id: of.Journey, emotionCurve: [{ stage: { id: of.Stage }, n: 0 }] }] },
    });
    expect(answers).toEqual(rounds.map((viewer) => expected(viewer === mine ? own : foreign)));
  });

  test('each get their own row where both have one of the same id', async () => {
    const id = newId();
    await mine.db.persona.createMany({ data: { id, name: 'Mine' } });
    await theirs.db.persona.createMany({ data: { id, name: 'Theirs' } });
    const ask = (viewer: TestWorkspace) =>
      viewer.ask('query($id: ID!) { persona(id: $id) { name } node(id: $id) { id } }', {
        id: encodeId('Persona', id),
      });
    const answers = await Promise.all([mine, theirs, mine, theirs].map(ask));
    const node = { id: encodeId('Persona', id) };
    expect(answers).toEqual(
      ['Mine', 'Theirs', 'Mine', 'Theirs'].map((name) => ({ persona: { name }, node })),
    );
    await mine.change('personaDelete', { id: encodeId('Persona', id) });
    expect(await ask(theirs)).toEqual({ persona: { name: 'Theirs' }, node });
  });
});

test('a document that names rows of another workspace comes in like one that names none', async () => {
  const { journey } = await mine.ask<{ journey: { document: string } }>(
    'query($id: ID!) { journey(id: $id) { document: export(format: JSON) } }',
    { id: own.Journey },
  );
  const before = await contents(theirs);
  const nobodys = { ...foreign };
  for (const entity of entities) nobodys[entity] = encodeId(entity, newId());
  const imported = await Promise.all(
    [
      { ids: foreign, system: 'theirs' },
      { ids: nobodys, system: 'nobodys' },
    ].map(async ({ ids, system }) => {
      const document = entities.reduce(
        (text, entity) => text.replaceAll(own[entity], ids[entity]),
        journey.document.replaceAll('"mine"', JSON.stringify(system)),
      );
      expect(document).not.toBe(journey.document);
      const answered = await mine.change(
        'journeyImport',
        { format: 'JSON', document },
        `unmapped { path reason } journey {
          title owner { name } parent { title } externalIds { system id }
          personas { nodes { name } } touchpoints { nodes { name } }
        }`,
      );
      return erased(answered, [system, ...Object.values<string>(ids)]);
    }),
  );
  expect(imported[0]).toBe(imported[1]);
  expect(await contents(theirs)).toEqual(before);
});
