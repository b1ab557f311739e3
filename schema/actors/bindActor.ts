import type { Context } from '../kernel/context.ts';
import { plural } from '../kernel/plural.ts';
import { invalid, notFound, throwUserErrors, UserErrorsThrown } from '../kernel/userError.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import type { ActorBind } from './bindActor.graph.ts';
import { emptyBindingErrors, isReading } from './bindingErrors.ts';

/**
 * Replaces what a person is bound to.
 *
 * @throws UserErrorsThrown for the actor of a key, and while a key that acts for the person may write
 */
export async function bindActor({ db, now }: Context, input: ActorBind): Promise<string> {
  const { id, segments, touchpoints } = input;
  throwUserErrors(emptyBindingErrors(input));
  const path = ['input', 'id'];
  // Locked, so that no key that writes is created for the person meanwhile.
  await lockRows(db, 'Actor', [id]);
  const actor = await db.actor.findFirst({
    where: { id },
    select: { kind: true, apiKeys: { select: { scopes: true, revokedAt: true, expiresAt: true } } },
  });
  if (!actor) throw new UserErrorsThrown(notFound(path, 'person'));
  if (actor.kind !== 'PERSON') {
    const message =
      'This actor stands for a key. A key is bound when it is created: see `apiKeyCreate`.';
    throw new UserErrorsThrown(invalid('INVALID_VALUE', path, message));
  }
  const writing = actor.apiKeys.filter(
    ({ scopes, revokedAt, expiresAt }) =>
      revokedAt === null && !(expiresAt && expiresAt <= now) && !scopes.every(isReading),
  ).length;
  if (writing > 0 && (segments ?? touchpoints)) {
    const message = `This person has ${writing} ${plural(writing, 'key')} with scopes to write, and bound keys only read. Revoke such keys first, and create others with scopes that end with ":read".`;
    throw new UserErrorsThrown(invalid('WRONG_STATE', path, message));
  }
  await db.actorSegment.deleteMany({ where: { actorId: id } });
  await db.actorTouchpoint.deleteMany({ where: { actorId: id } });
  await db.actorSegment.createMany({
    data: [...new Set(segments)].map((segmentId) => ({ actorId: id, segmentId })),
  });
  await db.actorTouchpoint.createMany({
    data: [...new Set(touchpoints)].map((touchpointId) => ({ actorId: id, touchpointId })),
  });
  return id;
}
