/** Moves the line that tells how far the reader has come, where the style sheet alone cannot. */
const line = document.querySelector<HTMLElement>('.progress');
const { documentElement: page } = document;
if (line && !CSS.supports('animation-timeline: scroll()')) {
  addEventListener(
    'scroll',
    () => {
      line.style.transform = `scaleX(${scrollY / (page.scrollHeight - innerHeight)})`;
    },
    { passive: true },
  );
}
