import { plural } from '../../kernel/plural.ts';
import type {
  ContactField,
  ContactQuestion,
  LongTextQuestion,
  ShortTextQuestion,
} from '../definition/definition.ts';
import type { AnswerProblem } from './problem.ts';

/** The most characters of a text; a question's `maxLength` cannot exceed it. */
const maxTextLength = { SHORT_TEXT: 1000, LONG_TEXT: 10_000 } as const;
const maxEntryLength = 320;

type Format = NonNullable<ShortTextQuestion['format']>;

/** The problem of a value as an answer to a question for text. */
export function textProblem(
  { kind, minLength, maxLength, format }: ShortTextQuestion | LongTextQuestion,
  value: unknown,
): AnswerProblem | null {
  if (typeof value !== 'string') return { code: 'WRONG_TYPE', message: 'This must be text.' };
  const most = Math.min(maxLength ?? maxTextLength[kind], maxTextLength[kind]);
  const problem = plainProblem(value, minLength ?? 1, most);
  if (problem) return problem;
  if (format === null || hasFormat(format, value)) return null;
  return { code: 'INVALID_VALUE', message: formatMessages[format] };
}

const entries: Readonly<Record<string, { field: ContactField; format: Format | null }>> = {
  name: { field: 'NAME', format: null },
  email: { field: 'EMAIL', format: 'EMAIL' },
  phone: { field: 'PHONE', format: 'PHONE' },
  company: { field: 'COMPANY', format: null },
};

/** The problem of a value as an answer to a question for contact data. */
export function contactProblem({ fields }: ContactQuestion, value: unknown): AnswerProblem | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'WRONG_TYPE', message: 'This must be an object: { name, email, … }.' };
  }
  let answered = 0;
  for (const [name, text] of Object.entries(value)) {
    if (text === undefined || text === null) continue;
    answered += 1;
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (!entry || !fields.includes(entry.field)) {
      const requested = fields.map((field) => field.toLowerCase()).join(', ');
      return {
        code: 'INVALID_VALUE',
        message: `The question has only these fields: ${requested}.`,
      };
    }
    const problem = entryProblem(name, entry.format, text);
    if (problem) return problem;
  }
  if (answered > 0) return null;
  return { code: 'TOO_FEW', message: 'This needs at least one entry, or no value at all.' };
}

function entryProblem(name: string, format: Format | null, text: unknown): AnswerProblem | null {
  if (typeof text !== 'string') {
    return { code: 'WRONG_TYPE', message: `"${name}" must be text.` };
  }
  const problem = plainProblem(text, 1, maxEntryLength);
  if (problem) return { ...problem, message: `"${name}": ${problem.message}` };
  if (format === null || hasFormat(format, text)) return null;
  return { code: 'INVALID_VALUE', message: `"${name}": ${formatMessages[format]}` };
}

/** Half of a surrogate pair without the other. */
const loneSurrogate = /\p{Surrogate}/u;

function plainProblem(text: string, least: number, most: number): AnswerProblem | null {
  if (text.trim() === '') {
    return { code: 'TOO_SHORT', message: 'This needs some text, or no value at all.' };
  }
  if (text.length < least) {
    const message = `At least ${least} characters; there ${plural(text.length, 'is', 'are')} ${text.length}.`;
    return { code: 'TOO_SHORT', message };
  }
  if (text.length > most) {
    const message = `At most ${most} ${plural(most, 'character')}; there are ${text.length}.`;
    return { code: 'TOO_LONG', message };
  }
  if (text.includes('\0') || loneSurrogate.test(text)) {
    const message = 'NUL and halves of surrogate pairs cannot be stored.';
    return { code: 'INVALID_CHARACTER', message };
  }
  return null;
}

const formatMessages: Record<Format, string> = {
  EMAIL: 'This must be an email address: "name@example.org".',
  URL: 'This must be a web address with http or https: "https://example.org".',
  PHONE: 'This must be a phone number of 5 to 15 digits: "+43 1 234 5678".',
};

/** Takes time linear in the text's length: no pattern can match in two ways. */
function hasFormat(format: Format, text: string): boolean {
  const trimmed = text.trim();
  switch (format) {
    case 'EMAIL':
      return isEmailAddress(trimmed);
    case 'URL':
      return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(trimmed);
    case 'PHONE':
      return /^\+?[\d ()./-]+$/.test(trimmed) && isDialled(trimmed.replace(/\D/g, ''));
  }
}

/** One @, with text before it and a name with a dot after it. */
function isEmailAddress(text: string): boolean {
  if (text.length > maxEntryLength || /\s/.test(text)) return false;
  const [name, host, ...more] = text.split('@');
  if (!name || !host || more.length > 0) return false;
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => label !== '');
}

/** ITU-T E.164 has 15 digits at most. */
function isDialled(digits: string): boolean {
  return digits.length >= 5 && digits.length <= 15;
}
