import { createHash } from 'node:crypto';
import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  type GraphQLResolveInfo,
  GraphQLString,
  getDirectiveValues,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { canonical } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/context.ts';
import { badArgument } from '../../kernel/errors.ts';
import { UserErrorsThrown } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/**
 * The one retry rule. A mutation sent again under the same key and with the same arguments finds
 * its first effect again and does nothing; other arguments are refused. The key's row is written
 * in the effect's own transaction, so that there is never one without the other.
 */
export const idempotentDirective = new GraphQLDirective({
  name: 'idempotent',
  description:
    'Makes a mutation harmless to repeat: sent again with the same key and arguments, it answers with its first effect. The header `Idempotency-Key` does the same for a request with exactly one mutation field. Keys are remembered for seven days.',
  locations: [DirectiveLocation.FIELD],
  args: {
    key: {
      type: new GraphQLNonNull(GraphQLString),
      description:
        'Any text of 1 to 255 characters that the caller uses for this one change, such as a UUID.',
    },
  },
});

/** The key under which this mutation field was sent, or null. */
export function idempotencyKeyOf(ctx: Context, info: GraphQLResolveInfo): string | null {
  const node = info.fieldNodes[0];
  const directive = node && getDirectiveValues(idempotentDirective, node, info.variableValues);
  const key = directive ? String(directive.key) : ctx.idempotencyKey;
  if (key === null) return null;
  const place = directive ? '@idempotent(key:)' : 'Idempotency-Key';
  if (!directive && countFields(info.operation.selectionSet, info) !== 1) {
    throw badArgument(
      place,
      'the header serves a request with one mutation field. Put @idempotent(key:) on each instead.',
    );
  }
  if (key.length < 1 || key.length > 255 || !/^[\x20-\x7e]+$/.test(key)) {
    throw badArgument(place, 'a key has 1 to 255 printable ASCII characters.');
  }
  return key;
}

function countFields(set: SelectionSetNode, info: GraphQLResolveInfo): number {
  return set.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) {
      // Clients add it of themselves.
      return selection.name.value === '__typename' ? count : count + 1;
    }
    const nested =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : info.fragments[selection.name.value]?.selectionSet;
    return count + (nested ? countFields(nested, info) : 0);
  }, 0);
}

/** Milliseconds for which a key is remembered; older ones go when a new one is made. */
const rememberedMs = 7 * 24 * 60 * 60 * 1000;

/** What a mutation did, as far as its payload must be able to find it again. */
export type Effect = Record<string, unknown>;

/** Runs `work` once per key. Call it inside the transaction that `work` writes in. */
export async function once<E extends Effect>(
  ctx: Context,
  db: WorkspaceDb,
  key: string,
  fingerprint: string,
  work: () => Promise<E>,
): Promise<{ effect: E; replayed: boolean }> {
  const actorId = ctx.viewer?.actorId ?? '';
  // A second sender waits here for the first one's commit, then sees its row.
  const [made] = await db.idempotencyKey.createManyAndReturn({
    data: [{ actorId, key, argumentsHash: fingerprint }],
    skipDuplicates: true,
  });
  if (!made) {
    const earlier = await db.idempotencyKey.findFirst({ where: { actorId, key } });
    if (earlier?.argumentsHash !== fingerprint) {
      throw new UserErrorsThrown({
        type: 'IdempotencyKeyReusedError',
        code: 'IDEMPOTENCY_KEY_REUSED',
        path: [],
        message: 'This idempotency key was used before with other arguments. Use a new key.',
      });
    }
    return { effect: earlier.effect as E, replayed: true };
  }
  await db.idempotencyKey.deleteMany({
    where: { createdAt: { lt: new Date(ctx.now.getTime() - rememberedMs) } },
  });
  const effect = await work();
  await db.idempotencyKey.updateMany({
    where: { actorId, key },
    data: { effect: JSON.parse(JSON.stringify(effect)) },
  });
  return { effect, replayed: false };
}

/** The same for the same mutation with the same coerced arguments, whatever their order. */
export function fingerprintOf(field: string, args: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([field, canonical(args)]))
    .digest('hex');
}
