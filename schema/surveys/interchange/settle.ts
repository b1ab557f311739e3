import type { Condition } from '../../conditions/condition.ts';
import { oversizeOf } from '../../conditions/size.ts';
import type { SurveyDefinition, SurveyPage } from '../definition/definition.ts';
import { decisionOrder, decisionsOf } from '../logic/dependencies.ts';
import { type LogicError, logicErrors } from '../logic/logic.ts';
import { unreadable } from './part.ts';
import type { SurveyReading } from './reading.ts';

/** Where in the document parts of the definition came from: conditions, jumps, pages, steps. */
export type Sources = Map<object, string>;

/** Rounds of mending, each of which opens one circle, before a document is given up. */
const maxRounds = 50;

/**
 * Takes away the logic that a survey cannot have (a jump back, a circle of conditions, a value of
 * the wrong kind) and lists it, so that what is left can be stored.
 *
 * @throws Refused for documents where that comes to no end
 */
export function settled(
  reading: SurveyReading,
  definition: SurveyDefinition,
  sources: Sources,
): SurveyDefinition {
  let current = withoutOversize(reading, definition, sources);
  for (let round = 0; round < maxRounds; round++) {
    const misfits = new Map(
      logicErrors(current)
        .filter(({ code }) => code !== 'CYCLE')
        .map((error) => [placeOf(error), error.message]),
    );
    const [place] = misfits.size === 0 ? circularPlace(current) : [];
    if (place !== undefined) misfits.set(place, 'It would depend on itself.');
    if (misfits.size === 0) return current;
    current = mended(reading, current, misfits, sources);
  }
  throw unreadable('Its conditions depend on each other in more ways than can be taken apart.');
}

/** Up to the place whose loss mends it: a jump, a step, a condition or a page. */
function placeOf({ path }: LogicError): string {
  const [part, index, inner, at] = path;
  if (inner === undefined) return `${part}.${index}`;
  if (inner === 'visibleIf') return `${part}.${index}.${inner}`;
  return `${part}.${index}.${inner}.${at}`;
}

/** Something with a condition in a circle of such, if there is one. */
function circularPlace(definition: SurveyDefinition): string[] {
  const sorted = decisionOrder(decisionsOf(definition));
  if (!('cycle' in sorted)) return [];
  return sorted.cycle.flatMap(({ kind, index, questionIndex: place }) => {
    if (kind === 'VARIABLE') return [`variables.${index}`];
    if (kind === 'EXIT') return [`pages.${index}.jumps`];
    const page = definition.pages[index];
    if (kind === 'PAGE') return page?.visibleIf ? [`pages.${index}.visibleIf`] : [];
    return page?.questions[place]?.visibleIf ? [`pages.${index}.questions.${place}`] : [];
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
      `${oversize.message} The condition is left out, and with it a jump or step; a question or page is shown to all.`,
    );
    return null;
  };
  const pages = definition.pages.map((page) =>
    keepSource(sources, page, {
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

const shownToAll = '; it stood at what is shown to all now';

/** Without what stands in these places; the reason of each is listed. */
function mended(
  reading: SurveyReading,
  definition: SurveyDefinition,
  misfits: ReadonlyMap<string, string>,
  sources: Sources,
): SurveyDefinition {
  const isGone = (paths: readonly string[], what: object | null, instead = ''): boolean => {
    const place = paths.find((each) => misfits.has(each));
    if (place === undefined) return false;
    const path = (what && sources.get(what)) ?? place;
    reading.noteAt(path, `It does not fit here, and is left out${instead}. ${misfits.get(place)}`);
    return true;
  };
  const pages = definition.pages.flatMap((page, index): SurveyPage[] => {
    const at = `pages.${index}`;
    if (isGone([at], page)) return [];
    const questions = page.questions.map((question, place) =>
      isGone([`${at}.questions.${place}`], question.visibleIf, shownToAll)
        ? { ...question, visibleIf: null }
        : question,
    );
    const jumps = page.jumps.filter(
      (jump, place) => !isGone([`${at}.jumps`, `${at}.jumps.${place}`], jump),
    );
    const isHidden = isGone([`${at}.visibleIf`], page.visibleIf, shownToAll);
    const left: SurveyPage = {
      ...page,
      visibleIf: isHidden ? null : page.visibleIf,
      questions,
      jumps,
    };
    return [keepSource(sources, page, left)];
  });
  const variables = definition.variables.map((variable, index) => ({
    ...variable,
    steps: variable.steps.filter(
      (step, at) => !isGone([`variables.${index}`, `variables.${index}.steps.${at}`], step),
    ),
  }));
  return { ...definition, pages, variables };
}

function keepSource<T extends object>(sources: Sources, earlier: object, later: T): T {
  const path = sources.get(earlier);
  if (path !== undefined) sources.set(later, path);
  return later;
}
