import type { Condition } from '../../conditions/condition.ts';
import { oversizeOf } from '../../conditions/size.ts';
import type { SurveyDefinition, SurveyPage } from '../definition/definition.ts';
import { decisionOrder, decisionsOf } from '../logic/dependencies.ts';
import { type LogicError, logicErrors } from '../logic/logic.ts';
import { unreadable } from './part.ts';
import type { SurveyReading } from './reading.ts';

/** The paths in the document of parts of the definition: conditions, jumps, pages, steps. */
export type Sources = Map<object, string>;

/** How many rounds, each of which breaks one cycle, before a document is refused. */
const maxRounds = 50;

/**
 * Removes and lists logic that a survey cannot have: jumps back, cycles of conditions, values of
 * the wrong kind. The rest can be stored.
 *
 * @throws UserErrorsThrown with `INVALID_DOCUMENT` if that takes too many rounds
 */
export function settled(
  reading: SurveyReading,
  definition: SurveyDefinition,
  sources: Sources,
): SurveyDefinition {
  let current = withoutOversize(reading, definition, sources);
  for (let round = 0; round < maxRounds; round++) {
    const errors = new Map(
      logicErrors(current)
        .filter(({ code }) => code !== 'CYCLE')
        .map((error) => [pathOf(error), error.message]),
    );
    const [cyclic] = errors.size === 0 ? pathsOfCycle(current) : [];
    if (cyclic !== undefined) errors.set(cyclic, 'It would depend on itself.');
    if (errors.size === 0) return current;
    current = repaired(reading, current, errors, sources);
  }
  throw unreadable('Its conditions have too many cycles; remove some of them first.');
}

/** The path of the jump, step, condition or page whose removal corrects the error. */
function pathOf({ path }: LogicError): string {
  const [part, index, inner, at] = path;
  if (inner === undefined) return `${part}.${index}`;
  if (inner === 'visibleIf') return `${part}.${index}.${inner}`;
  return `${part}.${index}.${inner}.${at}`;
}

/** The paths of conditions in one cycle; empty if there is no cycle. */
function pathsOfCycle(definition: SurveyDefinition): string[] {
  const sorted = decisionOrder(decisionsOf(definition));
  if (!('cycle' in sorted)) return [];
  return sorted.cycle.flatMap(({ kind, index, questionIndex }) => {
    if (kind === 'VARIABLE') return [`variables.${index}`];
    if (kind === 'EXIT') return [`pages.${index}.jumps`];
    const page = definition.pages[index];
    if (kind === 'PAGE') return page?.visibleIf ? [`pages.${index}.visibleIf`] : [];
    return page?.questions[questionIndex]?.visibleIf
      ? [`pages.${index}.questions.${questionIndex}`]
      : [];
  });
}

function withoutOversize(
  reading: SurveyReading,
  definition: SurveyDefinition,
  sources: Sources,
): SurveyDefinition {
  const fitting = (condition: Condition | null, path: string) => {
    const oversize = condition && oversizeOf(condition);
    if (!oversize) return condition;
    reading.noteAt(
      sources.get(condition) ?? path,
      `${oversize.message} The condition is left out, and so is its jump or step; its question or page is shown to all.`,
    );
    return null;
  };
  const pages = definition.pages.map((page) =>
    copySource(sources, page, {
      ...page,
      visibleIf: fitting(page.visibleIf, page.key),
      questions: page.questions.map((question) => ({
        ...question,
        visibleIf: fitting(question.visibleIf, question.key),
      })),
      jumps: page.jumps.filter(({ when }) => fitting(when, page.key) === when),
    }),
  );
  const variables = definition.variables.map((variable) => ({
    ...variable,
    steps: variable.steps.filter(({ when }) => fitting(when, variable.key) === when),
  }));
  return { ...definition, pages, variables };
}

const shownToAll = '; its page or question is now shown to all';

/** The definition without the parts at the paths of these errors, which are listed. */
function repaired(
  reading: SurveyReading,
  definition: SurveyDefinition,
  errors: ReadonlyMap<string, string>,
  sources: Sources,
): SurveyDefinition {
  const isGone = (paths: readonly string[], what: object | null, instead = ''): boolean => {
    const found = paths.find((each) => errors.has(each));
    if (found === undefined) return false;
    const path = (what && sources.get(what)) ?? found;
    reading.noteAt(path, `It is left out${instead}. ${errors.get(found)}`);
    return true;
  };
  const pages = definition.pages.flatMap((page, index): SurveyPage[] => {
    const at = `pages.${index}`;
    if (isGone([at], page)) return [];
    const questions = page.questions.map((question, questionIndex) =>
      isGone([`${at}.questions.${questionIndex}`], question.visibleIf, shownToAll)
        ? { ...question, visibleIf: null }
        : question,
    );
    const jumps = page.jumps.filter(
      (jump, jumpIndex) => !isGone([`${at}.jumps`, `${at}.jumps.${jumpIndex}`], jump),
    );
    const isHidden = isGone([`${at}.visibleIf`], page.visibleIf, shownToAll);
    const left: SurveyPage = {
      ...page,
      visibleIf: isHidden ? null : page.visibleIf,
      questions,
      jumps,
    };
    return [copySource(sources, page, left)];
  });
  const variables = definition.variables.map((variable, index) => ({
    ...variable,
    steps: variable.steps.filter(
      (step, at) => !isGone([`variables.${index}`, `variables.${index}.steps.${at}`], step),
    ),
  }));
  return { ...definition, pages, variables };
}

function copySource<T extends object>(sources: Sources, earlier: object, later: T): T {
  const path = sources.get(earlier);
  if (path !== undefined) sources.set(later, path);
  return later;
}
