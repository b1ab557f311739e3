import type { Context } from '../../kernel/context.ts';
import { decodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { ExternalIdShape } from '../../toolkit/write/externalId.ts';
import {
  type ExternallyKnown,
  externalKey,
  findByExternalIds,
  tableOf,
} from '../../toolkit/write/reference.ts';
import type { JourneyDocumentShape } from './document.input.ts';

// Which rows of a workspace the names in an imported document lead to.

/** Something of a document that could not come in, and why. */
export interface UnmappedMapPart {
  path: string;
  reason: string;
}

/** A thing the document names: known to the workspace already, or to be made. */
interface Named {
  id: string;
  externalIds?: readonly ExternalIdShape[] | null;
}

/** Keys of rows, by the ids that a document has for them. */
export type RowKeys = Map<string, string>;

/** Those of the named things that the workspace has, by their own or an external id. */
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

/** Leads from an id in the document to the row it stands for, if the workspace has that. */
export type FindRow = (
  model: 'Actor' | 'Journey',
  path: string,
  id: string | null | undefined,
) => string | undefined;

/**
 * Finds the actors who keep and reviewed what a document tells of, and the journeys around it. What
 * is asked for and not there is put on `unmapped`.
 */
export async function relatedRows(
  db: WorkspaceDb,
  document: JourneyDocumentShape,
  unmapped: UnmappedMapPart[],
): Promise<FindRow> {
  const given = (...ids: (string | null | undefined)[]) => ids.flatMap((id) => id ?? []);
  const kept = [document, ...(document.personas ?? [])];
  const rows = {
    Actor: await rowsById(
      db,
      'Actor',
      kept.flatMap(({ owner, lastReviewedBy }) => given(owner, lastReviewedBy)),
    ),
    Journey: await rowsById(db, 'Journey', given(document.parent, document.basedOn)),
  };
  return (model, path, id) => {
    const key = id ? rows[model].get(id) : undefined;
    if (id && !key) {
      unmapped.push({ path, reason: `The workspace has no such ${model.toLowerCase()}.` });
    }
    return key;
  };
}

async function rowsById(
  db: WorkspaceDb,
  model: 'Actor' | 'Journey' | 'Persona' | 'Touchpoint',
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

/** An external id leads to one row: takes out those that are taken. */
export async function freeExternalIds(
  { db }: Context,
  model: ExternallyKnown,
  named: readonly Pick<Named, 'externalIds'>[],
  unmapped: UnmappedMapPart[],
): Promise<(externalIds: Named['externalIds']) => ExternalIdShape[]> {
  const wanted = named.flatMap(({ externalIds }) => externalIds ?? []);
  const taken = await findByExternalIds(db, model, wanted);
  if (taken.size > 0) {
    unmapped.push({
      path: 'externalIds',
      reason: `${taken.size} external ids belong to another ${model.toLowerCase()} of this workspace already.`,
    });
  }
  return (externalIds) => (externalIds ?? []).filter((one) => !taken.has(externalKey(one)));
}
