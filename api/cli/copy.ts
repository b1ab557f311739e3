import { copyDatabase } from '../database/copy/copyDatabase.ts';
import { outboundPausedSentence } from '../database/copy/pauseOutbound.ts';
import { interruptible } from './interruption.ts';
import { startPhases } from './phases.ts';
import { compareCounts } from './restore.ts';
import type { Terminal } from './terminal.ts';
import { counted, countOf } from './words.ts';

/** The options of `cxgraph copy`. */
export interface CopyCommandOptions {
  readonly from: string;
  readonly to: string;
}

/** `cxgraph copy`: copies a database into an empty one, and compares the stored counts there. */
export async function copy({ from, to }: CopyCommandOptions, terminal: Terminal): Promise<void> {
  await interruptible(terminal, async (interruption) => {
    interruption.sentence =
      'Stopped. The target is as empty as before: run the same command again.';
    const phases = startPhases(terminal);
    try {
      const { rows, workspaces } = await copyDatabase({
        from,
        to,
        onPhase: phases.begin,
        onProgress: (done, total, table) =>
          phases.progress(`${counted(done)} of ${countOf(total, 'row')}: ${table}`),
      });
      interruption.sentence =
        'Stopped. All rows are copied; `cxgraph rollups verify` compares the counts that scores are read from.';
      phases.begin('Counting the responses again');
      const different = await compareCounts(to, phases.end, terminal);
      if (different > 0) process.exitCode = 1;
      terminal.say(`Copied ${countOf(rows, 'row')} of ${countOf(workspaces, 'workspace')}.`);
      terminal.say(outboundPausedSentence);
    } finally {
      phases.end();
    }
  });
}
