import type { MapStatus } from '../../prisma/generated/client/enums.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

// `status` and `archivedAt` tell one story: it is ARCHIVED while, and only while, it is put away.

type Mapped = 'Journey' | 'Persona';

/** A status that is reached by another way. */
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
      ? `Use ${field}Archive to put a ${field} away.`
      : `The ${field} is archived. Use ${field}Restore first.`;
  return [invalid('INVALID_VALUE', [...path, 'status'], cure)];
}

/** The status of what a document tells of, whatever it says beside its `archivedAt`. */
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
