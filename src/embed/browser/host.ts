/** The optional script of a page that holds our frames, however many: gives each the height that it tells. */

const home = new URL((document.currentScript as HTMLScriptElement).src).origin;

addEventListener('message', (event) => {
  // In a sandbox a frame has no origin.
  if (event.origin !== home && event.origin !== 'null') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== event.source) continue;
    try {
      if (new URL(frame.src).origin !== home) continue;
      const { sentinel, type, height } = event.data;
      if (sentinel === 'amp' && type === 'embed-size' && Number.isInteger(height) && height > 0)
        frame.style.height = `${Math.min(Math.max(height, 100), 4000)}px`;
    } catch {
      // A message that cannot be read is not from our frame.
    }
  }
});

// Frames that told their height before this script was there tell it again.
for (const frame of document.querySelectorAll('iframe'))
  if (frame.src.startsWith(`${home}/`))
    frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
