/** Remembers the chosen colours in the reader's own browser, and gives them to the page before it is painted. */
const root = document.documentElement;
/** Where storage is closed to pages the choice holds for this page alone. */
const kept = (choice?: string): string => {
  try {
    if (choice !== undefined) localStorage.theme = choice;
    return localStorage.theme || '';
  } catch {
    return choice || '';
  }
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
