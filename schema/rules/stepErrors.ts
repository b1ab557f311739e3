import type { AttributeDefinition } from '../../prisma/generated/client/client.ts';
import { isStorableDay } from '../conditions/moment.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type {
  OwnedModel,
  RuleDefinition,
  RuleStep,
  RuleTrigger,
  SetAttributeStep,
} from './definition.ts';
import { stepsBefore } from './structure.ts';

/** Errors of steps whose rows exist, but not as the step needs them; a statement for each kind of row. */
export async function stepErrors(
  db: WorkspaceDb,
  { trigger, steps }: RuleDefinition,
): Promise<UserErrorShape[]> {
  const errors = steps.map((step, index) => [
    ...triggerFitErrors(step, trigger, stepPath(index)),
    ...caseFitErrors(step, { trigger, steps }, stepPath(index)),
  ]);
  return [
    ...errors.flat(),
    ...(await listErrors(db, steps)),
    ...(await actorErrors(db, steps)),
    ...(await attributeErrors(db, steps)),
  ];
}

const stepPath = (index: number): InputPath => ['steps', String(index)];

/** The triggers that come with a row of each kind. */
const comesWith: Readonly<Record<Exclude<OwnedModel, 'ACCOUNT'>, readonly RuleTrigger['kind'][]>> =
  {
    // A case that is about it.
    CASE: [
      'RESPONSE_COMPLETED',
      'ANSWER_SCORED',
      'FEEDBACK_RECORDED',
      'MESSAGE_RECEIVED',
      'CASE_OVERDUE',
    ],
    TOUCHPOINT: [
      'RESPONSE_COMPLETED',
      'ANSWER_SCORED',
      'FEEDBACK_RECORDED',
      'EVENT_RECORDED',
      'INVITATION_IGNORED',
      'CASE_OVERDUE',
    ],
    STEP: [
      'RESPONSE_COMPLETED',
      'ANSWER_SCORED',
      'FEEDBACK_RECORDED',
      'EVENT_RECORDED',
      'INVITATION_IGNORED',
      'CASE_OVERDUE',
    ],
    SURVEY: ['RESPONSE_COMPLETED', 'ANSWER_SCORED', 'INVITATION_IGNORED'],
  };
const tagged: readonly RuleTrigger['kind'][] = [
  'RESPONSE_COMPLETED',
  'ANSWER_SCORED',
  'FEEDBACK_RECORDED',
];

/** Errors of steps that have nothing to work on whatever triggers the rule. */
function triggerFitErrors(
  step: RuleStep,
  { kind }: RuleTrigger,
  path: InputPath,
): UserErrorShape[] {
  if (step.kind === 'TAG' && !tagged.includes(kind)) {
    const message = `A trigger of kind ${kind} comes with nothing to tag: tags are those of a response or of feedback.`;
    return [invalid('INVALID_VALUE', [...path, 'kind'], message)];
  }
  const named = namedOf(step);
  if (!named || named.of === 'ACCOUNT' || named.of === 'CASE') return [];
  if (comesWith[named.of].includes(kind)) return [];
  const message = `A trigger of kind ${kind} comes with no ${named.of.toLowerCase()} that could have ${named.what}.`;
  return [invalid('INVALID_VALUE', [...path, ...named.at], message)];
}

/** Whose owner gets what a step sends, or whose team its case; null for none. */
function namedOf(
  step: RuleStep,
): { readonly of: OwnedModel; readonly what: string; readonly at: InputPath } | null {
  if (step.kind === 'SEND_MESSAGE' || step.kind === 'NOTIFY') {
    const { to } = step;
    return to.kind === 'OWNER_OF' ? { of: to.of, what: 'an owner', at: ['to', 'of'] } : null;
  }
  if (step.kind !== 'OPEN_CASE' && step.kind !== 'ASSIGN') return null;
  return step.teamOf && { of: step.teamOf, what: 'a team', at: ['teamOf'] };
}

/** Errors of steps that need a case, where neither a step before them opens one nor the trigger can have one. */
function caseFitErrors(
  step: RuleStep,
  { trigger: { kind }, steps }: Pick<RuleDefinition, 'trigger' | 'steps'>,
  path: InputPath,
): UserErrorShape[] {
  const of = namedOf(step)?.of === 'CASE' ? ['to', 'of'] : null;
  const at = step.kind === 'ASSIGN' ? ['kind'] : of;
  if (at === null || comesWith.CASE.includes(kind)) return [];
  const before = stepsBefore(steps, step.key);
  if (steps.some((each) => each.kind === 'OPEN_CASE' && before.has(each.key))) return [];
  const message = `No OPEN_CASE step comes before this one, and a trigger of kind ${kind} is about no case.`;
  return [invalid('INVALID_VALUE', [...path, ...at], message)];
}

