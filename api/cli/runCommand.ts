import { type Command, CommanderError } from 'commander';
import type { Terminal } from './terminal.ts';

/**
 * Runs a command line. An error becomes one sentence on stderr and the exit code 1.
 *
 * @param argv without the program's name
 * @returns the exit code
 */
export async function runCommand(
  program: Command,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  for (const command of [
    program,
    ...program.commands.flatMap((each) => [each, ...each.commands]),
  ]) {
    command.exitOverride();
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    terminal.complain(sentenceOf(error));
    return 1;
  }
}

/** The sentence of an error that is meant for people; an unexpected error has its stack, for a report. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof AggregateError && code) return connectionSentence(code);
  if (code === 'EADDRINUSE') {
    return `${error.message}. Another program listens there: stop it, or choose another with --port or PORT.`;
  }
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'].includes(code)) return connectionSentence(code);
  if ('severity' in error) return `The database refused: ${error.message}.`;
  return error.name === 'Error' || error.name === 'ConfigError'
    ? error.message
    : (error.stack ?? error.message);
}

function connectionSentence(code: string): string {
  return `The database at DATABASE_URL does not answer (${code}). Start it, or correct the address.`;
}
