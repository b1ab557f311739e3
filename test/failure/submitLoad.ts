import { appendFileSync, readFileSync } from 'node:fs';

/** Clients that submit responses, and note each acknowledgement outside the server. */
export interface Load {
  /** Submits until `stop` is called; `ended` resolves when nothing is in flight any more. */
  run(submitters: number): { stop(): void; ended: Promise<void> };
  /** Sends one response; returns its id, and whether it was stored before. Throws without an answer. */
  submit(key: string): Promise<{ id: string; replayed: boolean }>;
  /** How many submissions were sent and are not answered yet. */
  inFlight(): number;
  /** Every key that was ever sent. */
  sent(): readonly string[];
  /** What the server acknowledged: the response's id by submission key. */
  acknowledged(): ReadonlyMap<string, string>;
}

/** The answers that follow from a submission key, so that they can be checked later. */
export function answersOf(key: string): { nps: number; why: string; comment: string } {
  const number = Number(key.slice(key.lastIndexOf('-') + 1));
  return {
    nps: number % 11,
    why: ['price', 'service', 'range'][number % 3] ?? '',
    comment: `Comment of ${key}`,
  };
}

const mutation = `mutation Submit($input: ResponseSubmitInput!) {
  responseSubmit(input: $input) { response { id } replayed errors { code message path } }
}`;

/** @param file where acknowledgements are written, a line each, before anything else happens */
export function submitLoad(options: {
  endpoint: () => string;
  key: string;
  survey: string;
  file: string;
}): Load {
  const sent: string[] = [];
  let flying = 0;

  async function submit(key: string) {
    const { nps, why, comment } = answersOf(key);
    const input = {
      survey: options.survey,
      submissionKey: key,
      locale: 'en',
      channel: 'WEB',
      answers: [
        { question: 'nps', value: { number: nps } },
        { question: 'why', value: { choice: why } },
        { question: 'comment', value: { text: comment } },
      ],
    };
    flying += 1;
    try {
      const response = await fetch(options.endpoint(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${options.key}` },
        body: JSON.stringify({ query: mutation, variables: { input } }),
      });
      const body = (await response.json()) as SubmitAnswer;
      const payload = body.data?.responseSubmit;
      const id = payload?.response?.id;
      if (!payload || id === undefined) throw new Refusal(JSON.stringify(body));
      appendFileSync(options.file, `${key}\t${id}\n`);
      return { id, replayed: payload.replayed };
    } finally {
      flying -= 1;
    }
  }

  return {
    submit,
    inFlight: () => flying,
    sent: () => sent,
    acknowledged: () =>
      new Map(
        readFileSync(options.file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => line.split('\t') as [string, string]),
      ),
    run: (submitters) => {
      let stopped = false;
      const each = async () => {
        while (!stopped) {
          const key = `load-${sent.length}`;
          sent.push(key);
          try {
            await submit(key);
          } catch (error) {
            // A killed server answers nothing; an answer with an error fails the test.
            if (error instanceof Refusal) throw error;
            return;
          }
        }
      };
      const ended = Promise.all(Array.from({ length: submitters }, each)).then(() => {});
      return {
        stop: () => {
          stopped = true;
        },
        ended,
      };
    },
  };
}

interface SubmitAnswer {
  data?: { responseSubmit: { response: { id: string } | null; replayed: boolean } | null };
}

class Refusal extends Error {}
