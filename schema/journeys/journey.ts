import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import type { InputPath, UserErrorShape } from '../kernel/userError.ts';
import { statusErrors } from '../review/mapStatus.ts';
import { nextReview, reviewable, reviewMutation, reviewOverdue } from '../review/review.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { maxUsersNamed } from '../toolkit/write/lifecycle.ts';
import { limits } from './limits.ts';
import { cycleErrors, lockParents } from './parents.ts';

storedEnum('JourneyBasis', 'What a journey map rests on.', {
  ASSUMPTION: 'What the company expects or wants.',
  RESEARCH: 'Interviews, observation or other studies of customers.',
  DATA: 'Measured behaviour of customers.',
});

export const JourneyState = storedEnum('JourneyState', 'Which time a journey map shows.', {
  CURRENT: 'How it is today.',
  FUTURE: 'How it is to be; often the twin of a current one.',
});

/** What the title of a journey can be. */
export const journeyTitle = { maxLength: 300, notBlank: true } as const;

export const Journey = primitive('Journey', {
  scope: 'journeys',
  description:
    'What customers go through to reach a goal: stages, and in them steps, at touchpoints with the company.',
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
      description: 'What it rests on.',
      input: 'What it rests on; ASSUMPTION at first.',
    },
    state: {
      description: 'Which time it shows.',
      input: 'Which time it shows; CURRENT at first.',
      order: 'CURRENT, FUTURE.',
    },
    status: { description: 'Whether it is in use yet.', input: 'DRAFT at first, or ACTIVE.' },
    level: {
      description: 'How close it looks: 1 the whole relationship to 5 a single task.',
      order: 'How close it looks, from 1.',
      min: 1,
      max: 5,
    },
    goal: {
      description: 'What the company wants to reach with it.',
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
      description: 'When it is to be reviewed again; null if it need not be.',
      input:
        'When it is to be reviewed. A new journey is due after the workspace’s review interval.',
      order: 'When it is to be reviewed again.',
    },
    owner: {
      description: 'Who keeps the map true.',
      input: 'The actor who keeps the map true.',
      filter: 'Who keeps it true.',
    },
    parent: {
      description: 'The wider journey that this one is a part of.',
      filter: 'The wider journey it is a part of.',
      reverse: { field: 'children', description: 'The journeys that are parts of it.' },
    },
    basedOn: {
      description: 'The journey it was drawn from with `journeyDuplicate`.',
      filter: 'The journey it was drawn from.',
      readOnly: true,
      reverse: {
        field: 'twins',
        description: 'The journeys drawn from it, such as how it is to be in the future.',
      },
    },
    personas: {
      description: 'Whose journey it is, in the order that the map gives.',
      input: 'Whose journey it is.',
      link: 'persona',
      maxItems: limits.personas,
      reverse: {
        field: 'journeys',
        description: 'The journeys that this persona makes, the newest first.',
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
      stages: { to: 'Stage', description: 'Its phases.' },
      steps: { to: 'Step', description: 'What happens in any of its stages.' },
      touchpoints: {
        to: 'Touchpoint',
        through: 'touchpoint',
        description: 'Where its steps meet the company.',
      },
    },
    computed: { reviewOverdue },
  },
  make: { verb: 'Create', byHand: true },
  update: {
    description:
      'Changes a journey; its stages and steps have mutations of their own. With a `revision`, refused as `STALE_REVISION` if somebody was faster.',
    input: 'What to change of a journey. What is left out stays; null clears.',
  },
  takesAlong: 'its stages and steps; touchpoints and personas stay',
  bulk: {
    row: 'A journey by the external id it has, or is to have. A parent must exist before the call.',
    externalId: 'Which journey; if none has it, one is made.',
    needed: ' A new one needs it.',
  },
  lock: async (ctx, inputs) => {
    if (inputs.some(({ parent }) => parent)) await lockParents(ctx);
  },
  check: ({ input, stored }) =>
    statusErrors('Journey', input.status, stored?.archivedAt != null, []),
  checkRows: async (ctx, rows) => {
    // What is new has nothing below it yet, and no steps: it closes no circle and strands nobody.
    const stored = rows.filter((row) => row.stored);
    const parents = stored.flatMap(({ key, input: { parent }, path }) =>
      parent ? [{ key, parentId: parent, path: [...path, 'parent'] }] : [],
    );
    const personas = stored.flatMap(({ key, input, path }) =>
      input.personas ? [{ key, personas: input.personas, path: [...path, 'personas'] }] : [],
    );
    return [...(await cycleErrors(ctx, parents)), ...(await strandedErrors(ctx, personas))];
  },
  onCreate: async (ctx) => ({ reviewDueAt: await nextReview(ctx, ctx.now) }),
  onArchive: { status: 'ARCHIVED' },
  onRestore: { status: 'DRAFT' },
  // What asks or was said about it or its steps, each once.
  usage: (key) => {
    const about = { OR: [{ journeyId: key }, { step: { journeyId: key } }] };
    return [
      { model: 'Journey', where: { OR: [{ parentId: key }, { basedOnId: key }] } },
      { model: 'Survey', where: about },
      { model: 'Feedback', where: about },
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

/** Personas that would leave a journey while its steps still have them. */
async function strandedErrors(
  { db }: Context,
  changes: readonly PersonaChange[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  const taking = await db.stepPersona.groupBy({
    by: ['journeyId', 'personaId'],
    where: { journeyId: { in: changes.map(({ key }) => key) } },
  });
  const byJourney = grouped(taking, ({ journeyId }) => journeyId);
  return changes.flatMap(({ key, personas, path }): UserErrorShape[] => {
    const remaining = new Set(personas);
    const stranded = (byJourney.get(key) ?? []).filter(
      ({ personaId }) => !remaining.has(personaId),
    );
    if (stranded.length === 0) return [];
    return [
      {
        type: 'InUseError',
        code: 'IN_USE',
        path,
        message:
          'Steps of the journey have personas that are not in this list. Change the steps first.',
        usedBy: stranded
          .slice(0, maxUsersNamed)
          .map(({ personaId }) => ({ model: 'Persona', id: personaId })),
        total: stranded.length,
      },
    ];
  });
}
