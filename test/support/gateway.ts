import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OtherSideManner } from '../../client/channels/channelTests.ts';

/** A request to a gateway. */
export interface GatewayRequest {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

export interface Gateway {
  readonly url: string;
  readonly requests: GatewayRequest[];
  behave(manner: OtherSideManner): void;
  close(): Promise<void>;
}

/** A gateway over HTTP that answers as one does, for tests of channels. */
export async function startGateway(
  answers: Readonly<Record<'TAKE' | 'REFUSE' | 'BUSY', Answer>>,
): Promise<Gateway> {
  let manner: OtherSideManner = 'TAKE';
  const requests: GatewayRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString();
      requests.push({ headers: request.headers, raw, body: JSON.parse(raw) });
      if (manner === 'CUT') request.socket.destroy();
      else if (manner !== 'SILENT') send(response, answers[manner]);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    behave: (next) => {
      manner = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
