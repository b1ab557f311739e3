import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InvitationState } from '../../prisma/generated/client/enums.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { atNoon, publishLinked } from '../../test/support/invitations.ts';
import { decodeId, newId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let survey: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com' });
  survey = await publishLinked(workspace);
});

interface Outcome {
  readonly state: InvitationState;
  readonly count: number;
  readonly sentAt?: Date | null;
  readonly openedAt?: Date;
}

async function ended(...outcomes: readonly Outcome[]): Promise<void> {
  await workspace.db.invitation.createMany({
    data: outcomes.flatMap(({ count, ...outcome }) =>
      Array.from({ length: count }, () => ({
        ...{ id: newId(), channel: 'EMAIL' as const, locale: 'en', sentAt: atNoon, ...outcome },
        ...{ createdAt: atNoon, updatedAt: atNoon, scheduledAt: atNoon, expiresAt: atNoon },
        surveyId: decodeId('Survey', survey) ?? '',
        customerId: decodeId('Customer', customer) ?? '',
      })),
    ),
  });
}

async function rates(id = survey) {
  const { survey: found } = await workspace.ask<{ survey: { invitationRates: object | null } }>(
    `query ($id: ID!) { survey(id: $id) { invitationRates { invited completes partials refusals
      nonContacts others unknown notEligible rr1 rr2 coop1 ref1 con1 suppressed } } }`,
    { id },
  );
  return found.invitationRates;
}

describe('the rates of a survey’s invitations', () => {
  test('are those of the Standard Definitions', async () => {
    await ended(
      { state: 'COMPLETED', count: 65 },
      { state: 'PARTIAL', count: 5 },
      { state: 'STARTED', count: 5 },
      { state: 'OPENED', count: 4, openedAt: atNoon },
      { state: 'EXPIRED', count: 6, openedAt: atNoon },
      { state: 'BOUNCED', count: 10 },
      { state: 'ERROR', count: 3 },
      { state: 'DELIVERED', count: 1 },
      { state: 'EXPIRED', count: 1 },
      { state: 'SCREENED_OUT', count: 7 },
      { state: 'QUEUED', count: 20, sentAt: null },
      { state: 'OPTED_OUT', count: 20, sentAt: null },
      { state: 'NOT_SAMPLED', count: 20, sentAt: null },
    );
    // I 65, P 5, R 15, NC 10, O 3, U 2, as the example of RR1 .65 and COOP1 .738636.
    const { coop1, con1, ...others } = (await rates()) as { coop1: number; con1: number };
    expect(others).toEqual({
      ...{ invited: 107, completes: 65, partials: 5, refusals: 15, nonContacts: 10, others: 3 },
      ...{ unknown: 2, notEligible: 7, rr1: 65 / 100, rr2: 70 / 100, ref1: 0.15 },
      suppressed: false,
    });
    expect(coop1).toBeCloseTo(0.738636, 6);
    expect(con1).toBeCloseTo(0.88, 12);
  });

  test('are suppressed below the minimum of the workspace', async () => {
    await ended({ state: 'COMPLETED', count: 4 }, { state: 'SENT', count: 10 });
    const few = { rr1: null, rr2: null, coop1: null, ref1: null, con1: null, suppressed: true };
    expect(await rates()).toMatchObject({ invited: 14, completes: 4, ...few });
    await ended({ state: 'PARTIAL', count: 1 });
    expect(await rates()).toMatchObject({ rr1: 4 / 15, rr2: 5 / 15, suppressed: false });
  });

  test('are null without invitations, and of an anonymous survey', async () => {
    expect(await rates()).toMatchObject({ invited: 0, rr1: null, con1: null });
    const url = 'https://example.com';
    expect(await rates(await publishLinked(workspace, { anonymous: true, url }))).toBeNull();
  });
});
