import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import {
  type InputPath,
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { atMost, type LimitName, limits } from './limits.ts';

/**
 * The order of stages in a journey and of steps in a stage: positions from 0, without gaps,
 * archived ones included. Everything that changes it, or what is linked in it, first takes hold of
 * the journey and only then of stages and steps, so that changes happen one after the other.
 */

type Part = 'Stage' | 'Step';

/** What a part is arranged in. */
const containers = { Stage: 'journeyId', Step: 'stageId' } as const;

/** Where the rows are that a limit counts, and what they are counted by. */
const countedRows = {
  stages: ['Stage', 'journeyId'],
  stageSteps: ['Step', 'stageId'],
  steps: ['Step', 'journeyId'],
  personas: ['JourneyPersona', 'journeyId'],
  touchpoints: ['JourneyTouchpoint', 'journeyId'],
} as const satisfies { [C in LimitName]: readonly [string, string] };

/** Holds the arrangement of these journeys until the transaction ends. */
export async function lockArrangement(
  db: WorkspaceDb,
  journeyIds: Iterable<string>,
): Promise<void> {
  await lockRows(db, 'Journey', [...new Set(journeyIds)].sort());
}

/** Holds the arrangement that a stage or a step stands in. */
export async function lockPart({ db }: Context, part: Part, key: string): Promise<void> {
  await lockArrangement(db, [await journeyOf(db, part, key, ['input', 'id'])]);
}

/** The journey of a stage or step. */
export async function journeyOf(
  db: WorkspaceDb,
  part: Part,
  key: string,
  path: InputPath,
): Promise<string> {
  const journeyId = (await journeysOf(db, part, [key])).get(key);
  if (!journeyId) throw new UserErrorsThrown(notFound(path, part.toLowerCase()));
  return journeyId;
}

/** The journeys of stages or steps, by their keys. */
export async function journeysOf(
  db: WorkspaceDb,
  part: Part,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; journeyId: string }[]>(Prisma.sql`
    SELECT id, "journeyId" FROM ${name(part)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])`);
  return new Map(rows.map(({ id, journeyId }) => [id, journeyId]));
}

/** An order with `key` at `position`; past the end is the end. */
export function placed(order: readonly string[], key: string, position: number): string[] {
  const others = order.filter((other) => other !== key);
  return [...others.slice(0, position), key, ...others.slice(position)];
}

/** The stages of a journey, or the steps of a stage, in their order. */
export async function arrangedIn(
  db: WorkspaceDb,
  part: Part,
  container: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM ${name(part)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid
      AND ${name(containers[part])} = ${container}::uuid
    ORDER BY position, id`);
  return rows.map(({ id }) => id);
}

/** Gives each row its place in the order, in one statement. */
export async function arrange(
  db: WorkspaceDb,
  part: Part,
  order: readonly string[],
): Promise<void> {
  if (order.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    UPDATE ${name(part)} AS kept SET position = given.position
    FROM unnest(${[...order]}::uuid[], ${[...order.keys()]}::int[]) AS given (id, position)
    WHERE kept."workspaceId" = ${db.$workspaceId}::uuid AND kept.id = given.id
      AND kept.position <> given.position
    RETURNING kept.id`);
}

/** Positions for new rows, each behind the last one of the container it is put into. */
export async function positionsBehind(
  db: WorkspaceDb,
  part: Part,
  intoContainers: readonly string[],
): Promise<number[]> {
  const counts = await countsOf(db, part === 'Stage' ? 'stages' : 'stageSteps', intoContainers);
  return intoContainers.map((container) => {
    const position = counts.get(container) ?? 0;
    counts.set(container, position + 1);
    return position;
  });
}

/** What is to be added to a journey or a stage, or was changed in it, and where the input says so. */
interface Placed {
  container: string;
  path: InputPath;
}

/** Those of the rows to be added that find no room any more where they are to go. */
export async function crowdedOut(
  db: WorkspaceDb,
  counted: LimitName,
  added: readonly Placed[],
): Promise<UserErrorShape[]> {
  const counts = await countsOf(
    db,
    counted,
    added.map(({ container }) => container),
  );
  return added.flatMap(({ container, path }) => {
    const count = (counts.get(container) ?? 0) + 1;
    counts.set(container, count);
    return count > limits[counted] ? [invalid('TOO_MANY', path, atMost(counted))] : [];
  });
}

/** Refuses changes, made already, after which a journey has too many of something. */
export async function refuseOverfull(
  db: WorkspaceDb,
  counted: LimitName,
  changed: readonly Placed[],
): Promise<void> {
  const counts = await countsOf(
    db,
    counted,
    changed.map(({ container }) => container),
  );
  throwUserErrors(
    changed
      .filter(({ container }) => (counts.get(container) ?? 0) > limits[counted])
      .map(({ path }) => invalid('TOO_MANY', path, atMost(counted))),
  );
}

async function countsOf(
  db: WorkspaceDb,
  counted: LimitName,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const [table, column] = countedRows[counted];
  const rows = await db.$queryRaw<{ key: string; count: number }[]>(Prisma.sql`
    SELECT ${name(column)} AS key, count(*)::int AS count FROM ${name(table)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid
      AND ${name(column)} = ANY(${[...keys]}::uuid[])
    GROUP BY ${name(column)}`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function name(tableOrColumn: string): Prisma.Sql {
  return Prisma.raw(`"${tableOrColumn}"`);
}
