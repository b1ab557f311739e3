import { limits } from './limits.ts';
import type { MermaidProblem, MermaidSection } from './mermaid.ts';

export const MAX_CHARACTERS = 200_000;
export const MAX_SECTIONS = limits.stages;
export const MAX_TASKS = limits.steps;
export const MAX_PROBLEMS = 50;

/** Every sentence a problem can say. None takes anything from the document. */
export const MESSAGE = {
  tooLong: 'The document is longer than 200,000 characters: split the journey.',
  tooManySections: `The journey has more than ${MAX_SECTIONS} sections: split it.`,
  tooManyTasks: `The journey has more than ${MAX_TASKS.toLocaleString('en')} tasks: split it.`,
  character: 'This line holds NUL or half of a surrogate pair: remove it.',
  noHeader: 'A Mermaid journey begins with the word "journey": put it before everything else.',
  secondHeader:
    'Only one journey can be imported at a time; a name that begins with the word "journey" is ' +
    'written "#106;ourney".',
  afterFence: 'There is text after the end of the fenced block: import one journey at a time.',
  directive: 'This directive has no end: close it with "}%%".',
  frontMatter: 'This front matter has no end: close it with a line "---".',
  frontMatterTitle: 'The title in the front matter must be one line, plain or in closed quotes.',
  description: 'This description has no end: close it with "}".',
  semicolon: 'Mermaid refuses a bare semicolon: write it as "#59;".',
  emptyTitle: 'The title is empty: write it after the word "title", or remove the line.',
  emptySection: 'The section has no name: write it after the word "section".',
  sectionColon: 'Mermaid refuses a colon in the name of a section: write it as "#58;".',
  task:
    'A task is written "name: score: actors"; a "#" in its name is written "#35;", or it begins ' +
    'a comment.',
  taskName: 'The task has no name: write one before the first colon.',
  score:
    'After the first colon stands the score, a whole number from 1 to 5; a colon in the name is ' +
    'written "#58;".',
  scoreRange: 'The score must be 1, 2, 3, 4 or 5: bring it onto that scale.',
  afterActors: 'Mermaid drops what follows a third colon; a colon in a name is written "#58;".',
} as const;

/** A document as far as it has been read. */
export interface Reading {
  lines: string[];
  /** The index of the line in hand; what has been read of that line is cut off it. */
  at: number;
  /** What the block around the document was opened with, if there is one. */
  fence: string | null;
  title: string | null;
  /** The front matter's or the accessible title, for a journey without a title of its own. */
  otherTitle: string | null;
  description: string | null;
  sections: MermaidSection[];
  taskCount: number;
  /** Whether the comment before the next task says that its emotion is unknown. */
  nextIsUnknown: boolean;
  problems: MermaidProblem[];
}

export function startReading(text: string): Reading {
  return {
    lines: text.split(/\r\n|\r|\n/),
    at: 0,
    fence: null,
    title: null,
    otherTitle: null,
    description: null,
    sections: [],
    taskCount: 0,
    nextIsUnknown: false,
    problems: [],
  };
}

/** The line in hand without the white space around it, which means nothing to Mermaid. */
export function lineInHand(reading: Reading): string {
  return (reading.lines[reading.at] ?? '').trim();
}

export function report(reading: Reading, message: string, index = reading.at): void {
  if (reading.problems.length < MAX_PROBLEMS) reading.problems.push({ line: index + 1, message });
}

/** Leaves the rest of the document unread. */
export function stop(reading: Reading): void {
  reading.at = reading.lines.length;
}

/**
 * Reads from the line in hand up to and including `mark`, over as many lines as it takes, and
 * returns what stood before it. Without a mark the rest is not read and `message` is reported.
 */
export function readUpTo(reading: Reading, mark: string, message: string): string[] {
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
  report(reading, message, at);
  return read;
}

/**
 * Whether a line is a comment: `%`, which Mermaid's lexer does not need twice, but not the `%%{` of
 * a directive, or `#`, but no entity code.
 */
export function isComment(line: string): boolean {
  return /^(?:%(?!%?\{)|#(?!\w+;))/.test(line);
}

/** Names are one line everywhere in this product and in Mermaid. */
export function oneLine(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, ' ');
}
