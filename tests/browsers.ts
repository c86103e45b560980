/** The browsers, servers and other programs that the tests drive, and where their programs are. */
import { globSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export interface BrowserProgram {
  name: string;
  /** Environment variable that names the program. */
  variable: string;
  /** Commands or paths (with `*`) under which systems have it, the likeliest first. */
  commands: readonly string[];
  /** One or more, with spaces between. */
  debianPackage: string;
  /** Only `npm run test:long` needs it. */
  longOnly?: true;
}

export const programs = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debianPackage: 'chromium',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    debianPackage: 'firefox-esr',
  },
  webkitDriver: {
    name: "WebKit's driver",
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    debianPackage: 'webkit2gtk-driver',
  },
  webkit: {
    name: "WebKit's MiniBrowser",
    variable: 'MINIBROWSER_PATH',
    commands: [
      'MiniBrowser',
      '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
      '/usr/lib/*/webkitgtk-6.*/MiniBrowser',
      '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
    ],
    debianPackage: 'libwebkit2gtk-4.1-0',
  },
  screen: {
    name: 'Xvfb, the screen that WebKit draws on',
    variable: 'XVFB_PATH',
    commands: ['Xvfb'],
    debianPackage: 'xvfb',
  },
  textBrowser: {
    name: 'w3m, a browser of text alone',
    variable: 'W3M_PATH',
    commands: ['w3m'],
    debianPackage: 'w3m',
  },
  nginx: {
    name: 'nginx',
    variable: 'NGINX_PATH',
    commands: ['nginx', '/usr/sbin/nginx'],
    debianPackage: 'nginx',
  },
  brotliModule: {
    name: "nginx's module for .br files",
    variable: 'NGINX_BROTLI_STATIC_PATH',
    commands: ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'],
    debianPackage: 'libnginx-mod-http-brotli-static',
  },
  caddy: {
    name: 'Caddy',
    variable: 'CADDY_PATH',
    commands: ['caddy'],
    debianPackage: 'caddy',
  },
  paperText: {
    name: 'pdftotext, which reads what browsers print',
    variable: 'PDFTOTEXT_PATH',
    commands: ['pdftotext'],
    debianPackage: 'poppler-utils',
  },
  paperPictures: {
    name: 'pdftoppm, which draws what browsers print',
    variable: 'PDFTOPPM_PATH',
    commands: ['pdftoppm'],
    debianPackage: 'poppler-utils',
  },
  spreadsheet: {
    name: 'LibreOffice Calc',
    variable: 'SOFFICE_PATH',
    commands: ['soffice', 'libreoffice'],
    debianPackage: 'libreoffice-calc',
    longOnly: true,
  },
  librsvg: {
    name: 'librsvg',
    variable: 'RSVG_CONVERT_PATH',
    commands: ['rsvg-convert'],
    debianPackage: 'librsvg2-bin',
    longOnly: true,
  },
  inkscape: {
    name: 'Inkscape',
    variable: 'INKSCAPE_PATH',
    commands: ['inkscape'],
    debianPackage: 'inkscape',
    longOnly: true,
  },
  libreOfficeDraw: {
    name: 'LibreOffice Draw',
    variable: 'SOFFICE_PATH',
    commands: ['/usr/lib/libreoffice/program/soffice', 'soffice', 'libreoffice'],
    debianPackage: 'libreoffice-draw',
    longOnly: true,
  },
  imageMagick: {
    name: 'ImageMagick',
    variable: 'CONVERT_PATH',
    commands: ['convert-im6.q16', 'convert', 'magick'],
    debianPackage: 'imagemagick',
    longOnly: true,
  },
  graphicsMagick: {
    name: 'GraphicsMagick',
    variable: 'GM_PATH',
    commands: ['gm'],
    debianPackage: 'graphicsmagick',
    longOnly: true,
  },
  cairosvg: {
    name: 'cairosvg, a library of Python',
    variable: 'CAIROSVG_PATH',
    commands: ['/usr/lib/python3/dist-packages/cairosvg/__main__.py'],
    debianPackage: 'python3-cairosvg',
    longOnly: true,
  },
  qtSvg: {
    name: "Qt's SVG, a library with a door for Python",
    variable: 'QT_SVG_PATH',
    commands: ['/usr/lib/python3/dist-packages/PyQt5/QtSvg*.so'],
    debianPackage: 'python3-pyqt5.qtsvg',
    longOnly: true,
  },
  arialsTwin: {
    name: 'Liberation Sans, which stands for Arial',
    variable: 'LIBERATION_SANS_PATH',
    commands: ['/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf'],
    debianPackage: 'fonts-liberation',
    longOnly: true,
  },
  widestSans: {
    name: 'DejaVu Sans, which stands in for what is missing',
    variable: 'DEJAVU_SANS_PATH',
    commands: ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
    debianPackage: 'fonts-dejavu-core',
    longOnly: true,
  },
  gnumeric: {
    name: "ssconvert, Gnumeric's converter",
    variable: 'SSCONVERT_PATH',
    commands: ['ssconvert'],
    debianPackage: 'gnumeric',
    longOnly: true,
  },
  pandas: {
    name: 'pandas, a library of Python',
    variable: 'PANDAS_PATH',
    commands: ['/usr/lib/python3/dist-packages/pandas/__init__.py'],
    debianPackage: 'python3-pandas',
    longOnly: true,
  },
  r: {
    name: 'R',
    variable: 'RSCRIPT_PATH',
    commands: ['Rscript'],
    debianPackage: 'r-base-core',
    longOnly: true,
  },
  sqlite: {
    name: "SQLite's shell",
    variable: 'SQLITE_PATH',
    commands: ['sqlite3'],
    debianPackage: 'sqlite3',
    longOnly: true,
  },
  frenchLocale: {
    name: 'the definition of the French locale',
    variable: 'FRENCH_LOCALE_PATH',
    commands: ['/usr/share/i18n/locales/fr_FR'],
    debianPackage: 'locales',
    longOnly: true,
  },
  wget: {
    name: 'wget, which copies sites',
    variable: 'WGET_PATH',
    commands: ['wget'],
    debianPackage: 'wget',
    longOnly: true,
  },
  httrack: {
    name: 'HTTrack, which copies sites',
    variable: 'HTTRACK_PATH',
    commands: ['httrack'],
    debianPackage: 'httrack',
    longOnly: true,
  },
  zimWriter: {
    name: 'zimwriterfs, which makes ZIM files',
    variable: 'ZIMWRITERFS_PATH',
    commands: ['zimwriterfs'],
    debianPackage: 'zim-tools',
    longOnly: true,
  },
  zimChecker: {
    name: 'zimcheck, which checks ZIM files',
    variable: 'ZIMCHECK_PATH',
    commands: ['zimcheck'],
    debianPackage: 'zim-tools',
    longOnly: true,
  },
  weasyPrint: {
    name: 'WeasyPrint',
    variable: 'WEASYPRINT_PATH',
    commands: ['weasyprint'],
    debianPackage: 'weasyprint',
    longOnly: true,
  },
  wkhtmltopdf: {
    name: 'wkhtmltopdf',
    variable: 'WKHTMLTOPDF_PATH',
    commands: ['wkhtmltopdf'],
    debianPackage: 'wkhtmltopdf',
    longOnly: true,
  },
  lynx: {
    name: 'lynx, a browser of text alone',
    variable: 'LYNX_PATH',
    commands: ['lynx'],
    debianPackage: 'lynx',
    longOnly: true,
  },
  pandoc: {
    name: 'pandoc, which makes other documents of pages',
    variable: 'PANDOC_PATH',
    commands: ['pandoc'],
    debianPackage: 'pandoc',
    longOnly: true,
  },
  newsboat: {
    name: 'newsboat, a reader of feeds',
    variable: 'NEWSBOAT_PATH',
    commands: ['newsboat'],
    debianPackage: 'newsboat',
    longOnly: true,
  },
  wordPress: {
    name: 'WordPress',
    variable: 'WORDPRESS_PATH',
    commands: ['/usr/share/wordpress/wp-includes/version.php'],
    // In this order it asks for no web server that starts by itself.
    debianPackage: 'php-cgi php wordpress wordpress-theme-twentytwentythree',
    longOnly: true,
  },
  php: {
    name: 'PHP, which runs WordPress',
    variable: 'PHP_PATH',
    commands: ['php'],
    debianPackage: 'php-cli',
    longOnly: true,
  },
  phpDatabase: {
    name: "PHP's way to MariaDB",
    variable: 'PHP_MYSQLI_PATH',
    commands: ['/usr/lib/php/*/mysqli.so'],
    debianPackage: 'php-mysql',
    longOnly: true,
  },
  database: {
    name: 'MariaDB, where WordPress keeps posts',
    variable: 'MARIADBD_PATH',
    commands: ['mariadbd', '/usr/sbin/mariadbd'],
    debianPackage: 'mariadb-server-core',
    longOnly: true,
  },
  databaseMaker: {
    name: "mariadb-install-db, which makes MariaDB's folder",
    variable: 'MARIADB_INSTALL_DB_PATH',
    commands: ['mariadb-install-db'],
    debianPackage: 'mariadb-server-core',
    longOnly: true,
  },
} satisfies Record<string, BrowserProgram>;

