import type { MapStatus } from '../../prisma/generated/client/enums.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

// `status` and `archivedAt` agree: `status` is ARCHIVED if, and only if, `archivedAt` is set.

type Mapped = 'Journey' | 'Persona';

/** The user error of an input whose status must be set by `xArchive` or `xRestore`. */
export function statusErrors(
  model: Mapped,
  status: MapStatus | null | undefined,
  isArchived: boolean,
  path: InputPath,
): UserErrorShape[] {
  if (status == null || (status !== 'ARCHIVED' && !isArchived)) return [];
  const field = model.toLowerCase();
  const cure =
    status === 'ARCHIVED'
      ? `Use ${field}Archive to archive a ${field}.`
      : `The ${field} is archived. Use ${field}Restore first.`;
  return [invalid('INVALID_VALUE', [...path, 'status'], cure)];
}

/** The status of a row of a document, made to agree with its `archivedAt`. */
export function importedStatus({
  status,
  archivedAt,
}: {
  status?: MapStatus | null;
  archivedAt?: Date | null;
}): MapStatus | undefined {
  if (archivedAt) return 'ARCHIVED';
  return status === 'ARCHIVED' ? 'DRAFT' : (status ?? undefined);
}
