import { noPersonalData, type PersonalRows, personalData } from '../../kernel/personalData.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { DecodedAnswer } from '../answerRow.ts';
import { enqueueRollups } from '../enqueueRollups.ts';
import { moveBetweenCounters } from '../quotas/capacity.ts';
import { lockedResponse, type StoredResponse } from '../storedResponse.ts';
import { countersWith, removeResponse } from './change.ts';
import { movedBetween } from './contributions.ts';

/**
 * Deletes responses of a person, subtracted from the rollups and quotas; or moves them to the quotas and
 * the values of breakdowns that they have without what is about the person, which the erasure clears, and
 * out of the segments and attributes of the customer.
 */
export async function eraseResponses(
  db: WorkspaceDb,
  { keys, anonymises, now }: PersonalRows,
): Promise<void> {
  for (const key of keys) {
    const stored = await lockedResponse(db, key);
    if (!stored) continue;
    const after = anonymises ? countersWith(withoutPerson(stored)) : [];
    const { survey, row } = stored;
    const move = { survey, response: row, before: countersWith(stored), after };
    await moveBetweenCounters(db, now, [move]);
    if (!anonymises) await removeResponse(db, now, stored);
    else await enqueueRollups(db, now, survey, movedBetween(stored, withoutTraces(stored)));
  }
  // A small segment of then would say who it was.
  const where = { id: { in: [...keys] } };
  if (anonymises) await db.surveyResponse.updateMany({ where, data: { segmentIds: [] } });
}

/** A response as the quotas see it once its texts are cleared. */
function withoutPerson(stored: StoredResponse): StoredResponse {
  const answers = [...stored.answers].map(([question, answer]) => {
    const kind = stored.row.answers.find((each) => each.question === question)?.kind;
    return [question, cleared(answer, kind)] as const;
  });
  const row = { ...stored.row, hiddenFields: {}, variables: {} };
  return { ...stored, row, answers: new Map(answers) };
}

/** A response as breakdowns see it once what is about the person is cleared. */
function withoutTraces(stored: StoredResponse): StoredResponse {
  const row = { ...stored.row, hiddenFields: {}, segmentIds: [], attributes: null };
  return { ...stored, row };
}

function cleared(answer: DecodedAnswer, kind: string | undefined): DecodedAnswer {
  if (kind === 'CONTACT') return { ...answer, value: {} };
  const isText = kind === 'SHORT_TEXT' || kind === 'LONG_TEXT';
  return { ...answer, other: null, ...(isText && { value: '' }) };
}

/** Those of some responses that their respondent can continue. */
export async function unfinishedResponses(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<string[]> {
  const rows = await db.surveyResponse.findMany({
    where: { id: { in: [...keys] }, status: 'PARTIAL' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

personalData('SurveyResponse', {
  // A variable of type TEXT can repeat an answer; numbers and truths are shown all the same.
  verbatim: ['variables'],
  personal: ['hiddenFields', 'attributes', 'url', 'userAgent'],
  other: ['locale', 'reached', 'ending', 'screenedBy', 'timings', 'tags', 'country'],
  erase: eraseResponses,
  openToPerson: unfinishedResponses,
});

personalData('Answer', {
  verbatim: ['text', 'other', 'contact'],
  other: ['question', 'choices', 'matrix', 'locale', 'topics'],
});

noPersonalData('ResponseSubmission', 'It has hashes with the secret of the survey.');
