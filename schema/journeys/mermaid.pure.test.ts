import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as lawTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type MermaidJourney,
  type PrintableJourney,
  parseMermaidJourney,
  printMermaidJourney,
} from './mermaid.ts';

const CORPUS = new URL('./mermaid.corpus/', import.meta.url);

function corpus(name: string): string {
  return readFileSync(new URL(`${name}.mmd`, CORPUS), 'utf8');
}

function read(text: string): MermaidJourney {
  const result = parseMermaidJourney(text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.journey;
}

/** `line: message` of every problem, or the word `none`. */
function problems(text: string): string[] {
  const result = parseMermaidJourney(text);
  return 'problems' in result
    ? result.problems.map(({ line, message }) => `${line}: ${message}`)
    : ['none'];
}

function withoutLines({ title, description, sections }: MermaidJourney): PrintableJourney {
  return {
    title,
    description,
    sections: sections.map(({ name, tasks }) => ({
      name,
      tasks: tasks.map(({ title: task, score, actors }) => ({ title: task, score, actors })),
    })),
  };
}

/** Sections as `[name, 'task | score | actor + actor', …]`, to compare at a glance. */
function outline(text: string): (string | null)[][] {
  return read(text).sections.map(({ name, tasks }) => [
    name,
    ...tasks.map(({ title, score, actors }) => `${title} | ${score} | ${actors.join(' + ')}`),
  ]);
}

describe('a Mermaid journey comes in', () => {
  test("as Mermaid's own documentation shows it, with its line numbers", () => {
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

  test('and that very document goes out again', () => {
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
      'Complaint: from "where is it?" to refund (B2B & B2C)',
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

  test('with comments where Mermaid takes them for comments', () => {
    expect(read(corpus('comments')).title).toBe('Booking');
    expect(outline(corpus('comments'))).toEqual([
      ['Search', 'Compare | 3 | Guest', 'Book | 4 | Guest %% stays as in Mermaid'],
    ]);
  });

  test('out of a fenced block, under whose heading it stood', () => {
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
  ])('out of a block fenced with %s', (_, text) => {
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
  ])('alike with %s', (_, text) => {
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

  test('with a statement right behind the end of a description block', () => {
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

  test('goes out as a neutral score under a comment, and comes back as unknown', () => {
    const printed = printMermaidJourney(unknown);
    expect(printed).toBe('journey\n    section S\n      %% emotion unknown\n      T: 3: A\n');
    expect(withoutLines(read(printed))).toEqual(unknown);
  });

  test('is known again once someone gives it another score', () => {
    expect(outline('journey\n%% emotion unknown\nT: 4')).toEqual([[null, 'T | 4 | ']]);
  });

  test('is that of the next task only', () => {
    expect(outline('journey\n%% emotion unknown\n\nT: 3\nU: 3\n')).toEqual([
      [null, 'T | null | ', 'U | 3 | '],
    ]);
    expect(outline('journey\n%% emotion unknown\nsection S\nT: 3')).toEqual([['S', 'T | 3 | ']]);
  });
});

describe('a bad document is answered by line', () => {
  const SCORE =
    'After the first colon stands the score, a whole number from 1 to 5; a colon in the name is written "#58;".';
  const RANGE = 'The score must be 1, 2, 3, 4 or 5: bring it onto that scale.';
  const TASK =
    'A task is written "name: score: actors"; a "#" in its name is written "#35;", or it begins a comment.';
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
      ['2: Mermaid drops what follows a third colon; a colon in a name is written "#58;".'],
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
        '3: Only one journey can be imported at a time; a name that begins with the word "journey" is written "#106;ourney".',
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
      [2, 3].map((line) => `${line}: This line holds NUL or half of a surrogate pair: remove it.`),
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('every bad line is named, and good ones do not hide them', () => {
    expect(problems('journey\nA: 9\nB: 2\nC\nsection S:\nD: x').map((line) => line[0])).toEqual([
      '2',
      '4',
      '5',
      '6',
    ]);
  });

  test('of many problems the first 50 are told', () => {
    const told = problems(`journey\n${'A: 9\n'.repeat(80)}`);
    expect(told.length).toBe(50);
    expect(told.at(-1)).toBe(`51: ${RANGE}`);
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
  )('and hostile repetition of %j is read in linear time', (unit) => {
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

const SPECIAL = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'#;:,%{}<>&"\'` \t\u00a0\u2028\\-=|🙂éaZ1'),
      fc.constantFrom(
        '%%',
        '%%{',
        '}%%',
        '<br>',
        '<br />',
        '#58;',
        '#quot;',
        '&amp;',
        '```',
        '---',
      ),
      fc.constantFrom('journey', 'Title ', 'section ', 'accTitle', 'accDescr', 'style', '# x'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Text that Mermaid can carry: whole characters but NUL. */
const text = fc
  .oneof(SPECIAL, fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary' }))
  .map((value) => value.replaceAll('\0', '') || 'x');
const name = text.map((value) => value.replace(/[\r\n]/g, ' '));
const paragraphs = fc
  .array(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n').replace(/\r\n?/g, '\n') || 'x');
const task = fc.record({
  title: name,
  score: fc.constantFrom<(1 | 2 | 3 | 4 | 5 | null)[]>(1, 2, 3, 4, 5, null),
  actors: fc.uniqueArray(name, { maxLength: 3 }),
});
const section = fc.record({ name, tasks: fc.array(task, { maxLength: 4 }) });
const unnamed = fc.record({
  name: fc.constant(null),
  tasks: fc.array(task, { minLength: 1, maxLength: 3 }),
});
const journey: fc.Arbitrary<PrintableJourney> = fc.record({
  title: fc.option(name),
  description: fc.option(paragraphs),
  sections: fc
    .tuple(fc.array(unnamed, { maxLength: 1 }), fc.array(section, { maxLength: 4 }))
    .map(([first, others]) => [...first, ...others]),
});

/** Anything a caller could hand over, with what has no place in a document left in. */
const raw = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\0', '\uD800', '#', ':') });

describe('laws', () => {
  lawTest.prop([journey])('a journey that is printed is read back as it was', (printable) => {
    expect(withoutLines(read(printMermaidJourney(printable)))).toEqual(printable);
  });

  lawTest.prop([
    fc.record({
      title: raw,
      description: raw,
      sections: fc.array(
        fc.record({
          name: fc.option(raw),
          tasks: fc.array(
            fc.record({ title: raw, score: fc.constant(null), actors: fc.array(raw) }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 3 },
      ),
    }),
  ])('whatever is printed can be read, and prints alike again', (printable) => {
    const printed = printMermaidJourney(printable);
    expect(printMermaidJourney(read(printed))).toBe(printed);
  });

  const line = fc.oneof(
    SPECIAL,
    fc.constantFrom('journey', 'title T', 'section S', 'A: 1: B', 'accDescr {', '}', '---', '```'),
    fc
      .tuple(name, fc.constantFrom(': ', ':', ''), fc.constantFrom('3', '9', 'x'), name)
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  lawTest.prop([
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('journey\n', '', '```mermaid\njourney\n'),
  ])('any text is either read or answered with lines that it has', (lines, start) => {
    const document = start + lines.join('\n');
    const result = parseMermaidJourney(document);
    const count = document.split(/\r\n|\r|\n/).length;
    const named =
      'problems' in result
        ? result.problems.map((problem) => problem.line)
        : result.journey.sections.flatMap((part) => [part.line, ...part.tasks.map((t) => t.line)]);
    expect(named.filter((at) => at < 1 || at > count)).toEqual([]);
    expect(named).toEqual(named.toSorted((a, b) => a - b));
    if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
    else {
      const again = read(printMermaidJourney(result.journey));
      expect(withoutLines(again)).toEqual(withoutLines(result.journey));
    }
  });

  test.each(readdirSync(CORPUS))('%s survives going out and coming in', (file) => {
    const known = read(readFileSync(new URL(file, CORPUS), 'utf8'));
    expect(withoutLines(read(printMermaidJourney(known)))).toEqual(withoutLines(known));
  });
});