/** Asked for by `npm run bench -- --load` alone: no test needs it. */
export const loadProgram: BrowserProgram = {
  name: 'wrk, which asks a server for pages without pause',
  variable: 'WRK_PATH',
  commands: ['wrk'],
  debianPackage: 'wrk',
};

/** Path of a browser's program, or undefined. */
export function findBrowser({ variable, commands }: BrowserProgram): string | undefined {
  const named = process.env[variable];
  if (named) return named;
  for (const command of commands) {
    const [found] = command.includes('/') ? globSync(command).sort() : inSearchPath(command);
    if (found) return found;
  }
  return undefined;
}

/** Where the system finds a command, first what it would start. */
function inSearchPath(command: string): string[] {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => endings.map((ending) => join(folder, command + ending)))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** The sentence that tells how to get a program which is missing. */
export const howToInstall = ({ name, debianPackage, variable }: BrowserProgram): string =>
  `${name} is missing: install it (on Debian: apt-get install ${debianPackage}), or name its program in ${variable}`;

/** Path of a browser's program. Throws an Error that says what to install where there is none. */
export function programPath(program: BrowserProgram): string {
  const path = findBrowser(program);
  if (!path) throw new Error(howToInstall(program));
  return path;
}

/** What Chromium is started with: as root, without a screen, asking for nothing on its own account. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts Chromium, hiding scrollbars unless told, in this environment or another, with settings of its engine. Throws an
 * Error that says what to install where there is none.
 */
export async function launchChromium({
  scrollbars = false,
  env = process.env,
  settings = [] as readonly string[],
  without = [] as readonly string[],
} = {}): Promise<Browser> {
  return chromium.launch({
    env,
    executablePath: programPath(programs.chromium),
    // Readers' browsers keep the page that they leave in memory.
    ignoreDefaultArgs: ['--disable-back-forward-cache', ...(scrollbars ? ['--hide-scrollbars'] : [])],
    args: [
      ...chromiumArguments,
      ...(without.length ? [`--disable-features=${without.join()}`] : []),
      ...(settings.length ? [`--blink-settings=${settings.join()}`] : []),
    ],
  });
}
