import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import { encodeId } from '../../kernel/id.ts';
import { isObject } from '../../kernel/isObject.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { decodedAnswerOf } from '../../responses/answerRow.ts';
import {
  answerColumns,
  hiddenValuesOf,
  storedVariablesOf,
} from '../../responses/storedResponse.ts';
import {
  answersPrefix,
  callPrefix,
  propertyPrefix,
  stepAnswers,
  stepsPrefix,
  triggerFields,
  triggerPrefix,
} from '../../rules/fields.ts';
import { ownValue } from '../../surveys/logic/fields.ts';
import { missedTargets } from '../missedTargets.ts';
import type { RunState } from '../stepAction.ts';

/** A run, or what may become one: then its id is null. */
export type JudgedRun = Pick<RunState, 'customerId' | 'trigger' | 'triggerId' | 'data'> & {
  readonly id: string | null;
};

/** The value of a field, and whether a text in it is a day or a moment. */
export interface Fact {
  readonly value: unknown;
  readonly isTime: boolean;
  /** Whether no type was declared for it: then a number is also compared with a text. */
  readonly isLoose?: boolean;
}

/** The fact that a field of a condition names; null for a field of customers. */
export type FactOf = (field: string) => Fact | null;

const absent: Fact = { value: null, isTime: false };

/** Whether a condition reads a field from facts, not from the customer. */
export function isOfFacts(field: string): boolean {
  return [triggerPrefix, answersPrefix, stepsPrefix].some((prefix) => field.startsWith(prefix));
}

/** A run, and the fields of facts that its conditions compare. */
export interface Reading {
  readonly run: JudgedRun;
  readonly fields: ReadonlySet<string>;
}

/** Reads the facts of runs: a statement for each kind of trigger, and two for answers to steps. */
export async function readFacts(
  db: WorkspaceDb,
  readings: readonly Reading[],
): Promise<(run: JudgedRun) => FactOf> {
  const reading = readings.filter(({ fields }) => fields.size > 0);
  const triggers = await readTriggers(db, reading);
  const steps = await readSteps(db, reading);
  return (run) => (field) => {
    if (field.startsWith(callPrefix) && run.trigger === 'CALL') {
      return loose(valueAt(run.data, field.slice(callPrefix.length)));
    }
    if (field.startsWith(stepsPrefix)) {
      const [step = '', question = ''] = field.slice(stepsPrefix.length).split(stepAnswers);
      return steps.get(`${run.id} ${step}`)?.get(question) ?? absent;
    }
    const trigger = triggers.get(`${run.trigger} ${run.triggerId}`);
    if (field.startsWith(answersPrefix)) {
      return trigger?.answers?.get(field.slice(answersPrefix.length)) ?? absent;
    }
    if (field.startsWith(propertyPrefix)) {
      return loose(valueAt(trigger?.properties, field.slice(propertyPrefix.length)));
    }
    if (!field.startsWith(triggerPrefix)) return null;
    const name = field.slice(triggerPrefix.length);
    const types: Readonly<Record<string, string>> = triggerFields[run.trigger];
    const value = trigger ? ownValue(trigger.values, name) : null;
    return { value, isTime: ownValue(types, name) === 'DATE' };
  };
}

function loose(value: unknown): Fact {
  return { value, isTime: false, isLoose: true };
}

/** A value within an object, by the names on the way to it. */
function valueAt(within: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? ownValue(value, name) : null), within);
}

/** What is known of the row that triggered a run. */
interface Trigger {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly answers?: ReadonlyMap<string, Fact>;
  readonly properties?: unknown;
}

type TriggerReader = (db: WorkspaceDb, ids: string[]) => Promise<Trigger[]>;

const named = (model: ModelName, key: string | null) => key && encodeId(model, key);
const moment = (at: Date | null) => at?.toISOString() ?? null;

const responseColumns = {
  id: true,
  surveyId: true,
  invitationId: true,
  channel: true,
  locale: true,
  touchpointId: true,
  tags: true,
  country: true,
  completedAt: true,
  variables: true,
  hiddenFields: true,
  answers: { select: answerColumns },
} as const;

type ResponseRow = Awaited<ReturnType<typeof responsesBy>>[number];

function responsesBy(
  db: WorkspaceDb,
  where: { id: { in: string[] } } | { invitationId: { in: string[] } },
) {
  return db.surveyResponse.findMany({ where, select: responseColumns });
}

function answersIn({ answers, variables, hiddenFields }: ResponseRow): Map<string, Fact> {
  const other = Object.entries({
    ...storedVariablesOf(variables),
    ...hiddenValuesOf(hiddenFields),
  });
  return new Map<string, Fact>([
    ...other.map(([key, value]) => [key, { value, isTime: false }] as const),
    ...answers.map((row) => {
      const { value } = decodedAnswerOf(row);
      return [row.question, { value, isTime: row.kind === 'DATE' }] as const;
    }),
  ]);
}

