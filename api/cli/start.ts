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
 * database, in its thread, while the database client is generated and the libraries are loaded; these
 * take seconds, and none waits for another.
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
    const libraries = import('./libraries.ts');
    if (directory !== null) phases.begin(openingOf(directory));
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
    // A failure of either ends the start: what is open then is closed.
    const [embedded] = await Promise.all([
      opening?.finally(() => {
        if (generates) phases.begin('Generating the database client (once)');
      }) ?? null,
      prepared,
      libraries,
    ]).catch(async (error: unknown) => {
      await closed()?.catch(() => {});
      throw error;
    });
    phases.begin('Loading the server');
    const { serve } = await import('./serve.ts');
    await serve({ config, terminal, signals, phases, log, embedded });
  } finally {
    phases.end();
  }
}

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
