import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { closedLoop, expectOnce } from '../support/closedLoop.ts';
import { type Company, foundCompany } from '../support/closedLoopCompany.ts';
import { sized } from '../support/size.ts';

/** Milliseconds after a step until the server is killed; each in a loop of its own. */
const afterMs = Array.from({ length: sized({ suite: 1, soak: 20 }) }, (_, loop) => loop * 25);
/**
 * The suite kills it after the steps that leave work to do. After the others, all that can be lost is the note that
 * something was sent; `killedMessages` and `killedWebhooks` kill there.
 */
const everyStep = sized({ suite: false, soak: true });

let company: Company;
afterEach(() => company.close());

test.each(afterMs)(
  'the loop is closed, and each effect is there once, though the server is killed again and again, %s ms after a step',
  async (ms) => {
    company = await foundCompany();
    const steps = closedLoop(company);
    for (const { run, leavesWork } of steps) {
      await run();
      if (!leavesWork && !everyStep) continue;
      await sleep(ms);
      await company.server.kill();
      await company.server.start();
    }
    const repeated = await expectOnce(company);
    expect(repeated.mails).toBeLessThanOrEqual(steps.length);
    expect(repeated.webhooks).toBeLessThanOrEqual(steps.length);
  },
  1_800_000,
);
