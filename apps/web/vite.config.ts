import { defineConfig } from 'vite';

/** `npm start` of the API beside it: `npx vite apps/web` then serves the sources while they are written. */
const API = process.env['ZHUDIAN_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': API } },
});
