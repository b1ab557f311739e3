import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLine } from './openLine.ts';
import { startPhases } from './phases.ts';

let written: string;
let said: string[];
const terminal = { say: (text: string) => said.push(text), complain: () => {} };
beforeEach(() => {
  written = '';
  said = [];
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What the terminal shows, without what was drawn over. */
const shown = () =>
  written.split('\n').map((line) => line.split('\r').at(-1)?.replace('\x1b[K', ''));

describe('the phases of a start', () => {
  test('have a line each in a terminal, which counts seconds and shows progress', () => {
    const phases = startPhases(terminal, true);
    phases.begin('Making the database');
    expect(shown()).toEqual(['  Making the database … ']);
    vi.advanceTimersByTime(2_400);
    expect(shown()).toEqual(['  Making the database … 2 s']);
    phases.begin('Filling it');
    phases.progress('2 of 5');
    expect(shown()).toEqual(['  Making the database … 2.4 s', '  Filling it … 2 of 5']);
    vi.advanceTimersByTime(1_000);
    phases.progress('3 of 5');
    expect(shown().at(-1)).toBe('  Filling it … 1 s, 3 of 5');
    phases.end();
    vi.advanceTimersByTime(5_000);
    expect(shown().slice(1)).toEqual(['  Filling it … 1.0 s', '']);
  });

  test('are never wider than the terminal, where a line could not be drawn over', () => {
    const phases = startPhases(terminal, true);
    phases.begin('x'.repeat(200));
    const { columns = 80 } = process.stdout;
    expect(shown()[0]).toHaveLength(columns - 1);
    phases.end();
  });

  test('are not cut in a terminal that reports 0 columns', () => {
    const { columns } = process.stdout;
    process.stdout.columns = 0;
    const phases = startPhases(terminal, true);
    phases.begin('Making the database');
    expect(shown()).toEqual(['  Making the database … ']);
    phases.end();
    process.stdout.columns = columns;
  });

  test('go on in a new line after other output', () => {
    const phases = startPhases(terminal, true);
    phases.begin('Making the database');
    openLine.end();
    written += 'a warning\n';
    vi.advanceTimersByTime(1_000);
    expect(shown()).toEqual([
      '  Making the database … ',
      'a warning',
      '  Making the database … 1 s',
    ]);
    phases.end();
  });

  test('have lines of their own where there is no terminal: begin, progress every few seconds, time', () => {
    const phases = startPhases(terminal, false);
    phases.begin('Making the database');
    vi.advanceTimersByTime(1_200);
    phases.begin('Filling it');
    phases.progress('1 of 5');
    vi.advanceTimersByTime(6_000);
    phases.progress('2 of 5');
    phases.progress('3 of 5');
    phases.end();
    expect(said).toEqual([
      'Making the database …',
      'Making the database … 1.2 s',
      'Filling it …',
      'Filling it … 2 of 5',
      'Filling it … 6.0 s',
    ]);
    expect(written).toBe('');
  });
});
