import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { statusErrors } from '../review/mapStatus.ts';
import { nextReview, reviewable, reviewMutation, reviewOverdue } from '../review/review.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

storedEnum('PersonaKind', 'How much a persona counts for the company.', {
  PRIMARY: 'One the company designs for first.',
  SECONDARY: 'One it also serves, where that costs a primary persona nothing.',
  NEGATIVE: 'One it deliberately does not serve, so that nobody designs for them.',
});

storedEnum('DataBacking', 'How far evidence stands behind a persona.', {
  NONE: 'Assumptions of the team.',
  PARTLY: 'Some traits rest on research or customer data.',
  FULLY: 'Every trait rests on research or customer data.',
});

storedEnum('PersonaShareOf', 'Of what a persona is a share.', {
  MARKET: 'Of all people who could become customers.',
  CUSTOMER_BASE: 'Of the customers that the company has.',
});

storedEnum('TraitDimension', 'Which side of a person a trait describes.', {
  DEMOGRAPHIC: 'Who they are: age, household, work, place.',
  PSYCHOGRAPHIC: 'What they hold dear: attitudes, values, interests.',
  BEHAVIOURAL: 'What they do: habits, use, channels.',
  TRANSACTIONAL: 'What they buy: order value, frequency, payment.',
});

/** Lists of short texts. */
const texts = { filter: false, maxLength: 1000, maxItems: 50 } as const;

