import { foldText } from '../../conditions/foldText.ts';
import { type Question, scaleOf } from '../../surveys/definition/definition.ts';

/** A value as `responseSubmit` takes it. */
export type ReadValue =
  | { readonly number: number }
  | { readonly choice: string }
  | { readonly boolean: boolean }
  | { readonly text: string };

/** Whether the answer to a message can answer a question. */
export function takesMessage(question: Question): boolean {
  return (
    scaleOf(question) !== null ||
    ['SINGLE_CHOICE', 'BOOLEAN', 'SHORT_TEXT', 'LONG_TEXT'].includes(question.kind)
  );
}

/**
 * The value in a message from a customer; null if it has none that the question takes. A number is read
 * at the begin of the first line that has text, alone or before words: `9`, `9 - great`, `9/10`. A choice is
 * its label, key or number from 1.
 */
export function readReply(question: Question, text: string): ReadValue | null {
  const written = unquoted(text);
  const [line = ''] = written.split('\n');
  if (line === '') return null;
  const scale = scaleOf(question);
  if (scale) return onScale(line, scale);
  switch (question.kind) {
    case 'SINGLE_CHOICE':
      return chosen(line, question.choices);
    case 'BOOLEAN':
      return yesOrNo(line, question.yesLabel, question.noLabel);
    case 'SHORT_TEXT':
      return { text: line };
    case 'LONG_TEXT':
      return { text: written };
    default:
      return null;
  }
}

/** What the customer wrote, without the quoted message below it and the line that introduces it. */
function unquoted(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const quote = lines.findIndex((line) => /^\s*>/.test(line) || isBetweenDashes(line.trimEnd()));
  if (quote === -1) return text.replace(/\r\n?/g, '\n').trim();
  const before = lines.slice(0, quote);
  // `On Monday Acme wrote:`
  while (before.length > 0 && (before.at(-1)?.trim() === '' || /:\s*$/.test(before.at(-1) ?? ''))) {
    before.pop();
  }
  return before.join('\n').trim();
}

/** `-----Original Message-----`, without a pattern: that would take minutes for a long line of dashes. */
function isBetweenDashes(line: string): boolean {
  return line.startsWith('--') && line.endsWith('--') && line.slice(2, -2).trim() !== '';
}

function onScale(line: string, scale: { min: number; max: number }): ReadValue | null {
  const [, digits, of] = /^(\d{1,3})(?:\s*\/\s*(\d{1,3}))?(?![\d.,:%])/.exec(line) ?? [];
  if (digits === undefined) return null;
  // `4/5` on a scale to 10 is no 4.
  if (of !== undefined && Number(of) !== scale.max) return null;
  const number = Number(digits);
  return number >= scale.min && number <= scale.max ? { number } : null;
}

type Labels = readonly { readonly text: string }[];

function chosen(
  line: string,
  choices: readonly { readonly key: string; readonly label: Labels }[],
): ReadValue | null {
  const said = foldText(line.trim());
  const isNamed = ({ key, label }: { key: string; label: Labels }) =>
    foldText(key) === said || label.some(({ text }) => foldText(text.trim()) === said);
  const named = choices.filter(isNamed);
  const [one] = named;
  if (named.length === 1 && one) return { choice: one.key };
  const [, number] = /^(\d{1,3})[.)]?$/.exec(said) ?? [];
  const choice = number === undefined ? undefined : choices[Number(number) - 1];
  return choice ? { choice: choice.key } : null;
}

function yesOrNo(line: string, yes: Labels, no: Labels): ReadValue | null {
  const said = foldText(line.trim());
  const isOf = (labels: Labels) => labels.some(({ text }) => foldText(text.trim()) === said);
  if (isOf(yes) || said === 'yes' || said === 'y') return { boolean: true };
  return isOf(no) || said === 'no' || said === 'n' ? { boolean: false } : null;
}