const readResponses: TriggerReader = async (db, ids) => {
  const rows = await responsesBy(db, { id: { in: ids } });
  return rows.map((row) => {
    const { id, surveyId, touchpointId, completedAt, channel, locale, tags, country } = row;
    const values = {
      ...{ channel, locale, tags, country },
      survey: named('Survey', surveyId),
      touchpoint: named('Touchpoint', touchpointId),
      completedAt: moment(completedAt),
    };
    return { id, values, answers: answersIn(row) };
  });
};

const readSegmentChanges: TriggerReader = async (db, ids) => {
  const rows = await db.segmentChange.findMany({
    where: { id: { in: ids } },
    select: { id: true, segmentId: true, at: true },
  });
  return rows.map(({ id, segmentId, at }) => {
    return { id, values: { segment: named('Segment', segmentId), at: moment(at) } };
  });
};

const readMissedTargets: TriggerReader = async (db, ids) => {
  const missed = await missedTargets(db, ids);
  return missed.map(({ id, ...values }) => ({ id, values }));
};

const none: TriggerReader = async () => [];

const readers: Readonly<Record<RuleTriggerKind, TriggerReader>> = {
  RESPONSE_COMPLETED: readResponses,
  ANSWER_SCORED: readResponses,
  SEGMENT_ENTERED: readSegmentChanges,
  SEGMENT_LEFT: readSegmentChanges,
  FEEDBACK_RECORDED: async (db, ids) => {
    const rows = await db.feedback.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, source: true, channel: true, text: true, locale: true, rating: true },
        ...{ sentiment: true, touchpointId: true, tags: true, occurredAt: true },
      },
    });
    return rows.map(({ id, touchpointId, occurredAt, ...values }) => {
      const touchpoint = named('Touchpoint', touchpointId);
      return { id, values: { ...values, touchpoint, occurredAt: moment(occurredAt) } };
    });
  },
  EVENT_RECORDED: async (db, ids) => {
    const rows = await db.customerEvent.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, type: true, source: true, occurredAt: true, value: true, currency: true },
        ...{ touchpointId: true, properties: true },
      },
    });
    return rows.map(({ id, touchpointId, occurredAt, properties, ...values }) => {
      const touchpoint = named('Touchpoint', touchpointId);
      return { id, values: { ...values, touchpoint, occurredAt: moment(occurredAt) }, properties };
    });
  },
  INVITATION_IGNORED: async (db, ids) => {
    const rows = await db.invitation.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, surveyId: true, channel: true, locale: true },
        ...{ remindersSent: true, sentAt: true },
      },
    });
    return rows.map(({ id, surveyId, sentAt, ...values }) => {
      return {
        id,
        values: { ...values, survey: named('Survey', surveyId), sentAt: moment(sentAt) },
      };
    });
  },
  MESSAGE_RECEIVED: async (db, ids) => {
    const rows = await db.message.findMany({
      where: { id: { in: ids } },
      select: { id: true, channel: true, subject: true, text: true, createdAt: true },
    });
    return rows.map(({ id, createdAt, ...values }) => {
      return { id, values: { ...values, at: moment(createdAt) } };
    });
  },
  CASE_OVERDUE: readMissedTargets,
  SCHEDULE: none,
  CALL: none,
};

async function readTriggers(
  db: WorkspaceDb,
  readings: readonly Reading[],
): Promise<ReadonlyMap<string, Trigger>> {
  const wanted = new Map<RuleTriggerKind, Set<string>>();
  for (const { run, fields } of readings) {
    const isRead = [...fields].some((field) => !field.startsWith(stepsPrefix));
    if (run.triggerId === null || !isRead) continue;
    const ids = wanted.get(run.trigger) ?? new Set();
    wanted.set(run.trigger, ids.add(run.triggerId));
  }
  const triggers = new Map<string, Trigger>();
  for (const [kind, ids] of wanted) {
    for (const each of await readers[kind](db, [...ids])) triggers.set(`${kind} ${each.id}`, each);
  }
  return triggers;
}

/** What the responses to SEND_SURVEY steps have, by the run and the step. */
async function readSteps(
  db: WorkspaceDb,
  readings: readonly Reading[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Fact>>> {
  const isOfStep = (field: string) => field.startsWith(stepsPrefix);
  const runs = readings.flatMap(({ run, fields }) =>
    run.id !== null && [...fields].some(isOfStep) ? [run.id] : [],
  );
  if (runs.length === 0) return new Map();
  const steps = await db.runStep.findMany({
    where: { runId: { in: [...new Set(runs)] }, invitationId: { not: null } },
    select: { runId: true, key: true, invitationId: true },
  });
  const invitations = steps.flatMap(({ invitationId }) => invitationId ?? []);
  if (invitations.length === 0) return new Map();
  const responses = await responsesBy(db, { invitationId: { in: invitations } });
  const answersOf = new Map(responses.map((row) => [row.invitationId, answersIn(row)]));
  return new Map(
    steps.flatMap(({ runId, key, invitationId }) => {
      const answers = answersOf.get(invitationId);
      return answers ? [[`${runId} ${key}`, answers] as const] : [];
    }),
  );
}
