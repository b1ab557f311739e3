import type { EventValueKind, RuleTriggerKind } from '../../prisma/generated/client/enums.ts';
import { eventFieldNames } from '../conditions/eventRule.ts';
import type { FieldType } from '../conditions/operators.ts';
import type { FieldTypes } from '../conditions/readCondition.ts';
import { verbatimsOf } from '../kernel/personalData.ts';
import { personalScope, verbatimScope } from '../kernel/scope.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type CustomerFields, customerFields } from '../segments/customerFields.ts';
import type { QuestionKind } from '../surveys/definition/definition.ts';
import { definitionIn, publishedQuestionsIn } from '../surveys/definition/stored.ts';
import { fieldTypeOf, fieldTypesOf } from '../surveys/logic/fields.ts';
import { isVerbatimKind, verbatimFieldsOf } from '../surveys/logic/verbatims.ts';
import { triggerModels } from '../webhooks/payload/ruleCalls.ts';
import type { RuleStep, RuleTrigger } from './definition.ts';
import { stepsBefore } from './structure.ts';

/** What the fields of a run’s trigger, of the response that triggered it, and of its steps begin with. */
export const triggerPrefix = 'trigger.';
export const answersPrefix = 'answers.';
export const stepsPrefix = 'steps.';

/** Between the key of a step and that of a question: `steps.ask.answers.score`. */
export const stepAnswers = '.answers.';

/** Values of a call are compared as texts: nothing says of which type they are. */
export const callPrefix = `${triggerPrefix}data.`;

/** Properties of an event, by their paths. */
export const propertyPrefix = `${triggerPrefix}properties.`;

const ofResponse = {
  survey: 'CHOICE',
  channel: 'CHOICE',
  locale: 'TEXT',
  touchpoint: 'CHOICE',
  tags: 'CHOICES',
  country: 'TEXT',
  completedAt: 'DATE',
} as const satisfies Record<string, FieldType>;

const ofSegment = { segment: 'CHOICE', at: 'DATE' } as const satisfies Record<string, FieldType>;

/** The fields of each kind of trigger, without their prefix. */
export const triggerFields = {
  RESPONSE_COMPLETED: ofResponse,
  ANSWER_SCORED: ofResponse,
  FEEDBACK_RECORDED: {
    source: 'CHOICE',
    channel: 'CHOICE',
    text: 'TEXT',
    locale: 'TEXT',
    rating: 'NUMBER',
    sentiment: 'CHOICE',
    touchpoint: 'CHOICE',
    tags: 'CHOICES',
    occurredAt: 'DATE',
  },
  EVENT_RECORDED: eventFieldNames,
  SEGMENT_ENTERED: ofSegment,
  SEGMENT_LEFT: ofSegment,
  INVITATION_IGNORED: {
    survey: 'CHOICE',
    channel: 'CHOICE',
    locale: 'TEXT',
    remindersSent: 'NUMBER',
    sentAt: 'DATE',
  },
  MESSAGE_RECEIVED: { channel: 'CHOICE', subject: 'TEXT', text: 'TEXT', at: 'DATE' },
  CASE_OVERDUE: {
    target: 'CHOICE',
    dueAt: 'DATE',
    at: 'DATE',
    priority: 'CHOICE',
    severity: 'CHOICE',
    status: 'CHOICE',
    category: 'CHOICE',
    team: 'CHOICE',
    touchpoint: 'CHOICE',
    reopenings: 'NUMBER',
    openedAt: 'DATE',
  },
  SCHEDULE: {},
  CALL: {},
} as const satisfies Record<RuleTriggerKind, Readonly<Record<string, FieldType>>>;

/** The fields that conditions of a rule can compare, by where in the rule they stand. */
export interface RuleFields {
  /** Those of customers among them, for the scopes that they need. */
  readonly customer: CustomerFields;
  /** The scopes that others need beside those of the trigger and of responses, by their names. */
  readonly scopes: ReadonlyMap<string, string>;
  /** For the condition that has to hold for a run to begin. */
  readonly atStart: FieldTypes;
  /** For the exit condition, which is asked between any two steps. */
  readonly atExit: FieldTypes;
  /** The names of the answers that the trigger comes with; null for any, undefined for none. */
  readonly answers: readonly string[] | null | undefined;
  /** For a condition of a step, by its key: with the answers to surveys that steps before it sent. */
  before(step: string): FieldTypes;
}

/** What is read of a rule for its fields; of steps that are refused later, what there is. */
export interface FieldsOf {
  readonly trigger: RuleTrigger;
  readonly steps: readonly RuleStep[];
}

