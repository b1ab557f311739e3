import { builder } from '../../builder.ts';
import { entity } from '../../kernel/entity.ts';
import { inWords } from '../../kernel/inWords.ts';
import { editable, editableFilter, editableOrder } from '../editable.ts';
import { type NestedList, nestedList, rootList } from '../read/connection.ts';
import { defineListing } from '../read/listing.ts';
import { defaultPageSize, nestedPageSize } from '../read/listSize.ts';
import { rootRowByEitherId } from '../read/lookup.ts';
import { formOf } from '../write/textForms.ts';
import { constantCase, nullWithoutOf, shown } from './fields.ts';
import type { AnyField } from './options.ts';
import { addPartTypes, shownPart } from './parts.ts';
import type { Primitive, PrimitiveLink } from './registry.ts';

/** Adds the type of a primitive, its lists and look-ups, and the lists on the types it refers to. */
export function addReads(primitive: Primitive): void {
  const { model, field, list, scope } = primitive;
  const readScope = `${scope}:read`;
  // Pothos cannot type a model known only by name: the types of one serve for all.
  builder.prismaNode(model as 'Feedback', {
    ...entity(model, primitive.rowScope ?? readScope),
    description: primitive.description,
    extensions: { label: primitive.label },
    fields: (t) =>
      Object.fromEntries([
        ...primitive.fieldList.map((declared) => [declared.name, shown(t, declared)] as const),
        ...primitive.parts.map((part) => [part.name, shownPart(t, part)] as const),
        ...primitive.links.map((link) => [link.name, linkedList(t, link)] as const),
      ]),
  });
  addPartTypes(primitive);
  editable(model, primitive.rowScope && readScope);
  defineListing(model, {
    scope: readScope,
    filter: [...editableFilter, ...comparedColumns(primitive), ...(list.filter ?? [])],
    relations: { ...referenceFilters(primitive), ...linkFilters(primitive), ...list.relations },
    computed: list.computed,
    inUse: list.inUse,
    scopes: new Map(
      primitive.fieldList.flatMap(({ name, options }) => {
        const scope = nullWithoutOf(options);
        return scope === undefined ? [] : [[name, scope] as const];
      }),
    ),
    forms: new Map(
      primitive.fieldList.flatMap(({ name, options }) => {
        const form = formOf(options);
        return form ? [[name, form.of] as const] : [];
      }),
    ),
    order: { ...editableOrder, ...sortedColumns(primitive) },
    defaultOrder: Object.entries(list.order).map(([column, direction]) => ({
      field: constantCase(column),
      direction,
    })),
  });
  const lookUp = `The ${inWords(field)} with this id; null if this workspace has no such ${inWords(field)}.`;
  rootRowByEitherId(field, model, lookUp, list.byKey);
  rootList(list.field, model, list.description);
  for (const { type, name, options } of primitive.fieldList) {
    addReverse(type, options, { model, ...partsIn(primitive, name) });
  }
  for (const { target, options, model: link, back } of primitive.links) {
    addReverse(target, options, { model, link, through: back });
  }
}

/** How the rows are listed in one of their containers: in their order, and in their whole. */
function partsIn({ containers }: Primitive, reference: string): Partial<NestedList> {
  if (containers?.[0].name !== reference) return {};
  const [{ limit: most }, ...outer] = containers;
  const mostOf = Object.fromEntries(outer.map(({ model, limit }) => [model, limit]));
  return { ownOrder: ['position'], size: { page: defaultPageSize, most, mostOf } };
}

/** Adds the list of the rows that refer to a row, to the type of that row. */
function addReverse(
  type: string,
  { reverse }: AnyField,
  list: Omit<NestedList, 'relation' | 'description'>,
): void {
  if (!reverse) return;
  builder.prismaObjectField(type as 'Touchpoint', reverse.field, (t) =>
    nestedList(t, { ...list, relation: reverse.field, description: reverse.description }),
  );
}

function linkedList(t: unknown, { name, model, target, options }: PrimitiveLink) {
  return nestedList(t, {
    model: target,
    relation: name,
    link: model,
    through: options.link,
    ownOrder: ['position'],
    size: { page: nestedPageSize, most: options.maxItems },
    description: options.description,
  });
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

function linkFilters({ links }: Primitive) {
  return Object.fromEntries(
    links.map(({ name, target, options: { link, filter, input, description } }) => [
      name,
      {
        to: target,
        through: link,
        description: typeof filter === 'string' ? filter : (input ?? description),
      },
    ]),
  );
}

function sortedColumns({ fieldList, list }: Primitive) {
  const sorted = [
    ...fieldList.map(({ name, options }) => [name, options.order] as const),
    ...Object.entries(list.sort ?? {}),
  ];
  return Object.fromEntries(
    sorted.flatMap(([path, description]) =>
      description ? [[constantCase(path), { path: path.split('.'), description }]] : [],
    ),
  );
}
