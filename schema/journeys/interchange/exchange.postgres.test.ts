import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { sized } from '../../../test/support/size.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

/** Anything that can be stored: no NUL, no half of a surrogate pair. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', ' ')),
  fc.constantFrom('', '"\\{}[],:', '😀 a\nb\tc\r\n', 'a\uFEFFmark', '\u2028', ' <br> #58; %% ; '),
);
const someText = anyText.map((text) => (text.trim() === '' ? `x${text}` : text));
const text = fc.option(anyText);
const texts = fc.array(anyText, { maxLength: 3 });
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const externalIds = fc.uniqueArray(
  fc.record({ system: someText.map((system) => system.slice(0, 20)), id: fc.uuid() }),
  { maxLength: 2, selector: ({ system, id }) => `${system} ${id}` },
);
const upkeep = {
  reviewDueAt: fc.option(moment),
  status: fc.constantFrom('DRAFT', 'ACTIVE'),
  externalIds,
};

const trait = fc.record({
  dimension: fc.constantFrom('DEMOGRAPHIC', 'TRANSACTIONAL'),
  key: someText,
  label: someText,
  unit: fc.option(fc.constant('EUR')),
  evidence: text,
});
const value = fc.oneof(
  anyText.map((text) => ({ value: text })),
  fc.tuple(number, number).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  number.map((min) => ({ min })),
);
const persona = fc.record({
  name: someText,
  quote: text,
  imageUrl: fc.option(fc.webUrl()),
  kind: fc.constantFrom('PRIMARY', 'NEGATIVE'),
  goals: texts,
  evidence: texts,
  preferredChannels: fc.uniqueArray(fc.constantFrom('WEB', 'PHONE', 'IVR')),
  sharePct: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  dataBacked: fc.constantFrom('NONE', 'FULLY'),
  traits: fc.uniqueArray(
    fc.tuple(trait, value).map(([head, valueOrRange]) => ({ ...head, ...valueOrRange })),
    { maxLength: 3, selector: ({ dimension, key }) => `${dimension} ${key}` },
  ),
  ...upkeep,
});
const touchpoint = fc.record({
  name: someText,
  channel: fc.constantFrom('WEB', 'IN_STORE', 'OTHER'),
  description: text,
  publicName: fc.option(
    someText.map((english) => [{ locale: 'en', text: english }]),
    { nil: undefined },
  ),
  type: fc.constantFrom('COMMUNICATION', 'ACTION'),
  online: fc.option(fc.boolean()),
  initiator: fc.constantFrom('CUSTOMER', 'BRAND'),
  ownerDepartment: text,
  experienceDimension: fc.option(fc.constantFrom('BRAND', 'SERVICE')),
  externalIds,
});
/** Indexes in a short list, modulo its length. */
const some = fc.array(fc.nat({ max: 20 }), { maxLength: 3 });
const step = fc.record({
  title: someText,
  description: text,
  thoughts: text,
  emotion: fc.option(fc.integer({ min: -2, max: 2 })),
  effort: fc.option(fc.integer({ min: 1, max: 5 })),
  momentOfTruth: fc.boolean(),
  painPoints: texts,
  opportunities: texts,
  layer: fc.constantFrom('CUSTOMER', 'BACKSTAGE'),
  externalIds,
  links: fc.record({ personas: some, touchpoints: some, nextSteps: some }),
  isArchived: fc.boolean(),
});
const stage = fc.record({
  name: someText,
  description: text,
  externalIds,
  steps: fc.array(step, { maxLength: 4 }),
  isArchived: fc.boolean(),
});
const map = fc.record({
  journey: fc.record({
    title: someText,
    description: text,
    basis: fc.constantFrom('ASSUMPTION', 'RESEARCH', 'DATA'),
    state: fc.constantFrom('CURRENT', 'FUTURE'),
    subject: fc.constantFrom('CUSTOMER', 'EMPLOYEE'),
    level: fc.integer({ min: 1, max: 5 }),
    goal: text,
    scopeStart: text,
    ...upkeep,
  }),
  personas: fc.array(persona, { minLength: 1, maxLength: 3 }),
  touchpoints: fc.array(touchpoint, { minLength: 1, maxLength: 3 }),
  stages: fc.array(stage, { maxLength: 3 }),
  isArchived: fc.boolean(),
  isReviewed: fc.boolean(),
  archivedPersonas: some,
});
type DrawnMap = typeof map extends fc.Arbitrary<infer Drawn> ? Drawn : never;

async function change(workspace: TestWorkspace, mutation: string, input: object): Promise<void> {
  const { errors } = await workspace.change(mutation, input);
  expect(errors).toEqual([]);
}

