import type { ApplyOptions } from '../../prisma/migrate/migrate.ts';
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

/** Shows each migration in one phase. */
export function migrationPhase(phases: Phases): NonNullable<ApplyOptions['onProgress']> {
  return (name, position, total) => {
    if (position === 1) phases.begin('Applying migrations');
    phases.progress(`${position} of ${total}: ${name}`);
  };
}

/** Milliseconds between two lines about one phase where lines cannot be drawn over. */
const between = 5_000;

/**
 * In a terminal a phase has one line, which counts its seconds; elsewhere it has a line when it
 * begins, a line with its progress every few seconds, and a line with its time.
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
  let phase: { what: string; since: number; reportedAt: number } | null = null;
  const end = () => {
    if (phase === null) return;
    const seconds = ((performance.now() - phase.since) / 1_000).toFixed(1);
    terminal.say(`${phase.what} … ${seconds} s`);
    phase = null;
  };
  return {
    begin: (what) => {
      end();
      const since = performance.now();
      phase = { what, since, reportedAt: since };
      terminal.say(`${what} …`);
    },
    progress: (note) => {
      if (phase === null || performance.now() - phase.reportedAt < between) return;
      phase.reportedAt = performance.now();
      terminal.say(`${phase.what} … ${note}`);
    },
    end,
  };
}
