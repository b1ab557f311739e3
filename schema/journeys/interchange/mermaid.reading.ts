import { plural } from '../../kernel/plural.ts';
import { limits } from '../limits.ts';
import type { MermaidLoss, MermaidProblem, MermaidSection } from './mermaid.ts';

export const MAX_CHARACTERS = 200_000;
export const MAX_SECTIONS = limits.stages;
export const MAX_TASKS = limits.steps;
export const MAX_PROBLEMS = 50;
/** The most losses that are listed; the others are only counted. */
const MAX_LOSSES = 500;

/** The comment before a task of unknown emotion, and the score that Mermaid requires for it. */
export const UNKNOWN = 'emotion unknown';
export const SCORE_OF_UNKNOWN = 3;

/** The messages of problems. They contain no text of the document. */
export const MESSAGE = {
  tooLong: 'The document is longer than 200,000 characters: split the journey.',
  tooManySections: `The journey has more than ${MAX_SECTIONS} sections: split it.`,
  tooManyTasks: `The journey has more than ${MAX_TASKS.toLocaleString('en')} tasks: split it.`,
  character: 'This line has NUL or half of a surrogate pair: remove it.',
  noHeader: 'A Mermaid journey begins with the word "journey": put it before everything else.',
  secondHeader:
    'Only one journey can be imported at a time. Write "#106;ourney" for "journey" at the beginning of a name.',
  afterFence: 'There is text after the end of the fenced block: import one journey at a time.',
  directive: 'This directive has no end: close it with "}%%".',
  frontMatter: 'This front matter has no end: close it with a line "---".',
  frontMatterTitle: 'The title in the front matter must be one line, plain or in closed quotes.',
  description: 'This description has no end: close it with "}".',
  semicolon: 'Mermaid refuses a bare semicolon: write it as "#59;".',
  emptyTitle: 'The title is empty: write it after the word "title", or remove the line.',
  emptySection: 'The section has no name: write it after the word "section".',
  sectionColon: 'Mermaid refuses a colon in the name of a section: write it as "#58;".',
  task: 'Write a task as "name: score: actors". Write "#35;" for "#" in its name, since "#" begins a comment.',
  taskName: 'The task has no name: write one before the first colon.',
  score:
    'The score, a whole number from 1 to 5, follows the first colon. Write "#58;" for a colon in the name.',
  scoreRange: 'The score must be 1, 2, 3, 4 or 5.',
  afterActors: 'Mermaid drops the text after a third colon. Write "#58;" for a colon in a name.',
} as const;

/** The messages of losses. They contain no text of the document. */
export const LOSS = {
  hash: 'Mermaid reads the text after "#" as a comment, so it is left out. Write "#35;" for "#" in a name.',
  hashLine:
    'Mermaid reads a line that begins with "#" as a comment, so it is left out. Write "#35;" for "#" in a name.',
  percentLine:
    'Mermaid reads a line that begins with "%" as a comment, so it is left out. Write "#37;" for "%" in a name.',
  comment: 'This comment is left out.',
  otherTitle: 'A journey has one title; this one is left out.',
  otherDescription: 'A later description replaces this one.',
  unknownEntity: 'It has an unknown entity code, which stays as text.',
  noCharacter: 'It has an entity code that is not a character; it becomes U+FFFD.',
  invisible:
    'It has an entity code of an invisible character. Write "#35;" for "#" before a number and ";".',
} as const;

/** The state of reading a document. */
export interface MermaidReading {
  lines: string[];
  /** The index of the current line, from which the part that was read is removed. */
  at: number;
  /** The opening of the fenced block around the document; null if there is none. */
  fence: string | null;
  titles: MermaidTitle[];
  description: string | null;
  /** The index of the first line of the description. */
  describedAt: number;
  sections: MermaidSection[];
  taskCount: number;
  /** Whether the comment before the next task says that its emotion is unknown. */
  nextIsUnknown: boolean;
  problems: MermaidProblem[];
  losses: MermaidLoss[];
}

/** A title, with the index of its line. Those of `title` statements, `isOwn`, precede all others. */
interface MermaidTitle {
  text: string;
  isOwn: boolean;
  index: number;
}

export function startReading(text: string): MermaidReading {
  return {
    lines: text.split(/\r\n|\r|\n/),
    at: 0,
    fence: null,
    titles: [],
    description: null,
    describedAt: 0,
    sections: [],
    taskCount: 0,
    nextIsUnknown: false,
    problems: [],
    losses: [],
  };
}

/** The current line without the white space around it, which Mermaid ignores. */
export function currentLine(reading: MermaidReading): string {
  return (reading.lines[reading.at] ?? '').trim();
}

export function reportProblem(reading: MermaidReading, message: string, index = reading.at): void {
  if (reading.problems.length < MAX_PROBLEMS) reading.problems.push({ line: index + 1, message });
}

/** Reports that a part of the document is left out or changed. */
export function reportLoss(
  reading: MermaidReading,
  path: string,
  message: string,
  index = reading.at,
): void {
  reading.losses.push({ line: index + 1, path, message });
}

/** The first losses by line, with a last entry that counts the others. */
export function reportedLosses({ losses }: MermaidReading): MermaidLoss[] {
  const reported = losses.toSorted((one, other) => one.line - other.line).slice(0, MAX_LOSSES);
  const more = losses.length - reported.length;
  const last = reported.at(-1);
  if (last && more > 0) {
    reported.push({
      line: last.line,
      path: '',
      message: `After this, ${more} more ${plural(more, 'part is', 'parts are')} left out.`,
    });
  }
  return reported;
}

/** The path of the current section; empty before the first. */
export function sectionPath({ sections }: MermaidReading): string {
  return sections.length === 0 ? '' : `stages.${sections.length - 1}`;
}

/** Reports a comment as a loss. Comments as Mermaid documents them begin with `%%`. */
export function skipComment(reading: MermaidReading, line: string): void {
  const message = line.startsWith('%%')
    ? LOSS.comment
    : line.startsWith('%')
      ? LOSS.percentLine
      : LOSS.hashLine;
  reportLoss(reading, sectionPath(reading), message);
}

/** Ends the reading. */
export function stop(reading: MermaidReading): void {
  reading.at = reading.lines.length;
}

/**
 * Reads from the current line up to and including `mark`, over several lines if necessary, and
 * returns the lines before the mark. If there is no mark, reports `message` and ends the reading.
 */
export function readUpTo(reading: MermaidReading, mark: string, message: string): string[] {
  const { lines, at } = reading;
  const read: string[] = [];
  for (; reading.at < lines.length; reading.at++) {
    const line = lines[reading.at] ?? '';
    const end = line.indexOf(mark);
    if (end >= 0) {
      read.push(line.slice(0, end));
      lines[reading.at] = line.slice(end + mark.length);
      return read;
    }
    read.push(line);
  }
  reportProblem(reading, message, at);
  return read;
}

/**
 * Whether a line is a comment: it begins with `%` (one is enough for Mermaid's lexer) but not with the
 * `%%{` of a directive, or with `#` but not with an entity code.
 */
export function isComment(line: string): boolean {
  return /^(?:%(?!%?\{)|#(?!\w+;))/.test(line);
}

/** A name on one line, as this product and Mermaid require. */
export function oneLine(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, ' ');
}

/** The actors of a task, each once. */
export function distinct(actors: readonly string[]): string[] {
  return [...new Set(actors)].filter((actor) => actor !== '');
}
