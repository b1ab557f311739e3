import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { makeKey } from '../../schema/actors/key.ts';
import { newId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { type Authenticator, createAuthenticator } from './authenticate.ts';

const hourMs = 3_600_000;

describe.each([
  ['ahead', hourMs],
  ['behind', -hourMs],
])('by a server on a machine whose clock is an hour %s, a key', (_, off) => {
  let graph: TestGraph;
  let workspace: TestWorkspace;
  let authenticator: Authenticator;
  beforeAll(async () => {
    const now = Date.now() + off;
    vi.useFakeTimers({ toFake: ['Date'], now, shouldAdvanceTime: true });
    graph = await openTestGraph();
    workspace = await graph.workspace();
    authenticator = createAuthenticator(graph.database, { adminKey: null });
  });
  afterAll(async () => {
    await authenticator.settle();
    await graph.close();
    vi.useRealTimers();
  });

  async function timeOfDatabase(): Promise<number> {
    const [row] = await workspace.db.$queryRaw<{ now: Date }[]>(Prisma.sql`SELECT now() AS now`);
    return row?.now.getTime() ?? 0;
  }

  /** Uses a key that expires so much later by the database’s clock; returns when it was last used. */
  async function use(expiresIn: number): Promise<Date | null> {
    const { id, text, secretHash } = makeKey('SECRET', workspace.db.$workspaceId);
    const actorId = newId();
    await workspace.db.actor.createMany({ data: { id: actorId, kind: 'KEY', name: 'Key' } });
    const expiresAt = new Date((await timeOfDatabase()) + expiresIn);
    await workspace.db.apiKey.createMany({
      data: { id, actorId, kind: 'SECRET', name: 'Key', secretHash, expiresAt },
    });
    await authenticator.authenticate({ authorization: `Bearer ${text}`, origin: null });
    await authenticator.settle();
    const key = await workspace.db.apiKey.findFirst({
      where: { id },
      select: { lastUsedAt: true },
    });
    return key?.lastUsedAt ?? null;
  }

  test('works until it expires by the clock of the database, and was used by that clock', async () => {
    await expect(use(-hourMs / 2)).rejects.toThrow('This key has expired');
    const used = await use(hourMs / 2);
    expect(Math.abs((used?.getTime() ?? 0) - (await timeOfDatabase()))).toBeLessThan(hourMs / 12);
  });
});
