import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportKinds } from '../../api/jobKinds.ts';
import { beginDownload, endDownload } from '../../schema/jobs/download.ts';
import { decodeAnyId } from '../../schema/kernel/id.ts';
import { openCase } from '../support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import {
  afterDays,
  atNoon,
  doInvitations,
  inviteOne,
  publishLinked,
  reportOn,
  tokenIn,
} from '../support/invitations.ts';
import { nps, publish } from '../support/responses.ts';
import { newEndpoint } from '../support/webhooks.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const follow = (...eventTypes: string[]) =>
  newEndpoint(workspace, { url: 'https://hooks.example.com/', eventTypes });
const keyOf = (id: string) => decodeAnyId(id)?.key ?? '';
const loggedOf = async (id: string) => {
  const rows = await workspace.db.change.findMany({ where: { subjectId: keyOf(id) } });
  return rows.map(({ type }) => type);
};

describe('the end of a job is logged', () => {
  const customerKey = { hiddenField: 'crm', kind: 'EXTERNAL_ID', system: 'crm' };
  /** A survey with a job that finds the customers of its responses. */
  const linking = async () => {
    await follow('job.finished');
    const survey = await publish(workspace, { hiddenFields: [{ key: 'crm' }] });
    await workspace.change('surveyUpdate', { id: survey, customerKey });
    return survey;
  };
  const logged = async () => {
    const rows = await workspace.db.change.findMany({});
    return rows.map(({ type, subjectId }) => [type, subjectId]);
  };
  const exported = async () => {
    const { job } = await workspace.change<{ job: { id: string } }>(
      'touchpointBulkExport',
      { format: 'CSV' },
      'job { id }',
    );
    return job.id;
  };
  const fetched = (id: string) => {
    const { db, viewer } = workspace;
    if (!viewer) throw new Error('Files are for viewers');
    return beginDownload({ db, viewer }, exportKinds, keyOf(id), atNoon);
  };

  test('if another job replaces it', async () => {
    const survey = await linking();
    const [{ id = '' } = {}] = await workspace.db.job.findMany({ select: { id: true } });
    await workspace.change('surveyUpdate', { id: survey, customerKey: null });
    expect(await logged()).toEqual([['job.finished', id]]);
  });

  test('if its survey is deleted, which ends it', async () => {
    const survey = await linking();
    const [{ id = '' } = {}] = await workspace.db.job.findMany({ select: { id: true } });
    expect((await workspace.change('surveyDelete', { id: survey })).errors).toEqual([]);
    expect(await logged()).toEqual([['job.finished', id]]);
  });

  test('once, when its file was sent whole', async () => {
    await follow('job.finished');
    const id = await exported();
    await endDownload(workspace.db, await fetched(id), 0, false, atNoon);
    expect(await loggedOf(id)).toEqual([]);
    await endDownload(workspace.db, await fetched(id), 0, true, atNoon);
    expect(await loggedOf(id)).toEqual(['job.finished']);
  });

  test('once, if it was canceled while its file was sent', async () => {
    await follow('job.finished');
    const id = await exported();
    const download = await fetched(id);
    await workspace.change('jobCancel', { id });
    await endDownload(workspace.db, download, 0, true, atNoon);
    expect(await loggedOf(id)).toEqual(['job.finished']);
  });
});

describe('that a case changed is logged', () => {
  test('once a call, and not by one that changes nothing', async () => {
    await follow('case.changed');
    const customer = await workspace.make('customer', { name: 'Ada' });
    const [id, other] = [
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
    ];
    const logged = async (mutation: string, input: object) => {
      const before = (await loggedOf(id)).length;
      expect((await workspace.change(mutation, { id, ...input })).errors).toEqual([]);
      return (await loggedOf(id)).length - before;
    };
    expect(await loggedOf(id)).toEqual(['case.changed']);
    expect(await logged('caseUpdate', { title: 'Another' })).toBe(1);
    expect(await logged('caseStart', {})).toBe(1);
    expect(await logged('caseStart', {})).toBe(0);
    expect(await logged('caseComment', { text: 'Look' })).toBe(1);
    expect(await logged('caseArchive', {})).toBe(1);
    expect(await logged('caseArchive', {})).toBe(0);
    expect(await logged('caseJoin', { into: other })).toBe(1);
    expect(await loggedOf(other)).toEqual(['case.changed', 'case.changed']);
  });
});

describe('that an invitation changed is logged', () => {
  const more = { remindAfterDays: 3, maxReminders: 1 };
  const changed = (times: number) => Array(times).fill('invitation.changed');
  const invited = async () => {
    await follow('invitation.changed');
    const customer = await workspace.make('customer', { email: 'ada@example.com' });
    const survey = await publishLinked(workspace, { recontactDays: 90 });
    return { customer, survey, ...(await inviteOne(workspace, survey, customer, more)) };
  };

  test('when a reminder is due, and when it was sent', async () => {
    const { id } = await invited();
    await reportOn(workspace, id, 'SENT');
    expect(await loggedOf(id)).toEqual(changed(2));
    await doInvitations(workspace, afterDays(3.01));
    expect(await loggedOf(id)).toEqual(changed(3));
    await reportOn(workspace, id, 'REMINDED', afterDays(4));
    await reportOn(workspace, id, 'REMINDED', afterDays(4));
    expect(await loggedOf(id)).toEqual(changed(4));
  });

  test('when a reminder is no longer to be sent', async () => {
    const { id, customer } = await invited();
    await reportOn(workspace, id, 'SENT');
    await doInvitations(workspace, afterDays(3.01));
    await workspace.change('customerArchive', { id: customer }, '', { now: afterDays(4) });
    await doInvitations(workspace, afterDays(4));
    expect(await loggedOf(id)).toEqual(changed(4));
  });

  test('when the response that it began was deleted, so that it can begin another', async () => {
    const { id, survey, url } = await invited();
    const { response } = await workspace.change<{ response: { id: string } }>(
      'responseStart',
      { survey, invitation: tokenIn(url), submissionKey: 'a', answers: [nps(9)] },
      'response { id }',
      { now: atNoon },
    );
    const before = (await loggedOf(id)).length;
    await workspace.change('responseDelete', { id: response.id }, '', { now: atNoon });
    expect(await loggedOf(id)).toEqual(changed(before + 1));
  });
});
