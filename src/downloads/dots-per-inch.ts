/** How large a picture is on paper: what word processors and layout programs place it at. */
import { crc32 } from 'node:zlib';

const metre = 1 / 0.0254;

/** The same PNG, which says that so many of its pixels make an inch. Throws an Error if it is silent about that. */
export function withDotsPerInch(png: Uint8Array, dots: number): Uint8Array {
  const bytes = Buffer.from(png);
  const name = bytes.indexOf('pHYs', 0, 'latin1');
  const data = bytes.indexOf('IDAT', 0, 'latin1');
  if (name < 0 || name > data) throw new Error('the picture does not say how large it is on paper');
  const perMetre = Math.round(dots * metre);
  bytes.writeUInt32BE(perMetre, name + 4);
  bytes.writeUInt32BE(perMetre, name + 8);
  // The unit: metres.
  bytes.writeUInt8(1, name + 12);
  bytes.writeUInt32BE(crc32(bytes.subarray(name, name + 13)), name + 13);
  return bytes;
}
