/**
 * Opens the typefaces while the page is parsed, not while its first screen is laid out: that takes a phone, which has the
 * fallback ones alone, as long as all else of the first frame, and both at once would keep it from answering.
 */
// Not every system has each of them.
for (const face of document.fonts) face.load().catch(() => {});
