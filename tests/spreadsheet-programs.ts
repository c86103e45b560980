/** LibreOffice and Gnumeric, which open a table and save it without a hand on it, in English and in French. */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programPath, programs } from '../scripts/programs/browsers.ts';

export type Format = 'csv' | 'xlsx' | 'xls' | 'ods';

interface Way {
  name: string;
  /** What it saves workbooks as; none where it has done so in another setting that makes no difference to them. */
  workbooks: Format[];
  /** Opens the files and saves them in another format into another folder. */
  save(files: readonly string[], format: Format, folder: string): void;
}

const quietly: ExecFileSyncOptions = { stdio: 'ignore', timeout: 200_000 };

/** A profile of LibreOffice whose system speaks a language. */
function profile(work: string, locale: string): string {
  const folder = mkdtempSync(join(work, 'profile-'));
  mkdirSync(join(folder, 'user'));
  writeFileSync(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`,
  );
  return folder;
}

/** `special` is the box "detect special numbers" of the dialog that opens a CSV file. */
function libreOffice(work: string, locale: 'en-US' | 'fr-FR', special: boolean): Way {
  const [language, separator] = locale === 'fr-FR' ? [1036, 59] : [1033, 44];
  const home = profile(work, locale);
  return {
    name: `LibreOffice, ${locale}, special numbers ${special ? 'detected' : 'left'}`,
    workbooks: special ? ['xlsx', 'xls', 'ods'] : [],
    save(files, format, folder) {
      const csv = files.some((file) => file.endsWith('.csv'));
      const filter = `csv:Text - txt - csv (StarCalc):${separator},34,76,1,,${language},false,true,false`;
      const words = [
        ...[`-env:UserInstallation=file://${home}`, '--headless'],
        ...(csv ? [`--infilter=CSV:44,34,76,1,,${language},false,${special}`] : []),
        ...['--convert-to', format === 'csv' ? filter : format, '--outdir', folder, ...files],
      ];
      execFileSync(programPath(programs.spreadsheet), words, quietly);
    },
  };
}

/** Where the system has no French, one is made of its definition. */
function locales(work: string): string {
  const folder = mkdtempSync(join(work, 'locales-'));
  programPath(programs.frenchLocale);
  for (const name of ['fr_FR', 'en_US'])
    execFileSync('localedef', ['-i', name, '-f', 'UTF-8', join(folder, `${name}.UTF-8`)], quietly);
  return folder;
}

function gnumeric(known: string, locale: 'en_US' | 'fr_FR', semicolons = false): Way {
  const env = { ...process.env, LOCPATH: known, LC_ALL: `${locale}.UTF-8` };
  const options = semicolons ? ['-T', 'Gnumeric_stf:stf_assistant', '-O', 'separator=; format=preserve'] : [];
  return {
    name: `Gnumeric, ${locale}${semicolons ? ', with semicolons' : ''}`,
    workbooks: semicolons ? [] : ['xlsx', 'ods'],
    save(files, format, folder) {
      for (const file of files) {
        const name = `${file
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '')}.${format}`;
        const words = [...(format === 'csv' ? options : []), file, join(folder, name)];
        execFileSync(programPath(programs.gnumeric), words, { ...quietly, env });
      }
    },
  };
}

/** LibreOffice with a CSV file of which nobody says that it is UTF-8, which it then takes for Windows-1252. */
export function unaskedLibreOffice(work: string): Pick<Way, 'save'> {
  const home = profile(work, 'en-US');
  return {
    save(files, format, folder) {
      const words = [`-env:UserInstallation=file://${home}`, '--headless', '--convert-to', format];
      execFileSync(programPath(programs.spreadsheet), [...words, '--outdir', folder, ...files], quietly);
    },
  };
}

/** The numbers that LibreOffice gives encodings. */
export const charsets = {
  'Windows-1252': 1,
  'Mac Roman': 2,
  CP850: 4,
  ASCII: 11,
  'ISO-8859-1': 12,
  'ISO-8859-15': 22,
  'UTF-16': 65535,
};

/** LibreOffice in France, saving CSV files in an encoding. */
export function libreOfficeSavingIn(charset: keyof typeof charsets, work: string): Pick<Way, 'save'> {
  const home = profile(work, 'fr-FR');
  return {
    save(files, _, folder) {
      const filter = `csv:Text - txt - csv (StarCalc):59,34,${charsets[charset]},1,,1036,false,true,false`;
      const opened = [
        `-env:UserInstallation=file://${home}`,
        '--headless',
        '--infilter=CSV:44,34,76,1,,1036',
      ];
      const words = [...opened, '--convert-to', filter, '--outdir', folder, ...files];
      execFileSync(programPath(programs.spreadsheet), words, quietly);
    },
  };
}

/** Every program in every language and setting; `work` is a folder for what they need. */
export function spreadsheetPrograms(work: string): Way[] {
  const known = locales(work);
  return [
    libreOffice(work, 'en-US', false),
    libreOffice(work, 'en-US', true),
    libreOffice(work, 'fr-FR', false),
    libreOffice(work, 'fr-FR', true),
    gnumeric(known, 'en_US'),
    gnumeric(known, 'fr_FR'),
    gnumeric(known, 'fr_FR', true),
  ];
}

/** What a program makes of files, by their names. */
export function savedBy(
  way: Pick<Way, 'save'>,
  files: readonly string[],
  format: Format,
  work: string,
): Map<string, Buffer> {
  const folder = mkdtempSync(join(work, 'saved-'));
  way.save(files, format, folder);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
