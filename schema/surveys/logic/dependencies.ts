import type { Condition } from '../../conditions/condition.ts';
import type { Jump, SurveyDefinition } from '../definition/definition.ts';
import { fieldsIn } from './fields.ts';

/** One decision in the flow of a survey, with the decisions that it depends on. */
export interface Decision {
  /** PAGE: whether it opens. QUESTION: whether it is shown. EXIT: where a page's jumps lead. VARIABLE: its value. */
  readonly kind: 'PAGE' | 'QUESTION' | 'EXIT' | 'VARIABLE';
  readonly key: string;
  /** The index of the page in the survey, or of the variable. */
  readonly index: number;
  /** The index of the question on its page; 0 for other decisions. */
  readonly questionIndex: number;
  readonly needs: ReadonlySet<Decision>;
}

/** All decisions in the flow of a survey. */
export function decisionsOf(definition: SurveyDefinition): readonly Decision[] {
  const { pages, variables } = definition;
  const decisions: Open[] = [];
  const add = (kind: Decision['kind'], key: string, index: number, questionIndex = 0) => {
    const decision = { kind, key, index, questionIndex, needs: new Set<Decision>() };
    decisions.push(decision);
    return decision;
  };
  const opened = pages.map(({ key }, index) => add('PAGE', key, index));
  const exits = pages.map(({ key, jumps }, index) =>
    jumps.length > 0 ? add('EXIT', key, index) : null,
  );
  const byField = new Map<string, Decision>();
  const shown = pages.map(({ questions }, page) =>
    questions.map(({ key }, questionIndex) => add('QUESTION', key, page, questionIndex)),
  );
  for (const question of shown.flat()) byField.set(question.key, question);
  const calculated = variables.map(({ key }, index) => add('VARIABLE', key, index));
  for (const variable of calculated) byField.set(variable.key, variable);
  const look = (decision: Open, condition: Condition | null) => {
    for (const field of fieldsIn(condition)) need(decision, byField.get(field));
  };

  pages.forEach((page, index) => {
    const own = opened[index];
    const exit = exits[index];
    if (!own) return;
    look(own, page.visibleIf);
    shown[index]?.forEach((question, questionIndex) => {
      need(question, own);
      look(question, page.questions[questionIndex]?.visibleIf ?? null);
      if (exit) need(exit, question);
    });
    if (!exit) return;
    need(exit, own);
    for (const jump of page.jumps) look(exit, jump.when);
    // A page depends only on jumps that can lead past it.
    for (const passed of opened.slice(index + 1, farthest(definition, index))) need(passed, exit);
  });
  variables.forEach(({ steps }, index) => {
    const own = calculated[index];
    if (!own) return;
    for (const { when, field } of steps) {
      look(own, when);
      if (field !== null) need(own, byField.get(field));
    }
  });
  return decisions;
}

interface Open extends Decision {
  readonly needs: Set<Decision>;
}

function need(decision: Open, other: Decision | undefined): void {
  if (other) decision.needs.add(other);
}

/**
 * The index of the page that a jump leads to; the number of pages for an ending; null if the target
 * does not exist or is not a later page.
 */
export function targetOf(definition: SurveyDefinition, from: number, jump: Jump): number | null {
  const { pages, endings } = definition;
  if (jump.toEnding !== null) {
    return endings.some(({ key }) => key === jump.toEnding) ? pages.length : null;
  }
  const target = pages.findIndex(({ key }) => key === jump.toPage);
  return target > from ? target : null;
}

function farthest(definition: SurveyDefinition, from: number): number {
  const jumps = definition.pages[from]?.jumps ?? [];
  return Math.max(...jumps.map((jump) => targetOf(definition, from, jump) ?? 0));
}

/** The decisions in an order in which each follows those it depends on, or a cycle among them. */
export function decisionOrder(
  decisions: readonly Decision[],
): { readonly order: readonly Decision[] } | { readonly cycle: readonly Decision[] } {
  const order = new Set<Decision>();
  for (const first of decisions) {
    const way = [{ decision: first, open: [...first.needs] }];
    const onWay = new Set([first]);
    while (!order.has(first)) {
      const last = way.at(-1);
      if (!last) break;
      const next = last.open.pop();
      if (!next) {
        order.add(last.decision);
        onWay.delete(last.decision);
        way.pop();
      } else if (onWay.has(next)) {
        return { cycle: [...onWay].slice([...onWay].indexOf(next)) };
      } else if (!order.has(next)) {
        way.push({ decision: next, open: [...next.needs] });
        onWay.add(next);
      }
    }
  }
  return { order: [...order] };
}
