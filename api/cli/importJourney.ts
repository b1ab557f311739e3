import { readDocument, reportUnmapped, type UnmappedDocumentPart } from './documentFile.ts';
import { oneOf } from './optionValues.ts';
import { done, type InputError, type RemoteOptions, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { printable } from './words.ts';

/** The options of `cxgraph import journey`, as they were typed. */
export interface ImportJourneyOptions extends RemoteOptions {
  readonly format?: string;
}

/** `cxgraph import journey`: makes a journey from a document, and lists what could not be imported. */
export async function importJourneyFile(
  file: string,
  options: ImportJourneyOptions,
  terminal: Terminal,
): Promise<void> {
  const server = remote(options, process.env, terminal);
  const requested =
    options.format && oneOf('--format', options.format, ['JSON', 'MERMAID'] as const);
  const document = await readDocument(file);
  // A journey in Mermaid never begins with a brace.
  const format = requested || (/^\s*\{/.test(document) ? 'JSON' : 'MERMAID');
  const { journeyImport } = await server.ask<{
    journeyImport: {
      journey: { id: string; title: string } | null;
      unmapped: UnmappedDocumentPart[] | null;
      errors: InputError[];
    };
  }>(
    'ImportJourney',
    'mutation ImportJourney($input: JourneyImportInput!) { journeyImport(input: $input) { journey { id title } unmapped { path reason } errors { message path } } }',
    { input: { format, document } },
  );
  const journey = done(journeyImport.journey, journeyImport.errors);
  terminal.say(`Journey ${journey.id}: ${printable(journey.title)}`);
  reportUnmapped(journeyImport.unmapped, terminal);
}
