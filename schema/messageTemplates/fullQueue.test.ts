import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { checkSources } from './rendering/checkSources.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let other: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  other = await graph.workspace();
});
afterAll(() => graph.close());

/** One that is read, and as many that wait as may: more are refused. Each that is read is followed by another. */
const most = 21;

/** Has as many templates of a workspace wait to be read as may, until it is ended. */
function fillQueue($workspaceId: string): { end(): Promise<unknown> } {
  const reader = { $workspaceId, $isTransaction: false };
  let isOver = false;
  let count = 0;
  /** It takes some time to read, and is another one each time. */
  const source = () => `${count++}${'{{ customer.name }}'.repeat(3_000)}`;
  const readOn = async () => {
    while (!isOver) {
      await checkSources(reader, [{ part: 'html', source: source() }]).catch(() => sleep(1));
    }
  };
  const readers = Array.from({ length: most }, readOn);
  return {
    end: () => {
      isOver = true;
      return Promise.all(readers);
    },
  };
}

const templateOf = (name: string) => ({
  ...{ name, channel: 'EMAIL', kind: 'ALERT' },
  contents: [{ locale: 'en', subject: 'Hello', text: `{{ workspace.name }}: ${name}` }],
});

test('templates that a tool stores while too many of the workspace wait are refused as a whole, and each is stored once when it is sent again', async () => {
  const names = Array.from({ length: 5 }, (_one, index) => `Template ${index}`);
  const tried = new Set<string>();
  const refused = new Set<string>();
  const { $workspaceId } = workspace.db;
  const queue = fillQueue($workspaceId);
  const document = `mutation ($input: MessageTemplateCreateInput!) {
    messageTemplateCreate(input: $input) { messageTemplate { name } replayed errors { message } } }`;
  const store = async (name: string) => {
    for (;;) {
      const variables = { input: templateOf(name) };
      const { data, errors } = await workspace.answer<{ messageTemplateCreate: unknown }>(
        document,
        variables,
        { idempotencyKey: `import ${name}` },
      );
      if (errors) refused.add(name);
      tried.add(name);
      if (!errors) return data?.messageTemplateCreate;
      expect(await workspace.db.messageTemplate.count({ where: { name } })).toBe(0);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryAfter: 5 } }]);
      await sleep(100);
    }
  };
  const stored = Promise.all(names.map(store));
  await expect.poll(() => tried.size, { timeout: 120_000 }).toBe(names.length);
  expect(refused.size).toBeGreaterThan(0);

  expect(await other.make('messageTemplate', templateOf('Theirs'))).toMatch(/^messagetemplate_/);

  await queue.end();
  expect(await stored).toEqual(
    names.map((name) => ({ messageTemplate: { name }, replayed: false, errors: [] })),
  );
  expect(await workspace.db.messageTemplate.count()).toBe(names.length);
}, 300_000);
