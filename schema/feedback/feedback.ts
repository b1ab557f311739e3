import { builder } from '../builder.ts';
import { logChanges, logRows } from '../changes/log.ts';
import { anonymisedAmong, anonymisedError } from '../customers/anonymised.ts';
import { CustomerKey } from '../customers/customerKey.ts';
import { customerColumns } from '../customers/match/customerColumns.ts';
import { followMatches } from '../customers/match/followMatches.ts';
import { namedCustomerErrors } from '../customers/match/links.ts';
import { unmatched } from '../customers/match/match.graph.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { defineColumns } from '../files/definedColumns.ts';
import type { Context } from '../kernel/context.ts';
import { personalData } from '../kernel/personalData.ts';
import { customerScope } from '../kernel/scope.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import { analysed } from '../text/analysis.graph.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { bounded } from '../toolkit/write/input.ts';
import { type SentFeedback, storeCustomers } from './storeCustomers.ts';
import { unlinkFeedback } from './unlinkFeedback.ts';

storedEnum('FeedbackSource', 'How the company came to know of feedback.', {
  COMPLAINT: 'The author complained to the company.',
  REVIEW: 'The author wrote a review on a portal, in a shop or in an app store.',
  SOCIAL: 'The author wrote about the company on a social network.',
  CHAT: 'The author wrote in a chat with a person or a program.',
  CALL: 'The author called or was called; the text is a transcript or a note.',
  INTERVIEW: 'The author was interviewed for research.',
  EMPLOYEE: 'Staff passed on what they heard or saw.',
  OTHER: 'The feedback came in another way.',
});

ofCustomer('Feedback', {
  merge: 'FOLLOW',
  cameWith: {
    identifier: 'identifierId',
    match: 'customerMatch',
  },
  timeline: {
    kind: 'FEEDBACK',
    description: 'What the customer said beyond surveys.',
    field: { name: 'feedback', description: 'What the customer said.' },
    at: 'occurredAt',
    touchpoint: 'touchpointId',
    channel: 'channel',
  },
});

followMatches(async (db, now, model, rows) => {
  if (model !== 'Feedback') return;
  await logChanges(
    db,
    now,
    rows.map((subjectId) => ({ type: 'feedback.updated', subjectId })),
  );
});

personalData('Feedback', {
  verbatim: ['text', 'author'],
  personal: ['url'],
  other: ['locale', 'tags', 'topics'],
  erase: unlinkFeedback,
});

