/**
 * Answers a live survey as a page would, and prints each answer. It saves the first page, resumes the
 * response by its token alone, as on another device, answers the other pages, and submits the
 * response twice, as after a lost connection.
 *
 *   CXGRAPH_URL=http://127.0.0.1:4000 CXGRAPH_KEY=cxg_pk_… \
 *     npx tsx examples/answer-a-survey.ts survey_…
 *
 * A publishable key is enough: it can read and answer live surveys, and nothing else.
 */
import { type Client, createClient, isCxgraphError, orThrow } from '@cxgraph/client';
import * as responses from '@cxgraph/client/responses';
import {
  type Answers,
  type AnswerValue,
  openSurvey,
  type Question,
  type SurveyState,
  savedAnswersOf,
  scaleOf,
  surveyState,
  textIn,
  toAnswerChanges,
} from '@cxgraph/client/survey';
import * as surveys from '@cxgraph/client/surveys';

const { CXGRAPH_URL: url, CXGRAPH_KEY: key } = process.env;
const [surveyId] = process.argv.slice(2);
const locale = 'en';
const sample = {
  NAME: 'Rosa',
  COMPANY: 'Example Ltd',
  EMAIL: 'rosa@example.com',
  URL: 'https://example.com',
  PHONE: '+1 555 0100',
} as const;
if (!url || !key || !surveyId) {
  console.error('Set CXGRAPH_URL to the address of the server and CXGRAPH_KEY to a key, and pass');
  console.error('the id of a live survey as the argument: survey_…');
  process.exit(1);
}

try {
  const client = createClient({ url, key });
  const { survey, version } = await openLive(client, surveyId);
  const resumeToken = await begin(client, surveyId, version);
  await answerPage(client, survey, resumeToken, null);
  console.log('… and later, on another device:');
  let next = await answerPage(client, survey, resumeToken, null);
  while (next) next = await answerPage(client, survey, resumeToken, next);
  await submit(client, resumeToken);
} catch (error) {
  if (!isCxgraphError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

type Survey = ReturnType<typeof openSurvey>;

async function openLive(client: Client, id: string): Promise<{ survey: Survey; version: number }> {
  const live = await surveys.liveSurvey(client, id);
  if (live) return { survey: openSurvey(live), version: live.version };
  console.error('This survey takes no answers now.');
  process.exit(1);
}

/**
 * Begins a response, twice with the same submission key, which makes one response. The version is
 * passed, so that the answers are checked against the questions shown here, also when the survey is
 * published again in between.
 */
async function begin(client: Client, survey: string, version: number): Promise<string> {
  const submissionKey = crypto.randomUUID();
  const call = () => responses.start(client, { survey, version, submissionKey, locale });
  const { resumeToken } = orThrow(await call());
  const again = orThrow(await call());
  if (resumeToken === null || again.resumeToken !== resumeToken) {
    throw new Error('A response that is begun twice with one key is one response.');
  }
  console.log('Begun.');
  return resumeToken;
}

/**
 * Answers a page and saves it.
 *
 * @param at the page's key; null for the first page with an open question
 * @returns the next page's key; null after the last page
 */
async function answerPage(
  client: Client,
  survey: Survey,
  resumeToken: string,
  at: string | null,
): Promise<string | null> {
  const resumed = await responses.resume(client, resumeToken);
  const { answers: saved, other } = savedAnswersOf(survey, resumed?.answers ?? []);
  let answers: Answers = saved;
  let state = surveyState(survey, answers, {}, { at });
  for (let question = openOn(state, answers); question; question = openOn(state, answers)) {
    const value = anAnswerTo(question);
    console.log(`${textIn(question.title, locale)} → ${JSON.stringify(value)}`);
    answers = { ...answers, [question.key]: value };
    // An answer can bring up another question, on this page or a later one.
    state = surveyState(survey, answers, {}, { at: state.page?.key });
  }
  const changes = toAnswerChanges(survey, answers, Object.keys(saved), { other });
  orThrow(await responses.save(client, { resumeToken, answers: changes }));
  return state.next;
}

/** The first question of the current page that has no answer yet. */
function openOn({ page }: SurveyState, answers: Answers): Question | undefined {
  return page?.questions.find(
    ({ key: name, kind }) => kind !== 'STATEMENT' && !Object.hasOwn(answers, name),
  );
}

async function submit(client: Client, resumeToken: string) {
  const submissionKey = crypto.randomUUID();
  const first = await responses.submit(client, { resumeToken, submissionKey });
  const again = await responses.submit(client, { resumeToken, submissionKey });
  for (const { message } of first.errors) console.log(message);
  console.log(`${first.response?.status ?? 'Refused'}.`);
  if (again.replayed && again.response?.id === first.response?.id) {
    console.log('Sent again: the same response.');
  }
}

/** Any valid answer to a question. */
function anAnswerTo(question: Question): AnswerValue {
  switch (question.kind) {
    case 'SINGLE_CHOICE':
      return question.choices[0]?.key ?? 'other';
    case 'MULTIPLE_CHOICE':
      return question.choices.slice(0, question.minChoices ?? 1).map(({ key: name }) => name);
    case 'RANKING':
      return question.choices.map(({ key: name }) => name);
    case 'MATRIX': {
      const [column] = question.columns;
      return {
        rows: Object.fromEntries(question.rows.map((row) => [row.key, [column?.key ?? '']])),
      };
    }
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return question.format
        ? sample[question.format]
        : 'As an example.'.padEnd(question.minLength ?? 0, '.');
    case 'NUMBER':
      return question.min ?? question.max ?? 1;
    case 'DATE':
      return question.minDate ?? question.maxDate ?? '2026-11-21';
    case 'BOOLEAN':
    case 'CONSENT':
      return true;
    case 'CONTACT':
      return Object.fromEntries(
        question.fields.map((field) => [field.toLowerCase(), sample[field]]),
      );
    default:
      return scaleOf(question)?.max ?? 1;
  }
}
