/** The story's colours. The two accents carry meaning: attacks, seizures; people are a tone without one. */
import type { StoryColours } from '../colours.ts';

export const colours: StoryColours = {
  byName: {
    attacks: { light: '#b3340e', dark: '#ff8f66', forced: 'CanvasText' },
    seizures: { light: '#14588f', dark: '#7fb6ee', forced: 'LinkText' },
    'seizures-soft': {
      light: '#6795bf',
      dark: '#4d7fae',
      forced: 'color-mix(in srgb, CanvasText 55%, Canvas)',
      contrast: 'color-mix(in srgb, var(--seizures) 80%, Canvas)',
    },
    people: { light: '#403e3a', dark: '#cfcac0', forced: 'CanvasText', contrast: 'CanvasText' },
    'people-soft': {
      light: '#968f84',
      dark: '#706d66',
      forced: 'color-mix(in srgb, CanvasText 50%, Canvas)',
      contrast: 'color-mix(in srgb, CanvasText 50%, Canvas)',
    },
  },
  accents: { accent: 'seizures', 'strong-accent': 'attacks' },
};
