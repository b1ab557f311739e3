import type { InputObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { composeText } from '../../conditions/foldText.ts';
import { grouped } from '../../kernel/group.ts';
import { inWords } from '../../kernel/inWords.ts';
import { insertRows } from '../../kernel/rows.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
} from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { bounded } from './input.ts';
import { isMergeable } from './merged.ts';
import type { FoundKey } from './readInput.ts';
import {
  type ExternallyKnown,
  externalIdTable,
  externalKey,
  findByExternalIds,
} from './reference.ts';

/** The id of a row in another system, such as a CRM or a shop. */
export interface ExternalIdShape {
  system: string;
  id: string;
}

/** External ids of one row, at most. */
export const maxExternalIds = 20;

export const ExternalId = builder.objectRef<ExternalIdShape>('ExternalId').implement({
  description:
    'The id of a row in another system. In one workspace, an id of a system belongs to at most one row of each type.',
  fields: (t) => ({
    system: t.exposeString('system', {
      description: 'The other system, by a name that the workspace chooses: `salesforce`, `shop`.',
    }),
    id: t.exposeID('id', {
      description: 'The id that the row has in that system, in Unicode’s form NFC.',
    }),
  }),
});

export const ExternalIdInput = builder.inputType('ExternalIdInput', {
  description: 'The id of a row in another system.',
  fields: (t) => ({
    system: t.string(
      bounded(
        { maxLength: 100, notBlank: true },
        {
          required: true,
          description:
            'The other system, by a name that the workspace chooses: `salesforce`, `shop`.',
        },
      ),
    ),
    id: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { required: true, description: 'The id that the row has in that system.' },
      ),
    ),
  }),
});

const SentKey: unknown = builder.inputType('EntityKey', {
  description: 'A row, by its id here or by its id in another system.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The row’s id here: `persona_01h2xcejqtf2nbrexx3vqjhp41`.' }),
    externalId: t.field({
      type: ExternalIdInput,
      description: 'The row’s id in another system.',
    }),
  }),
});

/**
 * A row by its id or by an external id; `bounded({ reference })` of the field says of which type. It is
 * not of the type that was sent: `readInput` puts the key of the row there.
 */
export const EntityKey = SentKey as InputObjectRef<typeof builder.$inferSchemaTypes, FoundKey>;

/** The external ids of rows, read with the rows themselves. */
export const externalIdSelection = {
  externalIds: {
    select: { system: true as const, externalId: true as const },
    orderBy: [{ system: 'asc' as const }, { externalId: 'asc' as const }],
    take: maxExternalIds,
  },
};

/** External ids in the graph's form. */
export function externalIdsOf(row: {
  externalIds: readonly { system: string; externalId: string }[];
}): ExternalIdShape[] {
  return row.externalIds.map(({ system, externalId }) => ({ system, id: externalId }));
}

/** The new external ids of a row, and the path to the list in the input. */
export interface ExternalIdChange {
  key: string;
  externalIds: readonly ExternalIdShape[];
  path: InputPath;
}

/** The new external ids of a row, each with its path in the input. */
export interface ExternalIdsAtPath {
  key: string;
  externalIds: readonly { externalId: ExternalIdShape; path: InputPath }[];
}

/** Adds its path to each external id of a list. */
export function externalIdsAtPath({ key, externalIds, path }: ExternalIdChange): ExternalIdsAtPath {
  return {
    key,
    externalIds: externalIds.map((externalId, index) => ({
      externalId,
      path: [...path, String(index)],
    })),
  };
}

/**
 * Replaces the external ids of rows, in as many statements for many as for one.
 *
 * @throws UserErrorsThrown for an id that another row of the type has, or that is in the input twice
 */
export async function replaceExternalIds(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdChange[],
): Promise<void> {
  const withPaths = changes.map(externalIdsAtPath);
  throwUserErrors(await externalIdErrors(db, model, withPaths));
  await writeExternalIds(db, model, withPaths);
}

/** The user errors of the new external ids of rows. */
export async function externalIdErrors(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdsAtPath[],
): Promise<UserErrorShape[]> {
  const wanted = changes.flatMap(({ key, externalIds }) =>
    externalIds.map(({ externalId, path }) => ({ key, externalId, path })),
  );
  const taken = await findByExternalIds(
    db,
    model,
    wanted.map(({ externalId }) => externalId),
  );
  // A row of this call gives up its earlier ids, so that two rows can swap theirs.
  const giving = new Set(changes.map(({ key }) => key));
  const seen = new Set<string>();
  return wanted.flatMap(({ key, externalId, path }) => {
    const external = externalKey(externalId);
    const takenBy = taken.get(external);
    if (seen.has(external)) {
      return [invalid('DUPLICATE', path, 'This external id is in the input twice.')];
    }
    seen.add(external);
    return takenBy === undefined || takenBy === key || giving.has(takenBy)
      ? []
      : [
          invalid(
            'EXTERNAL_ID_TAKEN',
            path,
            `Another ${inWords(model)} already has this external id.`,
          ),
        ];
  });
}

/**
 * Replaces the external ids of rows by ids that were found to be free.
 *
 * @throws TryAgain if another transaction took one meanwhile
 */
export async function writeExternalIds(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdsAtPath[],
): Promise<void> {
  if (changes.length === 0) return;
  const keys = changes.map(({ key }) => key);
  await externalIdTable(db, model).deleteMany({ where: { entityId: { in: keys } } });
  await storeNewExternalIds(
    db,
    model,
    isMergeable(model) ? await unnamed(db, model, changes) : changes,
  );
}

/** The external ids that neither a row has nor one that was merged into it, and so stands for it. */
async function unnamed(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdsAtPath[],
): Promise<ExternalIdsAtPath[]> {
  const all = changes.flatMap(({ externalIds }) => externalIds.map(({ externalId }) => externalId));
  const found = await findByExternalIds(db, model, all);
  return changes.map(({ key, externalIds }) => ({
    key,
    externalIds: externalIds.filter(({ externalId }) => found.get(externalKey(externalId)) !== key),
  }));
}

/**
 * Stores external ids that were found to be free, for rows that have none. They are stored in NFC, so
 * that the table's primary key stops two writers from storing one id in two forms.
 *
 * @throws TryAgain if another transaction took one meanwhile, as the primary key shows
 */
export async function storeNewExternalIds(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdsAtPath[],
): Promise<void> {
  const rows = changes.flatMap(({ key, externalIds }) =>
    externalIds.map(({ externalId }) => ({
      system: composeText(externalId.system),
      externalId: composeText(externalId.id),
      entityId: key,
    })),
  );
  const made = await insertRows(db, `${model}ExternalId`, rows);
  if (made < rows.length) throw new TryAgain();
}

/** The stored external ids of rows, each as its `externalKey`. */
export async function storedExternalIds(
  db: WorkspaceDb,
  model: ExternallyKnown,
  keys: readonly string[],
): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  const rows = await externalIdTable(db, model).findMany({
    where: { entityId: { in: [...keys] } },
  });
  const byKey = grouped(rows, ({ entityId }) => entityId);
  return new Map(
    [...byKey].map(([key, own]) => [
      key,
      own.map(({ system, externalId }) => externalKey({ system, id: externalId })),
    ]),
  );
}