/** Makes a map with the graph’s mutations, as a team would. */
async function draw(workspace: TestWorkspace, drawn: DrawnMap): Promise<string> {
  const makeAll = async (entity: string, inputs: readonly object[]) => {
    const ids: string[] = [];
    for (const input of inputs) ids.push(await workspace.make(entity, input));
    return ids;
  };
  const ids = {
    personas: await makeAll('persona', drawn.personas),
    touchpoints: await makeAll('touchpoint', drawn.touchpoints),
  };
  const steps = drawn.stages.flatMap((stage) => stage.steps);
  const chosen = (from: readonly string[], which: readonly number[]) =>
    which.flatMap((index) => from[index % from.length] ?? []);
  const keys = steps.map((_step, index) => `${index}`);
  const owner = await actorOf(workspace);
  const journey = await workspace.make('journey', {
    ...drawn.journey,
    owner,
    parent: await workspace.make('journey', { title: 'Above' }),
    personas: [...ids.personas].reverse(),
    stages: drawn.stages.map(({ isArchived: _, steps: own, ...stage }) => ({
      ...stage,
      steps: own.map(({ links, isArchived: __, ...step }) => ({
        ...step,
        key: `${steps.findIndex((other) => other.links === links)}`,
        personas: chosen(ids.personas, links.personas),
        touchpoints: chosen(ids.touchpoints, links.touchpoints).map((id) => ({ id })),
        nextSteps: chosen(keys, links.nextSteps),
      })),
    })),
  });
  const { journey: stored } = await workspace.ask<{
    journey: { stages: { nodes: { id: string; steps: { nodes: { id: string }[] } }[] } };
  }>('query($id: ID!) { journey(id: $id) { stages { nodes { id steps { nodes { id } } } } } }', {
    id: journey,
  });
  for (const [index, { id, steps: own }] of stored.stages.nodes.entries()) {
    const stage = drawn.stages[index];
    for (const [at, step] of own.nodes.entries()) {
      if (stage?.steps[at]?.isArchived) await change(workspace, 'stepArchive', { id: step.id });
    }
    if (stage?.isArchived) await change(workspace, 'stageArchive', { id });
  }
  for (const id of new Set(chosen(ids.personas, drawn.archivedPersonas))) {
    await change(workspace, 'personaReview', { id });
    await change(workspace, 'personaUpdate', { id, owner });
    await change(workspace, 'personaArchive', { id });
  }
  if (drawn.isReviewed) await change(workspace, 'journeyReview', { id: journey });
  if (drawn.isArchived) await change(workspace, 'journeyArchive', { id: journey });
  return journey;
}

async function actorOf(workspace: TestWorkspace): Promise<string> {
  const { viewer } = await workspace.ask<{ viewer: { actor: { id: string } } }>(
    '{ viewer { actor { id } } }',
  );
  return viewer.actor.id;
}

async function exported(workspace: TestWorkspace, id: string, format = 'JSON'): Promise<string> {
  const { journey } = await workspace.ask<{ journey: { export: string } }>(
    'query($id: ID!, $format: ExchangeFormat!) { journey(id: $id) { export(format: $format) } }',
    { id, format },
  );
  return journey.export;
}

async function imported(workspace: TestWorkspace, document: string, format = 'JSON') {
  const { journey, errors, unmapped } = await workspace.change<{
    journey: { id: string } | null;
    unmapped: { path: string }[];
  }>('journeyImport', { format, document }, 'journey { id } unmapped { path }');
  expect(errors).toEqual([]);
  return { id: journey?.id ?? '', unmapped: unmapped.map(({ path }) => path) };
}

/** Whether the journey, a stage or a step has an external id. */
function hasExternalIds({ journey, stages }: DrawnMap): boolean {
  return [journey, ...stages, ...stages.flatMap(({ steps }) => steps)].some(
    ({ externalIds: own }) => own.length > 0,
  );
}

/** A document with its ids replaced by numbers in their order, so that copies are equal. */
function renamed(document: string): unknown {
  const numbers = new Map<string, string>();
  return JSON.parse(document, (_name, part) => {
    if (typeof part !== 'string' || !/^(persona|touchpoint|step)_[0-9a-z]{26}$/.test(part)) {
      return part;
    }
    const number = numbers.get(part) ?? `${part.split('_')[0]} ${numbers.size}`;
    numbers.set(part, number);
    return number;
  });
}

/** A document without the fields of these names, but unchanged in the parts that copies share. */
function without(document: unknown, names: readonly string[], shared: readonly string[]): unknown {
  return JSON.parse(
    JSON.stringify(document, (name, part) => {
      if (names.includes(name)) return undefined;
      return shared.includes(name) && Array.isArray(part) ? JSON.stringify(part) : part;
    }),
  );
}

test('an exported journey is the same after import, in its own workspace and in another', async () => {
  await fc.assert(
    fc.asyncProperty(map, async (drawn) => {
      const home = await graph.workspace();
      const abroad = await graph.workspace();
      const document = await exported(home, await draw(home, drawn));
      const original = renamed(document);

      // The copy lacks the external ids of journey, stages and steps; shared parts have theirs.
      const copy = await imported(home, document);
      const again = renamed(await exported(home, copy.id));
      const own = (of: unknown) => without(of, ['externalIds'], ['personas', 'touchpoints']);
      expect(own(again)).toEqual(own(original));
      expect(new Set(copy.unmapped)).toEqual(new Set(hasExternalIds(drawn) ? ['externalIds'] : []));

      // The other workspace does not have the owner, the reviewer and the related journeys.
      const moved = await imported(abroad, document);
      const relatives = ['owner', 'lastReviewedBy', 'parent', 'basedOn'];
      const there = renamed(await exported(abroad, moved.id));
      expect(without(there, relatives, [])).toEqual(without(original, relatives, []));
      expect(moved.unmapped.filter((path) => path === 'externalIds')).toEqual([]);
    }),
    { numRuns: sized({ suite: 5, soak: 15 }) },
  );
}, 180_000);

test('a journey exported as Mermaid is the same after import', async () => {
  await fc.assert(
    fc.asyncProperty(map, async (drawn) => {
      const home = await graph.workspace();
      const document = await exported(home, await draw(home, drawn), 'MERMAID');
      const copy = await imported(home, document, 'MERMAID');
      expect(await exported(home, copy.id, 'MERMAID')).toBe(document);
    }),
    { numRuns: sized({ suite: 3, soak: 8 }) },
  );
}, 180_000);
