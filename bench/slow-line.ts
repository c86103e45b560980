/**
 * A line between a browser and a site, on this machine: a distance, a width and TCP's slow start. A browser's own
 * throttling hands over a response as a whole; over a line like a reader's, a page comes in flights.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer, Site } from './sites.ts';

export interface LineShape {
  /** There and back, in milliseconds. */
  roundTrip: number;
  /** Bits a second. */
  width: number;
}

/** A middling phone connection. */
export const phoneLine: LineShape = { roundTrip: 150, width: 1_600_000 };

/** What a segment of TCP carries, and how many a server sends before it hears back. */
const segmentBytes = 1460;
const firstWindow = 10;
export const firstFlight = segmentBytes * firstWindow;

/** A piece of a response as it arrived. */
export interface Arrival {
  path: string;
  type: string;
  bytes: number;
  /** Milliseconds since 1970. */
  at: number;
}

export interface SlowLine {
  /** Ends with a slash. */
  address: string;
  /** What arrived since the last call, headers included. */
  arrivals(): Arrival[];
  close(): Promise<void>;
}

interface Connection {
  /** Segments that may be on their way at a time, and that are. */
  window: number;
  inFlight: number;
}

/** Opens a line to a site. All connections share its width. */
export async function openLine(site: Site, { roundTrip, width }: LineShape = phoneLine): Promise<SlowLine> {
  let arrived: Arrival[] = [];
  let busyUntil = 0;
  const connections = new WeakMap<Socket, Connection>();
  const half = roundTrip / 2;
  const later = (at: number, act: () => void) => setTimeout(act, Math.max(0, at - Date.now()));

  /** Sends piece by piece as acknowledgements come in: each lets two more go, as in slow start. */
  function send(connection: Connection, response: ServerResponse, path: string, answer: Answer): void {
    const { body, headers, status } = answer;
    response.writeHead(status, { ...headers, 'content-length': body.length });
    const type = (headers['content-type'] ?? '').replace(/;.*/, '');
    const headerBytes =
      60 + Object.entries(headers).reduce((sum, [a, b]) => sum + a.length + b.length + 4, 0);
    let from = 0;
    let left = headerBytes + body.length;
    // Timers of nearly the same moment may ring in another order: whoever rings takes the next piece.
    const pieces: { piece: Buffer; bytes: number; isLast: boolean }[] = [];
    const fill = () => {
      while (left > 0 && connection.inFlight < connection.window) {
        const bytes = Math.min(segmentBytes, left);
        const isFirst = left === headerBytes + body.length;
        left -= bytes;
        connection.inFlight += 1;
        const piece = body.subarray(from, from + bytes - (isFirst ? headerBytes : 0));
        from += piece.length;
        pieces.push({ piece, bytes, isLast: left === 0 });
        busyUntil = Math.max(busyUntil, Date.now() + half) + (bytes * 8000) / width;
        later(busyUntil, () => {
          const next = pieces.shift();
          if (!next) return;
          arrived.push({ path, type, bytes: next.bytes, at: Date.now() });
          if (next.isLast) response.end(next.piece);
          else response.write(next.piece);
          later(Date.now() + half, () => {
            connection.inFlight -= 1;
            connection.window += 1;
            fill();
          });
        });
      }
    };
    fill();
  }

  const server = createServer((request: IncomingMessage, response) => {
    const { socket } = request;
    socket.setNoDelay(true);
    const path = request.url ?? '/';
    const known = connections.get(socket);
    const connection = known ?? { window: firstWindow, inFlight: 0 };
    connections.set(socket, connection);
    // A new connection first shakes hands; then the request travels.
    const heard = Date.now() + (known ? 0 : roundTrip) + half;
    Promise.resolve(site.answer(path))
      .then((answer) => later(heard, () => send(connection, response, path, answer)))
      .catch((error: unknown) => response.destroy(error as Error));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    arrivals() {
      const taken = arrived;
      arrived = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
