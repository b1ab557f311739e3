import { describe, expect, test } from 'vitest';
import { outline, problems, read } from './mermaid.fixture.ts';
import { printMermaidJourney } from './mermaid.printing.ts';
import { parseMermaidJourney } from './mermaid.ts';

describe('an invalid document has problems by line', () => {
  const SCORE =
    'The score, a whole number from 1 to 5, follows the first colon. Write "#58;" for a colon in the name.';
  const RANGE = 'The score must be 1, 2, 3, 4 or 5.';
  const TASK =
    'Write a task as "name: score: actors". Write "#35;" for "#" in its name, since "#" begins a comment.';
  const HEADER = 'A Mermaid journey begins with the word "journey": put it before everything else.';

  test.each([
    ['nothing at all', '', [`1: ${HEADER}`]],
    ['comments only', '%% a\n%% b', [`2: ${HEADER}`]],
    ['another diagram', '\ngraph TD\n  A --> B', [`2: ${HEADER}`]],
    ['a task without a score', 'journey\nMake tea', [`2: ${TASK}`]],
    ['a comment within a name', 'journey\nFix #5: 5: Me', [`2: ${TASK}`]],
    ['nothing after the colon', 'journey\nMake tea:', [`2: ${SCORE}`]],
    ['a blank score', 'journey\nMake tea: : Me', [`2: ${SCORE}`]],
    ['a word for a score', 'journey\nMake tea: good: Me', [`2: ${SCORE}`]],
    ['a score of 0', 'journey\nMake tea: 0: Me', [`2: ${RANGE}`]],
    ['a score of 6', 'journey\nMake tea: 6: Me', [`2: ${RANGE}`]],
    ['a score of -1', 'journey\nMake tea: -1: Me', [`2: ${RANGE}`]],
    ['a fraction', 'journey\nMake tea: 3.5: Me', [`2: ${RANGE}`]],
    ['a time of day in a name', 'journey\nTea at 10:30: 5: Me', [`2: ${RANGE}`]],
    [
      'a third colon',
      'journey\nTea: 5: Me: quickly',
      ['2: Mermaid drops the text after a third colon. Write "#58;" for a colon in a name.'],
    ],
    [
      'a task without a name',
      'journey\n: 5: Me',
      ['2: The task has no name: write one before the first colon.'],
    ],
    [
      'a section without a name',
      'journey\nsection\nA: 1',
      ['2: The section has no name: write it after the word "section".'],
    ],
    [
      'a colon in a section',
      'journey\nsection Phase 1: Basics',
      ['2: Mermaid refuses a colon in the name of a section: write it as "#58;".'],
    ],
    [
      'an empty title',
      'journey\ntitle # later',
      ['2: The title is empty: write it after the word "title", or remove the line.'],
    ],
    [
      'a semicolon',
      'journey\nsection A; B\nTea: 5: Me;',
      [2, 3].map((line) => `${line}: Mermaid refuses a bare semicolon: write it as "#59;".`),
    ],
    [
      'a second journey',
      'journey\nA: 1\njourney\nB: 2',
      [
        '3: Only one journey can be imported at a time. Write "#106;ourney" for "journey" at the beginning of a name.',
      ],
    ],
    [
      'text after the block',
      '```mermaid\njourney\n```\n\nAnd so on.',
      ['5: There is text after the end of the fenced block: import one journey at a time.'],
    ],
    [
      'an open directive',
      'journey\n%%{init: {\nA: 1',
      ['2: This directive has no end: close it with "}%%".'],
    ],
    [
      'open front matter',
      '---\ntitle: T\njourney',
      ['1: This front matter has no end: close it with a line "---".'],
    ],
    ...['"T', '>-\n  T', 'T\n  and on', '[T]', '"a\\qb"'].map(
      (title): [string, string, string[]] => [
        `front matter that cannot be read on one line`,
        `---\ntitle: ${title}\n---\njourney`,
        ['2: The title in the front matter must be one line, plain or in closed quotes.'],
      ],
    ),
    [
      'an open description',
      'journey\nA: 1\naccDescr {\nB: 2',
      ['3: This description has no end: close it with "}".'],
    ],
    [
      'NUL and half a surrogate pair',
      'journey\nA\0: 1\nB\uD83D: 1',
      [2, 3].map((line) => `${line}: This line has NUL or half of a surrogate pair: remove it.`),
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('every invalid line has a problem, also after valid lines', () => {
    expect(problems('journey\nA: 9\nB: 2\nC\nsection S:\nD: x').map((line) => line[0])).toEqual([
      '2',
      '4',
      '5',
      '6',
    ]);
  });

  test('of many problems the first 50 are returned', () => {
    const returned = problems(`journey\n${'A: 9\n'.repeat(80)}`);
    expect(returned.length).toBe(50);
    expect(returned.at(-1)).toBe(`51: ${RANGE}`);
  });
});

describe('a document is bounded', () => {
  test('at 200,000 characters', () => {
    expect(outline('journey\nA: 1'.padEnd(200_000))).toEqual([[null, 'A | 1 | ']]);
    expect(problems('journey\nA: 1'.padEnd(200_001))).toEqual([
      '1: The document is longer than 200,000 characters: split the journey.',
    ]);
  });

  test('at 100 sections', () => {
    expect(outline(`journey\n${'section S\n'.repeat(100)}`).length).toBe(100);
    expect(problems(`journey\n${'section S\n'.repeat(300)}`)).toEqual([
      '102: The journey has more than 100 sections: split it.',
    ]);
  });

  test('at 1,000 tasks', () => {
    expect(read(`journey\n${'T: 1\n'.repeat(1_000)}`).sections[0]?.tasks.length).toBe(1_000);
    expect(problems(`journey\n${'T: 1\n'.repeat(3_000)}`)).toEqual([
      '1002: The journey has more than 1,000 tasks: split it.',
    ]);
  });

  // Over 200,000 characters a quadratic step takes 9 s and more, all the linear ones 0.2 s.
  test.each(
    [' ', '\t', '#', '#1', '#a;', '%', '%%', '%%{}%%', 'accDescr{}', ':', ',', ';', '1', '`', '~']
      .concat(['<br', '<br ', '"', "''", 'journey ', 'section ', '\n', '\r', '\n ', '{', '}', '🙂'])
      .concat(['---\n', 'title: "', '%%{', '\n%%{', 'accTitle ', 'a: 1: ', '&#1;', ' #']),
  )('and many repetitions of %j are read in linear time', (unit) => {
    const flood = unit.repeat(Math.floor(199_900 / unit.length));
    const started = performance.now();
    for (const before of ['', 'journey\nT: 1: ']) {
      parseMermaidJourney(`${before}${flood}x`);
    }
    parseMermaidJourney(`---\ntitle: ${flood}\n---\njourney`);
    printMermaidJourney({ title: flood, description: flood, sections: [] });
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
