/** Asks a server, and takes the answer as it comes. */
import { request } from 'node:http';

export interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface Question {
  headers?: Record<string, string>;
  method?: string;
}

/** Not by fetch, which unpacks what it gets and fixes paths. The path begins after the slash of the address. */
export const ask = (address: string, path: string, { headers = {}, method = 'GET' }: Question = {}) =>
  new Promise<Answer>((done, fail) => {
    const { hostname, port, pathname } = new URL(address);
    request({ hostname, port, path: pathname + path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });
