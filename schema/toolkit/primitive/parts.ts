import type { InputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import { bounded } from '../write/input.ts';
import { type FieldBuilder, type Shown, shown, typeOf } from './fields.ts';
import { inputField, inputType } from './inputField.ts';
import type { InputFields, SentFields } from './options.ts';
import type { Primitive, PrimitivePart } from './registry.ts';

/** The field that shows parts, in the order of the input that set them. */
export function shownPart(t: FieldBuilder, part: PrimitivePart): Shown {
  const { name, options } = part;
  const only = Object.entries(options.only ?? {}).flatMap(([column, description]) => {
    const field = part.fieldList.find((candidate) => candidate.name === column);
    return field ? [[column, t.arg({ type: typeOf(field), description })]] : [];
  });
  return t.relation(name, {
    description: options.description,
    args: Object.fromEntries(only),
    extensions: { relation: name, order: ['position'], rows: options.maxItems },
    query: (args: Record<string, unknown>) => ({
      where: Object.fromEntries(Object.entries(args).filter(([, value]) => value != null)),
      orderBy: { position: 'asc' },
      take: options.maxItems,
    }),
  });
}

/** Adds the types of a primitive's parts. */
export function addPartTypes({ parts }: Primitive): void {
  for (const { model, fieldList, options } of parts) {
    // Pothos cannot type a model known only by name: the types of one serve for all.
    builder.prismaObject(model as 'PersonaTrait', {
      description: options.part.description,
      select: { id: true, workspaceId: true },
      fields: (t) => Object.fromEntries(fieldList.map((field) => [field.name, shown(t, field)])),
    });
  }
}

/** The fields of an input that replace all parts. */
export function partInputs(t: InputFields, { parts }: Primitive): SentFields {
  return Object.fromEntries(
    parts.map((part) => {
      const { input, description, maxItems } = part.options;
      const described = { description: input ?? description };
      const bounds = { maxItems, notNull: true };
      return [part.name, t.field({ type: [partInput(part)], ...bounded(bounds, described) })];
    }),
  );
}

const inputs = new Map<string, InputRef<object>>();

function partInput({ model, fieldList, options }: PrimitivePart): InputRef<object> {
  const made =
    inputs.get(model) ??
    inputType<object>(`${model}Input`, options.part.input, (t) =>
      Object.fromEntries(fieldList.map((field) => [field.name, inputField(t, field, 'make')])),
    );
  inputs.set(model, made);
  return made;
}
