const text = (en: string, de = en) => [
  { locale: 'en', text: en },
  { locale: 'de', text: de },
];
const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, label]) => ({
    key,
    label: text(label, `${label} auf Deutsch`),
  }));

const colours = { red: 'Red', green: 'Green; or so', blue: 'Blue' };

/** A survey with a question of each kind that a file can hold, in two languages. */
export const surveyOfAllKinds = {
  name: 'All kinds',
  locales: ['en', 'de'],
  hiddenFields: [
    { key: 'plan', kind: 'TEXT' },
    { key: 'orders', kind: 'NUMBER' },
  ],
  variables: [
    {
      key: 'twice',
      kind: 'NUMBER',
      steps: [
        { operation: 'ADD', field: 'nps' },
        { operation: 'MULTIPLY', value: { number: 2 } },
      ],
    },
  ],
  pages: [
    {
      questions: [
        { key: 'nps', kind: 'NPS', required: true, title: text('Recommend?') },
        {
          key: 'why',
          kind: 'LONG_TEXT',
          title: text('Why?'),
          visibleIf: { combinator: 'and', rules: [{ field: 'nps', operator: 'lte', value: 8 }] },
        },
        { key: 'csat', kind: 'CSAT', title: text('Satisfied?') },
        { key: 'ces', kind: 'CES', title: text('Easy?') },
        { key: 'stars', kind: 'RATING', scale: 5, title: text('Stars?') },
        { key: 'agree', kind: 'OPINION_SCALE', min: 1, max: 9, title: text('Agree?') },
        {
          key: 'colour',
          kind: 'SINGLE_CHOICE',
          other: true,
          choices: choices(colours),
          title: text('Colour?'),
        },
        {
          key: 'used',
          kind: 'MULTIPLE_CHOICE',
          other: true,
          choices: choices(colours),
          title: text('Used?'),
        },
        { key: 'order', kind: 'RANKING', choices: choices(colours), title: text('Order?') },
        {
          key: 'service',
          kind: 'MATRIX',
          multiple: true,
          rows: choices({ speed: 'Speed', staff: 'Staff' }),
          columns: choices({ good: 'Good', bad: 'Bad' }),
          title: text('Service?'),
        },
        { key: 'comment', kind: 'SHORT_TEXT', title: text('Anything else?') },
        { key: 'spent', kind: 'NUMBER', title: text('Spent?') },
        { key: 'born', kind: 'DATE', title: text('Born?') },
        { key: 'again', kind: 'BOOLEAN', title: text('Again?') },
        { key: 'terms', kind: 'CONSENT', statement: text('Agreed'), title: text('Terms?') },
        {
          key: 'contact',
          kind: 'CONTACT',
          fields: ['NAME', 'EMAIL'],
          title: text('Who?'),
        },
      ],
    },
  ],
};

/** The same without what an anonymous survey may not ask. */
export const anonymousSurvey = {
  ...surveyOfAllKinds,
  name: 'Anonymous',
  anonymous: true,
  pages: surveyOfAllKinds.pages.map(({ questions }) => ({
    questions: questions.filter(({ kind }) => kind !== 'CONTACT'),
  })),
};

/** Rows as CSV, each cell quoted. */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
}
