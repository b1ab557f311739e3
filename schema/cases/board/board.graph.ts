import type { CaseStatus } from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { enumValues } from '../../kernel/datamodel.ts';
import { badArgument } from '../../kernel/errors.ts';
import { maxTeams } from '../../teams/team.ts';
import { chosenList } from '../../toolkit/read/chosenList.ts';
import { sortTerm } from '../../toolkit/read/keyset.ts';
import { readQueryInput } from '../../toolkit/read/queryInput.ts';
import { rowField } from '../../toolkit/read/rowField.ts';
import { bounded } from '../../toolkit/write/input.ts';
import '../case.ts';
import { CaseStatusType } from '../enums.graph.ts';
import { openStatuses } from '../states.ts';
import { type BoardCounts, type BoardOf, boardCounts } from './boardCounts.ts';
import { none } from './countedCases.ts';

interface Board extends BoardOf {
  readonly counts: readonly BoardCounts[];
}

/** Some of the cases of a board: how many, and Prisma's `where` for them. */
interface Column {
  readonly count: number;
  readonly where: Readonly<Record<string, unknown>>;
  readonly status?: CaseStatus;
}

const ColumnType = builder.objectRef<Column>('CaseBoardColumn').implement({
  description: 'Some of the cases of a board.',
  fields: (t) => ({
    status: t.field({
      type: CaseStatusType,
      nullable: true,
      description: 'The status that they have; null where they have several.',
      resolve: ({ status }) => status ?? null,
    }),
    count: t.exposeInt('count', {
      description: 'How many they are, over all pages. They are not counted one by one.',
    }),
    cases: chosenList<Column>(t, {
      model: 'Case',
      description:
        'The cases: first those that are overdue, then those that are due next; of these the more urgent ones, and then the older ones. `Query.cases` has them in other orders and by other conditions.',
      order: [
        sortTerm('Case', ['queue']),
        sortTerm('Case', ['dueAt']),
        sortTerm('Case', ['priority'], 'desc'),
        sortTerm('Case', ['id']),
      ],
      choose: (column) => column,
    }),
  }),
});

const BoardType = builder.objectRef<Board>('CaseBoard').implement({
  description:
    'What a person and their teams have to do: cases, archived ones aside, in the lists by which a team works.',
  fields: (t) => ({
    owner: t.field(
      rowField(
        'Actor',
        'Whose cases are `mine`; null if there is none.',
        ({ owner }: Board) => owner,
      ),
    ),
    mine: t.field({
      type: ColumnType,
      nullable: true,
      description:
        'Cases with something left to do that the person owns, of any team; null for a key that acts for no person, unless `owner` is set.',
      resolve: ({ counts, owner }) =>
        owner === null ? null : { count: toDo(counts, 'mine'), where: { ...left, ownerId: owner } },
    }),
    team: t.field({
      type: ColumnType,
      description: 'Cases of the teams with something left to do.',
      resolve: ({ counts, ...board }) => ({
        count: toDo(counts, 'team'),
        where: { ...left, ...ofTeams(board) },
      }),
    }),
    overdue: t.field({
      type: ColumnType,
      description:
        'Those of them that missed what an SLA policy promised: a first response or a resolution that is still to come.',
      resolve: ({ counts, ...board }) => ({
        count: toDo(counts, 'overdue'),
        where: { queue: 0, archivedAt: null, ...ofTeams(board) },
      }),
    }),
    unassigned: t.field({
      type: ColumnType,
      description:
        'Cases with something left to do that have no owner: those of the teams, and those that have no team either.',
      resolve: ({ counts, ...board }) => ({
        count: toDo(counts, 'unassigned'),
        where: {
          ...{ ...left, ownerId: null },
          ...(board.teams && { OR: [ofTeams(board), { teamId: null }] }),
        },
      }),
    }),
    byStatus: t.field({
      type: [ColumnType],
      description:
        'All cases of the teams by their status, in the order OPEN, IN_PROGRESS, WAITING, RESOLVED, CLOSED, REOPENED, CANCELED. Each list that is selected is a read of its own.',
      extensions: { rows: statuses.length },
      resolve: ({ counts, ...board }) =>
        statuses.map((status) => ({
          status,
          count: counts.find((one) => one.status === status)?.team ?? 0,
          where: {
            ...{ status, archivedAt: null },
            ...{ queue: openStatuses.includes(status) ? { lte: 1 } : 2 },
            ...ofTeams(board),
          },
        })),
    }),
  }),
});

const statuses = enumValues('CaseStatus') as readonly CaseStatus[];

/** Cases with something left to do. */
const left = { queue: { lte: 1 }, archivedAt: null } as const;

function ofTeams({ teams }: BoardOf) {
  return teams === null ? {} : { teamId: { in: [...teams] } };
}

function toDo(counts: readonly BoardCounts[], list: Exclude<keyof BoardCounts, 'status'>): number {
  return counts
    .filter(({ status }) => openStatuses.includes(status))
    .reduce((sum, each) => sum + each[list], 0);
}

interface BoardInputShape {
  readonly team?: string | null;
  readonly owner?: string | null;
}

const BoardInput = builder.inputRef<BoardInputShape>('CaseBoardInput').implement({
  description: 'Whose cases a board shows.',
  fields: (t) => ({
    team: t.id(
      bounded(
        { reference: 'Team' },
        {
          description:
            'The team whose cases it shows. By default those of all teams that the person of the key leads or belongs to; a key that acts for no person sees the cases of the whole workspace.',
        },
      ),
    ),
    owner: t.id(
      bounded(
        { reference: 'Actor' },
        { description: 'Whose cases are `mine`; by default those of the person of the key.' },
      ),
    ),
  }),
});

builder.queryField('caseBoard', (t) =>
  t.field({
    type: BoardType,
    authScopes: { scope: 'cases:read' },
    description:
      'The cases that a person and their teams have to do, counted and listed: overdue ones, those without an owner, and those of each status. The counts are exact and cost the same for any number of cases. Refused with `BAD_USER_INPUT` if the team or the owner is unknown.',
    args: { input: t.arg({ type: BoardInput, description: 'Whose board it is.' }) },
    extensions: { cost: 5 },
    resolve: async (_root, args, ctx, { parentType, fieldName }) => {
      const field = parentType.getFields()[fieldName];
      const input = readQueryInput<BoardInputShape>(field, args.input ?? {});
      const of = await boardOf(ctx, input);
      return { ...of, counts: await boardCounts(ctx.db, of) };
    },
  }),
);

/**
 * Whose cases an input names.
 *
 * @throws BAD_USER_INPUT for a team or an owner that the workspace does not have
 */
async function boardOf({ db, viewer }: Context, input: BoardInputShape): Promise<BoardOf> {
  const { team, owner } = input;
  if (team != null && (await db.team.count({ where: { id: team } })) === 0) {
    throw badArgument('input.team', 'there is no such team in this workspace.');
  }
  if (owner != null && (await db.actor.count({ where: { id: owner } })) === 0) {
    throw badArgument('input.owner', 'there is no such actor in this workspace.');
  }
  const person = await db.actor.findFirst({
    where: { id: viewer?.actorId ?? none, kind: 'PERSON' },
    select: {
      id: true,
      teams: { select: { teamId: true }, take: maxTeams },
      ownedTeams: { select: { id: true }, take: maxTeams },
    },
  });
  const teams = [
    ...(person?.teams.map(({ teamId }) => teamId) ?? []),
    ...(person?.ownedTeams.map(({ id }) => id) ?? []),
  ];
  return {
    owner: owner ?? person?.id ?? null,
    teams: team != null ? [team] : person && [...new Set(teams)],
  };
}
