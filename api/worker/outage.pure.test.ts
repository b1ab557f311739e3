import { expect, test } from 'vitest';
import { heardLog } from '../../test/support/log.ts';
import { watchOutage } from './outage.ts';

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

function watched() {
  const log = heardLog();
  const told = () => log.lines().map((line) => JSON.parse(line));
  return { ...watchOutage(log.logger), told };
}

test('an outage has a line when it begins, with its reason and no stack, and one when it is over', () => {
  const { failed, succeeded, told } = watched();
  for (const topic of ['rollup', 'import', 'rollup', 'import']) failed(topic, refused());
  expect(told()).toMatchObject([
    {
      level: 40,
      msg: 'The database is away: the worker tries again until it is back',
      failure: { causes: [{ type: 'Error', code: 'ECONNREFUSED' }] },
    },
  ]);
  expect(told()[0].failure).not.toHaveProperty('stack');
  succeeded('rollup');
  succeeded('export');
  expect(told()).toHaveLength(1);
  for (const topic of ['import', 'import', 'rollup']) succeeded(topic);
  expect(told().slice(1)).toMatchObject([
    { level: 30, msg: 'The database is back: the worker goes on', ms: expect.any(Number) },
  ]);
  failed('rollup', refused());
  expect(told()).toHaveLength(3);
});

test('what is no outage is told each time, with its place in the code', () => {
  const { failed, succeeded, told } = watched();
  for (const topic of ['rollup', 'rollup'])
    failed(topic, new TypeError('rollup is not a function'));
  succeeded('rollup');
  expect(told()).toHaveLength(2);
  for (const line of told()) {
    expect(line).toMatchObject({ topic: 'rollup', msg: 'The worker could not do its tasks' });
    expect(line.failure.stack).not.toHaveLength(0);
  }
});
