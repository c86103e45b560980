/** The colours that a story brings, put where the engine's style sheets leave room for them. */

/** A colour in each of the ways that readers look at pages; all but `light` and `dark` may be any CSS colour. */
export interface StoryColour {
  /** `#rrggbb`. */
  light: string;
  dark: string;
  /** Where readers force colours of their own: a system colour. */
  forced: string;
  /** Where readers ask for more contrast; as it is, unless told. */
  contrast?: string;
}

export interface StoryColours {
  /** By the name of their custom property, without the dashes: `visitors` is `var(--visitors)`. */
  byName: Readonly<Record<string, StoryColour>>;
  /** Names among them: `accent` is of links, focus and what is asked for, `strong-accent` of marks on maps and of warnings. */
  accents: { accent: string; 'strong-accent': string };
}

type Way = keyof StoryColour;

/** Where colours go: a comment that names the way of looking. */
const places = /^( *)\/\* The story’s colours: (light|dark|forced|contrast)\. \*\//gm;

const isWay = (way: string): way is Way => ['light', 'dark', 'forced', 'contrast'].includes(way);

/** A style sheet of the engine with the story's colours, and with its names in place of the accents'. */
export function withColours(css: string, { byName, accents }: StoryColours): string {
  return css
    .replace(places, (place, indent: string, way: string) => {
      if (!isWay(way)) return place;
      const declared = Object.entries(byName).flatMap(([name, colour]) => {
        const value = colour[way];
        return value ? `${indent}--${name}: ${value};` : [];
      });
      return declared.join('\n');
    })
    .replace(
      /var\(--(accent|strong-accent)\)/g,
      (_, role: string) => `var(--${accents[role as keyof typeof accents]})`,
    );
}
