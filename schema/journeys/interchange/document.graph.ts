import { isInputObjectType } from 'graphql';
import { builder } from '../../builder.ts';
import { hasScope } from '../../kernel/scope.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { limits } from '../limits.ts';
import type { UnmappedMapPart } from './documentRows.ts';
import { exportJourney } from './exportMap.ts';
import { importJourney } from './importMap.ts';
import { readJsonDocument } from './jsonDocument.ts';
import { readMermaidDocument } from './mermaidDocument.ts';
import './document.input.ts';

const ExchangeFormat = builder.enumType('ExchangeFormat', {
  description: 'The format of a journey’s document.',
  values: {
    JSON: {
      description:
        'Every value of the map, with its personas and touchpoints: see `JourneyDocument`.',
    },
    MERMAID: {
      description:
        'Mermaid’s `journey`: title, sections (stages), tasks (steps) with scores from 1 to 5 (emotion −2 to +2) and actors (personas). Everything else is left out.',
    },
  } as const,
});

export type ExchangeFormat = typeof ExchangeFormat.$inferType;

const exportScopes = ['journeys:read', 'personas:read', 'touchpoints:read'];

builder.prismaObjectField('Journey', 'export', (t) =>
  t.string({
    description: `The whole map as a document. Besides \`journeys:read\` it needs the scopes \`personas:read\` and \`touchpoints:read\`, since it contains both. \`journeyImport\` reads every document of up to ${limits.document.toLocaleString('en')} characters, if the server accepts a request of that length.`,
    authScopes: (_journey, _args, ctx) => ({
      scope: exportScopes.find((scope) => !hasScope(ctx.viewer, scope)) ?? 'journeys:read',
    }),
    args: {
      format: t.arg({
        type: ExchangeFormat,
        required: true,
        defaultValue: 'JSON',
        description: 'JSON has every value; MERMAID can be drawn.',
      }),
    },
    // It reads the whole map, of any size.
    extensions: { cost: 500 },
    select: { id: true },
    resolve: ({ id }, { format }, ctx) => exportJourney(ctx, id, format),
  }),
);

const ImportInput = builder.inputType('JourneyImportInput', {
  description: 'A journey as a document.',
  fields: (t) => ({
    format: t.field({
      type: ExchangeFormat,
      required: true,
      description: 'The format of the document.',
    }),
    document: t.string(
      bounded(
        { maxLength: limits.document },
        {
          required: true,
          description:
            'The document. Mermaid can be in a fenced Markdown block, with front matter and comments.',
        },
      ),
    ),
  }),
});

export const UnmappedPartType = builder.objectRef<UnmappedMapPart>('Unmapped').implement({
  description: 'A part that an import or export left out or changed.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'The path to it, in the imported document or the exported survey.',
    }),
    reason: t.exposeString('reason', { description: 'What happened to it, and why, in English.' }),
  }),
});

type Import = typeof ImportInput.$inferInput;

mutation<Import, { journey: string; unmapped: UnmappedMapPart[] }>('journeyImport', {
  description:
    'Creates a journey from a document, with the personas and touchpoints that the workspace does not have yet (scopes `personas:write` and `touchpoints:write`). Existing ones are found by id or external id, and personas of Mermaid by name. A document with errors is refused with `INVALID_DOCUMENT`, with the line of each, and nothing is stored. Every call creates a new journey; to repeat the request safely, send an idempotency key.',
  scope: 'journeys:write',
  input: ImportInput,
  entity: {
    field: 'journey',
    model: 'Journey',
    description: 'The new journey; null if there are errors.',
  },
  fields: (t) => ({
    unmapped: t.field({
      type: [UnmappedPartType],
      description:
        'The parts of the document that were left out or changed; empty if there are none.',
      resolve: ({ effect }) => effect?.unmapped ?? [],
    }),
  }),
  resolve: async (ctx, { format, document }, _failed, { schema }) => {
    // Some editors write a byte order mark at the beginning of a file.
    const text = document.replace(/^\uFEFF/, '');
    if (format === 'MERMAID') {
      const read = readMermaidDocument(text);
      const { key, unmapped } = await importJourney(ctx, read.document, true);
      return { journey: key, unmapped: [...read.unmapped, ...unmapped] };
    }
    const type = schema.getType('JourneyDocument');
    if (!isInputObjectType(type)) throw new Error('The graph has no JourneyDocument');
    const { key, unmapped } = await importJourney(ctx, readJsonDocument(text, type), false);
    return { journey: key, unmapped };
  },
});
