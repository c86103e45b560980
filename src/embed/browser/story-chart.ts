/** `<story-chart src="…">`: a chart as an element. What it holds, a link, stands until there is a chart to show. */
import { frameSandbox, frameStyle } from '../frame-attributes.ts';
import { isOurs } from './host-frames.ts';

/** The height in CSS pixels until the frame tells its own, unless the element has a `height`. */
const firstHeight = 600;

/** The class of the element, for the page that this runs in. */
export function chartElement(): CustomElementConstructor {
  return class extends HTMLElement {
    static get observedAttributes() {
      return ['src'];
    }

    constructor() {
      super();
      // Out of reach of the page's style sheets, and of frameworks that own what the element holds.
      this.attachShadow({ mode: 'open' });
    }

    connectedCallback() {
      const { shadowRoot } = this;
      const address = this.getAttribute('src') ?? '';
      if (!shadowRoot || shadowRoot.querySelector('iframe')?.getAttribute('src') === address) return;
      if (!isOurs(address)) {
        shadowRoot.replaceChildren(document.createElement('slot'));
        return;
      }
      const frame = document.createElement('iframe');
      frame.title = this.title || (this.textContent ?? '').trim();
      frame.width = '100%';
      frame.loading = 'lazy';
      frame.referrerPolicy = 'no-referrer';
      frame.setAttribute('sandbox', frameSandbox);
      frame.style.cssText = `display:block;${frameStyle(Number(this.getAttribute('height')) || firstHeight)}`;
      frame.src = address;
      shadowRoot.replaceChildren(frame);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.connectedCallback();
    }
  };
}
