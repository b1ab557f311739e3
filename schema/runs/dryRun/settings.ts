import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { AttributeType } from '../../../prisma/generated/client/enums.ts';
import type { CustomerCondition } from '../../conditions/eventRule.ts';
import type { ContactPolicy, ContactSurvey } from '../../contact/decision.ts';
import { customerFacts } from '../../contact/facts.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { RuleStep, StepOf } from '../../rules/definition.ts';
import { rowsNamedBy } from '../../rules/ruleRows.ts';
import {
  type CustomerFields,
  customerFields,
  segmentCondition,
} from '../../segments/customerFields.ts';
import { type NotCalled, uncallable } from '../../webhooks/call.ts';
import { listsOf } from '../actions/addToList.ts';
import { type Template, templatesOf } from '../actions/sendMessage.ts';
import { type OfferedSurvey, readSurveys } from '../actions/sendSurvey.ts';
import { attributeTypesOf } from '../actions/setAttribute.ts';
import type { ActiveRule } from '../start/activeRules.ts';

/** What a dry run takes as it is now: what a workspace has set up, not what happened. */
export interface Settings {
  readonly workspaceId: string;
  readonly timeZone: string;
  readonly maxRunsPerDay: number | null;
  readonly fields: CustomerFields;
  readonly policy: ContactPolicy;
  readonly offered: ReadonlyMap<string, OfferedSurvey>;
  readonly surveys: ReadonlyMap<string, ContactSurvey>;
  readonly templates: ReadonlyMap<string, Template>;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly lists: ReadonlySet<string>;
  readonly uncallable: ReadonlyMap<string, NotCalled>;
  /** Who belongs to the segments that decide, by their keys; null for lists. */
  readonly segments: ReadonlyMap<string, CustomerCondition | null>;
}

/** The steps of a kind. */
export function stepsOf<Kind extends RuleStep['kind']>(
  { definition }: Pick<ActiveRule, 'definition'>,
  kind: Kind,
): { readonly step: StepOf<Kind> }[] {
  const isOf = (step: RuleStep): step is RuleStep & StepOf<Kind> => step.kind === kind;
  return definition.steps.filter(isOf).map((step) => ({ step }));
}

/** Reads what the steps of a rule need; the number of statements does not grow with the steps. */
export async function readSettings(
  db: WorkspaceDb,
  rule: ActiveRule,
  now: Date,
): Promise<Settings> {
  const workspace = await db.workspace.findFirst({
    select: { timeZone: true, maxRunsPerDay: true },
  });
  const named = [...new Set(stepsOf(rule, 'SEND_SURVEY').map(({ step }) => step.survey))];
  const asked = Prisma.sql`SELECT unnest(${named}::uuid[]) AS id, 1 AS position`;
  const { policy, surveys } = await customerFacts(db, asked, [], now);
  const offered = await readSurveys(db, named);
  return {
    workspaceId: db.$workspaceId,
    ...{ timeZone: workspace?.timeZone ?? 'UTC', maxRunsPerDay: workspace?.maxRunsPerDay ?? null },
    ...{ fields: await customerFields(db), policy },
    offered: new Map(offered.map((survey) => [survey.id, survey])),
    surveys: new Map(surveys.map((survey) => [survey.id, survey])),
    templates: await templatesOf(db, stepsOf(rule, 'SEND_MESSAGE')),
    attributes: await attributeTypesOf(db, stepsOf(rule, 'SET_ATTRIBUTE')),
    lists: await listsOf(db, stepsOf(rule, 'ADD_TO_LIST')),
    uncallable: await uncallable(
      db,
      stepsOf(rule, 'CALL_WEBHOOK').map(({ step }) => step),
    ),
    segments: await segmentsOf(
      db,
      rule,
      surveys.flatMap(({ segment }) => segment ?? []),
    ),
  };
}

/** The conditions of the segments that a rule names, and of some more. */
async function segmentsOf(
  db: WorkspaceDb,
  { definition }: ActiveRule,
  more: readonly string[],
): Promise<Settings['segments']> {
  const named = rowsNamedBy(definition).flatMap(({ model, key }) =>
    model === 'Segment' && key !== null ? [key] : [],
  );
  const rows = await db.segment.findMany({
    where: { id: { in: [...new Set([...named, ...more])] } },
    select: { id: true, condition: true },
  });
  return new Map(rows.map(({ id, condition }) => [id, segmentCondition(condition)]));
}
