import { ownShell } from '../../api/cli/ownShell.ts';
import { commandLine } from '../../api/cli/program.ts';
import { runCommand } from '../../api/cli/runCommand.ts';
import type { TestServer } from './server.ts';

/** Runs a command against a server, in this process. */
export const runHere = ({ url, ownerKey }: TestServer, args: readonly string[]) =>
  runCommandHere([...args, '--url', url, '--key', ownerKey]);

/** Runs a command in this process, which saves the time to load it. */
export async function runCommandHere(argv: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const terminal = {
    say: (text: string) => {
      said.stdout += `${text}\n`;
    },
    complain: (text: string) => {
      said.stderr += `${text}\n`;
    },
  };
  const code = await runCommand(commandLine(ownShell(argv, terminal)), argv, terminal);
  const ended = { ...said, code: code || Number(process.exitCode ?? 0) };
  process.exitCode = undefined;
  return ended;
}
