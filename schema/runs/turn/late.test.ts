import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { afterDays, atNoon } from '../../../test/support/invitations.ts';
import {
  allMessages,
  doMessages,
  newTemplate,
  type RecordingChannel,
  recordingChannel,
} from '../../../test/support/messages.ts';
import { passStep, waitStep } from '../../../test/support/plainSteps.ts';
import { keyIn } from '../../../test/support/ruleSteps.ts';
import { storeRule } from '../../../test/support/rules.ts';
import { beginRuns, doRuns, runOf } from '../../../test/support/runs.ts';
import { turnOf } from '../../../test/support/workers.ts';
import type { RuleStep } from '../../rules/definition.ts';
import { carryOnRuns } from './carryOn.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let purpose: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com' });
  purpose = await workspace.make('purpose', {
    ...{ key: 'care', name: 'Care', legalBasis: 'LEGITIMATE_INTEREST' },
  });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => graph.close());

const hours = (count: number) => ({ amount: count, unit: 'HOURS' }) as const;

async function begin(steps: readonly RuleStep[], at: Date): Promise<string> {
  const rule = await storeRule(workspace.db, { steps });
  const customers = [keyIn('Customer', customer)];
  const [run = ''] = await beginRuns(workspace.db, { rule, customers, at });
  return run;
}

describe('a message after a wait that was over a day before a worker came', () => {
  /** The wait is over a day after noon. */
  const late = afterDays(2);
  let mail: RecordingChannel;
  beforeEach(() => {
    mail = recordingChannel();
  });

  /** Begins the wait at noon, and has a worker come a day too late; returns the run. */
  async function wait(notAfterHours: number, meanwhile: () => Promise<unknown> = async () => {}) {
    const template = keyIn('MessageTemplate', await newTemplate(workspace, { purpose }));
    const to = { kind: 'CUSTOMER' } as const;
    const run = await begin(
      [
        waitStep('a', { for: { amount: 1, unit: 'DAYS' }, next: 'b' }),
        { key: 'b', kind: 'SEND_MESSAGE', next: null, to, template, data: {}, notAfterHours },
      ],
      atNoon,
    );
    await doRuns(workspace, atNoon);
    await meanwhile();
    await doRuns(workspace, late);
    await doMessages(workspace, mail, late);
    return run;
  }

  test('is sent once, where it may be so late, and the wait says how late it went on', async () => {
    const run = await wait(48);
    await doRuns(workspace, afterDays(3));
    await doMessages(workspace, mail, afterDays(3));
    expect(mail.sent).toHaveLength(1);
    const { steps } = await runOf(workspace.db, run);
    expect(steps.map(({ key, log }) => [key, log])).toEqual([
      ['a', ['It went on 1440 minutes late.']],
      ['b', ['The message is to be sent.']],
    ]);
  });

  test('is not sent after its hours, which count from the end of the wait', async () => {
    await wait(12);
    expect(await allMessages(workspace)).toMatchObject([{ state: 'EXPIRED' }]);
    expect(mail.sent).toEqual([]);
  });

  test('is not sent to a customer who objected meanwhile', async () => {
    await wait(48, () =>
      workspace.change('consentRecord', {
        ...{ customer: { id: customer }, purpose: 'care', status: 'REVOKED' },
      }),
    );
    expect(await allMessages(workspace)).toMatchObject([{ state: 'REFUSED' }]);
    expect(mail.sent).toEqual([]);
  });

  test('waits for the end of the quiet hours that it comes in', async () => {
    await wait(48, () =>
      workspace.change('workspaceUpdate', { quietHours: { from: '11:00', to: '14:00' } }),
    );
    expect(mail.sent).toEqual([]);
    expect(await allMessages(workspace)).toMatchObject([
      { decision: { allowed: 'LATER', reason: 'QUIET_HOURS' } },
    ]);
    await doMessages(workspace, mail, new Date(late.getTime() + 2 * 3_600_000));
    expect(mail.sent).toHaveLength(1);
  });
});

describe('a wait', () => {
  const steps = [waitStep('a', { for: hours(1), next: 'b' }), passStep('b')];
  /** Takes a turn of a worker whose machine has another time. */
  async function turnAt(time: number): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'], now: time });
    await turnOf(graph, carryOnRuns);
    vi.useRealTimers();
  }
  const statusOf = async (run: string) => (await runOf(workspace.db, run)).status;

  test.each([
    ['ahead', 3_600_000],
    ['behind', -3_600_000],
  ])('is as long by the clock of the database where the worker’s is an hour %s', async (_, off) => {
    const begun = Date.now();
    const run = await begin(steps, new Date(begun - 1_000));
    await turnAt(begun + off);
    const { dueAt } = await runOf(workspace.db, run);
    expect(Math.abs((dueAt?.getTime() ?? 0) - begun - 3_600_000)).toBeLessThan(1_200_000);
    // Nothing is due of it yet.
    await turnAt(Date.now() + off);
    expect(await statusOf(run)).toBe('WAITING');
    const over = new Date(Date.now() - 1_000);
    await workspace.db.run.updateMany({ where: { id: run }, data: { dueAt: over } });
    await workspace.db.runStep.updateMany({ where: { runId: run }, data: { dueAt: over } });
    await workspace.db.outbox.updateMany({ where: { subjectId: run }, data: { nextAt: over } });
    await turnAt(Date.now() + off);
    const ended = await runOf(workspace.db, run);
    expect([ended.status, ...ended.steps.map(({ log }) => log)]).toEqual(['SUCCEEDED', [], []]);
  });
});
