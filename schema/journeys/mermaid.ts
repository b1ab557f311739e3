import { decodeEntities, encodeEntities } from './mermaid.entities.ts';
import { readPreamble } from './mermaid.preamble.ts';
import {
  isComment,
  lineInHand,
  MAX_CHARACTERS,
  MAX_PROBLEMS,
  MAX_SECTIONS,
  MAX_TASKS,
  MESSAGE,
  oneLine,
  type Reading,
  readUpTo,
  report,
  startReading,
  stop,
} from './mermaid.reading.ts';

/** How a step felt, from 1 (worst) to 5 (best): three more than its emotion of −2 to +2. */
export type MermaidScore = 1 | 2 | 3 | 4 | 5;

/** One task; its score is null where the emotion is unknown (see {@link printMermaidJourney}). */
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

/** What is wrong in a document. `line` counts from 1; the message repeats nothing of the input. */
export interface MermaidProblem {
  line: number;
  message: string;
}

/** A journey to print; a {@link MermaidJourney} is one. */
export interface PrintableJourney {
  title: string | null;
  description: string | null;
  sections: readonly {
    name: string | null;
    tasks: readonly {
      title: string;
      score: MermaidScore | null;
      actors: readonly string[];
    }[];
  }[];
}

/** The comment before a task whose score means nothing, and the score Mermaid then asks for. */
const UNKNOWN = 'emotion unknown';
const SCORE_OF_UNKNOWN = 3;

/**
 * Reads a Mermaid `journey` diagram by the grammar of Mermaid 11: what Mermaid draws comes in,
 * what Mermaid refuses is a problem whose message names the cure. Comments, directives and
 * configuration are skipped; `<br>` in a name stays as it is written. Looser than Mermaid: keywords
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
): { journey: MermaidJourney } | { problems: MermaidProblem[] } {
  if (text.length > MAX_CHARACTERS) return { problems: [{ line: 1, message: MESSAGE.tooLong }] };
  const reading = startReading(text);
  reading.lines.forEach((line, index) => {
    if (/[\0\p{Surrogate}]/u.test(line)) report(reading, MESSAGE.character, index);
  });
  if (reading.problems.length === 0) {
    readPreamble(reading);
    readBody(reading);
  }
  const { title, otherTitle, description, sections, problems } = reading;
  if (problems.length > 0) return { problems };
  return { journey: { title: title ?? otherTitle, description, sections } };
}

function readBody(reading: Reading): void {
  while (reading.at < reading.lines.length && reading.problems.length < MAX_PROBLEMS) {
    const line = lineInHand(reading);
    const block = /^accdescr\s*\{/i.exec(line);
    if (reading.fence !== null && closes(reading.fence, line)) {
      const next = reading.lines.findIndex((after, at) => at > reading.at && after.trim() !== '');
      if (next >= 0) report(reading, MESSAGE.afterFence, next);
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

function readDescription(reading: Reading): void {
  const lines = readUpTo(reading, '}', MESSAGE.description).map((line) => line.trim());
  const text = lines.filter((line) => !line.startsWith('%%')).join('\n');
  reading.description = decodeEntities(text.trim()) || null;
}

function readStatement(reading: Reading, line: string): void {
  if (line === '') return;
  if (isComment(line)) {
    if (line.startsWith('%%') && line.slice(2).trim() === UNKNOWN) reading.nextIsUnknown = true;
    return;
  }
  const isUnknown = reading.nextIsUnknown;
  reading.nextIsUnknown = false;
  const accessible = /^acc(title|descr)\s*:/i.exec(line);
  if (accessible !== null) {
    const value = decodeEntities(line.slice(accessible[0].length).trim()) || null;
    if (accessible[1]?.toLowerCase() === 'descr') reading.description = value;
    else reading.otherTitle ??= value === null ? null : oneLine(value);
    return;
  }
  const statement = withoutComment(line);
  if (statement === null) report(reading, MESSAGE.semicolon);
  else if (/^journey\b/i.test(statement)) report(reading, MESSAGE.secondHeader);
  else if (/^title(?:\s|$)/i.test(statement)) readTitle(reading, statement.slice(5));
  else if (/^section(?:\s|$)/i.test(statement)) readSection(reading, statement.slice(7));
  else readTask(reading, statement, isUnknown);
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

function readTitle(reading: Reading, source: string): void {
  const title = nameOf(source);
  if (title === '') report(reading, MESSAGE.emptyTitle);
  else reading.title = title;
}

function readSection(reading: Reading, source: string): void {
  const name = nameOf(source);
  if (name === '') report(reading, MESSAGE.emptySection);
  else if (source.includes(':')) report(reading, MESSAGE.sectionColon);
  startSection(reading, name);
}

function startSection(reading: Reading, name: string | null): MermaidSection {
  const section: MermaidSection = { name, tasks: [], line: reading.at + 1 };
  reading.sections.push(section);
  if (reading.sections.length > MAX_SECTIONS) {
    report(reading, MESSAGE.tooManySections);
    stop(reading);
  }
  return section;
}

function readTask(reading: Reading, source: string, isUnknown: boolean): void {
  const section = reading.sections.at(-1) ?? startSection(reading, null);
  const [name = '', scored, actors = '', ...others] = source.split(':');
  if (++reading.taskCount > MAX_TASKS) {
    report(reading, MESSAGE.tooManyTasks);
    stop(reading);
    return;
  }
  const title = nameOf(name);
  const score = scored === undefined ? null : scoreOf(scored);
  if (scored === undefined) report(reading, MESSAGE.task);
  else if (title === '') report(reading, MESSAGE.taskName);
  else if (score === undefined) report(reading, MESSAGE.score);
  else if (score === null) report(reading, MESSAGE.scoreRange);
  else if (others.some((other) => other.trim() !== '')) report(reading, MESSAGE.afterActors);
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

function distinct(actors: readonly string[]): string[] {
  return [...new Set(actors)].filter((actor) => actor !== '');
}

/**
 * Prints a journey as Mermaid draws it, so that {@link parseMermaidJourney} reads it back: names
 * become one line and come back otherwise as they were, with whatever the grammar has a use for
 * written as entity codes (`#58;` for a colon). Only an empty name, which Mermaid refuses, comes
 * back as a no-break space. Of a journey's sections only the first may be without a name.
 *
 * A task whose emotion is unknown is printed with the neutral score 3, since Mermaid requires a
 * number, after a comment of its own, `%% emotion unknown`; that comment before a score of 3 is
 * read back as null. Any other score after it counts, as someone must have written it there.
 */
