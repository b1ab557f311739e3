import type { LiveQuestion, LiveSurveyContent } from './liveSurvey.ts';

const english = (text: string) => [{ locale: 'en', text }];
const common = (key: string, title: string) => ({
  key,
  title: english(title),
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
});
const ends = { lowLabel: [], highLabel: [] };
const is = (field: string, value: string | number | boolean) => ({
  combinator: 'and' as const,
  rules: [{ field, operator: 'equals' as const, value }],
});
const shown = { title: [], description: [], visibleIf: null, jumps: [] };
const choice = (key: string) => ({ key, label: english(key), exclusive: false });

const customer: LiveQuestion = {
  __typename: 'BooleanQuestion',
  ...common('customer', 'Did we repair something for you?'),
  required: true,
  yesLabel: [],
  noLabel: [],
};
const ease: LiveQuestion = {
  __typename: 'CesQuestion',
  ...common('ease', 'It was easy to get it repaired.'),
  required: true,
  ...ends,
  min: 1,
  max: 7,
};
const why: LiveQuestion = {
  __typename: 'LongTextQuestion',
  ...common('why', 'What made it hard?'),
  visibleIf: { combinator: 'and', rules: [{ field: 'ease', operator: 'lte', value: 3 }] },
  placeholder: [],
  minLength: 10,
  maxLength: null,
  format: null,
};
const parts: LiveQuestion = {
  __typename: 'MultipleChoiceQuestion',
  ...common('parts', 'What was repaired?'),
  choices: ['brakes', 'gears'].map(choice),
  shuffle: false,
  other: true,
  minChoices: null,
  maxChoices: 2,
};
const discount: LiveQuestion = {
  __typename: 'StatementQuestion',
  ...common('discount', 'Members have a discount.'),
  visibleIf: is('plan', 'member'),
};

/** A survey after a repair, as a result of the graph: a screening page, two pages, two endings. */
export const repair: LiveSurveyContent = {
  welcome: english('Three questions'),
  pages: [
    {
      ...shown,
      key: 'begin',
      questions: [customer],
      jumps: [{ when: is('customer', false), toPage: null, toEnding: 'strangers' }],
    },
    { ...shown, key: 'effort', title: english('The repair'), questions: [ease, why] },
    { ...shown, key: 'details', questions: [parts, discount] },
  ],
  endings: [
    {
      key: 'strangers',
      title: english('Another time'),
      description: [],
      url: null,
      screenOut: true,
    },
    { key: 'thanks', title: english('Thank you'), description: [], url: null, screenOut: false },
  ],
  variables: [
    {
      key: 'points',
      kind: 'NUMBER',
      initial: { number: 10, text: null, boolean: null },
      steps: [{ when: null, operation: 'ADD', value: null, field: 'ease' }],
    },
    {
      key: 'group',
      kind: 'TEXT',
      initial: { number: null, text: '', boolean: null },
      steps: [
        {
          when: is('customer', true),
          operation: 'SET',
          value: { number: null, text: 'repaired', boolean: null },
          field: null,
        },
      ],
    },
  ],
  hiddenFields: [{ key: 'plan', kind: 'TEXT' }],
};
