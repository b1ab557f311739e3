import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { scopeOf } from '../../kernel/entity.ts';
import { encodeId } from '../../kernel/id.ts';
import { inWords } from '../../kernel/inWords.ts';
import { plural } from '../../kernel/plural.ts';
import { hasScope, owner } from '../../kernel/scope.ts';
import { UserErrorsThrown } from '../../kernel/userError.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { bounded } from './input.ts';
import { mutation } from './mutation.ts';
import { tableOf } from './reference.ts';
import { lockRevision, type StoredRow, setArchived } from './revision.ts';
import { revisionField } from './rowInput.ts';

/** Rows that use another: the first twenty, and how many there are. */
export interface Usage {
  usedBy: readonly { model: ModelName; id: string }[];
  total: number;
}

/** Rows named in an `InUseError`, at most. */
export const maxUsersNamed = 20;

/** What a call that archives or restores a row did. */
export interface ArchivedOrRestored {
  readonly archived: boolean;
  /** The revision that it made; null if that was done before. */
  readonly revision: number | null;
}

interface Lifecycle {
  model: ModelName;
  /** The entity's field in payloads and its scope: `persona`, `personas`. */
  field: string;
  scope: string;
  /** What is deleted together with it, for the description. */
  takesAlong: string;
  /** Locks what a deletion changes beside the row itself. */
  lock?: (ctx: Context, key: string) => Promise<void>;
  /** The rows that use the row, and so prevent its deletion. */
  usage: (ctx: Context, key: string) => Promise<Usage>;
  /** Stores what follows when it is archived or restored. */
  onArchiveOrRestore?: (ctx: Context, key: string, done: ArchivedOrRestored) => Promise<void>;
  /** Columns that also change when the row is archived or restored. */
  onArchive?: object;
  onRestore?: object;
  /** Deletes it, where that takes more than deleting the row. */
  remove?: (ctx: Context, stored: StoredRow) => Promise<void>;
}

/** Adds `xArchive`, `xRestore` and `xDelete`. */
export function lifecycle(options: Lifecycle): void {
  const { model, field } = options;
  const called = inWords(model);
  const inputFor = (verb: string) =>
    builder.inputType(`${model}${verb}Input`, {
      description: `The id of the ${called} to ${verb.toLowerCase()}, and the revision that you read.`,
      fields: (t) => ({
        id: t.id(
          bounded(
            { reference: model, own: true },
            {
              required: true,
              description: `The id of the ${called}: \`${model.toLowerCase()}_…\`.`,
            },
          ),
        ),
        revision: t.int(revisionField),
      }),
    });
  const nameOf = (verb: string) => `${field}${verb}`;
  const entity = {
    field,
    model,
    description: `The ${called} as it is now; null if there are errors.`,
  };

  mutation(nameOf('Archive'), {
    description: `Archives the ${called}: lists leave it out unless \`includeArchived\` is set, and rows that refer to it still show it. Repeating it changes nothing.`,
    scope: `${options.scope}:write`,
    input: inputFor('Archive'),
    entity,
    resolve: async (ctx, { id, revision }) => {
      const changes = { archivedAt: ctx.now, ...options.onArchive };
      const made = await setArchived(ctx.db, model, id, revision, changes);
      await options.onArchiveOrRestore?.(ctx, id, { archived: true, revision: made });
      return { [field]: id };
    },
  });

  mutation(nameOf('Restore'), {
    description: `Restores the archived ${called}${options.onRestore ? ', as a draft' : ''}. Repeating it changes nothing.`,
    scope: `${options.scope}:write`,
    input: inputFor('Restore'),
    entity,
    resolve: async (ctx, { id, revision }) => {
      const changes = { archivedAt: null, ...options.onRestore };
      const made = await setArchived(ctx.db, model, id, revision, changes);
      await options.onArchiveOrRestore?.(ctx, id, { archived: false, revision: made });
      return { [field]: id };
    },
  });

  mutation(nameOf('Delete'), {
    description: `Deletes the ${called} permanently, with ${options.takesAlong}. Refused with \`IN_USE\` while other rows use it; archive it instead.`,
    scope: `${options.scope}:write`,
    input: inputFor('Delete'),
    fields: (t) => ({
      deletedId: t.id({
        nullable: true,
        description: `The id that the ${called} had; null if it was not deleted.`,
        resolve: ({ effect }) => (effect ? encodeId(model, String(effect.deleted)) : null),
      }),
    }),
    resolve: async (ctx, { id, revision }) => {
      await options.lock?.(ctx, id);
      const stored = await lockRevision(ctx.db, model, id, revision, 'UPDATE');
      const { usedBy, total } = await options.usage(ctx, id);
      if (total > 0) {
        throw new UserErrorsThrown({
          type: 'InUseError',
          code: 'IN_USE',
          path: ['input', 'id'],
          message: `This ${called} is used by ${total} ${plural(total, 'row')}. Archive it, or remove it from ${plural(total, 'that row', 'those rows')} first.`,
          usedBy: usedBy.filter((user) => hasScope(ctx.viewer, scopeOf(user.model) ?? owner)),
          total,
        });
      }
      if (options.remove) await options.remove(ctx, stored);
      else await tableOf(ctx.db, model).deleteMany({ where: { id } });
      return { deleted: id };
    },
  });
}
