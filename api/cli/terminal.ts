import { openLine } from './openLine.ts';

/** The output of commands: results on stdout, for people and pipes; errors and progress on stderr. */
export interface Terminal {
  say(text: string): void;
  complain(text: string): void;
}

export const terminal: Terminal = {
  say: (text) => {
    openLine.end();
    process.stdout.write(`${text}\n`);
  },
  complain: (text) => {
    openLine.end();
    process.stderr.write(`${text}\n`);
  },
};
