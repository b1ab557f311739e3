import { expect, test } from 'vitest';
import { floorFindings } from './floors.ts';
import { readSources } from './sources.ts';

/** Files by their path, each with what it imports. */
const findingsOf = (files: Readonly<Record<string, readonly string[]>>) =>
  floorFindings(
    Object.entries(files).map(([path, targets]) => ({
      path,
      text: targets.map((target) => `import '${target}';`).join('\n'),
    })),
  );

test('an import from a higher floor is named with both floors', () => {
  expect(findingsOf({ 'schema/kernel/id.ts': ['../toolkit/read/listing.ts'] })).toEqual([
    'schema/kernel/id.ts imports schema/toolkit/read/listing.ts: from the floor "kernel" up to ' +
      '"toolkit". Declare what it needs in the higher room, or move it down.',
  ]);
  expect(findingsOf({ 'schema/builder.ts': ['./toolkit/read/listing.ts'] })).toHaveLength(1);
  expect(findingsOf({ 'schema/files/cells.ts': ['../stores/store.ts'] })).toHaveLength(1);
});

test('a room imports from lower floors, and a primitive from another', () => {
  const files = {
    'schema/stores/store.ts': ['../kernel/id.ts', '../outbox/outbox.ts', '../surveys/survey.ts'],
    'schema/surveys/survey.ts': ['../conditions/condition.ts', '../builder.ts'],
    'schema/index.ts': ['./stores/store.ts'],
  };
  expect(findingsOf(files)).toEqual([]);
});

test('rooms that import each other are named, however long the circle is', () => {
  const [finding, ...others] = findingsOf({
    'schema/a/a.ts': ['../b/b.ts'],
    'schema/b/b.ts': ['../c/c.ts'],
    'schema/c/other.ts': ['../a/other.ts'],
  });
  expect(finding).toMatch(/^The rooms schema\/a, schema\/b, schema\/c import each other\./);
  expect(others).toEqual([]);
});

test('files that import each other are named, but for one idea in several files', () => {
  const circle = { 'schema/a/x.ts': ['./y.ts'], 'schema/a/y.ts': ['./x.ts'] };
  expect(findingsOf(circle)).toEqual([
    'The files schema/a/x.ts, schema/a/y.ts import each other. Move what they share into a file ' +
      'of its own.',
  ]);
  const oneIdea = { 'schema/a/x.ts': ['./x.graph.ts'], 'schema/a/x.graph.ts': ['./x.ts'] };
  expect(findingsOf(oneIdea)).toEqual([]);
});

test('tests and fixtures stand on no floor', () => {
  expect(findingsOf({ 'schema/kernel/id.test.ts': ['../surveys/survey.ts'] })).toEqual([]);
});

test('the house keeps its floors', () => {
  expect(floorFindings(readSources())).toEqual([]);
});
