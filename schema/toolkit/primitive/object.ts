import { builder } from '../../builder.ts';
import { entity } from '../../kernel/entity.ts';
import { editable, editableFilter, editableOrder } from '../editable.ts';
import { nestedList, rootList } from '../read/connection.ts';
import { defineListing } from '../read/listing.ts';
import { rootRowByEitherId } from '../read/lookup.ts';
import { constantCase, shown } from './fields.ts';
import { addPartTypes, shownPart } from './parts.ts';
import type { Primitive } from './registry.ts';

/** Adds what reads of a primitive: its type, its lists and look-ups, and the lists that lead to it. */
export function addReads(primitive: Primitive): void {
  const { model, field, list, scope } = primitive;
  const readScope = `${scope}:read`;
  // Pothos cannot type a model known only by name: one of them stands for all.
  builder.prismaNode(model as 'Feedback', {
    ...entity(model, primitive.rowScope ?? readScope),
    description: primitive.description,
    extensions: { label: primitive.label },
    fields: (t) =>
      Object.fromEntries([
        ...primitive.fieldList.map((declared) => [declared.name, shown(t as never, declared)]),
        ...primitive.parts.map((part) => [part.name, shownPart(t as never, part)]),
      ]) as never,
  });
  addPartTypes(primitive);
  editable(model, primitive.rowScope && readScope);
  defineListing(model, {
    scope: readScope,
    filter: [...editableFilter, ...comparedColumns(primitive), ...(list.filter ?? [])],
    relations: { ...referenceFilters(primitive), ...list.relations },
    computed: list.computed as never,
    order: { ...editableOrder, ...sortedColumns(primitive) },
    defaultOrder: Object.entries(list.order).map(([column, direction]) => ({
      field: constantCase(column),
      direction,
    })),
  });
  const lookUp = `One ${field} by its id; null if this workspace has no such ${field}.`;
  rootRowByEitherId(field, model, primitive.lookUp ?? lookUp);
  rootList(list.field, model, list.description);
  for (const { type, options } of primitive.fieldList) {
    const { reverse } = options;
    if (!reverse) continue;
    builder.prismaObjectField(type as 'Touchpoint', reverse.field as never, (t) =>
      nestedList(t, { model, relation: reverse.field, description: reverse.description }),
    );
  }
}

function comparedColumns({ fieldList }: Primitive): string[] {
  return fieldList
    .filter(({ isReference, options }) => !isReference && !options.as && options.filter !== false)
    .map(({ name }) => name);
}

function referenceFilters({ fieldList }: Primitive) {
  const references = fieldList.filter(
    ({ isReference, options }) => isReference && options.filter !== false,
  );
  return Object.fromEntries(
    references.map(({ name, type, options: { filter, input, description } }) => [
      name,
      {
        to: type as Primitive['model'],
        single: true,
        description: typeof filter === 'string' ? filter : (input ?? description),
      },
    ]),
  );
}

function sortedColumns({ fieldList }: Primitive) {
  return Object.fromEntries(
    fieldList.flatMap(({ name, options: { order } }) =>
      order ? [[constantCase(name), { path: [name], description: order }]] : [],
    ),
  );
}
