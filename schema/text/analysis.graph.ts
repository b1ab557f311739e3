import { builder } from '../builder.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

export const Sentiment = storedEnum('Sentiment', 'How somebody feels about what they write of.', {
  VERY_NEGATIVE: 'Upset: anger, threats to leave, no good word.',
  NEGATIVE: 'More blame than praise.',
  NEUTRAL: 'Neither praise nor blame.',
  POSITIVE: 'More praise than blame.',
  VERY_POSITIVE: 'Delighted: praise without a but.',
  MIXED: 'Clear praise and clear blame side by side.',
});

export const Emotion = storedEnum('Emotion', 'A basic emotion that a text lets on.', {
  JOY: 'Pleasure, relief, gratitude.',
  ANGER: 'Annoyance up to rage.',
  SADNESS: 'Disappointment, regret, grief.',
  FEAR: 'Worry, doubt, anxiety.',
  SURPRISE: 'Something was not as expected, for better or worse.',
  DISGUST: 'Revulsion, contempt.',
});

type SentimentValue = typeof Sentiment.$inferType;

interface SentimentScoreShape {
  readonly value: SentimentValue;
  readonly score: number;
}

export const SentimentScore = builder.objectRef<SentimentScoreShape>('SentimentScore').implement({
  description: 'The sentiment of one text, as a word and as a number.',
  fields: (t) => ({
    value: t.field({
      type: Sentiment,
      description: 'The sentiment in a word.',
      resolve: ({ value }) => value,
    }),
    score: t.exposeFloat('score', {
      description: 'The same from −1 (all blame) to 1 (all praise), 0 in the middle.',
    }),
  }),
});

/** The stored columns of a sentiment as one value; null unless both are there. */
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
  // Both store these columns under the same names; one of them stands for both.
  builder.prismaObjectFields(model as 'Feedback', (t) => ({
    sentiment: t.field({
      type: SentimentScore,
      nullable: true,
      description: `How the author of ${what} feels about its subject; null until it was analysed, and where its language is not understood.`,
      select: { sentiment: true, sentimentScore: true },
      resolve: sentimentOf,
    }),
    emotions: t.field({
      type: [Emotion],
      nullable: true,
      description: `The emotions that ${what} lets on, none if it is matter-of-fact; null until it was analysed.`,
      select: { emotions: true, analysedAt: true },
      resolve: ({ emotions, analysedAt }) => (analysedAt === null ? null : emotions),
    }),
    topics: t.stringList({
      nullable: true,
      description: `What ${what} is about, in the workspace’s own topics; null until it was analysed.`,
      select: { topics: true, analysedAt: true },
      resolve: ({ topics, analysedAt }) => (analysedAt === null ? null : topics),
    }),
    analysedAt: t.expose('analysedAt', {
      type: 'DateTime',
      nullable: true,
      description: `When somebody last looked for sentiment, emotions and topics in ${what}; null if nobody has.`,
    }),
  }));
}
