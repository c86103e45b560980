/** The way from a page to a path on the same host, such as `../_astro/a.woff2`: it holds wherever both are copied. */
export function pathFrom(page: string, path: string): string {
  const [here, there] = [page.split('/').slice(0, -1), path.split('/')];
  const differs = here.findIndex((part, index) => part !== there[index]);
  const shared = Math.min(differs < 0 ? here.length : differs, there.length - 1);
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/') || './';
}
