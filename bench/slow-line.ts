/**
 * A line between a browser and a site, on this machine: a distance, a width and TCP's slow start, spoken as HTTP/2. A
 * browser's own throttling hands over a response as a whole; over a line like a reader's, a page comes in flights. The
 * connection stands already: to shake hands takes every site the same.
 */
import { createSecureServer, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { lineCertificate } from './line-certificate.ts';
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

/** A response on its way: what of it has not been sent. */
interface Response {
  stream: ServerHttp2Stream;
  path: string;
  type: string;
  headerBytes: number;
  body: Buffer;
}

interface Connection {
  /** Segments that may be on their way at a time, and that are. */
  window: number;
  inFlight: number;
  /** They take turns, segment by segment. */
  waiting: Response[];
}

/** A response's next segment; the last one ends it. */
interface Segment extends Omit<Response, 'headerBytes' | 'body'> {
  bytes: number;
  piece: Buffer;
  isLast: boolean;
}

/** Takes the next segment of whichever response has its turn. */
function nextSegment(waiting: Response[]): Segment | undefined {
  const response = waiting.shift();
  if (!response) return undefined;
  const { stream, path, type, headerBytes, body } = response;
  const bytes = Math.min(segmentBytes, headerBytes + body.length);
  const piece = body.subarray(0, Math.max(0, bytes - headerBytes));
  response.headerBytes = Math.max(0, headerBytes - bytes);
  response.body = body.subarray(piece.length);
  const isLast = response.headerBytes + response.body.length === 0;
  if (!isLast) waiting.push(response);
  return { stream, path, type, bytes, piece, isLast };
}

/** What a response's headers take before HTTP/2 packs them. */
const bytesOfHeaders = ({ headers }: Answer) =>
  60 + Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);

/** Opens a line to a site. All connections share its width. */
export async function openLine(site: Site, { roundTrip, width }: LineShape = phoneLine): Promise<SlowLine> {
  let arrived: Arrival[] = [];
  let busyUntil = 0;
  const sessions = new Map<Http2Session, Connection>();
  const underWay: { connection: Connection; segment: Segment }[] = [];
  const half = roundTrip / 2;
  const later = (at: number, act: () => void) => setTimeout(act, Math.max(0, at - Date.now()));

  /** Sends as acknowledgements come in: each lets two more segments go, as in slow start. */
  function fill(connection: Connection): void {
    while (connection.inFlight < connection.window) {
      const segment = nextSegment(connection.waiting);
      if (!segment) return;
      connection.inFlight += 1;
      underWay.push({ connection, segment });
      busyUntil = Math.max(busyUntil, Date.now() + half) + (segment.bytes * 8000) / width;
      later(busyUntil, arrive);
    }
  }

  /** Timers of nearly the same moment may ring in another order: whichever rings brings the next segment. */
  function arrive(): void {
    const next = underWay.shift();
    if (!next) return;
    const { connection, segment } = next;
    const { stream, path, type, bytes, piece, isLast } = segment;
    arrived.push({ path, type, bytes, at: Date.now() });
    if (!stream.destroyed) {
      if (piece.length) stream.write(piece);
      if (isLast) stream.end();
    }
    later(Date.now() + half, () => {
      connection.inFlight -= 1;
      connection.window += 1;
      fill(connection);
    });
  }

  const server = createSecureServer(lineCertificate());
  server.on('session', (session) => {
    sessions.set(session, { window: firstWindow, inFlight: 0, waiting: [] });
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', (stream, { ':path': path = '/' }) => {
    // A page that is closed takes back what it asked for.
    stream.on('error', () => stream.destroy());
    const connection = stream.session && sessions.get(stream.session);
    const heard = Date.now() + half;
    Promise.resolve(site.answer(path))
      .then((answer) =>
        later(heard, () => {
          if (stream.destroyed || !connection) return;
          const { headers, status, body } = answer;
          stream.respond({ ':status': status, ...headers, 'content-length': body.length });
          const type = (headers['content-type'] ?? '').replace(/;.*/, '');
          connection.waiting.push({ stream, path, type, headerBytes: bytesOfHeaders(answer), body });
          fill(connection);
        }),
      )
      .catch(() => stream.close());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://localhost:${port}/`,
    arrivals() {
      const taken = arrived;
      arrived = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        for (const session of sessions.keys()) session.destroy();
        server.close(() => resolve());
      }),
  };
}
