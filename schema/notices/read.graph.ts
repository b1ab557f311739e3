import { builder } from '../builder.ts';
import { notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import './notice.graph.ts';

const ReadInput = builder.inputType('NoticeReadInput', {
  description: 'The id of a notice that the person of the key has seen.',
  fields: (t) => ({ id: t.id(idOf('Notice', { own: true })) }),
});

mutation<{ id: string }, { notice: string }>('noticeRead', {
  description:
    'Notes that a person of the team has read a notice, by the person’s own key. Repeating it changes nothing. Refused with `NOT_FOUND` for a notice of another person.',
  scope: 'notices:write',
  input: ReadInput,
  entity: {
    field: 'notice',
    model: 'Notice',
    description: 'The notice as it is now; null if there are errors.',
  },
  resolve: async ({ db, now, viewer }, { id }) => {
    const stored = (await readLocked(db, 'Notice', [id], 'NO KEY UPDATE')).get(id);
    if (!stored || stored.actorId !== viewer?.actorId) {
      throw new UserErrorsThrown(notFound(['input', 'id'], 'notice'));
    }
    if (stored.readAt === null) {
      await db.notice.updateMany({ where: { id }, data: { readAt: now } });
    }
    return { notice: id };
  },
});
