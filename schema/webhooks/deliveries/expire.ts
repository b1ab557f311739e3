import { expireWithChanges } from '../../changes/expire.ts';

/** Deliveries that came to their end; those that wait stay until their endpoint takes them, or is deleted. */
expireWithChanges(async (db, before, most) => {
  const old = await db.webhookDelivery.findMany({
    where: { createdAt: { lt: before }, state: { not: 'WAITING' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true },
  });
  const { count } = await db.webhookDelivery.deleteMany({
    where: { id: { in: old.map(({ id }) => id) } },
  });
  return count;
});
