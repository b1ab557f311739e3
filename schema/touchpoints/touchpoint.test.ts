import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const locales = ['de', 'de-AT', 'fr'];
  await workspace.change('workspaceUpdate', { locales, defaultLocale: 'fr' });
});
afterAll(() => graph.close());

const shop = { name: 'Shop', channel: 'IN_STORE' };
const publicName = [
  { locale: 'de', text: 'Laden' },
  { locale: 'fr', text: 'Boutique' },
];

describe('the public name of a touchpoint', () => {
  test('is in the reader’s language, else in its parent, else in the workspace’s default', async () => {
    const id = await workspace.make('touchpoint', { ...shop, publicName });
    const bare = await workspace.make('touchpoint', shop);
    const names = await workspace.ask(
      `query($id: ID!, $bare: ID!) {
        touchpoint(id: $id) {
          publicName { locale text }
          austrian: publicNameFor(locale: "de-AT") swiss: publicNameFor(locale: "de-CH")
          french: publicNameFor(locale: "fr") english: publicNameFor(locale: "en-GB")
        }
        bare: touchpoint(id: $bare) { publicName { text } publicNameFor(locale: "fr") }
      }`,
      { id, bare },
    );
    expect(names).toEqual({
      touchpoint: {
        publicName,
        austrian: 'Laden',
        swiss: 'Laden',
        french: 'Boutique',
        english: 'Boutique',
      },
      bare: { publicName: [], publicNameFor: null },
    });
  });

  test.each([
    ['UNKNOWN_LOCALE', [{ locale: 'en', text: 'x' }], 'publicName.0.locale'],
    ['UNKNOWN_LOCALE', [...publicName, { locale: 'DE-at', text: 'x' }], 'publicName.2.locale'],
    ['DUPLICATE', [...publicName, { locale: 'de', text: 'x' }], 'publicName.2.locale'],
    ['BLANK', [{ locale: 'de', text: ' ' }], 'publicName.0.text'],
    ['REQUIRED', null, 'publicName'],
  ])('is refused as %s: %j', async (code, texts, path) => {
    const { errors } = await workspace.change('touchpointCreate', { ...shop, publicName: texts });
    expect(errors.map((error) => [error.code, error.path.join('.')])).toEqual([
      [code, `input.${path}`],
    ]);
  });

  test('is refused in a language that only another workspace has', async () => {
    const other = await graph.workspace();
    const { errors } = await other.change('touchpointCreate', { ...shop, publicName });
    expect(errors.map(({ code }) => code)).toEqual(['UNKNOWN_LOCALE', 'UNKNOWN_LOCALE']);
  });
});

test('a touchpoint that steps use cannot be deleted; it lists the steps and their journeys', async () => {
  const id = await workspace.make('touchpoint', { name: 'Shared', channel: 'PHONE' });
  const step = { title: 'Call', touchpoints: [{ id }] };
  for (const title of ['One', 'Other']) {
    await workspace.make('journey', { title, stages: [{ name: 'S', steps: [step, step] }] });
  }
  const { touchpoint } = await workspace.ask<{
    touchpoint: { steps: { nodes: { id: string }[] } };
  }>(
    `query($id: ID!) { touchpoint(id: $id) {
      steps { totalCount nodes { id } }
      journeys(orderBy: [{ field: TITLE }]) { totalCount nodes { title } }
    } }`,
    { id },
  );
  expect(touchpoint).toMatchObject({
    steps: { totalCount: 4 },
    journeys: { totalCount: 2, nodes: [{ title: 'One' }, { title: 'Other' }] },
  });
  const { errors } = await workspace.change('touchpointDelete', { id });
  expect(errors).toMatchObject([{ code: 'IN_USE', path: ['input', 'id'], total: 4 }]);
  expect([...(errors[0]?.usedBy ?? [])].sort()).toEqual(
    touchpoint.steps.nodes.map((each) => each.id).sort(),
  );
});