async function listErrors(db: WorkspaceDb, steps: readonly RuleStep[]): Promise<UserErrorShape[]> {
  const keys = steps.flatMap((step) => (step.kind === 'ADD_TO_LIST' ? [step.segment] : []));
  if (keys.length === 0) return [];
  const segments = await db.segment.findMany({
    where: { id: { in: keys } },
    select: { id: true, condition: true },
  });
  const computed = new Set(segments.flatMap(({ id, condition }) => (condition ? [id] : [])));
  return steps.flatMap((step, index) => {
    if (step.kind !== 'ADD_TO_LIST' || !computed.has(step.segment)) return [];
    const message = 'Who belongs to this segment follows from its condition. Name a list.';
    return [invalid('WRONG_STATE', [...stepPath(index), 'segment'], message)];
  });
}

/** The actor whom a step names, and the path to it in the step; null for none. */
function actorOf(step: RuleStep): { readonly key: string; readonly at: InputPath } | null {
  if (step.kind === 'SEND_MESSAGE' || step.kind === 'NOTIFY') {
    return step.to.kind === 'ACTOR' ? { key: step.to.actor, at: ['to', 'actor'] } : null;
  }
  if (step.kind !== 'OPEN_CASE' && step.kind !== 'ASSIGN') return null;
  return step.owner === null ? null : { key: step.owner, at: ['owner'] };
}

async function actorErrors(db: WorkspaceDb, steps: readonly RuleStep[]): Promise<UserErrorShape[]> {
  const named = steps.map(actorOf);
  const keys = named.flatMap((each) => each?.key ?? []);
  if (keys.length === 0) return [];
  const rows = await db.actor.findMany({
    where: { id: { in: keys } },
    select: { id: true, kind: true, email: true },
  });
  const actors = new Map(rows.map((row) => [row.id, row]));
  return steps.flatMap((step, index) => {
    const own = named[index];
    const actor = own && actors.get(own.key);
    const wrong = (message: string) => [
      invalid('WRONG_STATE', [...stepPath(index), ...(own?.at ?? [])], message),
    ];
    if (actor && actor.kind !== 'PERSON') return wrong('This actor is a key, and no person.');
    if (actor?.email === null && step.kind === 'SEND_MESSAGE') {
      return wrong('This actor has no email address. Set it, or use NOTIFY.');
    }
    return [];
  });
}

async function attributeErrors(
  db: WorkspaceDb,
  steps: readonly RuleStep[],
): Promise<UserErrorShape[]> {
  const keys = steps.flatMap((step) => (step.kind === 'SET_ATTRIBUTE' ? [step.attribute] : []));
  if (keys.length === 0) return [];
  const rows = await db.attributeDefinition.findMany({
    where: { key: { in: keys } },
    select: { key: true, type: true, choices: true, archivedAt: true },
  });
  const attributes = new Map(rows.map((row) => [row.key, row]));
  return steps.flatMap((step, index) => {
    if (step.kind !== 'SET_ATTRIBUTE') return [];
    const path = stepPath(index);
    const attribute = attributes.get(step.attribute);
    if (!attribute) {
      const message = 'No attribute has this key. Define it with `attributeDefinitionCreate`.';
      return [invalid('UNKNOWN_FIELD', [...path, 'attribute'], message)];
    }
    if (attribute.archivedAt) {
      const message = 'This attribute is archived. Restore it first.';
      return [invalid('WRONG_STATE', [...path, 'attribute'], message)];
    }
    const problem = valueProblem(step, attribute);
    return problem === null ? [] : [invalid('WRONG_TYPE', [...path, 'attributeValue'], problem)];
  });
}

/** Why a text is no value of an attribute; null if it is one. */
function valueProblem(
  { value }: SetAttributeStep,
  { type, choices }: Pick<AttributeDefinition, 'type' | 'choices'>,
): string | null {
  if (value === null) return null;
  switch (type) {
    case 'NUMBER':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? null : 'Write a number: 12.5.';
    case 'BOOLEAN':
      return value === 'true' || value === 'false' ? null : 'Write true or false.';
    case 'DATE':
      return isStorableDay(value) ? null : 'Write a day: 2026-11-21.';
    case 'CHOICE':
      return choices.includes(value)
        ? null
        : `This must be one of its choices: ${choices.slice(0, 20).join(', ')}.`;
    default:
      return value.trim() === '' ? 'Write some text, or null to clear it.' : null;
  }
}
