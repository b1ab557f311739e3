import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SoakServer } from './server.ts';

/** A year of purchases of a shop. */
export interface EventYear {
  readonly rows: number;
  readonly customers: number;
}

const year = { from: Date.UTC(2025, 0, 1), ms: 365 * 24 * 60 * 60 * 1_000 };

/** The address of a customer. */
export const addressOf = (customer: number) => `person${customer}@shop.example`;

/** The file as CSV: its rows are in the order of their time, those of a customer all over the year. */
function* linesOf({ rows, customers }: EventYear): Generator<string> {
  yield 'id,type,occurredAt,customer.email,value,currency,properties.sku,properties.pieces\n';
  for (let row = 0; row < rows; row++) {
    const moment = new Date(year.from + Math.floor((row / rows) * year.ms)).toISOString();
    const type = ['PURCHASE', 'VISIT', 'RETURN'][row % 3];
    // 7,919 is a prime: all customers come before one comes again.
    const address = addressOf((row * 7_919) % customers);
    yield `order-${row},${type},${moment},${address},${row % 100},EUR,sku-${row % 300},${row % 5}\n`;
  }
}

/** What a job says of itself. */
export interface SeenJob {
  readonly status: string;
  readonly failure: string | null;
  readonly rowsDone: number;
  readonly rowsFailed: number;
  readonly rowsKnown: number;
}

/** Answers of mutations and queries as `it`; throws where there is an error of any kind. */
async function answered<It extends object>(
  { ask }: SoakServer,
  query: string,
  variables: object,
): Promise<It> {
  const response = await ask(query, variables);
  const text = await response.text();
  const { data } = JSON.parse(text) as { data?: { it: (It & { errors?: unknown[] }) | null } };
  if (!data?.it || (data.it.errors ?? []).length > 0) throw new Error(text.slice(0, 1_000));
  return data.it;
}

/** Customers of one call. */
const perCall = 1_000;

/** Creates every second customer of the year: the events of the others wait. */
export async function createCustomers(server: SoakServer, { customers }: EventYear): Promise<void> {
  const addresses = Array.from({ length: Math.ceil(customers / 2) }, (_, at) => addressOf(2 * at));
  for (let at = 0; at < addresses.length; at += perCall) {
    const rows = addresses.slice(at, at + perCall).map((email) => ({ key: { email } }));
    await answered(
      server,
      'mutation ($input: CustomerBulkUpsertInput!) { it: customerBulkUpsert(input: $input) { errors { message } } }',
      { input: { rows } },
    );
  }
}

/** Sends the file of a year, as one job; returns it once the file has arrived. */
export async function sendYear(server: SoakServer, events: EventYear): Promise<string> {
  const { job } = await answered<{ job: { id: string } }>(
    server,
    'mutation ($input: EventImportInput!) { it: eventImport(input: $input) { job { id } errors { message } } }',
    { input: { format: 'CSV', defaults: { source: 'till' } } },
  );
  const sending = request(`${server.url}/imports/${job.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${server.key}` },
  });
  const answer = new Promise<IncomingMessage>((resolve) => sending.on('response', resolve));
  await pipeline(Readable.from(blocksOf(events)), sending);
  const response = await answer;
  response.resume();
  const { statusCode = 500 } = response;
  if (statusCode >= 300) throw new Error(`The file was refused: ${statusCode}.`);
  return job.id;
}

/** The file in pieces of a thousand lines: a piece a line would take longer to send than to store. */
function* blocksOf(events: EventYear): Generator<Buffer> {
  let block = '';
  let lines = 0;
  for (const line of linesOf(events)) {
    block += line;
    lines += 1;
    if (lines % 1_000 === 0) {
      yield Buffer.from(block);
      block = '';
    }
  }
  yield Buffer.from(block);
}

/** A look at a job that runs. */
export interface Sample {
  /** Milliseconds of a clock. */
  readonly at: number;
  readonly rowsDone: number;
  /** Bytes that the server's process has. */
  readonly memory: number;
}

/** Looks at a job until it has ended, or has stored so many rows. */
export async function followed(
  server: SoakServer,
  job: string,
  { until = Number.POSITIVE_INFINITY, everyMs = 500 } = {},
): Promise<{ job: SeenJob; samples: Sample[] }> {
  const samples: Sample[] = [];
  for (;;) {
    const seen = await answered<SeenJob>(
      server,
      'query ($id: ID!) { it: job(id: $id) { status failure rowsDone rowsFailed rowsKnown } }',
      { id: job },
    );
    const { rowsDone, status } = seen;
    samples.push({ at: performance.now(), rowsDone, memory: await server.memory() });
    if (status !== 'RUNNING' || rowsDone >= until) return { job: seen, samples };
    await sleep(everyMs);
  }
}

/** Ends a server as the kernel would that has no memory left. */
export async function killed({ running: { child, ended } }: SoakServer): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  await ended;
}
