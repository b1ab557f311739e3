import { existsSync } from 'node:fs';
import { schema } from '../../schema/index.ts';
import { createSignInLinks, type SignInLinks } from '../auth/signInLink.ts';
import type { Config } from '../config.ts';
import { addressOfDatabase, openDatabase } from '../database/open.ts';
import { createExplorer } from '../graphiql.ts';
import { createLog, statementTrace } from '../log/log.ts';
import { describeFailure } from '../protection/failures.ts';
import { startServer } from '../server.ts';
import { handlers } from '../worker/handlers.ts';
import { startWorker } from '../worker/worker.ts';
import { firstScreen, linkLine } from './firstScreen.ts';
import type { Phases } from './phases.ts';
import { prepareWorkspace } from './prepareWorkspace.ts';
import type { Signals } from './stopOnSignal.ts';
import { stopTimes } from './stopTimes.ts';
import { takeCommands } from './takeCommands.ts';
import type { Terminal } from './terminal.ts';
import { onTypedLine } from './typedLine.ts';
import { databaseSettings } from './withDatabase.ts';

interface Serving {
  readonly config: Config;
  readonly terminal: Terminal;
  readonly signals: Signals;
  readonly phases: Phases;
}

/** Opens the database, prepares a workspace, starts the server, and prints the first screen. */
export async function serve({ config, terminal, signals, phases }: Serving): Promise<void> {
  const url = addressOfDatabase(databaseSettings(config));
  const log = createLog(config, terminal);
  phases.begin(openingOf(url));
  const database = await openDatabase({
    ...databaseSettings(config),
    trace: statementTrace(log),
    onMigration: (name, position, total) => {
      if (position === 1) phases.begin('Applying migrations');
      phases.progress(`${position} of ${total}: ${name}`);
    },
    onInterruption: (failure) => log.error({ failure: describeFailure(failure) }, failure.message),
  });
  try {
    const opening = await prepareWorkspace({ database, config, url, log, phases });
    phases.begin('Opening the port');
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
          onTasks: server.metrics.countTasks,
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
    phases.end();
    const hasAdminKey = config.adminKey !== null;
    terminal.say(firstScreen({ url: server.url, graphiql, opening, hasAdminKey }));
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Prints a fresh sign-in link for each `g` that is typed; false where the terminal takes no input. */
function offerLinks(links: SignInLinks, url: string, terminal: Terminal): Promise<boolean> {
  const typed = () => terminal.say(linkLine(url, links.issue()));
  return onTypedLine({ input: process.stdin, line: 'g', typed });
}

/** The name of the phase that opens the database, without the secret parts of its address. */
function openingOf(url: string): string {
  const directory = /^pglite:\/\/(.+)$/.exec(url)?.[1];
  if (directory === 'memory') return 'Making the embedded database in memory';
  if (directory !== undefined) {
    const verb = existsSync(directory) ? 'Opening' : 'Making';
    return `${verb} the embedded database in ${directory}`;
  }
  return 'Opening the database on PostgreSQL';
}
