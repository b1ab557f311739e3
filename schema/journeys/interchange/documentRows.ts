import type { Context } from '../../kernel/context.ts';
import { decodeId } from '../../kernel/id.ts';
import { inWords } from '../../kernel/inWords.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { ExternalIdShape } from '../../toolkit/write/externalId.ts';
import {
  type ExternallyKnown,
  externalKey,
  findByExternalIds,
  tableOf,
} from '../../toolkit/write/reference.ts';
import type { JourneyDocumentShape } from './document.input.ts';

/** A part of a document that was not imported as it is, and why. */
export interface UnmappedMapPart {
  path: string;
  reason: string;
}

/** A part of a document with ids, by which the workspace may have it already. */
interface Named {
  id: string;
  externalIds?: readonly ExternalIdShape[] | null;
}

/** Keys of rows, by their ids in a document. */
export type RowKeys = Map<string, string>;

/** The parts that the workspace has already, found by their id or an external id. */
export async function knownRows(
  db: WorkspaceDb,
  model: 'Persona' | 'Touchpoint',
  named: readonly Named[],
): Promise<RowKeys> {
  const own = await rowsById(
    db,
    model,
    named.map(({ id }) => id),
  );
  const external = await findByExternalIds(
    db,
    model,
    named.flatMap(({ externalIds }) => externalIds ?? []),
  );
  return new Map(
    named.flatMap(({ id, externalIds }) => {
      const key =
        own.get(id) ?? externalIds?.map((one) => external.get(externalKey(one))).find(Boolean);
      return key ? [[id, key] as const] : [];
    }),
  );
}

/** Finds the row of an id in the document; undefined if the workspace does not have it. */
export type FindRow = (
  model: 'Actor' | 'Journey' | 'Team',
  path: string,
  id: string | null | undefined,
) => string | undefined;

/**
 * Finds the owners and teams of a document's journey and its parts, the reviewers of the journey and its
 * personas, and the journey's parent and original. The result adds to `unmapped` each id that the workspace does not have.
 */
export async function relatedRows(
  db: WorkspaceDb,
  document: JourneyDocumentShape,
  unmapped: UnmappedMapPart[],
): Promise<FindRow> {
  const present = (...ids: (string | null | undefined)[]) => ids.flatMap((id) => id ?? []);
  const maintained = [document, ...(document.personas ?? [])];
  const ofTeams = [
    ...(document.touchpoints ?? []),
    ...(document.stages ?? []).flatMap(({ steps }) => steps ?? []),
  ];
  const rows = {
    Actor: await rowsById(db, 'Actor', [
      ...[...maintained, ...ofTeams].flatMap(({ owner }) => present(owner)),
      ...maintained.flatMap(({ lastReviewedBy }) => present(lastReviewedBy)),
    ]),
    Journey: await rowsById(db, 'Journey', present(document.parent, document.basedOn)),
    Team: await rowsById(
      db,
      'Team',
      ofTeams.flatMap(({ team }) => present(team)),
    ),
  };
  return (model, path, id) => {
    const key = id ? rows[model].get(id) : undefined;
    if (id && !key) {
      unmapped.push({ path, reason: `The workspace has no such ${inWords(model)}.` });
    }
    return key;
  };
}

async function rowsById(
  db: WorkspaceDb,
  model: 'Actor' | 'Journey' | 'Persona' | 'Team' | 'Touchpoint',
  ids: readonly string[],
): Promise<RowKeys> {
  const keys = new Map(ids.map((id) => [id, decodeId(model, id)] as const));
  const decoded = [...keys.values()].flatMap((key) => key ?? []);
  if (decoded.length === 0) return new Map();
  const rows = await tableOf(db, model).findMany({
    where: { id: { in: decoded } },
    select: { id: true },
  });
  const present = new Set(rows.map(({ id }) => id));
  return new Map(
    [...keys].flatMap(([id, key]) => (key && present.has(key) ? [[id, key] as const] : [])),
  );
}

/** Makes a filter that removes the external ids of other rows: each belongs to one row. */
export async function freeExternalIds(
  { db }: Context,
  model: ExternallyKnown,
  named: readonly Pick<Named, 'externalIds'>[],
  unmapped: UnmappedMapPart[],
): Promise<(externalIds: Named['externalIds']) => ExternalIdShape[]> {
  const externalIdsInDocument = named.flatMap(({ externalIds }) => externalIds ?? []);
  const taken = await findByExternalIds(db, model, externalIdsInDocument);
  if (taken.size > 0) {
    unmapped.push({
      path: 'externalIds',
      reason: `${taken.size} external ids belong to another ${inWords(model)} of this workspace already.`,
    });
  }
  return (externalIds) => (externalIds ?? []).filter((one) => !taken.has(externalKey(one)));
}
