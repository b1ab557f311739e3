import type { StepOutcome } from '../stepAction.ts';
import { NotKnown } from '../turn/notKnown.ts';

/**
 * What would have become of a step that opens or assigns a case.
 *
 * @param id the key of the step
 * @param caseId the case that an earlier step of the run would have opened
 * @throws NotKnown for another case: which there were is not stored as of then
 */
export function pastCase(
  id: string,
  kind: 'OPEN_CASE' | 'ASSIGN',
  caseId: string | null,
): StepOutcome {
  const about = kind === 'OPEN_CASE' ? id : caseId;
  if (about === null) throw new NotKnown();
  return { status: 'SUCCEEDED', made: { caseId: about } };
}
