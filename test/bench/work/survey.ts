import type { World } from '../world.ts';

const title = (text: string) => [{ locale: 'en', text }];
const choices = (...keys: string[]) => keys.map((key) => ({ key, label: title(key) }));

/** A transactional survey as many companies run it: six questions, one of them conditional. */
const survey = {
  name: 'Bench',
  kind: 'TRANSACTIONAL',
  locales: ['en'],
  pages: [
    {
      questions: [
        { key: 'nps', kind: 'NPS', required: true, title: title('How likely?') },
        { key: 'ces', kind: 'CES', title: title('How easy?') },
        {
          key: 'why',
          kind: 'SINGLE_CHOICE',
          title: title('What was wrong?'),
          choices: choices('price', 'service', 'range'),
          visibleIf: { combinator: 'and', rules: [{ field: 'nps', operator: 'lte', value: 8 }] },
        },
        {
          key: 'used',
          kind: 'MULTIPLE_CHOICE',
          title: title('What did you use?'),
          choices: choices('web', 'app', 'shop', 'phone'),
        },
        { key: 'age', kind: 'NUMBER', title: title('How old?'), min: 0, max: 120 },
        { key: 'comment', kind: 'LONG_TEXT', title: title('Anything else?') },
      ],
    },
  ],
};

/**
 * Makes the survey and publishes it; its id.
 *
 * @param more what else it has
 */
export async function publishedSurvey(world: World, more: object = {}): Promise<string> {
  const input = { ...survey, ...more };
  const made = await world.make<{ survey: { id: string } }>('surveyCreate', input);
  await world.make('surveyPublish', { id: made.survey.id });
  return made.survey.id;
}

/** The values that a response of this number has. */
function valuesOf(number: number) {
  const nps = number % 11;
  return {
    nps,
    ces: 1 + (number % 7),
    why: nps <= 8 ? (['price', 'service', 'range'][number % 3] ?? null) : null,
    used: ['web', 'app', 'shop', 'phone'].slice(0, 1 + (number % 4)),
    age: 18 + (number % 60),
    comment: `It was what I expected, more or less, on visit ${number}.`,
  };
}

/** A response of this number, as the graph takes it. */
export function responseInput(submissionKey: string, number: number) {
  const { nps, ces, why, used, age, comment } = valuesOf(number);
  return {
    submissionKey,
    locale: 'en',
    channel: number % 2 === 0 ? 'WEB' : 'EMAIL',
    answers: [
      { question: 'nps', value: { number: nps } },
      { question: 'ces', value: { number: ces } },
      ...(why === null ? [] : [{ question: 'why', value: { choice: why } }]),
      { question: 'used', value: { choices: used } },
      { question: 'age', value: { number: age } },
      { question: 'comment', value: { text: comment } },
    ],
  };
}

/** The same as lines of a file, the header first. */
export function csvOf(count: number, prefix: string): string {
  const lines = ['key,channel,nps,ces,why,used,age,comment'];
  for (let number = 0; number < count; number++) {
    const { nps, ces, why, used, age, comment } = valuesOf(number);
    const channel = number % 2 === 0 ? 'WEB' : 'EMAIL';
    const cells = [`${prefix}-${number}`, channel, nps, ces, why ?? '', used.join(';'), age];
    lines.push(`${cells.join(',')},"${comment}"`);
  }
  return `${lines.join('\n')}\n`;
}
