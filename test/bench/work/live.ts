import { type ClientRequest, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, graphqlCall, type Target } from '../http.ts';
import { median } from '../rounds.ts';
import type { Line } from '../table.ts';
import { World } from '../world.ts';
import { demandSuccess, submitCall } from './storing.ts';
import { publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

/** Subscriptions that are open while writes are measured. */
const many = 1_000;

const subscription =
  'subscription { responseSubmitted(opening: true) { kind seq response { id } } }';

/** Of a type of which nothing happens meanwhile. */
const silentSubscription = 'subscription { jobProgress(opening: true) { kind seq } }';

/** Streams that are open, and what has come on them. */
interface Streams {
  /** Events that have come on all of them together. */
  readonly events: number;
  /** Calls back at each event on any of them, with its response's id. */
  onEvent: (id: string) => void;
  close(): void;
}

async function openStreams(target: Target, count: number, query = subscription): Promise<Streams> {
  const requests: ClientRequest[] = [];
  const streams = { events: 0, onEvent: (_id: string) => {}, close: () => {} };
  const open = () =>
    new Promise<void>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${target.key}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      };
      const sent = request(`${target.address}/graphql`, { method: 'POST', agent: false, headers });
      requests.push(sent);
      sent.on('error', reject);
      sent.on('response', (response) => {
        response.on('error', () => {});
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          if (text.includes('HEARTBEAT')) resolve();
          for (const [, id] of text.matchAll(/"response":\{"id":"(\w+)"/g)) {
            streams.events += 1;
            streams.onEvent(id ?? '');
          }
        });
      });
      sent.end(graphqlCall(query).body);
    });
  for (let left = count; left > 0; left -= 50) {
    await Promise.all(Array.from({ length: Math.min(50, left) }, open));
  }
  streams.close = () => {
    for (const each of requests) {
      each.on('error', () => {});
      each.destroy();
    }
  };
  return streams;
}

/** Bytes of the server's process, as its metrics show them. */
async function memoryOf(target: Target): Promise<number> {
  const text = await ask(target, { path: '/metrics', body: null });
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
}

/** Submits responses one by one, with a pause between; milliseconds until each is answered, and until its event came. */
async function submitSlowly(
  target: Target,
  survey: string,
  { key, count, streams }: { key: string; count: number; streams?: Streams },
): Promise<{ answered: number[]; arrived: number[] }> {
  const answered: number[] = [];
  const arrived: number[] = [];
  for (let number = 0; number < count; number++) {
    const start = performance.now();
    let came: (() => void) | undefined;
    const event = new Promise<void>((resolve) => {
      came = resolve;
    });
    let ms = 0;
    if (streams) {
      streams.onEvent = () => {
        ms ||= performance.now() - start;
        came?.();
      };
    } else came?.();
    demandSuccess(await ask(target, submitCall(survey, key, number)));
    answered.push(performance.now() - start);
    await event;
    arrived.push(ms);
    await sleep(50);
  }
  return { answered, arrived };
}

const slowest = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;

/** From a submit to its subscribers; the memory of many, and what they cost a write. */
export const benchLive: Work = async ({ name: engine, ...rest }, { requests, progress }) => {
  const world = await World.open({ name: engine, ...rest }, 'live');
  const survey = await publishedSurvey(world);
  const target = await world.graph();
  const count = Math.ceil(requests / 2);
  await submitSlowly(target, survey, { key: 'warm', count: 50 });
  const measured = { engine, ratio: null, limit: null };
  const lines: Line[] = [];
  const note = (work: string, times: readonly number[], before?: readonly number[]) => {
    const figures = [
      ['median, ms', median],
      ['99 %, ms', slowest],
    ] as const;
    for (const [measure, figure] of figures) {
      const byHand = before ? figure(before) : null;
      const against = before && { against: 'none open' };
      lines.push({ ...measured, work, measure, graph: figure(times), byHand, ...against });
    }
  };
  progress('live: none open');
  const alone = await submitSlowly(target, survey, { key: 'alone', count });
  const one = await openStreams(target, 1);
  progress('live: one open');
  const { arrived } = await submitSlowly(target, survey, { key: 'one', count, streams: one });
  note('live: submit to subscriber', arrived);
  one.close();
  const before = await memoryOf(target);
  const all = await openStreams(target, many);
  await sleep(2_000);
  const memory = (await memoryOf(target)) - before;
  lines.push({
    ...{ ...measured, work: `live: ${many} open`, measure: 'memory of each, kB', byHand: null },
    graph: memory / many / 1_000,
  });
  progress(`live: ${many} open`);
  const cpu = await target.cpu();
  const crowded = await submitSlowly(target, survey, { key: 'many', count, streams: all });
  lines.push({
    ...{
      ...measured,
      work: `live: ${many} open`,
      measure: 'CPU of an event to one, µs',
      byHand: null,
    },
    graph: ((await target.cpu()) - cpu) / count,
  });
  note(`live: submit, ${many} open that get it`, crowded.answered, alone.answered);
  note(`live: submit to the first of ${many}`, crowded.arrived);
  await sleep(2_000);
  if (all.events !== count * many) {
    throw new Error(`${all.events} events came, of ${count * many}.`);
  }
  all.close();
  await sleep(2_000);
  progress(`live: ${many} open of another type`);
  const silent = await openStreams(target, many, silentSubscription);
  const beside = await submitSlowly(target, survey, { key: 'silent', count });
  note(`live: submit, ${many} open of another type`, beside.answered, alone.answered);
  silent.close();
  await world.close();
  return lines;
};
