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
import { noPersonalData } from '../../kernel/personalData.ts';
import { invalid, UserErrorsThrown } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { keyedHash, workspaceSecret } from '../../kernel/workspaceSecret.ts';

/**
 * The one retry rule. A mutation that is sent again with the same key and the same arguments returns
 * its first effect and changes nothing; other arguments are refused. The row of the key is written in
 * the transaction of the effect, so that neither is stored without the other.
 */
export const idempotentDirective = new GraphQLDirective({
  name: 'idempotent',
  description:
    'Makes a mutation safe to repeat: if it is sent again with the same key and arguments, it changes nothing and returns the result of the first call. The header `Idempotency-Key` does the same for a request with exactly one mutation field. Keys are stored for seven days.',
  locations: [DirectiveLocation.FIELD],
  args: {
    key: {
      type: new GraphQLNonNull(GraphQLString),
      description:
        'Text of 1 to 255 printable ASCII characters that the client uses for this change alone, such as a UUID.',
    },
  },
});

/** The idempotency key that this mutation field was sent with, or null. */
export function idempotencyKeyOf(ctx: Context, info: GraphQLResolveInfo): string | null {
  const node = info.fieldNodes[0];
  const directive = node && getDirectiveValues(idempotentDirective, node, info.variableValues);
  const key = directive ? String(directive.key) : ctx.idempotencyKey;
  if (key === null) return null;
  const source = directive ? '@idempotent(key:)' : 'Idempotency-Key';
  if (!directive && countFields(info.operation.selectionSet, info) !== 1) {
    throw badArgument(
      source,
      'the header is for a request with one mutation field. Put @idempotent(key:) on each instead.',
    );
  }
  if (key.length < 1 || key.length > 255 || !/^[\x20-\x7e]+$/.test(key)) {
    throw badArgument(source, 'a key has 1 to 255 printable ASCII characters.');
  }
  return key;
}

function countFields(set: SelectionSetNode, info: GraphQLResolveInfo): number {
  return set.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) {
      // Clients add it by themselves.
      return selection.name.value === '__typename' ? count : count + 1;
    }
    const nested =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : info.fragments[selection.name.value]?.selectionSet;
    return count + (nested ? countFields(nested, info) : 0);
  }, 0);
}

/**
 * Milliseconds for which a key is stored: seven days. Older keys are deleted with the next new one.
 */
const retentionMs = 7 * 24 * 60 * 60 * 1000;

/** Stands for the hash of a call about a customer that was erased: a retry does not do it once more. */
export const erasedArguments = '';

/** What a mutation did, as its payload needs it: keys and counts, which a retry reads again. */
export type Effect = Record<string, unknown>;

/** Runs `work` once for each key. Call it inside the transaction that `work` writes in. */
export async function once<E extends Effect>(
  ctx: Context,
  db: WorkspaceDb,
  key: string,
  call: { readonly field: string; readonly args: unknown },
  work: () => Promise<E>,
): Promise<{ effect: E; replayed: boolean }> {
  const actorId = ctx.viewer?.actorId ?? '';
  const fingerprint = fingerprintOf(await workspaceSecret(db), call.field, call.args);
  // A second sender waits here for the first one's commit, then sees its row.
  const [made] = await db.idempotencyKey.createManyAndReturn({
    data: [{ actorId, key, argumentsHash: fingerprint }],
    skipDuplicates: true,
  });
  if (!made) {
    const earlier = await db.idempotencyKey.findFirst({ where: { actorId, key } });
    if (earlier?.argumentsHash === erasedArguments) {
      throw new UserErrorsThrown(
        invalid(
          'ERASED',
          [],
          'This idempotency key made a change for a customer that was erased since. It changes nothing more.',
        ),
      );
    }
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
    where: { createdAt: { lt: new Date(ctx.now.getTime() - retentionMs) } },
  });
  const effect = await work();
  await db.idempotencyKey.updateMany({
    where: { actorId, key },
    data: { effect: JSON.parse(JSON.stringify(effect)) },
  });
  return { effect, replayed: false };
}

/**
 * A hash that is the same for the same mutation and coerced arguments, in whatever order. It is keyed:
 * arguments can be a person's address alone, which a plain hash would let be guessed.
 */
export function fingerprintOf(secret: string, field: string, args: unknown): string {
  return keyedHash(secret, 'arguments', JSON.stringify([field, canonical(args)]));
}

noPersonalData(
  'IdempotencyKey',
  'It has keys of rows, counts and a keyed hash. An erasure takes the hash of calls about the customer away.',
);
