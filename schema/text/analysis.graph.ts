import { builder } from '../builder.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

export const Sentiment = storedEnum(
  'Sentiment',
  'How the author of a text feels about its subject.',
  {
    VERY_NEGATIVE: 'Strong blame: anger, threats to leave, no praise.',
    NEGATIVE: 'More blame than praise.',
    NEUTRAL: 'Neither praise nor blame.',
    POSITIVE: 'More praise than blame.',
    VERY_POSITIVE: 'Strong praise without blame.',
    MIXED: 'Clear praise and clear blame side by side.',
  },
);

export const Emotion = storedEnum('Emotion', 'A basic emotion that a text shows.', {
  JOY: 'Pleasure, relief, gratitude.',
  ANGER: 'Anything from annoyance to rage.',
  SADNESS: 'Disappointment, regret, grief.',
  FEAR: 'Worry, doubt, anxiety.',
  SURPRISE: 'Something was better or worse than expected.',
  DISGUST: 'Revulsion, contempt.',
});

type SentimentValue = typeof Sentiment.$inferType;

interface SentimentScoreShape {
  readonly value: SentimentValue;
  readonly score: number;
}

export const SentimentScore = builder.objectRef<SentimentScoreShape>('SentimentScore').implement({
  description: 'The sentiment of one text, as a category and as a number.',
  fields: (t) => ({
    value: t.field({
      type: Sentiment,
      description: 'The sentiment as a category.',
      resolve: ({ value }) => value,
    }),
    score: t.exposeFloat('score', {
      description: 'The sentiment as a number from −1 (all blame) to 1 (all praise); 0 is neutral.',
    }),
  }),
});

/** The two stored columns of a sentiment as one value; null unless both are set. */
export function sentimentOf(row: {
  sentiment: SentimentValue | null;
  sentimentScore: number | null;
}): SentimentScoreShape | null {
  const { sentiment: value, sentimentScore: score } = row;
  return value === null || score === null ? null : { value, score };
}

/**
 * Adds what an analysis finds in a text to its type: `sentiment`, `emotions`, `topics` and
 * `analysedAt`, all null until the text was analysed.
 *
 * @param what the text in a few words, for the descriptions: `the feedback`
 */
export function analysed(model: 'Feedback' | 'Answer', what: string): void {
  // Both models have columns of the same names, so the types of one serve for both.
  builder.prismaObjectFields(model as 'Feedback', (t) => ({
    sentiment: t.field({
      type: SentimentScore,
      nullable: true,
      description: `How the author of ${what} feels about its subject; null until it was analysed, or if its language is not supported.`,
      select: { sentiment: true, sentimentScore: true },
      resolve: sentimentOf,
    }),
    emotions: t.field({
      type: [Emotion],
      nullable: true,
      description: `The emotions that ${what} shows; empty if it shows none, null until it was analysed.`,
      select: { emotions: true, analysedAt: true },
      resolve: ({ emotions, analysedAt }) => (analysedAt === null ? null : emotions),
    }),
    topics: t.stringList({
      nullable: true,
      description: `What ${what} is about, as topics of the workspace; null until it was analysed.`,
      select: { topics: true, analysedAt: true },
      resolve: ({ topics, analysedAt }) => (analysedAt === null ? null : topics),
    }),
    analysedAt: t.expose('analysedAt', {
      type: 'DateTime',
      nullable: true,
      description: `When sentiment, emotions and topics of ${what} were last analysed; null until then.`,
    }),
  }));
}
