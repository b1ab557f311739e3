import type { ForbiddenResult } from '@pothos/plugin-scope-auth';
import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import type { Context, Viewer } from './context.ts';
import { refusal, unauthenticated } from './errors.ts';

/** What every secret key may do, whatever its scopes: ask who it is and where it works. */
export const signedIn = 'signedIn';

/** Holds every scope there is, and every one to come. */
export const owner = 'owner';

const declared = new Set<string>([owner]);

/** Makes a scope known, so that keys can be given it; returns it. */
export function declareScope(name: string): string {
  declared.add(name);
  return name;
}

/** Every scope that a key can be given. */
export function allScopes(): string[] {
  return [...declared].sort();
}

/**
 * What a page needs that shows a survey: to read it while it is live, and to hand in answers.
 * Publishable keys hold these and no other; secret keys hold them with the scope beside each.
 */
const open: ReadonlyMap<string, string> = new Map([
  ['surveys:live', 'surveys:read'],
  ['responses:submit', 'responses:write'],
]);

/** The scopes that every publishable key holds. */
export const publishableScopes: readonly string[] = [...open.keys()];

/**
 * Whether a viewer holds a scope. `owner` holds all; `personas:write` includes `personas:read`,
 * since every change answers with what it changed. A publishable key holds what is open to all
 * who answer a survey, whatever its scopes say.
 */
export function hasScope(viewer: Viewer | null, name: string): boolean {
  if (!viewer) return false;
  const wider = open.get(name);
  if (viewer.keyKind === 'PUBLISHABLE') return wider !== undefined;
  const { scopes } = viewer;
  return (
    name === signedIn ||
    scopes.has(owner) ||
    scopes.has(name) ||
    (name.endsWith(':read') && scopes.has(`${name.slice(0, -':read'.length)}:write`)) ||
    (wider !== undefined && hasScope(viewer, wider))
  );
}

/** Refuses what goes beyond the scope of its own field. */
export function requireScope(
  { viewer }: Pick<Context, 'viewer'>,
  scope: string,
  what: string,
): void {
  if (!hasScope(viewer, scope)) throw refusedFor(viewer, scope, what);
}

/** The top-level error for a field whose scope the viewer does not hold: it names the scope. */
export function refuseForMissingScope(
  ctx: Context,
  info: GraphQLResolveInfo,
  result: ForbiddenResult,
): Error {
  const field = `${info.parentType.name}.${info.fieldName}`;
  return refusedFor(ctx.viewer, missingScope(result.failure), field);
}

/** The refusal of `what` for a scope that the viewer does not hold. */
export function refusedFor(
  viewer: Viewer | null,
  scope: string | null,
  what: string,
): GraphQLError {
  if (!viewer) {
    const key = scope !== null && open.has(scope) ? 'cxg_pk_…' : 'cxg_sk_…';
    return unauthenticated(
      `${what} needs a key. Send one as the header "Authorization: Bearer ${key}", or to the client of cxgraph as its option "key".`,
    );
  }
  if (viewer.keyKind === 'PUBLISHABLE') {
    const holding = scope === null || scope === signedIn ? '' : ` that has the scope "${scope}"`;
    // Without the scope as an extension: such a key cannot be given one.
    return refusal(
      'FORBIDDEN',
      `${what} is not open to publishable keys, which read live surveys and answer them. Ask for it from a server of yours, with a secret key${holding}.`,
    );
  }
  const message = `${what} needs the scope "${scope}", which this key does not have.`;
  return refusal('FORBIDDEN', message, { scope });
}

function missingScope(failure: ForbiddenResult['failure']): string | null {
  if ('failures' in failure) return failure.failures.map(missingScope).find(Boolean) ?? null;
  return 'parameter' in failure ? String(failure.parameter) : null;
}
