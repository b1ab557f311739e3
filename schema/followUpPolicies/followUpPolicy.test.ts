import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codesOf } from '../../test/support/cases.ts';
import { newFollowUpPolicy, publishSatisfaction } from '../../test/support/followUps.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { publishLinked } from '../../test/support/invitations.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  survey = await publishSatisfaction(workspace);
});
afterAll(() => graph.close());

const create = async (more: object) => {
  const { errors } = await workspace.change('followUpPolicyCreate', {
    ...{ name: 'After a case', survey, channel: 'EMAIL', question: 'satisfied', ...more },
  });
  return codesOf(errors);
};

describe('a follow-up policy is refused', () => {
  test('for a survey that is anonymous, or that is not for the channel', async () => {
    const anonymous = await publishLinked(workspace, {
      ...{ anonymous: true, url: 'https://example.com/s' },
    });
    const forMail = await publishSatisfaction(workspace, { channels: ['EMAIL'] });
    expect([
      await create({ survey: anonymous }),
      await create({ survey: forMail, channel: 'SMS' }),
    ]).toEqual([['WRONG_STATE input.survey'], ['INVALID_VALUE input.channel']]);
  });

  test('for a question that the survey lacks or that has no scale, and for answers that are not on it', async () => {
    expect([
      await create({ question: 'mood' }),
      await create({ question: 'spent' }),
      await create({ recoveredFrom: 6, lostUpTo: 0 }),
      await create({ lostUpTo: 4 }),
      await create({ recoveredFrom: 3, lostUpTo: 3 }),
    ]).toEqual([
      ['UNKNOWN_FIELD input.question'],
      ['WRONG_TYPE input.question'],
      ['OUT_OF_RANGE input.recoveredFrom', 'OUT_OF_RANGE input.lostUpTo'],
      ['OUT_OF_RANGE input.lostUpTo'],
      ['OUT_OF_RANGE input.lostUpTo'],
    ]);
  });
});

test('a follow-up policy whose survey changed since can be renamed, but gets no question that does not fit', async () => {
  const id = await newFollowUpPolicy(workspace, survey);
  await workspace.change('surveyUpdate', { id: survey, channels: ['SMS'] });
  const update = async (changes: object) =>
    codesOf((await workspace.change('followUpPolicyUpdate', { id, ...changes })).errors);
  expect(await update({ name: 'After each case' })).toEqual([]);
  expect(await update({ question: 'spent' })).toEqual([
    ...['INVALID_VALUE input.channel', 'WRONG_TYPE input.question'],
  ]);
});

test('completed responses are logged as long as there is a follow-up policy', async () => {
  const logged = async () => (await workspace.db.changeLog.findFirst())?.types ?? [];
  expect(await logged()).not.toContain('response.completed');
  const id = await newFollowUpPolicy(workspace, survey);
  expect(await logged()).toContain('response.completed');
  await workspace.change('followUpPolicyArchive', { id });
  expect(await logged()).toContain('response.completed');
  await workspace.change('followUpPolicyDelete', { id });
  expect(await logged()).not.toContain('response.completed');
});
