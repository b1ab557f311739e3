import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { addressOfDatabase, embeddedIn } from '../database/address.ts';
import type { WaitForOther } from '../database/embedded.ts';
import { openMigrated } from '../database/migratedEmbedded.ts';
import { createLog } from '../log/log.ts';
import { describeFailure } from '../protection/failures.ts';
import { databaseSettings } from './databaseSettings.ts';
import { requireFreePort } from './freePort.ts';
import { migrationPhase, type Phases, startPhases } from './phases.ts';
import type { Prepare } from './program.ts';
import type { Signals } from './stopOnSignal.ts';
import type { Terminal } from './terminal.ts';

interface Starting {
  readonly terminal: Terminal;
  readonly signals: Signals;
  /** Settings that override those of the environment. */
  readonly overrides: Readonly<Record<string, string | undefined>>;
  readonly prepare: Prepare;
}

/**
 * `cxgraph start`: checks the settings and the port, which takes no time. Then it opens the embedded
 * database, in its thread, while the server is loaded, after the database client was generated if
 * it is not current; these take seconds, and neither waits for the other.
 */
export async function start({ terminal, signals, overrides, prepare }: Starting): Promise<void> {
  const typed = Object.fromEntries(
    Object.entries(overrides).filter(([, value]) => value !== undefined),
  );
  const config = readConfig({ ...process.env, ...typed });
  await requireFreePort(config.host, config.port);
  const phases = startPhases(terminal);
  const log = createLog(config, terminal);
  const settings = databaseSettings(config);
  const directory = embeddedIn(addressOfDatabase(settings));
  try {
    let generates = false;
    const prepared = prepare(() => {
      generates = true;
    });
    const serving = prepared.then(() => import('./serve.ts'));
    phases.begin(directory === null ? 'Loading the server' : openingOf(directory));
    const opening =
      directory === null
        ? null
        : openMigrated(directory, {
            ...settings,
            migrations: { onProgress: migrationPhase(phases) },
            wait: waitForOther(phases, directory),
            onInterruption: (failure) =>
              log.error({ failure: describeFailure(failure) }, failure.message),
          });
    const closed = () => opening?.then(({ embedded }) => embedded.close());
    let loaded = false;
    // A failure of either ends the start: what is open then is closed.
    const [embedded, { serve }] = await Promise.all([
      opening?.then((opened) => {
        if (!loaded) phases.begin(generates ? generating : 'Loading the server');
        return opened;
      }) ?? null,
      serving.finally(() => {
        loaded = true;
      }),
    ]).catch(async (error: unknown) => {
      await closed()?.catch(() => {});
      throw error;
    });
    await serve({ config, terminal, signals, phases, log, embedded });
  } finally {
    phases.end();
  }
}

/** The name of the phase that generates the database client, and loads the server after that. */
const generating = 'Generating the database client (once) and loading the server';

/** Milliseconds that a start waits for the process before it, which may be stopping. */
const endingLimit = 10_000;

function waitForOther(phases: Phases, directory: string): WaitForOther {
  return {
    limit: endingLimit,
    onWait: (pid) => {
      const seconds = endingLimit / 1_000;
      phases.begin(`Waiting up to ${seconds} s for process ${pid} to close the database`);
    },
    onEnded: () => phases.begin(openingOf(directory)),
  };
}

/** The name of the phase that opens the embedded database. */
function openingOf(directory: string): string {
  if (directory === 'memory') return 'Making the embedded database in memory';
  const verb = existsSync(directory) ? 'Opening' : 'Making';
  return `${verb} the embedded database in ${directory}`;
}
