import type { InputObjectRef } from '@pothos/core';
import type { builder } from '../../builder.ts';
import { ExternalIdInput, maxExternalIds } from '../write/externalId.ts';
import { bounded } from '../write/input.ts';
import { idOf, revisionField } from '../write/rowInput.ts';
import { inputField, inputType, linkInput, type Use } from './inputField.ts';
import type { InputFields, SentFields } from './options.ts';
import { partInputs } from './parts.ts';
import type { Primitive, PrimitiveField } from './registry.ts';

type Types = typeof builder.$inferSchemaTypes;

/** The input of the mutation that creates a row. */
export function makeInput<Input>(
  primitive: Primitive,
  { verb, input }: { verb: string; input: string },
): InputObjectRef<Types, Input> {
  return inputType(`${primitive.model}${verb}Input`, input, (t) =>
    inputFields(t, primitive, 'make'),
  );
}

export function updateInput<Input>(primitive: Primitive): InputObjectRef<Types, Input> {
  return inputType(`${primitive.model}UpdateInput`, primitive.update.input, (t) => ({
    ...ownRow(t, primitive),
    ...inputFields(t, primitive, 'update'),
  }));
}

/** The input of `xMove`. */
export function moveInput<Input>(
  primitive: Primitive,
  [{ name, model }]: NonNullable<Primitive['containers']>,
  { input, position, container }: NonNullable<Primitive['move']>,
): InputObjectRef<Types, Input> {
  const to = { reference: model, notNull: true };
  return inputType(`${primitive.model}MoveInput`, input, (t) => ({
    ...ownRow(t, primitive),
    ...(container && { [name]: t.id(bounded(to, { description: container })) }),
    position: t.int(bounded({ min: 0 }, { required: true, description: position })),
  }));
}

function ownRow(t: InputFields, { model }: Primitive) {
  return { id: t.id(idOf(model, { own: true })), revision: t.int(revisionField) };
}

/** A row of `xBulkUpsert`. */
export function rowInput<Input>(
  primitive: Primitive,
  words: NonNullable<Primitive['bulk']>,
): InputObjectRef<Types, Input> {
  return inputType(`${primitive.model}BulkUpsertRow`, words.row, (t) => ({
    ...(words.find
      ? { key: t.field({ type: words.find.input, required: true, description: words.key }) }
      : {
          externalId: t.field({
            type: ExternalIdInput,
            required: true,
            description: words.externalId,
          }),
        }),
    ...inputFields(t, primitive, 'row'),
  }));
}

/** The fields of an input. A document has no references: it refers to other rows in its own way. */
export function inputFields(t: InputFields, primitive: Primitive, use: Use): SentFields {
  const written = primitive.fieldList.filter((field) => isWritten(field, use));
  const links = use === 'document' ? [] : primitive.links;
  return {
    ...Object.fromEntries(
      written.map((field) => [field.name, inputField(t, field, use, primitive.bulk?.needed)]),
    ),
    ...partInputs(t, primitive),
    ...Object.fromEntries(links.map((link) => [link.name, linkInput(t, link, use)])),
    ...primitive.inputs?.(t),
    externalIds: t.field({
      type: [ExternalIdInput],
      ...bounded(
        { maxItems: maxExternalIds, notNull: true },
        { description: 'Its ids in other systems. An update replaces the whole list.' },
      ),
    }),
  };
}

function isWritten({ isReference, options }: PrimitiveField, use: Use): boolean {
  const { readOnly, from, fixed, within } = options;
  if (readOnly || from) return false;
  if (within) return use === 'make';
  return !(use === 'update' && fixed) && !(use === 'document' && isReference);
}
