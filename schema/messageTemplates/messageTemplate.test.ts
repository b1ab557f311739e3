import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { sendMessage } from '../../test/support/messages.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let purpose: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de', 'de-AT'] });
  purpose = await workspace.make('purpose', { key: 'surveys', name: 'Surveys' });
});
afterAll(() => graph.close());

const english = {
  locale: 'en',
  subject: 'Hi {{ customer.name }}',
  text: 'Hello {{ customer.name }}: {{ survey.link }}',
};
const german = {
  locale: 'de',
  subject: 'Hallo',
  text: 'Guten Tag {{ customer.name }}: {{ survey.link }}',
  html: '<p>Guten Tag <a href="{{ survey.link }}">!</a></p>',
};

const template = (change: object = {}) => ({
  ...{ name: 'Invitation', channel: 'EMAIL', kind: 'INVITE', purpose, contents: [english, german] },
  ...change,
});

const codesAndPaths = async (input: object) => {
  const { errors } = await workspace.change('messageTemplateCreate', input);
  return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a template', () => {
  test('has its contents in their order, without parts that are empty', async () => {
    const id = await workspace.make(
      'messageTemplate',
      template({ contents: [german, { ...english, html: ' ' }] }),
    );
    const { messageTemplate } = await workspace.ask<{ messageTemplate: unknown }>(
      'query($id: ID!) { messageTemplate(id: $id) { kind purpose { key } contents { locale subject text html } } }',
      { id },
    );
    expect(messageTemplate).toEqual({
      kind: 'INVITE',
      purpose: { key: 'surveys' },
      contents: [german, { ...english, html: null }],
    });
  });

  test('is replaced in all its languages by an update, and stays without `contents`', async () => {
    const id = await workspace.make('messageTemplate', template());
    const select = 'messageTemplate { name contents { locale } }';
    const renamed = await workspace.change<{ messageTemplate: unknown }>(
      'messageTemplateUpdate',
      { id, name: 'Other' },
      select,
    );
    expect(renamed.messageTemplate).toEqual({
      name: 'Other',
      contents: [{ locale: 'en' }, { locale: 'de' }],
    });
    const replaced = await workspace.change<{ messageTemplate: unknown }>(
      'messageTemplateUpdate',
      { id, contents: [german] },
      select,
    );
    expect(replaced.messageTemplate).toEqual({ name: 'Other', contents: [{ locale: 'de' }] });
  });

  test('goes to customers only for a purpose, and to the team without one', async () => {
    for (const kind of ['INVITE', 'REMINDER', 'THANK_YOU', 'FOLLOW_UP']) {
      expect(await codesAndPaths(template({ kind, purpose: undefined }))).toEqual([
        'REQUIRED input.purpose',
      ]);
    }
    expect(await codesAndPaths(template({ kind: 'ALERT', purpose: undefined }))).toEqual([]);
  });

  test.each([
    ['no contents', { contents: undefined }, ['REQUIRED input.contents']],
    ['an empty list', { contents: [] }, ['REQUIRED input.contents']],
    [
      'a mail without a subject',
      { contents: [{ ...english, subject: ' ' }] },
      ['REQUIRED input.contents.0.subject'],
    ],
    [
      'an invitation whose text or HTML lacks its link',
      {
        contents: [
          { ...english, text: 'survey.link' },
          { ...german, html: '<p>{{ survey.name }}</p>' },
        ],
      },
      ['REQUIRED input.contents.0.text', 'REQUIRED input.contents.1.html'],
    ],
    ['a blank text', { contents: [{ ...english, text: ' ' }] }, ['BLANK input.contents.0.text']],
    [
      'a subject by SMS',
      { channel: 'SMS', contents: [english] },
      ['INVALID_VALUE input.contents.0.subject'],
    ],
    [
      'HTML by SMS',
      { channel: 'SMS', contents: [{ ...german, subject: null }] },
      ['INVALID_VALUE input.contents.0.html'],
    ],
    [
      'a language that the workspace lacks',
      { contents: [{ ...english, locale: 'fr' }] },
      ['UNKNOWN_LOCALE input.contents.0.locale'],
    ],
    ['a language twice', { contents: [english, english] }, ['DUPLICATE input.contents.1.locale']],
    [
      'a subject that is too long',
      { contents: [{ ...english, subject: 'x'.repeat(501) }] },
      ['TOO_LONG input.contents.0.subject'],
    ],
    [
      'a text that is too long',
      { contents: [{ ...english, text: 'x'.repeat(50_001) }] },
      ['TOO_LONG input.contents.0.text'],
    ],
    [
      'HTML that is too long',
      { contents: [{ ...german, html: 'x'.repeat(200_001) }] },
      ['TOO_LONG input.contents.0.html'],
    ],
  ])('is refused with %s', async (_what, change, errors) => {
    expect(await codesAndPaths(template(change))).toEqual(errors);
  });

  test('cannot change to a channel that its contents do not fit', async () => {
    const id = await workspace.make('messageTemplate', template());
    const { errors } = await workspace.change('messageTemplateUpdate', { id, channel: 'SMS' });
    expect(errors.map(({ path }) => path.join('.'))).toEqual([
      'input.contents.0.subject',
      'input.contents.1.subject',
      'input.contents.1.html',
    ]);
  });

  test('cannot become an invitation without a link', async () => {
    const contents = [{ ...english, text: 'Hello' }];
    const id = await workspace.make('messageTemplate', template({ kind: 'REMINDER', contents }));
    const { errors } = await workspace.change('messageTemplateUpdate', { id, kind: 'INVITE' });
    expect(errors).toMatchObject([{ code: 'REQUIRED', path: ['input', 'contents', '0', 'text'] }]);
  });

  test('keeps its channel once messages were made of it', async () => {
    const plain = [{ locale: 'en', text: 'Hello' }];
    const change = { kind: 'FOLLOW_UP', channel: 'SMS', contents: plain };
    const id = await workspace.make('messageTemplate', template(change));
    const channelTo = async (channel: string) => {
      const { errors } = await workspace.change('messageTemplateUpdate', { id, channel });
      return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(await channelTo('CHAT')).toEqual([]);
    expect(await channelTo('SMS')).toEqual([]);
    const customer = await workspace.make('customer', { phone: '+4930123456' });
    await sendMessage(workspace, { template: id, customer: { id: customer } });
    expect(await channelTo('CHAT')).toEqual(['FIXED input.channel']);
    expect(await channelTo('SMS')).toEqual([]);
  });

  test('can have 50 languages', async () => {
    const rich = await graph.workspace();
    const locales = ['en', ...Array.from({ length: 49 }, (_one, index) => `en-x-a${index}`)];
    await rich.change('workspaceUpdate', { locales });
    const contents = locales.map((locale) => ({ ...english, locale }));
    const id = await rich.make('messageTemplate', {
      ...{ name: 'All', channel: 'EMAIL', kind: 'ALERT', contents },
    });
    const { messageTemplate } = await rich.ask<{ messageTemplate: { contents: unknown[] } }>(
      'query($id: ID!) { messageTemplate(id: $id) { contents { locale } } }',
      { id },
    );
    expect(messageTemplate.contents).toEqual(locales.map((locale) => ({ locale })));
  });
});

