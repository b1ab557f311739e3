import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const title = [{ locale: 'en', text: 'How?' }];
const nps = { key: 'recommend', kind: 'NPS', title };
const csat = { key: 'satisfied', kind: 'CSAT', title };
const on = (...questions: object[]) => ({ pages: [{ questions }] });

interface Changed {
  status: string;
  version: number;
  changed: boolean;
  revision: number;
  versions: { nodes: { version: number; pages: { questions: { key: string }[] }[] }[] };
}
const selection = `survey {
  status version changed revision
  versions { nodes { version pages { questions { key } } } }
}`;

async function change(mutation: string, input: object) {
  const { survey, errors } = await workspace.change<{ survey: Changed | null }>(
    mutation,
    input,
    selection,
  );
  return { survey, errors };
}

const newSurvey = (...questions: object[]) =>
  workspace.make('survey', { name: 'S', ...on(...questions) });
const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => [code, path.join('.')]);
const questionsOf = (survey: Changed | null) =>
  survey?.versions.nodes.map(({ version, pages }) => [
    version,
    pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
  ]);

describe('publishing', () => {
  test('makes versions that later updates do not change', async () => {
    const id = await newSurvey(nps);
    const first = await change('surveyPublish', { id });
    expect(first.survey).toMatchObject({ status: 'LIVE', version: 1, changed: false });

    const edited = await change('surveyUpdate', { id, ...on(nps, csat) });
    expect(edited.survey).toMatchObject({ status: 'LIVE', version: 1, changed: true });
    expect(questionsOf(edited.survey)).toEqual([[1, ['recommend']]]);

    const second = await change('surveyPublish', { id });
    expect(second.survey).toMatchObject({ status: 'LIVE', version: 2, changed: false });
    expect(questionsOf(second.survey)).toEqual([
      [2, ['recommend', 'satisfied']],
      [1, ['recommend']],
    ]);
  });

  test('changes nothing, not even the revision, if the draft does not differ from the newest version', async () => {
    const id = await newSurvey(nps);
    const first = await change('surveyPublish', { id });
    expect(await change('surveyPublish', { id })).toEqual(first);
    const back = await change('surveyUpdate', { id, ...on(nps, csat) });
    expect(back.survey?.changed).toBe(true);
    const undone = await change('surveyUpdate', { id, ...on(nps) });
    expect(undone.survey).toMatchObject({ changed: false, version: 1 });
    await change('surveyPublish', { id });
    expect(questionsOf((await change('surveyPublish', { id })).survey)).toHaveLength(1);
  });

  test('makes one version if two requests publish at once', async () => {
    const id = await newSurvey(nps);
    const both = await Promise.all([
      change('surveyPublish', { id }),
      change('surveyPublish', { id }),
    ]);
    expect(both.map(({ survey }) => survey?.version)).toEqual([1, 1]);
    expect(questionsOf(both[1].survey)).toHaveLength(1);
  });

  test('records the actor and the time, and makes the version a node', async () => {
    const id = await newSurvey(nps);
    const now = new Date('2026-03-04T05:06:07.890Z');
    await workspace.change('surveyPublish', { id }, '', { now });
    const { survey } = await workspace.ask<{ survey: { currentVersion: { id: string } } }>(
      `query ($id: ID!) { survey(id: $id) {
        currentVersion { id version publishedAt publishedBy { name } survey { id } }
      } }`,
      { id },
    );
    expect(survey.currentVersion).toMatchObject({
      version: 1,
      publishedAt: now.toISOString(),
      publishedBy: { name: 'Owner' },
      survey: { id },
    });
    const { node } = await workspace.ask<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on SurveyVersion { version anonymous } } }',
      { id: survey.currentVersion.id },
    );
    expect(node).toEqual({ version: 1, anonymous: false });
  });

  test('is refused while the draft has no question to answer', async () => {
    const empty = await workspace.make('survey', { name: 'Empty' });
    const silent = await newSurvey({ key: 'read', kind: 'STATEMENT', title });
    for (const id of [empty, silent]) {
      const { errors } = await change('surveyPublish', { id });
      expect(codes(errors)).toEqual([['WRONG_STATE', 'input.id']]);
    }
  });

  test('is refused with a stale revision', async () => {
    const id = await newSurvey(nps);
    const { errors } = await change('surveyPublish', { id, revision: 7 });
    expect(errors).toMatchObject([{ code: 'STALE_REVISION', current: 1 }]);
  });
});

