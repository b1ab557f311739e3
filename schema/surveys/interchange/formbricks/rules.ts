import type { Condition } from '../../../conditions/condition.ts';
import {
  type Jump,
  type SurveyEnding,
  type SurveyPage,
  surveyLimits,
  type VariableStep,
} from '../../definition/definition.ts';
import { Unsayable } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import { type SurveyReading, tooMany } from '../reading.ts';
import type { Sources } from '../settle.ts';
import { asksFor, calculationStep } from './calculations.ts';
import { groupOf, oldConditionOf, variableName } from './logic.ts';
import type { ConditionFields } from './operators.ts';

/** A page as it was read, before its jumps are. */
export interface PageDraft {
  readonly page: Omit<SurveyPage, 'jumps'>;
  /** The block, or the question that is a page of its own. */
  readonly part: Part;
  /** What the document calls it, and the questions on it: jumps name either. */
  readonly names: readonly string[];
}

/** What the logic of a document does: jumps by the place of their page, steps by variable. */
export interface FormbricksRules {
  readonly jumps: ReadonlyMap<number, readonly Jump[]>;
  readonly steps: ReadonlyMap<string, readonly VariableStep[]>;
}

interface Known {
  readonly reading: SurveyReading;
  readonly fields: Fields;
  readonly forms: ConditionFields['forms'];
  readonly sources: Sources;
  readonly drafts: readonly PageDraft[];
  /** The page that comes after one that could not come in, by the names of the latter. */
  readonly after: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, SurveyEnding>;
}

const asIfNot = 'Where it would hold, the survey goes on as if it did not.';

/** A calculation as it came in, and where. */
interface Calculated {
  readonly action: Part;
  readonly page: number;
  readonly when: Condition | null;
}

/** Reads the `logic` and `logicFallback` of all pages. */
export function readRules(known: Known): FormbricksRules {
  const jumps = new Map<number, Jump[]>();
  const steps = new Map<string, VariableStep[]>();
  const calculated: Calculated[] = [];
  known.drafts.forEach(({ part }, page) => {
    const rules = known.reading.list(part.get('logic'), surveyLimits.jumps, 'rules');
    const calculate = (action: Part, when: Condition | null) => {
      if (isCalculated(known, action, when, steps)) calculated.push({ action, page, when });
    };
    const found = rules.flatMap((rule) => ruleOf(known, page, rule, calculate));
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
  noteCountedElsewhere(known, jumps, calculated);
  return { jumps, steps };
}

function ruleOf(
  known: Known,
  page: number,
  rule: Part,
  calculate: (action: Part, when: Condition | null) => void,
): Jump[] {
  const { reading, fields, forms, drafts } = known;
  const destination = rule.get('destination');
  const isOld = rule.get('condition') !== undefined || destination !== undefined;
  const notes: [part: Part, reason: string][] = [];
  const asked: ConditionFields = {
    fields,
    forms,
    note: (part, reason) => notes.push([part, reason]),
  };
  // Old rules stand at the question that they ask for, which is alone on its page.
  const question = drafts[page]?.names[0] ?? '';
  const condition = isOld
    ? oldConditionOf(rule, question, asked)
    : groupOf(rule.get('conditions'), asked);
  if (condition instanceof Unsayable) {
    reading.lost(rule, `The rule is left out. ${condition.reason} ${asIfNot}`);
    return [];
  }
  for (const [part, reason] of notes) reading.note(part, reason);
  if (condition) known.sources.set(condition, rule.path);
  if (isOld) {
    const target = destination?.text();
    if (destination && target !== undefined) {
      return jumpTo(known, page, destination, target, condition);
    }
    reading.lost(rule, 'The rule leads nowhere; it is left out.');
    return [];
  }
  const actions = reading.list(rule.get('actions'), surveyLimits.jumps, 'actions');
  let jumped = false;
  return actions.flatMap((action) => {
    const objective = action.get('objective')?.text() ?? '';
    if (objective === 'calculate') {
      calculate(action, condition);
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

/** Takes a calculation in as a step of its variable, where that can be. */
function isCalculated(
  { reading, fields, sources }: Known,
  action: Part,
  when: Condition | null,
  steps: Map<string, VariableStep[]>,
): boolean {
  const variable = action.get('variableId')?.text() ?? '';
  const step = calculationStep(action, when, fields);
  const known = fields.find(variableName(variable));
  if (step instanceof Unsayable || 'missing' in known) {
    const reason = step instanceof Unsayable ? step.reason : 'There is no such variable.';
    reading.lost(action, `The calculation is left out: the variable stays as it is. ${reason}`);
    return false;
  }
  sources.set(step, action.path);
  steps.set(variable, [...(steps.get(variable) ?? []), step]);
  return true;
}

/**
 * Formbricks calculates when a page is left; here a step counts wherever its condition holds. Lists
 * those that hold for readers who never come to their page.
 */
function noteCountedElsewhere(
  { reading, drafts }: Known,
  jumps: ReadonlyMap<number, readonly Jump[]>,
  calculated: readonly Calculated[],
): void {
  const places = new Map(drafts.map(({ page }, index) => [page.key, index]));
  const farthest = (page: number) =>
    Math.max(
      ...(jumps.get(page) ?? []).map(({ toPage }) =>
        toPage === null ? drafts.length : (places.get(toPage) ?? page),
      ),
    );
  let passed = 0;
  const isPassed = drafts.map((_draft, page) => {
    const isOver = passed > page;
    passed = Math.max(passed, farthest(page));
    return isOver;
  });
  for (const { action, page, when } of calculated) {
    const questions = new Set(drafts[page]?.page.questions.map(({ key }) => key));
    if (isPassed[page] && !asksFor(when, questions)) {
      reading.note(action, 'Here it also counts for those who do not come to this page.');
    }
  }
}

/** A jump to a question, a block or an ending of this name; listed where there is none later. */
function jumpTo(
  { reading, sources, drafts, after, endings }: Known,
  page: number,
  part: Part,
  name: string,
  when: Condition | null,
): Jump[] {
  const [first] = endings.values();
  const found = drafts.findIndex(({ names }) => names.includes(name));
  const to = found === -1 ? after.get(name) : found;
  const isEnd = name === 'end' || (to !== undefined && to === drafts.length);
  const ending = endings.get(name) ?? (isEnd ? first : undefined);
  const target = drafts[to ?? -1];
  if (!ending && (to === undefined || to <= page || !target)) {
    const reason =
      to !== undefined && to <= page
        ? 'Jumps lead forwards only'
        : 'What it leads to is not in the survey';
    reading.lost(part, `${reason}; the jump is left out. ${asIfNot}`);
    return [];
  }
  if (found === -1 && to !== undefined && !endings.has(name)) {
    reading.note(part, 'The page that it leads to is left out; it leads to what comes after that.');
  }
  const jump: Jump = ending
    ? { when, toPage: null, toEnding: ending.key }
    : { when, toPage: target?.page.key ?? null, toEnding: null };
  sources.set(jump, part.path);
  return [jump];
}
