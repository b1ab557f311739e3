import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KillableServer, killableServer } from '../support/killableServer.ts';

let server: KillableServer;
beforeAll(async () => {
  server = await killableServer({});
  await server.start();
});
afterAll(() => server.close());

test('a server goes on when rows of a list fail after the request was answered with the error of another row', async () => {
  // Of the first one only the score fails, later; of the second one the title, at once.
  await server.create('touchpoint', { name: 'Alone', channel: 'IN_STORE' });
  const touchpoint = await server.create('touchpoint', { name: 'Asked', channel: 'IN_STORE' });
  const title = [{ locale: 'en', text: 'Would you?' }];
  await server.create('survey', {
    ...{ name: 'Relationship', target: { touchpoint } },
    pages: [{ questions: [{ key: 'recommend', kind: 'NPS', title }] }],
  });
  const failing = `{
    touchpoints { nodes {
      surveys { nodes { pages { questions { titleFor(locale: "!!") } } } }
      score(metric: "none") { value }
    } }
  }`;
  for (let time = 0; time < 3; time++) {
    await expect(server.ask(failing)).rejects.toThrow('use BCP 47');
  }
  await expect(server.ask('{ touchpoints { totalCount } }')).resolves.toEqual({
    touchpoints: { totalCount: 2 },
  });
});
