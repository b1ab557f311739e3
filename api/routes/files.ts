import type { IncomingMessage, ServerResponse } from 'node:http';
import { readScopeOf, writeScopeOf } from '../../schema/jobs/jobScopes.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import { hasScope, signedIn } from '../../schema/kernel/scope.ts';
import type { Authentication, Authenticator } from '../auth/authenticate.ts';
import { setAnswerHeaders } from '../cors.ts';
import type { Exchange } from '../exchange.ts';
import { logFailure } from '../protection/logFailure.ts';
import { sendExport } from './exports.ts';
import { takeImport } from './imports.ts';
import { RouteRefused, refusedBy } from './refused.ts';

export interface FileRoutesOptions {
  readonly authenticator: Authenticator;
  /** Bytes of an uploaded file. */
  readonly importLimit: number;
}

/** The method of each route, and the scope that its key needs for rows of a type. */
const routes = {
  imports: { method: 'PUT', scopeOf: writeScopeOf },
  exports: { method: 'GET', scopeOf: readScopeOf },
} as const;

const filePath = /^\/(imports|exports)\/([^/]*)$/;

/** Whether a path is that of a file; such a request may take longer than others. */
export function isFilePath(path: string): boolean {
  return filePath.test(path);
}

/** Answers `PUT /imports/job_…` and `GET /exports/job_…`. */
export function fileRoutes({ authenticator, importLimit }: FileRoutesOptions) {
  async function answer(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
  ): Promise<void> {
    const [, kind, id = ''] = filePath.exec(path) ?? [];
    const { method, scopeOf } = kind === 'imports' ? routes.imports : routes.exports;
    if (request.method !== method) {
      response.setHeader('allow', method);
      throw new RouteRefused(405, `Only ${method} is answered here.`);
    }
    const authentication = await clientOf(request, exchange);
    setAnswerHeaders(response, request.headers.origin, authentication.allowedOrigins);
    const jobId = decodeId('Job', id);
    if (!jobId) throw new RouteRefused(404, 'This is not the id of a job: "job_…".');
    await requireScopeOfJob(authentication, jobId, scopeOf);
    if (method === 'GET') return sendExport(response, authentication, jobId, id);
    const taken = await takeImport(request, authentication, jobId, importLimit);
    const text = JSON.stringify({ job: id, ...taken });
    response
      .writeHead(202, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      })
      .end(text);
  }

  async function clientOf(
    { headers }: IncomingMessage,
    exchange: Exchange,
  ): Promise<Authentication> {
    const authentication = await authenticator.authenticate({
      authorization: headers.authorization ?? null,
      origin: headers.origin ?? null,
    });
    exchange.authentication = authentication;
    if (!authentication) {
      throw new RouteRefused(
        401,
        'Files need a key. Send one as the header "Authorization: Bearer cxg_sk_…".',
        'UNAUTHENTICATED',
      );
    }
    if (!hasScope(authentication.viewer, signedIn)) {
      throw new RouteRefused(403, 'This needs a secret key.');
    }
    return authentication;
  }

  return async (
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
  ): Promise<void> => {
    try {
      await answer(path, request, response, exchange);
    } catch (error) {
      if (response.headersSent || response.destroyed) throw error;
      const refused = refusedBy(error, exchange.requestId);
      if (!(error instanceof RouteRefused)) logFailure(error, exchange.log);
      throw refused;
    }
  };
}

/** A job needs the scope of its rows. Of an unknown one, `takeImport` and `sendExport` say so. */
async function requireScopeOfJob(
  { db, viewer }: Authentication,
  jobId: string,
  scopeOf: (rowType: string) => string,
): Promise<void> {
  const job = await db.job.findFirst({ where: { id: jobId }, select: { rowType: true } });
  const scope = job && scopeOf(job.rowType);
  if (scope === null || hasScope(viewer, scope)) return;
  throw new RouteRefused(403, `This needs a secret key with the scope "${scope}".`);
}
