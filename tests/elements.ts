/** The elements that a browser makes of a page. */

/**
 * How many elements a browser with scripts has of a parsed page: what is for browsers without is text to it, what lies
 * in a template is not in the page yet, and rows right in a table get a body.
 */
export function elementsWithScript(page: Document): number {
  const there = [...page.querySelectorAll('*')].filter(
    (element) => !element.parentElement?.closest('noscript, template'),
  );
  const bodies = there.filter(
    (element) =>
      element.localName === 'table' && [...element.children].some(({ localName }) => localName === 'tr'),
  );
  return there.length + bodies.length;
}
