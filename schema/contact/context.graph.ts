import { builder } from '../builder.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { bounded } from '../toolkit/write/input.ts';
import type { SurveyContext } from './occasion.ts';

interface ContextField {
  readonly key: string;
  readonly value: string;
}

const SurveyContextFieldInput = builder
  .inputRef<ContextField>('SurveyContextFieldInput')
  .implement({
    description: 'What the app knows before the survey begins: the value of one hidden field.',
    fields: (t) => ({
      key: t.string(
        bounded(
          { maxLength: surveyLimits.key },
          { required: true, description: 'The key of a hidden field of surveys: `plan`.' },
        ),
      ),
      value: t.string(
        bounded(
          { maxLength: 1000 },
          {
            required: true,
            description: 'The value as text, as a link carries it: `12.5`, `true`, `2026-11-21`.',
          },
        ),
      ),
    }),
  });

/** What is known of the occasion, as an input has it. */
export interface ContextInput {
  readonly context?: readonly ContextField[] | null;
}

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

/** The field of such an input. */
export function contextField(t: InputFields) {
  return t.field({
    type: [SurveyContextFieldInput],
    ...bounded(
      { maxItems: surveyLimits.hiddenFields, notNull: true },
      {
        description:
          'Values of hidden fields that are known now; a survey that has no field of a key does not look at it. They decide about `showWhen` of surveys, and about full quotas that read nothing else. Of several with one key, the last counts.',
      },
    ),
  });
}

export function contextIn({ context }: ContextInput): SurveyContext {
  return new Map(context?.map(({ key, value }) => [key, value]));
}
