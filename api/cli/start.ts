import { existsSync } from 'node:fs';
import pino from 'pino';
import { schema } from '../../schema/index.ts';
import { readConfig } from '../config.ts';
import { defaultUrl, openDatabase } from '../database/open.ts';
import { createExplorer } from '../graphiql.ts';
import { startServer } from '../server.ts';
import { handlers } from '../worker/handlers.ts';
import { startWorker } from '../worker/worker.ts';
import { firstScreen } from './firstScreen.ts';
import { prepareWorkspace } from './prepareWorkspace.ts';
import type { Signals } from './stopOnSignal.ts';
import { stopTimes } from './stopTimes.ts';
import type { Terminal } from './terminal.ts';

/** `cxgraph start`: opens the database, sees to a workspace, listens, and says where. */
export async function start(terminal: Terminal, signals: Signals): Promise<void> {
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
    const worker = config.worker
      ? startWorker({
          database,
          handlers,
          log,
          pollMs: config.workerPoll,
          leaseMs: config.workerLease,
          onErrands: server.metrics.countErrands,
        })
      : null;
    signals.stops({
      log,
      stop: async (signal) => {
        await Promise.all([server.stop(stopTimes(config, signal)), worker?.stop()]);
        await database.close();
      },
      limit: (signal) => stopTimes(config, signal).limit,
    });
    terminal.say(firstScreen({ url: server.url, graphiql: config.graphiql, opening }));
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
