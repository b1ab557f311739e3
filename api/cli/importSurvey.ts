import { readFile } from 'node:fs/promises';
import { done, type RemoteOptions, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';

/** The options of `cxgraph import survey`, as they were typed. */
export interface ImportSurveyOptions extends RemoteOptions {
  readonly format: string;
}

const formats = ['surveyjs', 'formbricks'];

/** `cxgraph import survey`: makes a draft of another program's survey, and lists what has no place in it. */
export async function importSurvey(
  file: string,
  options: ImportSurveyOptions,
  terminal: Terminal,
): Promise<void> {
  const server = remote(options, process.env);
  if (!formats.includes(options.format.toLowerCase())) {
    throw new Error(`--format must be one of ${formats.join(', ')}.`);
  }
  const document = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no file ${file}.`);
  });
  const { surveyImport } = await server.ask<{
    surveyImport: {
      survey: { id: string; name: string } | null;
      unmapped: { path: string; reason: string }[] | null;
      errors: { message: string; path: string[] }[];
    };
  }>(
    'ImportSurvey',
    'mutation ImportSurvey($input: SurveyImportInput!) { surveyImport(input: $input) { survey { id name } unmapped { path reason } errors { message path } } }',
    { input: { format: options.format.toUpperCase(), document } },
  );
  const survey = done(surveyImport.survey, surveyImport.errors);
  terminal.say(`Survey ${survey.id}: ${survey.name}`);
  for (const { path, reason } of surveyImport.unmapped ?? []) {
    terminal.complain(`  ${path}: ${reason}`);
  }
}
