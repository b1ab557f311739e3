import { type HttpHandler, HttpResponse, http } from 'msw';
import type { DeepPartial, OnTheWire } from './handle.ts';

/** Events that a subscription gets, or parts of them, at once; or a function that makes them from the variables. */
export type Events<Variables, Result> =
  | readonly DeepPartial<Result>[]
  | ((variables: OnTheWire<Variables>) => readonly DeepPartial<Result>[] | Response);

/** The handler of a subscription, at any address. The stream stays open after the events. */
export function handleStream<Variables extends object, Result>(
  name: string,
  field: string,
  events: Events<Variables, Result>,
): HttpHandler {
  return http.post<never, { operationName?: string; variables: OnTheWire<Variables> }>(
    '*',
    async ({ request }) => {
      const type = request.headers.get('content-type') ?? '';
      if (!type.startsWith('application/json')) return undefined;
      const { operationName, variables } = await request.clone().json();
      if (operationName !== name) return undefined;
      const sent = typeof events === 'function' ? events(variables) : events;
      if (sent instanceof Response) return sent;
      const text = sent
        .map((event) => `event: next\ndata: ${JSON.stringify({ data: { [field]: event } })}\n\n`)
        .join('');
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
      });
      return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } });
    },
  );
}
