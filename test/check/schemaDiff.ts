import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

const contract = 'schema/schema.graphql';

/** A break that is meant: what `npm run check` printed, the day (yyyy-mm-dd), and why. */
export interface MeantBreak {
  readonly change: string;
  readonly date: string;
  readonly reason: string;
}

/** What clients of the older schema could no longer do with the newer one, a sentence each. */
export function breakingFindings(
  older: string,
  newer: string,
  meant: readonly MeantBreak[] = meantBreaks(),
): string[] {
  const changes = findBreakingChanges(buildSchema(older), buildSchema(newer));
  const listed = new Set(meant.map(({ change }) => change));
  const vague = meant.filter(({ date, reason }) => !isDay(date) || reason.trim() === '');
  return [
    ...changes
      .map(({ description }) => description)
      .filter((change) => !listed.has(change))
      .map(
        (change) =>
          `${change} Keep it, deprecated, beside what replaces it; or list it with a date and a ` +
          'reason in test/check/breaking.json.',
      ),
    ...vague.map(
      ({ change }) => `test/check/breaking.json lists "${change}" without a date or a reason.`,
    ),
  ];
}

function isDay(date: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
}

function meantBreaks(): MeantBreak[] {
  const path = new URL('./breaking.json', import.meta.url);
  const list: MeantBreak[] = JSON.parse(readFileSync(path, 'utf8'));
  return list;
}

/**
 * The schema as it was before this branch: where it left `origin/main`, or, on `main` itself, one
 * commit back. Null when there is no such commit (the first one, or a clone without history).
 */
export function olderSchema(): { text: string; from: string } | null {
  const head = git('rev-parse', 'HEAD');
  const fork = git('merge-base', 'HEAD', 'origin/main');
  for (const from of [fork === head ? null : fork, 'HEAD~']) {
    const text = from && git('show', `${from}:${contract}`);
    if (text) return { text, from };
  }
  return null;
}

/** What git says, or null when it does not know, or is not installed. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64_000_000,
    }).trim();
  } catch {
    return null;
  }
}
