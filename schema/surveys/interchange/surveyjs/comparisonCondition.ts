import type { Condition, Scalar } from '../../../conditions/condition.ts';
import { evaluate } from '../../../conditions/evaluate.ts';
import { always, type Field, Inexpressible, never, only } from '../comparison.ts';
import {
  type ConstantComparison,
  isMissing,
  type Note,
  noChoice,
  openComparison,
} from './openComparison.ts';
import { answered, type SurveyJsOperand, surveyJsComparisons } from './semantics.ts';

const oddTexts =
  'SurveyJS compares texts such as "1.0" and "TRUE" as numbers and booleans; here they are compared as texts.';

/** Translates a comparison to a condition. If there are few possible answers, it tries each. */
export function comparisonCondition(
  field: Field,
  comparison: ConstantComparison,
  note: Note,
): Condition | Inexpressible {
  const holds = (answer: SurveyJsOperand) => {
    const [left, right] = comparison.isMirrored
      ? [comparison.value, answer]
      : [answer, comparison.value];
    return surveyJsComparisons[comparison.by](left, right);
  };
  const cases = casesOf(field);
  if (cases.length > 0 && field.type !== 'NUMBER') {
    if (
      isMissing(
        comparison,
        cases.map(({ answer }) => answer),
      )
    )
      note(noChoice);
    return among(field.key, cases, holds);
  }
  const condition = openComparison(field, comparison, note);
  if (condition instanceof Inexpressible) {
    return cases.length > 0 ? among(field.key, cases, holds) : condition;
  }
  if (field.type === 'TEXT') noteOdd(condition, holds, comparison.value, note);
  return condition;
}

/**
 * How an answer alone counts as true. SHOWN (it decides what is shown): only `true`. ALONE (behind
 * `!` and in `iif()`): any answer but 0 and "". PART (within `and` and `or`): the same, but an empty
 * list counts as no answer.
 */
export type ConditionStanding = 'SHOWN' | 'ALONE' | 'PART';

/** Translates an answer without a comparison to a condition. */
export function truthOf(field: Field, standing: ConditionStanding, note: Note): Condition {
  const exactly = standing === 'SHOWN';
  if (standing === 'ALONE' && field.isList) {
    note('In SurveyJS a list counts as true here, even if nothing was chosen.');
    return always;
  }
  const holds = (answer: SurveyJsOperand) => (exactly ? answer === true : Boolean(answer));
  const cases = field.type === 'NUMBER' ? [] : casesOf(field);
  const condition = cases.length > 0 ? among(field.key, cases, holds) : plainTruth(field, exactly);
  if (field.type === 'TEXT') noteOdd(condition, holds, null, note);
  if (isNever(condition)) note('Its answers never equal true, so the condition never holds.');
  return condition;
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
  /** The value that SurveyJS compares for this answer. */
  readonly answer: SurveyJsOperand;
}

/** All possible answers of a question with few of them; empty for other questions. */
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

/** The answers for which a comparison holds, as one predicate. */
function among(
  field: string,
  cases: readonly Case[],
  holds: (answer: SurveyJsOperand) => boolean,
): Condition {
  const matching = cases.filter(({ answer }) => holds(answer)).map(({ value }) => value);
  const rest = cases.filter(({ answer }) => !holds(answer)).map(({ value }) => value);
  const [one = '', other = ''] = [matching[0], rest[0]];
  if (holds(null)) {
    if (rest.length === 0) return always;
    if (matching.length === 0) return only({ field, operator: 'isSkipped' });
    return rest.length === 1
      ? only({ field, operator: 'notEquals', value: other })
      : only({ field, operator: 'notIn', value: rest });
  }
  if (matching.length === 0) return never;
  if (rest.length === 0) return only({ field, operator: 'isAnswered' });
  return matching.length === 1
    ? only({ field, operator: 'equals', value: one })
    : only({ field, operator: 'in', value: matching });
}

/** Texts that SurveyJS compares as numbers or booleans. */
const odd = ['0', '0.0', '1', '1.0', '007', '1.50', '1e3', '0x1F', 'true', 'False'];

function noteOdd(
  condition: Condition,
  holds: (answer: SurveyJsOperand) => boolean,
  value: SurveyJsOperand,
  note: Note,
): void {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const forms = values.flatMap((text) => [text, `${text}0`, ` ${text}`, `${Number(text)}.0`]);
  const texts = [...odd, ...forms];
  const differs = (text: string) => evaluate(condition, () => text) !== holds(answered(text));
  if (texts.some(differs)) note(oddTexts);
}
