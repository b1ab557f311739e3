import { expect, test } from 'vitest';
import { sampleMail } from '../../test/support/sampleMail.ts';
import { channelFailures } from './channelFailures.ts';

test('what a channel throws is logged with its kind and its lines of the code, without any text', () => {
  const logged: object[] = [];
  const log = channelFailures({ warn: (what: object) => void logged.push(what) });
  const cause = new RangeError('rosa@example.com has no mailbox');
  const error = Object.assign(new TypeError('rosa@example.com is no number', { cause }), {
    code: 'EBAD',
  });
  const way = { name: './sms.js', channels: [], send: () => Promise.reject(error) };
  log({ way, message: sampleMail, error });
  expect(logged).toMatchObject([
    {
      ...{ channel: sampleMail.channel, way: './sms.js', message: sampleMail.id },
      failure: { causes: [{ type: 'TypeError', code: 'EBAD' }, { type: 'RangeError' }] },
    },
  ]);
  expect(JSON.stringify(logged)).toContain('channelFailures.pure.test.ts');
  expect(JSON.stringify(logged)).not.toContain('rosa');
});