export function printMermaidJourney(journey: PrintableJourney): string {
  const lines = ['journey'];
  if (journey.title) lines.push(`    title ${printTitle(journey.title)}`);
  if (journey.description) lines.push(...printDescription(journey.description));
  journey.sections.forEach((section, index) => {
    if (section.name !== null || index > 0) {
      lines.push(`    section ${printName(section.name ?? '', ';:')}`);
    }
    for (const { title, score, actors } of section.tasks) {
      if (score === null) lines.push(`      %% ${UNKNOWN}`);
      const fields = [printTaskName(title), score ?? SCORE_OF_UNKNOWN];
      const cast = distinct(distinct(actors).map((actor) => printName(actor, ';:,')));
      if (cast.length > 0) fields.push(cast.join(', '));
      lines.push(`      ${fields.join(': ')}`);
    }
  });
  return `${lines.join('\n')}\n`;
}

function printName(name: string, reserved: string): string {
  return encodeEntities(oneLine(name), reserved) || '#160;';
}

/** A task's name that begins with a keyword would be read as that keyword. */
function printTaskName(name: string): string {
  const printed = printName(name, ';:');
  return /^(?:journey|title|section|acctitle|accdescr)\b/i.test(printed)
    ? `#${printed.charCodeAt(0)};${printed.slice(1)}`
    : printed;
}

/**
 * The grammar leaves colons to titles and descriptions. But Mermaid, looking for style statements,
 * drops the semicolon of an entity code after "style" and a colon unless a blank is between.
 */
function sparingColons(printed: string): string {
  return printed.replace(/:(?=\S)/g, '#58;');
}

function printTitle(title: string): string {
  return sparingColons(printName(title, ';'));
}

function printDescription(description: string): string[] {
  const text = description.replace(/\r\n?/g, '\n');
  const lines = sparingColons(encodeEntities(text, '}')).split('\n');
  return lines.length === 1
    ? [`    accDescr: ${lines[0]}`]
    : ['    accDescr {', ...lines.map((line) => (line === '' ? '' : `      ${line}`)), '    }'];
}
