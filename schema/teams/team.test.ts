import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { maxTeamLevels } from './treeErrors.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const refused = ({ errors }: { errors: readonly { code: string; path: readonly string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);

/** Teams one below the other, the highest first. */
async function chain(length: number, parent?: string): Promise<string[]> {
  const ids: string[] = [];
  for (let level = 0; level < length; level++) {
    const above = ids.at(-1) ?? parent;
    ids.push(await workspace.make('team', { name: `Level ${level}`, parent: above }));
  }
  return ids;
}

describe('the members of a team', () => {
  test('are people, each once, in the order of the input; a person lists the teams', async () => {
    const [ines, mehmet] = await Promise.all(
      ['Ines', 'Mehmet'].map((name) => workspace.make('actor', { name })),
    );
    const team = await workspace.make('team', { name: 'Desk', members: [mehmet, ines, mehmet] });
    await workspace.make('team', { name: 'Branch', members: [ines] });
    const shown = await workspace.ask(
      `query($team: ID!, $ines: ID!) {
        team(id: $team) { kind members { nodes { name } } }
        actor(id: $ines) { teams { nodes { name } } }
        of: teams(filter: { members: { some: { id: { eq: $ines } } } }) { totalCount }
      }`,
      { team, ines },
    );
    expect(shown).toEqual({
      team: { kind: 'TEAM', members: { nodes: [{ name: 'Mehmet' }, { name: 'Ines' }] } },
      actor: { teams: { nodes: [{ name: 'Branch' }, { name: 'Desk' }] } },
      of: { totalCount: 2 },
    });
  });

  test('are no keys', async () => {
    await workspace.make('apiKey', { name: 'Sync', scopes: ['teams:read'] });
    const { actors } = await workspace.ask<{ actors: { nodes: { id: string }[] } }>(
      '{ actors(filter: { kind: { eq: KEY } }, first: 1) { nodes { id } } }',
    );
    const person = await workspace.make('actor', { name: 'Tobias' });
    const members = [person, actors.nodes[0]?.id];
    const made = await workspace.change('teamCreate', { name: 'Robots', members });
    expect(refused(made)).toEqual([['INVALID_VALUE', 'input.members.1']]);
  });

  test('cannot be deleted while they are in a team', async () => {
    const person = await workspace.make('actor', { name: 'Frauke' });
    const team = await workspace.make('team', { name: 'Map', members: [person] });
    const { errors } = await workspace.change('actorDelete', { id: person });
    expect(errors).toMatchObject([{ code: 'IN_USE', usedBy: [team], total: 1 }]);
    await workspace.change('teamDelete', { id: team });
    expect((await workspace.change('actorDelete', { id: person })).errors).toEqual([]);
  });
});

describe('teams below others', () => {
  test('are never above themselves', async () => {
    const [top, middle, lowest] = await chain(3);
    const change = (id: string | undefined, parent: string | undefined) =>
      workspace.change('teamUpdate', { id, parent });
    expect(refused(await change(top, lowest))).toEqual([['CYCLE', 'input.parent']]);
    expect(refused(await change(middle, middle))).toEqual([['CYCLE', 'input.parent']]);
    expect(refused(await change(lowest, top))).toEqual([]);
  });

  test('do not close a circle together, when two change at once or in one call', async () => {
    const [one = '', other = ''] = await Promise.all(
      ['One', 'Other'].map((name) => workspace.make('team', { name })),
    );
    const both = await Promise.all([
      workspace.change('teamUpdate', { id: one, parent: other }),
      workspace.change('teamUpdate', { id: other, parent: one }),
    ]);
    expect(both.flatMap(refused)).toEqual([['CYCLE', 'input.parent']]);
    const named = await Promise.all(
      ['a', 'b'].map((id) =>
        workspace.make('team', { name: id, externalIds: [{ system: 'hr', id }] }),
      ),
    );
    const row = (id: string, parent: string | undefined) => ({
      externalId: { system: 'hr', id },
      parent: { id: parent },
    });
    const { results } = await workspace.change<{ results: { errors: { code: string }[] }[] }>(
      'teamBulkUpsert',
      { errorPolicy: 'REJECT_FAILED', rows: [row('a', named[1]), row('b', named[0])] },
      'results { errors { code } }',
    );
    expect(results.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['CYCLE'],
      ['CYCLE'],
    ]);
  });

  test('are ten levels at most, those below a team that moves included', async () => {
    const high = await chain(maxTeamLevels - 1);
    const [top] = await chain(2);
    const move = (parent: string | undefined) =>
      workspace.change('teamUpdate', { id: top, parent });
    expect(refused(await move(high.at(-1)))).toEqual([['OUT_OF_RANGE', 'input.parent']]);
    expect(refused(await move(high.at(-2)))).toEqual([]);
    const [tenth] = await chain(1, high.at(-1));
    const eleventh = await workspace.change('teamCreate', { name: 'Eleventh', parent: tenth });
    expect(refused(eleventh)).toEqual([['OUT_OF_RANGE', 'input.parent']]);
  });
});

