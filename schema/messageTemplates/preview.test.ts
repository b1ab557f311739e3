import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { decodeId } from '../kernel/id.ts';
import { templateNames } from './rendering/names.js';
import { contentOf, settings } from './rendering/render.fixture.ts';
import { renderMessages } from './rendering/renderMessages.ts';
import { customerData } from './templateData.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let template: string;
let customer: string;
let survey: string;

const content = {
  locale: 'en',
  subject: 'One question, {{ customer.name }}',
  text: 'Hello {{ customer.name }}, {{ survey.name }}: {{ survey.link }} ({{ data.order }})',
  html: '<p>Hello {{ customer.name }}, <a href="{{ survey.link }}">{{ survey.name }}</a></p>',
};

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { name: 'Acme', locales: ['en', 'de'] });
  const purpose = await workspace.make('purpose', { key: 'surveys', name: 'Surveys' });
  const german = { locale: 'de', subject: 'Eine Frage', text: 'Guten Tag {{ customer.name }}' };
  template = await workspace.make('messageTemplate', {
    ...{ name: 'Invitation', channel: 'EMAIL', kind: 'REMINDER', purpose },
    contents: [content, german],
  });
  await workspace.make('attributeDefinition', { key: 'plan', name: 'Plan', type: 'TEXT' });
  customer = await workspace.make('customer', {
    ...{ name: '<b>Ada</b>', email: 'ada@example.com', externalIds: [{ system: 'crm', id: '1' }] },
    attributes: [{ key: 'plan', value: { text: 'gold' } }],
  });
  survey = await workspace.make('survey', {
    ...{ name: 'After the repair', url: 'https://example.com/s?i={token}' },
  });
});
afterAll(() => graph.close());

interface Preview {
  locale: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
  errors: { code: string; path: string[]; line: number | null; message: string }[];
}

const previewOf = async (input: object, viewer: Pick<TestWorkspace, 'ask'> = workspace) => {
  const { preview } = await viewer.ask<{ preview: Preview }>(
    `query($input: MessageTemplatePreviewInput!) {
      preview: messageTemplatePreview(input: $input) {
        locale subject text html errors { code path message ... on TemplateError { line } }
      }
    }`,
    { input: { customer: { id: customer }, ...input } },
  );
  return preview;
};

