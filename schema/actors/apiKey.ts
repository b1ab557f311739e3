import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { allScopes, hasScope, owner, publishableScopes } from '../kernel/scope.ts';
import {
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../kernel/userError.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import type { ApiKeyCreate } from './apiKey.graph.ts';
import { bindingErrors } from './bindingErrors.ts';
import { makeKey } from './key.ts';
import { originOf } from './origins.ts';

/** A list as a sentence has it: `a, b and c`. */
const listed = new Intl.ListFormat('en-GB');

/**
 * The property of an effect by which the secret gets into the payload. It is a symbol, because effects
 * are stored as JSON for retries, and the secret must not be stored.
 */
export const secretText = Symbol('the secret, shown once');

/** Creates a key, and the actor it acts as unless it acts for a person. */
export async function createApiKey(ctx: Context, input: ApiKeyCreate) {
  const person = input.actor ? await personOf(ctx, input.actor) : null;
  throwUserErrors([
    ...apiKeyErrors(ctx, input),
    ...bindingErrors(input, person?.isBound ?? false),
    ...(await expiryErrors(ctx, input.expiresAt)),
  ]);
  const actorId = person?.id ?? newId();
  const { id, text, secretHash } = makeKey(input.kind, ctx.workspaceId);
  if (!person) {
    await ctx.db.actor.createMany({ data: { id: actorId, kind: 'KEY', name: input.name } });
  }
  await ctx.db.apiKey.createMany({
    data: {
      id,
      actorId,
      kind: input.kind,
      name: input.name,
      secretHash,
      scopes: [...new Set(input.scopes)],
      allowedOrigins: [...new Set(input.allowedOrigins?.map((text) => originOf(text) ?? text))],
      expiresAt: input.expiresAt,
    },
  });
  const bound = { segments: new Set(input.segments), touchpoints: new Set(input.touchpoints) };
  await ctx.db.apiKeySegment.createMany({
    data: [...bound.segments].map((segmentId) => ({ apiKeyId: id, segmentId })),
  });
  await ctx.db.apiKeyTouchpoint.createMany({
    data: [...bound.touchpoints].map((touchpointId) => ({ apiKeyId: id, touchpointId })),
  });
  return { apiKey: id, [secretText]: text };
}

/**
 * The person for whom a key is to act, locked: they may be bound at the same moment.
 *
 * @throws UserErrorsThrown for the actor of another key, and for a person who is archived
 */
async function personOf({ db }: Context, id: string): Promise<{ id: string; isBound: boolean }> {
  const path = ['input', 'actor'];
  await lockRows(db, 'Actor', [id]);
  const actor = await db.actor.findFirst({
    where: { id },
    select: {
      ...{ kind: true, archivedAt: true },
      segments: { take: 1 },
      touchpoints: { take: 1 },
    },
  });
  if (!actor) throw new UserErrorsThrown(notFound(path, 'person'));
  if (actor.kind !== 'PERSON' || actor.archivedAt !== null) {
    const message =
      'A key acts for a person who is not archived. Leave `actor` out: the key then acts for itself.';
    throw new UserErrorsThrown(invalid('INVALID_VALUE', path, message));
  }
  return { id, isBound: actor.segments.length > 0 || actor.touchpoints.length > 0 };
}

/**
 * Revokes a key.
 *
 * @throws UserErrorsThrown for a key that may do more than the viewer’s, and for the last owner key
 */
export async function revokeApiKey(ctx: Context, id: string): Promise<string> {
  const path = ['input', 'id'];
  await lockRows(ctx.db, 'Workspace', [ctx.workspaceId]);
  const key = await ctx.db.apiKey.findFirst({
    where: { id },
    select: { kind: true, scopes: true, revokedAt: true },
  });
  if (!key) throw new UserErrorsThrown(notFound(path, 'key'));
  if (key.revokedAt !== null) return id;
  const scopes = key.kind === 'PUBLISHABLE' ? publishableScopes : key.scopes;
  if (!scopes.every((scope) => hasScope(ctx.viewer, scope))) {
    throw new UserErrorsThrown(
      invalid('INVALID_VALUE', path, 'A key can only revoke keys that may do no more than itself.'),
    );
  }
  const others = await ctx.db.apiKey.count({
    where: {
      id: { not: id },
      scopes: { has: owner },
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }],
    },
  });
  if (key.scopes.includes(owner) && others === 0) {
    throw new UserErrorsThrown(
      invalid('INVALID_VALUE', path, 'This is the last owner key. Create another one first.'),
    );
  }
  await ctx.db.apiKey.updateMany({ where: { id }, data: { revokedAt: ctx.now } });
  return id;
}

