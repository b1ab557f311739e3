import { readConfig } from '../config.ts';
import { requireFreePort } from './freePort.ts';
import { startPhases } from './phases.ts';
import type { Signals } from './stopOnSignal.ts';
import type { Terminal } from './terminal.ts';

/**
 * `cxgraph start`: checks the settings and the port, which takes no time, before it loads the server,
 * which takes some seconds.
 *
 * @param overrides settings that override those of the environment
 */
export async function start(
  terminal: Terminal,
  signals: Signals,
  overrides: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const typed = Object.fromEntries(
    Object.entries(overrides).filter(([, value]) => value !== undefined),
  );
  const config = readConfig({ ...process.env, ...typed });
  await requireFreePort(config.host, config.port);
  const phases = startPhases(terminal);
  try {
    phases.begin('Loading the server');
    const { serve } = await import('./serve.ts');
    await serve({ config, terminal, signals, phases });
  } finally {
    phases.end();
  }
}
