import type { FieldRef } from '@pothos/core';
import type { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { hasScope, personalScope, verbatimScope } from '../../kernel/scope.ts';
import { enumNamed } from '../storedEnum.ts';
import { LocalizedText } from '../write/localizedText.ts';
import type { AnyField } from './options.ts';
import type { PrimitiveField } from './registry.ts';

/** The part of Pothos' field builder that a declared field needs. */
export interface FieldBuilder {
  arg(options: object): unknown;
  expose(name: string, options: object): Shown;
  relation(name: string, options: object): Shown;
  field(options: object): Shown;
}

/** A field of an object type. */
export type Shown = FieldRef<typeof builder.$inferSchemaTypes, unknown>;

/** The field that shows a column or a reference. */
export function shown(t: FieldBuilder, { options, ...stored }: PrimitiveField): Shown {
  const { name, isReference, isList } = stored;
  const { scope } = options;
  const nullWithout = nullWithoutOf(options);
  const common = {
    description: describedWithNull(stored, options),
    deprecationReason: options.deprecated,
    nullable: !stored.isRequired || nullWithout !== undefined,
    ...(scope && { authScopes: { scope } }),
    extensions: isReference
      ? { relation: name, scope }
      : { column: name, scope, order: options.order && constantCase(name) },
  };
  if (isReference) return t.relation(name, common);
  if (options.as) {
    return t.field({
      ...common,
      type: [LocalizedText],
      select: { [name]: true },
      resolve: (row: Record<string, unknown>) => row[name],
    });
  }
  const type = isList ? [typeOf(stored)] : typeOf(stored);
  if (nullWithout === undefined) return t.expose(name, { ...common, type });
  return t.field({
    ...common,
    type,
    extensions: { ...common.extensions, nullWithout },
    select: { [name]: true },
    resolve: (row: Record<string, unknown>, _args: object, { viewer }: Context) =>
      hasScope(viewer, nullWithout) ? row[name] : null,
  });
}

/** The scope without which a field is null; undefined for none. */
export function nullWithoutOf({ personal, nullWithout }: AnyField): string | undefined {
  return personal ? personalScope : nullWithout;
}

function describedWithNull(
  { isRequired }: Pick<PrimitiveField, 'isRequired'>,
  options: AnyField,
): string {
  const { description } = options;
  const scope = nullWithoutOf(options);
  const withNull =
    isRequired || /\bnull\b/i.test(description)
      ? description
      : `${description} Null if it is not set.`;
  return scope === undefined ? withNull : `${withNull} ${nullWithoutScope(scope)}`;
}

/** What a description says of a field that is null without a scope. */
export function nullWithoutScope(scope: string): string {
  if (scope === verbatimScope) {
    return `Null without the scope \`${personalScope}\` if \`Workspace.verbatimsPersonal\` is true.`;
  }
  return `Null without the scope \`${scope}\`.`;
}

/** The type of the graph for a column. An enum is looked up when the schema is built. */
export function typeOf({ kind, type }: Pick<PrimitiveField, 'kind' | 'type'>) {
  return kind === 'enum' ? enumNamed(type) : (type as 'String');
}

/** The name of a field in the enum that lists are sorted by: `SHARE_PCT` for `sharePct`. */
export function constantCase(path: string): string {
  return path
    .replace('.', '_')
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
}
