import { type Question, scaleOf } from '../surveys/definition.ts';
import { type Cell, numberOf } from './cells.ts';
import { folded } from './spelling.ts';

export type ScaleQuestion = Extract<Question, { lowLabel: unknown }>;

/** Characters of a label with its number; the patterns below take long for much longer text. */
const maxLabelled = 300;

/** `10 - Extremely likely`, `10 (Extremely likely)`; and `Extremely likely - 10`. */
const numberFirst = /^(\d{1,3})\s*[-–—:=.(]\s*([^\d]+)$/;
const numberLast = /^([^\d]+?)\s*[-–—:=(]\s*(\d{1,3})\)?$/;
/** What looks like the one before a number below zero, which no scale has: `Score: -5`, `Celsius -5`. */
const belowZero = /[\s:=(][-–—−]\d+\)?$/;

/**
 * A step of a scale: a number, alone or with its label, or the label of one of the scale's ends.
 *
 * @throws CellFault
 */
export function stepOf(question: ScaleQuestion, cell: Cell): number {
  const text = typeof cell === 'string' && cell.length <= maxLabelled ? cell.trim() : '';
  const [, first, behind] = numberFirst.exec(text) ?? [];
  if (first !== undefined && hasLetter(behind)) return Number(first);
  const [, before, last] = numberLast.exec(text) ?? [];
  if (last !== undefined && hasLetter(before) && !belowZero.test(text)) return Number(last);
  return endOf(question, text) ?? numberOf(cell);
}

function hasLetter(label = ''): boolean {
  return /\p{L}/u.test(label);
}

function endOf(question: ScaleQuestion, text: string): number | undefined {
  if (!hasLetter(text)) return undefined;
  const scale = scaleOf(question);
  const isLabel = ({ text: label }: { text: string }) => folded(label) === folded(text);
  const isLow = question.lowLabel.some(isLabel);
  const isHigh = question.highLabel.some(isLabel);
  if (!scale || isLow === isHigh) return undefined;
  return isLow ? scale.min : scale.max;
}
