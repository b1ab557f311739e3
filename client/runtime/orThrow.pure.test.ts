import { expect, test } from 'vitest';
import { isCxgraphError, UserErrors } from './errors.ts';
import { orThrow } from './orThrow.ts';

const stale = { code: 'STALE_REVISION', message: 'Rosa has changed.', path: ['input', 'revision'] };

test('a payload without errors is given on', () => {
  const payload = { persona: { id: 'persona_1' }, errors: [] };
  expect(orThrow(payload).persona.id).toBe('persona_1');
});

test('errors are thrown with their codes and places, not with their sentences', () => {
  const payload = { persona: null, errors: [stale, { ...stale, code: 'NOT_FOUND', path: [] }] };
  expect(() => orThrow(payload)).toThrow(
    expect.objectContaining({
      name: 'UserErrors',
      errors: payload.errors,
      message:
        'The server changed nothing: STALE_REVISION at input.revision, NOT_FOUND at input; see "errors".',
    }),
  );
});

test('an error of another copy of the package is known as one', () => {
  const foreign = Object.assign(new Error(), { [Symbol.for('@cxgraph/client/error')]: true });
  expect([new UserErrors([stale]), foreign, new Error('other'), null].map(isCxgraphError)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
