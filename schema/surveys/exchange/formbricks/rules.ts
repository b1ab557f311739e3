import type { Condition } from '../../../conditions/condition.ts';
import { type Ending, type Jump, surveyLimits, type VariableStep } from '../../definition.ts';
import { Unsayable } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import { type Reading, tooMany } from '../reading.ts';
import type { Sources } from '../settle.ts';
import { groupOf, oldConditionOf, stepOf, variableName } from './logic.ts';
import type { PageDraft } from './read.ts';

/** What the logic of a document does: jumps by the place of their page, steps by variable. */
export interface Rules {
  readonly jumps: ReadonlyMap<number, readonly Jump[]>;
  readonly steps: ReadonlyMap<string, readonly VariableStep[]>;
}

interface Known {
  readonly reading: Reading;
  readonly fields: Fields;
  readonly sources: Sources;
  readonly drafts: readonly PageDraft[];
  readonly endings: ReadonlyMap<string, Ending>;
}

/** Reads the `logic` and `logicFallback` of all pages. */
export function readRules(known: Known): Rules {
  const jumps = new Map<number, Jump[]>();
  const steps = new Map<string, VariableStep[]>();
  known.drafts.forEach(({ part }, page) => {
    const rules = known.reading.list(part.get('logic'), surveyLimits.jumps, 'rules');
    const found = rules.flatMap((rule) => ruleOf(known, page, rule, steps));
    const fallback = part.get('logicFallback');
    const target = fallback?.text();
    if (fallback && target !== undefined)
      found.push(...jumpTo(known, page, fallback, target, null));
    jumps.set(page, found);
  });
  for (const [variable, each] of steps) {
    if (each.length > surveyLimits.variableSteps) {
      throw tooMany(`variable ${variable.slice(0, 40)}`, surveyLimits.variableSteps, 'steps');
    }
  }
  return { jumps, steps };
}

function ruleOf(
  known: Known,
  page: number,
  rule: Part,
  steps: Map<string, VariableStep[]>,
): Jump[] {
  const { reading, fields, drafts } = known;
  const destination = rule.get('destination');
  const isOld = rule.get('condition') !== undefined || destination !== undefined;
  // Old rules stand at the question that they ask for, which is alone on its page.
  const question = drafts[page]?.names[0] ?? '';
  const conditions = rule.get('conditions');
  const condition = isOld ? oldConditionOf(rule, question, fields) : groupOf(conditions, fields);
  if (condition instanceof Unsayable) {
    reading.lost(rule, `The rule is left out. ${condition.reason}`);
    return [];
  }
  if (condition) known.sources.set(condition, rule.path);
  if (isOld) {
    const target = destination?.text();
    return destination && target !== undefined
      ? jumpTo(known, page, destination, target, condition)
      : [];
  }
  const actions = reading.list(rule.get('actions'), surveyLimits.jumps, 'actions');
  let jumped = false;
  return actions.flatMap((action) => {
    const objective = action.get('objective')?.text() ?? '';
    if (objective === 'calculate') {
      calculate(known, action, condition, steps);
      return [];
    }
    const target = action.get('target');
    const name = target?.text();
    if (!objective.startsWith('jumpTo') || !target || name === undefined || jumped) {
      reading.lost(action, 'Nothing here does this; the action is left out.');
      return [];
    }
    jumped = true;
    return jumpTo(known, page, target, name, condition);
  });
}

function calculate(
  { reading, fields, sources }: Known,
  action: Part,
  when: Condition | null,
  steps: Map<string, VariableStep[]>,
): void {
  const variable = action.get('variableId')?.text() ?? '';
  const step = stepOf(action, when, fields);
  const known = fields.find(variableName(variable));
  if (step instanceof Unsayable || 'missing' in known) {
    const reason = step instanceof Unsayable ? step.reason : 'There is no such variable.';
    reading.lost(action, `The calculation is left out. ${reason}`);
    return;
  }
  sources.set(step, action.path);
  steps.set(variable, [...(steps.get(variable) ?? []), step]);
}

/** A jump to a question, a block or an ending of this name; listed where there is none later. */
function jumpTo(
  { reading, sources, drafts, endings }: Known,
  page: number,
  part: Part,
  name: string,
  when: Condition | null,
): Jump[] {
  const ending = endings.get(name) ?? (name === 'end' ? [...endings.values()][0] : undefined);
  const to = drafts.findIndex(({ names }) => names.includes(name));
  if (!ending && to <= page) {
    reading.lost(
      part,
      to === -1
        ? 'What it leads to is not in the survey; the jump is left out.'
        : 'Jumps lead forwards only; this one is left out.',
    );
    return [];
  }
  const jump: Jump = ending
    ? { when, toPage: null, toEnding: ending.key }
    : { when, toPage: drafts[to]?.page.key ?? null, toEnding: null };
  sources.set(jump, part.path);
  return [jump];
}
