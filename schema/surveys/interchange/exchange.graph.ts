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

/** What comes after the scalar recurses over objects: so their size and depth are held here. */
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
  description: `A survey as another program writes it: a JSON object, or its text. At most ${importLimits.size} characters, nested at most ${importLimits.depth} deep. It is given out as an object.`,
});

const SurveyFormat = builder.enumType('SurveyFormat', {
  description: 'Which program a document of a survey is written for.',
  values: {
    SURVEYJS: { description: 'SurveyJS: `pages` with `elements`, and expressions in braces.' },
    FORMBRICKS: {
      description:
        'Formbricks: `blocks` with `elements`, or the `questions` of earlier versions; also as its API answers, under `data`.',
    },
  } as const,
});

const SurveyExportFormat = builder.enumType('SurveyExportFormat', {
  description: 'Which program a survey is written for.',
  values: {
    SURVEYJS: { description: 'SurveyJS: its library shows the same questions.' },
  } as const,
});

const SurveyExport = builder.objectRef<WriteSurvey>('SurveyExport').implement({
  description: 'A survey’s draft as a document, and what the document cannot say.',
  fields: (t) => ({
    document: t.field({
      type: 'SurveyDocument',
      description: 'The document; `surveyImport` takes it back.',
      resolve: ({ document }) => document,
    }),
    unmapped: t.field({
      type: [UnmappedPartType],
      description:
        'What the other program has no word for, by its place in the survey: `pages.0.questions.2.role`.',
      resolve: ({ unmapped }) => [...unmapped],
    }),
  }),
});

builder.prismaObjectField('Survey', 'export', (t) =>
  t.field({
    type: SurveyExport,
    description:
      'The draft as a document for another program. Jumps are written as calculated values that pages look at, so that the same questions are shown.',
    args: {
      format: t.arg({
        type: SurveyExportFormat,
        required: true,
        defaultValue: 'SURVEYJS',
        description: 'Whom it is for.',
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
    format: t.field({ type: SurveyFormat, required: true, description: 'Who wrote it.' }),
    document: t.field({
      type: 'SurveyDocument',
      ...bounded(
        { maxLength: importLimits.size },
        { required: true, description: 'The document itself, as an object or as text.' },
      ),
    }),
    name: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        { description: 'What the team calls the survey; its title in the document by default.' },
      ),
    ),
    locale: t.string(
      bounded(
        { maxLength: 35 },
        {
          description:
            'The language of texts that do not say theirs; by default the workspace’s, unless the document names one.',
        },
      ),
    ),
  }),
});

type Import = typeof SurveyImportInput.$inferInput;

mutation<Import, { survey: string; unmapped: Unmapped[] }>('surveyImport', {
  description:
    'Makes a draft from a document of SurveyJS or Formbricks. What could not come in as it stood (files, calculations, conditions beyond the condition language, languages that the workspace does not have) is listed, with its place in the document. What only says how the survey looks, how one moves about in it or where it is kept (logos, columns, colours, words on buttons, numbers of questions) is left out and not listed. A heading that `completedHtml` begins with is the ending’s title, what follows its text. A condition that the condition language cannot express is left out: its question or page is then shown to all; an ending, jump or calculation that depends on it is left out with it. A document that is not of that program, is too large, or of which no question can come in, is refused with `INVALID_DOCUMENT`; one whose own language the workspace lacks with `UNKNOWN_LOCALE`. Always makes a new survey; repeat it under an idempotency key.',
  scope: 'surveys:write',
  input: SurveyImportInput,
  entity: { field: 'survey', model: 'Survey', description: 'The new survey, a draft.' },
  fields: (t) => ({
    unmapped: t.field({
      type: [UnmappedPartType],
      description:
        'What could not come in as it stood, but for looks, moving about and keeping; empty if all else did.',
      resolve: ({ effect }) => effect?.unmapped ?? [],
    }),
  }),
  resolve: async (ctx, input) => {
    const { key, unmapped } = await importSurvey(ctx, input);
    return { survey: key, unmapped: [...unmapped] };
  },
});
