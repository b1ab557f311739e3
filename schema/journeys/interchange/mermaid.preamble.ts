import {
  currentLine,
  isComment,
  LOSS,
  MESSAGE,
  type MermaidReading,
  oneLine,
  readUpTo,
  reportLoss,
  reportProblem,
  skipComment,
  stop,
} from './mermaid.reading.ts';

/**
 * Reads what can precede a journey (the opening of a fenced block, front matter, directives,
 * comments) and its first word. The reading then is at the text after that word.
 */
export function readPreamble(reading: MermaidReading): void {
  let hasFrontMatter = false;
  while (reading.at < reading.lines.length) {
    const line = currentLine(reading);
    const fence = /^(`{3,}|~{3,}|:{3,})\s*(?:\{?\.?mermaid\b.*)?$/i.exec(line)?.[1];
    if (line.startsWith('%%{')) {
      readUpTo(reading, '}%%', MESSAGE.directive);
    } else if (line === '' || isComment(line)) {
      if (line !== '') skipComment(reading, line);
      reading.at++;
    } else if (fence !== undefined && reading.fence === null) {
      reading.fence = fence;
      reading.at++;
    } else if (line === '---' && !hasFrontMatter) {
      hasFrontMatter = true;
      readFrontMatter(reading);
    } else if (/^journey\b/i.test(line)) {
      reading.lines[reading.at] = line.slice('journey'.length);
      return;
    } else {
      reportProblem(reading, MESSAGE.noHeader);
      stop(reading);
    }
  }
  if (reading.problems.length === 0)
    reportProblem(reading, MESSAGE.noHeader, reading.lines.length - 1);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Reads the title in YAML front matter; the rest of it is configuration for drawing. */
function readFrontMatter(reading: MermaidReading): void {
  const { lines, at } = reading;
  const end = lines.findIndex((line, index) => index > at && line.trim() === '---');
  if (end < 0) {
    reportProblem(reading, MESSAGE.frontMatter);
    stop(reading);
    return;
  }
  const indent = indentOf(lines[at] ?? '');
  for (let index = at + 1; index < end; index++) {
    const line = lines[index] ?? '';
    if (indentOf(line) !== indent || !line.trimStart().startsWith('title:')) continue;
    const next = lines[index + 1] ?? '';
    const goesOn = next.trim() !== '' && indentOf(next) > indent;
    const title = goesOn ? undefined : yamlString(line.trim().slice('title:'.length).trim());
    if (title === undefined) {
      reportProblem(reading, MESSAGE.frontMatterTitle, index);
      continue;
    }
    if (title.hasComment) reportLoss(reading, 'title', LOSS.hash, index);
    if (title.text !== null) reading.titles.push({ text: title.text, isOwn: false, index });
  }
  reading.at = end + 1;
}

/** A YAML scalar; its text is null if it is empty. */
interface Scalar {
  readonly text: string | null;
  readonly hasComment: boolean;
}

/** Reads a YAML scalar on one line; undefined if the source is not one. */
function yamlString(source: string): Scalar | undefined {
  const quote = source.charAt(0);
  if (quote === '"' || quote === "'") return quotedYaml(source, quote);
  if (/^[|>&*!{[]/.test(source)) return undefined;
  const comment = source.search(/(?:^|\s)#/);
  const plain = (comment < 0 ? source : source.slice(0, comment)).trim();
  const isNothing = plain === '' || plain === '~' || plain === 'null';
  return { text: isNothing ? null : plain, hasComment: comment >= 0 };
}

function quotedYaml(source: string, quote: string): Scalar | undefined {
  const end = source.lastIndexOf(quote);
  const after = source.slice(end + 1).trim();
  const hasComment = after.startsWith('#');
  if (end === 0 || (after !== '' && !hasComment)) return undefined;
  const inside = source.slice(1, end);
  if (quote === "'") return { text: oneLine(inside.replaceAll("''", "'")) || null, hasComment };
  try {
    return { text: oneLine(String(JSON.parse(`"${inside}"`))) || null, hasComment };
  } catch {
    return undefined;
  }
}
