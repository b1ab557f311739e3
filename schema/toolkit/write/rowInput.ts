import type { ModelName } from '../../kernel/workspaceDb.ts';
import { type Bounds, bounded } from './input.ts';

/**
 * Options of the field by which an input names a row.
 *
 * @param called what the row is called, where that is not its type's name
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

/** Options of the field `revision`; `done` is what is not done to a row that has another. */
export function revisionOf(done: 'changed' | 'moved' | 'done' = 'changed') {
  const description = `The revision it was read with; if it has another by now, nothing is ${done}.`;
  return { description };
}
