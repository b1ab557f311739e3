import { type Cell, numberOf } from '../../files/cells.ts';
import { folded } from '../../files/spelling.ts';
import { type Question, scaleOf, type Text } from '../../surveys/definition/definition.ts';

export type ScaleQuestion = Extract<Question, { lowLabel: unknown }>;

/** Characters of a label with its number; the patterns below are slow for much longer text. */
const maxLabelled = 300;

/** `10 - Extremely likely`, `10 (Extremely likely)`; and `Extremely likely - 10`. */
const numberFirst = /^(\d{1,3})\s*[-–—:=.(]\s*([^\d]+)$/;
const numberLast = /^([^\d]+?)\s*[-–—:=(]\s*(\d{1,3})\)?$/;
/** A number below zero looks like `numberLast`, but no scale has it: `Score: -5`, `Celsius -5`. */
const belowZero = /[\s:=(][-–—−]\d+\)?$/;

/**
 * A step of a scale: a number, alone or with its label, or the label of one of the scale's ends.
 *
 * @param locale of the row: its labels come before those of other languages
 * @throws CellError
 */
export function scaleStepOf(question: ScaleQuestion, cell: Cell, locale: string): number {
  const text = typeof cell === 'string' && cell.length <= maxLabelled ? cell.trim() : '';
  const [, first, behind] = numberFirst.exec(text) ?? [];
  if (first !== undefined && hasLetter(behind)) return Number(first);
  const [, before, last] = numberLast.exec(text) ?? [];
  if (last !== undefined && hasLetter(before) && !belowZero.test(text)) return Number(last);
  const scale = scaleOf(question);
  const takes = scale ? `This takes a whole number from ${scale.min} to ${scale.max}.` : undefined;
  return endOf(question, text, locale) ?? numberOf(cell, takes);
}

function hasLetter(label = ''): boolean {
  return /\p{L}/u.test(label);
}

function endOf(question: ScaleQuestion, text: string, locale: string): number | undefined {
  const scale = scaleOf(question);
  if (!hasLetter(text) || !scale) return undefined;
  const name = folded(text);
  for (const own of [true, false]) {
    const isLabel = (label: Text) =>
      (label.locale === locale) === own && folded(label.text) === name;
    const isLow = question.lowLabel.some(isLabel);
    const isHigh = question.highLabel.some(isLabel);
    if (isLow && isHigh) return undefined;
    if (isLow || isHigh) return isLow ? scale.min : scale.max;
  }
  return undefined;
}
