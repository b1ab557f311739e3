import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { sized } from '../../test/support/size.ts';
import { encodeId, newId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const range = (length: number) => Array.from({ length }, (_, index) => index);

/** Stores a journey with a stage of each size, in steps. */
async function seedJourney(stageSizes: readonly number[]) {
  const journeyId = newId();
  await workspace.db.journey.createMany({ data: { id: journeyId, title: 'Seeded' } });
  const stages = stageSizes.map((_size, position) => ({ id: newId(), journeyId, position }));
  await workspace.db.stage.createMany({ data: stages.map((row) => ({ ...row, name: 'S' })) });
  const steps = stages.flatMap(({ id: stageId }, index) =>
    range(stageSizes[index] ?? 0).map((position) => ({
      id: newId(),
      journeyId,
      stageId,
      position,
      title: 'T',
    })),
  );
  await workspace.db.step.createMany({ data: steps });
  return {
    journeyId,
    journey: encodeId('Journey', journeyId),
    stages: stages.map(({ id }) => encodeId('Stage', id)),
    stepIds: steps.map(({ id }) => id),
    steps: steps.map(({ id }) => encodeId('Step', id)),
  };
}

const tooMany = (...path: string[]) => ({ code: 'TOO_MANY', path: ['input', ...path] });

interface Results {
  results: { status: string; errors: { code: string; path: string[] }[] }[];
}

/** How many rows a bulk call created, and the errors of the others. */
async function upserted(entity: string, rows: object[]) {
  const { results, errors } = await workspace.change<Results>(
    `${entity}BulkUpsert`,
    { rows, errorPolicy: 'REJECT_FAILED' },
    'results { status errors { code path } }',
  );
  expect(errors).toEqual([]);
  const failed = results.flatMap(({ errors }) => errors);
  return {
    created: results.filter(({ status }) => status === 'CREATED').length,
    failed: failed.map(({ code, path }) => [code, ...path.slice(2)].join(' ')),
  };
}

describe('a journey has at most 100 stages', () => {
  test('whether created one by one or in bulk', async () => {
    const { journey } = await seedJourney(range(98).map(() => 0));
    const rows = range(4).map((id) => ({
      externalId: { system: 'stages', id: `${id}` },
      name: 'S',
      journey: { id: journey },
    }));
    expect(await upserted('stage', rows)).toEqual({
      created: 2,
      failed: ['TOO_MANY 2 journey', 'TOO_MANY 3 journey'],
    });
    const { errors } = await workspace.change('stageCreate', { journey, name: 'S' });
    expect(errors).toMatchObject([tooMany('journey')]);
  });
});

describe('a stage has at most 100 steps', () => {
  test('whether created, moved or in bulk', async () => {
    const { stages, steps } = await seedJourney([98, 1]);
    const [full, other] = stages;
    const rows = range(3).map((id) => ({
      externalId: { system: 'steps', id: `${id}` },
      title: 'T',
      stage: { id: full },
    }));
    expect(await upserted('step', rows)).toEqual({ created: 2, failed: ['TOO_MANY 2 stage'] });
    const made = await workspace.change('stepCreate', { stage: full, title: 'T' });
    expect(made.errors).toMatchObject([tooMany('stage')]);
    const moved = await workspace.change('stepMove', {
      id: steps.at(-1),
      stage: full,
      position: 0,
    });
    expect(moved.errors).toMatchObject([tooMany('stage')]);
    const away = await workspace.change('stepMove', { id: steps[0], stage: other, position: 0 });
    expect(away.errors).toEqual([]);
  });
});

describe('a journey has at most 1000 steps', () => {
  test('whether created one by one or in bulk', async () => {
    const { stages } = await seedJourney([...range(9).map(() => 100), 98, 0]);
    const [, , , , , , , , , tenth, eleventh] = stages;
    const rows = [tenth, eleventh, eleventh].map((stage, id) => ({
      externalId: { system: 'map', id: `${id}` },
      title: 'T',
      stage: { id: stage },
    }));
    expect(await upserted('step', rows)).toEqual({ created: 2, failed: ['TOO_MANY 2 stage'] });
    const { errors } = await workspace.change('stepCreate', { stage: eleventh, title: 'T' });
    expect(errors).toMatchObject([tooMany('stage')]);
  });

  test('whether created as a whole map or imported', async () => {
    const stages = range(11).map((stage) => ({
      name: 'S',
      steps: range(stage === 10 ? 1 : 100).map(() => ({ title: 'T' })),
    }));
    const { errors } = await workspace.change('journeyCreate', { title: 'J', stages });
    expect(errors).toMatchObject([tooMany('stages')]);

    const document = {
      format: 'cxgraph.journey/1',
      title: 'J',
      stages: stages.map(({ name, steps }, stage) => ({
        name,
        steps: steps.map(({ title }, step) => ({ id: `${stage} ${step}`, title })),
      })),
    };
    const text = JSON.stringify(document, null, 1);
    const line = text.split('\n').findIndex((one) => one.includes('"10 0"'));
    const read = await workspace.change(
      'journeyImport',
      { format: 'JSON', document: text },
      'errors { ... on ValidationError { line } }',
    );
    expect(read.errors).toMatchObject([{ code: 'INVALID_DOCUMENT', line }]);
  });
});

describe('a journey has at most', () => {
  test('1000 personas, including those of its steps', async () => {
    const { journey, journeyId, stages, steps } = await seedJourney([1]);
    const personas = range(1001).map((index) => ({ id: newId(), name: `Persona ${index}` }));
    await workspace.db.persona.createMany({ data: personas });
    const ids = personas.map(({ id }) => encodeId('Persona', id));
    const all = await workspace.change('journeyUpdate', {
      id: journey,
      personas: ids.slice(0, 1000),
    });
    expect(all.errors).toEqual([]);
    const known = { id: steps[0], personas: ids.slice(990, 1000) };
    expect((await workspace.change('stepUpdate', known)).errors).toEqual([]);
    const oneMore = [ids[1000]];
    const updated = await workspace.change('stepUpdate', { id: steps[0], personas: oneMore });
    expect(updated.errors).toMatchObject([tooMany('personas')]);
    const created = await workspace.change('stepCreate', {
      stage: stages[0],
      title: 'T',
      personas: oneMore,
    });
    expect(created.errors).toMatchObject([tooMany('personas')]);
    expect(await workspace.db.journeyPersona.count({ where: { journeyId } })).toBe(1000);
  });

  test('1000 touchpoints, each counted once', async () => {
    const { journeyId, steps, stepIds } = await seedJourney([21]);
    const touchpoints = range(1001).map((index) => ({
      id: newId(),
      name: `Touchpoint ${index}`,
      channel: 'WEB' as const,
    }));
    await workspace.db.touchpoint.createMany({ data: touchpoints });
    await workspace.db.stepTouchpoint.createMany({
      data: touchpoints.slice(0, 1000).map(({ id: touchpointId }, index) => ({
        journeyId,
        stepId: stepIds[Math.floor(index / 50)] ?? '',
        touchpointId,
        position: index,
      })),
    });
    const ids = touchpoints.map(({ id }) => encodeId('Touchpoint', id));
    const change = (step: number, ...numbers: number[]) =>
      workspace.change('stepUpdate', {
        id: steps[step],
        touchpoints: numbers.map((number) => ids[number]),
      });
    expect((await change(20, 3, 4)).errors).toEqual([]);
    expect((await change(20, 1000)).errors).toMatchObject([tooMany('touchpoints')]);
    // The first step loses its 50 touchpoints and gets one.
    expect((await change(0, 1000)).errors).toEqual([]);
  });
});

/** Parts of each kind; a map can have at most 1000. */
const size = sized({ suite: 100, soak: 1000 });

test(`a map of ${size} steps, personas and touchpoints is the same after import, export and import`, async () => {
  const names = (kind: string, count: number) => range(count).map((index) => `${kind} ${index}`);
  const personas = names('persona', size);
  const touchpoints = names('touchpoint', size);
  const steps = names('step', size);
  // Only one step has the maximum of links: as many for every step would take a minute.
  const links = (from: string[], step: number) =>
    range(step === 0 ? 50 : 2).map((link) => from[(step * 2 + link) % from.length]);
  const document = {
    format: 'cxgraph.journey/1',
    title: 'The largest map',
    personas: personas.map((name) => ({ id: name, name })),
    touchpoints: touchpoints.map((name) => ({ id: name, name, channel: 'WEB' })),
    stages: range(size / 10).map((stage) => ({
      name: `stage ${stage}`,
      steps: range(10).map((index) => {
        const step = stage * 10 + index;
        return {
          id: steps[step],
          title: steps[step],
          personas: links(personas, step),
          touchpoints: links(touchpoints, step),
          nextSteps: links(steps, step),
        };
      }),
    })),
  };
  const importAndExport = async (text: string) => {
    const { journey, errors } = await workspace.change<{ journey: { export: string } | null }>(
      'journeyImport',
      { format: 'JSON', document: text },
      'journey { export }',
    );
    expect(errors).toEqual([]);
    return journey?.export ?? '';
  };
  const withoutStepIds = (text: string) => text.replace(/"step_[0-9a-z]{26}"/g, '"step"');
  const first = await importAndExport(JSON.stringify(document));
  const second = await importAndExport(first);
  expect(JSON.parse(first).stages).toHaveLength(size / 10);
  expect(withoutStepIds(second)).toBe(withoutStepIds(first));
}, 180_000);
