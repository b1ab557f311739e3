import { builder } from '../builder.ts';
import type { ChangeType } from '../changes/types.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument, refusal } from '../kernel/errors.ts';
import { decodeId } from '../kernel/id.ts';
import type { LiveEvent } from '../kernel/live.ts';
import { requireWholeWorkspace } from '../kernel/wholeWorkspace.ts';
import type { ModelName } from '../kernel/workspaceDb.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import { listingOf } from '../toolkit/read/listing.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { tableOf } from '../toolkit/write/reference.ts';

const LiveEventKind = describedEnum('LiveEventKind', 'What an event of a subscription says.', {
  EVENT: 'Something happened.',
  HEARTBEAT:
    'Nothing happened for a while, and the stream is alive. Its `seq` is the number up to which the stream has come.',
});

const LiveEventInterface = builder.interfaceRef<LiveEvent>('LiveEvent').implement({
  description:
    'An event of a subscription. Events come in the order of their numbers; after the stream was cut, ask again with the last `seq` as `after`, and leave out what comes again.',
  fields: (t) => ({
    kind: t.field({
      type: LiveEventKind,
      description: 'Whether something happened, or the stream is only alive.',
      resolve: ({ kind }) => kind,
    }),
    seq: t.string({
      description:
        'The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow.',
      resolve: ({ seq }) => String(seq),
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When it happened; when it was sent, for a heartbeat.',
      resolve: ({ at }) => at,
    }),
  }),
});

/** A subscription: which changes it sends, and the row that they are about. */
export interface SubscriptionDeclaration {
  /** The name of the field: `responseSubmitted`. */
  readonly name: string;
  readonly description: string;
  readonly scope: string;
  readonly types: readonly ChangeType[];
  readonly model: ModelName;
  /** The field of an event that shows the row: `response`. */
  readonly row: string;
  /** The column of the row with the survey that it can be narrowed to. */
  readonly survey?: 'id' | 'surveyId';
  /** What a bound key is refused for, where an event would say something of rows that it does not see. */
  readonly whole?: string;
}

interface Arguments {
  readonly after?: string | null;
  readonly opening?: boolean | null;
  readonly survey?: string | null;
}

/** Adds a subscription to the graph. */
export function subscriptionField(declared: SubscriptionDeclaration): void {
  const { name, description, scope, types, row, model, survey } = declared;
  const Event = builder
    .objectRef<LiveEvent>(`${name.charAt(0).toUpperCase()}${name.slice(1)}Event`)
    .implement({
      description: `The ${row} that a change is about, with the number and the moment of the change; without the ${row}, a sign that the stream is alive.`,
      interfaces: [LiveEventInterface],
      fields: (t) => ({
        [row]: t.field(
          rowField(
            model,
            `The ${row} as it is now; null in a heartbeat, and if it is gone meanwhile.`,
            ({ subjectId }: LiveEvent) => subjectId,
          ),
        ),
      }),
    });
  builder.subscriptionField(name, (t) =>
    t.field({
      type: Event,
      description: `${description} Scope: \`${scope}\`.`,
      authScopes: { scope },
      args: {
        after: t.arg.string({
          description:
            'The `seq` of the last event that you have: the stream goes on after it. Events are stored for some days, 7 unless the operator decides otherwise; an older number is refused as `EVENTS_EXPIRED` with the oldest one. Null begins with what comes.',
          extensions: { bounds: { maxLength: 18 } },
        }),
        opening: t.arg.boolean({
          defaultValue: false,
          description:
            'Whether to begin with a heartbeat, whose `seq` says where the stream begins: with it, nothing is missed even if the stream is cut before its first event.',
        }),
        ...(survey && {
          survey: t.arg.id({
            description: 'The id of a survey: only its events. Null for those of all surveys.',
            extensions: { bounds: { reference: 'Survey' } },
          }),
        }),
      },
      subscribe: async (_root, args, ctx) => {
        if (!ctx.live)
          throw refusal('UNAVAILABLE', 'Subscriptions are answered by a server alone.');
        if (declared.whole !== undefined) requireWholeWorkspace(ctx, declared.whole);
        const { after = null, opening, survey: surveyId = null }: Arguments = args;
        const seen = seenBy(
          ctx,
          declared,
          surveyId === null ? null : await keyOfSurvey(ctx, surveyId),
        );
        return ctx.live({ types, after, opening: opening === true, seen });
      },
      resolve: (event) => readEvent(event),
    }),
  );
}

/** An event is the root of its own execution. */
function readEvent(event: unknown): LiveEvent {
  return event as LiveEvent;
}

async function keyOfSurvey(ctx: Context, id: string): Promise<string> {
  const key = decodeId('Survey', id);
  if (!key) throw badArgument('survey', 'this is not the id of a survey.');
  const found = await ctx.db.survey.findFirst({ where: { id: key }, select: { id: true } });
  if (!found) throw badArgument('survey', 'this workspace has no such survey.');
  return key;
}

/** Finds the rows whose events a viewer is sent; null if that is all of them. */
function seenBy(
  ctx: Context,
  { model, survey }: SubscriptionDeclaration,
  surveyKey: string | null,
): ((keys: readonly string[]) => Promise<ReadonlySet<string>>) | null {
  const visible = listingOf(model).visible?.(ctx.viewer);
  const narrowed = survey && surveyKey !== null ? { [survey]: surveyKey } : undefined;
  if (!visible && !narrowed && ctx.db.$binding === null) return null;
  return async (keys) => {
    const rows = await tableOf(ctx.db, model).findMany({
      where: { id: { in: [...keys] }, AND: [visible ?? {}, narrowed ?? {}] },
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  };
}
