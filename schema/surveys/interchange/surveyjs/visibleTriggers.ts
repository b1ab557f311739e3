import { surveyLimits } from '../../definition/definition.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';

/** Triggers by the name of the question or page that they show. */
export interface Showing {
  readonly questions: ReadonlyMap<string, Part>;
  readonly pages: ReadonlyMap<string, Part>;
}

export function isVisibleTrigger(trigger: Part): boolean {
  return trigger.isObject && trigger.get('type')?.content === 'visible';
}

/**
 * Triggers of kind `visible`, which old documents have in place of `visibleIf`: each is a
 * condition of what it shows. The first of a question or page is its condition.
 */
export function readVisibleTriggers(reading: SurveyReading, part: Part | undefined): Showing {
  const found = {
    questions: new Map<string, Part>(),
    pages: new Map<string, Part>(),
  };
  const triggers = (part?.items() ?? []).filter(isVisibleTrigger);
  for (const trigger of triggers) {
    trigger.get('type')?.take();
    reading.note(trigger, 'It is a condition of what it shows here, from the beginning.');
    for (const what of ['questions', 'pages'] as const) {
      for (const target of reading.list(trigger.get(what), surveyLimits[what], what)) {
        const name = target.text() ?? '';
        if (found[what].has(name)) reading.lost(target, 'An earlier trigger decides on this.');
        else found[what].set(name, trigger);
      }
    }
  }
  return found;
}
