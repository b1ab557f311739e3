import { describe, expect, test } from 'vitest';
import { contentOf } from './render.fixture.ts';
import type { TemplateProblem } from './renderingThread.ts';
import { StoppedContents } from './stoppedContents.ts';

const problem: TemplateProblem = {
  ...{ part: 'text', reason: 'TIME', message: 'It takes too long, and was stopped' },
  ...{ line: 2, column: 1 },
};

function remembering() {
  const clock = { now: 0 };
  const stopped = new StoppedContents(() => clock.now);
  const note = (key: string, ...stops: boolean[]) => {
    for (const isStop of stops) stopped.note(key, isStop ? problem : null);
  };
  return { clock, stopped, note };
}

describe('a content that was stopped', () => {
  test('for three recipients in a row is left alone for a minute, and others are not', () => {
    const { clock, stopped, note } = remembering();
    note('a', true, true);
    note('b', true);
    expect(stopped.problemOf('a')).toBeNull();
    note('a', true);
    clock.now = 59_999;
    expect([stopped.problemOf('a'), stopped.problemOf('b')]).toEqual([problem, null]);
    clock.now = 60_000;
    expect(stopped.problemOf('a')).toBeNull();
  });

  test('is left alone again after one more stop, and no longer after one message', () => {
    const { clock, stopped, note } = remembering();
    note('a', true, true, true);
    clock.now = 60_000;
    note('a', true);
    expect(stopped.problemOf('a')).toEqual(problem);
    clock.now = 120_000;
    note('a', false);
    note('a', true, true);
    expect(stopped.problemOf('a')).toBeNull();
  });

  test('is tried where a message came between its stops', () => {
    const { stopped, note } = remembering();
    note('a', true, true, false, true, true);
    expect(stopped.problemOf('a')).toBeNull();
  });

  test('is another one in another workspace, in another language and after a change', () => {
    const content = contentOf({ text: 'Hi' });
    const keys = [
      StoppedContents.keyOf('acme', content),
      StoppedContents.keyOf('globex', content),
      StoppedContents.keyOf('acme', { ...content, locale: 'de' }),
      StoppedContents.keyOf('acme', { ...content, text: 'Hi!' }),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(StoppedContents.keyOf('acme', contentOf({ text: 'Hi' }))).toBe(keys[0]);
  });
});
