import type { Condition } from '../../../conditions/condition.ts';
import { type SurveyPage, surveyLimits } from '../../definition/definition.ts';
import { fieldsIn } from '../../logic/fields.ts';
import { Unsayable } from '../comparison.ts';
import type { PlacedJump } from '../draft.ts';
import type { Fields } from '../fields.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import { conditionOfExpression, said } from './condition.ts';
import type { Expression } from './expression.ts';
import type { Note } from './openly.ts';
import { answered, type SurveyJsComparison, surveyJsComparisons } from './semantics.ts';
import { isVisibleTrigger } from './visibleTriggers.ts';

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
  reading: SurveyReading,
  part: Part | undefined,
  fields: Fields,
  pages: readonly SurveyPage[],
  ending: string | null,
): TriggersRead {
  const jumps = new Map<number, PlacedJump[]>();
  for (const trigger of reading.list(part, surveyLimits.pages * surveyLimits.jumps, 'triggers')) {
    // They are conditions by now.
    if (isVisibleTrigger(trigger)) continue;
    const note: Note = (reason) => reading.note(trigger, reason);
    const when = waitedFor(trigger, fields, note);
    const made =
      when instanceof Unsayable ? when.reason : jumpOf(trigger, when, fields, pages, ending);
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

/** What a trigger waits for: an expression, or in old documents a name, an operator and a value. */
export function waitedFor(trigger: Part, fields: Fields, note: Note): Condition | Unsayable {
  const text = trigger.get('expression')?.text();
  if (text !== undefined) return conditionOfExpression(text, fields, note);
  const name = trigger.get('name')?.text();
  if (name === undefined) return new Unsayable('It has no expression.');
  const operator = trigger.get('operator')?.text()?.toLowerCase() ?? 'equal';
  if (!isComparison(operator)) return new Unsayable('There is no such operator.');
  const left: Expression = { is: 'field', name };
  const right = constantIn(trigger.get('value'));
  return said(
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
): { page: number; jump: PlacedJump['jump'] } | string {
  const type = trigger.get('type')?.text();
  if (type !== 'skip' && type !== 'complete') {
    return 'Only triggers that skip to a page or to the end are known here.';
  }
  const page = lastAsked(when, pages);
  if (page === null) return 'No page asks what it looks at.';
  if (type === 'complete') return { page, jump: { when, toPage: null, toEnding: ending } };
  const target = fields.find(trigger.get('gotoName')?.text() ?? '');
  if ('missing' in target) return 'The question that it goes to is not in the survey.';
  const to = pages.find(({ questions }) => questions[0]?.key === target.key);
  if (!to || pages.indexOf(to) <= page) return 'Jumps lead to the beginning of a later page.';
  return { page, jump: { when, toPage: to.key, toEnding: null } };
}

function lastAsked(condition: Condition, pages: readonly SurveyPage[]): number | null {
  const asked = fieldsIn(condition);
  const last = pages.findLastIndex(({ questions }) => questions.some(({ key }) => asked.has(key)));
  return last === -1 ? null : last;
}
