import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { doInvitations, publishLinked } from '../../test/support/invitations.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { beginWaves } from './beginWaves.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let segment: string;
let customers: string[];
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 4 });
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  survey = await publishLinked(workspace);
  segment = await workspace.make('segment', { name: 'List' });
  customers = [
    await workspace.make('customer', { email: 'ada@example.com' }),
    await workspace.make('customer', { email: 'bob@example.com' }),
  ];
  await workspace.change('segmentAddCustomers', { segment, customers });
});

const monday = new Date('2026-03-02T09:00:00Z');
const at = (text: string) => new Date(`2026-${text}:00Z`);

interface Shown {
  readonly nextAt: string | null;
  readonly waveCount: number;
  readonly skippedAt: string | null;
  readonly skippedBecause: string | null;
  readonly waves: {
    readonly nodes: readonly {
      readonly number: number;
      readonly dueAt: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly job: { readonly rowsUpdated: number };
      readonly invitations: {
        readonly nodes: readonly { readonly state: string; readonly expiresAt: string }[];
      };
    }[];
  };
}

const create = (input: object, now: Date) =>
  workspace.change<{ trackingStudy: { id: string } | null; errors: readonly TestUserError[] }>(
    'trackingStudyCreate',
    {
      ...{ name: 'Each week', survey, segment, channel: 'EMAIL', unit: 'WEEK' },
      ...{ startsAt: monday.toISOString(), ...input },
    },
    'trackingStudy { id }',
    { now },
  );
const make = async (input: object = {}, now = monday) => {
  const { trackingStudy, errors } = await create(input, now);
  expect(errors).toEqual([]);
  return trackingStudy?.id ?? '';
};
const refused = async (input: object) => {
  const { errors } = await create(input, monday);
  return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
};
const change = (id: string, input: object, now = monday) =>
  workspace.change('trackingStudyUpdate', { id, ...input }, '', { now });
/** Does what the workers do until a moment. */
const work = async (now: Date) => {
  await drainTasks(workspace.db, [beginWaves], now);
  await doInvitations(workspace, now);
};
const shown = async (id: string): Promise<Shown> => {
  const found = await workspace.ask<{ trackingStudy: Shown }>(
    `query ($id: ID!) { trackingStudy(id: $id) { nextAt waveCount skippedAt skippedBecause waves {
      nodes { number dueAt startsAt endsAt job { rowsUpdated } invitations { nodes { state expiresAt } } }
    } } }`,
    { id },
  );
  return found.trackingStudy;
};
const numbers = ({ waves }: Shown) => waves.nodes.map(({ number }) => number);

