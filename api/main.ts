import { CommanderError } from 'commander';
import { commandLine } from './cli/program.ts';
import { terminal } from './cli/terminal.ts';

/**
 * The command line. What goes wrong becomes one sentence on stderr and the exit code 1; `start`
 * ends only when the server does.
 *
 * @param argv with the program and the script first, as `process.argv` has it
 */
export async function main(argv: readonly string[]): Promise<void> {
  const program = commandLine(terminal);
  // Not `process.exit`: what was written may still be on its way.
  for (const command of [
    program,
    ...program.commands.flatMap((each) => [each, ...each.commands]),
  ]) {
    command.exitOverride();
  }
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode;
      return;
    }
    terminal.complain(sentenceOf(error));
    process.exitCode = 1;
  }
}

/** What we throw at a person is a sentence; what we do not know keeps its stack, for a report. */
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
