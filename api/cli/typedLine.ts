import { execFile } from 'node:child_process';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

interface TypedLineOptions {
  /** The terminal: `process.stdin`. */
  readonly input: Readable & { readonly isTTY?: boolean };
  /** The line to listen for; spaces around it do not matter. */
  readonly line: string;
  readonly typed: () => void;
  /** Whether this process may read from the terminal. */
  readonly foreground?: () => Promise<boolean>;
}

/**
 * Listens for a line typed in the terminal. The terminal stays in its usual mode, so that Ctrl-C and
 * Ctrl-Z work as ever.
 *
 * @returns whether there is a terminal to listen to
 */
export async function onTypedLine({
  input,
  line,
  typed,
  foreground = inForeground,
}: TypedLineOptions): Promise<boolean> {
  if (!input.isTTY) return false;
  // A listener would start reading at once, before the process knows whether it may.
  input.pause();
  input.on('data', (text: Buffer) => {
    if (text.toString().trim() === line) typed();
  });
  // The terminal's window was closed.
  input.on('error', () => input.pause());
  const listen = async () => {
    const isForeground = await foreground();
    if (isForeground) input.resume();
    else input.pause();
    return isForeground;
  };
  // The shell's `bg` and `fg` send it after Ctrl-Z.
  process.on('SIGCONT', () => void listen());
  return listen();
}

/**
 * Whether this process is in its terminal's foreground. One that reads from the background
 * (`npm start &`) is stopped by the system at the next line that is typed into the shell. Without
 * `ps` (Windows, some containers) there is hardly a background, and the answer is yes.
 */
async function inForeground(): Promise<boolean> {
  try {
    const args = ['-o', 'pgid=,tpgid=', '-p', String(process.pid)];
    const { stdout } = await promisify(execFile)('ps', args);
    const [group, foreground] = stdout.trim().split(/\s+/);
    return group === foreground;
  } catch {
    return true;
  }
}
