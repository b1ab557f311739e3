import { surveyLimits } from '../../definition/definition.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';

/** Triggers by the names of the questions and pages that they show. */
export interface Showing {
  readonly questions: ReadonlyMap<string, Part>;
  readonly pages: ReadonlyMap<string, Part>;
}

export function isVisibleTrigger(trigger: Part): boolean {
  return trigger.isObject && trigger.get('type')?.content === 'visible';
}

/**
 * Reads triggers of type `visible`, which old documents have instead of `visibleIf`. The first
 * trigger of a question or page is its condition.
 */
export function readVisibleTriggers(reading: SurveyReading, part: Part | undefined): Showing {
  const found = {
    questions: new Map<string, Part>(),
    pages: new Map<string, Part>(),
  };
  const triggers = (part?.items() ?? []).filter(isVisibleTrigger);
  for (const trigger of triggers) {
    trigger.get('type')?.take();
    reading.note(trigger, 'It is the condition of the pages and questions that it shows.');
    for (const what of ['questions', 'pages'] as const) {
      for (const target of reading.list(trigger.get(what), surveyLimits[what], what)) {
        const name = target.text() ?? '';
        if (found[what].has(name)) reading.lost(target, 'An earlier trigger shows it already.');
        else found[what].set(name, trigger);
      }
    }
  }
  return found;
}
