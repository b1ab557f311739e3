import type { Logger } from 'pino';
import { schema } from '../../schema/index.ts';
import { allowOutbound } from '../../schema/kernel/outbound.ts';
import { isOutboundPaused } from '../../schema/outbox/paused.ts';
import { createSignInLinks, type SignInLinks } from '../auth/signInLink.ts';
import type { Channels } from '../channels/open.ts';
import type { Config } from '../config.ts';
import { addressOfDatabase } from '../database/address.ts';
import { outboundPausedSentence } from '../database/copy/pauseOutbound.ts';
import type { MigratedEmbedded } from '../database/migratedEmbedded.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { createExplorer } from '../graphiql.ts';
import { statementTrace } from '../log/log.ts';
import { describeFailure } from '../protection/failures.ts';
import { type DemoFollowed, followDemo } from '../seeding/followDemo.ts';
import { percentLeft } from '../seeding/storeYear.ts';
import { startServer } from '../server.ts';
import { handlersOf } from '../worker/handlers.ts';
import { startWorker } from '../worker/worker.ts';
import { databaseSettings } from './databaseSettings.ts';
import { firstScreen, linkLine } from './firstScreen.ts';
import { messageChannels } from './messageChannels.ts';
import { openForDemo } from './openForDemo.ts';
import { migrationPhase, type Phases } from './phases.ts';
import { prepareWorkspace } from './prepareWorkspace.ts';
import type { Signals } from './stopOnSignal.ts';
import { stopTimes } from './stopTimes.ts';
import { takeCommands } from './takeCommands.ts';
import type { Terminal } from './terminal.ts';
import { onTypedLine } from './typedLine.ts';

interface Serving {
  readonly config: Config;
  readonly terminal: Terminal;
  readonly signals: Signals;
  readonly phases: Phases;
  readonly log: Logger;
  /** The embedded database, open already; null on PostgreSQL. */
  readonly embedded: MigratedEmbedded | null;
}

/** Opens the database, prepares a workspace, starts the server, and prints the first screen. */
export async function serve({
  config,
  terminal,
  signals,
  phases,
  log,
  embedded,
}: Serving): Promise<void> {
  const url = addressOfDatabase(databaseSettings(config));
  allowOutbound(config.outbound);
  if (!embedded) phases.begin('Opening the database on PostgreSQL');
  const database = await openDatabase({
    ...databaseSettings(config),
    embedded,
    trace: statementTrace(log),
    onMigration: migrationPhase(phases),
  });
  let channels: Channels | null = null;
  try {
    if (config.worker) channels = await messageChannels(config, terminal, log);
    const opening = await prepareWorkspace({ database, config, url, log, phases });
    // Looked up before the worker begins, which may be faster than the first screen.
    const { demo: seeded, workspaceId } = opening;
    const receiver = seeded ? openForDemo(config) : null;
    const begun = seeded !== null && (await percentLeft(database.workspace(workspaceId))) > 0;
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
    const opened = channels;
    const worker = opened
      ? startWorker({
          database,
          handlers: handlersOf(config, { channels: opened.of, log }),
          log,
          pollMs: config.workerPoll,
          leaseMs: config.workerLease,
          onTasks: server.metrics.countTasks,
        })
      : null;
    const commands = takeCommands({ database, config, url, log });
    let demo: DemoFollowed | null = null;
    signals.stops({
      log,
      stop: async (signal) => {
        commands.close();
        await Promise.all([server.stop(stopTimes(config, signal)), worker?.stop(), demo?.stop()]);
        await opened?.close();
        await database.close();
      },
      limit: (signal) => stopTimes(config, signal).limit,
    });
    const takesKeys = links !== null && (await offerLinks(links, server.url, terminal));
    const graphiql = config.graphiql ? { token: links?.issue() ?? null, takesKeys } : null;
    phases.end();
    const hasAdminKey = config.adminKey !== null;
    terminal.say(firstScreen({ url: server.url, graphiql, opening, hasAdminKey }));
    if (await isOutboundPaused(database.workspace(workspaceId))) {
      terminal.say(`  This database was restored or copied. ${outboundPausedSentence}\n`);
    }
    if (receiver !== null) terminal.say(receiver);
    if (opening.demo) {
      demo = showDemo({ database, workspaceId, begun, phases, terminal });
      const lost = (error: unknown) =>
        log.warn({ failure: describeFailure(error) }, 'the demo’s progress was not read');
      demo.ended.catch(lost);
    }
  } catch (error) {
    await channels?.close();
    await database.close();
    throw error;
  }
}

interface Showing {
  readonly database: Database;
  readonly workspaceId: string;
  /** Whether the demo's customers were incomplete when the process began. */
  readonly begun: boolean;
  readonly phases: Phases;
  readonly terminal: Terminal;
}

/** Shows how the worker stores the demo's customers, with what they did and said, if some are left: of this start, or of one before. */
function showDemo({ database, workspaceId, begun, phases, terminal }: Showing): DemoFollowed {
  let shown = false;
  const onProgress = (percent: number) => {
    if (!shown) phases.begin('Storing the demo’s customers and their year');
    shown = true;
    phases.progress(`${percent} %`);
  };
  const followed = followDemo({ database, workspaceId, begun, onProgress });
  const ended = followed.ended.then((complete) => {
    phases.end();
    if (complete) terminal.say('The demo is complete.');
    return complete;
  });
  return { ...followed, ended };
}

/** Prints a fresh sign-in link for each `g` that is typed; false where the terminal takes no input. */
function offerLinks(links: SignInLinks, url: string, terminal: Terminal): Promise<boolean> {
  const typed = () => terminal.say(linkLine(url, links.issue()));
  return onTypedLine({ input: process.stdin, line: 'g', typed });
}
