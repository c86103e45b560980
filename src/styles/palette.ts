/** The colours of tokens.css as values, for what cannot wait for a browser to choose a theme. */

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

function declarations(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--[a-z-]+):\s*(#[0-9a-f]{3,8});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** Custom properties that hold a colour, by theme, from the text of tokens.css. */
export function palettes(tokens: string): Record<Theme, ReadonlyMap<string, string>> {
  const [before = '', after = ''] = tokens.split(/@media[^{]*prefers-color-scheme: dark\)/);
  const light = declarations(before);
  const dark = new Map([...light, ...declarations(after)]);
  return { light, dark };
}

/** Rules that force each theme on what has the class of its name. */
export function forcedThemes(tokens: string): string {
  return Object.entries(palettes(tokens))
    .map(([theme, colours]) => {
      const values = [...colours].map(([name, value]) => `${name}:${value}`).join(';');
      return `.${theme}{color-scheme:${theme};${values}}`;
    })
    .join('');
}

/** For browsers that cannot choose between two colours themselves. */
const asked = '(color:light-dark(red,red))';

/**
 * Rules by which a page follows what its reader chose: the class of its root element, or the checked radio button. Paper
 * is light, and colours that a reader forces on every page come before. A Chromium that darkens every page leaves drawings
 * as they are, and `prefers-color-scheme` light; `light-dark()` alone tells, so that all colours are given by it.
 */
export function chosenThemes(tokens: string): string {
  const { light, dark } = palettes(tokens);
  const chosen = (theme: Theme) => `:root.${theme},:root:has(#theme-${theme}:checked)`;
  const pairs = [...light].map(([name, colour]) => `${name}:light-dark(${colour},${dark.get(name)})`);
  const rules = [
    `${chosen('light')}{color-scheme:light}${chosen('dark')}{color-scheme:dark}`,
    // Stronger than the rules of tokens.css, which come after.
    `@supports ${asked}{html:root{${pairs.join(';')}}}`,
    `@supports not ${asked}{${forcedThemes(tokens).replace(/\.(light|dark)\{color-scheme:[a-z]+;/g, (_, theme) => `${chosen(theme)}{`)}}`,
  ];
  return `@media screen and (forced-colors:none){${rules.join('')}}`;
}

/** The rule that gives a page the ground of a theme. */
export function forcedPaper(tokens: string, theme: Theme): string {
  return `html{background:${palettes(tokens)[theme].get('--paper')}}`;
}
