import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { RuleTriggerKind } from '../../../prisma/generated/client/enums.ts';
import { encodeId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** The types of the rows that trigger runs; null where none does. */
export const triggerModels: Readonly<Record<RuleTriggerKind, ModelName | null>> = {
  RESPONSE_COMPLETED: 'SurveyResponse',
  ANSWER_SCORED: 'SurveyResponse',
  FEEDBACK_RECORDED: 'Feedback',
  EVENT_RECORDED: 'CustomerEvent',
  SEGMENT_ENTERED: 'SegmentChange',
  SEGMENT_LEFT: 'SegmentChange',
  INVITATION_IGNORED: 'Invitation',
  MESSAGE_RECEIVED: 'Message',
  CASE_OVERDUE: 'CaseChange',
  SCHEDULE: null,
  CALL: null,
};

interface Call {
  readonly id: string;
  readonly step: string;
  readonly runId: string;
  readonly ruleId: string;
  readonly customerId: string;
  readonly trigger: RuleTriggerKind;
  readonly triggerId: string | null;
  readonly data: JsonObject | null;
}

/** What payloads have of steps that call an endpoint, by their keys; one statement for all. */
export async function ruleCallsOf(
  db: WorkspaceDb,
  steps: readonly string[],
  hasCustomer: boolean,
): Promise<Map<string, object>> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const calls = await db.$queryRaw<Call[]>(Prisma.sql`
    SELECT found.* FROM unnest(${[...steps]}::uuid[]) AS named (id) CROSS JOIN LATERAL (
      SELECT step.id, step.key AS step, run.id AS "runId", run."ruleId", run."customerId",
        run.trigger::text AS trigger, run."triggerId",
        (SELECT defined->'data' FROM "RuleVersion" version
          CROSS JOIN LATERAL jsonb_array_elements(version.definition->'steps') AS defined
          WHERE version."workspaceId" = ${workspace} AND version."ruleId" = run."ruleId"
            AND version.number = run.version AND defined->>'key' = step.key) AS data
      FROM "RunStep" step JOIN "Run" run
        ON run."workspaceId" = ${workspace} AND run.id = step."runId"
      WHERE step."workspaceId" = ${workspace} AND step.id = named.id OFFSET 0
    ) found`);
  return new Map(
    calls.map(({ id, step, runId, ruleId, customerId, trigger, triggerId, data }) => {
      const model = triggerModels[trigger];
      return [
        id,
        {
          rule: encodeId('Rule', ruleId),
          run: encodeId('Run', runId),
          step,
          customer: hasCustomer ? encodeId('Customer', customerId) : null,
          trigger: {
            kind: trigger,
            id: model !== null && triggerId !== null ? encodeId(model, triggerId) : null,
          },
          data: data ?? {},
        },
      ];
    }),
  );
}

/** What a payload has of a call where there was none yet. */
export function exampleCall(key: string): object {
  return {
    rule: encodeId('Rule', key),
    run: encodeId('Run', key),
    step: 'example',
    customer: null,
    trigger: { kind: 'CALL', id: null },
    data: {},
  };
}
