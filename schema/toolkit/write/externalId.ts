import { builder } from '../../builder.ts';
import { composeText } from '../../conditions/foldText.ts';
import { grouped } from '../../kernel/group.ts';
import { insertRows } from '../../kernel/rows.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
} from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { bounded, type FoundKey } from './input.ts';
import {
  type ExternallyKnown,
  externalIdTable,
  externalKey,
  findByExternalIds,
} from './reference.ts';

/** The id that another system, such as a CRM or a shop, has given a row. */
export interface ExternalIdShape {
  system: string;
  id: string;
}

/** External ids of one row, at most. */
export const maxExternalIds = 20;

export const ExternalId = builder.objectRef<ExternalIdShape>('ExternalId').implement({
  description:
    'The id that another system has given a row. In one workspace, one system’s id leads to at most one row of a type.',
  fields: (t) => ({
    system: t.exposeString('system', {
      description: 'The other system, in the workspace’s own words: `salesforce`, `shop`.',
    }),
    id: t.exposeID('id', { description: 'The id the row has there, in Unicode’s form NFC.' }),
  }),
});

export const ExternalIdInput = builder.inputType('ExternalIdInput', {
  description: 'The id that another system has given a row.',
  fields: (t) => ({
    system: t.string(
      bounded(
        { maxLength: 100, notBlank: true },
        {
          required: true,
          description: 'The other system, in the workspace’s own words: `salesforce`, `shop`.',
        },
      ),
    ),
    id: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { required: true, description: 'The id the row has there.' },
      ),
    ),
  }),
});

/** One way or the other to a row; where it stands, `bounded({ reference })` says of which type. */
export const EntityKey = builder.inputRef<FoundKey>('EntityKey').implement({
  description: 'A row, by its own id or by the id another system has given it.',
  isOneOf: true,
  fields: (t) =>
    ({
      id: t.id({ description: 'The row’s own id: `persona_01h2xcejqtf2nbrexx3vqjhp41`.' }),
      externalId: t.field({
        type: ExternalIdInput,
        description: 'The id that another system has given the row.',
      }),
    }) as never,
});

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

/** The external ids a row is to have from now on; `path` is where the list stands in the input. */
export interface ExternalIdChange {
  key: string;
  externalIds: readonly ExternalIdShape[];
  path: InputPath;
}

/** The same, each id with a place of its own. */
export interface ExternalIdsAtPath {
  key: string;
  externalIds: readonly { externalId: ExternalIdShape; path: InputPath }[];
}

/** Gives each external id of a list its place. */
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
 * @throws Refused for an id that another row of the type has, or that is given twice
 */
export async function replaceExternalIds(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdChange[],
): Promise<void> {
  const placed = changes.map(externalIdsAtPath);
  throwUserErrors(await externalIdErrors(db, model, placed));
  await writeExternalIds(db, model, placed);
}

/** What is wrong with the external ids that rows are to have. */
export async function externalIdErrors(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdsAtPath[],
): Promise<UserErrorShape[]> {
  const wanted = changes.flatMap(({ key, externalIds }) =>
    externalIds.map(({ externalId, path }) => ({ key, externalId, path })),
  );
  const holders = await findByExternalIds(
    db,
    model,
    wanted.map(({ externalId }) => externalId),
  );
  // Rows that are changed themselves give up what they had, so two can swap.
  const giving = new Set(changes.map(({ key }) => key));
  const seen = new Set<string>();
  return wanted.flatMap(({ key, externalId, path }) => {
    const external = externalKey(externalId);
    const holder = holders.get(external);
    if (seen.has(external)) {
      return [invalid('DUPLICATE', path, 'This external id stands here twice.')];
    }
    seen.add(external);
    return holder === undefined || holder === key || giving.has(holder)
      ? []
      : [
          invalid(
            'EXTERNAL_ID_TAKEN',
            path,
            `Another ${model.toLowerCase()} already has this external id.`,
          ),
        ];
  });
}

/**
 * Replaces the external ids of rows by such as were found to be free.
 *
 * @throws TryAgain if somebody else took one meanwhile
 */
export async function writeExternalIds(
  db: WorkspaceDb,
  model: ExternallyKnown,
  changes: readonly ExternalIdsAtPath[],
): Promise<void> {
  if (changes.length === 0) return;
  const keys = changes.map(({ key }) => key);
  await externalIdTable(db, model).deleteMany({ where: { entityId: { in: keys } } });
  await storeNewExternalIds(db, model, changes);
}

/**
 * Stores external ids that were found to be free, of rows that have none; in NFC, so that the
 * table's own key keeps two writers from storing one id in two forms.
 *
 * @throws TryAgain if somebody else took one meanwhile: the database's own key decides
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

/** The external ids that rows have now, each as its `externalKey`. */
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
