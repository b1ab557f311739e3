import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { limits } from './limits.ts';
import { followLinks } from './stepLinks.ts';

storedEnum('StepLayer', 'Who does a step, and who sees it.', {
  CUSTOMER: 'The customer does it; only these steps make the emotion curve.',
  FRONTSTAGE: 'The company does it, before the customer’s eyes.',
  BACKSTAGE: 'The company does it, out of sight.',
  SUPPORT: 'Systems and partners that the others stand on.',
});

/** Texts and lists of texts that steps are not sorted by. */
const text = { filter: false, maxLength: 10_000 } as const;
const texts = { maxLength: 1000, maxItems: 50 } as const;

export const Step = primitive('Step', {
  scope: 'journeys',
  description:
    'One thing that happens in a stage: what a customer does, thinks and feels, or what the company does for it.',
  fields: {
    title: {
      description: 'What happens, in a few words.',
      row: 'What happens. A new one needs it.',
      order: 'Its title, capital letters before small ones.',
      maxLength: 500,
      notBlank: true,
    },
    description: { ...text, description: 'What happens, in full.' },
    position: {
      description: 'Its place in the stage, from 0 without gaps, archived steps included.',
      input: 'Where to put it, from 0; at the end if left out.',
      order: 'Its place in its stage, from 0.',
      min: 0,
      within: { stage: limits.stageSteps, journey: limits.steps },
    },
    layer: {
      description: 'Who does it, and who sees it.',
      input: 'Who does it; the customer at first.',
      order: 'CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT.',
    },
    customerActions: { ...text, description: 'What customers do.' },
    thoughts: {
      ...text,
      description: 'What goes through their minds, in their words.',
      input: 'What goes through their minds.',
    },
    feelings: {
      ...text,
      description: 'What they feel, in words; `emotion` has the number.',
      input: 'What they feel, in words.',
    },
    emotion: {
      description: 'How they feel: −2 very bad, 0 neutral, +2 very good; null where unknown.',
      input: 'How they feel: −2 very bad, +2 very good.',
      order: 'How customers feel, from −2 to +2.',
      min: -2,
      max: 2,
    },
    effort: {
      description: 'What it costs them: 1 none to 5 very much; null where unknown.',
      input: 'What it costs them: 1 none, 5 very much.',
      order: 'What it costs them, from 1 to 5.',
      min: 1,
      max: 5,
    },
    momentOfTruth: {
      description: 'Whether customers decide here if they stay or go.',
      input: 'Whether customers decide here; false at first.',
    },
    expectations: { ...text, description: 'What they expect to happen.' },
    painPoints: { ...texts, description: 'What hurts.' },
    gains: { ...texts, description: 'What delights.' },
    opportunities: { ...texts, description: 'What could be done better here.' },
    stage: {
      description: 'The stage it happens in.',
      input: 'The stage’s id: `stage_…`.',
      row: 'The stage it happens in. A new one needs it; `stepMove` changes it.',
      filter: 'The stage it happens in.',
      fixed: 'Use stepMove to take a step elsewhere.',
      reverse: { field: 'steps', description: 'What happens in it, in the order of the map.' },
    },
    journey: {
      description: 'The journey it belongs to.',
      from: 'stage',
      reverse: {
        field: 'steps',
        description: 'What happens in any of its stages, in the order of the map.',
      },
    },
    personas: {
      description: 'Who takes part in it, in the order that the map gives.',
      input: 'Who takes part in it; they take part in the journey from then on.',
      filter: 'Who takes part in it.',
      link: 'persona',
      maxItems: limits.links,
      reverse: {
        field: 'steps',
        description: 'The steps that this persona takes part in, of all journeys.',
      },
    },
    touchpoints: {
      description: 'Where it meets the company, in the order that the map gives.',
      input: 'Where it meets the company.',
      link: 'touchpoint',
      maxItems: limits.links,
      reverse: {
        field: 'steps',
        description: 'The steps that happen there, of all journeys, in the order of their maps.',
      },
    },
    nextSteps: {
      description: 'Where it can lead: the next step, branches, loops back.',
      input: 'Where it can lead; steps of the same journey.',
      filter: 'Where it leads.',
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
    description: 'The steps of all journeys of the workspace.',
    order: { 'stage.position': 'asc', position: 'asc' },
    sort: { 'stage.position': 'The place of its stage.' },
    // A step is put away with its stage.
    inUse: { archivedAt: null, stage: { archivedAt: null } },
  },
  make: {
    verb: 'Create',
    description: `Adds a step to a stage, of at most ${limits.stageSteps}, in a journey of at most ${limits.steps}.`,
    input: 'A new step of a stage.',
    payload: 'The step as it is now.',
  },
  update: {
    description:
      'Changes a step. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
    input: 'What to change of a step. What is left out stays; null clears.',
  },
  move: {
    description:
      'Puts a step at another place of its stage, or in another stage of its journey; the others close up. Moves of one journey are done one after the other.',
    input: 'Where to put a step in its journey.',
    position: 'Its new place there, from 0; past the end is the end.',
    container: 'A stage of the same journey; the one it is in, if left out.',
  },
  takesAlong: 'its links to personas, touchpoints and next steps',
  bulk: {
    row: 'A step by the external id it has, or is to have. A new one is put at the end. Steps it leads to must exist before the call.',
    externalId: 'Which step; if none has it, one is made.',
  },
  onLink: (ctx, rows) =>
    followLinks(
      ctx,
      rows.map(({ input, after, path }) => ({ ...input, journeyId: after.journeyId, path })),
    ),
  // Its own loop goes with it.
  usage: (key) => [
    {
      model: 'StepLink',
      where: { toId: key, fromId: { not: key } },
      through: { model: 'Step', column: 'fromId' },
    },
  ],
  example: { title: 'Looks for the brake pads' },
});
