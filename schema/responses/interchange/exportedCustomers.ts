import type { Cell } from '../../files/cells.ts';
import { externalSystems } from '../../jobs/rows/externalSystems.ts';
import type { Viewer } from '../../kernel/context.ts';
import { hasScope, personalScope } from '../../kernel/scope.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { ExportColumn, ExportedCustomer, ExportedRow } from './exportColumns.ts';

/** What a viewer may see of customers. */
export interface SeenOfCustomers {
  /** The systems of their external ids; null for who may see no customers. */
  readonly systems: readonly string[] | null;
  readonly personal: boolean;
}

const nothing: SeenOfCustomers = { systems: null, personal: false };

/** What the viewer of an export may see of customers: of an anonymous survey nothing. */
export async function seenOfCustomers(
  db: WorkspaceDb,
  viewer: Viewer,
  surveyId: string,
): Promise<SeenOfCustomers> {
  if (!hasScope(viewer, 'customers:read')) return nothing;
  const survey = await db.survey.findFirst({
    where: { id: surveyId },
    select: { anonymous: true },
  });
  if (!survey || survey.anonymous) return nothing;
  const systems = await externalSystems(db, 'Customer');
  return { systems, personal: hasScope(viewer, personalScope) };
}

/** The columns with what a viewer may see of customers. */
export function customerColumnsOf({ systems, personal }: SeenOfCustomers): ExportColumn[] {
  if (systems === null) return [];
  return [
    ...systems.map((system) =>
      ofCustomer(`externalId.${system}`, ({ externalIds }) => {
        const ids = externalIds.flatMap((one) => (one.system === system ? [one.externalId] : []));
        return ids.length === 0 ? null : ids;
      }),
    ),
    ...(personal
      ? [
          ofCustomer('name', ({ name }) => name),
          ofCustomer('email', ({ email }) => email),
          ofCustomer('phone', ({ phone }) => phone),
        ]
      : []),
  ];
}

function ofCustomer(name: string, cellOf: (customer: ExportedCustomer) => Cell): ExportColumn {
  return {
    name: `_customer.${name}`,
    cellOf: ({ anonymous, customer }: ExportedRow) =>
      anonymous || customer === null ? null : cellOf(customer),
  };
}

/** The customers of responses, by their keys; one statement for all. */
export async function customersOf(
  db: WorkspaceDb,
  { systems }: SeenOfCustomers,
  responses: readonly { readonly customerId: string | null }[],
): Promise<ReadonlyMap<string, ExportedCustomer>> {
  const keys = [...new Set(responses.flatMap(({ customerId }) => customerId ?? []))];
  if (systems === null || keys.length === 0) return new Map();
  const customers = await db.customer.findMany({
    where: { id: { in: keys } },
    select: {
      ...{ id: true, name: true, email: true, phone: true },
      externalIds: {
        select: { system: true, externalId: true },
        orderBy: [{ system: 'asc' }, { externalId: 'asc' }],
      },
    },
  });
  return new Map(customers.map((customer) => [customer.id, customer]));
}
