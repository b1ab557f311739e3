import type { Condition } from '../../../conditions/condition.ts';
import { type Page, surveyLimits } from '../../definition.ts';
import { fieldsIn } from '../../fields.ts';
import { Unsayable } from '../comparison.ts';
import type { PlacedJump } from '../draft.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import type { Reading } from '../reading.ts';
import { conditionOf } from './condition.ts';

/** Jumps by the place of their page. */
type TriggersRead = ReadonlyMap<number, readonly PlacedJump[]>;

/** Whether a trigger ends the survey early, which needs an ending to lead to. */
export function hasCompleteTrigger(part: Part | undefined): boolean {
  return (part?.items() ?? []).some((trigger) => trigger.get('type')?.content === 'complete');
}

/**
 * Triggers that skip to a page, or to the end, become jumps of the page that asks what they look
 * at. Others (that set values or run something) have no place and are listed.
 */
export function readTriggers(
  reading: Reading,
  part: Part | undefined,
  fields: Fields,
  pages: readonly Page[],
  ending: string | null,
): TriggersRead {
  const jumps = new Map<number, PlacedJump[]>();
  for (const trigger of reading.list(part, surveyLimits.pages * surveyLimits.jumps, 'triggers')) {
    const made = jumpOf(trigger, fields, pages, ending);
    if (typeof made === 'string') {
      reading.lost(trigger, `${made} It is left out.`);
      continue;
    }
    reading.note(trigger, 'It is a jump here, which is taken when its page is left.');
    jumps.set(made.page, [
      ...(jumps.get(made.page) ?? []),
      { jump: made.jump, path: trigger.path },
    ]);
  }
  return jumps;
}

function jumpOf(
  trigger: Part,
  fields: Fields,
  pages: readonly Page[],
  ending: string | null,
): { page: number; jump: PlacedJump['jump'] } | string {
  const type = trigger.get('type')?.text();
  if (type !== 'skip' && type !== 'complete') {
    return 'Only triggers that skip to a page or to the end are known here.';
  }
  const text = trigger.get('expression')?.text();
  if (text === undefined) return 'It has no expression.';
  const when = conditionOf(text, fields);
  if (when instanceof Unsayable) return when.reason;
  const page = lastAsked(when, pages);
  if (page === null) return 'No page asks what it looks at.';
  if (type === 'complete') return { page, jump: { when, toPage: null, toEnding: ending } };
  const target = fields.find(trigger.get('gotoName')?.text() ?? '');
  if ('missing' in target) return 'The question that it goes to is not in the survey.';
  const to = pages.find(({ questions }) => questions[0]?.key === target.key);
  if (!to || pages.indexOf(to) <= page) return 'Jumps lead to the beginning of a later page.';
  return { page, jump: { when, toPage: to.key, toEnding: null } };
}

function lastAsked(condition: Condition, pages: readonly Page[]): number | null {
  const asked = fieldsIn(condition);
  const last = pages.findLastIndex(({ questions }) => questions.some(({ key }) => asked.has(key)));
  return last === -1 ? null : last;
}
