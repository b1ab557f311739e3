import type { Question, SurveyDefinition, Text } from '../definition/definition.ts';

function textOf(en: string, de?: string): Text[] {
  const own = { locale: 'en', text: en };
  return de === undefined ? [own] : [own, { locale: 'de', text: de }];
}

function question<K extends Question['kind']>(key: string, kind: K) {
  return {
    key,
    kind,
    title: textOf(`About ${key}`, `Über ${key}`),
    description: [],
    required: false,
    visibleIf: null,
    role: null,
    reverseScored: false,
  };
}

const labels = { lowLabel: textOf('low', 'niedrig'), highLabel: textOf('high') };
const choices = ['red', 'green'].map((key) => ({ key, label: textOf(key), exclusive: false }));
const none = { key: 'none', label: textOf('None of these', 'Nichts davon'), exclusive: true };
const text = { placeholder: textOf('here'), minLength: 2, maxLength: 300, format: null } as const;

/** A survey with everything that SurveyJS can express, as it is read back from an export. */
export const everyKind: SurveyDefinition = {
  welcome: textOf('Welcome <friends>', 'Willkommen'),
  pages: [
    {
      key: 'scales',
      title: textOf('Scales', 'Skalen'),
      description: textOf('From low to high'),
      visibleIf: null,
      questions: [
        { ...question('nps', 'NPS'), ...labels, required: true },
        { ...question('stars', 'RATING'), ...labels, scale: 5, look: 'STAR' },
        { ...question('smileys', 'RATING'), ...labels, scale: 3, look: 'SMILEY' },
        { ...question('ten', 'RATING'), ...labels, scale: 10, look: 'NUMBER' },
        { ...question('opinion', 'OPINION_SCALE'), ...labels, min: 0, max: 8 },
        { ...question('hundred', 'OPINION_SCALE'), lowLabel: [], highLabel: [], min: 0, max: 100 },
      ],
      jumps: [],
    },
    {
      key: 'choices',
      title: [],
      description: [],
      visibleIf: {
        combinator: 'or',
        rules: [
          { field: 'nps', operator: 'gte', value: 7 },
          {
            combinator: 'and',
            rules: [
              { field: 'stars', operator: 'in', value: [1, 2] },
              { field: 'plan', operator: 'notEquals', value: "it's" },
            ],
          },
        ],
      },
      questions: [
        { ...question('single', 'SINGLE_CHOICE'), choices, shuffle: true, other: true },
        {
          ...question('several', 'MULTIPLE_CHOICE'),
          choices: [...choices, none],
          shuffle: false,
          other: true,
          minChoices: 1,
          maxChoices: 2,
          visibleIf: {
            combinator: 'and',
            not: true,
            rules: [
              { field: 'single', operator: 'equals', value: 'red' },
              { field: 'seats', operator: 'lt', value: 3 },
            ],
          },
        },
        { ...question('order', 'RANKING'), choices, shuffle: true },
        {
          ...question('table', 'MATRIX'),
          rows: choices,
          columns: choices,
          multiple: true,
          required: true,
        },
      ],
      jumps: [],
    },
    {
      key: 'words',
      title: [],
      description: [],
      visibleIf: null,
      questions: [
        {
          ...question('short', 'SHORT_TEXT'),
          ...text,
          description: textOf('A line', 'Eine Zeile'),
        },
        { ...question('mail', 'SHORT_TEXT'), ...text, minLength: null, format: 'EMAIL' },
        { ...question('long', 'LONG_TEXT'), ...text },
        { ...question('count', 'NUMBER'), min: 0, max: 9.5, integer: true, unit: null },
        { ...question('day', 'DATE'), minDate: '2026-01-01', maxDate: null },
        {
          ...question('sure', 'BOOLEAN'),
          yesLabel: textOf('Aye'),
          noLabel: textOf('Nay', 'Nö'),
          visibleIf: {
            combinator: 'and',
            rules: [
              { field: 'points', operator: 'gt', value: 3 },
              { field: 'several', operator: 'includesAny', value: ['red', 'none'] },
              { field: 'day', operator: 'after', value: '2026-05-01' },
              { field: 'short', operator: 'contains', value: '"so"' },
              { field: 'table', operator: 'isAnswered' },
            ],
          },
        },
        {
          ...question('note', 'STATEMENT'),
          title: textOf('1 < 2 & so on'),
          description: textOf('Below'),
        },
      ],
      jumps: [
        {
          when: { combinator: 'and', rules: [{ field: 'nps', operator: 'lte', value: 6 }] },
          toPage: null,
          toEnding: 'completed_1',
        },
      ],
    },
  ],
  endings: [
    {
      key: 'completed',
      title: textOf('Thanks', 'Danke'),
      description: [],
      url: 'https://example.com/thanks',
      screenOut: false,
    },
    {
      key: 'completed_1',
      title: textOf('Sorry'),
      description: textOf('We will call'),
      url: 'https://example.com/sorry',
      screenOut: false,
    },
  ],
  variables: [
    {
      key: 'points',
      kind: 'NUMBER',
      initial: 1,
      steps: [
        { when: null, operation: 'ADD', value: null, field: 'nps' },
        {
          when: { combinator: 'and', rules: [{ field: 'stars', operator: 'equals', value: 5 }] },
          operation: 'MULTIPLY',
          value: 2,
          field: null,
        },
        { when: null, operation: 'DIVIDE', value: null, field: 'seats' },
        {
          when: { combinator: 'and', rules: [{ field: 'plan', operator: 'isSkipped' }] },
          operation: 'SET',
          value: null,
          field: 'count',
        },
        { when: null, operation: 'SUBTRACT', value: 1, field: null },
      ],
    },
    {
      key: 'label',
      kind: 'TEXT',
      initial: 'none',
      steps: [
        {
          when: { combinator: 'and', rules: [{ field: 'points', operator: 'gt', value: 9 }] },
          operation: 'SET',
          value: "many 'things'",
          field: null,
        },
      ],
    },
  ],
  hiddenFields: [
    { key: 'plan', kind: 'TEXT' },
    { key: 'seats', kind: 'NUMBER' },
    { key: 'since', kind: 'DATE' },
    { key: 'beta', kind: 'BOOLEAN' },
  ],
  quotas: [],
};
