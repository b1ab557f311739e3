import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import type { InputPath, UserErrorShape } from '../kernel/userError.ts';
import { statusErrors } from '../review/mapStatus.ts';
import { nextReview, reviewable, reviewMutation, reviewOverdue } from '../review/review.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { maxUsersNamed } from '../toolkit/write/lifecycle.ts';
import { cycleErrors } from '../toolkit/write/parents.ts';
import { lockWorkspace } from '../toolkit/write/revision.ts';
import { limits } from './limits.ts';

storedEnum('JourneyBasis', 'The source of a journey map.', {
  ASSUMPTION: 'What the company assumes or wants.',
  RESEARCH: 'Interviews, observation or other studies of customers.',
  DATA: 'Measured behaviour of customers.',
});

export const JourneyState = storedEnum(
  'JourneyState',
  'Whether a journey map shows the present or the future.',
  {
    CURRENT: 'The journey as it is today.',
    FUTURE: 'The journey as it should be; often a copy of a current one.',
  },
);

/** The bounds of a journey's title. */
export const journeyTitle = { maxLength: 300, notBlank: true } as const;

export const Journey = primitive('Journey', {
  scope: 'journeys',
  description:
    'What customers, or employees, go through to reach a goal: stages with steps, some of them at touchpoints with the company.',
  fields: {
    title: {
      ...journeyTitle,
      description: 'The customer’s goal, in their words: `I want my bike repaired`.',
      input: 'The customer’s goal, in their words.',
      order: 'Its title, capital letters before small ones.',
    },
    description: {
      description: 'What the map shows, and what it leaves out.',
      filter: false,
      maxLength: 10_000,
    },
    basis: {
      description: 'The source of the map.',
      input: 'The source of the map. A new journey has ASSUMPTION by default.',
    },
    state: {
      description: 'Whether it shows the present or the future.',
      input: 'Whether it shows the present or the future. A new journey is CURRENT by default.',
      order: 'The state: CURRENT, then FUTURE.',
    },
    subject: {
      description: 'Whether it is the journey of customers or of employees.',
      input:
        'Whether it is the journey of customers or of employees. A new journey is of CUSTOMER by default.',
    },
    status: {
      description: 'Whether it is a draft, in use or archived.',
      input: 'DRAFT or ACTIVE. A new journey is DRAFT by default.',
    },
    level: {
      description: 'How detailed it is, from 1 (the whole relationship) to 5 (a single task).',
      input: 'How detailed it is: 1 shows the whole relationship, 5 a single task.',
      order: 'How detailed it is, from 1 to 5.',
      min: 1,
      max: 5,
    },
    goal: {
      description: 'The company’s goal for it.',
      filter: false,
      maxLength: 2000,
    },
    scopeStart: {
      description: 'Where it begins: `The bike makes a noise`.',
      input: 'Where it begins.',
      filter: false,
      maxLength: 1000,
    },
    scopeEnd: {
      description: 'Where it ends: `The bike is home again`.',
      input: 'Where it ends.',
      filter: false,
      maxLength: 1000,
    },
    reviewDueAt: {
      description: 'When its next review is due; null if no review is planned.',
      input:
        'When its next review is due; null if no review is planned. A new journey is due after the workspace’s `reviewIntervalDays` by default.',
      order: 'When its next review is due.',
    },
    owner: {
      description: 'The actor who is responsible for the map; null if there is none.',
      input: 'The actor who is responsible for the map.',
      filter: 'The actor who is responsible for it.',
    },
    parent: {
      description: 'The wider journey that this one is a part of; null if there is none.',
      filter: 'The wider journey it is a part of.',
      reverse: { field: 'children', description: 'The journeys that are parts of it.' },
    },
    basedOn: {
      description: 'The journey that `journeyDuplicate` copied it from; null if it is not a copy.',
      filter: 'The journey it was copied from.',
      readOnly: true,
      reverse: {
        field: 'twins',
        description: 'The copies of it, such as a map of its future.',
      },
    },
    personas: {
      description: 'The personas whose journey it is, in the order of the map.',
      input: 'The personas whose journey it is.',
      link: 'persona',
      maxItems: limits.personas,
      reverse: {
        field: 'journeys',
        description: 'The journeys of this persona, the newest first.',
      },
    },
  },
  list: {
    field: 'journeys',
    description: 'The journeys of the workspace, the newest first.',
    order: { createdAt: 'desc' },
    filter: ['lastReviewedAt'],
    relations: {
      children: { to: 'Journey', description: 'The journeys that are parts of it.' },
      stages: { to: 'Stage', description: 'The phases of the journey.' },
      steps: { to: 'Step', description: 'The steps of all its stages.' },
      touchpoints: {
        to: 'Touchpoint',
        through: 'touchpoint',
        description: 'The touchpoints of its steps.',
      },
    },
    computed: { reviewOverdue },
  },
  make: { verb: 'Create', byHand: true },
  update: {
    description:
      'Changes a journey; its stages and steps have their own mutations. Refused with `STALE_REVISION` if `revision` is set and the journey has changed since.',
    input:
      'Changes to a journey. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its stages and steps; touchpoints and personas stay',
  bulk: {
    row: 'A journey, found by its external id or created with it. A parent must exist before the call.',
    externalId: 'The external id of the journey. If no journey has it, one is created.',
    needed: ' Required for a new one.',
  },
  lock: async (ctx, inputs) => {
    // Two changes at once could close a circle that neither sees.
    if (inputs.some(({ parent }) => parent)) await lockWorkspace(ctx);
  },
  check: ({ input, stored }) =>
    statusErrors('Journey', input.status, stored?.archivedAt != null, []),
  checkRows: async (ctx, rows) => {
    // Only for stored journeys: a new one has no children and no steps, so neither error can arise.
    const stored = rows.filter((row) => row.stored);
    const parents = stored.flatMap(({ key, input: { parent }, path }) =>
      parent ? [{ key, parentId: parent, path: [...path, 'parent'] }] : [],
    );
    const personas = stored.flatMap(({ key, input, path }) =>
      input.personas ? [{ key, personas: input.personas, path: [...path, 'personas'] }] : [],
    );
    return [
      ...(await cycleErrors(ctx, 'Journey', parents)),
      ...(await usedPersonaErrors(ctx, personas)),
    ];
  },
  onCreate: async (ctx) => ({ reviewDueAt: await nextReview(ctx, ctx.now) }),
  onArchive: { status: 'ARCHIVED' },
  onRestore: { status: 'DRAFT' },
  // A survey or feedback about the journey or its steps counts once.
  usage: (key) => {
    const about = { OR: [{ journeyId: key }, { step: { journeyId: key } }] };
    return [
      { model: 'Journey', where: { OR: [{ parentId: key }, { basedOnId: key }] } },
      { model: 'Survey', where: about },
      { model: 'Feedback', where: about },
      { model: 'CustomerEvent', where: { step: { journeyId: key } } },
      { model: 'EventMapping', where: { step: { journeyId: key } } },
    ];
  },
  example: { title: 'I want my bike repaired' },
});

reviewable('Journey', 'journey');
reviewMutation('Journey', 'journey', 'journeys');

interface PersonaChange {
  key: string;
  personas: readonly string[];
  path: InputPath;
}

/** Errors of changes that remove personas from a journey while its steps still have them. */
async function usedPersonaErrors(
  { db }: Context,
  changes: readonly PersonaChange[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  const usedInSteps = await db.stepPersona.groupBy({
    by: ['journeyId', 'personaId'],
    where: { journeyId: { in: changes.map(({ key }) => key) } },
  });
  const byJourney = grouped(usedInSteps, ({ journeyId }) => journeyId);
  return changes.flatMap(({ key, personas, path }): UserErrorShape[] => {
    const remaining = new Set(personas);
    const used = (byJourney.get(key) ?? []).filter(({ personaId }) => !remaining.has(personaId));
    if (used.length === 0) return [];
    return [
      {
        type: 'InUseError',
        code: 'IN_USE',
        path,
        message:
          'Steps of the journey have personas that are not in this list. Change the steps first.',
        usedBy: used
          .slice(0, maxUsersNamed)
          .map(({ personaId }) => ({ model: 'Persona', id: personaId })),
        total: used.length,
      },
    ];
  });
}
