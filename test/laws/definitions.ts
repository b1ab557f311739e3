import fc from 'fast-check';
import type { Condition, Predicate } from '../../schema/conditions/condition.ts';
import type {
  Choice,
  Question,
  SurveyDefinition,
  SurveyEnding,
  SurveyPage,
  SurveyVariable,
  Text,
} from '../../schema/surveys/definition/definition.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const texts: fc.Arbitrary<Text[]> = fc
  .subarray(['en', 'de', 'de-AT'])
  .chain((locales) =>
    fc.tuple(...locales.map((locale) => fc.record({ locale: fc.constant(locale), text: word }))),
  );
const count = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const perhapsNumber = fc.option(finite, { nil: null });
const day = fc.option(fc.constantFrom('2026-01-31', '1999-12-01'), { nil: null });

const rule: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({
    field: word,
    operator: fc.constantFrom('equals' as const, 'contains' as const),
    value: word,
  }),
  fc.record({
    field: word,
    operator: fc.constant('between' as const),
    value: fc.tuple(finite, finite),
  }),
  fc.record({ field: word, operator: fc.constant('isAnswered' as const) }),
);
const group = (rules: fc.Arbitrary<Predicate | Condition>): fc.Arbitrary<Condition> =>
  fc.record(
    {
      combinator: fc.constantFrom('and' as const, 'or' as const),
      not: fc.constant(true),
      rules: fc.array(rules, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['combinator', 'rules'] },
  );
const condition = group(fc.oneof(rule, group(rule)));
const perhapsCondition = fc.option(condition, { nil: null });

const choice: fc.Arbitrary<Choice> = fc.record({
  key: word,
  label: texts,
  exclusive: fc.boolean(),
});
const choices = fc.array(choice, { minLength: 1, maxLength: 3 });

const base = {
  key: word,
  title: texts,
  description: texts,
  required: fc.boolean(),
  visibleIf: perhapsCondition,
  role: fc.constantFrom(null, 'SCORE', 'DRIVER', 'VERBATIM', 'PROFILE', 'SCREENER'),
  reverseScored: fc.boolean(),
};
const ends = { lowLabel: texts, highLabel: texts };
const list = { choices, shuffle: fc.boolean() };
const writing = {
  placeholder: texts,
  minLength: count,
  maxLength: count,
  format: fc.constantFrom(null, 'EMAIL', 'URL', 'PHONE'),
};

/** A question of each kind, with anything in it that the kind can have. */
const byKind: { [Kind in Question['kind']]: fc.Arbitrary<Extract<Question, { kind: Kind }>> } = {
  NPS: fc.record({ ...base, kind: fc.constant('NPS'), ...ends }),
  CSAT: fc.record({ ...base, kind: fc.constant('CSAT'), ...ends }),
  CES: fc.record({ ...base, kind: fc.constant('CES'), ...ends }),
  RATING: fc.record({
    ...base,
    kind: fc.constant('RATING'),
    ...ends,
    scale: fc.constantFrom(3, 4, 5, 6, 7, 10),
    look: fc.constantFrom('NUMBER', 'SMILEY', 'STAR'),
  }),
  OPINION_SCALE: fc.record({
    ...base,
    kind: fc.constant('OPINION_SCALE'),
    ...ends,
    min: fc.constantFrom(0, 1),
    max: fc.integer({ min: 2, max: 100 }),
  }),
  SINGLE_CHOICE: fc.record({
    ...base,
    kind: fc.constant('SINGLE_CHOICE'),
    ...list,
    other: fc.boolean(),
  }),
  MULTIPLE_CHOICE: fc.record({
    ...base,
    kind: fc.constant('MULTIPLE_CHOICE'),
    ...list,
    other: fc.boolean(),
    minChoices: count,
    maxChoices: count,
  }),
  RANKING: fc.record({ ...base, kind: fc.constant('RANKING'), ...list }),
  MATRIX: fc.record({
    ...base,
    kind: fc.constant('MATRIX'),
    rows: choices,
    columns: choices,
    multiple: fc.boolean(),
  }),
  SHORT_TEXT: fc.record({ ...base, kind: fc.constant('SHORT_TEXT'), ...writing }),
  LONG_TEXT: fc.record({ ...base, kind: fc.constant('LONG_TEXT'), ...writing }),
  NUMBER: fc.record({
    ...base,
    kind: fc.constant('NUMBER'),
    min: perhapsNumber,
    max: perhapsNumber,
    integer: fc.boolean(),
    unit: fc.option(word, { nil: null }),
  }),
  DATE: fc.record({ ...base, kind: fc.constant('DATE'), minDate: day, maxDate: day }),
  BOOLEAN: fc.record({ ...base, kind: fc.constant('BOOLEAN'), yesLabel: texts, noLabel: texts }),
  CONSENT: fc.record({ ...base, kind: fc.constant('CONSENT'), statement: texts }),
  CONTACT: fc.record({
    ...base,
    kind: fc.constant('CONTACT'),
    fields: fc.subarray(['NAME', 'EMAIL', 'PHONE', 'COMPANY'], { minLength: 1 }),
  }),
  STATEMENT: fc.record({ ...base, kind: fc.constant('STATEMENT') }),
};

const page: fc.Arbitrary<SurveyPage> = fc.record({
  key: word,
  title: texts,
  description: texts,
  visibleIf: perhapsCondition,
  questions: fc.array(fc.oneof(...Object.values(byKind)), { maxLength: 4 }),
  jumps: fc.array(
    fc.record({
      when: perhapsCondition,
      toPage: fc.option(word, { nil: null }),
      toEnding: fc.option(word, { nil: null }),
    }),
    { maxLength: 2 },
  ),
});

const ending: fc.Arbitrary<SurveyEnding> = fc.record({
  key: word,
  title: texts,
  description: texts,
  url: fc.constantFrom(null, 'https://example.com/thanks'),
  screenOut: fc.boolean(),
});

const variableOf = (
  kind: SurveyVariable['kind'],
  constant: fc.Arbitrary<number | string | boolean>,
) =>
  fc.record({
    key: word,
    kind: fc.constant(kind),
    initial: constant,
    steps: fc.array(
      fc.record({
        when: perhapsCondition,
        operation: fc.constantFrom('SET', 'ADD', 'SUBTRACT', 'MULTIPLY', 'DIVIDE'),
        value: fc.option(constant, { nil: null }),
        field: fc.option(word, { nil: null }),
      }),
      { maxLength: 2 },
    ),
  });

/**
 * Anything that has the form of a survey, whether or not its parts fit together: for what copies
 * surveys from one form to another. Only quotas are left out.
 */
export const definitions: fc.Arbitrary<SurveyDefinition> = fc.record({
  welcome: texts,
  pages: fc.array(page, { minLength: 1, maxLength: 3 }),
  endings: fc.array(ending, { maxLength: 2 }),
  variables: fc.array(
    fc.oneof(
      variableOf('NUMBER', finite),
      variableOf('TEXT', fc.string({ unit: 'grapheme' })),
      variableOf('BOOLEAN', fc.boolean()),
    ),
    { maxLength: 2 },
  ),
  hiddenFields: fc.array(
    fc.record({ key: word, kind: fc.constantFrom('TEXT', 'NUMBER', 'BOOLEAN', 'DATE') }),
    { maxLength: 2 },
  ),
  quotas: fc.constant([]),
});
