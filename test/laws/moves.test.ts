import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { type CommitLog, watchedDoor } from './watchedDoor.ts';

/** A change of the arrangement of one journey; indices are of the stages and steps it began with. */
type Change =
  | { readonly kind: 'stageMove'; readonly stage: number; readonly position: number }
  | {
      readonly kind: 'stepMove';
      readonly step: number;
      /** Null: the one it is in. */
      readonly stage: number | null;
      readonly position: number;
    }
  | { readonly kind: 'stageCreate'; readonly position: number | null }
  | { readonly kind: 'stepCreate'; readonly stage: number; readonly position: number | null }
  | { readonly kind: 'stageDelete'; readonly stage: number }
  | { readonly kind: 'stepDelete'; readonly step: number };

/** Ids of stages in their order, each with its steps’. */
type Arrangement = { readonly id: string; readonly steps: readonly string[] }[];

interface Done {
  readonly change: Change;
  /** The row that it was about. */
  readonly id: string;
}

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

async function drawJourney(stages: number, steps: number) {
  const journey = await workspace.make('journey', {
    title: 'To be arranged',
    stages: Array.from({ length: stages }, (_, stage) => ({
      name: `${stage}`,
      steps: Array.from({ length: steps }, (_, step) => ({ title: `${stage} ${step}` })),
    })),
  });
  return { journey, drawn: await arrangementOf(journey) };
}

/** The arrangement as it is stored, its positions checked to be dense. */
async function arrangementOf(journey: string): Promise<Arrangement> {
  const answered = await workspace.ask<{ journey: { stages: { nodes: StoredStage[] } } }>(
    `query($id: ID!) { journey(id: $id) { stages(first: 100) { nodes {
      id position steps(first: 100) { nodes { id position } }
    } } } }`,
    { id: journey },
  );
  const stages = answered.journey.stages.nodes;
  expect(stages.map(({ position }) => position)).toEqual([...stages.keys()]);
  return stages.map(({ id, steps }) => {
    expect(steps.nodes.map(({ position }) => position)).toEqual([...steps.nodes.keys()]);
    return { id, steps: steps.nodes.map((step) => step.id) };
  });
}

interface StoredStage {
  id: string;
  position: number;
  steps: { nodes: { id: string; position: number }[] };
}

/** Sends a change and logs it once it is done; answers with the codes of its errors. */
async function send(
  change: Change,
  journey: string,
  drawn: Arrangement,
  log: CommitLog<Done>,
): Promise<string[]> {
  const stageId = (index: number) => drawn[index]?.id ?? '';
  const stepId = (index: number) => drawn.flatMap(({ steps }) => steps)[index] ?? '';
  const model = change.kind.startsWith('stage') ? 'Stage' : 'Step';
  const field = model.toLowerCase();
  const input = (): Record<string, string | number> & { id?: string } => {
    switch (change.kind) {
      case 'stageMove':
        return { id: stageId(change.stage), position: change.position };
      case 'stepMove': {
        const { position } = change;
        const wanted = { id: stepId(change.step), position };
        return change.stage === null ? wanted : { ...wanted, stage: stageId(change.stage) };
      }
      case 'stageCreate':
        return { journey, name: 'New', ...positioned(change) };
      case 'stepCreate':
        return { stage: stageId(change.stage), title: 'New', ...positioned(change) };
      case 'stageDelete':
        return { id: stageId(change.stage) };
      case 'stepDelete':
        return { id: stepId(change.step) };
    }
  };
  const wanted = input();
  const db = watchedDoor(workspace.db, log, (result): Done => {
    const { effect } = result as { effect: Record<string, string> };
    return { change, id: wanted.id ?? encodeId(model, effect[field] ?? '') };
  });
  const { errors } = await workspace.change(change.kind, wanted, '', { db });
  return errors.map(({ code }) => code);
}

function positioned({ position }: { position: number | null }): Record<string, number> {
  return position === null ? {} : { position };
}

