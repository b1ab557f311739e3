import {
  isComment,
  LOSS,
  lineInHand,
  lose,
  MESSAGE,
  type MermaidReading,
  oneLine,
  readUpTo,
  reportLoss,
  skipComment,
  stop,
} from './mermaid.reading.ts';

/**
 * Reads what may stand before a journey (the opening of a fenced block, front matter, directives,
 * comments) and its first word, so that what follows that word is in hand.
 */
export function readPreamble(reading: MermaidReading): void {
  let hasFrontMatter = false;
  while (reading.at < reading.lines.length) {
    const line = lineInHand(reading);
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
      reportLoss(reading, MESSAGE.noHeader);
      stop(reading);
    }
  }
  if (reading.problems.length === 0)
    reportLoss(reading, MESSAGE.noHeader, reading.lines.length - 1);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Takes the title out of YAML front matter; the rest of it is configuration for drawing. */
function readFrontMatter(reading: MermaidReading): void {
  const { lines, at } = reading;
  const end = lines.findIndex((line, index) => index > at && line.trim() === '---');
  if (end < 0) {
    reportLoss(reading, MESSAGE.frontMatter);
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
      reportLoss(reading, MESSAGE.frontMatterTitle, index);
      continue;
    }
    if (title.hasComment) lose(reading, 'title', LOSS.hash, index);
    if (title.text !== null) reading.titles.push({ text: title.text, isOwn: false, index });
  }
  reading.at = end + 1;
}

/** What a YAML scalar says, null where it is empty. */
interface Scalar {
  readonly text: string | null;
  readonly hasComment: boolean;
}

/** A YAML scalar that stands on one line; undefined where it is not one. */
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
