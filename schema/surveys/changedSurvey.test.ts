import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { decodeId, newId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { locales: ['en', 'de'] });
});
afterAll(() => graph.close());

const en = (text: string) => [{ locale: 'en', text }];
const nps = { key: 'recommend', kind: 'NPS', title: en('Would you recommend us?') };
const why = { key: 'why', kind: 'LONG_TEXT', title: en('Why?') };
const whenUnhappy = {
  combinator: 'and',
  rules: [{ field: 'recommend', operator: 'lte', value: 6 }],
};

/** The survey of a payload; throws if there is none. */
async function survey<T>(mutation: string, input: object, selection: string): Promise<T> {
  const { survey: made, errors } = await workspace.change<{ survey: T | null }>(
    mutation,
    input,
    `survey { ${selection} }`,
  );
  if (!made) throw new Error(JSON.stringify(errors));
  return made;
}

describe('a survey', () => {
  test('begins as a draft, in all languages of the workspace, with keys for pages and endings', async () => {
    const created = await survey(
      'surveyCreate',
      { name: 'Small', pages: [{}, { questions: [nps] }], endings: [{}] },
      `name kind status version changed locales defaultLocale anonymous samplingPct resumeDays
       maxResponses closesAt recontactDays url currentVersion { id } pages { key } endings { key }`,
    );
    expect(created).toEqual({
      name: 'Small',
      kind: 'RELATIONSHIP',
      status: 'DRAFT',
      version: 0,
      changed: true,
      locales: ['en', 'de'],
      defaultLocale: 'en',
      anonymous: false,
      samplingPct: 100,
      resumeDays: 30,
      maxResponses: null,
      closesAt: null,
      recontactDays: null,
      url: null,
      currentVersion: null,
      pages: [{ key: 'page1' }, { key: 'page2' }],
      endings: [{ key: 'ending1' }],
    });
  });

  test('shows a text in the requested language, its parent language, or the survey’s default', async () => {
    const title = [
      { locale: 'en', text: 'How?' },
      { locale: 'de', text: 'Wie?' },
    ];
    const { pages } = await survey<{ pages: { questions: object[] }[] }>(
      'surveyCreate',
      {
        name: 'Languages',
        locales: ['de', 'en'],
        pages: [{ questions: [{ ...nps, title, lowLabel: en('Never') }] }],
      },
      `pages { questions {
        title { locale }
        de: titleFor(locale: "de-AT") en: titleFor(locale: "en") fr: titleFor(locale: "fr")
        descriptionFor(locale: "de")
        ... on ScaleQuestion { lowLabelFor(locale: "de") }
      } }`,
    );
    expect(pages[0]?.questions[0]).toEqual({
      title: [{ locale: 'de' }, { locale: 'en' }],
      de: 'Wie?',
      en: 'How?',
      fr: 'Wie?',
      descriptionFor: null,
      lowLabelFor: 'Never',
    });
  });

  test('has one target: a journey, a step or a touchpoint', async () => {
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const journey = await workspace.make('journey', { title: 'I want a bike' });
    const id = await workspace.make('survey', { name: 'There', target: { touchpoint } });
    const listening = await workspace.ask(
      '{ touchpoints { nodes { surveys { totalCount nodes { name } } } } }',
    );
    expect(listening).toEqual({
      touchpoints: { nodes: [{ surveys: { totalCount: 1, nodes: [{ name: 'There' }] } }] },
    });
    const inUse = await workspace.change('touchpointDelete', { id: touchpoint });
    expect(inUse.errors).toMatchObject([{ code: 'IN_USE', usedBy: [id], total: 1 }]);

    const targets = 'journey { title } step { id } touchpoint { id }';
    const moved = await survey('surveyUpdate', { id, target: { journey } }, targets);
    expect(moved).toEqual({ journey: { title: 'I want a bike' }, step: null, touchpoint: null });
    const used = await workspace.change('journeyDelete', { id: journey });
    expect(used.errors).toMatchObject([{ code: 'IN_USE', usedBy: [id] }]);
    const none = await survey('surveyUpdate', { id, target: null }, targets);
    expect(none).toEqual({ journey: null, step: null, touchpoint: null });
    expect((await workspace.change('touchpointDelete', { id: touchpoint })).errors).toEqual([]);
  });

  test('does not change the parts that an update leaves out, and is checked as a whole', async () => {
    const id = await workspace.make('survey', {
      name: 'Parts',
      pages: [{ questions: [nps] }],
      quotas: [{ key: 'unhappy', limit: 1, when: whenUnhappy }],
    });
    const named = await survey(
      'surveyUpdate',
      { id, name: 'Renamed', endings: [{ key: 'bye' }] },
      'name revision pages { questions { key } } endings { key } quotas { key name }',
    );
    expect(named).toEqual({
      name: 'Renamed',
      revision: 2,
      pages: [{ questions: [{ key: 'recommend' }] }],
      endings: [{ key: 'bye' }],
      quotas: [{ key: 'unhappy', name: 'unhappy' }],
    });
    const stranded = await workspace.change('surveyUpdate', { id, pages: [{ questions: [why] }] });
    expect(stranded.errors).toMatchObject([
      {
        code: 'UNKNOWN_FIELD',
        path: ['input', 'quotas', '0', 'when', 'rules', '0', 'field'],
      },
    ]);
    const spoken = await workspace.change('surveyUpdate', { id, locales: ['de'] });
    expect(spoken.errors[0]).toMatchObject({
      code: 'UNKNOWN_LOCALE',
      path: ['input', 'pages', '0', 'questions', '0', 'title', '0', 'locale'],
    });
    const late = await workspace.change('surveyUpdate', { id, revision: 1, name: 'Late' });
    expect(late.errors).toMatchObject([{ code: 'STALE_REVISION', current: 2 }]);
  });

  test('is copied as a draft with a secret of its own', async () => {
    const id = await workspace.make('survey', {
      name: 'First',
      kind: 'PULSE',
      closesAt: '2030-01-01T00:00:00Z',
      anonymous: true,
      pages: [{ questions: [nps] }],
      externalIds: [{ system: 'old', id: '1' }],
    });
    await workspace.change('surveyPublish', { id });
    const copy = await survey<{ id: string }>(
      'surveyDuplicate',
      { id, name: 'Second' },
      `id name kind status version changed anonymous closesAt externalIds { id }
       pages { questions { key } } versions { totalCount }`,
    );
    expect(copy).toMatchObject({
      name: 'Second',
      kind: 'PULSE',
      status: 'DRAFT',
      version: 0,
      changed: true,
      anonymous: true,
      closesAt: null,
      externalIds: [],
      pages: [{ questions: [{ key: 'recommend' }] }],
      versions: { totalCount: 0 },
    });
    const secrets = await workspace.db.survey.findMany({ select: { secret: true } });
    expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(secrets.length);
    expect(secrets.every(({ secret }) => secret.length >= 43)).toBe(true);
  });

  test('is not deleted while it has responses; without them it is deleted with its versions', async () => {
    const id = await workspace.make('survey', { name: 'Gone', pages: [{ questions: [nps] }] });
    await workspace.change('surveyPublish', { id });
    const surveyId = decodeId('Survey', id) ?? '';
    await workspace.db.surveyResponse.createMany({
      data: {
        id: newId(),
        surveyId,
        version: 1,
        status: 'COMPLETED',
        locale: 'en',
        channel: 'WEB',
        day: new Date('2026-01-01'),
        startedAt: new Date(),
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    });
    const refused = await workspace.change('surveyDelete', { id });
    expect(refused.errors).toMatchObject([{ code: 'IN_USE', path: ['input', 'id'], total: 1 }]);
    await workspace.db.surveyResponse.deleteMany({ where: { surveyId } });
    expect((await workspace.change('surveyDelete', { id })).errors).toEqual([]);
    expect(await workspace.db.surveyVersion.count({ where: { surveyId } })).toBe(0);
  });
});
