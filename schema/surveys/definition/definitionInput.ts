import type { Condition } from '../../conditions/condition.ts';
import { errorLimit, firstErrors } from '../../conditions/firstErrors.ts';
import { readCondition } from '../../conditions/readCondition.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { fieldTypesOf } from '../logic/logic.ts';
import type {
  DefinitionInputShape,
  EndingInputShape,
  HiddenFieldInputShape,
  PageInputShape,
  QuotaInputShape,
  ScalarInputShape,
  VariableInputShape,
} from './definition.input.ts';
import type {
  HiddenField,
  Quota,
  SurveyDefinition,
  SurveyEnding,
  SurveyPage,
  SurveyVariable,
  VariableKind,
} from './definition.ts';
import { questionOfInput, ratingScale, strayFieldErrors } from './questionInput.ts';

/** A survey without anything in it. */
export const emptyDefinition: SurveyDefinition = {
  welcome: [],
  pages: [],
  endings: [],
  variables: [],
  hiddenFields: [],
  quotas: [],
};

/** A definition that was read from an input, and the errors of the input. */
export interface ReadDefinition {
  readonly definition: SurveyDefinition;
  readonly errors: readonly UserErrorShape[];
}

/**
 * The definition after an update. A part in the input replaces the earlier one; a field that is left
 * out in a part gets its default. Returns the first `errorLimit` errors of the input's form, each
 * with its path; `definitionErrors` checks the rest.
 */
export function readDefinition(
  input: DefinitionInputShape,
  earlier: SurveyDefinition,
  path: InputPath,
): ReadDefinition {
  // Conditions are checked with the types of the fields that the same input declares.
  const fields = fieldTypesOf(definitionWith(input, earlier, path, () => null));
  const errors = firstErrors(formErrors(input, path), path);
  const definition = definitionWith(input, earlier, path, (json, at) => {
    if (errors.length > errorLimit) return null;
    const read = readCondition(json, fields);
    errors.push(
      ...read.errors.map((error) => invalid(error.code, [...at, ...error.path], error.message)),
    );
    return read.condition;
  });
  return { definition, errors: firstErrors(errors, path) };
}

/** Makes a condition of JSON; null if the JSON is not a condition. */
type Read = (json: unknown, path: InputPath) => Condition | null;

function definitionWith(
  input: DefinitionInputShape,
  earlier: SurveyDefinition,
  path: InputPath,
  read: Read,
): SurveyDefinition {
  const optional = (json: unknown, at: InputPath) => (json == null ? null : read(json, at));
  const within = (part: string, index: number) => [...path, part, String(index)];
  return {
    welcome: input.welcome ?? earlier.welcome,
    pages:
      input.pages?.map((page, index) => pageOf(page, index, within('pages', index), optional)) ??
      earlier.pages,
    endings: input.endings?.map(endingOf) ?? earlier.endings,
    variables:
      input.variables?.map((variable, index) =>
        variableOf(variable, within('variables', index), optional),
      ) ?? earlier.variables,
    hiddenFields: input.hiddenFields?.map(hiddenFieldOf) ?? earlier.hiddenFields,
    quotas:
      input.quotas?.map((quota, index) => quotaOf(quota, within('quotas', index), read)) ??
      earlier.quotas,
  };
}

function pageOf(input: PageInputShape, index: number, path: InputPath, read: Read): SurveyPage {
  return {
    key: input.key ?? `page${index + 1}`,
    title: input.title ?? [],
    description: input.description ?? [],
    visibleIf: read(input.visibleIf, [...path, 'visibleIf']),
    questions: (input.questions ?? []).map((question, position) =>
      questionOfInput(
        question,
        read(question.visibleIf, [...path, 'questions', String(position), 'visibleIf']),
      ),
    ),
    jumps: (input.jumps ?? []).map(({ when, toPage, toEnding }, position) => ({
      when: read(when, [...path, 'jumps', String(position), 'when']),
      toPage: toPage ?? null,
      toEnding: toEnding ?? null,
    })),
  };
}

function endingOf(input: EndingInputShape, index: number): SurveyEnding {
  return {
    key: input.key ?? `ending${index + 1}`,
    title: input.title ?? [],
    description: input.description ?? [],
    url: input.url ?? null,
    screenOut: input.screenOut ?? false,
  };
}

const initials: Readonly<Record<VariableKind, number | string | boolean>> = {
  NUMBER: 0,
  TEXT: '',
  BOOLEAN: false,
};

function variableOf(input: VariableInputShape, path: InputPath, read: Read): SurveyVariable {
  return {
    key: input.key,
    kind: input.kind,
    initial: scalarOf(input.initial) ?? initials[input.kind],
    steps: (input.steps ?? []).map(({ when, operation, value, field }, index) => ({
      when: read(when, [...path, 'steps', String(index), 'when']),
      operation,
      value: scalarOf(value),
      field: field ?? null,
    })),
  };
}

function scalarOf(scalar: ScalarInputShape | null | undefined): number | string | boolean | null {
  return scalar?.number ?? scalar?.text ?? scalar?.boolean ?? null;
}

function hiddenFieldOf({ key, kind }: HiddenFieldInputShape): HiddenField {
  return { key, kind: kind ?? 'TEXT' };
}

const always: Condition = { combinator: 'and', rules: [] };

function quotaOf(input: QuotaInputShape, path: InputPath, read: Read): Quota {
  const { key, name, limit, when, whenFull } = input;
  return {
    ...{ key, name: name ?? key, limit, when: read(when, [...path, 'when']) ?? always },
    ...(whenFull != null && { whenFull }),
  };
}

/** Errors that only the input shows: the definition does not have the wrong values. */
function* formErrors({ pages }: DefinitionInputShape, path: InputPath): Generator<UserErrorShape> {
  for (const [pageIndex, page] of (pages ?? []).entries()) {
    for (const [index, question] of (page.questions ?? []).entries()) {
      const at = [...path, 'pages', String(pageIndex), 'questions', String(index)];
      yield* strayFieldErrors(question, at);
      const steps = question.kind === 'RATING' ? question.scale : null;
      if (steps != null && ratingScale(steps) === undefined) {
        const message = 'A RATING has 3, 4, 5, 6, 7 or 10 steps.';
        yield invalid('OUT_OF_RANGE', [...at, 'scale'], message);
      }
    }
  }
}
