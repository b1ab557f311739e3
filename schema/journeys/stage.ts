import { primitive } from '../toolkit/primitive.ts';
import { limits } from './limits.ts';

export const Stage = primitive('Stage', {
  scope: 'journeys',
  description:
    'A phase of a journey, such as “Comparing” or “First ride”, with what happens in it.',
  fields: {
    name: {
      description: 'What the phase is called.',
      row: 'What it is called. A new one needs it.',
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
      description: 'Its place in the journey, from 0 without gaps, archived stages included.',
      input: 'Where to put it, from 0; at the end if left out.',
      order: 'Its place in its journey, from 0.',
      min: 0,
      within: { journey: limits.stages },
    },
    journey: {
      description: 'The journey it is a phase of.',
      input: 'The journey’s id: `journey_…`.',
      row: 'The journey it is a phase of. A new one needs it; it cannot change.',
      filter: 'The journey it is a phase of.',
      fixed: 'A stage stays in its journey.',
      reverse: { field: 'stages', description: 'Its phases, in the order of the map.' },
    },
  },
  list: {
    field: 'stages',
    description: 'The stages of all journeys of the workspace, the newest first.',
    order: { createdAt: 'desc', position: 'asc' },
    relations: { steps: { to: 'Step', description: 'What happens in it.' } },
  },
  make: {
    verb: 'Create',
    description: `Adds a stage to a journey, of at most ${limits.stages}.`,
    input: 'A new stage of a journey.',
    payload: 'The stage as it is now.',
  },
  update: {
    description:
      'Changes a stage. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
    input: 'What to change of a stage. What is left out stays; null clears.',
  },
  move: {
    description:
      'Puts a stage at another place of its journey; the others close up. Moves of one journey are done one after the other.',
    input: 'Where to put a stage in its journey.',
    position: 'Its new place, from 0; past the end is the end.',
  },
  takesAlong: 'its steps',
  bulk: {
    row: 'A stage by the external id it has, or is to have. A new one is put at the end.',
    externalId: 'Which stage; if none has it, one is made.',
  },
  usage: (key) => [
    // Its own steps go with it, whichever way they lead.
    {
      model: 'Step',
      where: { stageId: { not: key }, nextSteps: { some: { to: { stageId: key } } } },
    },
    { model: 'Survey', where: { step: { stageId: key } } },
    { model: 'Feedback', where: { step: { stageId: key } } },
  ],
  example: { name: 'Comparing' },
});