const liquidError = async (part: object) => {
  const { errors } = await workspace.change(
    'messageTemplateCreate',
    template({ kind: 'REMINDER', contents: [english, { ...german, ...part }] }),
    'errors { __typename code message path ... on TemplateError { line column } }',
  );
  return errors;
};

describe('a template that is not Liquid is refused with its line and column', () => {
  test.each([
    ['an open tag', { text: 'One\n {% if customer.name %}' }, 'text', 2, 2, /not closed/],
    ['an open output', { subject: 'Hi {{ customer.name' }, 'subject', 1, 4, /not closed/],
    [
      'a tag that there is not',
      { text: '\n\n{% shout %}' },
      'text',
      3,
      1,
      /no tag "shout"\. There are assign/,
    ],
    ['a file', { html: '<p>{% include "/etc/passwd" %}' }, 'html', 1, 4, /no tag "include"/],
    ['another template', { html: '{% render "a" %}' }, 'html', 1, 1, /no tag "render"/],
    ['a layout', { html: '{% layout "a" %}' }, 'html', 1, 1, /no tag "layout"/],
    [
      'a filter that there is not',
      { text: '{{ customer.name | shout }}' },
      'text',
      1,
      1,
      /no filter "shout"\. There are abs/,
    ],
    [
      'a filter that reads an expression',
      { text: '{{ data.list | where_exp: "a", "b" }}' },
      'text',
      1,
      1,
      /no filter "where_exp"/,
    ],
    [
      'text that is not escaped',
      { html: '{{ customer.name | raw }}' },
      'html',
      1,
      1,
      /"raw"\. Take it out/,
    ],
    [
      'a value that there is not',
      { text: 'Hi {{ custmer.name }}' },
      'text',
      1,
      7,
      /no value "custmer"\. There are customer/,
    ],
    [
      'a field that there is not',
      { text: 'Hi\n{{ customer.nmae }}' },
      'text',
      2,
      4,
      /no value "customer.nmae"/,
    ],
    [
      'tags in each other without end',
      { text: '{% if data.a %}'.repeat(3_000) },
      'text',
      1,
      44_986,
      /not closed|nested/,
    ],
  ])('%s', async (_what, part, name, line, column, message) => {
    const errors = await liquidError(part);
    expect(errors).toMatchObject([
      {
        __typename: 'TemplateError',
        code: 'INVALID_TEMPLATE',
        path: ['input', 'contents', '1', name],
        line,
        column,
      },
    ]);
    expect(errors[0]?.message).toMatch(message);
  });

  test('and all its parts are looked at', async () => {
    const errors = await liquidError({ subject: '{% a %}', text: '{% b %}', html: '{% c %}' });
    expect(errors.map(({ path }) => path.join('.'))).toEqual(
      ['subject', 'text', 'html'].map((part) => `input.contents.1.${part}`),
    );
  });
});
