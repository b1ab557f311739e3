import { existsSync } from 'node:fs';
import pino from 'pino';
import { schema } from '../../schema/index.ts';
import { createSignInLinks, type SignInLinks } from '../auth/signInLink.ts';
import { readConfig } from '../config.ts';
import { addressOfDatabase, openDatabase } from '../database/open.ts';
import { createExplorer } from '../graphiql.ts';
import { describeFault } from '../protection/faults.ts';
import { startServer } from '../server.ts';
import { handlers } from '../worker/handlers.ts';
import { startWorker } from '../worker/worker.ts';
import { firstScreen, linkLine } from './firstScreen.ts';
import { requireFreePort } from './freePort.ts';
import { prepareWorkspace } from './prepareWorkspace.ts';
import type { Signals } from './stopOnSignal.ts';
import { stopTimes } from './stopTimes.ts';
import { takeCommands } from './takeCommands.ts';
import type { Terminal } from './terminal.ts';
import { onTypedLine } from './typedLine.ts';
import { databaseSettings } from './withDatabase.ts';

/**
 * `cxgraph start`: opens the database, sees to a workspace, listens, and says where.
 *
 * @param given settings that go before those of the environment
 */
export async function start(
  terminal: Terminal,
  signals: Signals,
  given: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const typed = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const config = readConfig({ ...process.env, ...typed });
  await requireFreePort(config.host, config.port);
  const url = addressOfDatabase(databaseSettings(config));
  announceNewDatabase(url, terminal);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const database = await openDatabase({
    ...databaseSettings(config),
    onProgress: terminal.say,
    onInterruption: (fault) => log.error({ fault: describeFault(fault) }, fault.message),
  });
  try {
    const opening = await prepareWorkspace({ database, config, url, log });
    const links =
      config.graphiql && opening.demo ? createSignInLinks({ key: opening.demo.secret }) : null;
    const server = await startServer({
      config,
      schema,
      database,
      log,
      explorer: config.graphiql ? createExplorer({ links }) : null,
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
    const commands = takeCommands({ database, config, url, log });
    signals.stops({
      log,
      stop: async (signal) => {
        commands.close();
        await Promise.all([server.stop(stopTimes(config, signal)), worker?.stop()]);
        await database.close();
      },
      limit: (signal) => stopTimes(config, signal).limit,
    });
    const takesKeys = links !== null && (await offerLinks(links, server.url, terminal));
    const graphiql = config.graphiql ? { token: links?.issue() ?? null, takesKeys } : null;
    terminal.say(firstScreen({ url: server.url, graphiql, opening }));
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Prints a fresh sign-in link for each `g` that is typed; false where nothing can be typed. */
function offerLinks(links: SignInLinks, url: string, terminal: Terminal): Promise<boolean> {
  const typed = () => terminal.say(linkLine(url, links.issue()));
  return onTypedLine({ input: process.stdin, line: 'g', typed });
}

function announceNewDatabase(url: string, terminal: Terminal): void {
  const directory = /^pglite:\/\/(.+)$/.exec(url)?.[1];
  if (directory === undefined || directory === 'memory' || existsSync(directory)) return;
  terminal.say(`Creating the embedded database in ${directory} (once, some seconds) …`);
}