describe('a tracking study', () => {
  test('sends its survey to the segment in waves, whose links end when the next one is due', async () => {
    const id = await make();
    await work(monday);
    const first = await shown(id);
    expect(first).toMatchObject({ nextAt: at('03-09T09:00').toISOString(), waveCount: 1 });
    expect(first.waves.nodes).toMatchObject([
      {
        number: 1,
        dueAt: monday.toISOString(),
        startsAt: monday.toISOString(),
        endsAt: at('03-09T09:00').toISOString(),
        job: { rowsUpdated: 2 },
      },
    ]);
    expect(first.waves.nodes[0]?.invitations.nodes).toEqual([
      { state: 'QUEUED', expiresAt: at('03-09T09:00').toISOString() },
      { state: 'QUEUED', expiresAt: at('03-09T09:00').toISOString() },
    ]);
    await work(at('03-09T09:00'));
    const second = await shown(id);
    expect(numbers(second)).toEqual([2, 1]);
    expect(second.waves.nodes[1]?.invitations.nodes.map(({ state }) => state)).toEqual([
      'EXPIRED',
      'EXPIRED',
    ]);
  });

  test('begins a wave once, however often and late a worker looks', async () => {
    const id = await make();
    await work(monday);
    await work(at('03-02T09:01'));
    expect(numbers(await shown(id))).toEqual([1]);
    // No worker runs for four weeks: one wave is made up for, and the next one is as planned.
    await work(at('04-01T12:00'));
    const late = await shown(id);
    expect(numbers(late)).toEqual([2, 1]);
    expect(late.waves.nodes[0]).toMatchObject({
      ...{ dueAt: at('03-09T09:00').toISOString(), startsAt: at('04-01T12:00').toISOString() },
      endsAt: at('04-06T09:00').toISOString(),
    });
    expect(late.nextAt).toBe(at('04-06T09:00').toISOString());
  });

  test('begins a wave once where two workers look at the same time, and none of a failed task', async () => {
    const id = await make();
    const { db } = workspace;
    const fails = db.$transaction(async (tx) => {
      await beginWaves.handle(tx, [], monday);
      throw new Error('The worker ends here');
    });
    await expect(fails).rejects.toThrow('The worker ends here');
    expect((await shown(id)).waveCount).toBe(0);
    await Promise.all(
      [1, 2, 3].map(() => db.$transaction((tx) => beginWaves.handle(tx, [], monday))),
    );
    expect(numbers(await shown(id))).toEqual([1]);
  });

  test('has its waves at the same time of day of the workspace over a change of clocks', async () => {
    await workspace.change('workspaceUpdate', { timeZone: 'Europe/Vienna' });
    const id = await make({ startsAt: at('03-23T09:00').toISOString() }, at('03-20T00:00'));
    await work(at('03-23T09:00'));
    expect((await shown(id)).nextAt).toBe(at('03-30T08:00').toISOString());
  });

  test('has its waves by a new time zone of the workspace, and none twice', async () => {
    const id = await make({ unit: 'DAY', startsAt: at('03-28T09:00').toISOString() });
    await workspace.change('workspaceUpdate', { timeZone: 'Europe/Vienna' });
    await work(at('03-28T09:00'));
    await work(at('03-29T09:00'));
    expect(await shown(id)).toMatchObject({
      waveCount: 2,
      nextAt: at('03-30T08:00').toISOString(),
    });
  });

  test('is over after its last wave, and when its end has come', async () => {
    const two = await make({ maxWaves: 2 });
    const short = await make({ endsAt: at('03-09T09:00').toISOString() });
    await work(monday);
    await work(at('03-09T09:00'));
    expect(await shown(two)).toMatchObject({ waveCount: 2, nextAt: null });
    expect(await shown(short)).toMatchObject({ waveCount: 1, nextAt: null });
    await change(two, { maxWaves: 3 }, at('03-10T09:00'));
    expect((await shown(two)).nextAt).toBe(at('03-16T09:00').toISOString());
  });

  test('that is paused leaves out waves, and goes on with the next one', async () => {
    const id = await make();
    await work(monday);
    await change(id, { paused: true }, at('03-03T09:00'));
    expect((await shown(id)).nextAt).toBeNull();
    await work(at('03-17T09:00'));
    expect(numbers(await shown(id))).toEqual([1]);
    await change(id, { paused: false }, at('03-18T09:00'));
    expect((await shown(id)).nextAt).toBe(at('03-23T09:00').toISOString());
    await work(at('03-23T09:00'));
    expect(numbers(await shown(id))).toEqual([2, 1]);
  });

  test('that is archived has ended, and goes on when it is restored', async () => {
    const id = await make();
    const { errors } = await workspace.change('trackingStudyArchive', { id }, '', { now: monday });
    expect(errors).toEqual([]);
    await work(monday);
    expect(await shown(id)).toMatchObject({ waveCount: 0, nextAt: null });
    await workspace.change('trackingStudyRestore', { id }, '', { now: at('03-03T09:00') });
    await work(at('03-03T09:00'));
    expect((await shown(id)).nextAt).toBe(at('03-09T09:00').toISOString());
  });

  test('keeps a wave that is due when it is changed before a worker looks', async () => {
    const id = await make();
    await change(id, { name: 'Every week' }, at('03-02T09:01'));
    await work(at('03-02T09:02'));
    expect(numbers(await shown(id))).toEqual([1]);
  });

  test('asks those who belong to the segment at each wave', async () => {
    const id = await make();
    await work(monday);
    await workspace.change('segmentRemoveCustomers', { segment, customers: [customers[0]] });
    await work(at('03-09T09:00'));
    const { waves } = await shown(id);
    expect(waves.nodes.map(({ job }) => job.rowsUpdated)).toEqual([1, 2]);
  });

  test('has each wave decide as any invitation, by pauses and caps', async () => {
    await workspace.change('surveyUpdate', { id: survey, recontactDays: 10 });
    const id = await make();
    await work(monday);
    await work(at('03-09T09:00'));
    const { waves } = await shown(id);
    expect(waves.nodes[0]?.invitations.nodes.map(({ state }) => state)).toEqual([
      'CREATED',
      'CREATED',
    ]);
  });

  test('leaves a wave out while the survey takes no answers, and says why', async () => {
    const id = await make();
    await workspace.change('surveyPause', { id: survey });
    await work(monday);
    expect(await shown(id)).toMatchObject({
      ...{ waveCount: 0, nextAt: at('03-09T09:00').toISOString() },
      skippedAt: monday.toISOString(),
      skippedBecause: 'The survey takes no answers: it is paused. Try again later.',
    });
  });

  test('leaves a wave out while the survey is not for its channel', async () => {
    await workspace.change('surveyUpdate', { id: survey, channels: ['SMS'] });
    const id = await make();
    await work(monday);
    expect(await shown(id)).toMatchObject({
      waveCount: 0,
      skippedBecause: expect.stringContaining(
        'The survey is for SMS, and the study sends by EMAIL.',
      ),
    });
  });

  test('begins at once where no start is said, and with the next wave where it has passed', async () => {
    const now = await make({ startsAt: undefined });
    expect((await shown(now)).nextAt).toBe(monday.toISOString());
    const past = await make({ startsAt: at('02-20T10:00').toISOString() });
    expect((await shown(past)).nextAt).toBe(at('03-06T10:00').toISOString());
  });

  test('is refused with an end before its start, or reminders without a time for them', async () => {
    expect(await refused({ endsAt: monday.toISOString() })).toEqual(['OUT_OF_RANGE input.endsAt']);
    expect(await refused({ maxReminders: 1 })).toEqual(['REQUIRED input.remindAfterDays']);
    expect(await refused({ every: 0 })).toEqual(['OUT_OF_RANGE input.every']);
  });

  test('has links that last no longer than it says', async () => {
    const id = await make({ unit: 'MONTH', linkDays: 5 });
    await work(monday);
    expect((await shown(id)).waves.nodes[0]?.endsAt).toBe(at('03-07T09:00').toISOString());
  });
});
