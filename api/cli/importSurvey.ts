import { isObject } from '../../schema/kernel/isObject.ts';
import { readDocument, reportUnmapped, type UnmappedDocumentPart } from './documentFile.ts';
import { oneOf } from './optionValues.ts';
import { done, type InputError, type RemoteOptions, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { printable } from './words.ts';

/** The options of `cxgraph import survey`, as they were typed. */
export interface ImportSurveyOptions extends RemoteOptions {
  readonly format?: string;
}

const formats = ['SURVEYJS', 'FORMBRICKS'] as const;

/** `cxgraph import survey`: makes a draft from another program's survey, and lists what could not be imported. */
export async function importSurveyFile(
  file: string,
  options: ImportSurveyOptions,
  terminal: Terminal,
): Promise<void> {
  const server = remote(options, process.env, terminal);
  const requested = options.format && oneOf('--format', options.format, formats);
  const document = await readDocument(file);
  const format = requested || formatIn(document);
  const { surveyImport } = await server.ask<{
    surveyImport: {
      survey: { id: string; name: string } | null;
      unmapped: UnmappedDocumentPart[] | null;
      errors: InputError[];
    };
  }>(
    'ImportSurvey',
    'mutation ImportSurvey($input: SurveyImportInput!) { surveyImport(input: $input) { survey { id name } unmapped { path reason } errors { message path } } }',
    { input: { format, document } },
  );
  const survey = done(surveyImport.survey, surveyImport.errors);
  terminal.say(`Survey ${survey.id}: ${printable(survey.name)}`);
  reportUnmapped(surveyImport.unmapped, terminal);
}

/**
 * Which program wrote a survey. In Formbricks' documents the text of a question is its `headline`.
 *
 * @throws Error that says how to name the format, if the text does not show it
 */
export function formatIn(text: string): (typeof formats)[number] {
  let document: unknown = null;
  try {
    document = JSON.parse(text);
  } catch {
    // Text that is no JSON: the server refuses it with the line.
  }
  const inside: unknown = isObject(document) && isObject(document.data) ? document.data : document;
  if (isObject(inside)) {
    const { blocks, questions, pages, elements } = inside;
    const asksHeadlines = (list: unknown) =>
      Array.isArray(list) && list.some((each) => isObject(each) && 'headline' in each);
    if (Array.isArray(blocks) || asksHeadlines(questions)) return 'FORMBRICKS';
    if (Array.isArray(pages) || Array.isArray(elements) || Array.isArray(questions)) {
      return 'SURVEYJS';
    }
  }
  throw new Error(
    'The file does not show which program wrote it: say --format surveyjs or formbricks.',
  );
}
