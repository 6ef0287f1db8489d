import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** The parsed JSON body, or the form as an object, or `undefined`. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  /** @default - no body */
  readonly body?: unknown;
  /** @default - none */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An HTTP service on a free port of the loopback that answers as a function says. */
export class LocalApi {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static start(answer: (request: ApiRequest) => ApiAnswer): Promise<LocalApi> {
    const server = createServer(async (incoming, outgoing) => {
      const { status, body, headers } = answer(await read(incoming));
      outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
      outgoing.end(body === undefined ? undefined : JSON.stringify(body));
    });
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        resolve(new LocalApi(server, `http://127.0.0.1:${port}`));
      });
    });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

async function read(incoming: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(incoming.url ?? '/', 'http://local');
  const json = incoming.headers['content-type']?.includes('json');
  const body = text === '' ? undefined : json ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body,
  };
}
