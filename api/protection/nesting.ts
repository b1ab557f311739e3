/**
 * How deep brackets may nest in a document, `{`, `(` and `[` together. The parser calls itself once
 * a level and runs out of stack at some thousands. The deepest query that tools send, introspection,
 * has 15; a journey map with a filter at each list stays under 25; a condition of 50 levels, two
 * brackets each, has some 110.
 */
export const maxDocumentNesting = 128;

/** How deep lists and objects may nest in variables: conditions do, 50 levels of a list and an object. */
export const maxVariableNesting = 128;

const opening = new Set(['{', '(', '[']);
const closing = new Set(['}', ')', ']']);

/**
 * Whether a document's brackets nest deeper than `limit`. One pass over the text, before any
 * parser sees it; brackets in strings, block strings and comments do not count.
 */
export function nestsDeeper(document: string, limit: number): boolean {
  let depth = 0;
  let at = 0;
  while (at < document.length) {
    const character = document[at] ?? '';
    if (character === '#') {
      at = endOfLine(document, at);
    } else if (character === '"') {
      at = document.startsWith('"""', at)
        ? endOfBlockString(document, at)
        : endOfString(document, at);
    } else {
      if (opening.has(character)) depth++;
      else if (closing.has(character)) depth--;
      if (depth > limit) return true;
      at++;
    }
  }
  return false;
}

function endOfLine(document: string, start: number): number {
  let at = start;
  while (at < document.length && document[at] !== '\n' && document[at] !== '\r') at++;
  return at;
}

/** A string that is not closed ends with its line, so that the rest is counted again. */
function endOfString(document: string, start: number): number {
  for (let at = start + 1; at < document.length; at++) {
    const character = document[at];
    if (character === '\\') at++;
    else if (character === '"') return at + 1;
    else if (character === '\n' || character === '\r') return at;
  }
  return document.length;
}

function endOfBlockString(document: string, start: number): number {
  let at = start + 3;
  for (;;) {
    const end = document.indexOf('"""', at);
    if (end < 0) return document.length;
    if (document[end - 1] !== '\\') return end + 3;
    at = end + 3;
  }
}

/** The limit that a parsed JSON value exceeds. */
export type Excess = 'DEPTH' | 'NAMES' | 'SIZE';

/** The limits of a parsed JSON value. */
export interface ValueLimits {
  /** Lists and objects inside one another. */
  readonly depth: number;
  /** Names of one object; any number by default. */
  readonly names?: number;
  /** Entries of all lists and objects together; any number by default. */
  readonly size?: number;
}

/** The limit that a parsed JSON value exceeds; null if none. It does not recurse. */
export function excessOf(
  value: unknown,
  {
    depth: deepest,
    names = Number.POSITIVE_INFINITY,
    size: most = Number.POSITIVE_INFINITY,
  }: ValueLimits,
): Excess | null {
  let level = [value].filter(isNested);
  let size = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === deepest) return 'DEPTH';
    const below: object[] = [];
    for (const each of level) {
      const isList = Array.isArray(each);
      const entries: unknown[] = isList ? each : Object.values(each);
      if (!isList && entries.length > names) return 'NAMES';
      size += entries.length;
      if (size > most) return 'SIZE';
      for (const inner of entries) if (isNested(inner)) below.push(inner);
    }
    level = below;
  }
  return null;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
