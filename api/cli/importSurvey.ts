import { readFile } from 'node:fs/promises';
import { firstInvalidByte } from '../protection/utf8.ts';
import { oneOf } from './optionValues.ts';
import { sizeOfFile } from './paths.ts';
import { done, type RemoteOptions, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { printable } from './words.ts';

/** The options of `cxgraph import survey`, as they were typed. */
export interface ImportSurveyOptions extends RemoteOptions {
  readonly format: string;
}

const formats = ['SURVEYJS', 'FORMBRICKS'] as const;

/** `cxgraph import survey`: makes a draft of another program's survey, and lists what has no place in it. */
export async function importSurvey(
  file: string,
  options: ImportSurveyOptions,
  terminal: Terminal,
): Promise<void> {
  const server = remote(options, process.env);
  const format = oneOf('--format', options.format, formats);
  const document = await readText(file);
  const { surveyImport } = await server.ask<{
    surveyImport: {
      survey: { id: string; name: string } | null;
      unmapped: { path: string; reason: string }[] | null;
      errors: { message: string; path: string[] }[];
    };
  }>(
    'ImportSurvey',
    'mutation ImportSurvey($input: SurveyImportInput!) { surveyImport(input: $input) { survey { id name } unmapped { path reason } errors { message path } } }',
    { input: { format, document } },
  );
  const survey = done(surveyImport.survey, surveyImport.errors);
  terminal.say(`Survey ${survey.id}: ${printable(survey.name)}`);
  for (const { path, reason } of surveyImport.unmapped ?? []) {
    terminal.complain(printable(`  ${path}: ${reason}`));
  }
}

/** A file's text, without its byte order mark. */
async function readText(file: string): Promise<string> {
  await sizeOfFile(file);
  const bytes = await readFile(file);
  const invalid = firstInvalidByte(bytes);
  if (invalid < 0) return new TextDecoder().decode(bytes);
  throw new Error(
    `${file} is not UTF-8, from its byte ${invalid + 1} on. Convert it with iconv first.`,
  );
}
