import type { Condition } from '../../../conditions/condition.ts';
import { type SurveyPage, surveyLimits } from '../../definition/definition.ts';
import { fieldsIn } from '../../logic/fields.ts';
import { Inexpressible } from '../comparison.ts';
import type { JumpWithPath } from '../draft.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import { conditionOfExpression, translated } from './condition.ts';
import type { Expression } from './expression.ts';
import type { Note } from './openComparison.ts';
import { answered, type SurveyJsComparison, surveyJsComparisons } from './semantics.ts';
import { isVisibleTrigger } from './visibleTriggers.ts';

/** Jumps by the index of their page. */
type TriggersRead = ReadonlyMap<number, readonly JumpWithPath[]>;

/** Whether a trigger ends the survey early: its jump then needs an ending. */
export function hasCompleteTrigger(part: Part | undefined): boolean {
  return (part?.items() ?? []).some((trigger) => trigger.get('type')?.content === 'complete');
}

/**
 * Triggers that skip to a page or to the end become jumps of the last page with a question of their
 * condition. Others (those that set values or run functions) are listed and left out.
 */
export function readTriggers(
  reading: SurveyReading,
  part: Part | undefined,
  fields: Fields,
  pages: readonly SurveyPage[],
  ending: string | null,
): TriggersRead {
  const jumps = new Map<number, JumpWithPath[]>();
  for (const trigger of reading.list(part, surveyLimits.pages * surveyLimits.jumps, 'triggers')) {
    // `readVisibleTriggers` has read them as conditions.
    if (isVisibleTrigger(trigger)) continue;
    const note: Note = (reason) => reading.note(trigger, reason);
    const when = triggerCondition(trigger, fields, note);
    const made =
      when instanceof Inexpressible ? when.reason : jumpOf(trigger, when, fields, pages, ending);
    if (typeof made === 'string') {
      reading.lost(trigger, `${made} It is left out.`);
      continue;
    }
    reading.note(
      trigger,
      'It is a jump here, which takes effect when the respondent leaves its page.',
    );
    jumps.set(made.page, [
      ...(jumps.get(made.page) ?? []),
      { jump: made.jump, path: trigger.path },
    ]);
  }
  return jumps;
}

/** The condition of a trigger: an expression, or in old documents a name, an operator and a value. */
export function triggerCondition(
  trigger: Part,
  fields: Fields,
  note: Note,
): Condition | Inexpressible {
  const text = trigger.get('expression')?.text();
  if (text !== undefined) return conditionOfExpression(text, fields, note);
  const name = trigger.get('name')?.text();
  if (name === undefined) return new Inexpressible('It has no expression.');
  const operator = trigger.get('operator')?.text()?.toLowerCase() ?? 'equal';
  if (!isComparison(operator)) return new Inexpressible('There is no such operator.');
  const left: Expression = { is: 'field', name };
  const right = constantIn(trigger.get('value'));
  return translated(
    operator === 'empty' || operator === 'notempty'
      ? { is: 'test', test: operator, of: left }
      : { is: 'compare', by: operator, left, right },
    { fields, note, standing: 'SHOWN' },
  );
}

function isComparison(name: string): name is SurveyJsComparison {
  return Object.hasOwn(surveyJsComparisons, name);
}

function constantIn(part: Part | undefined): Expression {
  if (part?.isList) return { is: 'list', items: part.items().map(constantIn) };
  const value = part?.primitive() ?? null;
  return { is: 'value', value: typeof value === 'string' ? answered(value) : value };
}

function jumpOf(
  trigger: Part,
  when: Condition,
  fields: Fields,
  pages: readonly SurveyPage[],
  ending: string | null,
): { page: number; jump: JumpWithPath['jump'] } | string {
  const type = trigger.get('type')?.text();
  if (type !== 'skip' && type !== 'complete') {
    return 'Only triggers that skip to a page or to the end can be imported.';
  }
  const page = lastPageOf(when, pages);
  if (page === null) return 'No page has a question that its condition uses.';
  if (type === 'complete') return { page, jump: { when, toPage: null, toEnding: ending } };
  const target = fields.find(trigger.get('gotoName')?.text() ?? '');
  if ('missing' in target) return 'The question that it goes to is not in the survey.';
  const to = pages.find(({ questions }) => questions[0]?.key === target.key);
  if (!to || pages.indexOf(to) <= page) {
    return 'Jumps can only lead to the first question of a later page.';
  }
  return { page, jump: { when, toPage: to.key, toEnding: null } };
}

/** The index of the last page with a question that the condition uses. */
function lastPageOf(condition: Condition, pages: readonly SurveyPage[]): number | null {
  const used = fieldsIn(condition);
  const last = pages.findLastIndex(({ questions }) => questions.some(({ key }) => used.has(key)));
  return last === -1 ? null : last;
}
