import { execFile } from 'node:child_process';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

interface TypedLineOptions {
  /** The terminal: `process.stdin`. */
  readonly input: Readable & { readonly isTTY?: boolean };
  /** The line that is listened for; spaces around it do not matter. */
  readonly line: string;
  readonly typed: () => void;
  /** Whether the terminal is this process's to read. */
  readonly foreground?: () => Promise<boolean>;
}

/**
 * Listens for a line typed in the terminal. The terminal stays in its usual mode, so that Ctrl-C and
 * Ctrl-Z do what they do.
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
  // A listener alone would start reading, before it is known whether that is allowed.
  input.pause();
  input.on('data', (text: Buffer) => {
    if (text.toString().trim() === line) typed();
  });
  // The terminal went away, with the window it was in.
  input.on('error', () => input.pause());
  const listen = async () => {
    const ours = await foreground();
    if (ours) input.resume();
    else input.pause();
    return ours;
  };
  // After Ctrl-Z, `bg` and `fg` send it.
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
