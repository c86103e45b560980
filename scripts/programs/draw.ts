/** Programs that draw an SVG file as a picture: each as it comes, from Debian or from npm. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { programPath, programs } from './browsers.ts';

/** Draws the SVG file at one path as a PNG file at another. `folder` is the program's own. */
type Draw = (svg: string, png: string, folder: string) => Promise<unknown>;

const execute = promisify(execFile);
const run = (command: string, given: string[], env: Record<string, string> = {}) =>
  execute(command, given, { env: { ...process.env, ...env }, timeout: 120_000 });
const python = '/usr/bin/python3';

const qt = `
import sys
from PyQt5.QtGui import QColor, QGuiApplication, QImage, QPainter
from PyQt5.QtSvg import QSvgRenderer
application = QGuiApplication([])
drawing = QSvgRenderer(sys.argv[1])
image = QImage(drawing.defaultSize(), QImage.Format_ARGB32)
image.fill(QColor('white'))
painter = QPainter(image)
painter.setRenderHint(QPainter.Antialiasing)
drawing.render(painter)
painter.end()
image.save(sys.argv[2])
`;

/** What stands for Arial where that is not installed. */
const arialsTwin = 'Liberation Sans';

/** Untold, resvg takes the typeface of whichever file the disk lists first. */
const told = { font: { defaultFontFamily: arialsTwin } };

/** GraphicsMagick's own list of typefaces names files that Debian has elsewhere. */
function typefaces(folder: string): string {
  const file = programPath(programs.arialsTwin);
  const types = ['Helvetica', 'Arial'].map(
    (name) =>
      `<type name="${name}" fullname="${arialsTwin}" family="${name}" weight="400" style="normal" stretch="normal" format="truetype" glyphs="${file}"/>`,
  );
  writeFileSync(join(folder, 'type.mgk'), `<?xml version="1.0"?><typemap>${types.join('')}</typemap>`);
  return folder;
}

export const drawing = {
  librsvg: (svg, png) => run(programPath(programs.librsvg), [svg, '-o', png]),
  Inkscape: (svg, png) => run(programPath(programs.inkscape), [svg, '--export-type=png', '-o', png]),
  'LibreOffice Draw': async (svg, png, folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const given = ['--headless', profile, '--convert-to', 'png', '--outdir', dirname(png), svg];
    await run(programPath(programs.libreOfficeDraw), given);
  },
  cairosvg: (svg, png) => {
    programPath(programs.cairosvg);
    return run(python, ['-m', 'cairosvg', svg, '-o', png]);
  },
  Qt: (svg, png) => {
    programPath(programs.qtSvg);
    return run(python, ['-c', qt, svg, png], { QT_QPA_PLATFORM: 'offscreen' });
  },
  // It asks Inkscape, where that is installed.
  ImageMagick: (svg, png) => run(programPath(programs.imageMagick), [svg, png]),
  sharp: (svg, png) => sharp(svg).png().toFile(png),
  resvg: async (svg, png) => writeFileSync(png, new Resvg(readFileSync(svg, 'utf8'), told).render().asPng()),
  "ImageMagick's own reader": (svg, png) => run(programPath(programs.imageMagick), [`MSVG:${svg}`, png]),
  GraphicsMagick: (svg, png, folder) =>
    run(programPath(programs.graphicsMagick), ['convert', svg, png], {
      MAGICK_CONFIGURE_PATH: typefaces(folder),
    }),
} satisfies Record<string, Draw>;

export type DrawingProgram = keyof typeof drawing;

/** The picture, as a PNG, that a program makes of the text of an SVG file. */
export async function draw(program: DrawingProgram, svg: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'drawn-'));
  try {
    const [from, to] = [join(folder, 'chart.svg'), join(folder, 'chart.png')];
    writeFileSync(from, svg);
    mkdirSync(join(folder, 'own'));
    const make: Draw = drawing[program];
    await make(from, to, join(folder, 'own'));
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
