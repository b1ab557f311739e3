import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { openDatabase } from '../../api/database/open.ts';

/** A server in a process of its own, whose processor time can be asked for. */
export interface Measured {
  readonly process: ChildProcess;
  readonly address: string;
}

export interface Measurement {
  /** Processor time of the server, a request. */
  cpuMs: number;
  perSecond: number;
}

export interface Call {
  readonly path: string;
  /** GET without one. */
  readonly body: string | null;
}

const servers: ChildProcess[] = [];
const agent = new Agent({ keepAlive: true });

/** Starts one of the servers of `serve.ts` on a database. */
export async function serve(kind: 'graph' | 'sql', url: string): Promise<Measured> {
  const child = fork(new URL('serve.ts', import.meta.url), [kind, url], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  servers.push(child);
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  return { process: child, address };
}

export function stopServers(): void {
  agent.destroy();
  for (const server of servers) server.kill();
}

/** An empty workspace of a new database, and its owner's key. */
export async function newWorkspace(
  url: string,
): Promise<{ workspaceId: string; ownerKey: string }> {
  const database = await openDatabase({ url });
  const made = await database.platform.createWorkspace('Bench');
  await database.close();
  return made;
}

/** The text of an answer; throws unless it is 2xx. */
export function ask(server: Measured, key: string, { path, body }: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const method = body === null ? 'GET' : 'POST';
    request(server.address + path, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`));
      });
    })
      .on('error', reject)
      .end(body ?? undefined);
  });
}

/** What a mutation or query answers as `it`; throws where it has errors of any kind. */
export async function graphql<Answer extends object>(
  server: Measured,
  key: string,
  query: string,
  variables: object,
): Promise<Answer> {
  const text = await ask(server, key, {
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = JSON.parse(text) as {
    data?: { it: Answer & { errors?: unknown[] } };
    errors?: unknown[];
  };
  if (!data || errors || (data.it.errors ?? []).length > 0) {
    throw new Error(text.slice(0, 1_000));
  }
  return data.it;
}

/** Makes `count` calls, some at once, and measures them. */
export async function measure(
  server: Measured,
  key: string,
  { count, concurrency }: { count: number; concurrency: number },
  call: (index: number) => Call,
): Promise<Measurement> {
  const before = await cpuOf(server.process);
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let index = next++; index < count; index = next++) {
        await ask(server, key, call(index));
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const after = await cpuOf(server.process);
  return { cpuMs: (after - before) / count, perSecond: count / seconds };
}

/** Milliseconds of processor time that a server has used, in user and system mode. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
  return (cpu.user + cpu.system) / 1000;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function round(figure: number, digits = 2): number {
  return Math.round(figure * 10 ** digits) / 10 ** digits;
}
