/** The story's colours: earthquakes, the network that listens to all of the world, and a day that is told of. */
import type { StoryColours } from '../colours.ts';

export const colours: StoryColours = {
  byName: {
    quakes: { light: '#1f6f6b', dark: '#6fc7bf', forced: 'LinkText' },
    'quakes-soft': {
      light: '#6fa8a4',
      dark: '#3f7f7b',
      forced: 'color-mix(in srgb, CanvasText 55%, Canvas)',
      contrast: 'color-mix(in srgb, var(--quakes) 80%, Canvas)',
    },
    strong: { light: '#a3421a', dark: '#f2a07a', forced: 'CanvasText' },
  },
  accents: { accent: 'quakes', 'strong-accent': 'strong' },
};
