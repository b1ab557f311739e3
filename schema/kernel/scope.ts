import type { ForbiddenResult } from '@pothos/plugin-scope-auth';
import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import type { Context, Viewer } from './context.ts';
import { refusal, unauthenticated } from './errors.ts';

/**
 * What every secret key may do, whatever its scopes, such as read its workspace and its own actor.
 */
export const signedIn = 'signedIn';

/** The scope that includes all scopes, also those of later versions. */
export const owner = 'owner';

/**
 * The scope without which fields about a person are null and cannot be set, lists cannot be filtered or
 * sorted by them, and no customer is found by them.
 */
export const personalScope = 'customers:personal';

/**
 * What shows texts in respondents’ own words, as a scope shows what needs it. No key has it by name: all have
 * it, or those with `customers:personal`, if `Workspace.verbatimsPersonal` is set.
 */
export const verbatimScope = 'verbatims';

/** The scope that shows customers, and so also whose a fact is. */
export const customerScope = 'customers:read';

const declared = new Set<string>([owner, personalScope]);

/** Makes a scope known, so that keys can have it; returns it. */
export function declareScope(name: string): string {
  if (name !== signedIn) declared.add(name);
  return name;
}

/** Every scope that a key can have. */
export function allScopes(): string[] {
  return [...declared].sort();
}

/**
 * The scopes that a page with a survey needs: to read it while it is live, and to submit answers; and a
 * page with preferences: to change those of the customer whose link it was opened by.
 * Publishable keys have these and no others; a secret key with the scope beside one has it, too.
 */
const open: ReadonlyMap<string, string> = new Map([
  ['surveys:live', 'surveys:read'],
  ['responses:submit', 'responses:write'],
  ['preferences:change', 'responses:submit'],
]);

/** The scopes that every publishable key has. */
export const publishableScopes: readonly string[] = [...open.keys()];

/**
 * Whether a viewer has a scope. `owner` includes all; `personas:write` includes `personas:read`,
 * because every mutation returns what it changed. A publishable key has the scopes of
 * `publishableScopes`, whatever else it lists. For `verbatimScope` the workspace’s setting decides.
 */
export function hasScope(viewer: Viewer | null, name: string): boolean {
  if (!viewer) return false;
  if (name === verbatimScope) return !viewer.verbatimsPersonal || hasScope(viewer, personalScope);
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

/** Refuses `what` for a viewer without the scope, beyond the check of the field's own scope. */
export function requireScope(
  { viewer }: Pick<Context, 'viewer'>,
  scope: string,
  what: string,
): void {
  if (!hasScope(viewer, scope)) throw refusedFor(viewer, namedScope(scope), what);
}

/** The scope to give a key that lacks one: who lacks what is no scope by name lacks `customers:personal`. */
export function namedScope(scope: string): string {
  return scope === verbatimScope ? personalScope : scope;
}

/** The top-level error for a field whose scope the viewer does not have; it names the scope. */
export function refuseForMissingScope(
  ctx: Context,
  info: GraphQLResolveInfo,
  result: ForbiddenResult,
): Error {
  const field = `${info.parentType.name}.${info.fieldName}`;
  return refusedFor(ctx.viewer, missingScope(result.failure), field);
}

/** The error that refuses `what` for a scope that the viewer does not have. */
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
    const withScope = scope === null || scope === signedIn ? '' : ` that has the scope "${scope}"`;
    // Without the scope as an extension, because such a key cannot have one.
    return refusal(
      'FORBIDDEN',
      `${what} is not open to publishable keys, which read live surveys and answer them, and change preferences by a customer’s link. Send the request from your server, with a secret key${withScope}.`,
    );
  }
  const message = `${what} needs the scope "${scope}", which this key does not have.`;
  return refusal('FORBIDDEN', message, { scope });
}

function missingScope(failure: ForbiddenResult['failure']): string | null {
  if ('failures' in failure) return failure.failures.map(missingScope).find(Boolean) ?? null;
  return 'parameter' in failure ? String(failure.parameter) : null;
}
