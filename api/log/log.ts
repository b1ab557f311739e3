import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Trace } from '../database/trace.ts';
import { lineOf, statementMessage } from './line.ts';

/** Takes lines for people: a terminal, which may be showing progress. */
interface LineTaker {
  complain(text: string): void;
}

/** Where the log goes: stderr. */
interface Output {
  readonly isTTY: boolean;
  readonly json: pino.DestinationStream;
}

const stderr = (): Output => ({
  isTTY: process.stderr.isTTY === true,
  json: pino.destination(2),
});

/**
 * The log of a process, on stderr: lines for people where that is a terminal, else one JSON object
 * a line; `logFormat` overrules that. Lines for people omit what only machines need.
 */
export function createLog(
  { logLevel, logFormat }: Pick<Config, 'logLevel' | 'logFormat'>,
  terminal: LineTaker,
  { isTTY, json }: Output = stderr(),
): Logger {
  const format = logFormat === 'automatic' ? (isTTY ? 'text' : 'json') : logFormat;
  if (format === 'json') return pino({ level: logLevel }, json);
  const coloured = isTTY && !process.env.NO_COLOR;
  return pino(
    { level: logLevel, base: null },
    { write: (line) => terminal.complain(lineOf(line, coloured)) },
  );
}

/** Logs each SQL statement at the level trace; undefined at others, where it costs nothing. */
export function statementTrace(log: Logger): Trace | undefined {
  if (!log.isLevelEnabled('trace')) return undefined;
  return ({ sql, ms, rows }) => log.trace({ ms, rows, sql }, statementMessage);
}
