import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatIn, importSurveyFile } from './importSurvey.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-'));
});
afterAll(() => rm(directory, { recursive: true }));

test('a survey’s file that is not UTF-8 is refused with the number of its first wrong byte, before anything is sent', async () => {
  const file = join(directory, 'survey.json');
  await writeFile(file, Buffer.from('{"title":"Gr\u00fc\u00dfe"}', 'latin1'));
  const said: string[] = [];
  const terminal = { say: (text: string) => said.push(text), complain: () => {} };
  const options = { format: 'surveyjs', url: 'http://127.0.0.1:9', key: 'x' };
  await expect(importSurveyFile(file, options, terminal)).rejects.toThrow(
    'survey.json is not UTF-8, from its byte 13 on',
  );
  expect(said).toEqual([]);
});

test.each([
  [{ pages: [{ elements: [] }] }, 'SURVEYJS'],
  [{ questions: [{ type: 'text', name: 'q1' }] }, 'SURVEYJS'],
  [{ data: { questions: [{ id: 'q1', headline: { default: 'Why?' } }] } }, 'FORMBRICKS'],
  [{ name: 'New', blocks: [] }, 'FORMBRICKS'],
])('a survey’s file shows which program wrote it: %j', (document, format) => {
  expect(formatIn(JSON.stringify(document))).toBe(format);
});

test.each(['{}', '[]', 'not JSON', '{"data":1}'])(
  'a file that does not show which program wrote it needs --format: %s',
  (text) => {
    expect(() => formatIn(text)).toThrow('say --format surveyjs or formbricks.');
  },
);
