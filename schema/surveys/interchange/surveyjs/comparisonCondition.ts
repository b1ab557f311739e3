import type { Condition, Scalar } from '../../../conditions/condition.ts';
import { evaluate } from '../../../conditions/evaluate.ts';
import { always, type Field, never, only, Unsayable } from '../comparison.ts';
import { type ConstantComparison, isMissing, type Note, noChoice, openly } from './openly.ts';
import { answered, type SurveyJsOperand, surveyJsComparisons } from './semantics.ts';

const oddTexts =
  'SurveyJS takes texts such as "1.0" and "TRUE" for numbers and truths; here they are compared as they are written.';

/** A comparison as a condition: found by trying each answer, where there are few. */
export function comparisonCondition(
  field: Field,
  asked: ConstantComparison,
  note: Note,
): Condition | Unsayable {
  const holds = (answer: SurveyJsOperand) => {
    const [left, right] = asked.isTurned ? [asked.value, answer] : [answer, asked.value];
    return surveyJsComparisons[asked.by](left, right);
  };
  const cases = casesOf(field);
  if (cases.length > 0 && field.type !== 'NUMBER') {
    if (
      isMissing(
        asked,
        cases.map(({ answer }) => answer),
      )
    )
      note(noChoice);
    return among(field.key, cases, holds);
  }
  const said = openly(field, asked, note);
  if (said instanceof Unsayable) return cases.length > 0 ? among(field.key, cases, holds) : said;
  if (field.type === 'TEXT') noteOdd(said, holds, asked.value, note);
  return said;
}

/**
 * Where a condition stands: alone, deciding what is shown, it must be true itself; behind `!` and
 * in `iif()` any answer but 0 and "" will do, and within `and` and `or`, which take an empty list
 * for none.
 */
export type ConditionStanding = 'SHOWN' | 'ALONE' | 'PART';

/** An answer without a comparison as a condition. */
export function truthOf(field: Field, standing: ConditionStanding, note: Note): Condition {
  const exactly = standing === 'SHOWN';
  if (standing === 'ALONE' && field.isList) {
    note('SurveyJS takes a list for true here, even if nothing was chosen.');
    return always;
  }
  const holds = (answer: SurveyJsOperand) => (exactly ? answer === true : Boolean(answer));
  const cases = field.type === 'NUMBER' ? [] : casesOf(field);
  const said = cases.length > 0 ? among(field.key, cases, holds) : plainTruth(field, exactly);
  if (field.type === 'TEXT') noteOdd(said, holds, null, note);
  if (isNever(said)) note('Its answers are never the same as true, so that it never holds.');
  return said;
}

function plainTruth({ key: field, type }: Field, exactly: boolean): Condition {
  if (exactly) return type === 'TEXT' ? only({ field, operator: 'equals', value: 'true' }) : never;
  const isThere = { field, operator: 'isAnswered' } as const;
  if (type === 'NUMBER') {
    return { combinator: 'and', rules: [isThere, { field, operator: 'notEquals', value: 0 }] };
  }
  if (type !== 'TEXT') return only(isThere);
  const isNot = { field, operator: 'notIn', value: ['false', '0'] } as const;
  return { combinator: 'and', rules: [isThere, isNot] };
}

function isNever(condition: Condition): boolean {
  return condition.not === true && condition.rules.length === 0;
}

interface Case {
  readonly value: Scalar;
  /** What SurveyJS finds where this was answered. */
  readonly answer: SurveyJsOperand;
}

/** Every answer of a question with few. */
function casesOf({ type, choices, truth, range }: Field): Case[] {
  if (type === 'CHOICE') {
    return [...(choices ?? [])].map(([name, value]) => ({ value, answer: answered(name) }));
  }
  if (type === 'BOOLEAN') {
    const [yes, no] = truth ?? ['true', 'false'];
    return [
      { value: true, answer: answered(yes) },
      { value: false, answer: answered(no) },
    ];
  }
  const [min, max] = range ?? [0, -1];
  return Array.from({ length: max - min + 1 }, (_, at) => ({ value: min + at, answer: min + at }));
}

/** Which of all answers it holds for, as one rule. */
function among(
  field: string,
  cases: readonly Case[],
  holds: (answer: SurveyJsOperand) => boolean,
): Condition {
  const held = cases.filter(({ answer }) => holds(answer)).map(({ value }) => value);
  const rest = cases.filter(({ answer }) => !holds(answer)).map(({ value }) => value);
  const [one = '', other = ''] = [held[0], rest[0]];
  if (holds(null)) {
    if (rest.length === 0) return always;
    if (held.length === 0) return only({ field, operator: 'isSkipped' });
    return rest.length === 1
      ? only({ field, operator: 'notEquals', value: other })
      : only({ field, operator: 'notIn', value: rest });
  }
  if (held.length === 0) return never;
  if (rest.length === 0) return only({ field, operator: 'isAnswered' });
  return held.length === 1
    ? only({ field, operator: 'equals', value: one })
    : only({ field, operator: 'in', value: held });
}

/** Texts that SurveyJS does not take for texts. */
const odd = ['0', '0.0', '1', '1.0', '007', '1.50', '1e3', '0x1F', 'true', 'False'];

function noteOdd(
  said: Condition,
  holds: (answer: SurveyJsOperand) => boolean,
  value: SurveyJsOperand,
  note: Note,
): void {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const forms = values.flatMap((text) => [text, `${text}0`, ` ${text}`, `${Number(text)}.0`]);
  const texts = [...odd, ...forms];
  const differs = (text: string) => evaluate(said, () => text) !== holds(answered(text));
  if (texts.some(differs)) note(oddTexts);
}
