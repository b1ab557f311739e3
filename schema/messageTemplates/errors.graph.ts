import { builder } from '../builder.ts';
import type { ErrorOf, InputPath } from '../kernel/userError.ts';
import { UserError, userErrorCode } from '../toolkit/write/userErrors.graph.ts';
import type { TemplateProblem, TemplateProblemReason } from './rendering/renderingThread.ts';
import { positionInWords, type TemplateFailure } from './rendering/renderMessages.ts';

declare module '../kernel/userError.ts' {
  interface UserErrorTypes {
    readonly TemplateError: {
      readonly code: 'INVALID_TEMPLATE' | 'TEMPLATE_FAILED' | 'TEMPLATE_LIMIT';
      /** From 1; null if it is not known. */
      readonly line: number | null;
      readonly column: number | null;
    };
  }
}

userErrorCode(
  'INVALID_TEMPLATE',
  'The template is not Liquid, or uses a tag, a filter or a value that there is not; `line` and `column` say where.',
);
userErrorCode(
  'TEMPLATE_FAILED',
  'The template cannot be rendered with the values of this customer, or leaves nothing of a part.',
);
userErrorCode(
  'TEMPLATE_LIMIT',
  'The template takes more time or memory than a message can, or makes a longer text; it was stopped.',
);

builder.objectRef<ErrorOf<'TemplateError'>>('TemplateError').implement({
  interfaces: [UserError],
  description: 'A part of a message’s template cannot be rendered; `path` leads to it.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      nullable: true,
      description: 'The line of the part, counted from 1; null if it is not known.',
    }),
    column: t.exposeInt('column', {
      nullable: true,
      description: 'The column of the line, counted from 1; null if it is not known.',
    }),
  }),
});

const codes: Readonly<Record<TemplateProblemReason, ErrorOf<'TemplateError'>['code']>> = {
  INVALID: 'INVALID_TEMPLATE',
  ERROR: 'TEMPLATE_FAILED',
  BLANK: 'TEMPLATE_FAILED',
  TIME: 'TEMPLATE_LIMIT',
  MEMORY: 'TEMPLATE_LIMIT',
  SIZE: 'TEMPLATE_LIMIT',
};

/** The user error of a part that cannot be rendered. */
export function templateError(problem: TemplateProblem, path: InputPath): ErrorOf<'TemplateError'> {
  const { reason, line, column } = problem;
  return {
    ...{ type: 'TemplateError', code: codes[reason], path, line, column },
    message: `${positionInWords(problem)}: ${problem.message}.`,
  };
}

/** The user error of a template that failed for a customer. */
export function failureError(failure: TemplateFailure, path: InputPath): ErrorOf<'TemplateError'> {
  return { ...templateError(failure, path), message: failure.message };
}
