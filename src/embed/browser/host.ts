/** The optional script of a page that holds our frames, however many: sizes each as it tells, and knows <story-chart>. */
import { isOurs, ourFrames } from './host-frames.ts';
import { chartElement } from './story-chart.ts';

addEventListener('message', ({ origin, source, data }) => {
  // In a sandbox a frame has no origin.
  if (origin !== 'null' && !isOurs(origin)) return;
  try {
    const { sentinel, type, height } = data;
    if (sentinel === 'amp' && type === 'embed-size' && Number.isInteger(height) && height > 0)
      for (const frame of ourFrames())
        if (frame.contentWindow === source) frame.style.height = `${Math.min(Math.max(height, 100), 4000)}px`;
  } catch {
    // A message that cannot be read is not from our frame.
  }
});

if (!customElements.get('story-chart')) customElements.define('story-chart', chartElement());

// Frames that told their height before this script was there tell it again.
for (const frame of ourFrames())
  frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