export const Persona = primitive('Persona', {
  scope: 'personas',
  description:
    'An archetype of the customers a company serves, drawn from research, so that a team designs for somebody rather than for everybody.',
  fields: {
    name: {
      description: 'What the team calls this person: `Jana`.',
      input: 'What the team calls this person.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    archetype: {
      description: 'The type in a few words: `The careful commuter`.',
      input: 'The type in a few words.',
      maxLength: 200,
    },
    quote: {
      description: 'One sentence that this person would say.',
      filter: false,
      maxLength: 1000,
    },
    summary: {
      description: 'The story in a paragraph.',
      filter: false,
      maxLength: 10_000,
    },
    imageUrl: {
      description: 'Address of a portrait, http or https.',
      input: 'Address of a portrait.',
      filter: false,
      maxLength: 2000,
      url: true,
    },
    kind: {
      description: 'How much this persona counts for the company.',
      input: 'How much it counts; PRIMARY at first.',
      order: 'PRIMARY, SECONDARY, NEGATIVE.',
    },
    status: { description: 'Whether it is in use yet.', input: 'DRAFT at first, or ACTIVE.' },
    goals: { ...texts, description: 'What they want to reach.' },
    needs: { ...texts, description: 'What they need on the way there.' },
    frustrations: { ...texts, description: 'What gets in their way.' },
    motivations: { ...texts, description: 'What drives them.' },
    jobsToBeDone: {
      ...texts,
      description: 'The progress they hire a product for: “When …, I want to …, so I can …”.',
      input: 'The progress they hire a product for.',
    },
    preferredChannels: {
      description: 'Where they like to meet the company, the most liked first.',
      maxItems: 15,
    },
    sharePct: {
      description: 'The share that they make up, in percent from 0 to 100; `shareOf` says of what.',
      input: 'The share that they make up, in percent.',
      order: 'How large a share it stands for.',
      min: 0,
      max: 100,
    },
    shareOf: {
      description: 'Of what `sharePct` is a share.',
      input: 'Of what `sharePct` is a share; MARKET at first.',
    },
    evidence: {
      ...texts,
      description:
        'What the persona rests on: studies, interviews, analyses, with their addresses.',
      input: 'What the persona rests on.',
    },
    dataBacked: {
      description: 'How far evidence stands behind it, as its owner judges.',
      input: 'How far evidence stands behind it.',
    },
    owner: {
      description: 'Who keeps this persona true.',
      input: 'The actor who keeps it true.',
      filter: 'Who keeps it true.',
    },
    reviewDueAt: {
      description: 'When it is to be reviewed again; null if it need not be.',
      input:
        'When it is to be reviewed. A new persona is due after the workspace’s review interval.',
      order: 'When it is to be reviewed again.',
    },
    traits: {
      description: 'What is typical of them, in the order the team gave; at most 50.',
      input: 'What is typical of them; replaces all earlier traits.',
      maxItems: 50,
      only: { dimension: 'Only traits of this side.' },
      part: {
        description:
          'Something typical of a persona: a value (`city: Leipzig`) or a range (`age: 30 to 45 years`).',
        input: 'A trait of a persona: with a `value`, or with `min` and `max`.',
        fields: {
          dimension: { description: 'Which side of the person it describes.' },
          key: {
            description: 'A stable name for programs, unique in its dimension: `age`.',
            input: 'A stable name for programs, unique in its dimension.',
            maxLength: 100,
            notBlank: true,
          },
          label: {
            description: 'What people read: `Age`.',
            input: 'What people read.',
            maxLength: 200,
            notBlank: true,
          },
          value: {
            description: 'What is typical; null where it is a range.',
            input: 'What is typical.',
            maxLength: 1000,
          },
          min: {
            description: 'The lower end of the range; null where it is open or there is a value.',
            input: 'The lower end of a range.',
          },
          max: {
            description: 'The upper end of the range; null where it is open or there is a value.',
            input: 'The upper end of a range.',
          },
          unit: {
            description: 'What the range counts: `years`, `EUR`.',
            input: 'What the range counts: `years`.',
            maxLength: 50,
          },
          evidence: { description: 'What this trait rests on.', maxLength: 2000 },
        },
      },
    },
  },
  list: {
    field: 'personas',
    description: 'The personas of the workspace, the newest first.',
    order: { createdAt: 'desc' },
    filter: ['lastReviewedAt'],
    relations: {
      journeys: { to: 'Journey', through: 'journey', description: 'The journeys that it makes.' },
    },
    computed: { reviewOverdue },
  },
  make: {
    verb: 'Create',
    description: 'Makes a persona.',
    input: 'A new persona; only its name is needed.',
    payload: 'The new persona.',
  },
  update: {
    description:
      'Changes a persona. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
    input: 'What to change of a persona. What is left out stays; null clears.',
  },
  takesAlong: 'its traits and external ids',
  bulk: {
    row: 'A persona by the external id it has, or is to have.',
    externalId: 'Which persona; if none has it, one is made.',
    needed: ' A new one needs it.',
  },
  check: ({ input, stored }) => [
    ...statusErrors('Persona', input.status, stored?.archivedAt != null, []),
    ...traitErrors(input.traits ?? [], ['traits']),
  ],
  onCreate: async (ctx) => ({ reviewDueAt: await nextReview(ctx, ctx.now) }),
  onArchive: { status: 'ARCHIVED' },
  onRestore: { status: 'DRAFT' },
  example: {
    name: 'Jana',
    traits: [{ dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age', min: 30, max: 40 }],
  },
});

reviewable('Persona', 'persona');
reviewMutation('Persona', 'persona', 'personas');

interface Trait {
  dimension: string;
  key: string;
  value?: string | null;
  min?: number | null;
  max?: number | null;
}

/** What is wrong with the traits of one persona. */
export function traitErrors(traits: readonly Trait[], path: InputPath): UserErrorShape[] {
  const seen = new Set<string>();
  return traits.flatMap(({ dimension, key, value, min, max }, index) => {
    const at = [...path, String(index)];
    const errors: UserErrorShape[] = [];
    const isRange = min != null || max != null;
    if ((value != null) === isRange) {
      errors.push(
        invalid('INVALID_VALUE', at, 'A trait has a `value`, or a range of `min` and `max`.'),
      );
    }
    if (min != null && max != null && min > max) {
      errors.push(invalid('OUT_OF_RANGE', [...at, 'min'], '`min` is above `max`.'));
    }
    const name = `${dimension} ${key}`;
    if (seen.has(name)) {
      errors.push(
        invalid('DUPLICATE', [...at, 'key'], 'An earlier trait has this dimension and key.'),
      );
    }
    seen.add(name);
    return errors;
  });
}
