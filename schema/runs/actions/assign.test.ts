import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignedTo, newPeople, sharingTeam } from '../../../test/support/assignedCases.ts';
import { changeCase, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon } from '../../../test/support/invitations.ts';
import { newTemplate } from '../../../test/support/messages.ts';
import { doStep, keyIn, type StepValues } from '../../../test/support/ruleSteps.ts';
import { storeRule } from '../../../test/support/rules.ts';
import { beginRuns, doRuns, runOf } from '../../../test/support/runs.ts';
import { encodeId } from '../../kernel/id.ts';
import type { RuleStep } from '../../rules/definition.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let ann: string;
let ben: string;
let team: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { name: 'Ada' });
  [ann = '', ben = ''] = await newPeople(workspace, 'Ann', 'Ben');
  team = await sharingTeam(workspace, [ann]);
});

const assigning = (more: Partial<StepValues<'ASSIGN'>>) => ({
  ...{ kind: 'ASSIGN' as const, team: null, teamOf: null, owner: null, ...more },
});
const toTeam = () => assigning({ team: keyIn('Team', team) });

describe('a rule assigns', () => {
  test('the case that its run opened, which notices to its owner and team follow', async () => {
    const assignees = { team: null, teamOf: null, owner: null };
    const steps: RuleStep[] = [
      {
        ...{ key: 'open', kind: 'OPEN_CASE', next: 'assign', title: 'Look', description: null },
        ...{ priority: 'NORMAL', severity: null, category: null, joinWithinDays: null },
        ...assignees,
      },
      { ...{ key: 'assign', next: 'inform' }, ...toTeam() },
      {
        ...{ key: 'inform', kind: 'NOTIFY', next: 'all', text: 'It is yours.' },
        to: { kind: 'OWNER_OF', of: 'CASE' },
      },
      {
        ...{ key: 'all', kind: 'NOTIFY', next: null, text: 'Look.' },
        to: { kind: 'TEAM', team: keyIn('Team', team) },
      },
    ];
    const rule = await storeRule(workspace.db, { steps });
    const customers = [keyIn('Customer', customer)];
    const [run = ''] = await beginRuns(workspace.db, { rule, customers, at: atNoon });
    await doRuns(workspace, atNoon);
    const done = await runOf(workspace.db, run);
    expect(done.steps.map(({ status }) => status)).toEqual([
      ...['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED'],
    ]);
    const made = done.steps[0]?.caseId ?? '';
    expect(done.steps[1]?.caseId).toBe(made);
    expect(await assignedTo(workspace, encodeId('Case', made))).toMatchObject({ owner: ann, team });
    const notices = await workspace.db.notice.findMany({ select: { actorId: true, text: true } });
    expect(notices.map(({ text }) => text).sort()).toEqual(['It is yours.', 'Look.']);
    expect(new Set(notices.map(({ actorId }) => actorId))).toEqual(new Set([keyIn('Actor', ann)]));
    const { run: shown } = await workspace.ask<{ run: { steps: { nodes: { made: string }[] } } }>(
      'query($id: ID!) { run(id: $id) { steps { nodes { made } } } }',
      { id: encodeId('Run', run) },
    );
    expect(shown.steps.nodes[0]?.made).toBe(encodeId('Case', made));
  });

  test('a case, whose title and id a mail to its owner has', async () => {
    await workspace.change('actorUpdate', { id: ann, email: 'ann@example.com' });
    const template = await newTemplate(workspace, { kind: 'ALERT', purpose: null });
    const assignees = { team: keyIn('Team', team), teamOf: null, owner: null };
    const steps: RuleStep[] = [
      {
        ...{ key: 'open', kind: 'OPEN_CASE', next: 'mail', title: 'Look', description: null },
        ...{ priority: 'HIGH', severity: null, category: null, joinWithinDays: null },
        ...assignees,
      },
      {
        ...{ key: 'mail', kind: 'SEND_MESSAGE', next: null, to: { kind: 'OWNER_OF', of: 'CASE' } },
        ...{ template: keyIn('MessageTemplate', template), data: {}, notAfterHours: 1 },
      },
    ];
    const rule = await storeRule(workspace.db, { steps });
    const customers = [keyIn('Customer', customer)];
    await beginRuns(workspace.db, { rule, customers, at: atNoon });
    await doRuns(workspace, atNoon);
    const [opened] = await workspace.db.case.findMany({ select: { id: true } });
    const notices = await workspace.db.notice.findMany({ select: { actorId: true, data: true } });
    expect(notices).toMatchObject([
      {
        actorId: keyIn('Actor', ann),
        data: {
          case: {
            ...{ id: encodeId('Case', opened?.id ?? ''), title: 'Look', status: 'OPEN' },
            priority: 'HIGH',
          },
        },
      },
    ]);
  });

  test('the case that is about what triggered it, one with something left to do first', async () => {
    const { feedback } = await workspace.change<{ feedback: { id: string } }>(
      'feedbackRecord',
      { source: 'CALL', channel: 'PHONE', text: 'Late', customer: { id: customer } },
      'feedback { id }',
    );
    const about = {
      ...{ trigger: 'FEEDBACK_RECORDED' as const, triggerId: keyIn('Feedback', feedback.id) },
    };
    const none = await doStep(workspace, customer, toTeam(), about);
    expect(none).toMatchObject({ status: 'SKIPPED', reason: 'NO_CASE' });
    const [open, ended] = [
      await openCase(workspace, { feedback: feedback.id }),
      await openCase(workspace, { feedback: feedback.id }),
    ];
    await changeCase(workspace, 'caseResolve', { id: ended });
    const { status, again } = await doStep(workspace, customer, toTeam(), about);
    expect([status, (await again())?.status]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(await assignedTo(workspace, open)).toMatchObject({ owner: ann, team });
    await changeCase(workspace, 'caseResolve', { id: open });
    const late = await doStep(workspace, customer, toTeam(), about);
    expect(late).toMatchObject({ status: 'SKIPPED', reason: 'CASE_CLOSED' });
  });

  test('another team without the owner, the same team with it, and a person in any', async () => {
    const { feedback } = await workspace.change<{ feedback: { id: string } }>(
      'feedbackRecord',
      { source: 'CALL', channel: 'PHONE', text: 'Late', customer: { id: customer } },
      'feedback { id }',
    );
    const about = {
      ...{ trigger: 'FEEDBACK_RECORDED' as const, triggerId: keyIn('Feedback', feedback.id) },
    };
    const id = await openCase(workspace, { feedback: feedback.id, owner: ben });
    await doStep(workspace, customer, toTeam(), about);
    expect(await assignedTo(workspace, id)).toMatchObject({ owner: ann, team });
    await doStep(workspace, customer, assigning({ owner: keyIn('Actor', ben) }), about);
    expect(await assignedTo(workspace, id)).toMatchObject({ owner: ben, team });
    await doStep(workspace, customer, toTeam(), about);
    expect(await assignedTo(workspace, id)).toMatchObject({ owner: ben, team });
  });

  test('no one who left, and nothing of another workspace', async () => {
    const { feedback } = await workspace.change<{ feedback: { id: string } }>(
      'feedbackRecord',
      { source: 'CALL', channel: 'PHONE', text: 'Late', customer: { id: customer } },
      'feedback { id }',
    );
    const triggerId = keyIn('Feedback', feedback.id);
    const about = { trigger: 'FEEDBACK_RECORDED' as const, triggerId };
    const id = await openCase(workspace, { feedback: feedback.id, owner: ben });
    await workspace.change('actorArchive', { id: ann });
    const gone = await doStep(
      workspace,
      customer,
      assigning({ owner: keyIn('Actor', ann) }),
      about,
    );
    expect(gone).toMatchObject({ status: 'SKIPPED', reason: 'NO_ASSIGNEE' });
    const other = await graph.workspace();
    const theirs = await other.make('customer', { name: 'Eve' });
    const foreign = await doStep(other, theirs, toTeam(), about);
    expect(foreign).toMatchObject({ status: 'SKIPPED', reason: 'NO_CASE' });
    expect(await assignedTo(workspace, id)).toMatchObject({ owner: ben, team: null });
  });
});