describe('an update of what was published is refused', () => {
  const rating = { key: 'rated', kind: 'RATING', scale: 5, title };
  const opinion = { key: 'side', kind: 'OPINION_SCALE', min: 1, max: 7, title };

  test.each([
    ['a kind', { ...nps, kind: 'CSAT' }, 'kind'],
    ['a number of steps', { ...rating, scale: 7 }, 'scale'],
    ['a scale’s beginning', { ...opinion, min: 0 }, 'min'],
    ['a scale’s end', { ...opinion, max: 5 }, 'max'],
    ['the direction of a scale', { ...nps, reverseScored: true }, 'reverseScored'],
  ])('%s', async (_what, changed, field) => {
    const id = await newSurvey(nps, rating, opinion);
    await change('surveyPublish', { id });
    // A version without the key does not free it.
    await change('surveyUpdate', { id, ...on(csat) });
    await change('surveyPublish', { id });
    const { errors } = await change('surveyUpdate', { id, ...on(changed) });
    expect(codes(errors)).toEqual([['FIXED', `input.pages.0.questions.0.${field}`]]);
  });

  test('a question’s key that becomes a variable', async () => {
    const id = await newSurvey(nps);
    await change('surveyPublish', { id });
    const { errors } = await change('surveyUpdate', {
      id,
      ...on(csat),
      variables: [{ key: 'recommend', kind: 'NUMBER' }],
    });
    expect(codes(errors)).toEqual([['FIXED', 'input.variables.0.key']]);
  });

  test('whether it is anonymous', async () => {
    const id = await newSurvey(nps);
    expect((await change('surveyUpdate', { id, anonymous: true })).errors).toEqual([]);
    await change('surveyPublish', { id });
    const { errors } = await change('surveyUpdate', { id, anonymous: false });
    expect(codes(errors)).toEqual([['FIXED', 'input.anonymous']]);
    const contact = { key: 'reach', kind: 'CONTACT', title };
    expect(codes((await change('surveyUpdate', { id, ...on(contact) })).errors)).toEqual([
      ['INVALID_VALUE', 'input.pages.0.questions.0.kind'],
    ]);
  });

  test('but not of a draft’s questions', async () => {
    const id = await newSurvey(nps);
    expect((await change('surveyUpdate', { id, ...on({ ...nps, kind: 'CES' }) })).errors).toEqual(
      [],
    );
  });
});

describe('the status', () => {
  /** The status after each mutation, by the status before; null: refused. */
  const ways: Record<string, Record<string, string | null>> = {
    surveyPublish: { DRAFT: 'LIVE', LIVE: 'LIVE', PAUSED: 'LIVE', CLOSED: null },
    surveyPause: { DRAFT: null, LIVE: 'PAUSED', PAUSED: 'PAUSED', CLOSED: null },
    surveyResume: { DRAFT: null, LIVE: 'LIVE', PAUSED: 'LIVE', CLOSED: null },
    surveyClose: { DRAFT: null, LIVE: 'CLOSED', PAUSED: 'CLOSED', CLOSED: 'CLOSED' },
    surveyReopen: { DRAFT: null, LIVE: 'LIVE', PAUSED: null, CLOSED: 'LIVE' },
  };
  const led: Record<string, readonly string[]> = {
    DRAFT: [],
    LIVE: ['surveyPublish'],
    PAUSED: ['surveyPublish', 'surveyPause'],
    CLOSED: ['surveyPublish', 'surveyClose'],
  };
  const cases = Object.entries(ways).flatMap(([verb, results]) =>
    Object.entries(results).map(([from, to]) => ({ verb, from, to })),
  );

  test.each(cases)('$from becomes $to by $verb', async ({ verb, from, to }) => {
    const id = await newSurvey(nps);
    for (const step of led[from] ?? []) await change(step, { id });
    const { survey: before } = await change('surveyUpdate', { id });
    const { survey, errors } = await change(verb, { id });
    if (to === null) expect(codes(errors)).toEqual([['WRONG_STATE', 'input.id']]);
    else expect(survey?.status).toBe(to);
    if (to === from) expect(survey?.revision).toBe(before?.revision);
  });

  test('does not become LIVE while the survey is archived, and is the same when it is restored', async () => {
    const id = await newSurvey(nps);
    await change('surveyPublish', { id });
    await change('surveyArchive', { id });
    expect((await change('surveyPause', { id })).survey?.status).toBe('PAUSED');
    for (const verb of ['surveyResume', 'surveyPublish']) {
      expect(codes((await change(verb, { id })).errors)).toEqual([['WRONG_STATE', 'input.id']]);
    }
    expect((await change('surveyRestore', { id })).survey?.status).toBe('PAUSED');
    expect((await change('surveyResume', { id })).survey?.status).toBe('LIVE');
  });
});

