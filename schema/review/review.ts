import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { inWords } from '../kernel/inWords.ts';
import { invalid, UserErrorsThrown } from '../kernel/userError.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { revise } from '../toolkit/write/revision.ts';
import { revisionField } from '../toolkit/write/rowInput.ts';

type Reviewed = 'Persona' | 'Journey';

const dayMs = 24 * 60 * 60 * 1000;

/** When a row that was reviewed at this time is due again: after the workspace’s review interval. */
export async function nextReview(ctx: Context, reviewedAt: Date): Promise<Date> {
  const workspace = await ctx.db.workspace.findFirst({ select: { reviewIntervalDays: true } });
  return new Date(reviewedAt.getTime() + (workspace?.reviewIntervalDays ?? 365) * dayMs);
}

/** The filter for rows whose review is overdue, or is not. */
export const reviewOverdue = {
  description: 'True: its `reviewDueAt` has passed. False: it is in the future, or null.',
  where: (wanted: boolean, now: Date) =>
    wanted
      ? { reviewDueAt: { lt: now } }
      : { OR: [{ reviewDueAt: { gte: now } }, { reviewDueAt: null }] },
};

/** Adds the fields about reviews, except `reviewDueAt`, which each primitive declares itself. */
export function reviewable(model: Reviewed, what: string): void {
  builder.prismaObjectFields(model as 'Persona', (t) => ({
    lastReviewedAt: t.expose('lastReviewedAt', {
      type: 'DateTime',
      nullable: true,
      description: `When the ${what} was last reviewed, that is, compared with reality; null if it never was.`,
    }),
    lastReviewedBy: t.relation('lastReviewedBy', {
      nullable: true,
      description: 'The actor who reviewed it last; null if it was never reviewed.',
    }),
    reviewOverdue: t.boolean({
      description: 'Whether `reviewDueAt` has passed.',
      select: { reviewDueAt: true },
      resolve: ({ reviewDueAt }, _args, ctx) => reviewDueAt !== null && reviewDueAt < ctx.now,
    }),
  }));
}

/** Adds `xReview`. */
export function reviewMutation(model: Reviewed, field: string, scope: string): void {
  const Input = builder.inputType(`${model}ReviewInput`, {
    description: `The ${inWords(field)} that was reviewed, and when.`,
    fields: (t) => ({
      id: t.id(
        bounded(
          { reference: model },
          {
            required: true,
            description: `The id of the ${inWords(field)}: \`${model.toLowerCase()}_…\`.`,
          },
        ),
      ),
      revision: t.int(revisionField),
      reviewedAt: t.field({
        type: 'DateTime',
        description:
          'When it was reviewed; not in the future. By default the moment of the request.',
      }),
      nextReviewAt: t.field({
        type: 'DateTime',
        description:
          'When the next review is due; null if no review is planned. By default the workspace’s `reviewIntervalDays` after `reviewedAt`.',
      }),
    }),
  });

  mutation(`${field}Review`, {
    description: `Records that the actor of the key reviewed the ${inWords(field)}, that is, compared it with reality. Sets \`lastReviewedAt\`, \`lastReviewedBy\` and \`reviewDueAt\`. Refused with \`OUT_OF_RANGE\` if \`reviewedAt\` is in the future.`,
    scope: `${scope}:write`,
    input: Input,
    entity: {
      field,
      model,
      description: `The ${inWords(field)} as it is now; null if there are errors.`,
    },
    resolve: async (ctx, input) => {
      const reviewedAt = input.reviewedAt ?? ctx.now;
      if (reviewedAt > ctx.now) {
        const path = ['input', 'reviewedAt'];
        throw new UserErrorsThrown(
          invalid('OUT_OF_RANGE', path, 'A review cannot be in the future.'),
        );
      }
      await revise(ctx.db, model, input.id, input.revision, {
        lastReviewedAt: reviewedAt,
        lastReviewedById: ctx.viewer?.actorId,
        reviewDueAt:
          input.nextReviewAt === undefined ? await nextReview(ctx, reviewedAt) : input.nextReviewAt,
      });
      return { [field]: input.id };
    },
  });
}
