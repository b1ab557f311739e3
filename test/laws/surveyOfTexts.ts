import type { Person } from './person.ts';

const title = [{ locale: 'en', text: 'How?' }];

/** A survey that takes texts of every kind. */
export const surveyOfTexts = {
  name: 'Texts',
  hiddenFields: [{ key: 'plan' }],
  pages: [
    {
      questions: [
        { key: 'why', kind: 'LONG_TEXT', title },
        {
          key: 'colour',
          kind: 'SINGLE_CHOICE',
          title,
          choices: [{ key: 'red', label: title }],
          other: true,
        },
        { key: 'contact', kind: 'CONTACT', title },
      ],
    },
  ],
};

/** An answer to it, in which each text is another one. */
export function answerOfTexts({ survey }: Person, text: () => string) {
  return {
    survey,
    answers: [
      { question: 'why', value: { text: text() } },
      { question: 'colour', value: { choice: 'other' }, other: text() },
      { question: 'contact', value: { contact: { name: text(), email: `${text()}@example.org` } } },
    ],
    hiddenFields: [{ key: 'plan', value: text() }],
    source: { url: `https://example.org/${text()}`, userAgent: text() },
  };
}
