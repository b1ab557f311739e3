import type { Condition } from '../../../conditions/condition.ts';
import {
  type Jump,
  type SurveyEnding,
  type SurveyPage,
  surveyLimits,
  type VariableStep,
} from '../../definition/definition.ts';
import { Inexpressible } from '../comparison.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import { type SurveyReading, tooMany } from '../reading.ts';
import type { Sources } from '../settle.ts';
import { calculationStep, needsAnswer } from './calculations.ts';
import { groupOf, oldConditionOf, variableName } from './logic.ts';
import type { ConditionFields } from './operators.ts';

/** A page without its jumps, which are read later. */
export interface PageDraft {
  readonly page: Omit<SurveyPage, 'jumps'>;
  /** The block, or the question that is a page of its own. */
  readonly part: Part;
  /** The ids of the page and of its questions in the document: jumps use both. */
  readonly names: readonly string[];
}

/** The logic of a document: jumps by the index of their page, steps by the id of their variable. */
export interface FormbricksRules {
  readonly jumps: ReadonlyMap<number, readonly Jump[]>;
  readonly steps: ReadonlyMap<string, readonly VariableStep[]>;
}

interface DocumentParts {
  readonly reading: SurveyReading;
  readonly fields: Fields;
  readonly forms: ConditionFields['forms'];
  readonly sources: Sources;
  readonly drafts: readonly PageDraft[];
  /** The index of the page after a page that was left out, by the names of the latter. */
  readonly after: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, SurveyEnding>;
}

const asIfNot = 'The survey goes on as if its condition did not hold.';

/** A calculation that was imported. */
interface Calculated {
  readonly action: Part;
  readonly page: number;
  readonly when: Condition | null;
}

/** Reads the `logic` and `logicFallback` of all pages. */
export function readRules(document: DocumentParts): FormbricksRules {
  const jumps = new Map<number, Jump[]>();
  const steps = new Map<string, VariableStep[]>();
  const calculated: Calculated[] = [];
  document.drafts.forEach(({ part }, page) => {
    const rules = document.reading.list(part.get('logic'), surveyLimits.jumps, 'rules');
    const calculate = (action: Part, when: Condition | null) => {
      if (isCalculated(document, action, when, steps)) calculated.push({ action, page, when });
    };
    const found = rules.flatMap((rule) => ruleOf(document, page, rule, calculate));
    const fallback = part.get('logicFallback');
    const target = fallback?.text();
    if (fallback && target !== undefined)
      found.push(...jumpTo(document, page, fallback, target, null));
    jumps.set(page, found);
  });
  for (const [variable, each] of steps) {
    if (each.length > surveyLimits.variableSteps) {
      throw tooMany(`variable ${variable.slice(0, 40)}`, surveyLimits.variableSteps, 'steps');
    }
  }
  noteCountedElsewhere(document, jumps, calculated);
  return { jumps, steps };
}

function ruleOf(
  document: DocumentParts,
  page: number,
  rule: Part,
  calculate: (action: Part, when: Condition | null) => void,
): Jump[] {
  const { reading, fields, forms, drafts } = document;
  const destination = rule.get('destination');
  const isOld = rule.get('condition') !== undefined || destination !== undefined;
  const notes: [part: Part, reason: string][] = [];
  const conditionFields: ConditionFields = {
    fields,
    forms,
    note: (part, reason) => notes.push([part, reason]),
  };
  // An old rule is about the question that has it, which is the only one on its page.
  const question = drafts[page]?.names[0] ?? '';
  const condition = isOld
    ? oldConditionOf(rule, question, conditionFields)
    : groupOf(rule.get('conditions'), conditionFields);
  if (condition instanceof Inexpressible) {
    reading.lost(rule, `The rule is left out. ${condition.reason} ${asIfNot}`);
    return [];
  }
  for (const [part, reason] of notes) reading.note(part, reason);
  if (condition) document.sources.set(condition, rule.path);
  if (isOld) {
    const target = destination?.text();
    if (destination && target !== undefined) {
      return jumpTo(document, page, destination, target, condition);
    }
    reading.lost(rule, 'The rule has no destination; it is left out.');
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
      reading.lost(action, 'This action does not exist here; it is left out.');
      return [];
    }
    jumped = true;
    return jumpTo(document, page, target, name, condition);
  });
}

/** Adds a calculation as a step of its variable; false if it had to be left out. */
function isCalculated(
  { reading, fields, sources }: DocumentParts,
  action: Part,
  when: Condition | null,
  steps: Map<string, VariableStep[]>,
): boolean {
  const variable = action.get('variableId')?.text() ?? '';
  const step = calculationStep(action, when, fields);
  const known = fields.find(variableName(variable));
  if (step instanceof Inexpressible || 'missing' in known) {
    const reason = step instanceof Inexpressible ? step.reason : 'There is no such variable.';
    reading.lost(action, `The calculation is left out: the variable does not change. ${reason}`);
    return false;
  }
  sources.set(step, action.path);
  steps.set(variable, [...(steps.get(variable) ?? []), step]);
  return true;
}

/**
 * Lists the steps that also count for respondents who skip their page. Formbricks calculates when a
 * page is left; here a step counts whenever its condition holds.
 */
function noteCountedElsewhere(
  { reading, drafts }: DocumentParts,
  jumps: ReadonlyMap<number, readonly Jump[]>,
  calculated: readonly Calculated[],
): void {
  const indexes = new Map(drafts.map(({ page }, index) => [page.key, index]));
  const farthest = (page: number) =>
    Math.max(
      ...(jumps.get(page) ?? []).map(({ toPage }) =>
        toPage === null ? drafts.length : (indexes.get(toPage) ?? page),
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
    if (isPassed[page] && !needsAnswer(when, questions)) {
      reading.note(action, 'Here it also counts for respondents who skip this page.');
    }
  }
}

/** A jump to the question, block or ending of this name; listed if there is none on a later page. */
function jumpTo(
  { reading, sources, drafts, after, endings }: DocumentParts,
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
        ? 'Jumps can only lead forwards'
        : 'The target is not in the survey';
    reading.lost(part, `${reason}; the jump is left out. ${asIfNot}`);
    return [];
  }
  if (found === -1 && to !== undefined && !endings.has(name)) {
    reading.note(part, 'Its target page is left out; it leads to the next page or ending.');
  }
  const jump: Jump = ending
    ? { when, toPage: null, toEnding: ending.key }
    : { when, toPage: target?.page.key ?? null, toEnding: null };
  sources.set(jump, part.path);
  return [jump];
}
