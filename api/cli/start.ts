import { existsSync } from 'node:fs';
import pino, { type Logger } from 'pino';
import { schema } from '../../schema/index.ts';
import { readConfig } from '../config.ts';
import { type Database, defaultUrl, openDatabase } from '../database/open.ts';
import { createExplorer } from '../graphiql.ts';
import { type RunningServer, startServer } from '../server.ts';
import { firstScreen } from './firstScreen.ts';
import { prepareWorkspace } from './prepareWorkspace.ts';
import type { Terminal } from './terminal.ts';

/** `cxgraph start`: opens the database, sees to a workspace, listens, and says where. */
export async function start(terminal: Terminal): Promise<void> {
  const config = readConfig(process.env);
  const url = config.databaseUrl ?? defaultUrl;
  announceNewDatabase(url, terminal);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const database = await openDatabase({ url, onProgress: terminal.say });
  try {
    const opening = await prepareWorkspace({ database, config, url, log });
    const server = await startServer({
      config,
      schema,
      database,
      log,
      explorer: config.graphiql
        ? createExplorer({ demoKey: opening.demo?.secret ?? null, host: config.host })
        : null,
    });
    terminal.say(firstScreen({ url: server.url, graphiql: config.graphiql, opening }));
    stopOnSignal(server, database, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function announceNewDatabase(url: string, terminal: Terminal): void {
  const directory = /^pglite:\/\/(.+)$/.exec(url)?.[1];
  if (directory === undefined || directory === 'memory' || existsSync(directory)) return;
  terminal.say(`Creating the embedded database in ${directory} (once, some seconds) …`);
}

/** The first signal lets requests finish; a second one is somebody who does not want to wait. */
function stopOnSignal(server: RunningServer, database: Database, log: Logger): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      server
        .stop()
        .then(() => database.close())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            log.error(
              { reason: error instanceof Error ? error.message : 'unknown' },
              'did not stop cleanly',
            );
            process.exit(1);
          },
        );
    });
  }
}
