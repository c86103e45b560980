/** Programs with which readers and libraries keep a page: copies of a site, of a page, and a player of archives. */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumArguments, programPath, programs } from '../../scripts/programs/browsers.ts';

// The test's own server has to answer meanwhile.
const run = promisify(execFile);

/** Copies the site at an address with what its pages need, and gives the folder of the copy. */
export const mirrors = {
  async wget(address: string, work: string): Promise<string> {
    const options = ['--no-config', '--quiet', '--mirror', '--page-requisites', '--convert-links'];
    await run(programPath(programs.wget), [...options, '--no-host-directories', '-P', work, address]);
    return work;
  },
  async HTTrack(address: string, work: string): Promise<string> {
    // Without the pauses that are for the servers of others; one file at a time, for of several it may lose one.
    await run(programPath(programs.httrack), ['-q', '-%!', '-c1', '-%c0', '-%k', '-O', work, address]);
    const [first = ''] = globSync('*/index.html', { cwd: work });
    return join(work, dirname(first));
  },
} satisfies Record<string, (address: string, work: string) => Promise<string>>;

/** Installs SingleFile into a folder, for the test alone. */
export function installSingleFile(work: string): void {
  cpSync('tests/fixtures/single-file', work, { recursive: true });
  execFileSync('npm', ['ci', '--silent', '--ignore-scripts', '--no-audit', '--prefer-offline'], {
    cwd: work,
  });
}

/**
 * Saves the page at an address as one file, by SingleFile from its folder. Where its browser comes too late, it says so and
 * ends well without a file: then it is asked again. Throws an Error with its words if that does not help.
 */
export async function saveSingleFile(address: string, file: string, installed: string): Promise<void> {
  let said = '';
  for (let asked = 0; asked < 3 && !existsSync(file); asked++) {
    const { stdout, stderr } = await run(process.execPath, [
      join(installed, 'node_modules', 'single-file-cli', 'single-file-node.js'),
      address,
      file,
      `--browser-executable-path=${programPath(programs.chromium)}`,
      `--browser-args=${JSON.stringify(chromiumArguments)}`,
    ]);
    said = stdout + stderr;
  }
  if (!existsSync(file)) throw new Error(`SingleFile wrote no file: ${said}`);
}

/** ReplayWeb.page: what plays is in the package, ready made, so that nothing which it is made of has to be installed. */
const player = {
  package: 'replaywebpage@2.5.3',
  sha512: 'nCj2PSON3BxeSJKE8AsYPyULv0XPZKJWfy4l9PyQre9SqwLZ+WKZVs/sfLqPOQ4GrH+0YkjbwOhr8cSTH08gsQ==',
};

/** A folder to be served, in which an archive is played from the given address on. Its frame is named by `/replay/`. */
export function installPlayer(folder: string, archive: string, address: string): void {
  const packed = join(folder, 'packed');
  mkdirSync(join(folder, 'replay'), { recursive: true });
  mkdirSync(packed);
  execFileSync('npm', ['pack', player.package, '--silent', '--pack-destination', packed]);
  const [file = ''] = globSync('*.tgz', { cwd: packed });
  const found = createHash('sha512')
    .update(readFileSync(join(packed, file)))
    .digest('base64');
  if (found !== player.sha512) throw new Error(`${player.package} is another file than it was: ${found}`);
  execFileSync('tar', ['-xzf', file, 'package/ui.js', 'package/sw.js'], { cwd: packed });
  for (const path of ['ui.js', join('replay', 'ui.js')])
    cpSync(join(packed, 'package', 'ui.js'), join(folder, path));
  cpSync(join(packed, 'package', 'sw.js'), join(folder, 'replay', 'sw.js'));
  cpSync(archive, join(folder, 'site.warc.gz'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>player</title><link rel="icon" href="data:,"><script src="/ui.js"></script>
<replay-web-page source="/site.warc.gz" url="${address}" replayBase="/replay/" embed="replayonly" style="display:block;width:1200px;height:800px"></replay-web-page>`,
  );
}
