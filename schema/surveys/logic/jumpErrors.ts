import type { Condition } from '../../conditions/condition.ts';
import type { Jump, SurveyDefinition, SurveyPage } from '../definition/definition.ts';
import { targetOf } from './dependencies.ts';
import type { LogicError } from './logicError.ts';
import { unknownKey } from './unknownKey.ts';

/** Errors of jumps without a later target, of jumps that are never evaluated, and of unreachable pages. */
export function jumpErrors(definition: SurveyDefinition): LogicError[] {
  const targets = definition.pages.flatMap(({ jumps }, page) =>
    jumps.flatMap((jump, index) => {
      const error = targetError(definition, page, jump);
      return error ? [at(error, ['pages', String(page), 'jumps', String(index)])] : [];
    }),
  );
  return [...targets, ...definition.pages.flatMap(idleJumps), ...unreachablePages(definition)];
}

function at(error: LogicError, path: readonly string[]): LogicError {
  return { ...error, path: [...path, ...error.path] };
}

function targetError(definition: SurveyDefinition, page: number, jump: Jump): LogicError | null {
  const { toPage, toEnding } = jump;
  if ((toPage === null) === (toEnding === null)) {
    const message =
      'A jump leads either to a page or to an ending. Set exactly one of `toPage` and `toEnding`.';
    return { code: 'INVALID_VALUE', path: [], message };
  }
  if (targetOf(definition, page, jump) !== null) return null;
  if (toEnding !== null) {
    const message = unknownKey('ending', keysOf(definition.endings));
    return { code: 'UNKNOWN_FIELD', path: ['toEnding'], message };
  }
  if (definition.pages.every(({ key }) => key !== toPage)) {
    const message = unknownKey('page', keysOf(definition.pages));
    return { code: 'UNKNOWN_FIELD', path: ['toPage'], message };
  }
  const message = 'A jump only leads forwards. Use the key of a later page, or an ending.';
  return { code: 'INVALID_VALUE', path: ['toPage'], message };
}

function keysOf(parts: readonly { readonly key: string }[]): string[] {
  return parts.map(({ key }) => key);
}

function idleJumps({ jumps }: SurveyPage, page: number): LogicError[] {
  const certain = jumps.findIndex(({ when }) => isCertain(when));
  if (certain < 0) return [];
  return jumps.slice(certain + 1).map((_jump, index) => ({
    code: 'UNREACHABLE',
    path: ['pages', String(page), 'jumps', String(certain + 1 + index)],
    message:
      'An earlier jump of this page has no condition, or one that is always true. Put this jump before it.',
  }));
}

function unreachablePages(definition: SurveyDefinition): LogicError[] {
  const { pages } = definition;
  const reached = new Set([0]);
  pages.forEach((page, index) => {
    if (!reached.has(index)) return;
    const certain = page.jumps.findIndex(({ when }) => isCertain(when));
    if (certain < 0 || isPassable(page)) reached.add(index + 1);
    for (const jump of certain < 0 ? page.jumps : page.jumps.slice(0, certain + 1)) {
      reached.add(targetOf(definition, index, jump) ?? index + 1);
    }
  });
  return pages.flatMap((_page, index) => {
    if (reached.has(index)) return [];
    const message = 'No answers can lead to this page. Change the jumps before it.';
    return [{ code: 'UNREACHABLE' as const, path: ['pages', String(index)], message }];
  });
}

/** Whether answers can skip a page, and its jumps with it. */
function isPassable({ visibleIf, questions }: SurveyPage): boolean {
  const shown = questions.some((question) => isCertain(question.visibleIf));
  return !isCertain(visibleIf) || !shown;
}

/** Whether a condition is true for all answers. */
function isCertain(condition: Condition | null): boolean {
  if (condition === null) return true;
  return condition.combinator === 'and' && condition.rules.length === 0 && condition.not !== true;
}
