/** The scripts of frames, of host pages and of the folds under figures. */
import { basePath, wholeAddress } from '../web/addresses.ts';
import { browserScript } from '../web/browser-script.ts';

export type ScriptName = 'frame' | 'host' | 'choice';

/** The text of one of them. */
export const script = (name: ScriptName): string =>
  browserScript(`src/embed/browser/${name}.ts`, name === 'host' ? { site: wholeAddress(basePath) } : {});
