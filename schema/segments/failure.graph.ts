import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import { ownTopics } from './failing.ts';

/** SQLSTATE of a statement, and Prisma's code of a transaction, that took longer than they may. */
const tooLong = /SQLSTATE 57014|P2028/;

/** Why the last look at customers of segments failed, in words for people; null where it did not. */
const failureOfLook = batched('segmentFailure', async ({ db }, segments: readonly string[]) => {
  const tasks = await db.outbox.findMany({
    where: {
      topic: { in: ownTopics },
      subjectId: { in: [...segments] },
      lastError: { not: null },
    },
    orderBy: [{ state: 'desc' }, { nextAt: 'asc' }],
    select: { subjectId: true, state: true, lastError: true },
  });
  const bySegment = new Map(tasks.map((task) => [task.subjectId, task]));
  return segments.map((segment) => {
    const task = bySegment.get(segment);
    if (!task) return null;
    const cause = tooLong.test(task.lastError ?? '')
      ? 'it took longer than the database allows. A condition with fewer predicates on events is quicker.'
      : 'the log of the server has the cause.';
    const next =
      task.state === 'DEAD'
        ? 'It is not tried again by itself: store the condition once more.'
        : 'It is tried again within an hour; until then, some customers are missing or have left.';
    return `The last look at its customers failed: ${cause} ${next}`;
  });
});

builder.prismaObjectField('Segment', 'failure', (t) =>
  t.field({
    type: 'String',
    nullable: true,
    description:
      'Why the last look at customers of the segment failed, in a sentence for people; null if it did not. Its customers and its size are then those of the look before, and other segments are not concerned.',
    select: { id: true },
    resolve: ({ id }, _args, ctx) => failureOfLook(ctx, id),
  }),
);
