import { builder } from '../../builder.ts';
import { logChanges } from '../../changes/log.ts';
import { anonymisedAmong, anonymisedError } from '../../customers/anonymised.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { notFound, throwUserErrors, UserErrorsThrown } from '../../kernel/userError.ts';
import { insertInboxNotices } from '../../notices/insertNotices.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { idOf } from '../../toolkit/write/rowInput.ts';
import { activePeople, notActive } from '../activePeople.ts';
import { maxMentions } from '../caseComment.graph.ts';
import { lockCases, type StoredCase } from '../changeCases.ts';

interface Comment {
  readonly id: string;
  readonly text: string;
  readonly mentions?: readonly string[] | null;
}

const CommentInput = builder.inputRef<Comment>('CaseCommentInput').implement({
  description: 'What is to be said to the team about a case.',
  fields: (t) => ({
    id: t.id(idOf('Case', { own: true })),
    text: t.string(
      bounded(
        { maxLength: 10_000, notBlank: true },
        { required: true, description: 'What the team reads; the customer does not see it.' },
      ),
    ),
    mentions: t.idList(
      bounded(
        { reference: 'Actor', maxItems: maxMentions, unique: true },
        {
          description:
            'People of the team who get a notice in their inbox, with the text; the author gets none.',
        },
      ),
    ),
  }),
});

mutation<Comment, { comment: string }>('caseComment', {
  description:
    'Says something to the team about a case, at any status, and notifies those whom it mentions. The customer does not see it, and the revision of the case stays. For a duplicate that was joined, the comment is that of the case that stands for it. Refused with `INVALID_VALUE` for a mention of an archived person or a key, and with `ERASED` for a case that was anonymised with its customer.',
  scope: 'cases:write',
  input: CommentInput,
  entity: {
    field: 'comment',
    model: 'CaseComment',
    description: 'The comment; null if there are errors.',
  },
  resolve: async (ctx, { id, text, mentions }) => {
    const { db, now, viewer } = ctx;
    const about = await standingCase(ctx, id);
    const mentioned = mentions ?? [];
    const active = await activePeople(db, mentioned);
    const isAnonymised = (await anonymisedAmong(db, [about.id])).has(about.id);
    throwUserErrors([
      ...(isAnonymised ? [anonymisedError(['input', 'id'])] : []),
      ...mentioned.flatMap((actor, index) =>
        active.has(actor) ? [] : [notActive(['input', 'mentions', String(index)])],
      ),
    ]);
    const comment = newId();
    const authorId = viewer?.actorId ?? null;
    await db.caseComment.createMany({
      data: { id: comment, caseId: about.id, text, authorId, createdAt: now },
    });
    await db.caseMention.createMany({
      data: mentioned.map((actorId, position) => ({ commentId: comment, actorId, position })),
    });
    await insertInboxNotices(
      db,
      now,
      mentioned
        .filter((actorId) => actorId !== authorId)
        .map((actorId) => ({
          ...{ id: newId(), actorId, text },
          ...{ caseId: about.id, customerId: about.customerId },
        })),
    );
    await logChanges(db, now, [{ type: 'case.changed', subjectId: about.id }]);
    return { comment };
  },
});

/** The case that an id names, or that stands for it since both were joined; locked, so that it stays so. */
async function standingCase({ db }: Pick<Context, 'db'>, id: string): Promise<StoredCase> {
  const named = (await lockCases(db, [id])).get(id);
  if (!named) throw new UserErrorsThrown(notFound(['input', 'id'], 'case'));
  if (named.joinedIntoId === null) return named;
  // Of joined cases, the one that stands for others was joined into none, or is followed once more.
  return standingCase({ db }, named.joinedIntoId);
}
