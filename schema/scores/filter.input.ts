import { builder } from '../builder.ts';
import { storedField } from '../kernel/datamodel.ts';
import { comparatorFor } from '../toolkit/read/comparator.ts';
import { bounded } from '../toolkit/write/input.ts';
// Declares the enum that channels are compared by.
import '../touchpoints/channel.graph.ts';

const channel = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['channel']));
const touchpoint = comparatorFor('Touchpoint', storedField('Touchpoint', ['id']));
const locale = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['locale']));
const version = comparatorFor('SurveyResponse', storedField('SurveyResponse', ['version']));

export const ScoreFilter = builder.inputType('ScoreFilter', {
  description:
    'Which responses to count. All that is given must hold. A year without anything but days is read fastest.',
  fields: (t) => ({
    from: t.string(
      bounded(
        { maxLength: 10 },
        {
          description:
            'The first day that counts, `2026-01-01`, in the workspace’s time zone. All before it by default.',
        },
      ),
    ),
    to: t.string(
      bounded(
        { maxLength: 10 },
        {
          description:
            'The last day that counts, this day included. With `from`, at most 3,660 days.',
        },
      ),
    ),
    channel: t.field({ type: channel, description: 'By which way the answers came in.' }),
    touchpoint: t.field({
      type: touchpoint,
      description: 'Where the response was asked for. One without a touchpoint meets none of this.',
    }),
    hasTouchpoint: t.boolean({
      description: 'True: only responses at some touchpoint. False: only those at none.',
    }),
    locale: t.field({ type: locale, description: 'In which language the survey was shown.' }),
    version: t.field({
      type: version,
      description: 'Which published version of the survey was answered.',
    }),
  }),
});

export type ScoreFilterShape = typeof ScoreFilter.$inferInput;
