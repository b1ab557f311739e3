import { documentConditionLimits } from '../../conditions/condition.ts';
import { firstErrors } from '../../conditions/firstErrors.ts';
import { extentOf } from '../../conditions/size.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { conditionsIn, eachLogicError } from '../logic/logicErrors.ts';
import { type Question, type SurveyDefinition, scaleOf, surveyLimits } from './definition.ts';
import { questionErrors } from './questionRules.ts';
import { textErrors } from './surveyTexts.ts';

/** The properties of a question that never change once it is published. */
export interface PublishedQuestion {
  readonly kind: Question['kind'];
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly reverseScored: boolean;
}

/** The properties of a survey that its definition must fit. */
export interface SurveyFrame {
  /** The languages of the survey, its default language first. */
  readonly locales: readonly string[];
  readonly anonymous: boolean;
  /** Questions of all published versions, by key. */
  readonly published: Readonly<Record<string, PublishedQuestion>>;
}

/**
 * The errors of a definition, which prevent that it is stored; their paths begin with `path`. Its
 * logic is checked only if there are no other errors. Returns the first `errorLimit` errors.
 *
 * @param found the errors that reading the definition found
 */
export function definitionErrors(
  definition: SurveyDefinition,
  frame: SurveyFrame,
  path: InputPath,
  found: readonly UserErrorShape[] = [],
): UserErrorShape[] {
  const errors = firstErrors(formErrors(definition, frame, path, found), path);
  if (errors.length > 0) return errors;
  return firstErrors(logicUserErrors(definition, path), path);
}

function* logicUserErrors(
  definition: SurveyDefinition,
  path: InputPath,
): Generator<UserErrorShape> {
  for (const error of eachLogicError(definition)) {
    yield invalid(error.code, [...path, ...error.path], error.message);
  }
}

/** Errors of everything but the logic. A generator, so that the checks stop at the limit. */
function* formErrors(
  definition: SurveyDefinition,
  frame: SurveyFrame,
  path: InputPath,
  found: readonly UserErrorShape[],
): Generator<UserErrorShape> {
  yield* found;
  yield* sizeErrors(definition, path);
  yield* extentErrors(definition, path);
  yield* keyErrors(definition, path);
  yield* textErrors(definition, frame.locales, path);
  for (const { question, path: at } of questionsWithPath(definition, path)) {
    yield* questionErrors(question, at);
    yield* frameErrors(question, frame, at);
  }
  yield* reusedKeyErrors(definition, frame, path);
  for (const [index, variable] of definition.variables.entries()) {
    yield* initialErrors(variable, [...path, 'variables', String(index)]);
  }
}

interface QuestionWithPath {
  readonly question: Question;
  readonly path: InputPath;
}

function questionsWithPath({ pages }: SurveyDefinition, path: InputPath): QuestionWithPath[] {
  return pages.flatMap(({ questions }, page) =>
    questions.map((question, index) => ({
      question,
      path: [...path, 'pages', String(page), 'questions', String(index)],
    })),
  );
}

function sizeErrors({ pages }: SurveyDefinition, path: InputPath): UserErrorShape[] {
  const questions = pages.reduce((sum, page) => sum + page.questions.length, 0);
  return questions > surveyLimits.questions
    ? [
        invalid(
          'TOO_MANY',
          [...path, 'pages'],
          `At most ${surveyLimits.questions} questions on all pages; there are ${questions}.`,
        ),
      ]
    : [];
}

/** Saving one answer may evaluate every condition, so all conditions together are bounded, too. */
function extentErrors(definition: SurveyDefinition, path: InputPath): UserErrorShape[] {
  const conditions = conditionsIn(definition).flatMap(({ condition }) => condition ?? []);
  const { nodes, listItems } = extentOf(conditions);
  const tooMany = (message: string) => invalid('TOO_MANY', [...path, 'pages'], message);
  return [
    ...(nodes > documentConditionLimits.nodes
      ? [
          tooMany(
            `All conditions together have at most ${documentConditionLimits.nodes} predicates and groups; there are ${nodes}. Put one condition on a page instead of one on each question, or use "in" instead of several "equals".`,
          ),
        ]
      : []),
    ...(listItems > documentConditionLimits.listItems
      ? [
          tooMany(
            `The lists of all conditions together have at most ${documentConditionLimits.listItems} values; there are ${listItems}. Use the shorter list with the opposite operator, or put one condition on a page instead of one on each question.`,
          ),
        ]
      : []),
  ];
}