/** What the changes make of an arrangement, one after the other. */
function replayed(drawn: Arrangement, log: readonly Done[]): Arrangement {
  let order = drawn.map(({ id }) => id);
  const steps = new Map(drawn.map((stage) => [stage.id, [...stage.steps]]));
  const insertAt = (ids: readonly string[], id: string, position: number | null) => {
    const others = ids.filter((other) => other !== id);
    const at = position ?? others.length;
    return [...others.slice(0, at), id, ...others.slice(at)];
  };
  const stageAt = (index: number | null) => (index === null ? null : (drawn[index]?.id ?? ''));
  const takeOut = (id: string): string | null => {
    for (const [stage, ids] of steps) {
      if (!ids.includes(id)) continue;
      steps.set(
        stage,
        ids.filter((other) => other !== id),
      );
      return stage;
    }
    return null;
  };
  for (const { change, id } of log) {
    switch (change.kind) {
      case 'stageMove':
        order = insertAt(order, id, change.position);
        break;
      case 'stageCreate':
        order = insertAt(order, id, change.position);
        steps.set(id, []);
        break;
      case 'stageDelete':
        order = order.filter((other) => other !== id);
        steps.delete(id);
        break;
      case 'stepDelete':
        takeOut(id);
        break;
      case 'stepMove':
      case 'stepCreate': {
        const was = takeOut(id);
        const stage = stageAt(change.stage) ?? was ?? '';
        steps.set(stage, insertAt(steps.get(stage) ?? [], id, change.position));
        break;
      }
    }
  }
  return order.map((id) => ({ id, steps: steps.get(id) ?? [] }));
}

const stages = 5;
const stepsEach = 4;
const position = fc.integer({ min: 0, max: 6 });
const stage = fc.nat({ max: stages - 1 });
const step = fc.nat({ max: stages * stepsEach - 1 });
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });
const stageMove = fc.record({ kind: fc.constant('stageMove' as const), stage, position });
const stepMove = fc.record({
  kind: fc.constant('stepMove' as const),
  step,
  stage: perhaps(stage),
  position,
});
const anyMove = fc.oneof(stageMove, stepMove);
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: anyMove, weight: 6 },
  {
    arbitrary: fc.record({
      kind: fc.constant('stageCreate' as const),
      position: perhaps(position),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('stepCreate' as const),
      stage,
      position: perhaps(position),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ kind: fc.constant('stageDelete' as const), stage }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('stepDelete' as const), step }), weight: 1 },
);

const atOnce = sized({ suite: 60, soak: 200 });

test(`${atOnce} moves at once leave dense positions, in the order they would have made one by one`, async () => {
  const exactly = { minLength: atOnce, maxLength: atOnce };
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, exactly), async (moves) => {
      const { journey, drawn } = await drawJourney(stages, stepsEach);
      const log: CommitLog<Done> = [];
      const codes = await Promise.all(moves.map((move) => send(move, journey, drawn, log)));
      expect(codes.flat()).toEqual([]);
      expect(log).toHaveLength(atOnce);
      expect(await arrangementOf(journey)).toEqual(replayed(drawn, log));
    }),
    { numRuns: 1 },
  );
});

test('so do moves among creations and deletions; what is gone is not found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 40, maxLength: 50 }), async (changes) => {
      const { journey, drawn } = await drawJourney(stages, stepsEach);
      const log: CommitLog<Done> = [];
      const codes = await Promise.all(changes.map((change) => send(change, journey, drawn, log)));
      expect(codes.flat().filter((code) => code !== 'NOT_FOUND')).toEqual([]);
      expect(log).toHaveLength(codes.filter(({ length }) => length === 0).length);
      expect(await arrangementOf(journey)).toEqual(replayed(drawn, log));
    }),
    { numRuns: 2 },
  );
});

test('updates and bulk rows beside moves end in no deadlock', async () => {
  const { journey, drawn } = await drawJourney(2, 4);
  const ids = drawn.flatMap(({ steps }) => steps);
  const persona = await workspace.make('persona', { name: 'Jana' });
  const changes = Array.from({ length: 60 }, (_, index) => {
    const id = ids[index % ids.length] ?? '';
    const next = ids[(index + 3) % ids.length] ?? '';
    const stage = drawn[index % 2]?.id ?? '';
    const externalId = { system: 'crm', id: `${index % 8}` };
    const row = { externalId, title: `Round ${index}`, stage: { id: drawn[0]?.id } };
    return [
      () => workspace.change('stepMove', { id, stage, position: 0 }),
      () => workspace.change('stepUpdate', { id, personas: [persona], nextSteps: [next] }),
      () => workspace.change('stepBulkUpsert', { rows: [{ ...row, personas: [{ id: persona }] }] }),
      () =>
        workspace.change('stageBulkUpsert', {
          rows: [{ externalId, name: `Round ${index}`, journey: { id: journey } }],
        }),
      () => workspace.change('stageMove', { id: stage, position: 1 }),
    ][index % 5];
  });
  const answers = await Promise.all(changes.map((change) => change?.()));
  expect(answers.flatMap((answer) => answer?.errors)).toEqual([]);
  await arrangementOf(journey);
});
