import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { cycle, many, perhapsMoment, stamp, text } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

type Lists = Readonly<Record<string, SeededList>>;

/** What the maps hold: rows of each type, the first of which has all the others. */
export interface OrderedMaps {
  readonly journeys: readonly Row[];
  readonly stages: readonly Row[];
  readonly steps: readonly Row[];
  readonly lists: Lists;
}

/** Maps whose lists show rows of other types too; each of those rows is in the first journey. */
export async function seedOrderedMaps(
  { db }: TestWorkspace,
  {
    personas,
    touchpoints,
    team,
  }: { personas: readonly Row[]; touchpoints: readonly Row[]; team: Row },
): Promise<OrderedMaps> {
  const wide = newId();
  const journeys = many(10, (index) => ({
    ...(index === 0 ? { id: wide } : { parentId: wide, basedOnId: wide }),
    title: text(index),
    state: cycle(['FUTURE', 'CURRENT', 'FUTURE', 'CURRENT'] as const, 1)(index),
    level: cycle([3, 1, 3, 5], 1)(index),
    reviewDueAt: perhapsMoment(index),
  }));
  await db.journey.createMany({ data: journeys });

  const stages = [
    ...many(9, (index) => ({ journeyId: wide, position: 8 - index, name: text(index) })),
    ...journeys.slice(1).map((journey, index) => ({
      ...stamp(index),
      journeyId: journey.id,
      position: 0,
      name: text(index),
    })),
  ];
  await db.stage.createMany({ data: stages });

  const [full, other, ...rest] = stages;
  if (!full || !other) throw new Error('There are stages');
  const step = (stage: (typeof stages)[number], index: number, position: number) => ({
    ...stamp(index),
    journeyId: stage.journeyId,
    stageId: stage.id,
    teamId: team.id,
    position,
    title: text(index),
    emotion: cycle([null, 2, -2, 2, 0], 1)(index),
    effort: cycle([5, null, null, 1], 1)(index),
    layer: cycle(['SUPPORT', 'CUSTOMER', 'BACKSTAGE', 'FRONTSTAGE'] as const, 1)(index),
    momentOfTruth: index % 4 !== 3,
  });
  const steps = [
    ...Array.from({ length: 10 }, (_, index) => step(full, index, 9 - index)),
    ...[0, 1, 2].map((index) => step(other, index, index)),
    ...rest.filter(({ journeyId }) => journeyId !== wide).map((stage, i) => step(stage, i, 0)),
  ];
  await db.step.createMany({ data: steps });
  const [first] = steps;
  const [persona] = personas;
  const [touchpoint] = touchpoints;
  if (!first || !persona || !touchpoint) throw new Error('There are rows of each');
  const ownSteps = steps.filter(({ journeyId }) => journeyId === wide);

  const linked = <R>(rows: readonly R[], stride: number) =>
    rows.map((row, index) => ({ ...row, linkPosition: (index * stride) % rows.length }));
  const journeyPersonas = linked(personas, 4);
  await db.journeyPersona.createMany({
    data: [
      ...journeyPersonas.map(({ id, linkPosition }) => ({
        journeyId: wide,
        personaId: id,
        position: linkPosition,
      })),
      ...journeys.slice(1).map(({ id }) => ({ journeyId: id, personaId: persona.id, position: 0 })),
    ],
  });
  const stepPersonas = linked(personas, 7);
  await db.stepPersona.createMany({
    data: [
      ...stepPersonas.map(({ id, linkPosition }) => ({
        journeyId: wide,
        stepId: first.id,
        personaId: id,
        position: linkPosition,
      })),
      ...steps.slice(1).map(({ id, journeyId }) => ({
        journeyId,
        stepId: id,
        personaId: persona.id,
        position: 0,
      })),
    ],
  });
  const stepTouchpoints = linked(touchpoints, 2);
  await db.stepTouchpoint.createMany({
    data: [
      ...stepTouchpoints.map(({ id, linkPosition }) => ({
        journeyId: wide,
        stepId: first.id,
        touchpointId: id,
        position: linkPosition,
      })),
      ...steps.slice(1).map(({ id, journeyId }) => ({
        journeyId,
        stepId: id,
        touchpointId: touchpoint.id,
        position: 0,
      })),
    ],
  });
  const nextSteps = linked(ownSteps, 6);
  await db.stepLink.createMany({
    data: [
      ...nextSteps.map(({ id, linkPosition }) => ({
        journeyId: wide,
        fromId: first.id,
        toId: id,
        position: linkPosition,
      })),
      ...ownSteps.slice(1).map(({ id }) => ({
        journeyId: wide,
        fromId: id,
        toId: first.id,
        position: 0,
      })),
    ],
  });

  const positions = new Map(stages.map(({ id, position }) => [id, position]));
  const placed = steps.map((row) => ({ ...row, stagePosition: positions.get(row.stageId) }));
  const ofWide = placed.filter(({ journeyId }) => journeyId === wide);
  const newest = [['CREATED_AT', 'DESC']] as const;
  const byName = [['NAME', 'ASC']] as const;
  const byMap = [
    ['STAGE_POSITION', 'ASC'],
    ['POSITION', 'ASC'],
  ] as const;
  const byLink = [['LINK_POSITION', 'ASC']] as const;
  const journey = encodeId('Journey', wide);
  const stepId = encodeId('Step', first.id);
  const lists: Lists = {
    'Query.journeys': { parentId: null, rows: journeys, byDefault: newest },
    'Query.stages': {
      parentId: null,
      rows: stages,
      byDefault: [...newest, ['POSITION', 'ASC']],
    },
    'Query.steps': { parentId: null, rows: placed, byDefault: byMap },
    'Journey.children': { parentId: journey, rows: journeys.slice(1), byDefault: newest },
    'Journey.twins': { parentId: journey, rows: journeys.slice(1), byDefault: newest },
    'Journey.personas': { parentId: journey, rows: journeyPersonas, byDefault: byLink },
    'Journey.stages': {
      parentId: journey,
      rows: stages.filter(({ journeyId }) => journeyId === wide),
      byDefault: [['POSITION', 'ASC']],
    },
    'Journey.steps': { parentId: journey, rows: ofWide, byDefault: byMap },
    'Journey.momentsOfTruth': {
      parentId: journey,
      rows: ofWide.filter(({ momentOfTruth }) => momentOfTruth),
      byDefault: byMap,
    },
    'Journey.touchpoints': { parentId: journey, rows: touchpoints, byDefault: byName },
    'Persona.journeys': {
      parentId: encodeId('Persona', persona.id),
      rows: journeys,
      byDefault: newest,
    },
    'Persona.steps': {
      parentId: encodeId('Persona', persona.id),
      rows: placed,
      byDefault: byMap,
    },
    'Stage.steps': {
      parentId: encodeId('Stage', full.id),
      rows: placed.filter(({ stageId }) => stageId === full.id),
      byDefault: [['POSITION', 'ASC']],
    },
    'Step.nextSteps': {
      parentId: stepId,
      rows: linked(ofWide, 6),
      byDefault: byLink,
    },
    'Step.previousSteps': { parentId: stepId, rows: ofWide, byDefault: byMap },
    'Step.personas': { parentId: stepId, rows: stepPersonas, byDefault: byLink },
    'Step.touchpoints': { parentId: stepId, rows: stepTouchpoints, byDefault: byLink },
    'Team.steps': { parentId: encodeId('Team', team.id), rows: placed, byDefault: byMap },
    'Touchpoint.journeys': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: journeys,
      byDefault: newest,
    },
    'Touchpoint.steps': {
      parentId: encodeId('Touchpoint', touchpoint.id),
      rows: placed,
      byDefault: byMap,
    },
  };
  return { journeys, stages, steps, lists };
}
