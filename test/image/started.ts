import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { delimiter } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageTree } from './tree.ts';

/** A program of an image, started without the image. */
export interface Started {
  /** Where the server listens. */
  readonly url: string;
  /** Waits until the health check succeeds. */
  isHealthy(): Promise<void>;
  /** The exit code of one health check. */
  healthCheck(): Promise<number | null>;
  /** Sends SIGTERM. @returns the exit code */
  stop(): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** Milliseconds that a server has to become ready: it makes its database first. */
const patience = 120_000;

/**
 * Starts an image's program in its folder.
 *
 * @param account the user without rights to run it as; undefined for this process's own
 * @param words instead of CMD
 */
export async function startIn(
  { folder, node, stage }: ImageTree,
  account: { uid: number; gid: number } | undefined,
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = stage.command.slice(2),
): Promise<Started> {
  const port = await freePort();
  const env = {
    PATH: [node, process.env.PATH ?? ''].join(delimiter),
    ...stage.settings,
    ...environment,
    PORT: String(port),
  };
  const start = ([program = '', ...args]: readonly string[]) =>
    spawn(program, args, { cwd: folder, env, ...account, stdio: ['ignore', 'pipe', 'pipe'] });
  const child = start([...stage.command.slice(0, 2), ...words]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed);
  const ended = endOf(child).then((code) => {
    process.off('exit', killed);
    if (code !== 0) console.error(said);
    return code;
  });
  const healthCheck = () => endOf(start(stage.healthCheck));
  return {
    url: `http://127.0.0.1:${port}`,
    healthCheck,
    isHealthy: async () => {
      const until = performance.now() + patience;
      while ((await healthCheck()) !== 0) {
        if (child.exitCode !== null || performance.now() > until) {
          child.kill('SIGKILL');
          throw new Error(`It did not become healthy:\n${said}`);
        }
        await sleep(500);
      }
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    ended,
  };
}

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close');
  return code;
}

/** A port that no program listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('There is no free port.');
}
