import { models } from '../../prisma/generated/datamodel.ts';
import { enumValues, isGenerated, type StoredField, storedFields } from '../kernel/datamodel.ts';
import { declaredPersonalData, type PersonalTable } from '../kernel/personalData.ts';
import type { ModelName } from '../kernel/workspaceDb.ts';
import { allPrimitives, type Primitive } from '../toolkit/primitive/registry.ts';

/** A table whose rows refer to a customer, or belong to rows that do. */
export interface AboutCustomers {
  readonly model: ModelName;
  /** The columns with keys of customers; empty for a table whose rows belong to those of another. */
  readonly customers: readonly string[];
  /** Whether a row can be without a customer, and so stays when it is anonymised. */
  readonly stays: boolean;
  /** The column with the key of what a row named its customer by, while the customer is not known, too. */
  readonly identifier?: string;
  /** The column that says whether its customer is known. */
  readonly match?: string;
  /** What a row belongs to, with which it is deleted: the columns with the key of that. */
  readonly owner?: { readonly model: ModelName; readonly columns: readonly string[] };
}

const modelNames = Object.keys(models) as ModelName[];

/** The columns of text and JSON of a table, which can say anything; those that the database computes left out. */
export function textColumns(model: ModelName): StoredField[] {
  return storedFields(model).filter(
    (field) =>
      field.kind === 'scalar' &&
      ['String', 'Json'].includes(field.type) &&
      !field.isUuid &&
      !isGenerated(field),
  );
}

let aboutCustomers: readonly AboutCustomers[] | undefined;

/**
 * The tables whose rows are about customers, as the references of the Prisma schema lead there; owners
 * before what belongs to them, and tables before those that they refer to. `Customer` is the last.
 * They are looked for once: that takes 8 ms, and an erasure asks for each table and batch.
 */
export function tablesAboutCustomers(): readonly AboutCustomers[] {
  aboutCustomers ??= findTablesAboutCustomers();
  return aboutCustomers;
}

function findTablesAboutCustomers(): AboutCustomers[] {
  const direct = modelNames.flatMap((model) => directly(model) ?? []);
  const found = new Map<ModelName, AboutCustomers>();
  const add = (table: AboutCustomers) => {
    if (found.has(table.model)) return;
    found.set(table.model, table);
    for (const part of partsOf(table.model)) add(part);
  };
  for (const table of inOrder(direct)) add(table);
  add({ model: 'Customer', customers: ['id'], stays: false });
  const own = found.get('Customer');
  found.delete('Customer');
  return [...found.values(), ...(own ? [own] : [])];
}

/** References to customers with which rows are not deleted. */
function directly(model: ModelName): AboutCustomers | null {
  const fields = storedFields(model);
  const references = fields.filter(
    ({ type, column, onDelete }) => type === 'Customer' && column && onDelete !== 'Cascade',
  );
  if (model === 'Customer' || references.length === 0) return null;
  const customers = references.flatMap(({ column }) => column ?? []);
  const identifier = fields.find(({ type, column }) => type === 'CustomerIdentifier' && column);
  const match = fields.find(
    ({ kind, type }) => kind === 'enum' && enumValues(type).includes('AMBIGUOUS'),
  );
  return {
    model,
    customers,
    stays: fields.every(({ name, isRequired }) => !customers.includes(name) || !isRequired),
    ...(identifier?.column && { identifier: identifier.column }),
    ...(match && { match: match.name }),
  };
}

/** Tables whose rows are deleted with a row of another one. */
function partsOf(owner: ModelName): AboutCustomers[] {
  return modelNames.flatMap((model) => {
    const columns = storedFields(model).flatMap(({ type, column, onDelete }) =>
      type === owner && column && onDelete === 'Cascade' ? [column] : [],
    );
    if (columns.length === 0) return [];
    return [{ model, customers: [], stays: true, owner: { model: owner, columns } }];
  });
}

/** Rows that refer to others are erased before these. */
function inOrder(tables: readonly AboutCustomers[]): AboutCustomers[] {
  const left = [...tables];
  const ordered: AboutCustomers[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ model }) =>
      left.every(
        (other) =>
          other.model === model ||
          !storedFields(other.model).some(({ type, column }) => type === model && column),
      ),
    );
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** What a table says of persons: as its room declares it, or as it follows from a primitive. Null if neither. */
export function classificationOf(model: ModelName): PersonalTable | null {
  const declared = declaredPersonalData(model);
  if (declared) return declared;
  const isAboutCustomers = tablesAboutCustomers().some((table) => table.model === model);
  if (/.ExternalId$/.test(model) && isAboutCustomers) {
    return { model, personal: ['externalId'], other: ['system'] };
  }
  const primitive = allPrimitives().find((each) => belongsTo(each, model));
  if (!primitive) return null;
  const personal = personalFields(primitive, model);
  if (personal.length > 0) {
    const others = textColumns(model).filter(({ name }) => !personal.includes(name));
    return { model, personal, other: others.map(({ name }) => name) };
  }
  return isAboutCustomers ? null : { model, why: 'The team describes what it works with.' };
}

/** Whether a table has the rows of a primitive, or what belongs to them. */
function belongsTo({ model, parts, links }: Primitive, table: ModelName): boolean {
  return (
    model === table ||
    `${model}ExternalId` === table ||
    [...parts, ...links].some((each) => each.model === table)
  );
}

function personalFields({ model, fieldList }: Primitive, table: ModelName): string[] {
  if (model !== table) return [];
  return fieldList.filter(({ options }) => options.personal).map(({ column }) => column);
}
