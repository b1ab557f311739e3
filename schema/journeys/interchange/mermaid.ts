import { decodeEntities, entityProblems } from './mermaid.entities.ts';
import { readPreamble } from './mermaid.preamble.ts';
import {
  currentLine,
  distinct,
  isComment,
  LOSS,
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
  reportProblem,
  SCORE_OF_UNKNOWN,
  sectionPath,
  skipComment,
  startReading,
  stop,
  UNKNOWN,
} from './mermaid.reading.ts';

/** The score of a step, from 1 (worst) to 5 (best): its emotion of −2 to +2, plus 3. */
export type MermaidScore = 1 | 2 | 3 | 4 | 5;

/** One task; its score is null if the emotion is unknown (see `printMermaidJourney`). */
export interface MermaidTask {
  title: string;
  score: MermaidScore | null;
  /** Each once, in the order of the document. */
  actors: string[];
  line: number;
}

/** The tasks under one `section`; `name` is null for those before the first section. */
export interface MermaidSection {
  name: string | null;
  tasks: MermaidTask[];
  line: number;
}

/** The content of a document. */
export interface MermaidJourney {
  /** From `title`, or else from the front matter or `accTitle`. */
  title: string | null;
  /** From `accDescr`; the only text that may have several lines. */
  description: string | null;
  sections: MermaidSection[];
}

/** A part of a document that is left out or changed when it is read. */
export interface MermaidLoss {
  line: number;
  /** The path of its part of the journey: `title`, `stages.0.steps.1`; empty for the whole document. */
  path: string;
  /** Repeats nothing of the input. */
  message: string;
}

/** A user error in a document. `line` counts from 1; the message repeats nothing of the input. */
export interface MermaidProblem {
  line: number;
  message: string;
}

/**
 * Reads a Mermaid `journey` diagram by the grammar of Mermaid 11: what Mermaid draws is read, and what
 * Mermaid refuses is a problem whose message names the cure. Directives and configuration are
 * skipped. Comments and other parts that are left out or changed are losses; `<br>` in a name stays as
 * it is. Looser than Mermaid: keywords can have any case, and the document can be in a fenced Markdown
 * block. Stricter, so that nothing changes silently: a score of 0 (which Mermaid draws, though it
 * documents 1 to 5) and text after a third colon (which Mermaid drops) are problems.
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
    if (/[\0\p{Surrogate}]/u.test(line)) reportProblem(reading, MESSAGE.character, index);
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

/** The last title of a `title` statement, or else the first of the others. */
function titleOf(reading: MermaidReading): string | null {
  const { titles } = reading;
  const title = titles.findLast(({ isOwn }) => isOwn) ?? titles[0];
  for (const { text, index } of titles) {
    if (text !== title?.text) reportLoss(reading, 'title', LOSS.otherTitle, index);
  }
  return title?.text ?? null;
}

function readBody(reading: MermaidReading): void {
  while (reading.at < reading.lines.length && reading.problems.length < MAX_PROBLEMS) {
    const line = currentLine(reading);
    const block = /^accdescr\s*\{/i.exec(line);
    if (reading.fence !== null && closes(reading.fence, line)) {
      const next = reading.lines.findIndex((after, at) => at > reading.at && after.trim() !== '');
      if (next >= 0) reportProblem(reading, MESSAGE.afterFence, next);
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
    if (line.startsWith('%%')) reportLoss(reading, 'description', LOSS.comment, at + index);
  });
  describe(reading, lines.filter((line) => !line.startsWith('%%')).join('\n'), at);
}

function describe(reading: MermaidReading, source: string, index: number): void {
  const { description, describedAt } = reading;
  if (description !== null) reportLoss(reading, 'description', LOSS.otherDescription, describedAt);
  reportEntities(reading, 'description', source, index);
  reading.description = decodeEntities(source.trim()) || null;
  reading.describedAt = index;
}

function reportEntities(
  reading: MermaidReading,
  path: string,
  source: string,
  index = reading.at,
): void {
  for (const problem of entityProblems(source)) reportLoss(reading, path, LOSS[problem], index);
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
    reportProblem(reading, MESSAGE.semicolon);
    return;
  }
  const path = readNamed(reading, statement, isUnknown);
  if (statement !== line) reportLoss(reading, path, LOSS.hash);
  reportEntities(reading, path, statement);
}

/** Reads a statement that is neither a comment nor a description, and returns its path. */
function readNamed(reading: MermaidReading, statement: string, isUnknown: boolean): string {
  if (/^journey\b/i.test(statement)) reportProblem(reading, MESSAGE.secondHeader);
  else if (/^title(?:\s|$)/i.test(statement)) {
    if (!addTitle(reading, statement.slice(5), true)) reportProblem(reading, MESSAGE.emptyTitle);
    return 'title';
  } else if (/^section(?:\s|$)/i.test(statement)) {
    readSection(reading, statement.slice(7));
    return `${sectionPath(reading)}.name`;
  } else readTask(reading, statement, isUnknown);
  const step = (reading.sections.at(-1)?.tasks.length ?? 0) - 1;
  return `${sectionPath(reading)}.steps.${step}`;
}

/** The statement without its comment; null if a bare semicolon precedes the comment. */
function withoutComment(line: string): string | null {
  for (const { 0: found, index } of line.matchAll(/#\w+;|[#;]/g)) {
    if (found === ';') return null;
    if (found === '#') return line.slice(0, index).trimEnd();
  }
  return line;
}

/** A name without the white space around it, with its entities decoded. */
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
  if (name === '') reportProblem(reading, MESSAGE.emptySection);
  else if (source.includes(':')) reportProblem(reading, MESSAGE.sectionColon);
  startSection(reading, name);
}

function startSection(reading: MermaidReading, name: string | null): MermaidSection {
  const section: MermaidSection = { name, tasks: [], line: reading.at + 1 };
  reading.sections.push(section);
  if (reading.sections.length > MAX_SECTIONS) {
    reportProblem(reading, MESSAGE.tooManySections);
    stop(reading);
  }
  return section;
}

function readTask(reading: MermaidReading, source: string, isUnknown: boolean): void {
  const section = reading.sections.at(-1) ?? startSection(reading, null);
  const [name = '', scored, actors = '', ...others] = source.split(':');
  if (++reading.taskCount > MAX_TASKS) {
    reportProblem(reading, MESSAGE.tooManyTasks);
    stop(reading);
    return;
  }
  const title = nameOf(name);
  const score = scored === undefined ? null : scoreOf(scored);
  if (scored === undefined) reportProblem(reading, MESSAGE.task);
  else if (title === '') reportProblem(reading, MESSAGE.taskName);
  else if (score === undefined) reportProblem(reading, MESSAGE.score);
  else if (score === null) reportProblem(reading, MESSAGE.scoreRange);
  else if (others.some((other) => other.trim() !== '')) reportProblem(reading, MESSAGE.afterActors);
  else {
    section.tasks.push({
      title,
      // Another score under the comment was written by a person, so it counts.
      score: isUnknown && score === SCORE_OF_UNKNOWN ? null : score,
      actors: distinct(actors.split(',').map(nameOf)),
      line: reading.at + 1,
    });
  }
}

/** Reads a score: undefined if it is not a number, null if the number is not a score. */
function scoreOf(source: string): MermaidScore | null | undefined {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(source.trim())) return undefined;
  const number = Number(source);
  return isScore(number) ? number : null;
}

function isScore(number: number): number is MermaidScore {
  return Number.isInteger(number) && number >= 1 && number <= 5;
}
