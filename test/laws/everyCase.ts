import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { FilledWorkspace } from './everything.ts';

/** Makes a comment of the case that mentions the actor, without a notice, and what was promised for the case; knows the change that opened it. */
export async function makeCaseParts(
  workspace: FilledWorkspace,
  made: Map<ModelName, string>,
): Promise<void> {
  const { comment } = await workspace.change<{ comment: { id: string } | null }>(
    'caseComment',
    { id: made.get('Case'), text: 'Who knows more?' },
    'comment { id }',
  );
  if (!comment) throw new Error('The comment was refused');
  made.set('CaseComment', comment.id);
  await workspace.db.caseMention.createMany({
    data: {
      commentId: decodeId('CaseComment', comment.id) ?? '',
      actorId: decodeId('Actor', made.get('Actor') ?? '') ?? '',
      position: 0,
    },
  });
  const caseId = decodeId('Case', made.get('Case') ?? '') ?? '';
  const policyId = decodeId('SlaPolicy', made.get('SlaPolicy') ?? '') ?? '';
  const promised = { policyId, minutes: 60, startedAt: new Date() };
  await workspace.db.caseTarget.createMany({
    data: { caseId, kind: 'FIRST_RESPONSE' as const, ...promised },
    skipDuplicates: true,
  });
  const change = await workspace.db.caseChange.findFirst({ where: { caseId } });
  made.set('CaseChange', encodeId('CaseChange', change?.id ?? ''));
}
