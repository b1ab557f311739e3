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
      input: 'Its position; 0 is the first. By default it is added at the end.',
      order: 'Its position in its journey, from 0.',
      min: 0,
      within: { journey: limits.stages },
    },
    journey: {
      description: 'The journey it is a phase of.',
      input: 'The id of the journey: `journey_…`.',
      row: 'The journey it is a phase of. Required for a new one. It cannot change.',
      filter: 'The journey it is a phase of.',
      fixed: 'A stage stays in its journey.',
      reverse: {
        field: 'stages',
        description: 'The phases of the journey, in the order of the map.',
      },
    },
  },
  list: {
    field: 'stages',
    description: 'The stages of all journeys of the workspace, the newest first.',
    order: { createdAt: 'desc', position: 'asc' },
    relations: { steps: { to: 'Step', description: 'The steps that happen in it.' } },
  },
  make: {
    verb: 'Create',
    description: `Adds a stage to a journey, which has at most ${limits.stages}.`,
    input: 'A new stage of a journey.',
    payload: 'The new stage; null if there are errors.',
  },
  update: {
    description:
      'Changes a stage. Refused with `STALE_REVISION` if `revision` is set and the stage has changed since.',
    input:
      'Changes to a stage. A field that is left out does not change; one that is null is cleared.',
  },
  move: {
    description:
      'Moves a stage to another position in its journey; the others move up or down, so that positions have no gaps.',
    input: 'A stage and its new position.',
    position:
      'Its new position; 0 is the first. A position after the last one moves it to the end.',
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
    { model: 'CustomerEvent', where: { step: { stageId: key } } },
    { model: 'EventMapping', where: { step: { stageId: key } } },
  ],
  example: { name: 'Comparing' },
});
