import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { openReceiver } from '../../test/support/receiver.ts';
import { exportedText } from '../../test/support/rowFiles.ts';
import { refusals } from '../../test/support/ruleInputs.ts';
import { newEndpoint, sendDue } from '../../test/support/webhooks.ts';
import { allowOutbound, Outbound } from '../kernel/outbound.ts';
import { allScopes, owner, personalScope } from '../kernel/scope.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
/** Has all scopes but the one. */
let reader: TestClient;
let personal: TestClient;

const words = 'Ana at the till was rude';
const title = [{ locale: 'en', text: 'Why?' }];
const choices = [{ key: 'price', label: [{ locale: 'en', text: 'The price' }] }];

beforeAll(async () => {
  graph = await openTestGraph();
  allowOutbound(new Outbound('127.0.0.1:*'));
  workspace = await graph.workspace();
  const others = allScopes().filter((scope) => scope !== owner && scope !== personalScope);
  const asked = (...scopes: string[]) =>
    workspace.as({ scopes: new Set([...others, ...scopes]), verbatimsPersonal: true });
  reader = asked();
  personal = asked(personalScope);
  survey = await workspace.make('survey', {
    name: 'Why',
    pages: [
      {
        questions: [
          { key: 'score', kind: 'NPS', title },
          { key: 'why', kind: 'LONG_TEXT', title },
          { key: 'reason', kind: 'SINGLE_CHOICE', title, choices, other: true },
          { key: 'reach', kind: 'CONTACT', title, fields: ['NAME'] },
        ],
      },
    ],
    variables: [
      {
        key: 'said',
        kind: 'TEXT',
        initial: { text: '-' },
        steps: [{ operation: 'SET', field: 'why' }],
      },
    ],
  });
  await workspace.change('surveyPublish', { id: survey });
  const { errors } = await workspace.change('responseSubmit', {
    ...{ survey, submissionKey: 'a' },
    answers: [
      { question: 'score', value: { number: 3 } },
      { question: 'why', value: { text: words } },
      { question: 'reason', value: { choice: 'other' }, other: words },
      { question: 'reach', value: { contact: { name: words } } },
    ],
  });
  expect(errors).toEqual([]);
  await workspace.change('workspaceUpdate', { verbatimsPersonal: true });
});
afterAll(async () => {
  allowOutbound(new Outbound());
  await graph.close();
});

const sent = { source: 'CALL', channel: 'PHONE', text: words, author: words };
const record = () => reader.change('feedbackRecord', sent, 'feedback { source text author }');

