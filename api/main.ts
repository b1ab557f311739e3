import { dropAfterReader } from './cli/closedPipe.ts';
import { interruptible } from './cli/interruption.ts';
import { ownShell } from './cli/ownShell.ts';
import { commandLine, type Prepare } from './cli/program.ts';
import { runCommand } from './cli/runCommand.ts';
import { terminal } from './cli/terminal.ts';
import { outliveErrorsOfFields } from './lateErrors.ts';

/**
 * The command line. `start` ends only when the server does.
 *
 * @param argv with the program and the script first, as `process.argv` has it
 * @param prepare generates what the sources need before they run, and calls `onBegin` when that takes
 * seconds; not called for help and for wrong arguments
 */
export async function main(
  argv: readonly string[],
  prepare: Prepare = async () => {},
): Promise<void> {
  dropAfterReader([process.stdout, process.stderr]);
  outliveErrorsOfFields();
  const words = argv.slice(2);
  const program = commandLine(ownShell(words, terminal), prepare);
  program.hook('preAction', async (_program, command) => {
    // It opens the database meanwhile.
    if (command.name() === 'start') return;
    await interruptible(terminal, async (interruption) => {
      await prepare(() => {
        terminal.complain('Generating the database client (once, some seconds) …');
        interruption.sentence =
          'Stopped while generating the database client. The next command begins with it again.';
      });
    });
  });
  const code = await runCommand(program, words, terminal);
  // Not `process.exit`: what was written may still be on its way.
  if (code !== 0) process.exitCode = code;
}
