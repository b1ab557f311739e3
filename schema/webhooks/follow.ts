import { onLoggedTypes } from '../changes/follow.ts';
import { typesOf } from './reach.ts';

/**
 * What endpoints follow is logged. Those that are disabled count, so that what happens meanwhile can be
 * replayed; archived ones do not.
 */
onLoggedTypes(async (db, leaving) => {
  const endpoints = await db.webhookEndpoint.findMany({
    where: { archivedAt: null, ...(leaving && { id: { not: leaving } }) },
    select: { eventTypes: true, scopes: true },
  });
  return endpoints.flatMap(typesOf);
});
