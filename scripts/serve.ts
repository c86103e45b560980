/** Serves the built site, if it is whole. OUT_DIR names another folder than `dist`, PORT another port than 4321. */
import { preview } from 'astro';
import { differences } from '../src/release/file-list.ts';
import { recover } from '../src/release/swap.ts';
import { readTarget } from '../src/release/target.ts';

const target = readTarget();
recover(target);
const wrong = differences(target);
if (wrong.length) {
  const more = wrong.length > 5 ? `\n  and ${wrong.length - 5} more` : '';
  console.error(
    `${target} is no complete site, and is not served:\n  ${wrong.slice(0, 5).join('\n  ')}${more}\nBuild it with "npm run build".`,
  );
  process.exitCode = 1;
} else {
  const { PORT } = process.env;
  await preview({ outDir: target, server: PORT ? { port: Number(PORT) } : {} });
}
