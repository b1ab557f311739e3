import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { limits } from './limits.ts';
import { followLinks } from './stepLinks.ts';

storedEnum('StepLayer', 'Who does a step, and whether customers see it.', {
  CUSTOMER: 'The customer does it. Only these steps count in the emotion curve.',
  FRONTSTAGE: 'The company does it, and customers see it.',
  BACKSTAGE: 'The company does it, and customers do not see it.',
  SUPPORT: 'Systems and partners that support the other steps.',
});

/** Options of texts and lists of texts, by which steps are not filtered. */
const text = { filter: false, maxLength: 10_000 } as const;
const texts = { maxLength: 1000, maxItems: 50 } as const;

export const Step = primitive('Step', {
  scope: 'journeys',
  description:
    'One event in a stage: what a customer does, thinks and feels, or what the company does for it.',
  fields: {
    title: {
      description: 'What happens, in a few words.',
      row: 'What happens. Required for a new one.',
      order: 'Its title, capital letters before small ones.',
      maxLength: 500,
      notBlank: true,
    },
    description: { ...text, description: 'What happens, in full.' },
    position: {
      description: 'Its position in the stage, from 0 without gaps, including archived steps.',
      input: 'Its position; 0 is the first. By default it is added at the end.',
      order: 'Its position in its stage, from 0.',
      min: 0,
      within: { stage: limits.stageSteps, journey: limits.steps },
    },
    layer: {
      description: 'Who does it, and whether customers see it.',
      input: 'Who does it, and whether customers see it. A new step has CUSTOMER by default.',
      order: 'The layer: CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT.',
    },
    customerActions: { ...text, description: 'What customers do.' },
    thoughts: {
      ...text,
      description: 'What customers think, in their words.',
      input: 'What customers think, in their words.',
    },
    feelings: {
      ...text,
      description: 'What customers feel, in words; `emotion` is the number.',
      input: 'What customers feel, in words.',
    },
    emotion: {
      description:
        'How customers feel, from −2 (very bad) over 0 (neutral) to +2 (very good); null if unknown.',
      input: 'How customers feel: −2 is very bad, 0 neutral, +2 very good.',
      order: 'How customers feel, from −2 to +2.',
      min: -2,
      max: 2,
    },
    effort: {
      description: 'The customers’ effort, from 1 (none) to 5 (very much); null if unknown.',
      input: 'The customers’ effort: 1 is none, 5 very much.',
      order: 'The customers’ effort, from 1 to 5.',
      min: 1,
      max: 5,
    },
    momentOfTruth: {
      description: 'Whether customers decide here to stay or leave.',
      input: 'Whether customers decide here to stay or leave. False for a new step by default.',
    },
    expectations: { ...text, description: 'What customers expect to happen.' },
    painPoints: { ...texts, description: 'What customers dislike.' },
    gains: { ...texts, description: 'What customers like.' },
    opportunities: { ...texts, description: 'What the company could do better here.' },
    owner: {
      description: 'The actor who is responsible for what happens in it; null if there is none.',
      input: 'The actor who is responsible for what happens in it.',
    },
    team: {
      description:
        'The team or department that is responsible for what happens in it; null if there is none.',
      input: 'The team or department that is responsible for what happens in it.',
      reverse: {
        field: 'steps',
        description:
          'The steps of all journeys that it is responsible for, in the order of their maps.',
      },
    },
    stage: {
      description: 'The stage it happens in.',
      input: 'The id of the stage: `stage_…`.',
      row: 'The stage it happens in. Required for a new one. It cannot change here: use `stepMove`.',
      filter: 'The stage it happens in.',
      fixed: 'Use stepMove to move a step to another stage.',
      reverse: { field: 'steps', description: 'Its steps, in the order of the map.' },
    },
    journey: {
      description: 'The journey it belongs to.',
      from: 'stage',
      reverse: {
        field: 'steps',
        description: 'The steps of all its stages, in the order of the map.',
      },
    },
    personas: {
      description: 'The personas that take part in it, in the order of the map.',
      input: 'The personas that take part in it. They are added to the journey.',
      filter: 'The personas that take part in it.',
      link: 'persona',
      maxItems: limits.links,
      reverse: {
        field: 'steps',
        description: 'The steps of all journeys that this persona takes part in.',
      },
    },
    touchpoints: {
      description: 'Its touchpoints with the company, in the order of the map.',
      input: 'Its touchpoints with the company.',
      link: 'touchpoint',
      maxItems: limits.links,
      reverse: {
        field: 'steps',
        description:
          'The steps of all journeys that happen at the touchpoint, in the order of their maps.',
      },
    },
    nextSteps: {
      description: 'The steps that can follow it: the next step, branches, loops back.',
      input: 'The steps that can follow it, all of the same journey.',
      filter: 'The steps that can follow it.',
      link: 'to',
      maxItems: limits.links,
      reverse: {
        field: 'previousSteps',
        description: 'The steps that lead to it, in the order of the map.',
      },
    },
  },
  list: {
    field: 'steps',
    description:
      'The steps of all journeys of the workspace, by the position of their stage, then by their own position.',
    order: { 'stage.position': 'asc', position: 'asc' },
    sort: { 'stage.position': 'The position of its stage in the journey, from 0.' },
    // A step counts as archived if its stage is.
    inUse: { archivedAt: null, stage: { archivedAt: null } },
    relations: {
      surveys: {
        to: 'Survey',
        description:
          'The surveys about it. `{ momentOfTruth: { eq: true }, surveys: { none: { status: { eq: LIVE } } } }` finds the moments of truth at which no survey takes answers; surveys about its touchpoints are in `touchpoints`.',
      },
    },
  },
  make: {
    verb: 'Create',
    description: `Adds a step to a stage. A stage has at most ${limits.stageSteps} steps, and a journey at most ${limits.steps.toLocaleString('en')}.`,
    input: 'A new step of a stage.',
    payload: 'The new step; null if there are errors.',
  },
  update: {
    description:
      'Changes a step. Refused with `STALE_REVISION` if `revision` is set and the step has changed since.',
    input:
      'Changes to a step. A field that is left out does not change; one that is null is cleared.',
  },
  move: {
    description:
      'Moves a step to another position in its stage, or to another stage of its journey; the others move up or down, so that positions have no gaps.',
    input: 'A step and its new position.',
    position:
      'Its new position in the stage; 0 is the first. A position after the last one moves it to the end.',
    container: 'The stage to move it to, of the same journey. By default its current stage.',
  },
  takesAlong: 'its links to personas, touchpoints and next steps',
  bulk: {
    row: 'A step, found by its external id or created with it. A new one is added at the end. The steps that follow it must exist before the call.',
    externalId: 'The external id of the step. If no step has it, one is created.',
  },
  onLink: (ctx, rows) =>
    followLinks(
      ctx,
      rows.map(({ input, after, path }) => ({ ...input, journeyId: after.journeyId, path })),
    ),
  // A link to itself does not count: it is deleted with the step.
  usage: (key) => [
    {
      model: 'StepLink',
      where: { toId: key, fromId: { not: key } },
      through: { model: 'Step', column: 'fromId' },
    },
  ],
  example: { title: 'Looks for the brake pads' },
});
