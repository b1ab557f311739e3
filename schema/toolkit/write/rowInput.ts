import type { ModelName } from '../../kernel/workspaceDb.ts';
import { type Bounds, bounded } from './input.ts';

/**
 * Options of the field by which an input names a row.
 *
 * @param called what the description calls the row, where that is not its type's name
 *
 * @example
 * ```ts
 * import { builder } from '../../builder.ts';
 *
 * builder.inputType('JobForgetInput', {
 *   description: 'Which job to forget.',
 *   fields: (t) => ({ id: t.id(idOf('Job')), revision: t.int(revisionField) }),
 * });
 * ```
 */
export function idOf(
  model: ModelName,
  { called = model.toLowerCase(), own }: Pick<Bounds, 'own'> & { called?: string } = {},
) {
  const description = `The id of the ${called}: \`${model.toLowerCase()}_…\`.`;
  return bounded({ reference: model, own }, { required: true, description });
}

/** Options of the field `revision`. */
export const revisionField = {
  description:
    'The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check.',
} as const;
