import { describe, expect, test } from 'vitest';
import { ChunkCutter } from '../../files/chunkCutter.ts';
import { ColumnMismatch } from '../../files/columnPlan.ts';
import { type ColumnTarget, responsePlan } from './columns.ts';

const nps = { question: 'nps', part: null };
const speed = { question: 'svc', part: 'speed' };
const known = new Map<string, ColumnTarget>([
  ['nps', nps],
  ['svc.speed', speed],
  ['_locale', { field: 'LOCALE' }],
]);

describe('the columns of a CSV file', () => {
  test('map themselves by their names, in the order of the file', () => {
    const plan = responsePlan(null, known);
    const pick = plan.ofHeader([' svc.speed', 'Region', 'nps ']);
    expect(pick(['good', 'North', '9'])).toEqual(['good', '9']);
    expect(pick(['good'])).toEqual(['good', '']);
    expect(plan.columns).toEqual([
      { column: 'svc.speed', to: speed },
      { column: 'nps', to: nps },
    ]);
    expect(plan.ignored).toEqual(['Region']);
  });

  test('map themselves in whatever case, and by titles, where that is one question', () => {
    const titles: [string, ColumnTarget][] = [
      ['How likely?', nps],
      ['Wie wahrscheinlich?', nps],
      ['SVC.Speed', nps],
      ['Twice', nps],
      ['twice', speed],
    ];
    const columnsOf = (...header: string[]) => {
      const plan = responsePlan(null, known, titles);
      plan.ofHeader(header);
      return plan.columns.map(({ column, to }) => [column, to]);
    };
    expect(columnsOf('Twice', 'SVC.SPEED', 'wie  Wahrscheinlich?')).toEqual([
      ['SVC.SPEED', speed],
      ['wie Wahrscheinlich?', nps],
    ]);
    // The exact name goes before, wherever it stands; of names that are like it, the first has it.
    expect(columnsOf('How likely?', 'NPS', 'nps')).toEqual([['nps', nps]]);
    expect(columnsOf('Nps', 'NPS')).toEqual([['Nps', nps]]);
    const plan = responsePlan(null, known, titles);
    expect(plan.ofRow({ NPS: 9, nps: 8 })).toEqual([8]);
  });

  test('are those of the mapping, and no other', () => {
    const plan = responsePlan([{ column: 'Score', to: nps }], known);
    expect(plan.ofHeader(['nps', 'Score'])(['1', '2'])).toEqual(['2']);
    expect(plan.ignored).toEqual(['nps']);
  });

  test('lose the apostrophe that an export puts before a formula', () => {
    const plan = responsePlan(null, known);
    expect(plan.ofHeader(['nps', 'svc.speed'])(["'=1", "'quoted'"])).toEqual(['=1', "'quoted'"]);
  });

  test.each([
    ['lacks one of the mapping', ['nps', ''], /no column "Score".* It has "nps"\.$/],
    [
      'lacks one of the mapping and has no other',
      [''],
      /no column "Score".* It has none with a name\.$/,
    ],
    [
      'has one that may be meant',
      ['nps', 'Region', 'score '],
      /mapping names\. Did you mean "score"\? It has "nps", "Region", "score"\.$/,
    ],
    ['has one of the mapping twice', ['Score', 'Score'], /two columns "Score"/],
  ])('are refused where the file %s', (_what, header, message) => {
    const plan = responsePlan([{ column: 'Score', to: nps }], known);
    expect(() => plan.ofHeader(header)).toThrow(ColumnMismatch);
    expect(() => plan.ofHeader(header)).toThrow(message);
  });

  test('are refused where none is of use', () => {
    expect(() => responsePlan(null, known).ofHeader(['a', 'b'])).toThrow(
      'No column of the file is named like a question of the survey. Say with a mapping what each is. The survey takes nps, svc.speed, _locale. It has "a", "b".',
    );
  });

  test.each([
    [
      'a mapping',
      [{ column: 'Score', to: nps }],
      'The file has no column "Score", which the mapping names.',
    ],
    [
      'no mapping',
      null,
      'No column of the file is named like a question of the survey. Say with a mapping what each is. The survey takes nps, svc.speed, _locale.',
    ],
  ])(
    'are left out of the stored failure, with %s: they may be answers',
    (_what, mapping, anonymous) => {
      const plan = responsePlan(mapping, known);
      const answers = ['scores', 'Dr. Smith was rude'];
      expect(() => plan.ofHeader(answers)).toThrow(expect.objectContaining({ anonymous }));
      expect(() => plan.ofHeader(answers)).toThrow('"Dr. Smith was rude"');
    },
  );

  test('are listed in part where there are many', () => {
    const plan = responsePlan([{ column: 'Score', to: nps }], known);
    const header = Array.from({ length: 9_000 }, (_, index) => `${index}`.padEnd(1_000, '.'));
    expect(() => plan.ofHeader(header)).toThrow(/and 8980 more\.$/);
    expect(() => plan.ofHeader(header)).toThrow(/^.{0,5000}$/);
  });
});

describe('the properties of rows of NDJSON', () => {
  test('map themselves as they come', () => {
    const plan = responsePlan(null, known);
    expect(plan.ofRow({ nps: 9, x: 1 })).toEqual([9]);
    expect(plan.ofRow({ _locale: 'de', nps: 8 })).toEqual([8, 'de']);
    expect(plan.ofRow({ x: 1 })).toEqual([null, null]);
    expect(plan.ignored).toEqual(['x']);
    expect(() => plan.check()).not.toThrow();
  });

  test('can be named within objects, and never by what objects inherit', () => {
    const plan = responsePlan(
      [
        { column: 'answers.nps', to: nps },
        { column: 'constructor.name', to: speed },
      ],
      known,
    );
    expect(plan.ofRow({ answers: { nps: 9 } })).toEqual([9, null]);
    expect(() => plan.check()).toThrow(
      'The file has no column "constructor.name", which the mapping names. It has "answers".',
    );
  });
});

describe('rows are cut into chunks', () => {
  test('of a thousand, with their lines', () => {
    const cutter = new ChunkCutter();
    const chunks = Array.from({ length: 2_500 }, (_, index) => cutter.add(index + 2, ['x']));
    const full = chunks.flatMap((chunk) => chunk ?? []);
    expect(full.map(({ position, rows }) => [position, rows.length, rows[0]?.[0]])).toEqual([
      [0, 1000, 2],
      [1, 1000, 1002],
    ]);
    expect(cutter.rest()).toMatchObject({ position: 2, rows: { length: 500 } });
    expect(cutter.rest()).toBeNull();
    expect([cutter.rows, cutter.chunks]).toEqual([2_500, 3]);
  });

  test('that are smaller where rows are wide', () => {
    const cutter = new ChunkCutter();
    const wide = 'x'.repeat(900_000);
    const cut = [1, 2, 3, 4].map((line) => cutter.add(line, [wide])?.rows.length ?? null);
    expect(cut).toEqual([null, null, 3, null]);
  });

  test('and what PostgreSQL cannot store is put aside, however deep it stands', () => {
    const cutter = new ChunkCutter();
    cutter.add(1, ['a\0']);
    cutter.add(2, ['\\u0000, written out']);
    cutter.add(3, [{ a: ['\ud800'] }]);
    cutter.add(4, 'INVALID_VALUE');
    expect(cutter.rest()?.rows).toEqual([
      [1, { unreadable: 'INVALID_CHARACTER' }],
      [2, ['\\u0000, written out']],
      [3, { unreadable: 'INVALID_CHARACTER' }],
      [4, { unreadable: 'INVALID_VALUE' }],
    ]);
  });
});
