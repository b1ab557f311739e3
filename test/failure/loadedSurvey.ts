interface Made {
  data?: Record<string, { survey: { id: string } | null; errors: unknown[] } | null>;
}

const title = (text: string) => [{ locale: 'en', text }];

const input = {
  name: 'Under load',
  kind: 'RELATIONSHIP',
  locales: ['en'],
  pages: [
    {
      questions: [
        { key: 'nps', kind: 'NPS', required: true, title: title('How likely?') },
        {
          key: 'why',
          kind: 'SINGLE_CHOICE',
          title: title('Why?'),
          choices: ['price', 'service', 'range'].map((key) => ({ key, label: title(key) })),
        },
        { key: 'comment', kind: 'LONG_TEXT', title: title('Anything else?') },
      ],
    },
  ],
};

/** Publishes the survey that `submitLoad` answers; returns its id. */
export async function publishLoadedSurvey(endpoint: string, key: string): Promise<string> {
  const change = async (mutation: string, type: string, variables: object): Promise<string> => {
    const query = `mutation ($input: ${type}!) {
      made: ${mutation}(input: $input) { survey { id } errors { message path } } }`;
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables: { input: variables } }),
    });
    const made = (await response.json()) as Made;
    const id = made.data?.made?.survey?.id;
    if (id === undefined) throw new Error(JSON.stringify(made));
    return id;
  };
  const id = await change('surveyCreate', 'SurveyCreateInput', input);
  return change('surveyPublish', 'SurveyPublishInput', { id });
}
