/** A thread that packs what it is sent, one after the other, and sends back the bytes. */
import { parentPort } from 'node:worker_threads';
import { encodings } from './encodings.ts';
import type { Order } from './packers.ts';

parentPort?.on('message', ({ content, ending, level }: Order) => {
  parentPort?.postMessage(encodings[ending](content, level));
});
