import { consentExports } from '../schema/consents/files/consentExports.ts';
import { consentImportsOf } from '../schema/consents/files/consentImports.ts';
import { suppressionImportsOf } from '../schema/consents/suppressions/suppressionImports.ts';
import { eventExports } from '../schema/events/export/eventExports.ts';
import { eventImportsOf } from '../schema/events/import/eventImports.ts';
import { schema } from '../schema/index.ts';
import { invitationExports } from '../schema/invitations/export/invitationExports.ts';
import type { ExportKind } from '../schema/jobs/download.ts';
import type { ImportKind } from '../schema/jobs/importKind.ts';
import { rowExports } from '../schema/jobs/rows/rowExports.ts';
import { rowImportsOf } from '../schema/jobs/rows/rowImports.ts';
import { customerExports } from '../schema/privacy/customerExport.ts';
import { responseExports } from '../schema/responses/interchange/download.ts';
import { responseImports } from '../schema/responses/interchange/importHandler.ts';

export const rowImports = rowImportsOf(schema);

export const eventImports = eventImportsOf(schema);

const consentImports = consentImportsOf(schema);
const suppressionImports = suppressionImportsOf(schema);

/** The imports that a worker stores, beside those of responses. */
export const storedImports: readonly ImportKind[] = [
  rowImports,
  eventImports,
  consentImports,
  suppressionImports,
];

/** The kinds of imports that a server takes files for. */
export const importKinds: readonly ImportKind[] = [responseImports, ...storedImports];

/** The kinds of exports that a server sends files of. */
export const exportKinds: readonly ExportKind[] = [
  responseExports,
  rowExports,
  eventExports,
  consentExports,
  invitationExports,
  customerExports,
];
