import { deflateRawSync } from 'node:zlib';
import { makeKey } from '../../schema/actors/key.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { Call } from './load.ts';

/** What the sender of the junk knows. */
export interface Victim {
  readonly url: string;
  readonly key: string;
  readonly publishable: string;
}

const json = { 'content-type': 'application/json' };

function query(text: string, headers: Readonly<Record<string, string>> = {}): Call {
  return { headers: { ...json, ...headers }, body: JSON.stringify({ query: text }) };
}

function bearer(key: string) {
  return { authorization: `Bearer ${key}` };
}

/** Fragments that each spread the next one twice. */
function bomb(times: number): string {
  const field = (below: string) => `survey { responses(first: 0) { nodes { ${below} } } }`;
  const fragments = Array.from(
    { length: times },
    (_, at) =>
      `fragment f${at} on SurveyResponse { a: ${field(`...f${at + 1}`)} b: ${field(`...f${at + 1}`)} }`,
  );
  return `{ responseResume(resumeToken: "none") { response { ...f0 } } } ${fragments.join(' ')} fragment f${times} on SurveyResponse { id }`;
}

const deep = `{ journeys { nodes { ${'parent { '.repeat(100)} id ${'} '.repeat(100)} } } }`;
const wide = `{ ${Array.from({ length: 1_100 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
const brackets = `{ personas(filter: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { nodes { id } } }`;
const branch =
  '{ stages: { some: { steps: { some: { touchpoints: { some: { name: { eq: "x" } } } } } } } }';
const longFilter = `{ journeys(filter: { and: [${branch.repeat(12)}] }) { nodes { id } } }`;

/** A kind of junk. */
export interface Junk {
  readonly call: () => Call;
  /** Each call is another one. */
  readonly varies: boolean;
}

/**
 * Requests that no honest client sends, one after the other: documents that expand, nest, repeat or
 * join too much, keys that do not work, bodies that are no request. Most come without a key or with
 * the publishable one of a page; one in sixteen with a secret key, as from a program gone wrong.
 */
export function junk({ key, publishable }: Victim): readonly Junk[] {
  const always = (call: Call): Junk => ({ call: () => call, varies: false });
  const listed = '{ personas { nodes { id } } }';
  return [
    always(query(bomb(16))),
    always(query(bomb(16), bearer(publishable))),
    always(query(bomb(12), bearer(publishable))),
    always(query(deep)),
    always(query(wide, bearer(publishable))),
    { call: () => query(listed, bearer(makeKey('SECRET', newId()).text)), varies: true },
    always(query(listed, bearer('hunter2'))),
    always(query(listed, { authorization: 'Basic aHVudGVyMg==' })),
    always({ headers: json, body: '{"query": "{ __typename }"' }),
    always({ headers: json, body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }),
    always({ headers: json, body: JSON.stringify({ query: 'x'.repeat(101_000) }) }),
    always({
      headers: { ...json, 'content-encoding': 'deflate' },
      body: deflateRawSync(Buffer.alloc(1_000_000)),
    }),
    always({ headers: { 'content-type': 'text/plain' }, body: 'query={__typename}' }),
    always(query(brackets)),
    always({ path: '/imports/job_00000000000000000000000000', method: 'PUT', body: 'x' }),
    always(query(longFilter, bearer(key))),
  ];
}
