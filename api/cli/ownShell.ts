import { readConfig } from '../config.ts';
import type { Shell } from './shell.ts';
import type { Terminal } from './terminal.ts';
import { throughServer } from './throughServer.ts';

/** Loaded when a command needs it: help should not wait for the database's code. */
const databases = () => import('./withDatabase.ts');

/**
 * The shell of a command's own process. An embedded database can be open in one process only: where
 * a server has it open, the command is sent to that server; else this process opens it.
 *
 * @param argv of the command, without the program's name
 */
export function ownShell(argv: readonly string[], terminal: Terminal): Shell {
  return {
    terminal,
    perform: async (command, words = argv) => {
      const url = (await databases()).databaseUrl(readConfig(process.env));
      const code = await throughServer(url, words, terminal);
      if (code === null) await command();
      else process.exitCode = code;
    },
    withDatabase: async (work) => (await databases()).withDatabase(terminal, work),
    withExistingDatabase: async (work) => (await databases()).withExistingDatabase(terminal, work),
    fail: () => {
      process.exitCode = 1;
    },
  };
}
