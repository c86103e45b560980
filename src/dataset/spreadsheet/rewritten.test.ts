import { describe, expect, it } from 'vitest';
import type { ColumnKind } from './columns.ts';
import { isOnlyRewritten } from './rewritten.ts';

const unsure = { decimalComma: false, dayFirst: undefined };
const rewritten = (cell: string, written: string, kind: ColumnKind | undefined) =>
  isOnlyRewritten(cell, written, kind, unsure);

describe('a cell that nobody touched', () => {
  it.each<[string, string, ColumnKind]>([
    ['2025-04-14T20:00:00', '2025-04-14T20:00', 'hour'],
    ['2025-04-14 20:00', '2025-04-14T20:00', 'hour'],
    ['14/04/2025 20:00', '2025-04-14T20:00', 'hour'],
    ['4/14/2025 8:00 PM', '2025-04-14T20:00', 'hour'],
    ['2025/04/14', '2025-04-14', 'date'],
    ['2024-juin-01', '2024-06-01', 'date'],
    ['2025/04/01', '2025-04', 'month'],
    ['2025/4', '2025-04', 'month'],
    ['avr-25', '2025-04', 'month'],
    ['1004', '01004', 'text'],
    ['2000', '2E3', 'text'],
    ['1E+10', '1E10', 'text'],
    ['1.23456789012346E+019', '12345678901234600000', 'text'],
    ['1.3060000000000000001', '130.6%', 'text'],
    ['0.12', '12 %', 'text'],
    ['12,00%', '12%', 'text'],
    ['1263', '1,263', 'text'],
    ['1263', '1 263', 'text'],
    ['VRAI', 'vrai', 'text'],
    ['0,125', '12,5 %', 'text'],
    ['-5', '−5', 'text'],
    ['TRUE', 'true', 'text'],
    ['08:00:00 PM', '20:00', 'text'],
    ['2025/04/14', '2025-04-14', 'text'],
    ['01/03/2024', 'mars 2024', 'text'],
    ['tick', "'tick", 'text'],
    ['e\u0301te\u0301', '\u00e9t\u00e9', 'text'],
    ['1,263', '1.263', 'number'],
    ['53.50', '53.5', 'number'],
    ['1.3060000000000000001', '1.306', 'number'],
    ['2.352219012', '2.35221901249', 'number'],
  ])('reads %j for %j', (cell, written, kind) => {
    const dayFirst = cell.startsWith('01/03') || undefined;
    expect(isOnlyRewritten(cell, written, kind, { ...unsure, dayFirst })).toBe(true);
  });
});

describe('a cell that somebody changed', () => {
  it.each<[string, string, ColumnKind | undefined]>([
    ['2025-04-14T20:00:30', '2025-04-14T20:00', 'hour'],
    ['2025-04-14T21:00', '2025-04-14T20:00', 'hour'],
    ['2025/04/15', '2025-04-14', 'date'],
    ['04/05/2025', '2025-04-05', 'date'],
    ['2025/05/01', '2025-04', 'month'],
    ['2025/04/02', '2025-04', 'month'],
    ['2025-04-01', '2025-04', 'month'],
    ['1005', '01004', 'text'],
    ['12', '12 %', 'text'],
    ['13 %', '12 %', 'text'],
    ['12634', '1,2634', 'text'],
    ['1264', '1,263', 'text'],
    ['21:00', '20:00', 'text'],
    ['ick', "'tick", 'text'],
    ['FALSE', 'true', 'text'],
    ['2025/04/14', '2025-04-14', 'list'],
    ['1', '01', 'list'],
    ['1', '01', undefined],
    ['48.905', '48.9054', 'number'],
    ['2.352219', '2.352219012', 'number'],
    ['1263', '1.263', 'number'],
  ])('reads %j for %j', (cell, written, kind) => {
    expect(rewritten(cell, written, kind)).toBe(false);
  });

  it('is not 1.263 where the file’s numbers have points', () => {
    expect(isOnlyRewritten('1,263', '1.263', 'number', { ...unsure, decimalPoint: true })).toBe(false);
  });
});
