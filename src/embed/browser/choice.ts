/**
 * Under each figure of the gallery: what is opened gets its choice, its button and its preview; another theme or version
 * changes the snippet and the preview; the button copies the snippet. The figure that an address names stands open.
 */

for (const area of document.querySelectorAll<HTMLDetailsElement>('[data-embed]'))
  area.ontoggle = () => {
    if (!area.open) return;
    area.ontoggle = null;
    // Fields and frames cost a page much even where nobody sees them.
    for (const template of area.querySelectorAll('template')) template.replaceWith(template.content);
    const find = <T extends Element>(selector: string) => area.querySelector(selector) as T;
    const snippet = find<HTMLTextAreaElement>('textarea');
    const button = find<HTMLButtonElement>('button');
    const select = find<HTMLSelectElement>('select');
    const preview = find<HTMLIFrameElement>('iframe');
    // Copies have the page elsewhere, and name it to the end: the choice is a folder below it.
    const [live = ''] = select.value.split(' ');
    const shown = preview.src;
    select.onchange = () => {
      const [address = '', height = ''] = select.value.split(' ');
      preview.src = shown.replace(/(index.html)?$/, `${address.slice(live.length)}$1`);
      snippet.value = snippet.value
        .replace(/src="[^"]*/, `src="${address}`)
        .replace(/(height="|:)\d+("|px)/g, `$1${height}$2`);
    };
    preview.onload = () => {
      preview.height = String(preview.contentDocument?.body.offsetHeight);
    };
    button.onclick = async () => {
      snippet.select();
      // Where the clipboard is closed to pages, the selected text waits for the reader's own key.
      await navigator.clipboard.writeText(snippet.value);
      button.textContent = button.value;
    };
  };

const openNamed = () => {
  const named = document.getElementById(location.hash.slice(1));
  named?.querySelector('[data-embed]')?.setAttribute('open', '');
};
openNamed();
addEventListener('hashchange', openNamed);
