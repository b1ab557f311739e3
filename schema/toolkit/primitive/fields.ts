import type { FieldRef } from '@pothos/core';
import type { builder } from '../../builder.ts';
import { enumRef } from '../storedEnum.ts';
import { LocalizedText } from '../write/localizedText.ts';
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
  const { description, scope } = options;
  const saysWhenNull = stored.isRequired || /\bnull\b/i.test(description);
  const common = {
    description: saysWhenNull ? description : `${description} Null if it is not set.`,
    nullable: !stored.isRequired,
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
  const type = typeOf(stored);
  return t.expose(name, { ...common, type: isList ? [type] : type });
}

/** The type of the graph for a column. An enum is looked up when the schema is built. */
export function typeOf({ kind, type }: Pick<PrimitiveField, 'kind' | 'type'>) {
  return kind === 'enum' ? enumRef(type) : (type as 'String');
}

/** The name of a field in the enum that lists are sorted by: `SHARE_PCT` for `sharePct`. */
export function constantCase(path: string): string {
  return path
    .replace('.', '_')
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
}
