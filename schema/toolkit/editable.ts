import { builder } from '../builder.ts';
import {
  ExternalId,
  externalIdSelection,
  externalIdsOf,
  maxExternalIds,
} from './write/externalId.ts';
import type { ExternallyKnown } from './write/reference.ts';

/** Adds the fields that every editable type has; its external ids may need a scope of their own. */
export function editable(model: ExternallyKnown, externalIdScope?: string): void {
  // All these models have columns of the same names, so the types of one serve for all.
  builder.prismaObjectFields(model as 'Persona', (t) => ({
    externalIds: t.field({
      type: [ExternalId],
      ...(externalIdScope && { authScopes: { scope: externalIdScope } }),
      extensions: { rows: maxExternalIds },
      description: `Its ids in other systems; at most ${maxExternalIds}.`,
      select: externalIdSelection,
      resolve: externalIdsOf,
    }),
    revision: t.exposeInt('revision', {
      extensions: { column: 'revision' },
      description:
        'The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since.',
    }),
    createdAt: t.expose('createdAt', {
      extensions: { column: 'createdAt' },
      type: 'DateTime',
      description: 'When it was created in this workspace.',
    }),
    updatedAt: t.expose('updatedAt', {
      extensions: { column: 'updatedAt' },
      type: 'DateTime',
      description:
        'When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`.',
    }),
    archivedAt: t.expose('archivedAt', {
      extensions: { column: 'archivedAt' },
      type: 'DateTime',
      nullable: true,
      description: 'When it was archived; null if it is not archived.',
    }),
  }));
}

/** The columns of `editable` that lists can be filtered by. */
export const editableFilter = ['id', 'revision', 'createdAt', 'updatedAt', 'archivedAt'] as const;

/** The columns of `editable` that lists can be sorted by. */
export const editableOrder = {
  CREATED_AT: { path: ['createdAt'], description: 'When it was created.' },
  UPDATED_AT: { path: ['updatedAt'], description: 'When it last changed.' },
  ARCHIVED_AT: { path: ['archivedAt'], description: 'When it was archived.' },
} as const;
