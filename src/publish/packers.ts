/** Packs files in threads of their own: the main one draws pages meanwhile, and seldom looks up. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Ending } from './encodings.ts';

/** A file to be packed. */
export interface Order {
  content: Uint8Array;
  ending: Ending;
  level: number;
}

interface Waiting {
  order: Order;
  done(bytes: Uint8Array): void;
  fail(error: Error): void;
}

/** Bytes that a thread has at hand: what it packs while the main one is busy with a long page. */
const atHand = 500_000;

/** Bytes that may wait: more would only fill the memory. */
const mostWaiting = 20_000_000;

const waiting: Waiting[] = [];
const packers: { thread: Worker; given: Waiting[] }[] = [];

const bytesOf = (given: readonly Waiting[]) =>
  given.reduce((sum, { order }) => sum + order.content.length, 0);

/** Whether the threads are so far behind that nothing should be given to them which can wait. */
export const packersAreBehind = (): boolean => bytesOf(waiting) > mostWaiting;

/** Gives every thread enough to do. Those that have nothing let the process end. */
function giveOut(): void {
  for (const { thread, given } of packers) {
    while (waiting.length && bytesOf(given) < atHand) {
      const next = waiting.shift() as Waiting;
      given.push(next);
      thread.postMessage(next.order);
    }
    if (given.length) thread.ref();
    else thread.unref();
  }
}

/** Has at least so many threads. */
function morePackers(count: number): void {
  while (packers.length < count) {
    const thread = new Worker(new URL('./packer.ts', import.meta.url));
    const given: Waiting[] = [];
    thread.on('message', (bytes: Uint8Array) => {
      given.shift()?.done(bytes);
      giveOut();
    });
    thread.on('error', (error) => {
      for (const { fail } of [...given.splice(0), ...waiting.splice(0)]) fail(error);
    });
    packers.push({ thread, given });
  }
  giveOut();
}

/** Has as many threads as processors, for when nobody draws pages any more. */
export const allPackers = (): void => morePackers(availableParallelism());

/** The bytes of a packed file. */
export function pack(order: Order): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    waiting.push({ order, done, fail });
    morePackers(1);
  });
}

/** Leaves what nobody waits for any more. */
export function dismissPackers(): void {
  waiting.length = 0;
  for (const { thread } of packers.splice(0)) void thread.terminate();
}