describe('a survey that is published', () => {
  interface Warned {
    warnings: { code: string; path: string[]; locales: string[]; message: string }[];
    warningCount: number;
    errors: TestUserError[];
  }
  const warned = async (input: object): Promise<Warned> =>
    workspace.change<Warned>(
      'surveyPublish',
      input,
      'warnings { code path locales message } warningCount',
    );
  const text = (...locales: string[]) => locales.map((locale) => ({ locale, text: 'Text' }));
  beforeAll(async () => {
    const { errors } = await workspace.change('workspaceUpdate', { locales: ['en', 'de', 'fr'] });
    expect(errors).toEqual([]);
  });

  test('warns of each text that one of its languages lacks, and goes live', async () => {
    const choice = { key: 'phone', label: text('en', 'de') };
    const questions = [
      { key: 'nps', kind: 'NPS', title: text('en'), lowLabel: text('en', 'de', 'fr') },
      { key: 'via', kind: 'SINGLE_CHOICE', title: text('en', 'de', 'fr'), choices: [choice] },
      { key: 'why', kind: 'LONG_TEXT', title: text('en'), description: text('fr') },
    ];
    const pages = [{ questions }];
    const endings = [{ key: 'thanks', title: text('en', 'fr') }];
    const locales = ['en', 'de', 'fr'];
    const id = await workspace.make('survey', { name: 'In three', locales, pages, endings });
    const { warnings, warningCount, errors } = await warned({ id });
    expect(errors).toEqual([]);
    expect(
      warnings.map(({ path, locales }) => `${path.join('.')} ${locales.join()}`).sort(),
    ).toEqual([
      'endings.0.title de',
      'pages.0.questions.0.title de,fr',
      'pages.0.questions.1.choices.0.label fr',
      'pages.0.questions.2.description en,de',
      'pages.0.questions.2.title de,fr',
    ]);
    expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(['MISSING_TRANSLATION']));
    expect(warnings[0]?.message).toMatch(/ has no text in .*\. Add it, or remove the language/);
    expect(warningCount).toBe(5);
    // Published again, it makes no new version and has the same warnings.
    expect((await warned({ id })).warningCount).toBe(5);
  });

  test('has no warnings if no text is missing, or if publishing is refused', async () => {
    const pages = [{ questions: [{ key: 'nps', kind: 'NPS', title: text('en', 'fr') }] }];
    const locales = ['en', 'fr'];
    const id = await workspace.make('survey', { name: 'In two', locales, pages });
    expect(await warned({ id })).toMatchObject({ warnings: [], warningCount: 0, errors: [] });
    const empty = await workspace.make('survey', { name: 'Empty', locales });
    const refused = await warned({ id: empty });
    expect(refused).toMatchObject({ warnings: [], warningCount: 0 });
    expect(codes(refused.errors)).toEqual([['WRONG_STATE', 'input.id']]);
  });

  test('lists the first 100 warnings, and counts all', async () => {
    const questions = Array.from({ length: 120 }, (_, index) => ({
      key: `q${index}`,
      kind: 'NUMBER',
      title: text('en'),
    }));
    const locales = ['en', 'de'];
    const pages = [{ questions }];
    const id = await workspace.make('survey', { name: 'Long', locales, pages });
    const { warnings, warningCount } = await warned({ id });
    expect([warnings.length, warningCount]).toEqual([100, 120]);
  });
});
