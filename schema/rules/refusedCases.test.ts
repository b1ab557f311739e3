import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { refusals } from '../../test/support/ruleInputs.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let team: string;
let owner: string;
let list: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  team = await workspace.make('team', { name: 'Desk' });
  owner = await workspace.make('actor', { name: 'Ann' });
  list = await workspace.make('segment', { name: 'List' });
});
afterAll(() => graph.close());

const byFeedback = { kind: 'FEEDBACK_RECORDED' };
const refused = (steps: readonly object[], trigger: object = byFeedback) =>
  refusals(workspace, { steps, trigger });
const open = (more: object = {}) => ({ key: 'open', kind: 'OPEN_CASE', title: 'Look', ...more });
const assign = (more: object = {}) => ({ key: 'assign', kind: 'ASSIGN', ...more });

describe('a step that opens a case', () => {
  test('is taken with all that a case has', async () => {
    const category = await workspace.make('caseCategory', { key: 'staff', name: 'Staff' });
    const all = { description: '{{ trigger.text }}', priority: 'URGENT', severity: 'MAJOR' };
    const step = open({ ...all, category, team, owner, joinWithinDays: 7 });
    const { rule, errors } = await workspace.change<{ rule: { steps: object[] } | null }>(
      'ruleCreate',
      { name: 'Rule', trigger: byFeedback, steps: [step] },
      `rule { steps {
        kind title description priority severity categoryId teamId teamOf ownerId joinWithinDays
      } }`,
    );
    expect(errors).toEqual([]);
    expect(rule?.steps).toEqual([
      {
        ...{ kind: 'OPEN_CASE', title: 'Look', ...all, categoryId: category, teamId: team },
        ...{ teamOf: null, ownerId: owner, joinWithinDays: 7 },
      },
    ]);
    for (const [mutation, id] of [
      ['caseCategoryDelete', category],
      ['teamDelete', team],
      ['actorDelete', owner],
    ] as const) {
      const deleted = await workspace.change(mutation, { id });
      expect(deleted.errors).toMatchObject([{ code: 'IN_USE' }]);
    }
  });

  test('names people and teams that are there, and categories of its own workspace', async () => {
    const { viewer } = await workspace.ask<{ viewer: { actor: { id: string } } }>(
      '{ viewer { actor { id } } }',
    );
    expect(await refused([open({ owner: viewer.actor.id })])).toEqual([
      'steps.0.owner WRONG_STATE',
    ]);
    const former = await workspace.make('team', { name: 'Former' });
    await workspace.change('teamArchive', { id: former });
    expect(await refused([open({ team: former })])).toEqual(['steps.0.team WRONG_STATE']);
    const other = await graph.workspace();
    const category = await other.make('caseCategory', { key: 'a', name: 'A' });
    const theirs = await other.make('team', { name: 'Theirs' });
    expect(await refused([open({ category })])).toEqual(['steps.0.category NOT_FOUND']);
    expect(await refused([open({ team: theirs })])).toEqual(['steps.0.team NOT_FOUND']);
    const notify = { key: 'a', kind: 'NOTIFY', text: 'x', to: { kind: 'TEAM', team: theirs } };
    expect(await refused([notify])).toEqual(['steps.0.to.team NOT_FOUND']);
    expect(await refused([{ ...notify, to: { kind: 'TEAM', team } }])).toEqual([]);
  });

  test('has one team, of what its trigger comes with', async () => {
    expect(await refused([open({ teamOf: 'TOUCHPOINT' })])).toEqual([]);
    expect(await refused([open({ team, teamOf: 'TOUCHPOINT' })])).toEqual([
      'steps.0.teamOf INVALID_VALUE',
    ]);
    for (const teamOf of ['ACCOUNT', 'CASE', 'SURVEY']) {
      expect(await refused([open({ teamOf })])).toEqual(['steps.0.teamOf INVALID_VALUE']);
    }
    const entered = { kind: 'SEGMENT_ENTERED', segment: list };
    expect(await refused([open({ teamOf: 'TOUCHPOINT' })], entered)).toEqual([
      'steps.0.teamOf INVALID_VALUE',
    ]);
    expect(await refused([open({ team })], entered)).toEqual([]);
  });

  test('has texts that can be rendered, and bounds', async () => {
    expect(await refused([open({ title: '{{ trigger.text' })])).toEqual([
      'steps.0.title INVALID_TEMPLATE',
    ]);
    expect(await refused([open({ description: '{{ trigger.colour }}' })])).toEqual([
      'steps.0.description INVALID_TEMPLATE',
    ]);
    expect(await refused([open({ title: 'x'.repeat(501) })])).toEqual(['steps.0.title TOO_LONG']);
    expect(await refused([open({ title: ' ' })])).toEqual(['steps.0.title BLANK']);
    expect(await refused([open({ joinWithinDays: 0 })])).toEqual([
      'steps.0.joinWithinDays OUT_OF_RANGE',
    ]);
  });

  test('needs the scope to open cases', async () => {
    const clerk = workspace.withScopes('rules:write', 'feedback:read');
    const both = [{ ...open({ team }), next: 'assign' }, assign({ team })];
    expect(await refusals(clerk, { steps: both })).toEqual([
      ...['steps.0.kind INVALID_VALUE', 'steps.1.kind INVALID_VALUE'],
    ]);
    const agent = workspace.withScopes('rules:write', 'feedback:read', 'cases:write');
    expect(await refusals(agent, { steps: both })).toEqual([]);
  });
});

describe('a step that is about a case', () => {
  const entered = { kind: 'SEGMENT_ENTERED', segment: list };
  const toOwner = {
    ...{ key: 'inform', kind: 'NOTIFY', text: 'Look' },
    to: { kind: 'OWNER_OF', of: 'CASE' },
  };

  test('comes after one that opens it, or after a trigger that a case can be about', async () => {
    expect(await refused([assign({ team })])).toEqual([]);
    expect(await refused([toOwner])).toEqual([]);
    const trigger = { ...entered, segment: list };
    expect(await refused([assign({ team })], trigger)).toEqual(['steps.0.kind INVALID_VALUE']);
    expect(await refused([toOwner], trigger)).toEqual(['steps.0.to.of INVALID_VALUE']);
    const opened = open({ next: 'assign' });
    expect(await refused([opened, assign({ owner, next: 'inform' }), toOwner], trigger)).toEqual(
      [],
    );
    const late = [{ ...assign({ team }), next: 'open' }, open()];
    expect(await refused(late, trigger)).toEqual(['steps.0.kind INVALID_VALUE']);
  });

  test('sends mail that reads the case only where there can be one', async () => {
    const template = await workspace.make('messageTemplate', {
      ...{ name: 'T', channel: 'EMAIL', kind: 'ALERT' },
      contents: [{ locale: 'en', subject: 'S', text: 'Look at {{ data.case.title }}.' }],
    });
    const mail = {
      ...{ key: 'mail', kind: 'SEND_MESSAGE', template },
      to: { kind: 'OWNER_OF', of: 'ACCOUNT' },
    };
    expect(await refused([mail])).toEqual(['steps.0.data.case REQUIRED']);
    expect(await refused([open({ next: 'mail' }), mail])).toEqual([]);
  });
});
