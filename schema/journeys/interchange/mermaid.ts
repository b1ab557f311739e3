import { decodeEntities, strangeEntities } from './mermaid.entities.ts';
import { readPreamble } from './mermaid.preamble.ts';
import {
  distinct,
  isComment,
  LOSS,
  lineInHand,
  lose,
  MAX_CHARACTERS,
  MAX_PROBLEMS,
  MAX_SECTIONS,
  MAX_TASKS,
  MESSAGE,
  type MermaidReading,
  oneLine,
  readUpTo,
  reportedLosses,
  reportLoss,
  SCORE_OF_UNKNOWN,
  sectionPath,
  skipComment,
  startReading,
  stop,
  UNKNOWN,
} from './mermaid.reading.ts';

/** How a step felt, from 1 (worst) to 5 (best): three more than its emotion of −2 to +2. */
export type MermaidScore = 1 | 2 | 3 | 4 | 5;

/** One task; its score is null where the emotion is unknown (see `printMermaidJourney`). */
export interface MermaidTask {
  title: string;
  score: MermaidScore | null;
  /** Each once, in the order of the document. */
  actors: string[];
  line: number;
}

/** The tasks under one `section`; `name` is null for those that stand before the first. */
export interface MermaidSection {
  name: string | null;
  tasks: MermaidTask[];
  line: number;
}

/** What a document says. */
export interface MermaidJourney {
  /** From `title`, or else from the front matter or `accTitle`. */
  title: string | null;
  /** From `accDescr`; the only text that may have several lines. */
  description: string | null;
  sections: MermaidSection[];
}

/** Something of a document that does not come in, or not as it stands. */
export interface MermaidLoss {
  line: number;
  /** What it was said of: `title`, `stages.0.steps.1`; empty for the document as a whole. */
  path: string;
  /** Repeats nothing of the input. */
  message: string;
}

/** What is wrong in a document. `line` counts from 1; the message repeats nothing of the input. */
export interface MermaidProblem {
  line: number;
  message: string;
}

/**
 * Reads a Mermaid `journey` diagram by the grammar of Mermaid 11: what Mermaid draws comes in,
 * what Mermaid refuses is a problem whose message names the cure. Directives and configuration are
 * skipped, comments and whatever else a text loses are told as losses; `<br>` in a name stays as it is written. Looser than Mermaid: keywords
 * may have any case, and a fenced Markdown block may stand around the document. Stricter, so that
 * nothing changes in silence: a score of 0 (drawn, though documented as 1 to 5) and text after a
 * third colon (dropped) are problems.
 *
 * Never throws; its time grows linearly with the text. Texts over 200,000 characters, and those with
 * more sections or tasks than a map can have, are refused; of many problems the first 50 are
 * returned.
 */
export function parseMermaidJourney(
  text: string,
): { journey: MermaidJourney; losses: MermaidLoss[] } | { problems: MermaidProblem[] } {
  if (text.length > MAX_CHARACTERS) return { problems: [{ line: 1, message: MESSAGE.tooLong }] };
  const reading = startReading(text);
  reading.lines.forEach((line, index) => {
    if (/[\0\p{Surrogate}]/u.test(line)) reportLoss(reading, MESSAGE.character, index);
  });
  if (reading.problems.length === 0) {
    readPreamble(reading);
    readBody(reading);
  }
  const { description, sections, problems } = reading;
  if (problems.length > 0) return { problems };
  return {
    journey: { title: titleOf(reading), description, sections },
    losses: reportedLosses(reading),
  };
}

/** The last title of the journey's own, or else the first of the others. */
function titleOf(reading: MermaidReading): string | null {
  const { titles } = reading;
  const title = titles.findLast(({ isOwn }) => isOwn) ?? titles[0];
  for (const { text, index } of titles) {
    if (text !== title?.text) lose(reading, 'title', LOSS.otherTitle, index);
  }
  return title?.text ?? null;
}

