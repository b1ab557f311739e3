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

/** Errors of steps whose rows exist, but not as the step needs them; a statement for each kind of row. */
export async function stepErrors(
  db: WorkspaceDb,
  { trigger, steps }: RuleDefinition,
): Promise<UserErrorShape[]> {
  const errors = steps.map((step, index) => triggerFitErrors(step, trigger, stepPath(index)));
  return [
    ...errors.flat(),
    ...(await listErrors(db, steps)),
    ...(await recipientErrors(db, steps)),
    ...(await attributeErrors(db, steps)),
  ];
}

const stepPath = (index: number): InputPath => ['steps', String(index)];

/** The triggers that come with a row of each kind. */
const comesWith: Readonly<Record<Exclude<OwnedModel, 'ACCOUNT'>, readonly RuleTrigger['kind'][]>> =
  {
    TOUCHPOINT: [
      'RESPONSE_COMPLETED',
      'ANSWER_SCORED',
      'FEEDBACK_RECORDED',
      'EVENT_RECORDED',
      'INVITATION_IGNORED',
    ],
    STEP: [
      'RESPONSE_COMPLETED',
      'ANSWER_SCORED',
      'FEEDBACK_RECORDED',
      'EVENT_RECORDED',
      'INVITATION_IGNORED',
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
  if (step.kind !== 'SEND_MESSAGE' && step.kind !== 'NOTIFY') return [];
  const { to } = step;
  if (to.kind !== 'OWNER_OF' || to.of === 'ACCOUNT' || comesWith[to.of].includes(kind)) return [];
  const message = `A trigger of kind ${kind} comes with no ${to.of.toLowerCase()} that could have an owner.`;
  return [invalid('INVALID_VALUE', [...path, 'to', 'of'], message)];
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

async function recipientErrors(
  db: WorkspaceDb,
  steps: readonly RuleStep[],
): Promise<UserErrorShape[]> {
  const keys = steps.flatMap((step) =>
    (step.kind === 'SEND_MESSAGE' || step.kind === 'NOTIFY') && step.to.kind === 'ACTOR'
      ? [step.to.actor]
      : [],
  );
  if (keys.length === 0) return [];
  const rows = await db.actor.findMany({
    where: { id: { in: keys } },
    select: { id: true, kind: true, email: true },
  });
  const actors = new Map(rows.map((row) => [row.id, row]));
  return steps.flatMap((step, index) => {
    if (step.kind !== 'SEND_MESSAGE' && step.kind !== 'NOTIFY') return [];
    const actor = step.to.kind === 'ACTOR' ? actors.get(step.to.actor) : undefined;
    const wrong = (message: string) => [
      invalid('WRONG_STATE', [...stepPath(index), 'to', 'actor'], message),
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
