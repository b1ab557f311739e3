import { builder } from '../builder.ts';
import '../journeys/step.ts';
import { ScoreType } from '../scores/estimate.graph.ts';
import { scoresRead } from '../scores/scope.ts';
import type { Score } from '../scores/score.ts';
import { computedOfRow } from '../toolkit/read/computed.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { bounded } from '../toolkit/write/input.ts';
import {
  type JourneyScore,
  journeyScore,
  type MapModel,
  type MapScoreArguments,
  mapScore,
} from './mapScores.ts';

interface Row {
  readonly id: string;
}

const day = { maxLength: 10 } as const;

const mapScoreArguments = builder.args((t) => ({
  metric: t.string(
    bounded({ maxLength: 100 }, { required: true, description: 'The key of the metric: `nps`.' }),
  ),
  from: t.string(
    bounded(day, {
      description:
        'The first day that counts, `2026-01-01`, in the workspace’s time zone. No limit by default.',
    }),
  ),
  to: t.string(
    bounded(day, {
      description: 'The last day that counts. There are at most 3,660 days from `from` to `to`.',
    }),
  ),
}));

const costs =
  'Touchpoints with fewer than `minimumN` answers count only where all such touchpoints of the workspace are a part of it, else they are left out with the warning FEW_LEFT_OUT: so no two parts of maps differ by so few answers. All scores of a request are read together, however many parts of a map it asks for. Refused with `BAD_USER_INPUT` if there is no such metric.';

const JourneyScoreType = builder.objectRef<JourneyScore>('JourneyScore').implement({
  description: 'The score of a journey, from the scores of its stages.',
  fields: (t) => ({
    score: t.expose('score', {
      type: ScoreType,
      description:
        'The score over the responses of all stages whose score is shown: the mean of their scores, weighted by their n (for MEDIAN and PERCENTILE, that of all their answers). A response at a touchpoint of several stages counts in each, with the warning OVERLAP.',
    }),
    weakestStage: t.field(
      rowField(
        'Stage',
        'The stage whose score is the worst, the first of several; null if no stage has a score that is shown.',
        ({ weakest }: JourneyScore) => weakest?.stage ?? null,
      ),
    ),
    weakestScore: t.field({
      type: ScoreType,
      nullable: true,
      description: 'The score of that stage; null if there is none.',
      resolve: ({ weakest }) => weakest?.score ?? null,
    }),
  }),
});

/** A field that shows the score of a part of a map. */
function scoreOfPart(model: Exclude<MapModel, 'Journey'>, description: string): void {
  // Pothos cannot type a model known only by name: the types of one serve for all.
  builder.prismaObjectField(model as 'Touchpoint', 'score', (t) =>
    t.field({
      type: ScoreType,
      authScopes: { scope: scoresRead },
      description: `${description} ${costs}`,
      args: mapScoreArguments,
      select: { id: true },
      ...computedOfRow<Row, MapScoreArguments, Score>(
        (ctx, { id }, args) => mapScore(ctx, model, id, args),
        { cost: 1 },
      ),
    }),
  );
}

scoreOfPart('Touchpoint', 'The score of a metric over the responses at this touchpoint.');
scoreOfPart(
  'Step',
  'The score of a metric over the responses at the touchpoints of this step, whichever step they were at.',
);
scoreOfPart(
  'Stage',
  'The score of a metric over the responses at the touchpoints of its steps that are not archived.',
);

builder.prismaObjectField('Journey', 'score', (t) =>
  t.field({
    type: JourneyScoreType,
    authScopes: { scope: scoresRead },
    description: `The score of a metric over its stages that are not archived, and the weakest of them. ${costs}`,
    args: mapScoreArguments,
    select: { id: true },
    ...computedOfRow<Row, MapScoreArguments, JourneyScore>((ctx, { id }, args) =>
      journeyScore(ctx, id, args),
    ),
  }),
);
