import { builder } from '../../builder.ts';
import { mostDays } from '../../scores/days.ts';
import type { SeriesInterval } from '../../scores/periods.ts';
import { SeriesIntervalEnum, scoreQuestionField, surveyField } from '../../scores/score.input.ts';
import { bounded } from '../../toolkit/write/input.ts';
import '../case.ts';

export const loopDimensions = ['TEAM', 'CATEGORY', 'TOUCHPOINT'] as const;

export type LoopDimension = (typeof loopDimensions)[number];

const LoopDimensionEnum = builder.enumType('ClosedLoopDimension', {
  description: 'By what cases are grouped.',
  values: {
    TEAM: { description: 'The team that is to do them, as it is now.' },
    CATEGORY: { description: 'What they are about, as it is now.' },
    TOUCHPOINT: { description: 'The touchpoint at which it happened.' },
  } satisfies Record<LoopDimension, { description: string }>,
});

/** Which customers are compared with those who had a case. */
export interface RecoveryInput {
  readonly survey: string;
  readonly question: string;
  readonly recoveredFrom: number;
  readonly withinDays: number;
}

const RecoveryInputType = builder.inputRef<RecoveryInput>('ClosedLoopRecoveryInput').implement({
  description:
    'The question of a survey that is not anonymous, to which customers give a bad answer first and another one later.',
  fields: (t) => ({
    survey: surveyField(t),
    question: scoreQuestionField(t),
    recoveredFrom: t.float({
      required: true,
      description:
        'The lowest answer of a customer who is content: 7 of an NPS, 4 of a CSAT. Lower ones are bad, and a later one from here on is a recovery. Answers to a question marked `reverseScored` are reversed first.',
    }),
    withinDays: t.int(
      bounded(
        { min: 1, max: 366 },
        {
          required: true,
          defaultValue: 90,
          description: 'Days of 24 hours after the bad answer in which the later one counts.',
        },
      ),
    ),
  }),
});

/** Which cases to look at, and how. */
export interface LoopInput {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly team?: string | null;
  readonly category?: string | null;
  readonly touchpoint?: string | null;
  readonly by?: LoopDimension | null;
  readonly interval?: SeriesInterval | 'WAVE' | null;
  readonly recovery?: RecoveryInput | null;
}

export const LoopInputType = builder.inputRef<LoopInput>('ClosedLoopInput').implement({
  description: 'Which cases to look at, by when they were opened, and how to group them.',
  fields: (t) => ({
    from: t.string(
      bounded(
        { maxLength: 10 },
        {
          description:
            'The first day on which they were opened, `2026-01-01`, in the workspace’s time zone. No limit by default.',
        },
      ),
    ),
    to: t.string(
      bounded(
        { maxLength: 10 },
        {
          description: `The last day on which they were opened. No limit by default. There are at most ${mostDays.toLocaleString('en')} days from \`from\` to \`to\`.`,
        },
      ),
    ),
    team: t.id(
      bounded({ reference: 'Team' }, { description: 'The team that is to do them, by its id.' }),
    ),
    category: t.id(
      bounded({ reference: 'CaseCategory' }, { description: 'What they are about, by its id.' }),
    ),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { description: 'The touchpoint at which it happened, by its id.' },
      ),
    ),
    by: t.field({
      type: LoopDimensionEnum,
      description: 'By what the cases are grouped in `groups`; leave it out for none.',
    }),
    interval: t.field({
      type: SeriesIntervalEnum,
      description:
        'The length of the periods of `series`, which is not WAVE; leave it out for none. It needs `from` and `to`.',
    }),
    recovery: t.field({
      type: RecoveryInputType,
      description:
        'With which customers `recovery` compares; leave it out for no comparison. It needs the scope `scores:read`.',
    }),
  }),
});
