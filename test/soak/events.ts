import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../api/database/open.ts';
import '../../schema/index.ts';
import {
  createCustomers,
  type EventYear,
  followed,
  killed,
  type Sample,
  type SeenJob,
  sendYear,
} from './eventYear.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';
import { startSoakServer } from './server.ts';

/** Events of a year, and the customers who made them, at scale 1. */
const whole: EventYear = { rows: 1_000_000, customers: 50_000 };

/**
 * Where there is memory, garbage is collected late, and looks like growth. In a heap of 256 MB it has to
 * go, and what stays shows: it makes the process larger than this, or ends it.
 */
const smallHeap = '--max-old-space-size=256';

/**
 * Bytes by which the process may grow after the first tenth of the rows: in a small run, the heap is not
 * full by then. 150 bytes that stay of each of a million rows are more than this.
 */
const growth = 150_000_000;

/** What is stored of the events. */
interface Stored {
  readonly events: number;
  readonly matched: number;
  readonly waiting: number;
  readonly identifiers: number;
  /** In all types together, by the folds of tasks. */
  readonly counted: number;
  /** Of the event that was recorded last, in ISO 8601. */
  readonly last: string;
}

/** Reads what is stored, once all tasks that are due have been done. */
async function storedIn(databaseUrl: string): Promise<Stored> {
  const database = await openDatabase({ url: databaseUrl });
  try {
    const db = database.workspace((await database.platform.firstWorkspaceId()) ?? '');
    // The task that drops an upload that was left is due a day later.
    const due = () => db.outbox.count({ where: { nextAt: { lte: new Date() } } });
    for (let waited = 0; waited < 600 && (await due()) > 0; waited++) await sleep(500);
    const [events, matched, waiting, identifiers, types, last] = await Promise.all([
      db.customerEvent.count(),
      db.customerEvent.count({ where: { match: 'MATCHED', customerId: { not: null } } }),
      db.customerEvent.count({ where: { match: 'WAITING' } }),
      db.customerIdentifier.count(),
      db.eventType.findMany({ select: { eventCount: true } }),
      db.customerEvent.findFirst({
        select: { recordedAt: true },
        orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      }),
    ]);
    const counted = types.reduce((sum, { eventCount }) => sum + eventCount, 0);
    return {
      ...{ events, matched, waiting, identifiers, counted },
      last: last?.recordedAt.toISOString() ?? '',
    };
  } finally {
    await database.close();
  }
}

async function run({ databaseUrl, scale, onProgress }: Setting): Promise<Finding[]> {
  const year: EventYear = {
    rows: Math.max(10_000, Math.round(whole.rows * scale)),
    customers: Math.max(500, Math.round(whole.customers * scale)),
  };
  const environment = { WORKER_LEASE_MS: '5000', NODE_OPTIONS: smallHeap };
  const first = await startSoakServer(databaseUrl, environment);
  onProgress(`${year.customers / 2} customers of ${year.customers}`);
  await createCustomers(first, year);
  onProgress(`sending ${year.rows} events`);
  const job = await sendYear(first, year);
  onProgress('storing them, until the server is killed');
  const before = await followed(first, job, { until: year.rows * 0.5, everyMs: 100 });
  await killed(first);

  onProgress(`killed after ${before.job.rowsDone}; another goes on`);
  const second = await startSoakServer(databaseUrl, environment);
  const after = await followed(second, job);
  const stored = await storedIn(databaseUrl);
  onProgress('sending the same file again');
  const again = await followed(second, await sendYear(second, year));
  const storedAgain = await storedIn(databaseUrl);
  await second.stop();

  const parts = [before.samples, after.samples, again.samples];
  return [
    {
      what: 'a year of events as one job',
      seen: wordsOf(after.job),
      wanted: `SUCCEEDED: ${year.rows} done, 0 failed, 0 known`,
      holds: wordsOf(after.job) === `SUCCEEDED: ${year.rows} done, 0 failed, 0 known`,
    },
    {
      what: 'killed in the middle',
      seen: `${before.job.status} at ${before.job.rowsDone}`,
      wanted: 'RUNNING, at about half',
      holds: before.job.status === 'RUNNING' && before.job.rowsDone < year.rows,
    },
    {
      what: 'what is stored',
      seen: countsOf(stored),
      wanted: 'each event once, those of every second customer matched',
      holds: isWhole(stored, year),
    },
    {
      what: 'the same file again',
      seen: wordsOf(again.job),
      wanted: 'all known, and nothing changed',
      holds:
        wordsOf(again.job) === `SUCCEEDED: ${year.rows} done, 0 failed, ${year.rows} known` &&
        JSON.stringify(storedAgain) === JSON.stringify(stored),
    },
    {
      what: 'rows a second',
      seen: [before, after, again].map(({ samples }) => paceOf(samples)).join('; '),
      wanted: 'the last quarter of each more than half as quick as its first',
      holds: parts.every((samples) => !(rateIn(samples, 0.75, 1) * 2 < rateIn(samples, 0, 0.25))),
      timed: true,
    },
    {
      what: 'the memory of the server after a tenth',
      seen: parts.map((samples) => `${megabytes(grown(samples))} MB more`).join(', '),
      wanted: `at most ${megabytes(growth)} MB more`,
      holds: parts.every((samples) => grown(samples) <= growth),
      timed: true,
    },
  ];
}

function wordsOf({ status, rowsDone, rowsFailed, rowsKnown }: SeenJob): string {
  return `${status}: ${rowsDone} done, ${rowsFailed} failed, ${rowsKnown} known`;
}

function countsOf({ events, matched, waiting, identifiers, counted }: Stored): string {
  return `${events} events, ${counted} counted by type, ${matched} matched, ${waiting} waiting, ${identifiers} addresses`;
}

function isWhole(stored: Stored, { rows, customers }: EventYear): boolean {
  const { events, matched, waiting, identifiers, counted } = stored;
  const all = events === rows && counted === rows && matched + waiting === rows;
  // As many rows for each customer, but for one.
  const half = Math.abs(matched - waiting) <= customers;
  return all && half && identifiers === customers;
}

/** The samples of a share of the rows that one process stored. */
function share(samples: readonly Sample[], from: number, to: number): Sample[] {
  const start = samples[0]?.rowsDone ?? 0;
  const all = (samples.at(-1)?.rowsDone ?? 0) - start;
  return samples.filter(
    ({ rowsDone }) => rowsDone - start >= from * all && rowsDone - start <= to * all,
  );
}

function rateIn(samples: readonly Sample[], from: number, to: number): number {
  const part = share(samples, from, to);
  const [one, other] = [part[0], part.at(-1)];
  if (!one || !other || one.at === other.at) return Number.NaN;
  return ((other.rowsDone - one.rowsDone) * 1_000) / (other.at - one.at);
}

function paceOf(samples: readonly Sample[]): string {
  const quarters = [0, 0.25, 0.5, 0.75].map((at) => Math.round(rateIn(samples, at, at + 0.25)));
  return quarters.join(' → ');
}

/** Bytes by which the most after the first tenth is above the most within it. */
function grown(samples: readonly Sample[]): number {
  const most = (part: readonly Sample[]) => Math.max(0, ...part.map(({ memory }) => memory));
  return most(share(samples, 0.1, 1)) - most(share(samples, 0, 0.1));
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

/** Whether a file of a year is stored as one job, whatever happens to the server. */
export const events: Scenario = {
  title: 'A year of a million events, as one job that is killed once and sent twice',
  run,
};
