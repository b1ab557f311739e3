import { expect, test } from 'vitest';
import { readHiddenFields } from './hiddenFields.ts';

test('the error of an unknown hidden field names those that the survey has', () => {
  const fields = ['plan', 'seats'].map((key) => ({ key, kind: 'TEXT' as const }));
  const input = [{ key: 'no', value: 'x' }];
  expect(readHiddenFields(fields, input, ['input', 'hiddenFields']).errors).toMatchObject([
    {
      code: 'UNKNOWN_FIELD',
      path: ['input', 'hiddenFields', '0', 'key'],
      message: 'The survey has no hidden field with this key. It has plan, seats.',
    },
  ]);
});
