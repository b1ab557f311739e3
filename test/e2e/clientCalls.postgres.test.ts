import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import * as apiKeys from '../../client/generated/apiKeys.ts';
import * as journeys from '../../client/generated/journeys.ts';
import * as personas from '../../client/generated/personas.ts';
import * as stages from '../../client/generated/stages.ts';
import * as steps from '../../client/generated/steps.ts';
import * as touchpoints from '../../client/generated/touchpoints.ts';
import * as viewer from '../../client/generated/viewer.ts';
import {
  type Client,
  createClient,
  dateOf,
  graphql,
  type IsoDateTime,
  orThrow,
  request,
} from '../../client/index.ts';
import { client, errorOf, url, withClient } from '../support/clients.ts';

/** Called when the server has begun with a request, at its first statement. */
let onStatement: () => void = () => undefined;
withClient({ onStatement: () => onStatement() });
beforeEach(() => {
  onStatement = () => undefined;
});

/** A client whose key has these scopes and no other. */
async function scopedClient(...scopes: string[]): Promise<Client> {
  const { secret } = orThrow(await apiKeys.create(client, { name: scopes.join(), scopes }));
  return createClient({ url, key: secret ?? '' });
}

describe('an operation that a program writes itself', () => {
  test('is typed by what it selects, and answered', async () => {
    const { persona } = orThrow(await personas.create(client, { name: 'Typed' }));
    const byId = graphql(
      'query ById($id: ID!) { persona(id: $id) { name kind createdAt archivedAt } }',
    );
    const answer = await request(client, byId, { id: persona.id });
    expectTypeOf(answer.persona).toEqualTypeOf<{
      name: string;
      kind: 'NEGATIVE' | 'PRIMARY' | 'SECONDARY';
      createdAt: IsoDateTime;
      archivedAt: IsoDateTime | null;
    } | null>();
    expect(answer.persona).toMatchObject({ name: 'Typed', kind: persona.kind, archivedAt: null });
    expect(answer.persona && dateOf(answer.persona.createdAt)).toEqual(persona.createdAt);
  });

  test('is refused with the path of its error', async () => {
    const tooMany = graphql('query TooMany { personas(first: 101) { nodes { id } } }');
    expect(await errorOf(request(client, tooMany))).toMatchObject({
      name: 'RequestError',
      message: expect.stringMatching(
        /^TooMany: refused with .*\. first: from 0 to 100 rows a page\.$/,
      ),
      codes: ['BAD_USER_INPUT'],
      errors: [{ path: ['personas'], extensions: { inputPath: 'first' } }],
    });
  });
});

describe('a refusal', () => {
  test('without a scope is an AuthError that names it', async () => {
    const reader = await scopedClient('personas:read');
    expect(await errorOf(personas.create(reader, { name: 'No' }))).toMatchObject({
      name: 'AuthError',
      message: expect.stringMatching(/ needs the scope "personas:write", which this key does not /),
      codes: ['FORBIDDEN'],
      scope: 'personas:write',
      requestId: expect.stringMatching(/./),
    });
    expect((await personas.list(reader, { first: 1 })).nodes).toHaveLength(1);
  });

  test('without a key is an AuthError, too', async () => {
    const stranger = createClient({ url });
    expect(await errorOf(personas.list(stranger))).toMatchObject({
      name: 'AuthError',
      codes: ['UNAUTHENTICATED'],
      scope: null,
    });
  });

  test('never comes after the change: a mutation answers with what its own scope may read', async () => {
    const { persona } = orThrow(await personas.create(client, { name: 'Guest' }));
    const { touchpoint } = orThrow(
      await touchpoints.create(client, { name: 'Door', channel: 'IN_STORE' }),
    );
    const mapper = await scopedClient('journeys:write');
    const { journey } = orThrow(
      await journeys.create(mapper, { title: 'Scoped', personas: [persona.id] }),
    );
    orThrow(await journeys.update(mapper, { id: journey.id, goal: 'Less waiting' }));
    const { stage } = orThrow(await stages.create(mapper, { journey: journey.id, name: 'One' }));
    const { step } = orThrow(
      await steps.create(mapper, {
        stage: stage.id,
        title: 'Enters',
        touchpoints: [touchpoint.id],
      }),
    );
    expect(await errorOf(steps.get(mapper, step.id))).toMatchObject({ name: 'AuthError' });
    const writer = await scopedClient('touchpoints:write');
    orThrow(await touchpoints.update(writer, { id: touchpoint.id, online: false }));
    expect((await viewer.get(writer)).scopes).toEqual(['touchpoints:write']);
  });
});

describe('an idempotency key', () => {
  test('makes a repeated call return the first one’s persona', async () => {
    const options = { idempotencyKey: 'signup-42' };
    const first = orThrow(await personas.create(client, { name: 'Once' }, options));
    const second = orThrow(await personas.create(client, { name: 'Once' }, options));
    expect(second).toEqual(first);
    const { totalCount } = await personas.list(client, {
      filter: { name: { eq: 'Once' } },
      withTotalCount: true,
    });
    expect(totalCount).toBe(1);
  });

  test('is not for another call', async () => {
    const options = { idempotencyKey: 'signup-43' };
    orThrow(await personas.create(client, { name: 'One' }, options));
    const { persona, errors } = await personas.create(client, { name: 'Other' }, options);
    expect(persona).toBeNull();
    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });
});

describe('a call that takes too long', () => {
  test('is aborted by the program while the server works on it', async () => {
    const controller = new AbortController();
    const reason = new Error('The user left.');
    onStatement = () => controller.abort(reason);
    const error = await errorOf(personas.list(client, {}, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'AbortedError', cause: reason });
    expect((await personas.list(client, { first: 1 })).nodes).toHaveLength(1);
  });

  test('ends by itself after its time', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const slow = createClient({ url: `http://127.0.0.1:${port}/graphql`, timeoutMs: 50 });
    const error = await errorOf(viewer.get(slow));
    expect(error).toMatchObject({ name: 'TimeoutError', timeoutMs: 50 });
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
    expect(await errorOf(viewer.get(slow))).toMatchObject({ name: 'NetworkError' });
  });
});
