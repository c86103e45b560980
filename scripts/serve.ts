/** Serves the built site, if it is whole. OUT_DIR names another folder than `dist`, PORT another port than 4321. */
import { preview } from 'astro';
import { BuildError, causeOf } from '../src/release/cause.ts';
import { differences } from '../src/release/file-list.ts';
import { recover } from '../src/release/swap.ts';
import { readTarget } from '../src/release/target.ts';
import { requirePlace } from '../src/web/place.ts';

/** Throws a BuildError that names what is wrong with the site; a build that was ended on its way is brought to its end. */
function requireWhole(target: string): void {
  recover(target);
  const wrong = differences(target);
  const more = wrong.length > 5 ? `\n  and ${wrong.length - 5} more` : '';
  if (wrong.length)
    throw new BuildError(
      `${target} is no complete site, and is not served:\n  ${wrong.slice(0, 5).join('\n  ')}${more}\nBuild it with "npm run build".`,
    );
}

function readPort(): number {
  const { PORT: port = '4321' } = process.env;
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    throw new BuildError(`PORT is a number up to 65535. You wrote "${port}"`);
  return Number(port);
}

try {
  const { base } = requirePlace();
  const [target, port] = [readTarget(), readPort()];
  requireWhole(target);
  const server = await preview({ outDir: target, logLevel: 'error', server: { port } });
  console.log(`The story is at http://localhost:${server.port}${base} until you press Ctrl+C`);
} catch (error) {
  console.error(causeOf(error));
  process.exitCode = 1;
}
