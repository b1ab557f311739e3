import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TryAgain } from '../../schema/kernel/tryAgain.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { foldRollups } from '../../schema/scores/rollups/fold.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  christen,
  christened,
  enqueueNames,
  epoch,
  signal,
  silent,
} from '../../test/support/workers.ts';
import type { Claim } from '../database/platformDoor.ts';
import { startWorker } from './worker.ts';

const hour = 3_600_000;

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** The topics that workers are woken for while something happens. */
async function wokenBy(work: () => Promise<unknown>): Promise<string[][]> {
  const woken: string[][] = [];
  const end = graph.database.onWake((topics) => {
    if (topics.size > 0) woken.push([...topics].sort());
  });
  await work();
  end();
  return woken;
}

describe('a worker that polls once an hour', () => {
  test('has a response counted as soon as it is committed', async () => {
    const survey = await workspace.make('survey', {
      name: 'Woken',
      pages: [
        {
          questions: [{ key: 'nps', kind: 'NPS', title: [{ locale: 'en', text: 'How likely?' }] }],
        },
      ],
    });
    await workspace.change('surveyPublish', { id: survey });
    const { database } = graph;
    const worker = startWorker({ database, handlers: [foldRollups], log: silent, pollMs: hour });
    const input = { survey, question: 'nps', metric: 'NPS' };
    const counted = async () => {
      const { score } = await workspace.ask<{ score: { n: number } }>(
        'query ($input: ScoreInput!) { score(input: $input) { n } }',
        { input },
      );
      return score.n;
    };
    for (const n of [1, 2]) {
      await workspace.change('responseSubmit', {
        survey,
        submissionKey: `response-${n}`,
        answers: [{ question: 'nps', value: { number: 9 } }],
      });
      await expect.poll(counted, { timeout: 30_000, interval: 20 }).toBe(n);
    }
    await worker.stop();
  });

  test('does what was written before it began to listen, and stops at once', async () => {
    await enqueueNames(workspace.db, ['early']);
    const done = signal();
    const worker = startWorker({
      ...{ database: graph.database, handlers: [christen], log: silent, pollMs: hour },
      onTasks: () => done.send(),
    });
    await done.sent;
    expect(await christened(workspace)).toEqual(['early']);
    await worker.stop();
  });
});

test('a worker with nothing to do asks for all its topics at once', async () => {
  const { platform } = graph.database;
  let [claims, looks] = [0, 0];
  const database = {
    ...graph.database,
    platform: {
      ...platform,
      claimTasks: (claim: Claim) => {
        claims += 1;
        return platform.claimTasks(claim);
      },
      dueTopics: (topics: readonly string[]) => {
        looks += 1;
        return platform.dueTopics(topics);
      },
    },
  };
  const handlers = ['a', 'b', 'c'].map((topic) => ({ ...christen, topic }));
  const worker = startWorker({ database, handlers, log: silent, pollMs: 5 });
  await expect.poll(() => looks, { timeout: 30_000 }).toBeGreaterThan(10);
  // Each lane begins with a claim, for what was there before.
  expect(claims).toBe(3);
  await worker.stop();
});

describe('a transaction that writes tasks', () => {
  const task = (topic: string) => ({ topic, subjectId: null, payload: null });

  test('wakes the workers of their topics once, when they can see the tasks', async () => {
    let seen = Promise.resolve(0);
    const end = graph.database.onWake(() => {
      seen = workspace.db.outbox.count({ where: { topic: { in: ['a', 'b'] } } });
    });
    const woken = await wokenBy(() =>
      workspace.db.$transaction(async (db) => {
        await enqueue(db, epoch, [task('b'), task('a')]);
        await enqueue(db, epoch, [task('a')]);
      }),
    );
    end();
    expect(woken).toEqual([['a', 'b']]);
    expect(await seen).toBe(3);
  });

  test('wakes no worker if it is rolled back', async () => {
    const woken = await wokenBy(() =>
      workspace.db
        .$transaction(async (db) => {
          await enqueue(db, epoch, [task('a')]);
          throw new Error('No');
        })
        .catch(() => {}),
    );
    expect(woken).toEqual([]);
  });

  test('wakes by what it wrote when it was tried again', async () => {
    let tries = 0;
    const woken = await wokenBy(() =>
      workspace.db.$transaction(async (db) => {
        tries += 1;
        await enqueue(db, epoch, [task(`try ${tries}`)]);
        if (tries === 1) throw new TryAgain();
      }),
    );
    expect(woken).toEqual([['try 2']]);
  });

  test('wakes no worker for what is not due', async () => {
    const woken = await wokenBy(() =>
      enqueue(workspace.db, epoch, [{ ...task('a'), nextAt: new Date(1) }]),
    );
    expect(woken).toEqual([]);
  });

  test('is not needed to wake the workers', async () => {
    expect(await wokenBy(() => enqueue(workspace.db, epoch, [task('a')]))).toEqual([['a']]);
  });
});
