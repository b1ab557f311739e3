import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import { analysed } from '../text/analysis.graph.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

storedEnum('FeedbackSource', 'On which occasion somebody spoke.', {
  COMPLAINT: 'They complained to the company.',
  REVIEW: 'They reviewed it on a portal, in a shop or in an app store.',
  SOCIAL: 'They wrote of it on a social network.',
  CHAT: 'They wrote to it in a chat, with a person or a program.',
  CALL: 'They called, or were called; the text is a transcript or a note.',
  INTERVIEW: 'They were interviewed for research.',
  EMPLOYEE: 'Staff passed on what they heard or saw.',
  OTHER: 'Any other occasion.',
});

primitive('Feedback', {
  scope: 'feedback',
  description:
    'What a customer or employee said outside of surveys: a complaint, a review, a post, a call. It hangs on the same touchpoints, steps and journeys that surveys listen at.',
  fields: {
    source: {
      description: 'On which occasion it was said.',
      order: 'Its source, in the order of the enum.',
    },
    channel: {
      description: 'By which way it came.',
      order: 'Its channel, in the order of the enum.',
    },
    text: {
      description: 'What was said, in the author’s own words; 1 to 20,000 characters.',
      input: 'What was said, in the author’s own words.',
      maxLength: 20_000,
      notBlank: true,
    },
    locale: {
      description:
        'The language it was said in, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null where nobody has said.',
      input: 'The language it was said in, as BCP 47; any language.',
      maxLength: 35,
      locale: true,
    },
    rating: {
      description:
        'The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null where it came without.',
      input: 'The rating that came with it; not above `ratingMax`, and not without it.',
      order: 'The rating as it was given, whatever its scale.',
      min: 0,
    },
    ratingMax: {
      description: 'The best rating there is on that scale; null where there is no rating.',
      input: 'The best rating on its scale: 5 of five stars.',
      min: 0,
    },
    author: {
      description:
        'Who said it: a name, a handle, a number. Personal data: show it only to those who need it, and clear it when the person asks.',
      input: 'Who said it. Personal data: leave it out where nobody needs it.',
      maxLength: 200,
    },
    url: {
      description: 'Where it can be read, http or https.',
      input: 'Where it can be read.',
      maxLength: 2000,
      url: true,
    },
    occurredAt: {
      description: 'When it was said, which can be long before it was recorded.',
      input: 'When it was said; at most a day ahead, for clocks that differ.',
      order: 'When it was said.',
      absent: 'now',
    },
    touchpoint: {
      description: 'The touchpoint it is about.',
      reverse: {
        field: 'feedback',
        description: 'What was said of this touchpoint outside of surveys.',
      },
    },
    step: {
      description: 'The step it is about; it may be of another journey than `journey`.',
      input: 'The step it is about.',
      reverse: { field: 'feedback', description: 'What was said of this step outside of surveys.' },
    },
    journey: {
      description: 'The journey it is about as a whole.',
      reverse: {
        field: 'feedback',
        description:
          'What was said of this journey as a whole outside of surveys; its steps have their own.',
      },
    },
    tags: {
      description: 'The team’s own labels, each once, in the order they were given.',
      input: 'The team’s own labels; replaces all earlier ones. Repeated ones count once.',
      maxLength: 100,
      maxItems: 50,
      notBlank: true,
      unique: true,
    },
  },
  list: {
    field: 'feedbackItems',
    description: 'The feedback of the workspace, the latest said first.',
    order: { occurredAt: 'desc' },
    filter: ['analysedAt'],
  },
  lookUp: 'One piece of feedback by its id; null if this workspace has no such feedback.',
  make: {
    verb: 'Record',
    description:
      'Records what somebody said outside of surveys. Errors to expect: `OUT_OF_RANGE` for a rating beyond its scale or a moment more than a day ahead, `REQUIRED` for half a rating, `EXTERNAL_ID_TAKEN`.',
    input: 'What somebody said; source, channel and text are needed.',
    payload: 'The feedback as it was recorded.',
  },
  update: {
    description:
      'Changes feedback. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Another `text` clears what an analysis had found in the old one.',
    input: 'What to change of feedback. What is left out stays; null clears.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'Feedback by the external id it has, or is to have. New feedback needs source, channel and text.',
    externalId: 'Which feedback; if none has it, it is recorded.',
  },
  check: ({ input, after, now }) => [
    ...(after.occurredAt.getTime() > now.getTime() + dayMs
      ? [invalid('OUT_OF_RANGE', ['occurredAt'], 'This is more than a day ahead.')]
      : []),
    ...ratingErrors(input, after),
  ],
  onChange: ({ stored, after }) => (after.text === stored.text ? {} : unanalysed),
  example: { source: 'COMPLAINT', channel: 'PHONE', text: 'The noise is back.' },
});

analysed('Feedback', 'the feedback');

const dayMs = 24 * 60 * 60 * 1000;

interface Rating {
  rating?: number | null;
  ratingMax?: number | null;
}

function ratingErrors(input: Rating, { rating, ratingMax }: Required<Rating>): UserErrorShape[] {
  if (rating === null && ratingMax === null) return [];
  if (rating === null || ratingMax === null) {
    const missing = rating === null ? 'rating' : 'ratingMax';
    const message = 'A rating and the best there is on its scale come together, or not at all.';
    return [invalid('REQUIRED', [missing], message)];
  }
  if (ratingMax === 0) return [invalid('OUT_OF_RANGE', ['ratingMax'], 'A scale ends above 0.')];
  if (rating <= ratingMax) return [];
  const at = input.rating === undefined ? 'ratingMax' : 'rating';
  return [invalid('OUT_OF_RANGE', [at], '`rating` is above `ratingMax`.')];
}

/** Of another text, nothing is known yet. */
const unanalysed = {
  sentiment: null,
  sentimentScore: null,
  emotions: [],
  topics: [],
  analysedAt: null,
};
