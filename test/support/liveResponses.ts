import { type EventStream, openStream } from './eventStream.ts';
import { exchangeWith } from './exchange.ts';
import type { TestServer } from './server.ts';

const title = [{ locale: 'en', text: 'Recommend?' }];
const pages = [{ questions: [{ key: 'nps', kind: 'NPS', title }] }];

/** The subscription that most tests open. */
export const submitted =
  'subscription Submitted($after: String, $survey: ID, $opening: Boolean) { responseSubmitted(after: $after, survey: $survey, opening: $opening) { kind seq response { id tags } } }';

/** An event of it. */
export interface SubmittedEvent {
  readonly kind: 'EVENT' | 'HEARTBEAT';
  readonly seq: string;
  readonly response: { readonly id: string; readonly tags: readonly string[] } | null;
}

let submits = 0;

/** Publishes a survey with one question. */
export function newSurvey(server: TestServer, more: object = {}): Promise<string> {
  return exchangeWith(() => server).published({ name: 'Stay', pages, ...more });
}

/** Submits a response to it; answers with its id. */
export async function submitTo(
  server: TestServer,
  survey: string,
  more: object = {},
): Promise<string> {
  submits += 1;
  const answers = [{ question: 'nps', value: { number: 9 } }];
  const { body } = await server.request(
    'mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) { response { id } errors { message } } }',
    { input: { survey, submissionKey: `submit ${submits}`, answers, ...more } },
  );
  const id: string | undefined = body.data?.responseSubmit.response?.id;
  if (id === undefined) throw new Error(JSON.stringify(body));
  return id;
}

/** Opens `submitted`, by default with a heartbeat at the beginning. */
export function follow(
  { url, ownerKey }: Pick<TestServer, 'url' | 'ownerKey'>,
  variables: object = {},
  key = ownerKey,
): Promise<EventStream> {
  return openStream(url, key, submitted, { variables: { opening: true, ...variables } });
}

/** The next event of `submitted`. */
export async function nextOf(stream: EventStream): Promise<SubmittedEvent> {
  const { data, errors } = await stream.next();
  if (errors) throw new Error(JSON.stringify(errors));
  return data.responseSubmitted;
}

/** The next that is no heartbeat. */
export async function nextSubmitted(stream: EventStream): Promise<SubmittedEvent> {
  for (;;) {
    const event = await nextOf(stream);
    if (event.kind === 'EVENT') return event;
  }
}

/** A secret key of the server's workspace. */
export async function newKey(
  server: TestServer,
  input: string,
): Promise<{ id: string; secret: string }> {
  const { body } = await server.request(
    `mutation { apiKeyCreate(input: { name: "Reader", ${input} }) { apiKey { id } secret errors { message path } } }`,
  );
  const { apiKey, secret, errors } = body.data.apiKeyCreate;
  if (!apiKey) throw new Error(JSON.stringify(errors));
  return { id: apiKey.id, secret };
}
