import type { Browser, BrowserContextOptions, Locator, Page, Response } from 'playwright-core';

/** GraphiQL's page in a profile of its own, as its reader works with it. */
export interface Explorer {
  readonly page: Page;
  readonly tabs: Locator;
  /** Titles of the tabs, in their order. */
  titles(): Promise<string[]>;
  /** The title of the tab that is open. */
  openTab(): Promise<string>;
  /** One click as a hand makes it: the button stays down for a moment. */
  click(title: string): Promise<void>;
  /** Presses the play button. */
  run(): Promise<Run>;
  /** Presses the play button for a subscription, and again once something is shown, which it returns. */
  follow(): Promise<string>;
  /** Whether the tab has a key, and the last sentence it showed. */
  status(): Promise<string>;
  paste(key: string): Promise<void>;
  /** Waits until the page and its schema are there. */
  loaded(): Promise<void>;
  /** Errors of the page and of its console, and addresses of other servers that were asked. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface Run {
  readonly status: number;
  /** What the server answered. */
  readonly answered: string;
  /** What the page shows. */
  readonly shown: string;
}

/** Milliseconds that a click takes. */
const pressed = 80;

/** What a console says of an answer that refuses; the page is right then. */
const refusal = 'Failed to load resource: the server responded with a status of 401';

export async function openExplorer(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Explorer> {
  const context = await browser.newContext({
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith(refusal)) {
      problems.push(message.text());
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) problems.push(url);
  });

  const tabs = page.locator('.graphiql-tab');
  const titlesOf = (found: Locator) => found.locator('.graphiql-tab-button').allTextContents();
  const posted = (response: Response) =>
    // GraphiQL sends a subscription by GET.
    (response.request().method() === 'POST' || response.url().includes('?query=')) &&
    response.url().split('?', 1)[0] === endpoint;
  const endpoint = address.split('#', 1)[0];

  const explorer: Explorer = {
    page,
    tabs,
    problems,
    titles: () => titlesOf(tabs),
    openTab: async () => (await titlesOf(page.locator('.graphiql-tab-active'))).join(),
    click: (title) => tabs.getByText(title, { exact: true }).click({ delay: pressed }),
    run: async () => {
      const response = page.waitForResponse(posted);
      await page.locator('.graphiql-execute-button').click({ delay: pressed });
      const answer = await response;
      const answered = await answer.text();
      await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
      return { status: answer.status(), answered, shown: await copied(page) };
    },
    follow: async () => {
      const button = page.locator('.graphiql-execute-button');
      await button.click({ delay: pressed });
      const shown = page.locator('.graphiql-response .view-lines', { hasText: 'seq' });
      await shown.waitFor();
      const text = (await shown.textContent()) ?? '';
      await button.click({ delay: pressed });
      await page.locator('.graphiql-spinner').waitFor({ state: 'detached' });
      return text;
    },
    status: async () => (await page.locator('#sign-in [role=status]').textContent()) ?? '',
    paste: async (key) => {
      await page.getByLabel('Key', { exact: true }).fill(key);
      await page.getByText('Use this key').click();
    },
    loaded: async () => {
      await page.waitForResponse(posted);
      await tabs.first().waitFor();
      await page.locator('.graphiql-sidebar .graphiql-spin').waitFor({ state: 'detached' });
    },
    close: () => context.close(),
  };
  await Promise.all([explorer.loaded(), page.goto(address)]);
  return explorer;
}

/** All of the answer, which the page draws only as far as it fits. */
async function copied(page: Page): Promise<string> {
  await page.locator('.graphiql-response .view-lines').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return String(await page.evaluate('navigator.clipboard.readText()'));
}
