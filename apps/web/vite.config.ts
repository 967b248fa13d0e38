import { join } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { EARLY, earlyScript } from './early-script.js';
import { pdfParts } from './pdf-parts.js';

/** `npm start` of the API beside it: `npx vite apps/web` then serves the sources while they are written. */
const API = process.env['ZHUDIAN_API'] ?? 'http://127.0.0.1:3000';

/** One file instead of fifty: a slow phone pays for each request, and together they compress better. */
const OF_EVERY_PAGE = {
  name: 'app',
  tags: ['$initial' as const],
  test: /^(?!.*(main\.tsx|early\.ts|index\.html))/,
  priority: 2,
};
/** What the early script needs, it needs before the rest is there. */
const OF_THE_EARLY = { name: 'first', test: /\/src\/early\/(?!early\.ts)|preload-helper/, priority: 3 };
const OF_MANY_PAGES = { name: 'kit', minShareCount: 12, priority: 1 };
/** Small parts of the first pages: each alone would cost a slow phone more than it holds. */
const SMALL_PARTS = {
  name: 'parts',
  test: /src\/shared\/(filters|just-moved|register\/register-button|difficulties\/difficulty-marks|format\/period|api\/(reminder-rules|work-calendar)|ui\/(flag|record-flags|amount|when|figure|stage-mark|empty-state|print-foot|period-bar))|\/useQueries|\/queriesObserver/,
  priority: 1,
};
/** Of Today and of the reminders, with all that a card needs: the board does not wait for it. */
const REMINDER_CARDS = { name: 'reminders', test: /src\/shared\/reminders\/(reminder-card|without-name)/, priority: 1 };
const ICONS = { name: 'icons', test: /icons-react/, minShareCount: 2 };

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: join(import.meta.dirname, 'index.html'), early: join(import.meta.dirname, EARLY) },
      output: {
        codeSplitting: { groups: [OF_THE_EARLY, OF_EVERY_PAGE, OF_MANY_PAGES, SMALL_PARTS, REMINDER_CARDS, ICONS] },
      },
    },
  },
  plugins: [
    pdfParts(),
    earlyScript(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        id: '/',
        name: '驻点',
        short_name: '驻点',
        description: '驻点小分队的招商线索',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f4ef',
        theme_color: '#f6f4ef',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // Every screen of the phone opens without signal; charts and the reader of documents are of no use there and stay away.
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        globIgnores: ['**/*chart*', '**/pdf*', '**/pdf-*/**'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/a\//, /^\/(healthz|readyz|metrics)/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  server: { proxy: { '/api': API } },
});