function readBody(reading: MermaidReading): void {
  while (reading.at < reading.lines.length && reading.problems.length < MAX_PROBLEMS) {
    const line = lineInHand(reading);
    const block = /^accdescr\s*\{/i.exec(line);
    if (reading.fence !== null && closes(reading.fence, line)) {
      const next = reading.lines.findIndex((after, at) => at > reading.at && after.trim() !== '');
      if (next >= 0) reportLoss(reading, MESSAGE.afterFence, next);
      stop(reading);
    } else if (line.startsWith('%%{')) {
      readUpTo(reading, '}%%', MESSAGE.directive);
    } else if (block !== null) {
      reading.lines[reading.at] = line.slice(block[0].length);
      readDescription(reading);
    } else {
      readStatement(reading, line);
      reading.at++;
    }
  }
}

function closes(fence: string, line: string): boolean {
  return line.startsWith(fence) && line === fence.charAt(0).repeat(line.length);
}

function readDescription(reading: MermaidReading): void {
  const { at } = reading;
  const lines = readUpTo(reading, '}', MESSAGE.description).map((line) => line.trim());
  lines.forEach((line, index) => {
    if (line.startsWith('%%')) lose(reading, 'description', LOSS.comment, at + index);
  });
  describe(reading, lines.filter((line) => !line.startsWith('%%')).join('\n'), at);
}

function describe(reading: MermaidReading, source: string, index: number): void {
  const { description, describedAt } = reading;
  if (description !== null) lose(reading, 'description', LOSS.otherDescription, describedAt);
  loseEntities(reading, 'description', source, index);
  reading.description = decodeEntities(source.trim()) || null;
  reading.describedAt = index;
}

function loseEntities(
  reading: MermaidReading,
  path: string,
  source: string,
  index = reading.at,
): void {
  for (const strange of strangeEntities(source)) lose(reading, path, LOSS[strange], index);
}

function readStatement(reading: MermaidReading, line: string): void {
  if (line === '') return;
  if (isComment(line)) {
    if (line.startsWith('%%') && line.slice(2).trim() === UNKNOWN) reading.nextIsUnknown = true;
    else skipComment(reading, line);
    return;
  }
  const isUnknown = reading.nextIsUnknown;
  reading.nextIsUnknown = false;
  const accessible = /^acc(title|descr)\s*:/i.exec(line);
  if (accessible !== null) {
    const value = line.slice(accessible[0].length).trim();
    if (accessible[1]?.toLowerCase() === 'descr') describe(reading, value, reading.at);
    else addTitle(reading, value, false);
    return;
  }
  const statement = withoutComment(line);
  if (statement === null) {
    reportLoss(reading, MESSAGE.semicolon);
    return;
  }
  const path = readNamed(reading, statement, isUnknown);
  if (statement !== line) lose(reading, path, LOSS.hash);
  loseEntities(reading, path, statement);
}

/** Reads what is neither a comment nor a description, and returns the path of it. */
function readNamed(reading: MermaidReading, statement: string, isUnknown: boolean): string {
  if (/^journey\b/i.test(statement)) reportLoss(reading, MESSAGE.secondHeader);
  else if (/^title(?:\s|$)/i.test(statement)) {
    if (!addTitle(reading, statement.slice(5), true)) reportLoss(reading, MESSAGE.emptyTitle);
    return 'title';
  } else if (/^section(?:\s|$)/i.test(statement)) {
    readSection(reading, statement.slice(7));
    return `${sectionPath(reading)}.name`;
  } else readTask(reading, statement, isUnknown);
  const step = (reading.sections.at(-1)?.tasks.length ?? 0) - 1;
  return `${sectionPath(reading)}.steps.${step}`;
}

/** Cuts a comment off a statement; null where a bare semicolon stands before it. */
function withoutComment(line: string): string | null {
  for (const { 0: found, index } of line.matchAll(/#\w+;|[#;]/g)) {
    if (found === ';') return null;
    if (found === '#') return line.slice(0, index).trimEnd();
  }
  return line;
}

/** A name as written, without the white space around it and with its entities decoded. */
function nameOf(source: string): string {
  return oneLine(decodeEntities(source.trim()));
}

/** Whether there was a title to add. */
function addTitle(reading: MermaidReading, source: string, isOwn: boolean): boolean {
  const text = nameOf(source);
  if (text !== '') reading.titles.push({ text, isOwn, index: reading.at });
  return text !== '';
}

function readSection(reading: MermaidReading, source: string): void {
  const name = nameOf(source);
  if (name === '') reportLoss(reading, MESSAGE.emptySection);
  else if (source.includes(':')) reportLoss(reading, MESSAGE.sectionColon);
  startSection(reading, name);
}

function startSection(reading: MermaidReading, name: string | null): MermaidSection {
  const section: MermaidSection = { name, tasks: [], line: reading.at + 1 };
  reading.sections.push(section);
  if (reading.sections.length > MAX_SECTIONS) {
    reportLoss(reading, MESSAGE.tooManySections);
    stop(reading);
  }
  return section;
}

function readTask(reading: MermaidReading, source: string, isUnknown: boolean): void {
  const section = reading.sections.at(-1) ?? startSection(reading, null);
  const [name = '', scored, actors = '', ...others] = source.split(':');
  if (++reading.taskCount > MAX_TASKS) {
    reportLoss(reading, MESSAGE.tooManyTasks);
    stop(reading);
    return;
  }
  const title = nameOf(name);
  const score = scored === undefined ? null : scoreOf(scored);
  if (scored === undefined) reportLoss(reading, MESSAGE.task);
  else if (title === '') reportLoss(reading, MESSAGE.taskName);
  else if (score === undefined) reportLoss(reading, MESSAGE.score);
  else if (score === null) reportLoss(reading, MESSAGE.scoreRange);
  else if (others.some((other) => other.trim() !== '')) reportLoss(reading, MESSAGE.afterActors);
  else {
    section.tasks.push({
      title,
      // A score that someone changed under the comment is known again.
      score: isUnknown && score === SCORE_OF_UNKNOWN ? null : score,
      actors: distinct(actors.split(',').map(nameOf)),
      line: reading.at + 1,
    });
  }
}

/** A score as written: undefined where it is no number, null where no score has that number. */
function scoreOf(source: string): MermaidScore | null | undefined {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(source.trim())) return undefined;
  const number = Number(source);
  return isScore(number) ? number : null;
}

function isScore(number: number): number is MermaidScore {
  return Number.isInteger(number) && number >= 1 && number <= 5;
}
