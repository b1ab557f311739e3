import { statusErrors } from '../review/mapStatus.ts';
import { nextReview, reviewable, reviewMutation, reviewOverdue } from '../review/review.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { traitErrors } from './traitErrors.ts';

storedEnum('PersonaKind', 'How important a persona is for the company.', {
  PRIMARY: 'The company designs for this persona first.',
  SECONDARY: 'The company also serves this persona, as long as primary personas do not lose by it.',
  NEGATIVE: 'The company deliberately does not serve this persona, and does not design for it.',
});

storedEnum('DataBacking', 'How much of a persona rests on evidence.', {
  NONE: 'The persona consists of assumptions of the team.',
  PARTLY: 'Some traits rest on research or customer data.',
  FULLY: 'Every trait rests on research or customer data.',
});

storedEnum('PersonaShareOf', 'What the share of a persona is a share of.', {
  MARKET: 'All people who could become customers.',
  CUSTOMER_BASE: 'The customers that the company has.',
});

storedEnum('TraitDimension', 'Which side of a person a trait describes.', {
  DEMOGRAPHIC: 'Who the person is: age, household, work, home.',
  PSYCHOGRAPHIC: 'What matters to the person: attitudes, values, interests.',
  BEHAVIOURAL: 'What the person does: habits, use, channels.',
  TRANSACTIONAL: 'What the person buys: order value, frequency, payment.',
});

storedEnum('TraitAggregate', 'What is computed of the events of each customer.', {
  EVENT_COUNT: 'How many events there are.',
  VALUE_SUM: 'The sum of their values in the currency of the trait’s `unit`; 0 without events.',
  VALUE_MIN: 'The smallest of these values.',
  VALUE_MAX: 'The largest of these values.',
  VALUE_FIRST: 'The value of the earliest event that has one.',
  VALUE_LAST: 'The value of the latest event that has one.',
});

/** Lists of short texts. */
const texts = { filter: false, maxLength: 1000, maxItems: 50 } as const;

