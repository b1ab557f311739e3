import { startCluster } from '../support/cluster.ts';
import { cxgraph } from '../support/command.ts';
import { inDatabase, run } from '../support/connection.ts';

/** A server as a newcomer starts it, and what its first screen says. */
export interface Start {
  /** Of GraphiQL, without a token. */
  readonly address: string;
  /** Of the demo workspace or, where there is none, of the new workspace's owner. */
  readonly key: string;
  /** The address that signs a tab in, where the first screen has one. */
  readonly link: string | null;
  stop(): Promise<void>;
}

/** The embedded database, with the demo workspace. */
export function startEmbedded(): Promise<Start> {
  return start({ DATABASE_URL: 'pglite://memory' });
}

/** A new database on PostgreSQL, which has one empty workspace and no demo. */
export async function startOnPostgres(): Promise<Start> {
  const cluster = await startCluster();
  try {
    await run(cluster.url, 'CREATE DATABASE explored');
    const started = await start({ DATABASE_URL: inDatabase(cluster.url, 'explored') });
    return {
      ...started,
      stop: async () => {
        await started.stop();
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function start(environment: Readonly<Record<string, string>>): Promise<Start> {
  const { child, said, ended } = cxgraph(['start'], { PORT: '0', ...environment });
  const [screen] = await said(/cxgraph is listening[\s\S]*A first query[\s\S]* -d .*\n/);
  const found = (pattern: RegExp) => pattern.exec(screen)?.[1] ?? null;
  const address = found(/GraphQL endpoint +(\S+)/);
  const key = found(/(cxg_sk_[\w-]+)/);
  if (address === null || key === null) throw new Error(`No address or no key on:\n${screen}`);
  return {
    address,
    key,
    link: found(/GraphiQL +(\S+#token=\S+)/),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
