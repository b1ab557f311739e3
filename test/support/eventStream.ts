import type { TestError } from './server.ts';

/** An answer of a subscription, as loosely typed as JSON. */
export interface StreamedAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads its own selection
  readonly data?: any;
  readonly errors?: readonly TestError[];
}

/** A subscription that is open, read by hand. */
export interface EventStream {
  readonly response: Response;
  /** The answers that came and were not taken yet. */
  readonly waiting: readonly StreamedAnswer[];
  /** The next answer; rejects if the stream ends before. */
  next(): Promise<StreamedAnswer>;
  /** The whole answer, if it is no stream; rejects if it is one. */
  readonly refusal: Promise<StreamedAnswer>;
  /** How it ended: by `complete`, or by a lost connection. */
  readonly ended: Promise<'COMPLETE' | 'LOST'>;
  close(): void;
}

/** Opens a subscription. */
export async function openStream(
  url: string,
  key: string,
  query: string,
  { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream, application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${key}`,
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: abort.signal,
  });
  const isStream = response.headers.get('content-type') === 'text/event-stream';
  const whole: Promise<StreamedAnswer> = isStream
    ? Promise.reject(new Error('It is a stream.'))
    : response.json();
  whole.catch(() => {});
  const waiting: StreamedAnswer[] = [];
  const takers: { resolve(answer: StreamedAnswer): void; reject(error: Error): void }[] = [];
  let over = false;
  const read = async (): Promise<'COMPLETE' | 'LOST'> => {
    let text = '';
    let complete = false;
    try {
      if (!isStream) await whole;
      const decoder = new TextDecoder();
      const reader = isStream ? response.body?.getReader() : undefined;
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (done) break;
        text += decoder.decode(value, { stream: true });
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) {
          if (message === 'event: complete\ndata:') complete = true;
          const data = /^event: next\ndata: (.*)$/.exec(message)?.[1];
          if (data === undefined) continue;
          const answer: StreamedAnswer = JSON.parse(data);
          const taker = takers.shift();
          if (taker) taker.resolve(answer);
          else waiting.push(answer);
        }
      }
    } catch {
      complete = false;
    }
    over = true;
    for (const { reject } of takers.splice(0)) reject(new Error('The stream has ended.'));
    return complete ? 'COMPLETE' : 'LOST';
  };
  return {
    response,
    waiting,
    refusal: whole,
    ended: read(),
    next: () => {
      const answer = waiting.shift();
      if (answer) return Promise.resolve(answer);
      if (over) return Promise.reject(new Error('The stream has ended.'));
      return new Promise((resolve, reject) => {
        takers.push({ resolve, reject });
      });
    },
    close: () => abort.abort(),
  };
}
