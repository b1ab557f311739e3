import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import { ChunkCutter } from '../../schema/files/chunkCutter.ts';
import { rowWriter } from '../../schema/files/rowWriter.ts';
import { isStorable } from '../../schema/kernel/storable.ts';
import { columnsOf } from '../../schema/responses/answerRow.ts';
import {
  knownColumns,
  questionsOf,
  responsePlan,
} from '../../schema/responses/interchange/columns.ts';
import {
  type ExportedResponse,
  exportColumns,
} from '../../schema/responses/interchange/exportColumns.ts';
import { RowReader } from '../../schema/responses/interchange/rowReader.ts';
import type { Question, QuestionKind } from '../../schema/surveys/definition/definition.ts';
import type { AnswerValue } from '../../schema/surveys/logic/answers.ts';
import { pageOf, questionOf, surveyOf } from '../../schema/surveys/surveys.fixture.ts';
import { csvChunks, ndjsonChunks } from './importChunks.ts';

/** Text with many delimiters, quotes, formula signs and outer spaces. */
const risky = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...`;|,"' =+-@\t\r\n a1é＝`, 'e\u0301'), maxLength: 20 }),
);
const written = risky.filter((text) => text.trim() !== '' && isStorable(text));

/** Choices whose labels look like keys, lists of keys and "other". */
const labels = { a: 'b', b: 'a;b', c: 'Other', d: 'a, b', e: 'other', 'f-1': 'c' };
const choices = Object.entries(labels).map(([key, text]) => ({
  key,
  label: [{ locale: 'en', text }],
  exclusive: false,
}));
const keys = Object.keys(labels);

const question = (kind: QuestionKind, key: string, own: Partial<Question> = {}): Question =>
  ({ ...questionOf(kind, key), ...own }) as Question;
const list: object = { choices, other: true };
const definition = {
  ...surveyOf([
    pageOf('p', [
      question('SINGLE_CHOICE', 'one', list),
      question('MULTIPLE_CHOICE', 'several', list),
      question('RANKING', 'order', { choices }),
      question('MATRIX', 'service', { rows: choices, columns: choices, multiple: true }),
      question('LONG_TEXT', 'why'),
      question('CONTACT', 'who', { fields: ['NAME', 'COMPANY'] }),
    ]),
  ]),
  hiddenFields: [{ key: 'plan', kind: 'TEXT' as const }],
};
const questions = new Map(questionsOf(definition).map((each) => [each.key, each]));

interface Answered {
  readonly question: string;
  readonly value: AnswerValue;
  readonly other: string | null;
}

const answered = (key: string, value: fc.Arbitrary<AnswerValue>) =>
  value.map((value): Answered => ({ question: key, value, other: null }));
const subset = (of: readonly string[]) => fc.shuffledSubarray([...of], { minLength: 1 });
const withOther = (key: string, value: fc.Arbitrary<string | readonly string[]>) =>
  fc.tuple(value, fc.option(written)).map(([value, other]): Answered => {
    const takes = Array.isArray(value) ? value.includes('other') : value === 'other';
    return { question: key, value, other: takes ? other : null };
  });

const response = fc.record({
  tags: fc.uniqueArray(written, { maxLength: 5, selector: (tag) => tag.normalize('NFC') }),
  plan: written,
  answers: fc.tuple(
    withOther('one', fc.constantFrom(...keys, 'other')),
    withOther('several', subset([...keys, 'other'])),
    answered('order', fc.shuffledSubarray(keys, { minLength: keys.length })),
    answered(
      'service',
      fc
        .dictionary(fc.constantFrom(...keys), subset(keys), { minKeys: 1 })
        .map((rows) => ({ rows: { ...rows } })),
    ),
    answered('why', written),
    answered('who', fc.record({ name: written, company: written })),
  ),
});
type Drawn = typeof response extends fc.Arbitrary<infer Value> ? Value : never;

const bare: Omit<ExportedResponse, 'tags' | 'hiddenFields'> = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  version: 1,
  status: 'COMPLETED',
  locale: 'en',
  channel: 'WEB',
  touchpointId: null,
  customerId: null,
  day: new Date('2026-01-31T00:00:00Z'),
  startedAt: new Date('2026-01-31T10:00:00Z'),
  completedAt: new Date('2026-01-31T10:05:00Z'),
  ending: null,
  screenedBy: null,
  url: null,
  userAgent: null,
  country: null,
  variables: {},
};

async function exported({ tags, plan, answers }: Drawn, format: ExchangeFormat, bom: boolean) {
  async function* versions() {
    yield definition;
  }
  const writer = rowWriter(format, await exportColumns(versions(), format, [], true), {
    bom,
    delimiter: bom ? ';' : ',',
  });
  const stored = answers.map(({ question: key, ...values }) => {
    const { kind } = questions.get(key) ?? questionOf('STATEMENT', key);
    const row = {
      id: key,
      question: key,
      kind,
      ...columnsOf(kind, values),
      date: null,
      hiddenByLogic: false,
    };
    return [key, row] as const;
  });
  const whole = { ...bare, tags, hiddenFields: { plan } };
  const row = { response: whole, answers: new Map(stored), anonymous: false, customer: null };
  return writer.begin + writer.write([row]);
}

async function imported(text: string, format: ExchangeFormat) {
  async function* file() {
    yield Buffer.from(text);
  }
  const plan = responsePlan(null, knownColumns(definition, format));
  const settings = { delimiter: null, skipRows: 0 };
  const taking = { file: file(), settings, plan, cutter: new ChunkCutter(), notes: [] };
  const chunks = format === 'CSV' ? csvChunks(taking) : ndjsonChunks(taking);
  const rows = [];
  for await (const chunk of chunks) rows.push(...chunk.rows);
  const reader = new RowReader({
    jobId: 'job',
    columns: plan.columns,
    questions,
    defaults: { locale: null, channel: 'OTHER', touchpointId: null, tags: [] },
    locales: ['en'],
    defaultLocale: 'en',
    timeZone: 'Europe/Berlin',
  });
  return rows.map((row) => reader.read(row));
}

describe.each<[ExchangeFormat, boolean]>([
  ['CSV', false],
  ['CSV', true],
  ['NDJSON', false],
])('the file of an export as %s (byte order mark: %s)', (format, bom) => {
  test('comes back the same: tags, choices, rankings, texts and hidden fields', async () => {
    await fc.assert(
      fc.asyncProperty(response, async (drawn) => {
        const text = await exported(drawn, format, bom);
        expect(text.startsWith('\ufeff')).toBe(bom);
        const [row, ...more] = await imported(text, format);
        expect(more).toEqual([]);
        expect(row).toMatchObject({
          response: {
            tags: drawn.tags,
            hiddenFields: [{ key: 'plan', value: drawn.plan }],
            startedAt: bare.startedAt,
          },
        });
        const answers = row && 'response' in row ? row.response.answers : row;
        expect(answers).toEqual(drawn.answers);
      }),
      { numRuns: 200 },
    );
  });
});
