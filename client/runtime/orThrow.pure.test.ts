import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { isCxgraphError, UserErrors } from './errors.ts';
import { orThrow } from './orThrow.ts';

const stale = { code: 'STALE_REVISION', message: 'Rosa has changed.', path: ['input', 'revision'] };

test('a payload without errors is returned', () => {
  const payload = { persona: { id: 'persona_1' }, errors: [] };
  expect(orThrow(payload).persona.id).toBe('persona_1');
});

test('errors of an unknown call are thrown with their codes and paths, without sentences', () => {
  const payload = { persona: null, errors: [stale, { ...stale, code: 'NOT_FOUND', path: [] }] };
  expect(() => orThrow(payload)).toThrow(
    expect.objectContaining({
      name: 'UserErrors',
      errors: payload.errors,
      message:
        'The server changed nothing. STALE_REVISION at input.revision. NOT_FOUND at input. See "errors".',
    }),
  );
});

test('errors of the client’s own call have the server’s sentences, except those that repeat input', async () => {
  const needed = { code: 'REQUIRED', message: 'This is needed.', path: ['input', 'name'] };
  const thrown = (errors: object[], input: object) => thrownOf({ make: { errors } }, { input });
  expect(await thrown([needed], { name: '' })).toBe(
    'The server changed nothing. REQUIRED at input.name: This is needed.',
  );
  expect(await thrown([stale, needed], { name: 'Rosa' })).toBe(
    'The server changed nothing. STALE_REVISION at input.revision. REQUIRED at input.name: This is needed. See "errors".',
  );
  const many = Array.from({ length: 1000 }, () => needed);
  expect(await thrown(many, {})).toBe(
    `The server changed nothing.${' REQUIRED at input.name: This is needed.'.repeat(3)} See "errors".`,
  );
});

test('errors about answers name their questions', async () => {
  const lacking = { code: 'INVALID_ANSWER', message: 'It needs one.', path: ['input', 'answers'] };
  const errors = [
    { ...lacking, question: 'recommend' },
    { ...lacking, question: 'rosa@example.org' },
  ];
  expect(await thrownOf({ make: { errors } }, {})).toBe(
    'The server changed nothing. INVALID_ANSWER at input.answers (recommend): It needs one. INVALID_ANSWER at input.answers: It needs one.',
  );
});

test('texts of the document, the key and the headers are not repeated either', async () => {
  for (const message of ['Not "typed in".', 'Not cxg_sk_secret.', 'Not team-7.', 'Not order-7.']) {
    const error = { code: 'INVALID_VALUE', message, path: ['input'] };
    expect(await thrownOf({ make: { errors: [error] } }, {})).toBe(
      'The server changed nothing. INVALID_VALUE at input. See "errors".',
    );
  }
});

/** The message that `orThrow` throws for an answer with one field. */
async function thrownOf(data: { make: { errors: object[] } }, variables: object): Promise<string> {
  const client = createClient({
    url: 'https://cx.example',
    key: 'cxg_sk_secret',
    headers: { 'x-team': 'team-7' },
    fetch: async () => Response.json({ data }),
  });
  const operation = { name: 'Make', text: 'mutation Make { make(name: "typed in") { errors } }' };
  const answer = await client.send<{ make: { errors: UserErrors['errors'] } }>(
    operation,
    variables,
    { idempotencyKey: 'order-7' },
  );
  try {
    orThrow(answer.make);
  } catch (error) {
    if (error instanceof UserErrors) return error.message;
  }
  throw new Error('These errors were not thrown.');
}

test('isCxgraphError knows an error of another copy of the package', () => {
  const foreign = Object.assign(new Error(), { [Symbol.for('@cxgraph/client/error')]: true });
  expect([new UserErrors([stale]), foreign, new Error('other'), null].map(isCxgraphError)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
