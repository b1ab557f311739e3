import { expect, test } from 'vitest';
import { JobKind } from '../../prisma/generated/client/enums.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import { retryTasks } from '../../schema/outbox/dead.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { workFor } from '../../test/support/erasures.ts';
import { upload } from '../../test/support/importing.ts';
import { mine, triedAtMost, turn, withTwoWorkspaces } from '../../test/support/workers.ts';
import { handlers } from './handlers.ts';

withTwoWorkspaces();

async function started(mutation: string, input: object): Promise<string> {
  const { job, errors } = await mine.change<{ job: { id: string } | null }>(
    mutation,
    input,
    'job { id }',
  );
  if (!job) throw new Error(JSON.stringify(errors));
  return decodeId('Job', job.id) ?? '';
}

const survey = {
  name: 'Any',
  pages: [
    { questions: [{ key: 'nps', kind: 'NPS', title: [{ locale: 'en', text: 'Would you?' }] }] },
  ],
  hiddenFields: [{ key: 'crm' }],
};

async function published(): Promise<string> {
  const id = await mine.make('survey', survey);
  await mine.change('surveyPublish', { id });
  return id;
}

async function sent(mutation: string, input: object, header: string[]): Promise<string> {
  const job = await started(mutation, { format: 'CSV', ...input });
  await upload(mine, job, header, [header.map(() => '9')]);
  return job;
}

async function ofCustomer(mutation: string): Promise<string> {
  const customer = await mine.make('customer', { name: 'Ada' });
  return started(mutation, { customer: { id: customer } });
}

const fields = ['id', 'source', 'type', 'occurredAt'];

/** Starts a job of each kind that has tasks, and leaves its task to the worker. */
const begun: Partial<Record<JobKind, () => Promise<string>>> = {
  RESPONSE_IMPORT: async () => sent('responseImport', { survey: await published() }, ['nps']),
  ROW_IMPORT: () => sent('touchpointBulkImport', {}, ['_id', 'name']),
  EVENT_IMPORT: () => sent('eventImport', {}, fields),
  CONSENT_IMPORT: () => sent('consentImport', {}, ['customer.id', 'status', 'statusAt']),
  SUPPRESSION_IMPORT: () => sent('suppressedAddressImport', {}, ['email', 'reason']),
  CUSTOMER_ERASURE: () => ofCustomer('customerErase'),
  CUSTOMER_ANONYMISATION: () => ofCustomer('customerAnonymise'),
  EVENT_MAPPING: async () => {
    const eventType = await mine.make('eventType', { key: 'VISIT' });
    return started('eventMappingApply', { eventType: { id: eventType } });
  },
  INVITATION: async () => {
    const id = await published();
    await mine.change('surveyUpdate', { id, url: 'https://example.com/?invitation={token}' });
    const segment = await mine.make('segment', { name: 'All' });
    return started('invitationCreateForSegment', { survey: id, segment, channel: 'EMAIL' });
  },
  RESPONSE_LINK: async () => {
    const id = await published();
    const customerKey = { hiddenField: 'crm', kind: 'EMAIL' };
    await mine.change('surveyUpdate', { id, customerKey });
    const job = await mine.db.job.findFirst({ where: { kind: 'RESPONSE_LINK' } });
    return job?.id ?? '';
  },
  RULE_DRY_RUN: async () => {
    const steps = [{ key: 'note', kind: 'RECORD_EVENT', eventType: 'NOTED' }];
    const trigger = { kind: 'EVENT_RECORDED', eventType: 'VISIT' };
    const rule = await mine.make('rule', { name: 'Note visits', trigger, steps });
    const [from, to] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
    return started('ruleDryRun', { rule, from, to });
  },
};

/** The same work, which fails. */
function failing(handler: TaskHandler): TaskHandler {
  const fail = async () => {
    throw new Error('The disk is full.');
  };
  if (handler.kind === 'EFFECT') return triedAtMost(1, { ...handler, perform: fail });
  return triedAtMost(1, { ...handler, handle: fail });
}

const jobOf = (id: string) =>
  mine.db.job.findFirst({
    where: { id },
    select: { status: true, failure: true, finishedAt: true },
  });

test.each(Object.values(JobKind).filter((kind) => !kind.endsWith('_EXPORT')))(
  'a job of the kind %s whose task is dead has failed, says so and has no rows left',
  async (kind) => {
    const id = (await begun[kind]?.()) ?? '';
    for (const handler of handlers) await turn(failing(handler));
    const job = await jobOf(id);
    expect(job).toMatchObject({ status: 'FAILED', finishedAt: expect.any(Date) });
    expect(job?.failure).toContain('Its last try failed, number 1;');
    expect(await mine.db.jobChunk.count()).toBe(0);
  },
);

test.each(['CUSTOMER_ERASURE', 'RESPONSE_LINK', 'EVENT_MAPPING', 'INVITATION'] as const)(
  'a job of the kind %s whose dead task an operator has tried again comes to its end',
  async (kind) => {
    const id = (await begun[kind]?.()) ?? '';
    for (const handler of handlers) await turn(failing(handler));
    await retryTasks(mine.db, { now: new Date() });
    await workFor(mine, 1);
    expect(await jobOf(id)).toMatchObject({ status: 'SUCCEEDED', failure: null });
  },
);