/** Finds the fields that conditions of a rule can compare; three statements at most. */
export async function ruleFields(
  db: WorkspaceDb,
  { trigger, steps }: FieldsOf,
): Promise<RuleFields> {
  const customer = await customerFields(db);
  const sending = steps.flatMap((step) =>
    step.kind === 'SEND_SURVEY' ? [{ key: step.key, survey: step.survey }] : [],
  );
  const answers = await answerTypes(db, [
    ...(answersOf(trigger) ?? []),
    ...sending.map(({ survey }) => survey),
  ]);
  const always = new Map<string, FieldType>([
    ...[...customer].map(([name, { type }]) => [name, type] as const),
    ...prefixed(triggerPrefix, Object.entries(triggerFields[trigger.kind])),
    ...prefixed(propertyPrefix, await propertyTypes(db, trigger)),
    ...(answersOf(trigger) ?? []).flatMap((survey) =>
      prefixed(answersPrefix, answers.get(survey)?.types ?? []),
    ),
  ]);
  const isCall = trigger.kind === 'CALL';
  const typesAfter = (keys: ReadonlySet<string>): FieldTypes => {
    const types = new Map(always);
    for (const { key, survey } of sending) {
      if (!keys.has(key)) continue;
      const prefix = `${stepsPrefix}${key}${stepAnswers}`;
      for (const [name, type] of prefixed(prefix, answers.get(survey)?.types ?? []))
        types.set(name, type);
    }
    if (!isCall) return types;
    return (field) => (isOfCall(field) ? 'TEXT' : types.get(field));
  };
  const verbatims = (prefix: string, survey: string) =>
    [...(answers.get(survey)?.verbatims ?? [])].map((key) => `${prefix}${key}`);
  return {
    customer,
    scopes: new Map([
      ...ofWords(trigger).map(([name, scope]) => [`${triggerPrefix}${name}`, scope] as const),
      ...[
        ...(answersOf(trigger) ?? []).flatMap((survey) => verbatims(answersPrefix, survey)),
        ...sending.flatMap(({ key, survey }) =>
          verbatims(`${stepsPrefix}${key}${stepAnswers}`, survey),
        ),
      ].map((name) => [name, verbatimScope] as const),
    ]),
    answers: answersIn(trigger, answers),
    atStart: typesAfter(new Set()),
    atExit: typesAfter(new Set(sending.map(({ key }) => key))),
    before: (step) => typesAfter(stepsBefore(steps, step)),
  };
}

/** The fields of a trigger in a person’s own words, and the scopes that show them. */
function ofWords({ kind }: RuleTrigger): (readonly [string, string])[] {
  if (kind === 'MESSAGE_RECEIVED') {
    return [
      ['subject', personalScope],
      ['text', personalScope],
    ];
  }
  const model = triggerModels[kind];
  const verbatims = model === null ? [] : verbatimsOf(model);
  return Object.keys(triggerFields[kind])
    .filter((name) => verbatims.includes(name))
    .map((name) => [name, verbatimScope] as const);
}

function isOfCall(field: string): boolean {
  return field.startsWith(callPrefix) && field.length > callPrefix.length;
}

/** The survey whose answers a trigger comes with. */
function answersOf(trigger: RuleTrigger): string[] | null {
  return isOfResponse(trigger) && trigger.survey != null ? [trigger.survey] : null;
}

/** The names of the answers that a trigger comes with; null for any, undefined for none. */
function answersIn(
  trigger: RuleTrigger,
  answers: ReadonlyMap<string, AnswerFields>,
): RuleFields['answers'] {
  if (!isOfResponse(trigger)) return undefined;
  return trigger.survey == null ? null : [...(answers.get(trigger.survey)?.types.keys() ?? [])];
}

function isOfResponse({ kind }: RuleTrigger): boolean {
  return kind === 'RESPONSE_COMPLETED' || kind === 'ANSWER_SCORED';
}

function prefixed(
  prefix: string,
  types: Iterable<readonly [string, FieldType]>,
): (readonly [string, FieldType])[] {
  return [...types].map(([name, type]) => [`${prefix}${name}`, type] as const);
}

/** What responses to a survey have, for conditions. */
interface AnswerFields {
  readonly types: ReadonlyMap<string, FieldType>;
  /** Those in the respondent’s own words. */
  readonly verbatims: ReadonlySet<string>;
}

/**
 * What responses to surveys have, by the survey: its questions, also those of earlier versions, whose kinds
 * never change; its variables and hidden fields. One statement.
 */
async function answerTypes(
  db: WorkspaceDb,
  surveys: readonly string[],
): Promise<ReadonlyMap<string, AnswerFields>> {
  if (surveys.length === 0) return new Map();
  const rows = await db.survey.findMany({
    where: { id: { in: [...new Set(surveys)] } },
    select: { id: true, definition: true, publishedQuestions: true },
  });
  return new Map(
    rows.map(({ id, definition, publishedQuestions }) => {
      const published = Object.entries(publishedQuestionsIn(publishedQuestions));
      const newest = definitionIn(definition);
      const types = new Map([
        ...fieldTypesOf(newest),
        ...published.flatMap(([key, { kind }]) => typed(key, kind)),
      ]);
      const verbatims = new Set([
        ...verbatimFieldsOf(newest),
        ...published.flatMap(([key, { kind }]) => (isVerbatimKind(kind) ? [key] : [])),
      ]);
      return [id, { types, verbatims }] as const;
    }),
  );
}

function typed(key: string, kind: QuestionKind): (readonly [string, FieldType])[] {
  const type = fieldTypeOf(kind);
  return type ? [[key, type]] : [];
}

const typeOfValue: Readonly<Record<EventValueKind, FieldType>> = {
  TEXT: 'TEXT',
  NUMBER: 'NUMBER',
  BOOLEAN: 'BOOLEAN',
  LIST: 'CHOICES',
  OBJECT: 'OTHER',
  NULL: 'OTHER',
};

/** The properties that events of the trigger's type came with; one that had values of two kinds is a text. */
async function propertyTypes(
  db: WorkspaceDb,
  { kind, eventType }: RuleTrigger,
): Promise<(readonly [string, FieldType])[]> {
  if (kind !== 'EVENT_RECORDED' || eventType == null) return [];
  const properties = await db.eventTypeProperty.findMany({
    where: { eventType: { key: eventType } },
    orderBy: { path: 'asc' },
    select: { path: true, kinds: true },
  });
  return properties.map(({ path, kinds }) => {
    const [only = 'NULL', ...others] = kinds.filter((each) => each !== 'NULL');
    return [path, others.length > 0 ? 'TEXT' : typeOfValue[only]] as const;
  });
}
