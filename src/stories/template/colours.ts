/** The story's colours: of its bars, and of what stands out. */
import type { StoryColours } from '../colours.ts';

export const colours: StoryColours = {
  byName: {
    chart: { light: '#1f6f6b', dark: '#6fc7bf', forced: 'LinkText' },
    'chart-strong': { light: '#a3421a', dark: '#f2a07a', forced: 'CanvasText' },
  },
  accents: { accent: 'chart', 'strong-accent': 'chart-strong' },
};
