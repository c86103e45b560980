import { expect, it } from 'vitest';
import { wordsApart } from './words-apart.ts';

it.each([
  [
    '<g><text x="1">20:00</text><text x="2">21:00</text></g>',
    '<g><text x="1">20:00</text> <text x="2">21:00</text> </g>',
  ],
  [
    '<text x="1">Daily<tspan x="1">Mail</tspan><tspan x="1">H24</tspan></text></svg>',
    '<text x="1">Daily <tspan x="1">Mail</tspan> <tspan x="1">H24</tspan></text> </svg>',
  ],
  [
    '<text x="1" text-anchor="end">May<tspan x="1">2024</tspan></text></g>',
    '<text x="1" text-anchor="end">May<tspan x="1">2024</tspan></text> </g>',
  ],
  [
    '<text transform="translate(1)"><tspan y="-1em">13.1</tspan></text></g>',
    '<text transform="translate(1)"><tspan y="-1em">13.1</tspan></text> </g>',
  ],
  [
    '<text x="1">apart</text> <text x="1">already</text>\n',
    '<text x="1">apart</text> <text x="1">already</text>\n',
  ],
])('%s', (glued, apart) => {
  expect(wordsApart(glued)).toBe(apart);
  expect(wordsApart(apart)).toBe(apart);
});
