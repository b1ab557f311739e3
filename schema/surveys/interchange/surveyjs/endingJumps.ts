import type { Condition } from '../../../conditions/condition.ts';
import type { SurveyPage, SurveyVariable } from '../../definition/definition.ts';
import { fieldsIn } from '../../logic/fields.ts';
import { Inexpressible, joined, negated } from '../comparison.ts';
import type { JumpWithPath } from '../draft.ts';
import type { SurveyReading } from '../reading.ts';
import type { EndingsRead } from './endings.ts';

/** What may come after a page, and what its jumps can depend on. */
export interface Leaving {
  readonly later: readonly SurveyPage[];
  readonly endings: EndingsRead;
  readonly triggers: readonly JumpWithPath[];
  readonly variables: readonly SurveyVariable[];
}

/**
 * The jumps of a page. They come from its triggers and, if the page can be the last one shown or a
 * trigger ends the survey, from the endings with conditions. An ending whose condition depends on
 * later pages is listed and left out: respondents who leave here have not answered those.
 */
export function jumpsOfPage(
  reading: SurveyReading,
  { later, endings, triggers, variables }: Leaving,
): JumpWithPath[] {
  const unanswered = answeredLater(later, variables);
  const leading = (conditions: readonly (Condition | null)[]): JumpWithPath[] =>
    endings.jumps.flatMap(({ jump, path }) => {
      const all = [jump.when, ...conditions].filter((condition) => condition !== null);
      const when = joined('and', all);
      if (when instanceof Inexpressible) return [];
      if (![...fieldsIn(when)].some((field) => unanswered.has(field))) {
        return [{ jump: { ...jump, when }, path }];
      }
      reading.noteAt(
        path,
        'Respondents who leave before the pages that it depends on do not see it.',
      );
      return [];
    });
  const usual = endings.endings[0]?.key;
  const hidden = later.map(({ visibleIf }) => visibleIf && negated(visibleIf));
  return [
    ...triggers.flatMap((trigger) =>
      trigger.jump.toEnding === usual ? [...leading([trigger.jump.when]), trigger] : [trigger],
    ),
    ...(hidden.includes(null) ? [] : leading(hidden)),
  ];
}

/** Questions of these pages, and variables that are calculated from them. */
function answeredLater(
  pages: readonly SurveyPage[],
  variables: readonly SurveyVariable[],
): ReadonlySet<string> {
  const found = new Set(pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { key, steps } of variables) {
      const fields = steps.flatMap(({ when, field }) => [
        ...fieldsIn(when),
        ...(field ? [field] : []),
      ]);
      if (fields.some((field) => found.has(field))) found.add(key);
    }
  }
  return found;
}