describe('a preview', () => {
  test('shows a template as the customer gets it, with a link that no one can open', async () => {
    const link = 'https://example.com/s?i=preview';
    expect(await previewOf({ template, survey, data: { order: 'A-1' } })).toEqual({
      locale: 'en',
      subject: 'One question, <b>Ada</b>',
      text: `Hello <b>Ada</b>, After the repair: ${link} (A-1)`,
      html: `<p>Hello &lt;b&gt;Ada&lt;/b&gt;, <a href="${link}">After the repair</a></p>`,
      errors: [],
    });
  });

  test('reads names of which each stands for a value', async () => {
    const uses = Object.entries(templateNames).flatMap(([name, within]) =>
      within === null || within.length === 0 ? [name] : within.map((each) => `${name}.${each}`),
    );
    const text = uses
      .filter((name) => !/^data$|\.(attributes|answers)$/.test(name))
      .map((name) => `{% assign used = ${name} %}{{ used }}`)
      .join('|');
    expect(
      (await previewOf({ channel: 'SMS', contents: [{ locale: 'en', text }] })).errors,
    ).toEqual([]);
    const [known] = (
      await customerData(workspace.db, [decodeId('Customer', customer) ?? ''])
    ).values();
    const namesOf = (values: object = {}) => Object.keys(values).sort();
    expect(namesOf(known?.data.customer)).toEqual(templateNames.customer?.toSorted());
    expect(namesOf(known?.data.workspace)).toEqual(templateNames.workspace?.toSorted());
  });

  test('is in the language of the customer, or in the one that is asked for', async () => {
    const fields = { name: 'Ulrich', locale: 'de-CH' };
    const other = await workspace.make('customer', fields);
    expect(await previewOf({ template, customer: { id: other } })).toMatchObject({
      ...{ locale: 'de', subject: 'Eine Frage', text: 'Guten Tag Ulrich', html: null },
    });
    expect(await previewOf({ template, locale: 'de' })).toMatchObject({ locale: 'de' });
  });

  test('shows words that are not stored, with all that a template can read of a customer', async () => {
    const names = ['id', 'name', 'email', 'phone', 'locale', 'timeZone', 'lifecycleStage'];
    const text = [...names, 'attributes.plan'].map((name) => `{{ customer.${name} }}`).join('|');
    const contents = [
      { locale: 'en', text: `${text}|{{ workspace.name }}|{{ workspace.defaultLocale }}` },
    ];
    const preview = await previewOf({ channel: 'SMS', contents });
    expect(preview.text).toBe(`${customer}|<b>Ada</b>|ada@example.com|||||gold|Acme|en`);
    expect(preview.subject).toBeNull();
  });

  test('finds the customer by an external id', async () => {
    const byId = { externalId: { system: 'crm', id: '1' } };
    expect((await previewOf({ template, customer: byId })).locale).toBe('en');
  });

  test('says why words cannot be stored, and where', async () => {
    const contents = [{ ...content, html: '<p>\n{% include "x" %}' }];
    expect(await previewOf({ contents })).toMatchObject({
      ...{ locale: null, text: null },
      errors: [{ code: 'INVALID_TEMPLATE', path: ['input', 'contents', '0', 'html'], line: 2 }],
    });
    const sms = await previewOf({ channel: 'SMS', contents: [content] });
    expect(sms.errors.map(({ path }) => path.join('.'))).toEqual([
      'input.contents.0.subject',
      'input.contents.0.html',
    ]);
  });

  test('says why a template fails for this customer, and where', async () => {
    const contents = [{ ...content, text: '\n{% for i in (1..data.n) %}x{% endfor %}' }];
    const preview = await previewOf({ contents, data: { n: 9_007_199_254_740_992 } });
    expect(preview).toMatchObject({
      ...{ locale: 'en', subject: null, text: null, html: null },
      errors: [{ code: 'TEMPLATE_FAILED', path: ['input', 'contents'], line: 2 }],
    });
    expect(preview.errors[0]?.message).toMatch(/^The template failed in "en", text, line 2/);
  });

  test('shows the answers of a response', async () => {
    const title = [{ locale: 'en', text: 'Would you?' }];
    const asked = await workspace.make('survey', {
      name: 'Repair',
      pages: [
        {
          questions: [
            { key: 'nps', kind: 'NPS', title },
            { key: 'why', kind: 'LONG_TEXT', title },
          ],
        },
      ],
    });
    await workspace.change('surveyPublish', { id: asked });
    const { response } = await workspace.change<{ response: { id: string } }>(
      'responseSubmit',
      {
        survey: asked,
        version: 1,
        submissionKey: 'k',
        answers: [
          { question: 'nps', value: { number: 3 } },
          { question: 'why', value: { text: 'Slow' } },
        ],
      },
      'response { id }',
    );
    const contents = [
      { ...content, text: '{{ response.answers.nps }}: {{ response.answers.why }}' },
    ];
    expect(await previewOf({ contents, response: response.id })).toMatchObject({ text: '3: Slow' });
  });

  test.each([
    ['neither template nor contents', {}, /set `template`/],
    [
      'data that is too deep',
      { data: JSON.parse(`${'{"a":'.repeat(11)}1${'}'.repeat(11)}`) },
      /input\.data/,
    ],
    [
      'a customer of no one',
      { customer: { externalId: { system: 'crm', id: 'none' } } },
      /input\.customer/,
    ],
  ])('is refused for %s', async (_what, input, message) => {
    const base = Object.keys(input).length === 0 ? {} : { template };
    await expect(previewOf({ ...base, ...input })).rejects.toThrow(message);
  });

  test.each([
    ['customers:personal', {}, ['messageTemplates:read', 'customers:read']],
    ['customers:read', {}, ['messageTemplates:read', 'customers:personal']],
    [
      'surveys:read',
      { survey: true },
      ['messageTemplates:read', 'customers:read', 'customers:personal'],
    ],
  ])('needs the scope %s', async (scope, { survey: withSurvey }: { survey?: boolean }, scopes) => {
    const input = { template, ...(withSurvey && { survey }) };
    await expect(previewOf(input, workspace.withScopes(...scopes))).rejects.toThrow(scope);
  });

  test('shows nothing of another workspace', async () => {
    const other = await graph.workspace();
    const theirs = await other.make('customer', { name: 'Eve' });
    await expect(previewOf({ template, customer: { id: theirs } })).rejects.toThrow(/customer/);
    await expect(previewOf({ template, customer: { id: theirs } }, other)).rejects.toThrow(
      /template/,
    );
  });
});

test('a preview is refused for now while too many messages of its workspace wait, and one of another is shown', async () => {
  const text = '{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}';
  const slow = { id: null, channel: 'SMS' as const, contents: [contentOf({ text })] };
  const { $workspaceId } = workspace.db;
  const waiting = Array.from({ length: 30 }, () =>
    renderMessages($workspaceId, slow, [{ locale: 'en', data: {} }], settings),
  );
  const shown = { channel: 'SMS', contents: [{ locale: 'en', text: 'Hi {{ workspace.name }}' }] };
  const document = `query($input: MessageTemplatePreviewInput!) {
    messageTemplatePreview(input: $input) { text errors { message } } }`;
  const { errors } = await workspace.answer(document, {
    input: { customer: { id: customer }, ...shown },
  });
  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
    { code: 'UNAVAILABLE', retryAfter: 5 },
  ]);
  const other = await graph.workspace();
  const ada = await other.make('customer', { name: 'Ada' });
  const done: string[] = [];
  const all = Promise.all(waiting).then(() => done.push('waiting'));
  const preview = await previewOf({ customer: { id: ada }, ...shown }, other);
  expect([preview.errors, done]).toEqual([[], []]);
  await all;
  expect(await previewOf(shown)).toMatchObject({ text: 'Hi Acme', errors: [] });
});