/** The user error of a key that would expire after the key that creates it. */
async function expiryErrors(
  ctx: Context,
  expiresAt: Date | null | undefined,
): Promise<UserErrorShape[]> {
  const keyId = ctx.viewer?.keyId;
  const maker = keyId
    ? await ctx.db.apiKey.findFirst({ where: { id: keyId }, select: { expiresAt: true } })
    : null;
  if (!maker?.expiresAt || (expiresAt && expiresAt <= maker.expiresAt)) return [];
  const cure = `A key cannot expire after the key that creates it: use a time until ${maker.expiresAt.toISOString()}.`;
  return [invalid('OUT_OF_RANGE', ['input', 'expiresAt'], cure)];
}

function apiKeyErrors(ctx: Context, input: ApiKeyCreate): UserErrorShape[] {
  const errors: UserErrorShape[] = [];
  const scopes = input.scopes ?? [];
  const known = allScopes();
  for (const [index, scope] of scopes.entries()) {
    const path = ['input', 'scopes', String(index)];
    if (!known.includes(scope)) {
      const message = `There is no scope "${scope.slice(0, 100)}". The scopes are ${known.join(', ')}.`;
      errors.push(invalid('INVALID_VALUE', path, message));
    } else if (!hasScope(ctx.viewer, scope)) {
      const message = `A key can only create keys with scopes that it has, and this one does not have "${scope}".`;
      errors.push(invalid('INVALID_VALUE', path, message));
    }
  }
  const lacking = publishableScopes.filter((scope) => !hasScope(ctx.viewer, scope));
  if (input.kind === 'PUBLISHABLE' && lacking.length > 0) {
    const message = `A publishable key may do ${listed.format(publishableScopes)}. A key can only create keys with scopes that it has, and this one does not have ${listed.format(lacking)}.`;
    errors.push(invalid('INVALID_VALUE', ['input', 'kind'], message));
  }
  if (input.kind === 'PUBLISHABLE' && scopes.length > 0) {
    errors.push(invalid('INVALID_VALUE', ['input', 'scopes'], 'A publishable key has no scopes.'));
  }
  if (input.kind === 'SECRET' && scopes.length === 0) {
    const cure = `Name what the key may do, such as personas:read, or "${owner}" for everything.`;
    errors.push(invalid('REQUIRED', ['input', 'scopes'], cure));
  }
  const origins = input.allowedOrigins ?? [];
  if (input.kind === 'PUBLISHABLE' && origins.length === 0) {
    const cure = 'Name the origins of the pages that use it: https://www.example.com.';
    errors.push(invalid('REQUIRED', ['input', 'allowedOrigins'], cure));
  }
  for (const [index, origin] of origins.entries()) {
    if (originOf(origin) === null) {
      const path = ['input', 'allowedOrigins', String(index)];
      errors.push(
        invalid(
          'INVALID_VALUE',
          path,
          'An origin is a scheme, a host and a port, such as https://a.example:8443, or any port of this machine, http://localhost:*. A page that is opened as a file has no origin: serve it over HTTP.',
        ),
      );
    }
  }
  if (input.expiresAt && input.expiresAt <= ctx.now) {
    errors.push(invalid('OUT_OF_RANGE', ['input', 'expiresAt'], 'This must be in the future.'));
  }
  return errors;
}
