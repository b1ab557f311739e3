import { primitive } from '../toolkit/primitive.ts';
import { limits } from './limits.ts';

export const Stage = primitive('Stage', {
  scope: 'journeys',
  description: 'A phase of a journey, such as “Comparing” or “First ride”, with its steps.',
  fields: {
    name: {
      description: 'The name of the phase.',
      row: 'The name of the phase. Required for a new one.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What the phase is about, and where it ends.',
      input: 'What the phase is about.',
      filter: false,
      maxLength: 10_000,
    },
    position: {
      description: 'Its position in the journey, from 0 without gaps, including archived stages.',
      input: 'Its position; 0 is the first. At the end by default.',
      order: 'Its position in its journey, from 0.',
      min: 0,
      within: { journey: limits.stages },
    },
    journey: {
      description: 'The journey it is a phase of.',
      input: 'The journey’s id: `journey_…`.',
      row: 'The journey it is a phase of. Required for a new one. It cannot change.',
      filter: 'The journey it is a phase of.',
      fixed: 'A stage stays in its journey.',
      reverse: { field: 'stages', description: 'Its phases, in the order of the map.' },
    },
  },
  list: {
    field: 'stages',
    description: 'The stages of all journeys of the workspace, the newest first.',
    order: { createdAt: 'desc', position: 'asc' },
    relations: { steps: { to: 'Step', description: 'The events that happen in it.' } },
  },
  make: {
    verb: 'Create',
    description: `Adds a stage to a journey, which has at most ${limits.stages}.`,
    input: 'A new stage of a journey.',
    payload: 'The stage as it is now.',
  },
  update: {
    description:
      'Changes a stage. With a `revision`, refused as `STALE_REVISION` if the stage changed in the meantime.',
    input: 'Changes to a stage. What is left out stays; null clears.',
  },
  move: {
    description:
      'Moves a stage to another position in its journey; the positions of the others stay without gaps. Concurrent moves in one journey run one after the other.',
    input: 'A stage and its new position.',
    position: 'Its new position; 0 is the first. A position after the end means the end.',
  },
  takesAlong: 'its steps',
  bulk: {
    row: 'A stage, found by its external id or created with it. A new one is added at the end.',
    externalId: 'The external id of the stage. If no stage has it, one is created.',
  },
  usage: (key) => [
    // Links from its own steps do not count: they are deleted with it.
    {
      model: 'Step',
      where: { stageId: { not: key }, nextSteps: { some: { to: { stageId: key } } } },
    },
    { model: 'Survey', where: { step: { stageId: key } } },
    { model: 'Feedback', where: { step: { stageId: key } } },
  ],
  example: { name: 'Comparing' },
});
