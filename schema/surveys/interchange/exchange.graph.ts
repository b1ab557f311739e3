import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { builder } from '../../builder.ts';
import { UnmappedPartType } from '../../journeys/interchange/document.graph.ts';
import { refusal } from '../../kernel/errors.ts';
import { UserErrorsThrown } from '../../kernel/userError.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { definitionIn } from '../definition/stored.ts';
import { importSurvey } from './importSurvey.ts';
import { importLimits, openDocument } from './part.ts';
import type { Unmapped } from './reading.ts';
import { type WriteSurvey, writeSurveyJs } from './surveyjs/write.ts';

/** Limits the size and depth of a document, because code that runs after the scalar recurses over it. */
function sized(document: unknown): string | object {
  if (typeof document === 'string') return document;
  try {
    if (typeof document === 'object' && document !== null) {
      openDocument(document);
      return document;
    }
  } catch (error) {
    if (!(error instanceof UserErrorsThrown)) throw error;
    const reasons = error.errors.map(({ message }) => message).join(' ');
    throw refusal('BAD_USER_INPUT', `SurveyDocument: ${reasons}`);
  }
  throw refusal('BAD_USER_INPUT', 'SurveyDocument: this must be a JSON object, or its text.');
}

const SurveyDocumentScalar = new GraphQLScalarType<string | object, object>({
  name: 'SurveyDocument',
  serialize: (document) => Object(document),
  parseValue: sized,
  parseLiteral: (node, variables) => sized(valueFromASTUntyped(node, variables)),
});

builder.addScalarType('SurveyDocument', SurveyDocumentScalar, {
  description: `A survey in the format of another program: a JSON object, or its text. At most ${importLimits.size.toLocaleString('en')} characters, nested at most ${importLimits.depth} deep. Output is always an object.`,
});

const SurveyFormat = builder.enumType('SurveyFormat', {
  description: 'The format of a survey document that is imported.',
  values: {
    SURVEYJS: { description: 'SurveyJS: `pages` with `elements`, and expressions in braces.' },
    FORMBRICKS: {
      description:
        'Formbricks: `blocks` with `elements`, or the `questions` of earlier versions; also inside `data`, as its API returns it.',
    },
  } as const,
});

const SurveyExportFormat = builder.enumType('SurveyExportFormat', {
  description: 'The format in which a survey is exported.',
  values: {
    SURVEYJS: { description: 'SurveyJS, whose library then shows the same questions.' },
  } as const,
});

const SurveyExport = builder.objectRef<WriteSurvey>('SurveyExport').implement({
  description: 'A survey’s draft as a document, and the parts that the document cannot express.',
  fields: (t) => ({
    document: t.field({
      type: 'SurveyDocument',
      description: 'The document; `surveyImport` can read it.',
      resolve: ({ document }) => document,
    }),
    unmapped: t.field({
      type: [UnmappedPartType],
      description:
        'Parts that the format cannot express, with their paths in the survey: `pages.0.questions.2.role`. Empty if there are none.',
      resolve: ({ unmapped }) => [...unmapped],
    }),
  }),
});

builder.prismaObjectField('Survey', 'export', (t) =>
  t.field({
    type: SurveyExport,
    description:
      'The draft as a document for another program. Jumps are written as calculated values that the conditions of pages use, so that the same questions are shown.',
    args: {
      format: t.arg({
        type: SurveyExportFormat,
        required: true,
        defaultValue: 'SURVEYJS',
        description: 'The format of the document.',
      }),
    },
    extensions: { cost: 50 },
    select: { name: true, description: true, defaultLocale: true, definition: true },
    resolve: ({ definition, ...survey }) =>
      writeSurveyJs({ ...survey, definition: definitionIn(definition) }),
  }),
);

const SurveyImportInput = builder.inputType('SurveyImportInput', {
  description: 'A survey as a document of another program.',
  fields: (t) => ({
    format: t.field({
      type: SurveyFormat,
      required: true,
      description: 'The format of the document.',
    }),
    document: t.field({
      type: 'SurveyDocument',
      ...bounded(
        { maxLength: importLimits.size },
        { required: true, description: 'The document, as an object or as text.' },
      ),
    }),
    name: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { description: 'What the team calls the survey. By default the title in the document.' },
      ),
    ),
    locale: t.string(
      bounded(
        { maxLength: 35 },
        {
          description:
            'The language of texts without one, as BCP 47. By default the language that the document names, else the workspace’s default.',
        },
      ),
    ),
  }),
});

type Import = typeof SurveyImportInput.$inferInput;

mutation<Import, { survey: string; unmapped: Unmapped[] }>('surveyImport', {
  description:
    'Creates a survey, as a draft, from a document of SurveyJS or Formbricks. `unmapped` lists each part that could not be imported unchanged (files, calculations, conditions that the condition language cannot express, languages that the workspace does not have), with its path in the document. Properties of appearance, navigation and storage (logos, columns, colours, texts of buttons, numbers of questions) are left out and not listed. A heading at the beginning of `completedHtml` becomes the title of the ending, and the rest its description. A condition that cannot be expressed is left out: its question or page is then shown to all; an ending, jump or calculation that depends on it is left out too. Refused with `INVALID_DOCUMENT` if the document does not have the format, is too large, or has no question that can be imported, and with `UNKNOWN_LOCALE` if the workspace does not have its language. Every call creates a new survey; to repeat the request safely, send an idempotency key.',
  scope: 'surveys:write',
  input: SurveyImportInput,
  entity: {
    field: 'survey',
    model: 'Survey',
    description: 'The new survey, as a draft; null if there are errors.',
  },
  fields: (t) => ({
    unmapped: t.field({
      type: [UnmappedPartType],
      description:
        'Parts of the document that were left out or changed, except those of appearance, navigation and storage. Empty if there are none.',
      resolve: ({ effect }) => effect?.unmapped ?? [],
    }),
  }),
  resolve: async (ctx, input) => {
    const { key, unmapped } = await importSurvey(ctx, input);
    return { survey: key, unmapped: [...unmapped] };
  },
});
