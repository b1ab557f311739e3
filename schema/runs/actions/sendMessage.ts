import type { Channel, MessageKind } from '../../../prisma/generated/client/enums.ts';
import type { ContactPurpose } from '../../contact/decision.ts';
import { encodeId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { insertMessages, type NewMessage } from '../../messages/newMessages.ts';
import { insertMailNotices, type MailNotice } from '../../notices/insertNotices.ts';
import { onStep } from '../actions.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { type CaseOfRun, casesOf } from './casesOf.ts';
import { areColleagues, colleaguesOf, keyedByStep } from './colleagues.ts';
import { forCustomers, type Outcomes, skipped } from './forCustomers.ts';
import { type RunData, runData } from './triggerData.ts';

type Reached = ReachedStep<'SEND_MESSAGE'>;

const hourMs = 60 * 60 * 1000;

/**
 * Stores the messages of steps, each with the key of the step. Whether a customer may be contacted is
 * decided when a message is to be sent; mail to the team asks for no contact decision.
 */
onStep(
  'SEND_MESSAGE',
  forCustomers<'SEND_MESSAGE'>(async (db, now, reached) => {
    const templates = await templatesOf(db, reached);
    const outcomes = new Map<string, StepOutcome>();
    const open = reached.filter((step) => {
      const stop = templateStop(step, templates.get(step.step.template));
      if (stop) outcomes.set(step.id, stop);
      return !stop;
    });
    const data = await runData(
      db,
      open.map(({ run }) => run),
    );
    const isToCustomer = ({ step }: Reached) => step.to.kind === 'CUSTOMER';
    const cases = await casesOf(db, open.filter(hasCase));
    const sending = { templates, data, cases };
    const sent = [
      await toCustomers(db, now, open.filter(isToCustomer), sending),
      await toColleagues(
        db,
        now,
        open.filter((step) => !isToCustomer(step)),
        sending,
      ),
    ];
    for (const those of sent) for (const [id, outcome] of those) outcomes.set(id, outcome);
    return outcomes;
  }),
);

/** Whether a run has a case that its messages can read. */
function hasCase({ run: { trigger }, caseId }: Reached): boolean {
  return caseId !== null || trigger === 'CASE_OVERDUE';
}

/** A template, as far as it decides whether a step sends it. */
export interface Template {
  readonly channel: Channel;
  readonly kind: MessageKind;
  readonly archivedAt: Date | null;
  /** What its messages are for; null for none. */
  readonly purpose: ContactPurpose | null;
}

interface Sending {
  readonly templates: ReadonlyMap<string, Template>;
  readonly data: RunData;
  /** The cases of runs that have one, by the keys of their steps. */
  readonly cases: ReadonlyMap<string, CaseOfRun>;
}

/** The templates of steps, by their keys. */
export async function templatesOf(
  db: WorkspaceDb,
  reached: readonly Pick<Reached, 'step'>[],
): Promise<ReadonlyMap<string, Template>> {
  const rows = await db.messageTemplate.findMany({
    where: { id: { in: [...new Set(reached.map(({ step }) => step.template))] } },
    select: {
      ...{ id: true, channel: true, kind: true, archivedAt: true },
      purpose: { select: { id: true, legalBasis: true } },
    },
  });
  return new Map(rows.map(({ id, ...template }) => [id, template]));
}

/** Why a step does not send its template; null if it does. */
export function templateStop(
  { step }: Pick<Reached, 'step'>,
  template: Template | undefined,
): StepOutcome | null {
  if (!template || template.archivedAt) {
    return skipped('TEMPLATE_ARCHIVED', 'The template is archived, or was deleted.');
  }
  const { kind, channel } = template;
  const fits =
    step.to.kind === 'CUSTOMER' ? kind === 'FOLLOW_UP' : kind === 'ALERT' && channel === 'EMAIL';
  return fits ? null : skipped('WRONG_TEMPLATE', `The template is a ${kind} by ${channel}.`);
}

/** What the template reads as `data`: the values of the step, and what is known of the run. */
function dataOf({ id, run, step }: Reached, { data, cases }: Sending): JsonObject {
  const values: unknown = step.data;
  const found = cases.get(id);
  return {
    ...(values as JsonObject),
    ...data.get(run.id),
    ...(found && { case: caseDataOf(found) }),
  };
}

function caseDataOf({ id, title, status, priority }: CaseOfRun): JsonObject {
  return { id: encodeId('Case', id), title, status, priority };
}

/** Counted from when the run was to come to the step: what comes too late for its reader is not sent. */
function notAfterOf({ run, step }: Reached): Date {
  return new Date(run.dueAt.getTime() + step.notAfterHours * hourMs);
}

async function toCustomers(
  db: WorkspaceDb,
  now: Date,
  reached: readonly Reached[],
  sending: Sending,
): Promise<Outcomes> {
  if (reached.length === 0) return new Map();
  const stored = await db.message.findMany({
    where: { id: { in: reached.map(({ id }) => id) } },
    select: { id: true },
  });
  const made = new Set(stored.map(({ id }) => id));
  const open = reached.filter(({ id }) => !made.has(id));
  const threads = await threadsOf(db, open);
  const messages = open.flatMap((each): NewMessage[] => {
    const { id, run, step } = each;
    const template = sending.templates.get(step.template);
    if (!template) return [];
    const { channel, kind } = template;
    const thread = threads.get(run.triggerId ?? '');
    return [
      {
        ...{ id, channel, kind, customerId: run.customerId, templateId: step.template },
        // An answer to what the customer wrote belongs to the same thread.
        threadId: thread?.channel === channel ? thread.id : null,
        notAfter: notAfterOf(each),
        data: dataOf(each, sending),
      },
    ];
  });
  await insertMessages(db, now, messages);
  return new Map(
    reached.map(({ id }): [string, StepOutcome] => [
      id,
      { status: 'SUCCEEDED', log: 'The message is to be sent.', made: { messageId: id } },
    ]),
  );
}

/** The threads of the messages that triggered runs, by the keys of the messages. */
async function threadsOf(db: WorkspaceDb, reached: readonly Reached[]) {
  const received = reached.flatMap(({ run: { trigger, triggerId } }) =>
    trigger === 'MESSAGE_RECEIVED' ? (triggerId ?? []) : [],
  );
  if (received.length === 0) return new Map<string, never>();
  const rows = await db.message.findMany({
    where: { id: { in: [...new Set(received)] } },
    select: { id: true, thread: { select: { id: true, channel: true } } },
  });
  return new Map(rows.map(({ id, thread }) => [id, thread]));
}

/** Why a step sends no mail to people of the team. */
export const noAddress = skipped('NO_ADDRESS', 'None of its people has an email address.');

async function toColleagues(
  db: WorkspaceDb,
  now: Date,
  reached: readonly Reached[],
  sending: Sending,
): Promise<Outcomes> {
  if (reached.length === 0) return new Map();
  const colleagues = await colleaguesOf(db, reached);
  const outcomes = new Map<string, StepOutcome>();
  const mails: MailNotice[] = [];
  for (const each of reached) {
    const { id, run, step } = each;
    const found = colleagues.get(id);
    if (!areColleagues(found)) {
      if (found) outcomes.set(id, found);
      continue;
    }
    const reachable = found.filter(({ email }) => email !== null);
    if (reachable.length === 0) {
      outcomes.set(id, noAddress);
      continue;
    }
    const of = { customerId: run.customerId, runId: run.id, templateId: step.template };
    const sent = { ...of, data: dataOf(each, sending), notAfter: notAfterOf(each) };
    for (const { notice, id: actorId } of keyedByStep(id, reachable)) {
      mails.push({ ...sent, id: notice, actorId });
    }
    outcomes.set(id, { status: 'SUCCEEDED', log: 'The mail to the team is to be sent.' });
  }
  await insertMailNotices(db, now, mails);
  return outcomes;
}
