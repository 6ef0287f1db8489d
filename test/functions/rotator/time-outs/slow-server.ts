import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A server on a free port of the loopback that does with each connection what it is told. */
export class SlowServer {
  readonly host = '127.0.0.1';
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** Takes connections and says nothing. */
  static silent(): Promise<SlowServer> {
    return SlowServer.start(() => {});
  }

  /** Says one byte after the other, after a beginning, and never enough. */
  static dripping(beginning = ''): Promise<SlowServer> {
    return SlowServer.start((socket) => {
      socket.write(beginning);
      const timer = setInterval(() => socket.write('x'), 200);
      socket.on('close', () => clearInterval(timer));
    });
  }

  /** Stands before a real server; `freeze` stops what goes either way. */
  static async before(port: number): Promise<SlowServer & { freeze(): void }> {
    const pairs: Array<readonly [Socket, Socket]> = [];
    const server = await SlowServer.start((socket) => {
      const behind = connect(port, '127.0.0.1');
      behind.on('error', () => socket.destroy());
      socket.on('close', () => behind.destroy());
      behind.on('close', () => socket.destroy());
      socket.pipe(behind);
      behind.pipe(socket);
      pairs.push([socket, behind]);
    });
    const freeze = () => {
      for (const pair of pairs) for (const socket of pair) socket.unpipe().pause();
    };
    return Object.assign(server, { freeze });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private static start(serve: (socket: Socket) => void): Promise<SlowServer> {
    const slow = new SlowServer(
      createServer((socket) => {
        slow.sockets.add(socket);
        socket.on('error', () => {});
        serve(socket);
      }),
    );
    return new Promise((resolve) => slow.server.listen(0, slow.host, () => resolve(slow)));
  }
}
