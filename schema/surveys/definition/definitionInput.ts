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

/** A definition read from an input, and what of the input has no place in one. */
export interface ReadDefinition {
  readonly definition: SurveyDefinition;
  readonly errors: readonly UserErrorShape[];
}

/**
 * The definition that an input makes of another: the parts it gives stand in place of the earlier
 * ones, with what is left out in them at its default. What is wrong is told by its path in the
 * input, no more than `errorLimit` mistakes; rules that go beyond the form are `definitionErrors`'.
 */
export function readDefinition(
  given: DefinitionInputShape,
  earlier: SurveyDefinition,
  path: InputPath,
): ReadDefinition {
  // Conditions are held against the types of the fields that the same input declares.
  const fields = fieldTypesOf(definitionWith(given, earlier, path, () => null));
  const errors = firstErrors(formErrors(given, path), path);
  const definition = definitionWith(given, earlier, path, (json, at) => {
    if (errors.length > errorLimit) return null;
    const read = readCondition(json, fields);
    errors.push(
      ...read.errors.map((error) => invalid(error.code, [...at, ...error.path], error.message)),
    );
    return read.condition;
  });
  return { definition, errors: firstErrors(errors, path) };
}

/** Makes a condition of JSON; null where it is none. */
type Read = (json: unknown, path: InputPath) => Condition | null;

function definitionWith(
  given: DefinitionInputShape,
  earlier: SurveyDefinition,
  path: InputPath,
  read: Read,
): SurveyDefinition {
  const optional = (json: unknown, at: InputPath) => (json == null ? null : read(json, at));
  const within = (part: string, index: number) => [...path, part, String(index)];
  return {
    welcome: given.welcome ?? earlier.welcome,
    pages:
      given.pages?.map((page, index) => pageOf(page, index, within('pages', index), optional)) ??
      earlier.pages,
    endings: given.endings?.map(endingOf) ?? earlier.endings,
    variables:
      given.variables?.map((variable, index) =>
        variableOf(variable, within('variables', index), optional),
      ) ?? earlier.variables,
    hiddenFields: given.hiddenFields?.map(hiddenFieldOf) ?? earlier.hiddenFields,
    quotas:
      given.quotas?.map((quota, index) => quotaOf(quota, within('quotas', index), read)) ??
      earlier.quotas,
  };
}

function pageOf(given: PageInputShape, index: number, path: InputPath, read: Read): SurveyPage {
  return {
    key: given.key ?? `page${index + 1}`,
    title: given.title ?? [],
    description: given.description ?? [],
    visibleIf: read(given.visibleIf, [...path, 'visibleIf']),
    questions: (given.questions ?? []).map((question, position) =>
      questionOfInput(
        question,
        read(question.visibleIf, [...path, 'questions', String(position), 'visibleIf']),
      ),
    ),
    jumps: (given.jumps ?? []).map(({ when, toPage, toEnding }, position) => ({
      when: read(when, [...path, 'jumps', String(position), 'when']),
      toPage: toPage ?? null,
      toEnding: toEnding ?? null,
    })),
  };
}

function endingOf(given: EndingInputShape, index: number): SurveyEnding {
  return {
    key: given.key ?? `ending${index + 1}`,
    title: given.title ?? [],
    description: given.description ?? [],
    url: given.url ?? null,
    screenOut: given.screenOut ?? false,
  };
}

const initials: Readonly<Record<VariableKind, number | string | boolean>> = {
  NUMBER: 0,
  TEXT: '',
  BOOLEAN: false,
};

function variableOf(given: VariableInputShape, path: InputPath, read: Read): SurveyVariable {
  return {
    key: given.key,
    kind: given.kind,
    initial: scalarOf(given.initial) ?? initials[given.kind],
    steps: (given.steps ?? []).map(({ when, operation, value, field }, index) => ({
      when: read(when, [...path, 'steps', String(index), 'when']),
      operation,
      value: scalarOf(value),
      field: field ?? null,
    })),
  };
}

function scalarOf(given: ScalarInputShape | null | undefined): number | string | boolean | null {
  return given?.number ?? given?.text ?? given?.boolean ?? null;
}

function hiddenFieldOf({ key, kind }: HiddenFieldInputShape): HiddenField {
  return { key, kind: kind ?? 'TEXT' };
}

const everybody: Condition = { combinator: 'and', rules: [] };

function quotaOf(given: QuotaInputShape, path: InputPath, read: Read): Quota {
  const { key, name, limit, when, whenFull } = given;
  return {
    ...{ key, name: name ?? key, limit, when: read(when, [...path, 'when']) ?? everybody },
    ...(whenFull != null && { whenFull }),
  };
}

/** What of an input has no place in a definition, or none that could be told from it later. */
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
