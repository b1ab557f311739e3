import { describe, expect, test } from 'vitest';
import { corpus, outline, read, withoutLines } from './mermaid.fixture.ts';
import { printMermaidJourney } from './mermaid.printing.ts';

describe('a Mermaid journey is read', () => {
  test("as in Mermaid's documentation, with its line numbers", () => {
    expect(read(corpus('my-working-day'))).toEqual({
      title: 'My working day',
      description: null,
      sections: [
        {
          name: 'Go to work',
          line: 3,
          tasks: [
            { title: 'Make tea', score: 5, actors: ['Me'], line: 4 },
            { title: 'Go upstairs', score: 3, actors: ['Me'], line: 5 },
            { title: 'Do work', score: 1, actors: ['Me', 'Cat'], line: 6 },
          ],
        },
        {
          name: 'Go home',
          line: 7,
          tasks: [
            { title: 'Go downstairs', score: 5, actors: ['Me'], line: 8 },
            { title: 'Sit down', score: 5, actors: ['Me'], line: 9 },
          ],
        },
      ],
    });
  });

  test('and printed as the same document', () => {
    expect(printMermaidJourney(read(corpus('my-working-day')))).toBe(corpus('my-working-day'));
  });

  test('with front matter, a directive over two lines, comments and a description block', () => {
    const journey = read(corpus('configured'));
    expect(journey.title).toBe('Returning a parcel: the paper label');
    expect(journey.description).toBe(
      'How it feels to send a parcel back.\n\nThe lowest point is the printer.',
    );
    expect(outline(corpus('configured'))).toEqual([
      ['Before', 'Print the label | 1 | Buyer'],
      ['After', 'Hand it in | 4 | Buyer + Shop'],
    ]);
    expect(journey.sections.map(({ line }) => line)).toEqual([18, 21]);
  });

  test('with tabs, aligned columns and blanks or none around colons and commas', () => {
    expect(outline(corpus('aligned-columns'))).toEqual([
      [
        'Day 1',
        'Read the handbook | 3 | Newcomer',
        'Set up the machine | 2 | Newcomer',
        'Get stuck | 1 | Newcomer + Mentor',
      ],
      ['Day 5', 'First change goes live | 5 | Newcomer + Mentor'],
    ]);
  });

  test('with tasks before any section', () => {
    expect(outline(corpus('without-sections'))).toEqual([
      [null, 'Open the app | 4 | Farmer', 'Check the field | 5 | Farmer'],
      ['Later', 'Log the yield | 3 | '],
    ]);
    expect(read(corpus('without-sections')).sections[0]?.line).toBe(2);
  });

  test('in other scripts, without indentation', () => {
    expect(read(corpus('other-scripts')).title).toBe('咖啡店的一天');
    expect(outline(corpus('other-scripts'))).toEqual([
      ['🌅 早上', '开门（七点） | 4 | 店员', '点单，付款 | 5 | 顾客、店员'],
      ['À midi', 'Cherche « sa » table | 2 | Inès'],
      ['مساءً', 'إغلاق المتجر | 3 | المدير'],
    ]);
  });

  test('with the punctuation that Mermaid allows', () => {
    expect(read(corpus('punctuation')).title).toBe(
      'RedactedMessage: from "where is it?" to refund (B2B & B2C)',
    );
    expect(outline(corpus('punctuation'))).toEqual([
      [
        'Notice / wait',
        '"Still not here", says the buyer | 2 | Buyer',
        'Order 12-7 => status "unknown" | 1 | Buyer + Shop\'s bot',
        '- looks for a phone number | 2 | Buyer',
      ],
      [
        'Call<br/>and wait (50% give up)',
        'Presses 1, then 3, then * | 1 | Buyer → IVR',
        'Refund in 30s! | 5 | Buyer + Agent & lead',
      ],
    ]);
  });

  test('with entity codes decoded', () => {
    expect(read(corpus('entity-codes')).title).toBe('Gate 4 #2; boarding at 10:30');
    expect(outline(corpus('entity-codes'))).toEqual([
      [
        'Gate "A": wait',
        'journey begins at 10:45 | 4 | Smith, family + Crew ♥',
        'Café for 3 € &unheardof; | 2 | 🙂',
      ],
    ]);
  });

  test('with blank lines, tasks without actors, actors twice and a section without tasks', () => {
    expect(outline(corpus('status-board'))).toEqual([
      ['Collected', 'Interviews | 5 | ', 'Diary study | 4 | '],
      ['Mapped', 'Stages | 3 | Team', 'Stages | 3 | Team'],
      ['Shipped'],
    ]);
  });

  test('with comments where Mermaid reads comments', () => {
    expect(read(corpus('comments')).title).toBe('Booking');
    expect(outline(corpus('comments'))).toEqual([
      ['Search', 'Compare | 3 | Guest', 'Book | 4 | Guest %% stays as in Mermaid'],
    ]);
  });

  test('from a fenced block after a heading', () => {
    expect(outline(corpus('fenced'))).toEqual([['Buy', 'Find the machine | 2 | Rider']]);
    expect(read(corpus('fenced')).sections[0]?.line).toBe(5);
  });

  test.each([
    ['tildes', '~~~mermaid\njourney\nA: 1\n~~~'],
    ['four backticks', '````mermaid\njourney\nA: 1\n````\n\n'],
    ['braces', '```{mermaid}\njourney\nA: 1\n```'],
    ['colons', '::: mermaid\njourney\nA: 1\n:::'],
    ['no language', '```\njourney\nA: 1\n```'],
    ['indentation', '    ```mermaid\n    journey\n      A: 1\n    ```'],
    ['no end', '```mermaid\njourney\nA: 1'],
  ])('from a block fenced with %s', (_, text) => {
    expect(outline(text)).toEqual([[null, 'A | 1 | ']]);
  });

  test.each([
    ['CRLF', corpus('my-working-day').replaceAll('\n', '\r\n')],
    ['CR', corpus('my-working-day').replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${corpus('my-working-day')}`],
    [
      'keywords in capitals',
      corpus('my-working-day').replace(/journey|title|section/g, (word) => word.toUpperCase()),
    ],
    ['a title on the first line', corpus('my-working-day').replace('journey\n', 'journey')],
  ])('the same with %s', (_, text) => {
    expect(withoutLines(read(text))).toEqual(withoutLines(read(corpus('my-working-day'))));
  });

  test.each([
    ['title wins over front matter', '---\ntitle: F\n---\njourney\ntitle T', 'T'],
    ['front matter wins over accTitle', '---\ntitle: F\n---\njourney\naccTitle: A', 'F'],
    ['accTitle alone', 'journey\nacctitle : A', 'A'],
    ['the last title', 'journey\ntitle A\ntitle B', 'B'],
    ['single quotes', "---\ntitle: 'It''s: F' # draft\n---\njourney", "It's: F"],
    ['plain front matter with a comment', '---\ntitle: F #1 # draft\n---\njourney', 'F'],
    ['empty front matter', '---\ntitle:\n---\njourney', null],
    ['none', 'journey', null],
  ])('titled by: %s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });

  test('with a statement right after the end of a description block', () => {
    const { title, description } = read('journey\naccDescr { a\n %% not this\n b } title T');
    expect({ title, description }).toEqual({ title: 'T', description: 'a\nb' });
  });
});

describe('an unknown emotion', () => {
  const unknown = {
    title: null,
    description: null,
    sections: [{ name: 'S', tasks: [{ title: 'T', score: null, actors: ['A'] }] }],
  };

  test('is printed as a neutral score under a comment, and read back as unknown', () => {
    const printed = printMermaidJourney(unknown);
    expect(printed).toBe('journey\n    section S\n      %% emotion unknown\n      T: 3: A\n');
    expect(withoutLines(read(printed))).toEqual(unknown);
  });

  test('is known again after a change of the score', () => {
    expect(outline('journey\n%% emotion unknown\nT: 4')).toEqual([[null, 'T | 4 | ']]);
  });

  test('belongs only to the next task', () => {
    expect(outline('journey\n%% emotion unknown\n\nT: 3\nU: 3\n')).toEqual([
      [null, 'T | null | ', 'U | 3 | '],
    ]);
    expect(outline('journey\n%% emotion unknown\nsection S\nT: 3')).toEqual([['S', 'T | 3 | ']]);
  });
});
