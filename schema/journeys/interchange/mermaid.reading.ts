import { plural } from '../../kernel/plural.ts';
import { limits } from '../limits.ts';
import type { MermaidLoss, MermaidProblem, MermaidSection } from './mermaid.ts';

export const MAX_CHARACTERS = 200_000;
export const MAX_SECTIONS = limits.stages;
export const MAX_TASKS = limits.steps;
export const MAX_PROBLEMS = 50;
/** More than these are counted, not told one by one. */
const MAX_LOSSES = 500;

/** The comment before a task whose score means nothing, and the score Mermaid then asks for. */
export const UNKNOWN = 'emotion unknown';
export const SCORE_OF_UNKNOWN = 3;

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

/** Every sentence that tells what a journey loses on its way in. */
export const LOSS = {
  hash: 'What stands behind "#" is a comment to Mermaid, and left out; in a name it is written "#35;".',
  hashLine:
    'A line that begins with "#" is a comment to Mermaid, and left out; in a name it is written "#35;".',
  percentLine:
    'A line that begins with "%" is a comment to Mermaid, and left out; in a name it is written "#37;".',
  comment: 'This comment is left out.',
  otherTitle: 'A journey has one title; this one is left out.',
  otherDescription: 'A later description takes the place of this one.',
  unknownEntity: 'It holds an entity code that is not known here, which stays as text.',
  noCharacter: 'It holds an entity code that is no character, and became U+FFFD.',
  unseen:
    'It holds an entity code of a character that cannot be seen; "#" before a number and ";" is written "#35;".',
} as const;

/** A document as far as it has been read. */
export interface MermaidReading {
  lines: string[];
  /** The index of the line in hand; what has been read of that line is cut off it. */
  at: number;
  /** What the block around the document was opened with, if there is one. */
  fence: string | null;
  titles: MermaidTitle[];
  description: string | null;
  /** The index of the line that the description begins on. */
  describedAt: number;
  sections: MermaidSection[];
  taskCount: number;
  /** Whether the comment before the next task says that its emotion is unknown. */
  nextIsUnknown: boolean;
  problems: MermaidProblem[];
  losses: MermaidLoss[];
}

/** A title of the journey, and the index of its line; one of its own goes before all others. */
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

/** The line in hand without the white space around it, which means nothing to Mermaid. */
export function lineInHand(reading: MermaidReading): string {
  return (reading.lines[reading.at] ?? '').trim();
}

export function reportLoss(reading: MermaidReading, message: string, index = reading.at): void {
  if (reading.problems.length < MAX_PROBLEMS) reading.problems.push({ line: index + 1, message });
}

/** Tells that something of the document does not come in; `path` leads to what it was said of. */
export function lose(
  reading: MermaidReading,
  path: string,
  message: string,
  index = reading.at,
): void {
  reading.losses.push({ line: index + 1, path, message });
}

/** Losses by line, the first of them one by one. */
export function reportedLosses({ losses }: MermaidReading): MermaidLoss[] {
  const told = losses.toSorted((one, other) => one.line - other.line).slice(0, MAX_LOSSES);
  const more = losses.length - told.length;
  const last = told.at(-1);
  if (last && more > 0) {
    told.push({
      line: last.line,
      path: '',
      message: `After this, ${more} more ${plural(more, 'part is', 'parts are')} left out.`,
    });
  }
  return told;
}

/** The section in hand, as a path; empty before the first. */
export function sectionPath({ sections }: MermaidReading): string {
  return sections.length === 0 ? '' : `stages.${sections.length - 1}`;
}

/** Tells of a comment; what Mermaid's documentation calls one begins with `%%`. */
export function skipComment(reading: MermaidReading, line: string): void {
  const message = line.startsWith('%%')
    ? LOSS.comment
    : line.startsWith('%')
      ? LOSS.percentLine
      : LOSS.hashLine;
  lose(reading, sectionPath(reading), message);
}

/** Leaves the rest of the document unread. */
export function stop(reading: MermaidReading): void {
  reading.at = reading.lines.length;
}

/**
 * Reads from the line in hand up to and including `mark`, over as many lines as it takes, and
 * returns what stood before it. Without a mark the rest is not read and `message` is reported.
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
  reportLoss(reading, message, at);
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

/** Actors stand once at a task. */
export function distinct(actors: readonly string[]): string[] {
  return [...new Set(actors)].filter((actor) => actor !== '');
}
