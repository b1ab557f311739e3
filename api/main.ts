import { ownShell } from './cli/ownShell.ts';
import { commandLine } from './cli/program.ts';
import { runCommand } from './cli/runCommand.ts';
import { terminal } from './cli/terminal.ts';

/**
 * The command line. `start` ends only when the server does.
 *
 * @param argv with the program and the script first, as `process.argv` has it
 */
export async function main(argv: readonly string[]): Promise<void> {
  const words = argv.slice(2);
  const code = await runCommand(commandLine(ownShell(words, terminal)), words, terminal);
  // Not `process.exit`: what was written may still be on its way.
  if (code !== 0) process.exitCode = code;
}
