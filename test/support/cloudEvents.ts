import type { TestServer } from './server.ts';

interface Sent {
  readonly key?: string | null;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

interface AnsweredEvents {
  readonly events?: readonly { readonly event: string; readonly status: string }[];
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** A CloudEvent, the same unless `more` says otherwise. */
export const cloudEvent = (more: object = {}) => ({
  specversion: '1.0',
  id: '1',
  source: 'shop',
  type: 'PURCHASE',
  ...more,
});

/**
 * What tests do with `POST /events` of a server.
 *
 * @param at the server, once it is there
 */
export function cloudEventsTo(at: () => TestServer) {
  async function post(body: string | Uint8Array<ArrayBuffer>, sent: Sent = {}) {
    const { key = at().ownerKey, type, headers, method = 'POST' } = sent;
    const response = await fetch(`${at().url}/events`, {
      method,
      redirect: 'error',
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(type !== undefined && { 'content-type': type }),
        ...headers,
      },
      ...(method === 'POST' && { body }),
    });
    const text = await response.text();
    const answer: AnsweredEvents = text === '' ? {} : JSON.parse(text);
    return { status: response.status, headers: response.headers, text, ...answer };
  }

  const structured = (more: object, sent: Sent = {}) =>
    post(JSON.stringify(cloudEvent(more)), { type: 'application/cloudevents+json', ...sent });
  const batch = (events: unknown, sent: Sent = {}) =>
    post(JSON.stringify(events), {
      type: 'application/cloudevents-batch+json; charset=utf-8',
      ...sent,
    });

  return { post, structured, batch };
}

export const statusesOf = ({ events }: AnsweredEvents) => events?.map(({ status }) => status);

/** The attributes that errors name, and the positions of their events. */
export const namedBy = ({ errors }: AnsweredEvents) =>
  errors?.map(({ extensions: { code, attribute, index } }) => [code, attribute, index]);
