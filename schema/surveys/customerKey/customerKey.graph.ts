import '../../customers/match/identifier.graph.ts';
import { builder } from '../../builder.ts';
import { enumRef } from '../../toolkit/storedEnum.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { keyBounds } from '../definition/question.input.ts';
import type { CustomerKeySource } from './customerKeySource.ts';

const IdentifierKind = enumRef('IdentifierKind');

export const SurveyCustomerKey = builder
  .objectRef<CustomerKeySource>('SurveyCustomerKey')
  .implement({
    description: 'What names the customer in the responses to a survey.',
    fields: (t) => ({
      hiddenField: t.exposeString('hiddenField', {
        nullable: true,
        description: 'The key of the hidden field with it; null if it is the answer to a question.',
      }),
      question: t.exposeString('question', {
        nullable: true,
        description:
          'The key of the question whose answer has it, of kind CONTACT or SHORT_TEXT; null if it is a hidden field.',
      }),
      kind: t.field({
        type: IdentifierKind,
        description: 'What of the customer it is.',
        resolve: ({ kind }) => kind,
      }),
      system: t.exposeString('system', {
        nullable: true,
        description: 'For EXTERNAL_ID: the other system, such as a CRM; else null.',
      }),
    }),
  });

interface SourceInput {
  readonly hiddenField?: string | null;
  readonly question?: string | null;
  readonly kind: CustomerKeySource['kind'];
  readonly system?: string | null;
}

export const SurveyCustomerKeyInput = builder
  .inputRef<SourceInput>('SurveyCustomerKeyInput')
  .implement({
    description:
      'What names the customer in the responses to a survey: a hidden field or the answer to a question, and what of the customer it is.',
    fields: (t) => ({
      hiddenField: t.string(
        bounded(keyBounds, {
          description:
            'The key of a hidden field of kind TEXT, which the page with the survey sets.',
        }),
      ),
      question: t.string(
        bounded(keyBounds, {
          description:
            'The key of a CONTACT question that asks for the address or number, or of a SHORT_TEXT question.',
        }),
      ),
      kind: t.field({
        type: IdentifierKind,
        required: true,
        description: 'What of the customer it is; EMAIL or PHONE for a CONTACT question.',
      }),
      system: t.string(
        bounded(
          { maxLength: 100, notBlank: true },
          { description: 'For EXTERNAL_ID, and only then: the other system, such as a CRM.' },
        ),
      ),
    }),
  });

/** The source of an input. */
export function sourceOf({ hiddenField, question, kind, system }: SourceInput): CustomerKeySource {
  return {
    hiddenField: hiddenField ?? null,
    question: question ?? null,
    kind,
    system: system ?? null,
  };
}
