import fc from 'fast-check';
import { grouped } from '../kernel/group.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** What the tests of cuts know of a response beside its answers. */
export interface ResponseCut {
  /** Hidden fields; '' for none. */
  readonly region: string;
  readonly plan: string;
  readonly tags: readonly string[];
}

export const responseCut: fc.Arbitrary<ResponseCut> = fc.record({
  region: fc.constantFrom('north', 'north', 'south', 'east', ''),
  plan: fc.constantFrom('gold', 'silver', 'silver'),
  tags: fc.subarray(['late', 'vip', 'web']),
});

/** Sets hidden fields and tags of stored responses. */
export async function storeCuts(
  db: WorkspaceDb,
  ids: readonly string[],
  cuts: readonly ResponseCut[],
): Promise<void> {
  const alike = grouped(ids.entries(), ([index]) => JSON.stringify(cuts[index]));
  for (const responses of alike.values()) {
    const cut = cuts[responses[0]?.[0] ?? 0];
    if (!cut) continue;
    const { region, plan, tags } = cut;
    await db.surveyResponse.updateMany({
      where: { id: { in: responses.map(([, id]) => id) } },
      data: { hiddenFields: { ...(region && { region }), plan }, tags: [...tags] },
    });
  }
}
