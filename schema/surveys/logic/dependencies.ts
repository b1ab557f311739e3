import type { Condition } from '../../conditions/condition.ts';
import type { Jump, SurveyDefinition } from '../definition/definition.ts';
import { fieldsIn } from './fields.ts';

/** One thing that the flow of a survey decides, and what must have been decided before. */
export interface Decision {
  /** Whether a page is opened, a question shown; where a page's jumps lead; a variable's value. */
  readonly kind: 'PAGE' | 'QUESTION' | 'EXIT' | 'VARIABLE';
  readonly key: string;
  /** The page's place in the survey, or the variable's. */
  readonly index: number;
  /** The question's place on its page. */
  readonly place: number;
  readonly needs: ReadonlySet<Decision>;
}

/** Everything that the flow of a survey decides. */
export function decisionsOf(definition: SurveyDefinition): readonly Decision[] {
  const { pages, variables } = definition;
  const decisions: Open[] = [];
  const add = (kind: Decision['kind'], key: string, index: number, place = 0) => {
    const decision = { kind, key, index, place, needs: new Set<Decision>() };
    decisions.push(decision);
    return decision;
  };
  const opened = pages.map(({ key }, index) => add('PAGE', key, index));
  const exits = pages.map(({ key, jumps }, index) =>
    jumps.length > 0 ? add('EXIT', key, index) : null,
  );
  const byField = new Map<string, Decision>();
  const asked = pages.map(({ questions }, page) =>
    questions.map(({ key }, place) => add('QUESTION', key, page, place)),
  );
  for (const question of asked.flat()) byField.set(question.key, question);
  const worked = variables.map(({ key }, index) => add('VARIABLE', key, index));
  for (const variable of worked) byField.set(variable.key, variable);
  const look = (decision: Open, condition: Condition | null) => {
    for (const field of fieldsIn(condition)) need(decision, byField.get(field));
  };

  pages.forEach((page, index) => {
    const own = opened[index];
    const exit = exits[index];
    if (!own) return;
    look(own, page.visibleIf);
    asked[index]?.forEach((question, place) => {
      need(question, own);
      look(question, page.questions[place]?.visibleIf ?? null);
      if (exit) need(exit, question);
    });
    if (!exit) return;
    need(exit, own);
    for (const jump of page.jumps) look(exit, jump.when);
    // A page depends on those jumps alone that can lead past it.
    for (const passed of opened.slice(index + 1, farthest(definition, index))) need(passed, exit);
  });
  variables.forEach(({ steps }, index) => {
    const own = worked[index];
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
 * The place of the page that a jump leads to; the number of pages for an ending; null where it
 * leads nowhere, or back.
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

/** Decisions in an order in which each has what it needs, or a cycle that makes it impossible. */
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
