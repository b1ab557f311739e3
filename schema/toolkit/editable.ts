import { builder } from '../builder.ts';
import { ExternalId, externalIdSelection, externalIdsOf } from './write/externalId.ts';
import type { ExternallyKnown } from './write/reference.ts';

/** Fields that everything editable has; its external ids may need a scope of their own. */
export function editable(model: ExternallyKnown, externalIdScope?: string): void {
  // All of them store these columns under the same names; one of them stands for all.
  builder.prismaObjectFields(model as 'Persona', (t) => ({
    externalIds: t.field({
      type: [ExternalId],
      ...(externalIdScope && { authScopes: { scope: externalIdScope } }),
      description: 'The ids that other systems know it by, at most 20.',
      select: externalIdSelection,
      resolve: externalIdsOf,
    }),
    revision: t.exposeInt('revision', {
      extensions: { column: 'revision' },
      description:
        'Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster.',
    }),
    createdAt: t.expose('createdAt', {
      extensions: { column: 'createdAt' },
      type: 'DateTime',
      description: 'When it was made in this workspace.',
    }),
    updatedAt: t.expose('updatedAt', {
      extensions: { column: 'updatedAt' },
      type: 'DateTime',
      description: 'When one of its own values last changed; its parts count for themselves.',
    }),
    archivedAt: t.expose('archivedAt', {
      extensions: { column: 'archivedAt' },
      type: 'DateTime',
      nullable: true,
      description: 'When it was put away; null while it is in use.',
    }),
  }));
}

/** The columns of `editable` that lists can be filtered by. */
export const editableFilter = ['id', 'revision', 'createdAt', 'updatedAt', 'archivedAt'] as const;

/** The columns of `editable` that lists can be sorted by. */
export const editableOrder = {
  CREATED_AT: { path: ['createdAt'], description: 'When it was made.' },
  UPDATED_AT: { path: ['updatedAt'], description: 'When it last changed.' },
  ARCHIVED_AT: { path: ['archivedAt'], description: 'When it was put away.' },
} as const;
