/** A request to the GraphQL endpoint, whose body has been read. */
export interface EndpointRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer of the GraphQL endpoint. */
export interface EndpointAnswer extends AnswerHead {
  readonly text: string;
}

/** An answer that is sent as it comes: server-sent events. */
export interface EndpointStream extends AnswerHead {
  readonly stream: ReadableStream<Uint8Array>;
}
