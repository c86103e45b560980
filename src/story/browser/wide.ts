/**
 * Takes drawings for wide places out of the `noscript` in which each waits, right before the one for narrow places: a
 * phone, which never shows them, is spared their elements. In a wide window they are there before anything is painted; in
 * one that becomes wide, or is printed, from then on. Which of the two is shown is the style sheet's choice.
 */

/** Wherever a figure has room for a wide drawing the window is so wide, or wider. */
const wide = matchMedia('(min-width:38rem)');

function unwrap(): void {
  // What follows a wrap tells that all of it has come.
  for (const wrap of document.querySelectorAll('noscript'))
    if (wrap.nextSibling) {
      wrap.outerHTML = wrap.innerHTML;
      dispatchEvent(new Event('unwrap'));
    }
}
const unwrapIfWide = () => wide.matches && unwrap();

// Between what the parser makes and what is painted of it.
if (wide.matches) new MutationObserver(unwrapIfWide).observe(document, { childList: true, subtree: true });
// Firefox tells of a new size before its media queries know of it.
wide.onchange = unwrapIfWide;
addEventListener('beforeprint', unwrap);
