import { describe, expect, test } from 'vitest';
import { contentOf, settings } from './render.fixture.ts';
import { type RenderingJob, RenderingThread } from './renderingThread.ts';
import { RenderingThreads } from './renderingThreads.ts';
import { renderMessages } from './renderMessages.ts';

/** A loop that does not end in time, for any recipient. */
const endless =
  '{% for i in (1..10000) %}{% for j in (1..10000) %}{% for k in (1..10000) %}{% endfor %}{% endfor %}{% endfor %}';

const rendered = async (threads: RenderingThreads, workspace: string, text: string, count = 1) => {
  const template = { id: null, channel: 'SMS' as const, contents: [contentOf({ text })] };
  const recipients = Array.from({ length: count }, (_one, n) => {
    return { locale: 'en', data: { data: { n } } };
  });
  const results = await renderMessages(workspace, template, recipients, settings, threads);
  return results.map((result) => (result.outcome === 'RENDERED' ? result.text : result.reason));
};

const codeOf = (work: () => void) => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error && 'extensions' in error ? error.extensions : error;
  }
};

describe('templates of a workspace that hang', () => {
  test('delay no other workspace, however many they are', async () => {
    const threads = new RenderingThreads({ duration: 5_000, steps: 1e12 });
    const done: string[] = [];
    const stuck = Array.from({ length: 2 }, async () => {
      const results = await rendered(threads, 'stuck', endless);
      done.push('stuck');
      return results;
    });
    for (const workspace of ['one', 'two']) {
      const results = await rendered(threads, workspace, '{{ data.n }}', 120);
      expect(results).toEqual(Array.from({ length: 120 }, (_one, n) => String(n)));
      done.push(workspace);
    }
    expect(done).toEqual(['one', 'two']);
    expect(await Promise.all(stuck)).toEqual([['TIME'], ['TIME']]);
  });

  test('have requests of the workspace refused while too many wait, and those of others taken', async () => {
    const threads = new RenderingThreads({ duration: 1_000, steps: 1e12 });
    const first = rendered(threads, 'stuck', endless);
    const others = Array.from({ length: 20 }, () => rendered(threads, 'stuck', 'Hi'));
    expect(codeOf(() => threads.demandCapacity('stuck'))).toMatchObject({
      ...{ code: 'UNAVAILABLE', retryAfter: 5, http: { status: 503 } },
    });
    expect(codeOf(() => threads.demandCapacity('other'))).toBeNull();
    expect(await first).toEqual(['TIME']);
    // Those of tasks waited.
    expect(await Promise.all(others)).toEqual(others.map(() => ['Hi']));
    expect(codeOf(() => threads.demandCapacity('stuck'))).toBeNull();
  });
});

test('requests of all workspaces are refused while a hundred wait', async () => {
  const threads = new RenderingThreads({ duration: 500, steps: 1e12 });
  const stuck = ['a', 'b'].map((workspace) => rendered(threads, workspace, endless));
  const others = Array.from({ length: 100 }, (_one, n) => rendered(threads, `w${n % 10}`, 'Hi'));
  expect(codeOf(() => threads.demandCapacity('new'))).toMatchObject({ code: 'UNAVAILABLE' });
  await Promise.all([...stuck, ...others]);
  expect(codeOf(() => threads.demandCapacity('new'))).toBeNull();
});

describe('a job whose time is over', () => {
  test('leaves the rest of its recipients for another turn', async () => {
    const thread = await RenderingThread.start({ turn: 0 });
    const content = contentOf({ text: '{{ data.n }}' });
    const recipients = '[{"data":{"n":1}},{"data":{"n":2}},{"data":{"n":3}}]';
    const job: RenderingJob = { kind: 'RENDER', content, timeZone: 'UTC', recipients };
    for (const _turn of [1, 2]) {
      const { answers, stopped } = await thread.run(job, 3);
      expect([answers, stopped]).toMatchObject([[{ text: '1' }], null]);
    }
  });

  test('is done in more of them, with each message for its recipient', async () => {
    const threads = new RenderingThreads({ turn: 0 });
    expect(await rendered(threads, 'acme', 'No {{ data.n }}', 12)).toEqual(
      Array.from({ length: 12 }, (_one, n) => `No ${n}`),
    );
  });
});