const keyForm = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Every key has the same form, and is unique among the keys that the same references can name. */
function keyErrors(definition: SurveyDefinition, path: InputPath): UserErrorShape[] {
  const keyed = (part: string, list: readonly { readonly key: string }[]) =>
    list.map(({ key }, index) => ({ key, path: [...path, part, String(index), 'key'] }));
  const fields = [
    ...questionsWithPath(definition, path).map(({ question, path: at }) => ({
      key: question.key,
      path: [...at, 'key'],
    })),
    ...keyed('variables', definition.variables),
    ...keyed('hiddenFields', definition.hiddenFields),
  ];
  return [
    ...uniqueErrors(fields, 'Another question, variable or hidden field has this key.'),
    ...uniqueErrors(keyed('pages', definition.pages), 'An earlier page has this key.'),
    ...uniqueErrors(keyed('endings', definition.endings), 'An earlier ending has this key.'),
    ...uniqueErrors(keyed('quotas', definition.quotas), 'An earlier quota has this key.'),
  ];
}

function uniqueErrors(
  keyed: readonly { readonly key: string; readonly path: InputPath }[],
  taken: string,
): UserErrorShape[] {
  const seen = new Set<string>();
  return keyed.flatMap(({ key, path }) => {
    if (!keyForm.test(key) || key in Object.prototype) {
      const form = 'A key is a letter and then letters, digits, `_` and `-`: 64 in all at most.';
      return [invalid('INVALID_VALUE', path, form)];
    }
    if (seen.has(key)) return [invalid('DUPLICATE', path, taken)];
    seen.add(key);
    return [];
  });
}

function frameErrors(
  question: Question,
  { anonymous, published }: SurveyFrame,
  path: InputPath,
): UserErrorShape[] {
  const identifying = anonymous && question.kind === 'CONTACT';
  return [
    ...(identifying
      ? [
          invalid(
            'INVALID_VALUE',
            [...path, 'kind'],
            'An anonymous survey cannot have a CONTACT question. Remove the question.',
          ),
        ]
      : []),
    ...fixedErrors(
      question,
      Object.hasOwn(published, question.key) ? published[question.key] : undefined,
      path,
    ),
  ];
}

/** A score covers all versions, so a published key never changes its kind or scale. */
function fixedErrors(
  question: Question,
  earlier: PublishedQuestion | undefined,
  path: InputPath,
): UserErrorShape[] {
  if (!earlier) return [];
  const fixed = (field: string, was: string) =>
    invalid('FIXED', [...path, field], `It was published with ${was}. Use another key.`);
  if (question.kind !== earlier.kind) return [fixed('kind', `the kind ${earlier.kind}`)];
  const scale = scaleOf(question);
  const errors: UserErrorShape[] = [];
  if (scale && earlier.scale && scale.min !== earlier.scale.min) {
    errors.push(fixed('min', `a scale from ${earlier.scale.min}`));
  }
  if (scale && earlier.scale && scale.max !== earlier.scale.max) {
    const field = question.kind === 'RATING' ? 'scale' : 'max';
    errors.push(fixed(field, `a scale to ${earlier.scale.max}`));
  }
  if (question.reverseScored !== earlier.reverseScored) {
    errors.push(fixed('reverseScored', `reverseScored: ${earlier.reverseScored}`));
  }
  return errors;
}

/** A key that was published for a question cannot become one of a variable or hidden field. */
function reusedKeyErrors(
  { variables, hiddenFields }: SurveyDefinition,
  { published }: SurveyFrame,
  path: InputPath,
): UserErrorShape[] {
  return Object.entries({ variables, hiddenFields }).flatMap(([part, list]) =>
    list.flatMap(({ key }, index) =>
      Object.hasOwn(published, key)
        ? [
            invalid(
              'FIXED',
              [...path, part, String(index), 'key'],
              'This was published as the key of a question. Use another.',
            ),
          ]
        : [],
    ),
  );
}

const typeNames = { NUMBER: 'number', TEXT: 'string', BOOLEAN: 'boolean' } as const;

function initialErrors(
  { kind, initial }: SurveyDefinition['variables'][number],
  path: InputPath,
): UserErrorShape[] {
  return typeof initial === typeNames[kind]
    ? []
    : [
        invalid(
          'WRONG_TYPE',
          [...path, 'initial'],
          `A variable of kind ${kind} cannot have this value.`,
        ),
      ];
}

/** The properties of a definition's questions that are fixed once it is published, by key. */
export function publishedQuestionsOf(
  definition: SurveyDefinition,
): Record<string, PublishedQuestion> {
  return Object.fromEntries(
    definition.pages.flatMap(({ questions }) =>
      questions.map((question) => [
        question.key,
        {
          kind: question.kind,
          scale: scaleOf(question),
          reverseScored: question.reverseScored,
        },
      ]),
    ),
  );
}
