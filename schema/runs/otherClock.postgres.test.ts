import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { newTemplate, recordingChannel, renderPlainly } from '../../test/support/messages.ts';
import { keyIn } from '../../test/support/ruleSteps.ts';
import { storeRule } from '../../test/support/rules.ts';
import { turnOf } from '../../test/support/workers.ts';
import { encodeId } from '../kernel/id.ts';
import { messageTopic } from '../messages/sending/messageTurn.ts';
import { messageTurns } from '../messages/sending/turns.ts';
import { carryOnRuns } from './turn/carryOn.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

describe.each([
  ['ahead', hourMs],
  ['behind', -hourMs],
])('a server on a machine whose clock is an hour %s', (_, off) => {
  let graph: TestGraph;
  let workspace: TestWorkspace;
  let customer: string;
  beforeAll(async () => {
    const now = Date.now() + off;
    vi.useFakeTimers({ toFake: ['Date'], now, shouldAdvanceTime: true });
    graph = await openTestGraph();
  });
  beforeEach(async () => {
    workspace = await graph.workspace();
    customer = await workspace.make('customer', { email: 'ada@example.com' });
  });
  afterAll(async () => {
    await graph.close();
    vi.useRealTimers();
  });

  async function timeOfDatabase(): Promise<number> {
    const [row] = await workspace.db.$queryRaw<{ now: Date }[]>(Prisma.sql`SELECT now() AS now`);
    return row?.now.getTime() ?? 0;
  }

  async function startRun(rule: string): Promise<void> {
    const input = { rule: encodeId('Rule', rule), customer: { id: customer } };
    const { errors } = await workspace.change('ruleStart', input);
    expect(errors).toEqual([]);
  }

  const statuses = async () =>
    (await workspace.db.run.findMany({ select: { status: true } })).map(({ status }) => status);

  test('begins a run that a call starts at once, at the time of the database', async () => {
    await startRun(await storeRule(workspace.db, {}));
    const run = await workspace.db.run.findFirst({});
    expect(Math.abs((run?.triggeredAt.getTime() ?? 0) - (await timeOfDatabase()))).toBeLessThan(
      minuteMs,
    );
    expect((await turnOf(graph, carryOnRuns)).counted).toEqual([{ outcome: 'done', tasks: 1 }]);
    expect(await statuses()).toEqual(['SUCCEEDED']);
  });

  test('plans a schedule from the time of the database on, and enables a rule then', async () => {
    const segment = await workspace.make('segment', { name: 'List' });
    const every = { kind: 'SCHEDULE', cron: '*/5 * * * *', segment };
    const steps = [{ key: 'note', kind: 'RECORD_EVENT', eventType: 'NOTED' }];
    const id = await workspace.make('rule', { name: 'Rule', trigger: every, steps });
    const { errors } = await workspace.change('ruleEnable', { id, revision: 1 });
    expect(errors).toEqual([]);
    const time = await timeOfDatabase();
    const rule = await workspace.db.rule.findFirst({});
    expect(Math.abs((rule?.enabledAt?.getTime() ?? 0) - time)).toBeLessThan(minuteMs);
    const wait = (rule?.nextAt?.getTime() ?? 0) - time;
    expect(wait).toBeGreaterThan(-minuteMs);
    expect(wait).toBeLessThanOrEqual(5 * minuteMs);
  });

  test('goes on with what stood still as soon as a pause ends', async () => {
    await startRun(await storeRule(workspace.db, {}));
    const paused = async (outboundPaused: boolean) => {
      const { errors } = await workspace.change('workspaceUpdate', { outboundPaused });
      expect(errors).toEqual([]);
    };
    await paused(true);
    await workspace.db.outbox.updateMany({ data: { nextAt: new Date(0) } });
    await turnOf(graph, carryOnRuns);
    expect(await statuses()).toEqual(['QUEUED']);
    await paused(false);
    await turnOf(graph, carryOnRuns);
    expect(await statuses()).toEqual(['SUCCEEDED']);
  });

  test('sends a message when it is due by the time of the database, and not before', async () => {
    const template = keyIn('MessageTemplate', await newTemplate(workspace));
    const to = { kind: 'CUSTOMER' } as const;
    const step = { key: 'a', kind: 'SEND_MESSAGE', next: null, to, template, data: {} } as const;
    await startRun(await storeRule(workspace.db, { steps: [{ ...step, notAfterHours: 24 }] }));
    await turnOf(graph, carryOnRuns);
    const way = recordingChannel();
    const [email] = messageTurns({
      channels: (channel) => (channel === 'EMAIL' ? way : null),
      render: renderPlainly,
      publicUrl: 'https://cx.example.com',
    }).filter(({ topic }) => topic === messageTopic('EMAIL'));
    const sentWhenDueIn = async (ms: number) => {
      const dueAt = new Date((await timeOfDatabase()) + ms);
      await workspace.db.message.updateMany({ data: { dueAt } });
      await workspace.db.outbox.updateMany({ data: { nextAt: new Date(0) } });
      if (email) await turnOf(graph, email);
      return way.sent.length;
    };
    expect(await sentWhenDueIn(30 * minuteMs)).toBe(0);
    expect(await sentWhenDueIn(-minuteMs)).toBe(1);
  });
});
