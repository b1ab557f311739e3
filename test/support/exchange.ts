import { expect } from 'vitest';
import type { TestServer } from './server.ts';

/** A job, as tests of files look at it. */
export interface ShownJob {
  readonly id: string;
  readonly path: string;
  readonly status: string;
  readonly rowsTotal: number | null;
  readonly rowsDone: number;
  readonly rowsFailed: number;
  readonly rowsKnown: number;
  readonly share: number;
  readonly secondsLeft: number | null;
  readonly failure: string | null;
  readonly notes: readonly string[];
  readonly errors: {
    readonly nodes: readonly {
      readonly line: number;
      readonly column: string | null;
      readonly code: string;
    }[];
    readonly totalCount: number;
  };
}

const shown = `id path status rowsTotal rowsDone rowsFailed rowsKnown share secondsLeft failure notes
  errors(first: 100) { nodes { line column code } totalCount }`;

interface UserErrors {
  readonly errors: readonly object[];
}

type Call = RequestInit & {
  /** Default: the owner's; null sends none. */
  readonly key?: string | null;
};

/**
 * What tests do with a server and files: surveys, imports and exports over HTTP.
 *
 * @param at the server, once it is there
 */
export function exchangeWith(at: () => TestServer) {
  async function change<T>(mutation: string, input: object, selection: string): Promise<T> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
    const { body } = await at().request(
      `mutation($input: ${type}) { it: ${mutation}(input: $input) { ${selection} errors { code path message } } }`,
      { input },
    );
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data.it;
  }

  async function published(input: object): Promise<string> {
    const { survey, errors } = await change<{ survey: { id: string } | null } & UserErrors>(
      'surveyCreate',
      input,
      'survey { id }',
    );
    if (!survey) throw new Error(JSON.stringify(errors));
    await change('surveyPublish', { id: survey.id }, 'survey { id }');
    return survey.id;
  }

  /** Announces a file of CSV, or of what `more` says. */
  async function newJob(
    mutation: 'responseImport' | 'responseExport',
    survey: string,
    more: object,
  ): Promise<ShownJob> {
    const { job, errors } = await change<{ job: ShownJob | null } & UserErrors>(
      mutation,
      { survey, format: 'CSV', ...more },
      `job { ${shown} }`,
    );
    if (!job) throw new Error(JSON.stringify(errors));
    return job;
  }
  const newImport = (survey: string, more: object = {}) => newJob('responseImport', survey, more);
  const newExport = (survey: string, more: object = {}) => newJob('responseExport', survey, more);

  function call(method: string, path: string, { key = at().ownerKey, ...init }: Call = {}) {
    const headers = new Headers(init.headers);
    if (key !== null) headers.set('authorization', `Bearer ${key}`);
    return fetch(`${at().url}${path}`, { ...init, method, headers });
  }

  const put = (path: string, body: string | Uint8Array<ArrayBuffer>, type = 'text/csv') =>
    call('PUT', path, { body, headers: { 'content-type': type } });

  async function jobNow(id: string): Promise<ShownJob> {
    const { body } = await at().request(`query($id: ID!) { job(id: $id) { ${shown} } }`, { id });
    if (!body.data?.job) throw new Error(JSON.stringify(body));
    return body.data.job;
  }

  async function ended(id: string): Promise<ShownJob> {
    for (;;) {
      const job = await jobNow(id);
      if (job.status !== 'RUNNING' && job.status !== 'WAITING') return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Imports a file, to the end. */
  async function imported(
    survey: string,
    file: string | Uint8Array<ArrayBuffer>,
    more: object = {},
  ): Promise<ShownJob> {
    const job = await newImport(survey, more);
    const type = 'format' in more && more.format === 'NDJSON' ? 'application/x-ndjson' : 'text/csv';
    const answer = await put(job.path, file, type);
    if (answer.status !== 202) throw new Error(await answer.text());
    return ended(job.id);
  }

  /** The file of an export, to the end. */
  async function exported(survey: string, more: object = {}): Promise<string> {
    const job = await newExport(survey, more);
    const answer = await call('GET', job.path);
    if (answer.status !== 200) throw new Error(await answer.text());
    return answer.text();
  }

  return { change, published, newImport, newExport, call, put, jobNow, ended, imported, exported };
}

/** What a file or its request is refused with, which has the request's id. */
export async function refusalOf(answer: Response) {
  const { errors } = (await answer.json()) as {
    errors: { message: string; extensions: { code: string; requestId: string } }[];
  };
  expect(errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  return { status: answer.status, code: errors[0]?.extensions.code, message: errors[0]?.message };
}