export const Persona = primitive('Persona', {
  scope: 'personas',
  description:
    'An archetype of the customers that a company serves, or of its employees, based on research: a team designs for this person and not for an average customer.',
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
      description: 'The story of this person, in a paragraph.',
      filter: false,
      maxLength: 10_000,
    },
    imageUrl: {
      description: 'The address of a portrait, http or https.',
      input: 'The address of a portrait.',
      filter: false,
      maxLength: 2000,
      url: true,
    },
    kind: {
      description: 'How important this persona is for the company.',
      input: 'How important this persona is for the company. A new persona is PRIMARY by default.',
      order: 'The kind: PRIMARY, SECONDARY, NEGATIVE.',
    },
    subject: {
      description: 'Whether it is an archetype of customers or of employees.',
      input:
        'Whether it is an archetype of customers or of employees. A new persona is of CUSTOMER by default.',
    },
    status: {
      description: 'Whether it is a draft, in use or archived.',
      input: 'DRAFT or ACTIVE. A new persona is DRAFT by default.',
    },
    goals: { ...texts, description: 'What they want to achieve.' },
    needs: { ...texts, description: 'What they need in order to achieve it.' },
    frustrations: { ...texts, description: 'What hinders or annoys them.' },
    motivations: { ...texts, description: 'What motivates them.' },
    jobsToBeDone: {
      ...texts,
      description: 'What they want to get done with a product: “When …, I want to …, so I can …”.',
      input: 'What they want to get done with a product.',
    },
    preferredChannels: {
      description: 'The channels by which they like to meet the company, the best one first.',
      maxItems: 15,
    },
    sharePct: {
      description:
        'The share of such people, in percent from 0 to 100; `shareOf` says of what. Null if it is not known.',
      input: 'The share of such people, in percent.',
      order: 'The share in percent.',
      min: 0,
      max: 100,
    },
    shareOf: {
      description: 'What `sharePct` is a share of.',
      input: 'What `sharePct` is a share of. A new persona has MARKET by default.',
    },
    segment: {
      description:
        'The segment that has its real customers; null if there is none. `validation` says how far the persona is true of them.',
      input: 'The segment that has its real customers.',
      filter: 'The segment that has its real customers.',
      reverse: { field: 'personas', description: 'The personas whose real customers it has.' },
    },
    evidence: {
      ...texts,
      description:
        'The evidence for the persona: studies, interviews, analyses, with their addresses.',
      input: 'The evidence for the persona: studies, interviews, analyses.',
    },
    dataBacked: {
      description: 'How much of it rests on evidence, in the judgement of its owner.',
      input: 'How much of it rests on evidence.',
    },
    owner: {
      description: 'The actor who is responsible for this persona; null if there is none.',
      input: 'The actor who is responsible for it.',
      filter: 'The actor who is responsible for it.',
    },
    reviewDueAt: {
      description: 'When its next review is due; null if no review is planned.',
      input:
        'When its next review is due; null if no review is planned. A new persona is due after the workspace’s `reviewIntervalDays` by default.',
      order: 'When its next review is due.',
    },
    traits: {
      description: 'What is typical of them, in the order that the team set; at most 50.',
      input: 'What is typical of them. An update replaces the whole list.',
      maxItems: 50,
      only: { dimension: 'Only traits of this dimension.' },
      part: {
        description:
          'A typical trait of a persona: a value (`city: Leipzig`) or a range (`age: 30 to 45 years`).',
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
            description: 'The typical value; null if the trait is a range.',
            input: 'The typical value.',
            maxLength: 1000,
          },
          min: {
            description:
              'The lower end of the range; null if that end is open, or if the trait is a value.',
            input: 'The lower end of a range.',
          },
          max: {
            description:
              'The upper end of the range; null if that end is open, or if the trait is a value.',
            input: 'The upper end of a range.',
          },
          unit: {
            description: 'The unit of the range: `years`, `EUR`; null if there is none.',
            input: 'The unit of the range: `years`.',
            maxLength: 50,
          },
          evidence: {
            description: 'What shows that this trait is true: studies, interviews, analyses.',
            maxLength: 2000,
          },
          attribute: {
            description:
              'The key of the attribute of customers that shows it: `age`; null if none does. It is compared with `value`, without regard to case, or with the range, both ends of which belong to it.',
            input:
              'The key of the attribute of customers that shows it. A range needs one of type NUMBER, `value` one of type TEXT, CHOICE, NUMBER or BOOLEAN (`true` or `false`). It may be defined later.',
            maxLength: 100,
            notBlank: true,
          },
          aggregate: {
            description:
              'What of a customer’s events shows it: it is compared with the range, both ends of which belong to it. Null if none does.',
            input:
              'What of a customer’s events shows it. It needs a range, and for values a `unit` that is their currency: `EUR`. Not together with `attribute`.',
          },
          eventType: {
            description: 'The type of the events of `aggregate`; null for events of all types.',
            input:
              'The type of the events of `aggregate`: `order.placed`. Events of all types by default.',
            maxLength: 200,
            notBlank: true,
          },
          withinDays: {
            description:
              'How many days of 24 hours before now the events of `aggregate` have occurred at most, 1 to 3,660; null for all events.',
            input:
              'How many days before now the events of `aggregate` have occurred at most. All events by default.',
            min: 1,
            max: 3660,
          },
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
      journeys: {
        to: 'Journey',
        through: 'journey',
        description: 'The journeys in which the persona takes part.',
      },
    },
    computed: { reviewOverdue },
  },
  make: {
    verb: 'Create',
    description: 'Creates a persona.',
    input: 'A new persona. Only its name is required.',
    payload: 'The new persona; null if there are errors.',
  },
  update: {
    description:
      'Changes a persona. Refused with `STALE_REVISION` if `revision` is set and the persona has changed since.',
    input:
      'Changes to a persona. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its traits and external ids',
  bulk: {
    row: 'A persona, found by its external id or created with it.',
    externalId: 'The external id of the persona. If no persona has it, one is created.',
    needed: ' Required for a new one.',
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
