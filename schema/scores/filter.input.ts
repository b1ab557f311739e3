import { builder } from '../builder.ts';
import { storedField } from '../kernel/datamodel.ts';
import { comparatorFor } from '../toolkit/read/comparator.ts';
import { bounded } from '../toolkit/write/input.ts';
// Declares the enum of the channel comparator.
import '../touchpoints/channel.graph.ts';

const channel = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['channel']));
const touchpoint = comparatorFor('Touchpoint', storedField('Touchpoint', ['id']));
const locale = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['locale']));
const version = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['version']));

export const ScoreFilter = builder.inputType('ScoreFilter', {
  description:
    'Which responses to count. All conditions must hold. A filter by days alone is the fastest.',
  fields: (t) => ({
    from: t.string(
      bounded(
        { maxLength: 10 },
        {
          description:
            'The first day that counts, `2026-01-01`, in the workspace’s time zone. No limit by default.',
        },
      ),
    ),
    to: t.string(
      bounded(
        { maxLength: 10 },
        {
          description:
            'The last day that counts. No limit by default. There are at most 3,660 days from `from` to `to`.',
        },
      ),
    ),
    channel: t.field({ type: channel, description: 'The channel that the response came by.' }),
    touchpoint: t.field({
      type: touchpoint,
      description:
        'The touchpoint of the response. A response without one meets none of these conditions.',
    }),
    hasTouchpoint: t.boolean({
      description: 'True: only responses with a touchpoint. False: only those without one.',
    }),
    locale: t.field({ type: locale, description: 'The language in which the survey was shown.' }),
    version: t.field({
      type: version,
      description: 'The published version of the survey that was answered.',
    }),
  }),
});

export type ScoreFilterShape = typeof ScoreFilter.$inferInput;