describe('what a team is responsible for', () => {
  test('is found by the team, and keeps the team from being deleted', async () => {
    const team = await workspace.make('team', { name: 'Workshops', kind: 'DEPARTMENT' });
    const touchpoint = await workspace.make('touchpoint', {
      ...{ name: 'Counter', channel: 'IN_STORE', team },
    });
    await workspace.make('touchpoint', { name: 'Site', channel: 'WEB' });
    const survey = await workspace.make('survey', { name: 'Repair', team });
    const step = { title: 'Hands the bike in', team };
    await workspace.make('journey', { title: 'Repair', stages: [{ name: 'S', steps: [step] }] });
    const found = await workspace.ask<{ team: { steps: { nodes: { id: string }[] } } }>(
      `query($team: ID!) {
        team(id: $team) {
          touchpoints { nodes { name } } surveys { nodes { name } } steps { nodes { id title } }
        }
        touchpoints(filter: { team: { kind: { eq: DEPARTMENT } } }) { nodes { team { name } } }
        surveys(filter: { team: { id: { eq: $team } } }) { totalCount }
        steps(filter: { team: { id: { eq: $team } } }) { totalCount }
      }`,
      { team },
    );
    expect(found).toMatchObject({
      team: {
        touchpoints: { nodes: [{ name: 'Counter' }] },
        surveys: { nodes: [{ name: 'Repair' }] },
        steps: { nodes: [{ title: 'Hands the bike in' }] },
      },
      touchpoints: { nodes: [{ team: { name: 'Workshops' } }] },
      surveys: { totalCount: 1 },
      steps: { totalCount: 1 },
    });
    const { errors } = await workspace.change('teamDelete', { id: team });
    expect(errors).toMatchObject([{ code: 'IN_USE', total: 3 }]);
    const users = [touchpoint, survey, found.team.steps.nodes[0]?.id];
    expect([...(errors[0]?.usedBy ?? [])].sort()).toEqual(users.sort());
  });

  test('goes into copies of a survey and of a map, and over a JSON document', async () => {
    const team = await workspace.make('team', { name: 'Logistics', kind: 'DEPARTMENT' });
    const survey = await workspace.make('survey', { name: 'Delivery', team });
    const copied = await workspace.change<{ survey: object }>(
      'surveyDuplicate',
      { id: survey },
      'survey { team { id } }',
    );
    expect(copied.survey).toEqual({ team: { id: team } });
    const touchpoint = { new: { name: 'Parcel', channel: 'POST', team } };
    const step = { title: 'Waits', team, touchpoints: [touchpoint] };
    const id = await workspace.make('journey', {
      ...{ title: 'Delivery', stages: [{ name: 'S', steps: [step] }] },
    });
    const selected =
      'journey { steps { nodes { team { id } touchpoints { nodes { team { id } } } } } }';
    const teams = {
      steps: { nodes: [{ team: { id: team }, touchpoints: { nodes: [{ team: { id: team } }] } }] },
    };
    expect(await workspace.change('journeyDuplicate', { id }, selected)).toMatchObject({
      journey: teams,
    });
    const { journey } = await workspace.ask<{ journey: { document: string } }>(
      'query($id: ID!) { journey(id: $id) { document: export(format: JSON) } }',
      { id },
    );
    const { document } = journey;
    const imported = await workspace.change(
      'journeyImport',
      { format: 'JSON', document },
      selected,
    );
    expect(imported).toMatchObject({ errors: [], journey: teams });
    const other = await graph.workspace();
    const { unmapped } = await other.change<{ unmapped: { path: string; reason: string }[] }>(
      'journeyImport',
      { format: 'JSON', document },
      'unmapped { path reason }',
    );
    expect(unmapped).toEqual(
      expect.arrayContaining([
        { path: 'touchpoints.0.team', reason: 'The workspace has no such team.' },
        { path: 'stages.0.steps.0.team', reason: 'The workspace has no such team.' },
      ]),
    );
  });
});
