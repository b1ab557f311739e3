import { encodeId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import type { SeededList } from './variedRows.ts';

/** Members of teams: all people are in the first team, and the first person is in all teams. */
export async function seedOrderedTeams(
  { db }: TestWorkspace,
  teams: Omit<SeededList, 'parentId'>,
  people: Omit<SeededList, 'parentId'>,
): Promise<Readonly<Record<string, SeededList>>> {
  const [team, ...others] = teams.rows;
  const [person] = people.rows;
  if (!team || !person) throw new Error('There are teams and people');
  const members = people.rows.map((row, index) => ({
    ...row,
    linkPosition: (index * 5) % people.rows.length,
  }));
  await db.teamMember.createMany({
    data: [
      ...members.map(({ id, linkPosition }) => ({
        ...{ teamId: team.id, actorId: id, position: linkPosition },
      })),
      ...others.map(({ id }) => ({ teamId: id, actorId: person.id, position: 0 })),
    ],
  });
  return {
    'Team.members': {
      parentId: encodeId('Team', team.id),
      rows: members,
      byDefault: [['LINK_POSITION', 'ASC']],
    },
    'Actor.teams': { ...teams, parentId: encodeId('Actor', person.id) },
  };
}