describe('where respondents’ own words are personal', () => {
  test('a key without customers:personal records them, and does not see them', async () => {
    expect(await record()).toEqual({
      feedback: { source: 'CALL', text: null, author: null },
      errors: [],
    });
  });

  test('a key with it turns that off, and no other', async () => {
    const off = { verbatimsPersonal: false };
    await expect(reader.change('workspaceUpdate', off)).rejects.toThrow(
      'input.verbatimsPersonal needs the scope \\"customers:personal\\"',
    );
    const other = await graph.workspace();
    const clerk = other.withScopes('workspace:write');
    const set = async (client: TestClient, verbatimsPersonal: boolean) =>
      client.change('workspaceUpdate', { verbatimsPersonal }, 'workspace { verbatimsPersonal }');
    expect(await set(clerk, false)).toEqual({
      workspace: { verbatimsPersonal: false },
      errors: [],
    });
    expect(await set(clerk, true)).toMatchObject({ workspace: { verbatimsPersonal: true } });
    await expect(set(clerk, false)).rejects.toThrow('customers:personal');
    const keeper = other.withScopes('workspace:write', personalScope);
    expect(await set(keeper, false)).toMatchObject({ workspace: { verbatimsPersonal: false } });
  });

  test.each(['NDJSON', 'CSV'])(
    'files of %s have them for a key with customers:personal alone',
    async (format) => {
      await record();
      for (const [mutation, input] of [
        ['responseExport', { survey, format }],
        ['feedbackBulkExport', { format }],
      ] as const) {
        const text = await exportedText(workspace, mutation, input, reader);
        expect(text).toContain(mutation === 'responseExport' ? 'other' : 'PHONE');
        expect(text).not.toContain(words);
        expect(await exportedText(workspace, mutation, input, personal)).toContain(words);
      }
    },
  );

  test.each([
    { name: 'without', client: () => reader, has: false },
    { name: 'with', client: () => personal, has: true },
  ])('an endpoint of a key $name customers:personal is sent what that key sees', async (by) => {
    const receiver = await openReceiver();
    try {
      const include = ['PERSONAL', 'ANSWERS'];
      const { id } = await newEndpoint(by.client(), { url: receiver.url, include });
      const submitted = await workspace.change('responseSubmit', {
        ...{ survey, submissionKey: by.name },
        answers: [
          { question: 'score', value: { number: 3 } },
          { question: 'why', value: { text: words } },
        ],
      });
      expect(submitted.errors).toEqual([]);
      await record();
      await sendDue(workspace);
      const bodies = receiver.received.map(({ body }) => body).join('\n');
      expect(bodies).toContain('"number":3');
      expect(bodies).toContain('"hiddenFields"');
      expect(bodies.split(words).length - 1).toBe(by.has ? 4 : 0);
      await workspace.change('webhookEndpointDelete', { id });
    } finally {
      await receiver.close();
    }
  });

  test('a key without customers:personal stores no rule that compares them', async () => {
    const compare = (field: string) => ({
      combinator: 'and',
      rules: [{ field, operator: 'contains', value: 'rude' }],
    });
    const onResponse = { kind: 'RESPONSE_COMPLETED', survey };
    const onFeedback = { kind: 'FEEDBACK_RECORDED' };
    const cases = [
      ['trigger.text', onFeedback],
      ['answers.why', onResponse],
      ['answers.said', onResponse],
    ] as const;
    const plain = workspace.as({ scopes: reader.viewer?.scopes ?? new Set() });
    for (const [field, trigger] of cases) {
      const input = { trigger, condition: compare(field) };
      expect(await refusals(reader, input)).toEqual(['condition.rules.0.field INVALID_VALUE']);
      expect(await refusals(personal, input)).toEqual([]);
      expect(await refusals(plain, input)).toEqual([]);
    }
  });

  test('a key without customers:personal adds no quota that compares them', async () => {
    const quota = (field: string) => ({
      ...{ key: field, name: 'Rude', limit: 5 },
      when: { combinator: 'and', rules: [{ field, operator: 'contains', value: 'rude' }] },
    });
    const set = async (client: TestClient, ...fields: string[]) => {
      const quotas = fields.map(quota);
      const { errors } = await client.change('surveyUpdate', { id: survey, quotas });
      return errors.map(({ code, path }) => `${path.join('.')} ${code}`);
    };
    expect(await set(reader, 'why')).toEqual(['input.quotas.0.when INVALID_VALUE']);
    expect(await set(personal, 'why')).toEqual([]);
    // One that is there stays.
    expect(await set(reader, 'why', 'said')).toEqual(['input.quotas.1.when INVALID_VALUE']);
    expect(await set(reader, 'why')).toEqual([]);
    expect(await set(reader)).toEqual([]);
  });

  test('a respondent continues with what was written', async () => {
    const page = workspace.as({
      ...({ keyKind: 'PUBLISHABLE', verbatimsPersonal: true } as const),
      scopes: new Set<string>(),
    });
    const { resumeToken } = await page.change<{ resumeToken: string }>(
      'responseStart',
      { survey, submissionKey: 'start', answers: [{ question: 'why', value: { text: words } }] },
      'resumeToken',
    );
    const document =
      'query($resumeToken: String!) { responseResume(resumeToken: $resumeToken) { answers { text } } }';
    expect(await page.ask(document, { resumeToken })).toEqual({
      responseResume: { answers: [{ text: words }] },
    });
  });
});

test('a rule compares texts of messages for a key with customers:personal alone', async () => {
  const condition = (field: string) => ({
    combinator: 'and',
    rules: [{ field, operator: 'contains', value: 'rude' }],
  });
  const steps = [{ key: 'a', kind: 'WAIT', for: { amount: 2, unit: 'HOURS' } }];
  const plain = workspace.as({ scopes: reader.viewer?.scopes ?? new Set() });
  for (const field of ['trigger.text', 'trigger.subject']) {
    const input = { trigger: { kind: 'MESSAGE_RECEIVED' }, condition: condition(field), steps };
    expect(await refusals(plain, input)).toEqual(['condition.rules.0.field INVALID_VALUE']);
    expect(await refusals(personal, input)).toEqual([]);
  }
});
