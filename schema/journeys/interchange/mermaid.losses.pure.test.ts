import { describe, expect, test } from 'vitest';
import { corpus, losses, outline, read } from './mermaid.fixture.ts';
import { readMermaidDocument } from './mermaidDocument.ts';

const HASH =
  'Mermaid reads the text after "#" as a comment, so it is left out. Write "#35;" for "#" in a name.';
const HASH_LINE =
  'Mermaid reads a line that begins with "#" as a comment, so it is left out. Write "#35;" for "#" in a name.';
const PERCENT_LINE =
  'Mermaid reads a line that begins with "%" as a comment, so it is left out. Write "#37;" for "%" in a name.';
const COMMENT = 'This comment is left out.';
const OTHER_TITLE = 'A journey has one title; this one is left out.';
const UNKNOWN = 'It has an unknown entity code, which stays as text.';
const NO_CHARACTER = 'It has an entity code that is not a character; it becomes U+FFFD.';
const UNSEEN =
  'It has an entity code of an invisible character. Write "#35;" for "#" before a number and ";".';

describe('reading a Mermaid journey reports as losses', () => {
  test('the text after "#" in a title, a section or a task', () => {
    const text = 'journey\ntitle Gate #2\nsection Day #1\nA: 1: Me # you\nsection B\nC: 2\nD: 3 #4';
    expect(read(text).title).toBe('Gate');
    expect(outline(text)).toEqual([
      ['Day', 'A | 1 | Me'],
      ['B', 'C | 2 | ', 'D | 3 | '],
    ]);
    expect(losses(text)).toEqual([
      `2 title: ${HASH}`,
      `3 stages.0.name: ${HASH}`,
      `4 stages.0.steps.0: ${HASH}`,
      `7 stages.1.steps.1: ${HASH}`,
    ]);
  });

  test('lines that are comments, with their section', () => {
    expect(losses(corpus('comments'))).toEqual([
      `1 : ${COMMENT}`,
      `3 : ${COMMENT}`,
      `4 title: ${HASH}`,
      `5 : ${HASH_LINE}`,
      `6 stages.0.name: ${HASH}`,
      `7 stages.0.steps.0: ${HASH}`,
      `8 stages.0: ${PERCENT_LINE}`,
    ]);
    expect(losses('journey\nsection A\n#1 goal: 5: Me')).toEqual([`3 stages.0: ${HASH_LINE}`]);
    expect(losses(corpus('fenced'))).toEqual([`1 : ${HASH_LINE}`]);
    expect(losses('journey\naccDescr {\n a\n %% b\n}')).toEqual([`4 description: ${COMMENT}`]);
  });

  test('entity codes that are unknown, not characters, or invisible', () => {
    expect(read('journey\ntitle Ticket #5; now').title).toBe('Ticket \u0005 now');
    expect(losses('journey\ntitle Ticket #5; now')).toEqual([`2 title: ${UNSEEN}`]);
    expect(losses('journey\nA #0; #55296;: 1\nB: 2: #unheardof;')).toEqual([
      `2 stages.0.steps.0: ${NO_CHARACTER}`,
      `3 stages.0.steps.1: ${UNKNOWN}`,
    ]);
    expect(losses('journey\naccDescr: a #unheardof;\nsection #127;')).toEqual([
      `2 description: ${UNKNOWN}`,
      `3 stages.0.name: ${UNSEEN}`,
    ]);
    expect(losses(corpus('entity-codes'))).toEqual([`5 stages.0.steps.1: ${UNKNOWN}`]);
  });

  test('titles and descriptions beside the one that is used', () => {
    const title = '---\ntitle: F\n---\njourney\naccTitle: A\ntitle T\ntitle U\ntitle U';
    expect(losses(title)).toEqual([2, 5, 6].map((line) => `${line} title: ${OTHER_TITLE}`));
    expect(losses('---\ntitle: F\n---\njourney\ntitle F')).toEqual([]);
    expect(losses("---\ntitle: 'F' # draft\n---\njourney")).toEqual([`2 title: ${HASH}`]);
    expect(losses('---\ntitle: Gate #2\n---\njourney')).toEqual([`2 title: ${HASH}`]);
    expect(losses('journey\naccDescr: a\naccDescr { b }')).toEqual([
      '2 description: A later description replaces this one.',
    ]);
  });

  test('the first 500, and how many more there are', () => {
    const reported = losses(`journey\n${'# x\n'.repeat(800)}`);
    expect(reported).toHaveLength(501);
    expect(reported.at(-1)).toBe('501 : After this, 300 more parts are left out.');
  });

  test('with their line, in the unmapped parts of an import', () => {
    const { document, unmapped } = readMermaidDocument('journey\ntitle Fix #5\nA: 1');
    expect(document.title).toBe('Fix');
    expect(unmapped).toEqual([
      { path: 'title', reason: `Line 2: ${HASH}` },
      {
        path: 'stages.0.name',
        reason: 'There are tasks before the first section; their stage is called "Journey".',
      },
    ]);
  });
});

test('a journey that is read completely has no losses', () => {
  for (const name of ['my-working-day', 'other-scripts', 'punctuation', 'status-board']) {
    expect(losses(corpus(name))).toEqual([]);
  }
  expect(
    losses('journey\n%%{init: {}}%%\ntitle #35;5#59; #9829;\n%% emotion unknown\nA: 3'),
  ).toEqual([]);
});

test('codes from 128 to 159 are read as browsers draw them', () => {
  const text = 'journey\ntitle #128; #153; #150;';
  expect(read(text).title).toBe('€ ™ –');
  expect(losses(text)).toEqual([]);
});
