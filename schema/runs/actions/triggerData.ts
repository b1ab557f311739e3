import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import { encodeId } from '../../kernel/id.ts';
import { isObject } from '../../kernel/isObject.ts';
import type { JsonObject, JsonValue } from '../../kernel/json.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { responseData } from '../../messageTemplates/templateData.ts';
import { hiddenValuesOf, storedVariablesOf } from '../../responses/storedResponse.ts';
import { triggerModels } from '../../webhooks/payload/ruleCalls.ts';
import { missedTargets } from '../missedTargets.ts';
import type { RunState } from '../stepAction.ts';

/** What templates read of runs, by their keys: `data.trigger` and `data.rule`. */
export type RunData = ReadonlyMap<string, JsonObject>;

/** Reads what templates read of runs: a statement for each kind of trigger among them, and one for the rules. */
export async function runData(db: WorkspaceDb, runs: readonly RunState[]): Promise<RunData> {
  const triggers = await triggersOf(db, runs);
  const rules = await db.rule.findMany({
    where: { id: { in: [...new Set(runs.map(({ ruleId }) => ruleId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  return new Map(
    runs.map(({ id, ruleId, trigger, triggerId, triggeredAt, data }) => {
      const model = triggerModels[trigger];
      return [
        id,
        {
          trigger: {
            ...triggers.get(triggerId ?? ''),
            kind: trigger,
            id: model !== null && triggerId !== null ? encodeId(model, triggerId) : null,
            at: triggeredAt.toISOString(),
            ...(trigger === 'CALL' && { data: jsonIn(data) }),
          },
          rule: { id: encodeId('Rule', ruleId), name: names.get(ruleId) ?? null },
        },
      ];
    }),
  );
}

/** A value that is an object where there is one. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return isObject(value);
}

/** A column of JSON. */
function jsonIn(stored: unknown): JsonValue {
  return stored as JsonValue;
}

const idOf = (model: ModelName, key: string | null) => key && encodeId(model, key);
const moment = (at: Date | null) => at?.toISOString() ?? null;

type Reader = (db: WorkspaceDb, ids: string[]) => Promise<[string, JsonObject][]>;

const responses: Reader = async (db, ids) => {
  const answers = await responseData(db, ids);
  const rows = await db.surveyResponse.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, channel: true, locale: true, tags: true, country: true },
      ...{ surveyId: true, touchpointId: true, completedAt: true },
      ...{ variables: true, hiddenFields: true },
    },
  });
  return rows.map(
    ({ id, surveyId, touchpointId, completedAt, variables, hiddenFields, ...values }) => [
      id,
      {
        ...values,
        survey: idOf('Survey', surveyId),
        touchpoint: idOf('Touchpoint', touchpointId),
        completedAt: moment(completedAt),
        answers: {
          ...storedVariablesOf(variables),
          ...hiddenValuesOf(hiddenFields),
          ...objectOf(answers.get(id)?.answers),
        },
      },
    ],
  );
};

const segmentChanges: Reader = async (db, ids) => {
  const rows = await db.segmentChange.findMany({
    where: { id: { in: ids } },
    select: { id: true, segmentId: true, at: true },
  });
  return rows.map(({ id, segmentId, at }) => [
    id,
    { segment: idOf('Segment', segmentId), at: moment(at) },
  ]);
};

const none: Reader = async () => [];

const readers: Readonly<Record<RuleTriggerKind, Reader>> = {
  RESPONSE_COMPLETED: responses,
  ANSWER_SCORED: responses,
  SEGMENT_ENTERED: segmentChanges,
  SEGMENT_LEFT: segmentChanges,
  FEEDBACK_RECORDED: async (db, ids) => {
    const rows = await db.feedback.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, source: true, channel: true, text: true, locale: true, rating: true },
        ...{ ratingMax: true, sentiment: true, touchpointId: true, tags: true, occurredAt: true },
      },
    });
    return rows.map(({ id, touchpointId, occurredAt, ...values }) => [
      id,
      {
        ...values,
        touchpoint: idOf('Touchpoint', touchpointId),
        occurredAt: moment(occurredAt),
      },
    ]);
  },
  EVENT_RECORDED: async (db, ids) => {
    const rows = await db.customerEvent.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, type: true, source: true, occurredAt: true, value: true, currency: true },
        ...{ touchpointId: true, properties: true },
      },
    });
    return rows.map(({ id, touchpointId, occurredAt, properties, ...values }) => [
      id,
      {
        ...values,
        touchpoint: idOf('Touchpoint', touchpointId),
        occurredAt: moment(occurredAt),
        properties: jsonIn(properties),
      },
    ]);
  },
  INVITATION_IGNORED: async (db, ids) => {
    const rows = await db.invitation.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, surveyId: true, channel: true, locale: true },
        ...{ remindersSent: true, sentAt: true },
      },
    });
    return rows.map(({ id, surveyId, sentAt, ...values }) => [
      id,
      { ...values, survey: idOf('Survey', surveyId), sentAt: moment(sentAt) },
    ]);
  },
  MESSAGE_RECEIVED: async (db, ids) => {
    const rows = await db.message.findMany({
      where: { id: { in: ids } },
      select: { id: true, channel: true, subject: true, text: true },
    });
    return rows.map(({ id, ...values }) => [id, values]);
  },
  CASE_OVERDUE: async (db, ids) => {
    const missed = await missedTargets(db, ids);
    return missed.map(({ id, ...values }) => [id, values]);
  },
  SCHEDULE: none,
  CALL: none,
};

async function triggersOf(
  db: WorkspaceDb,
  runs: readonly RunState[],
): Promise<ReadonlyMap<string, JsonObject>> {
  const wanted = new Map<Reader, Set<string>>();
  for (const { trigger, triggerId } of runs) {
    if (triggerId === null) continue;
    const ids = wanted.get(readers[trigger]) ?? new Set();
    wanted.set(readers[trigger], ids.add(triggerId));
  }
  const found = new Map<string, JsonObject>();
  for (const [read, ids] of wanted) {
    for (const [id, values] of await read(db, [...ids])) found.set(id, values);
  }
  return found;
}
