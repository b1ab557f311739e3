import { describe, expect, test } from 'vitest';
import { CaseStatus } from '../../prisma/generated/client/enums.ts';
import { caseCategories, rootCauses } from '../../prisma/seed/cases.ts';
import { demo } from '../../prisma/seed/demo.ts';
import { hindranceOf } from '../../schema/cases/states.ts';
import { caseRows, responseName } from './demoCases.ts';
import { demoYear } from './demoYear.ts';

const seededAt = Date.parse('2026-11-30T12:00:00Z');
const { cases, responses } = demoYear();

const keysOf = (entries: readonly { readonly key: string }[]) =>
  new Map(entries.map(({ key }) => [key, `id of ${key}`]));
const day = 24 * 60 * 60 * 1000;
const references = {
  people: keysOf(demo.people),
  teams: keysOf(demo.teams),
  categories: keysOf(caseCategories),
  rootCauses: keysOf(rootCauses),
  responses: new Map(
    Object.values(responses)
      .flat()
      .map(({ customer, daysAgo, key }) => {
        const name = responseName(customer, new Date(seededAt - daysAgo * day));
        return [name, { id: key, customerId: customer, touchpointId: null }];
      }),
  ),
};
const rows = caseRows(cases, references, seededAt);

function statusIn(text: string | null): CaseStatus {
  const found = Object.values(CaseStatus).find((status) => status === text);
  if (!found) throw new Error(`${text} is no status`);
  return found;
}

describe('the cases of the demo', () => {
  test('are in every status, some without an owner, and with every outcome', () => {
    expect(rows.cases).toHaveLength(cases.length);
    const valuesOf = (column: string) => [...new Set(rows.cases.map((row) => row[column]))].sort();
    expect(valuesOf('status')).toEqual(Object.keys(CaseStatus).sort());
    expect(valuesOf('outcome')).toEqual(['LOST', 'RECOVERED', 'UNCHANGED', null].sort());
    expect(valuesOf('ownerId')).toContain(null);
    expect(valuesOf('teamId')).toEqual(['id of repair-desk', 'id of service-line']);
    expect(valuesOf('categoryId')).not.toContain(null);
  });

  test('are each about a response of its customer, and opened after it', () => {
    const answered = new Map(
      Object.values(responses)
        .flat()
        .map((response) => [response.key, response]),
    );
    const wrong = rows.cases.filter(({ responseId, customerId, openedAt }) => {
      const response = answered.get(String(responseId));
      const at = seededAt - (response?.daysAgo ?? 0) * day + (response?.minutes ?? 0) * 60_000;
      return response?.customer !== customerId || Number(openedAt) <= at;
    });
    expect(wrong).toEqual([]);
    expect(new Set(rows.cases.map(({ responseId }) => responseId)).size).toBe(cases.length);
  });

  test('have histories that the rules of their statuses allow, up to what they are', () => {
    const wrong = rows.cases.filter(({ id, revision, status, statusAt }) => {
      const changes = rows.changes.filter(({ caseId }) => caseId === id);
      const statuses = changes.filter(({ field }) => field === 'STATUS');
      const steps = statuses.slice(1).map(({ from, to, reason }, index) => {
        const isNext = from === statuses[index]?.to;
        return isNext && hindranceOf(statusIn(from), statusIn(to), reason) === null;
      });
      const times = changes.map(({ at }) => Number(at));
      const isInOrder = times.every((at, index) => at >= (times[index - 1] ?? 0));
      return !(
        changes.every((change, index) => change.revision === index + 1) &&
        changes.length === revision &&
        steps.every(Boolean) &&
        statuses.at(-1)?.to === status &&
        statuses.at(-1)?.at === statusAt &&
        isInOrder &&
        (times.at(-1) ?? Infinity) < seededAt
      );
    });
    expect(wrong).toEqual([]);
  });

  test('were answered in a thread of the customer where they have a first response', () => {
    const wrong = rows.cases.filter(({ threadId, customerId, firstResponseAt }) => {
      const thread = rows.threads.find(({ id }) => id === threadId);
      const message = rows.messages.find((each) => each.threadId === threadId);
      return firstResponseAt === null
        ? threadId !== null
        : thread?.customerId !== customerId || message?.sentAt !== firstResponseAt;
    });
    expect(wrong).toEqual([]);
    expect(rows.comments.length).toBeGreaterThan(10);
  });
});
