/** Remembers the chosen colours in the reader's own browser, and gives them to the page before it is painted. */

/** Under what name: all pages of a host share one memory, so it is the story's own, and known as the script is made. */
declare const memoryKey: string;

const root = document.documentElement;
/** What is neither light nor dark is the system's. Where storage is closed to pages the choice holds for this page alone. */
const kept = (choice?: string | null): string => {
  try {
    if (choice) localStorage.setItem(memoryKey, choice);
    else if (choice === '') localStorage.removeItem(memoryKey);
    choice = localStorage.getItem(memoryKey);
  } catch {}
  return choice === 'light' || choice === 'dark' ? choice : '';
};
root.className = kept();
addEventListener('DOMContentLoaded', () => {
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=theme]')) {
    input.checked = input.value === root.className;
    input.onchange = () => {
      root.className = kept(input.value);
    };
  }
});
