import { openLine } from './openLine.ts';
import type { Terminal } from './terminal.ts';

/** Shows the phases of a start, one after the other. */
export interface Phases {
  /** Begins a phase and ends the one before. */
  begin(what: string): void;
  /** Shows progress of the phase, such as `3 of 8`. */
  progress(note: string): void;
  end(): void;
}

/** Milliseconds between two lines about one phase where lines cannot be drawn over. */
const between = 5_000;

/**
 * In a terminal a phase has one line, which counts its seconds; elsewhere it has a line when it
 * begins, and a line with its progress every few seconds.
 */
export function startPhases(
  terminal: Terminal,
  isTTY: boolean = process.stdout.isTTY === true,
): Phases {
  return isTTY ? drawn() : said(terminal);
}

function drawn(): Phases {
  let phase: { what: string; note: string; since: number; clock: NodeJS.Timeout } | null = null;
  const draw = () => {
    if (phase === null) return;
    const seconds = Math.round((performance.now() - phase.since) / 1_000);
    // In its first half second a phase shows no seconds.
    const parts = [...(seconds > 0 ? [`${seconds} s`] : []), phase.note].filter(Boolean);
    openLine.draw(`  ${phase.what} … ${parts.join(', ')}`);
  };
  const end = () => {
    if (phase === null) return;
    clearInterval(phase.clock);
    const seconds = ((performance.now() - phase.since) / 1_000).toFixed(1);
    openLine.draw(`  ${phase.what} … ${seconds} s`);
    openLine.end();
    phase = null;
  };
  return {
    begin: (what) => {
      end();
      phase = { what, note: '', since: performance.now(), clock: setInterval(draw, 1_000).unref() };
      draw();
    },
    progress: (note) => {
      if (phase !== null) phase.note = note;
      draw();
    },
    end,
  };
}

function said(terminal: Terminal): Phases {
  let phase = '';
  let last = 0;
  return {
    begin: (what) => {
      phase = what;
      last = performance.now();
      terminal.say(`${what} …`);
    },
    progress: (note) => {
      if (performance.now() - last < between) return;
      last = performance.now();
      terminal.say(`${phase} … ${note}`);
    },
    end: () => {},
  };
}
