import type { Context } from '../kernel/context.ts';
import { signedIn } from '../kernel/scope.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { lockWorkspace } from '../toolkit/write/revision.ts';
import { enqueuePromisesChange } from '../workspaces/promises.ts';
import { assignmentLook } from './assignmentLook.ts';
import { type NewParent, treeErrors } from './treeErrors.ts';

storedEnum('TeamKind', 'Whether a team is a department of the company.', {
  DEPARTMENT: 'A department: a part of the organisation, such as marketing or service.',
  TEAM: 'People who work together, in a department or across departments.',
});

storedEnum('TeamAssignment', 'Who gets the cases of a team that have no owner.', {
  NONE: 'They wait until a person takes them, or `caseAssign` says whose they are.',
  ROUND_ROBIN:
    'The person of the team who works now and has the fewest open cases; among several, the one who got none for the longest time.',
});

/** Teams of a workspace, archived ones included. */
export const maxTeams = 1_000;

export const Team = primitive('Team', {
  scope: 'teams',
  rowScope: signedIn,
  description:
    'People who are responsible for something together: a department of the company, or a team. Customers do not see departments, but a journey that goes from one to the next can break between them.',
  fields: {
    name: {
      description: 'What the company calls it: `Customer service`.',
      input: 'What the company calls it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    kind: {
      description: 'Whether it is a department of the company.',
      input: 'Whether it is a department of the company. A new team has TEAM by default.',
      order: 'The kind: DEPARTMENT, TEAM.',
    },
    assignment: {
      description: 'Who gets its cases that have no owner.',
      input: 'Who gets its cases that have no owner. A new team has NONE by default.',
    },
    description: {
      description: 'What it is responsible for.',
      filter: false,
      maxLength: 10_000,
    },
    parent: {
      description: 'The department or team that it is a part of; null for one at the top.',
      input: 'The department or team that it is a part of.',
      reverse: { field: 'children', description: 'Its own teams, directly below it, by name.' },
    },
    calendar: {
      description:
        'The calendar that it works by; null if it works by that of the workspace, `Workspace.calendar`.',
      input: 'The calendar that it works by; null for that of the workspace.',
      reverse: { field: 'teams', description: 'The teams that work by it, by name.' },
    },
    owner: {
      description: 'The actor who leads it; null if there is none.',
      input: 'The actor who leads it.',
    },
    members: {
      description: 'The people who belong to it, in the order that the team set.',
      input: 'The people who belong to it. An update replaces the whole list.',
      filter: 'The people who belong to it.',
      link: 'actor',
      maxItems: 500,
      reverse: { field: 'teams', description: 'The teams that the person belongs to, by name.' },
    },
  },
  list: {
    field: 'teams',
    description: 'The teams and departments of the workspace, by name.',
    order: { name: 'asc' },
    relations: {
      children: { to: 'Team', description: 'Its own teams, directly below it.' },
      touchpoints: { to: 'Touchpoint', description: 'The touchpoints that it is responsible for.' },
      steps: { to: 'Step', description: 'The steps of journeys that it is responsible for.' },
      surveys: { to: 'Survey', description: 'The surveys that it is responsible for.' },
    },
  },
  make: {
    verb: 'Create',
    description: `Creates a team. Its members are people: keys are refused with \`INVALID_VALUE\`. A workspace has at most ${maxTeams.toLocaleString('en')} teams.`,
    input: 'A new team or department. Only its name is required.',
    payload: 'The new team; null if there are errors.',
  },
  update: {
    description:
      'Changes a team. Refused with `STALE_REVISION` if `revision` is set and the team has changed since, and with `CYCLE` if it would be above itself.',
    input:
      'Changes to a team. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'the list of its members and its external ids; people stay',
  bulk: {
    row: 'A team, found by its external id or created with it. A parent must exist before the call.',
    externalId: 'The external id of the team. If no team has it, one is created.',
    needed: ' Required for a new one.',
  },
  maxRows: {
    count: maxTeams,
    message: `A workspace has at most ${maxTeams.toLocaleString('en')} teams. Delete one that is not used.`,
  },
  lock: async (ctx, inputs) => {
    // Two changes at once could close a circle that neither sees.
    if (inputs.some(({ parent }) => parent)) await lockWorkspace(ctx);
  },
  checkRows: async (ctx, rows) => [
    ...(await parentErrors(
      ctx,
      rows.flatMap(({ key, input: { parent }, path }) =>
        parent ? [{ key, parentId: parent, path: [...path, 'parent'] }] : [],
      ),
    )),
    ...(await memberErrors(
      ctx,
      rows.flatMap(({ input, path }) =>
        (input.members ?? []).map((actorId, index) => ({
          actorId,
          path: [...path, 'members', String(index)],
        })),
      ),
    )),
  ],
  storeInputs: async ({ db, now }, rows) => {
    const shares = rows.filter(
      ({ input, stored }) =>
        stored && [stored.assignment, input.assignment].includes('ROUND_ROBIN'),
    );
    // Its cases that wait for an owner can get one of its new people.
    await enqueue(
      db,
      now,
      shares.map(({ key }) => assignmentLook(key, now)),
    );
    const isCounted = rows.some(({ stored, input }) => stored && input.calendar !== undefined);
    if (isCounted) await enqueuePromisesChange(db, now);
    return new Set();
  },
  onArchiveOrRestore: async ({ db, now }, key, { archived, revision }) => {
    if (revision !== null && !archived) await enqueue(db, now, [assignmentLook(key, now)]);
  },
  example: { name: 'Customer service' },
});

/** User errors of new parents. All teams are read: there are at most as many as a workspace can have. */
async function parentErrors(
  { db }: Context,
  changes: readonly NewParent[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  const teams = await db.team.findMany({
    select: { id: true, parentId: true },
    orderBy: { id: 'asc' },
    take: maxTeams,
  });
  return treeErrors(new Map(teams.map(({ id, parentId }) => [id, parentId])), changes);
}

/** User errors of members that are no people. */
async function memberErrors(
  { db }: Context,
  members: readonly { readonly actorId: string; readonly path: InputPath }[],
): Promise<UserErrorShape[]> {
  if (members.length === 0) return [];
  const keys = await db.actor.findMany({
    where: { kind: 'KEY', id: { in: [...new Set(members.map(({ actorId }) => actorId))] } },
    select: { id: true },
  });
  const isKey = new Set(keys.map(({ id }) => id));
  const message = 'This is a key. The members of a team are people.';
  return members.flatMap(({ actorId, path }) =>
    isKey.has(actorId) ? [invalid('INVALID_VALUE', path, message)] : [],
  );
}
