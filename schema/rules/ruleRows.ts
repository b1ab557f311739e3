import { isEventRule, predicatesOf } from '../conditions/eventRule.ts';
import { decodeId } from '../kernel/id.ts';
import type { InputPath } from '../kernel/userError.ts';
import type { ModelName } from '../kernel/workspaceDb.ts';
import { namedRows } from '../segments/namedRows.ts';
import type {
  Assignees,
  Recipient,
  RuleCondition,
  RuleDefinition,
  RuleStep,
} from './definition.ts';

/** A row that a rule names. */
export interface RowOfRule {
  readonly model: ModelName;
  /** Null for a text in a condition that is no id of the model. */
  readonly key: string | null;
  readonly path: InputPath;
}

/** A condition of a rule. */
interface ConditionAt {
  readonly condition: RuleCondition;
  readonly path: InputPath;
  /** The key of the step that asks; null for those of the rule itself. */
  readonly step: string | null;
}

/** All conditions of a rule, in its order; paths begin at the rule. */
export function conditionsOf({ condition, exitCondition, steps }: RuleDefinition): ConditionAt[] {
  return [
    ...(condition ? [{ condition, path: ['condition'], step: null }] : []),
    ...(exitCondition ? [{ condition: exitCondition, path: ['exitCondition'], step: null }] : []),
    ...steps.flatMap((step, index) =>
      step.kind === 'BRANCH'
        ? step.branches.map(({ condition: asked }, position) => ({
            condition: asked,
            path: ['steps', String(index), 'branches', String(position), 'condition'],
            step: step.key,
          }))
        : [],
    ),
  ];
}

/** All rows that a rule names, in its order; paths begin at the rule. */
export function rowsNamedBy(definition: RuleDefinition): RowOfRule[] {
  const { survey, touchpoint, segment } = definition.trigger;
  return [
    ...row('Survey', survey, ['trigger', 'survey']),
    ...row('Touchpoint', touchpoint, ['trigger', 'touchpoint']),
    ...row('Segment', segment, ['trigger', 'segment']),
    ...definition.steps.flatMap((step, index) => rowsOfStep(step, ['steps', String(index)])),
    ...conditionsOf(definition).flatMap(({ condition, path }) => rowsOfCondition(condition, path)),
  ];
}

function row(model: ModelName, key: string | null | undefined, path: InputPath): RowOfRule[] {
  return key == null ? [] : [{ model, key, path }];
}

function rowsOfStep(step: RuleStep, path: InputPath): RowOfRule[] {
  switch (step.kind) {
    case 'SEND_SURVEY':
      return row('Survey', step.survey, [...path, 'survey']);
    case 'SEND_MESSAGE':
      return [
        ...row('MessageTemplate', step.template, [...path, 'template']),
        ...rowsOfRecipient(step.to, path),
      ];
    case 'NOTIFY':
      return rowsOfRecipient(step.to, path);
    case 'OPEN_CASE':
      return [
        ...row('CaseCategory', step.category, [...path, 'category']),
        ...rowsOfAssignees(step, path),
      ];
    case 'ASSIGN':
      return rowsOfAssignees(step, path);
    case 'ADD_TO_LIST':
      return row('Segment', step.segment, [...path, 'segment']);
    case 'CALL_WEBHOOK':
      return row('WebhookEndpoint', step.endpoint, [...path, 'endpoint']);
    case 'RECORD_EVENT':
      return row('Touchpoint', step.touchpoint, [...path, 'touchpoint']);
    default:
      return [];
  }
}

function rowsOfAssignees({ team, owner }: Assignees, path: InputPath): RowOfRule[] {
  return [...row('Team', team, [...path, 'team']), ...row('Actor', owner, [...path, 'owner'])];
}

function rowsOfRecipient(to: Recipient, path: InputPath): RowOfRule[] {
  if (to.kind === 'TEAM') return row('Team', to.team, [...path, 'to', 'team']);
  return to.kind === 'ACTOR' ? row('Actor', to.actor, [...path, 'to', 'actor']) : [];
}

/** The fields of triggers that are compared with ids. */
const ofTrigger: ReadonlyMap<string, ModelName> = new Map([
  ['trigger.survey', 'Survey'],
  ['trigger.touchpoint', 'Touchpoint'],
  ['trigger.segment', 'Segment'],
]);

function rowsOfCondition(condition: RuleCondition, path: InputPath): RowOfRule[] {
  const own = namedRows(condition).map((named) => ({
    ...named,
    // `namedRows` begins its paths with `condition`.
    path: [...path, ...named.path.slice(1)],
  }));
  const more = predicatesOf(condition, path).flatMap(({ rule, path: at }) => {
    const model = isEventRule(rule) ? undefined : ofTrigger.get(rule.field);
    if (!model) return [];
    const ids = textsIn(rule.value);
    return ids.map(({ text, below }) => ({
      model,
      key: decodeId(model, text.trim()),
      path: [...at, 'value', ...below],
    }));
  });
  return [...own, ...more];
}

function textsIn(value: unknown): { text: string; below: string[] }[] {
  if (typeof value === 'string') return [{ text: value, below: [] }];
  if (!Array.isArray(value)) return [];
  const values: readonly unknown[] = value;
  return values.flatMap((text, index) =>
    typeof text === 'string' ? [{ text, below: [String(index)] }] : [],
  );
}
