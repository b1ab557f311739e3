import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { encodeId } from '../schema/kernel/id.ts';
import type { Exchange } from './exchange.ts';
import { eventsPath } from './routes/events.ts';
import { isFilePath } from './routes/files.ts';
import { graphiqlKeyPath } from './routes/graphiqlKey.ts';
import { isLinkPath } from './routes/preferences.ts';

/** Paths that monitoring requests every few seconds. */
export const quietPaths = new Set(['/livez', '/readyz', '/metrics']);

/**
 * One line a request, without its variables, headers or body. A request that is refused for its
 * rate, or for the load before it is read, is logged at `debug`: a flood would fill the log. The
 * metrics count it.
 */
export function logRequest(
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
): void {
  const path = pathOf(request);
  const { requestId, operationName, authentication, codes, cost, turnedAway, knownKey } = exchange;
  const isQuiet = quietPaths.has(path) || response.statusCode === 429 || turnedAway;
  const level = isQuiet ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  log[level](
    {
      requestId,
      method: request.method,
      path: labelOf(path),
      status: response.statusCode,
      ms: Math.round((performance.now() - exchange.startedAt) * 10) / 10,
      ...(operationName && { operationName: operationName.slice(0, 100) }),
      ...(authentication
        ? {
            ...(authentication.viewer.keyId && {
              keyId: encodeId('ApiKey', authentication.viewer.keyId),
            }),
            workspaceId: encodeId('Workspace', authentication.workspaceId),
          }
        : knownKey?.id && { keyId: encodeId('ApiKey', knownKey.id) }),
      ...(codes.length > 0 && { codes: [...new Set(codes)] }),
      ...(cost && { cost: cost.requested }),
      ...(!response.writableFinished && { aborted: true }),
    },
    'request',
  );
}

/** A path as the log shows it. A path that is not one of ours may contain anything. */
function labelOf(path: string): string {
  const own = ['/graphql', eventsPath, graphiqlKeyPath];
  if (own.includes(path) || quietPaths.has(path)) return path;
  // The token of a link is a secret of its customer.
  if (isLinkPath(path)) return '/preferences/:token';
  return isFilePath(path) ? path.replace(/[^/]*$/, ':id') : 'other';
}

/** The path of a request, cut where it is longer than any of ours. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0]?.slice(0, 200) ?? '/';
}
