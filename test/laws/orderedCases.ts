import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** The history and the comments of one case, and the people whom one comment mentions. */
export async function seedOrderedCases(
  { db }: TestWorkspace,
  one: Row,
  people: Omit<SeededList, 'parentId'>,
): Promise<Readonly<Record<string, SeededList>>> {
  const changes = Array.from({ length: 9 }, (_, index) => ({
    ...{ id: newId(), revision: ((index * 5) % 9) + 1, at: moment(index) },
  }));
  await db.caseChange.createMany({
    data: changes.map((row) => ({ ...row, caseId: one.id, field: 'TITLE' as const })),
  });
  const comments = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    createdAt: laterMoment(index),
  }));
  await db.caseComment.createMany({
    data: comments.map((row) => ({ ...row, caseId: one.id, text: 'A comment' })),
  });
  const [comment] = comments;
  if (!comment) throw new Error('There are comments');
  const mentions = people.rows.map((row, index) => ({
    ...row,
    linkPosition: (index * 5) % people.rows.length,
  }));
  await db.caseMention.createMany({
    data: mentions.map(({ id: actorId, linkPosition: position }) => ({
      ...{ commentId: comment.id, actorId, position },
    })),
  });
  const parentId = encodeId('Case', one.id);
  return {
    'Case.history': { rows: changes, byDefault: [['REVISION', 'ASC']], parentId },
    'Case.comments': { rows: comments, byDefault: [['CREATED_AT', 'ASC']], parentId },
    'CaseComment.mentions': {
      ...{ rows: mentions, byDefault: [['LINK_POSITION', 'ASC']] },
      parentId: encodeId('CaseComment', comment.id),
    },
  };
}
