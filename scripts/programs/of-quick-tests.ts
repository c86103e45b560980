/** What `npm test` drives: browsers, servers, and what draws and reads as they do. */
import type { BrowserProgram } from './program.ts';

export const quickPrograms = {
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
} satisfies Record<string, BrowserProgram>;
