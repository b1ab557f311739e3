import type { Condition } from '../../../conditions/condition.ts';
import type { SurveyPage, SurveyVariable } from '../../definition/definition.ts';
import { fieldsIn } from '../../logic/fields.ts';
import { joined, negated, Unsayable } from '../comparison.ts';
import type { PlacedJump } from '../draft.ts';
import type { SurveyReading } from '../reading.ts';
import type { EndingsRead } from './endings.ts';

/** A page, what may come after it, and what its jumps can look at. */
export interface Leaving {
  readonly later: readonly SurveyPage[];
  readonly endings: EndingsRead;
  readonly triggers: readonly PlacedJump[];
  readonly variables: readonly SurveyVariable[];
}

/**
 * The jumps of a page: its triggers; and where it may be the last that is shown, or a trigger ends
 * the survey, to the ending whose condition holds. What asks about later pages is listed and left
 * out: nobody who leaves here has answered it.
 */
export function jumpsOfPage(
  reading: SurveyReading,
  { later, endings, triggers, variables }: Leaving,
): PlacedJump[] {
  const unanswered = answeredLater(later, variables);
  const leading = (conditions: readonly (Condition | null)[]): PlacedJump[] =>
    endings.jumps.flatMap(({ jump, path }) => {
      const all = [jump.when, ...conditions].filter((condition) => condition !== null);
      const when = joined('and', all);
      if (when instanceof Unsayable) return [];
      if (![...fieldsIn(when)].some((field) => unanswered.has(field))) {
        return [{ jump: { ...jump, when }, path }];
      }
      reading.noteAt(path, 'It is not looked at by those who leave before what it asks about.');
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
