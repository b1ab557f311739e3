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
 *   fields: (t) => ({ id: t.id(idOf('Job')), revision: t.int(revisionOf('done')) }),
 * });
 * ```
 */
export function idOf(
  model: ModelName,
  { called = model.toLowerCase(), own }: Pick<Bounds, 'own'> & { called?: string } = {},
) {
  const description = `The ${called}’s id: \`${model.toLowerCase()}_…\`.`;
  return bounded({ reference: model, own }, { required: true, description });
}

/**
 * Options of the field `revision`; `done` is what does not happen to a row with another revision.
 */
export function revisionOf(done: 'changed' | 'moved' | 'done' = 'changed') {
  const description = `The revision that you read. If the row has another one by now, nothing is ${done}, and the error is \`STALE_REVISION\`.`;
  return { description };
}
