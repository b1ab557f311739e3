import type { CaseEdit, StoredCase } from './changeCases.ts';

/** What joining a duplicate into another case changes of both; both are locked and have something left to do. */
export function joinEdits(duplicate: StoredCase, survivor: StoredCase, at: Date): CaseEdit[] {
  const canceled = { status: 'CANCELED', statusReason: 'DUPLICATE', statusAt: at } as const;
  return [
    {
      stored: duplicate,
      columns: { ...canceled, joinedIntoId: survivor.id },
      reason: 'DUPLICATE',
    },
    {
      stored: survivor,
      columns: brought(duplicate, survivor),
      noted: { joinedIntoId: duplicate.id },
      duplicate: duplicate.id,
    },
  ];
}

/** What the surviving case has from its duplicate. */
function brought(duplicate: StoredCase, survivor: StoredCase) {
  const links = [
    ...(['categoryId', 'rootCauseId', 'responseId', 'feedbackId', 'stepId'] as const),
    ...(['touchpointId', 'threadId', 'severity', 'ownerId', 'teamId'] as const),
  ];
  const filled = links.filter((link) => survivor[link] === null && duplicate[link] !== null);
  const openedAt = earlier(duplicate.openedAt, survivor.openedAt);
  return {
    ...Object.fromEntries(filled.map((link) => [link, duplicate[link]])),
    openedAt,
    firstResponseAt: earlier(duplicate.firstResponseAt, survivor.firstResponseAt),
  };
}

function earlier<Moment extends Date | null>(one: Moment, other: Moment): Moment {
  if (one === null) return other;
  return other === null || one < other ? one : other;
}
