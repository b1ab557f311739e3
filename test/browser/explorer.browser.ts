import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleQueries } from '../../api/graphiqlPage.ts';
import { findChromium, howToInstall } from './chromium.ts';
import { commentsOn } from './comments.ts';
import { type Explorer, openExplorer } from './explorer.ts';
import { disorder } from './order.ts';
import { type Start, startEmbedded, startOnPostgres } from './starts.ts';

const titles = [
  'Personas',
  'JourneyMap',
  'Emotions',
  'CreatePersona',
  'KnownElsewhere',
  'Surveys',
  'CustomerTimeline',
  'RecordEvent',
  'TrackingStudies',
  'Messages',
  'LiveUpdates',
  'Rules',
  'TryRule',
  'DryRun',
  'Experiment',
  'CaseBoard',
  'ClosedLoop',
  'Breakdowns',
  'Metrics',
] as const;

let browser: Browser;
let demo: Start;
let postgres: Start;
beforeAll(async () => {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error(howToInstall);
  browser = await chromium.launch({ executablePath });
  demo = await startEmbedded();
  postgres = await startOnPostgres();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([demo?.stop(), postgres?.stop()]);
});

/** Opens every tab with one click, the first one last, and hands it on. */
async function forEachTab(
  explorer: Explorer,
  look: (title: string, query: string) => Promise<void>,
): Promise<void> {
  const queries = await exampleQueries();
  for (const [at, title] of [...titles.entries()].reverse()) {
    await explorer.click(title);
    expect(await explorer.openTab()).toBe(title);
    await look(title, queries[at] ?? '');
  }
}

/** Runs every tab with a key; what is answered stands in the order of the query. */
async function runEachTab(explorer: Explorer): Promise<void> {
  await forEachTab(explorer, async (title, query) => {
    if (query.includes('\nsubscription ')) {
      expect(await explorer.follow()).toContain('HEARTBEAT');
      return;
    }
    const { status, answered, shown } = await explorer.run();
    const answer = JSON.parse(answered);
    expect([title, status, answer.errors]).toEqual([title, 200, undefined]);
    expect([title, disorder(query, answer)]).toEqual([title, []]);
    expect(shown).toBe(JSON.stringify(answer, null, 2));
  });
  expect(await explorer.status()).toBe('This tab is signed in.');
}

describe.each([
  {
    where: 'with the demo on the embedded database',
    started: () => demo,
    text: 'Open the link that npm start prints for the demo workspace (type g and Enter there for a fresh one), or paste a key:',
  },
  {
    where: 'on a new PostgreSQL database',
    started: () => postgres,
    text: 'Paste a key of your workspace; npx cxgraph key create makes one:',
  },
])('GraphiQL $where', ({ started, text }) => {
  test('without a key has the schema, opens every tab at one click, and asks for a key', async () => {
    const explorer = await openExplorer(browser, started().address);
    expect(await explorer.titles()).toEqual(titles);
    expect(await explorer.page.locator('#sign-in').textContent()).toContain(text);
    expect(await explorer.status()).toBe('This tab has no key: it sees the schema only.');
    await forEachTab(explorer, async (_title, query) => {
      const { status, shown } = await explorer.run();
      const [{ message, extensions }] = JSON.parse(shown).errors;
      expect([status, extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(query).toContain(
        /^(?:Query|Mutation|Subscription)\.(\w+) needs a key\. /.exec(message)?.[1],
      );
      expect(await explorer.status()).toBe('That needs a key.');
    });
    await explorer.page.getByLabel('Show Documentation Explorer').click();
    const docs = explorer.page.locator('.graphiql-doc-explorer');
    expect(await docs.textContent()).toContain('Customer experience management as one graph');
    await docs.getByText('SurveyResponse', { exact: true }).last().waitFor();
    expect(explorer.problems).toEqual([]);
    await explorer.close();
  });

  test('with a pasted key runs every tab, and still has it when it is loaded again', async () => {
    const explorer = await openExplorer(browser, started().address);
    await explorer.paste(started().key);
    await runEachTab(explorer);
    await Promise.all([explorer.loaded(), explorer.page.reload()]);
    expect([await explorer.titles(), await explorer.openTab()]).toEqual([titles, 'Personas']);
    expect((await explorer.run()).status).toBe(200);
    expect(explorer.problems).toEqual([]);
    await explorer.close();
  });
});

describe('GraphiQL of the demo', () => {
  test('is signed in by the link of the first screen, of which nothing remains', async () => {
    const explorer = await openExplorer(browser, demo.link ?? '');
    await runEachTab(explorer);
    expect(explorer.page.url()).not.toContain('token');
    const stored = await explorer.page.evaluate('JSON.stringify(localStorage)');
    expect(stored).not.toContain('cxg_sk_');
    expect(explorer.problems).toEqual([]);
    await explorer.close();
  });

  test('opens every tab at one click in a window that was made narrow', async () => {
    const explorer = await openExplorer(browser, demo.address);
    await explorer.page.setViewportSize({ width: 800, height: 600 });
    await forEachTab(explorer, async () => {});
    await explorer.close();
  });

  test('has tabs that can be dragged', async () => {
    const explorer = await openExplorer(browser, demo.address);
    await explorer.tabs.nth(1).hover();
    await explorer.page.mouse.down();
    const box = await explorer.tabs.nth(0).boundingBox();
    await explorer.page.mouse.move(box?.x ?? 0, (box?.y ?? 0) + 10, { steps: 20 });
    await explorer.page.mouse.up();
    expect((await explorer.titles()).slice(0, 3)).toEqual(['JourneyMap', 'Personas', 'Emotions']);
    await explorer.close();
  });

  test('has the tabs of the first visit when it is loaded again', async () => {
    const explorer = await openExplorer(browser, demo.address);
    await Promise.all([explorer.loaded(), explorer.page.reload()]);
    expect([await explorer.titles(), await explorer.openTab()]).toEqual([titles, 'Personas']);
    await explorer.close();
  });

  test('has a bar for the key in the colours of its theme, and no tooltip of an icon', async () => {
    const explorer = await openExplorer(browser, demo.address, { colorScheme: 'dark' });
    const colour = () =>
      explorer.page.evaluate(
        'getComputedStyle(document.querySelector("#sign-in")).backgroundColor',
      );
    const [dark, light] = ['rgb(42, 51, 71)', 'rgb(243, 241, 247)'];
    expect(await colour()).toBe(dark);
    for (const [theme, wanted] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      await explorer.page.evaluate(`document.body.className = 'graphiql-${theme}'`);
      expect([theme, await colour()]).toEqual([theme, wanted]);
    }
    const icons = explorer.page.locator('.graphiql-container svg');
    expect(await icons.count()).toBeGreaterThan(5);
    expect(await icons.locator('title').allTextContents()).toEqual([]);
    await explorer.close();
  });

  test.each(['light', 'dark'] as const)(
    'has comments that can be read, %s',
    async (colorScheme) => {
      const explorer = await openExplorer(browser, demo.address, { colorScheme });
      await forEachTab(explorer, async (title, query) => {
        // The editor draws a tab's text a moment after the tab has opened.
        const texts = async () => (await commentsOn(explorer.page)).map(({ text }) => text);
        await expect.poll(texts).toEqual(query.match(/^#.*/gm));
        const comments = await commentsOn(explorer.page);
        expect([title, comments.filter(({ contrast, whole }) => contrast < 4.5 || !whole)]).toEqual(
          [title, []],
        );
      });
      await explorer.close();
    },
  );
});
