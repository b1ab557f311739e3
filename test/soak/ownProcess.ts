import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';

/**
 * Runs a file of this folder in a process of its own.
 *
 * @param args of the file, as JSON
 * @returns its message
 */
export async function inOwnProcess<Message>(
  file: string,
  ...args: readonly unknown[]
): Promise<Message> {
  const child = fork(
    new URL(file, import.meta.url),
    args.map((each) => JSON.stringify(each)),
    { execArgv: ['--import', 'tsx'] },
  );
  const over = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code} and sent no message.`);
  });
  const [message] = await Promise.race([once(child, 'message'), over]);
  return message;
}

/**
 * Runs the work of such a process at the lowest priority: many clients have machines of their own, and
 * here they take what the server leaves of one.
 */
export async function asOwnProcess<Args extends readonly unknown[]>(
  work: (...args: Args) => Promise<object>,
): Promise<void> {
  setPriority(constants.priority.PRIORITY_LOW);
  const args: Args = JSON.parse(`[${process.argv.slice(2)}]`);
  const message = await work(...args);
  process.send?.(message, () => process.exit());
}
