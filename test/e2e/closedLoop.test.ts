import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedLoop, expectOnce } from '../support/closedLoop.ts';
import { type Company, foundCompany } from '../support/closedLoopCompany.ts';

let company: Company;
beforeAll(async () => {
  company = await foundCompany();
});
afterAll(() => company.close());

test('a customer who had a bad delivery is answered, helped and asked again, and the loop is measured', async () => {
  for (const { run } of closedLoop(company)) await run();
  expect(await expectOnce(company)).toEqual({ mails: 0, webhooks: 0 });
}, 600_000);
