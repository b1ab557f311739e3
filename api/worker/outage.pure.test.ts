import { expect, test } from 'vitest';
import { heardLog } from '../../test/support/log.ts';
import { watchOutage } from './outage.ts';

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

function watched() {
  const log = heardLog();
  const entries = () => log.lines().map((line) => JSON.parse(line));
  return { ...watchOutage(log.logger), entries };
}

test('an outage has a line when it begins, with its reason and no stack, and one when it is over', () => {
  const { failed, succeeded, entries } = watched();
  for (const topic of ['rollup', 'import', 'rollup', 'import']) failed(topic, refused());
  expect(entries()).toMatchObject([
    {
      level: 40,
      msg: 'The database is away: the worker tries again until it is back',
      failure: { causes: [{ type: 'Error', code: 'ECONNREFUSED' }] },
    },
  ]);
  expect(entries()[0].failure).not.toHaveProperty('stack');
  succeeded('rollup');
  succeeded('export');
  expect(entries()).toHaveLength(1);
  for (const topic of ['import', 'import', 'rollup']) succeeded(topic);
  expect(entries().slice(1)).toMatchObject([
    { level: 30, msg: 'The database is back: the worker goes on', ms: expect.any(Number) },
  ]);
  failed('rollup', refused());
  expect(entries()).toHaveLength(3);
});

test('any other failure is logged each time, with its stack', () => {
  const { failed, succeeded, entries } = watched();
  for (const topic of ['rollup', 'rollup'])
    failed(topic, new TypeError('rollup is not a function'));
  succeeded('rollup');
  expect(entries()).toHaveLength(2);
  for (const line of entries()) {
    expect(line).toMatchObject({ topic: 'rollup', msg: 'The worker could not do its tasks' });
    expect(line.failure.stack).not.toHaveLength(0);
  }
});
