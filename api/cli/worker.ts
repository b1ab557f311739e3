import type { Logger } from 'pino';
import { allowOutbound } from '../../schema/kernel/outbound.ts';
import { type Config, readConfig } from '../config.ts';
import { DirectoryInUseError } from '../database/lock.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { createLog, statementTrace } from '../log/log.ts';
import { describeFailure } from '../protection/failures.ts';
import { handlersOf } from '../worker/handlers.ts';
import { startWorker } from '../worker/worker.ts';
import { databaseSettings } from './databaseSettings.ts';
import { messageChannels } from './messageChannels.ts';
import type { Signals } from './stopOnSignal.ts';
import { stopTimes } from './stopTimes.ts';
import type { Terminal } from './terminal.ts';

/** `cxgraph worker`: does tasks until a signal stops it. */
export async function work(terminal: Terminal, signals: Signals): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config, terminal);
  allowOutbound(config.outbound);
  const channels = await messageChannels(config, terminal, log);
  const database = await open(config, log, terminal).catch(async (error: unknown) => {
    await channels.close();
    throw error;
  });
  const worker = startWorker({
    database,
    handlers: handlersOf(config, { channels: channels.of, log }),
    log,
    pollMs: config.workerPoll,
    leaseMs: config.workerLease,
  });
  signals.stops({
    log,
    stop: async () => {
      await worker.stop();
      await channels.close();
      await database.close();
    },
    limit: (signal) => stopTimes({ ...config, shutdownDelay: 0 }, signal).limit,
  });
  terminal.say('Working. Any number of workers can share a PostgreSQL database. Ctrl-C stops it.');
}

async function open(config: Config, log: Logger, terminal: Terminal): Promise<Database> {
  return openDatabase({
    ...databaseSettings(config),
    trace: statementTrace(log),
    onProgress: terminal.say,
    onInterruption: (failure) => log.error({ failure: describeFailure(failure) }, failure.message),
  }).catch((error: unknown) => {
    if (!(error instanceof Error && error.cause instanceof DirectoryInUseError)) throw error;
    throw new Error(
      `${error.message} A server on the embedded database does this work itself, unless it was ` +
        'started with CXGRAPH_WORKER=false.',
      { cause: error },
    );
  });
}
