import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A function of this process that Lambda seems to have. */
export interface LocalFunction {
  readonly handler: (event: unknown) => Promise<void>;
  readonly modified: Date;
  readonly tags: Readonly<Record<string, string>>;
}

/** The part of Lambda's API that the commands use, on the loopback; functions run in this process. */
export class LocalLambda {
  readonly functions = new Map<string, LocalFunction>();
  /** The events that functions were invoked with. */
  readonly events: unknown[] = [];

  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  static async start(): Promise<LocalLambda> {
    const server = createServer((incoming, outgoing) => void lambda.answer(incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const lambda = new LocalLambda(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return lambda;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [, , kind, arn = '', operation] = (incoming.url ?? '').split('/').map(decodeURIComponent);
    const found = this.functions.get(arn);
    if (found === undefined) {
      outgoing.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' });
      outgoing.end(JSON.stringify({ Message: `Function not found: ${arn}` }));
    } else if (kind === 'tags') outgoing.end(JSON.stringify({ Tags: found.tags }));
    else if (operation === 'configuration') {
      outgoing.end(JSON.stringify({ FunctionArn: arn, LastModified: found.modified.toISOString() }));
    } else await this.invoke(found, incoming, outgoing);
  }

  private async invoke({ handler }: LocalFunction, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const event: unknown = JSON.parse(Buffer.concat(chunks).toString());
    this.events.push(event);
    try {
      await handler(event);
      outgoing.end('null');
    } catch (error) {
      const { name, message } = error as Error;
      outgoing.setHeader('X-Amz-Function-Error', 'Unhandled');
      outgoing.end(JSON.stringify({ errorType: name, errorMessage: message, trace: [] }));
    }
  }
}
