import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { countRows, insertRows } from '../kernel/rows.ts';
import { type InputPath, invalid, throwUserErrors } from '../kernel/userError.ts';
import { atMost, limits } from './limits.ts';

/** A step whose links were replaced. A kind of links that is not set did not change. */
interface LinkedStep {
  journeyId: string;
  personas?: readonly string[] | null;
  touchpoints?: readonly string[] | null;
  path: InputPath;
}

/**
 * Adds the personas of steps to their journeys, which are locked.
 *
 * @throws Refused with `TOO_MANY` if a journey then has too many personas or touchpoints
 */
export async function followLinks(ctx: Context, steps: readonly LinkedStep[]): Promise<void> {
  await addPersonas(ctx, steps);
  for (const [linked, table] of [
    ['personas', 'JourneyPersona'],
    ['touchpoints', 'JourneyTouchpoint'],
  ] as const) {
    const changed = steps.filter((step) => step[linked]);
    const journeys = changed.map(({ journeyId }) => journeyId);
    const counts = await countRows(ctx.db, table, 'journeyId', journeys);
    throwUserErrors(
      changed
        .filter(({ journeyId }) => (counts.get(journeyId) ?? 0) > limits[linked])
        .map(({ path }) => invalid('TOO_MANY', [...path, linked], atMost(linked))),
    );
  }
}

/** Adds the personas of steps to their journeys, after those that the journey has. */
async function addPersonas({ db }: Context, steps: readonly LinkedStep[]): Promise<void> {
  const added = grouped(
    steps.flatMap(({ journeyId, personas }) =>
      (personas ?? []).map((personaId) => ({ journeyId, personaId })),
    ),
    ({ journeyId }) => journeyId,
  );
  if (added.size === 0) return;
  const present = await db.journeyPersona.groupBy({
    by: ['journeyId'],
    where: { journeyId: { in: [...added.keys()] } },
    _max: { position: true },
  });
  const last = new Map(present.map(({ journeyId, _max }) => [journeyId, _max.position ?? -1]));
  await insertRows(
    db,
    'JourneyPersona',
    [...added].flatMap(([journeyId, personas]) =>
      [...new Set(personas.map(({ personaId }) => personaId))].map((personaId, index) => ({
        journeyId,
        personaId,
        position: (last.get(journeyId) ?? -1) + 1 + index,
      })),
    ),
  );
}