primitive('Feedback', {
  scope: 'feedback',
  description:
    'What a customer or employee said outside of surveys: a letter, a review, a post, a call. It is linked to the same touchpoints, steps and journeys as surveys.',
  fields: {
    source: {
      description: 'How the company came to know of it.',
      order: 'The source: COMPLAINT, REVIEW, SOCIAL, CHAT, CALL, INTERVIEW, EMPLOYEE, OTHER.',
    },
    channel: {
      description: 'The channel that it came by.',
      order:
        'The channel: WEB, MOBILE_APP, EMAIL, SMS, CHAT, CHATBOT, MESSENGER, PHONE, IVR, IN_STORE, KIOSK, POST, SOCIAL, DEVICE, OTHER.',
    },
    text: {
      description: 'What was said, in the author’s own words; 1 to 20,000 characters.',
      input: 'What was said, in the author’s own words.',
      maxLength: 20_000,
      notBlank: true,
    },
    locale: {
      description:
        'The language of the text, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null if it is not known.',
      input: 'The language of the text, as BCP 47; any language.',
      maxLength: 35,
      locale: true,
    },
    rating: {
      description:
        'The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null if it came without a rating.',
      input: 'The rating that came with it, at most `ratingMax`; requires `ratingMax`.',
      order: 'The number of the rating, whatever its scale.',
      min: 0,
    },
    ratingMax: {
      description: 'The best rating on the scale; null if there is no rating.',
      input: 'The best rating on the scale: 5 of five stars. Must be above 0.',
      min: 0,
    },
    author: {
      description:
        'Who said it: a name, a user name, a telephone number; null if that is not known. It is personal data: show it only to those who need it, and clear it when the person asks.',
      input: 'Who said it. It is personal data: leave it out unless you need it.',
      maxLength: 200,
    },
    url: {
      description: 'The http or https address where it can be read; null if there is none.',
      input: 'The http or https address where it can be read.',
      maxLength: 2000,
      url: true,
    },
    occurredAt: {
      description: 'When it was said, which can be long before it was recorded.',
      input: 'When it was said; at most a day in the future, because clocks differ.',
      order: 'When it was said.',
      absent: 'now',
    },
    touchpoint: {
      description: 'The touchpoint it is about; null if there is none.',
      input: 'The touchpoint it is about.',
      reverse: {
        field: 'feedback',
        description: 'What was said about this touchpoint outside of surveys.',
      },
    },
    step: {
      description:
        'The step it is about, which may belong to another journey than `journey`; null if there is none.',
      input: 'The step it is about.',
      reverse: {
        field: 'feedback',
        description: 'What was said about this step outside of surveys.',
      },
    },
    journey: {
      description: 'The journey it is about as a whole; null if there is none.',
      input: 'The journey it is about as a whole.',
      reverse: {
        field: 'feedback',
        description:
          'What was said about this journey as a whole outside of surveys; its steps have their own.',
      },
    },
    customer: {
      description: 'Who said it; null unless `customerMatch` is MATCHED.',
      filter: 'Who said it.',
      readOnly: true,
      reverse: {
        field: 'feedback',
        description: 'What the customer said outside of surveys, the latest first.',
      },
    },
    customerMatch: {
      description: 'Whether its customer is known.',
      readOnly: true,
      nullWithout: customerScope,
    },
    tags: {
      description: 'The team’s own labels, each once, in the order of the input.',
      input:
        'The team’s own labels. Repeated labels are stored once. An update replaces the whole list.',
      maxLength: 100,
      maxItems: 50,
      notBlank: true,
      unique: true,
    },
  },
  inputs: customerField,
  list: {
    field: 'feedbackItems',
    description: 'The feedback of the workspace, the latest `occurredAt` first.',
    order: { occurredAt: 'desc' },
    filter: ['analysedAt'],
    relations: {
      identifier: {
        to: 'CustomerIdentifier',
        single: true,
        description: 'Conditions on what it named its customer by.',
      },
    },
    computed: { unmatched },
  },
  make: {
    verb: 'Record',
    description:
      'Records what a customer or employee said outside of surveys. Refused with `OUT_OF_RANGE` if `rating` is above `ratingMax` or `occurredAt` is more than a day in the future, with `REQUIRED` if only one of `rating` and `ratingMax` is set, and with `EXTERNAL_ID_TAKEN`.',
    input: 'The feedback to record. Its source, channel and text are required.',
    payload: 'The recorded feedback; null if there are errors.',
  },
  update: {
    description:
      'Changes feedback. Refused with `STALE_REVISION` if `revision` is set and the feedback has changed since. A new `text` clears the analysis of the old one.',
    input:
      'Changes to feedback. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'Feedback, found by its external id or recorded with it. New feedback needs source, channel and text.',
    externalId: 'The external id of the feedback. If no feedback has it, it is recorded.',
  },
  check: ({ input, after, now }) => [
    ...(after.occurredAt.getTime() > now.getTime() + dayMs
      ? [invalid('OUT_OF_RANGE', ['occurredAt'], 'This is more than a day ahead.')]
      : []),
    ...ratingErrors(input, after),
  ],
  checkRows: async (ctx: Context, rows: readonly CheckedFeedback[]) => [
    ...(await anonymisedErrors(ctx, rows)),
    ...(await namedCustomerErrors(
      ctx,
      rows.flatMap(({ input: { customer }, path }) =>
        customer ? [{ customer, path: [...path, 'customer'] }] : [],
      ),
    )),
  ],
  storeInputs: async (ctx: Context, rows: readonly CheckedFeedback[]) => {
    await logRows(ctx, rows, { made: 'feedback.recorded', changed: 'feedback.updated' });
    return storeCustomers(ctx, rows);
  },
  onChange: ({ stored, after }) => (after.text === stored.text ? {} : unanalysed),
  example: { source: 'CALL', channel: 'PHONE', text: 'The noise is back.' },
});

analysed('Feedback', 'the feedback');
defineColumns('Feedback', customerColumns);

builder.prismaObjectField('Feedback', 'identifier', (t) =>
  t.relation('identifier', {
    nullable: true,
    description: 'What it named its customer by; null for feedback that came without one.',
  }),
);

interface CheckedFeedback extends SentFeedback {
  readonly stored: object | null;
}

/** The user errors of rows that would change feedback that was anonymised. */
async function anonymisedErrors(
  { db }: Context,
  rows: readonly CheckedFeedback[],
): Promise<UserErrorShape[]> {
  const stored = rows.filter((row) => row.stored !== null);
  const anonymised = await anonymisedAmong(
    db,
    stored.map(({ key }) => key),
  );
  return stored.flatMap(({ key, path }) =>
    anonymised.has(key) ? [anonymisedError([...path, 'id'])] : [],
  );
}

function customerField(t: InputFields) {
  return {
    customer: t.field({
      type: CustomerKey,
      ...bounded(
        { namesOwner: true },
        {
          description:
            'Who said it. Feedback whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Null removes the customer.',
        },
      ),
    }),
  };
}

const dayMs = 24 * 60 * 60 * 1000;

interface Rating {
  rating?: number | null;
  ratingMax?: number | null;
}

function ratingErrors(input: Rating, { rating, ratingMax }: Required<Rating>): UserErrorShape[] {
  if (rating === null && ratingMax === null) return [];
  if (rating === null || ratingMax === null) {
    const missing = rating === null ? 'rating' : 'ratingMax';
    const message = 'A rating needs both `rating` and `ratingMax`; set both or leave both out.';
    return [invalid('REQUIRED', [missing], message)];
  }
  if (ratingMax === 0) return [invalid('OUT_OF_RANGE', ['ratingMax'], 'This must be above 0.')];
  if (rating <= ratingMax) return [];
  const at = input.rating === undefined ? 'ratingMax' : 'rating';
  return [invalid('OUT_OF_RANGE', [at], '`rating` is above `ratingMax`.')];
}

/** A new text has no analysis yet. */
const unanalysed = {
  sentiment: null,
  sentimentScore: null,
  emotions: [],
  topics: [],
  analysedAt: null,
};
