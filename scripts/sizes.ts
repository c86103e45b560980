/**
 * Builds the small story of the tests and compares the size of each file with bench/sizes.txt.
 *
 *   npm run sizes               names what has grown, is new or has gone; exits 1 if anything has
 *   npm run sizes -- --accept   writes the sizes of today
 */
import { rmSync } from 'node:fs';
import { growth, readSizes, sizesFile, sizesOf, writeSizes } from '../bench/sizes.ts';
import { story } from '../src/stories/chosen.ts';
import { buildCopy, copyWithSmallStory } from '../src/tools/project-copy.ts';

const project = copyWithSmallStory(story.slug);
try {
  const { site, status, output } = buildCopy(project);
  if (status !== 0) throw new Error(output);
  const sizes = sizesOf(site);
  if (process.argv.includes('--accept')) {
    writeSizes(sizes);
    console.log(`${sizesFile}  ${sizes.size} files`);
  } else {
    const grown = growth(readSizes(), sizes);
    for (const line of grown) console.log(line);
    if (grown.length) process.exitCode = 1;
    else console.log('No file has grown by more than it may');
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}
