import { defineConfig } from '@playwright/test';

/** Debian's Chromium: scripts/support/browser.mjs finds it. Nothing is downloaded. */
const CHROMIUM = process.env['ZHUDIAN_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../node_modules/.cache/playwright',
  fullyParallel: false,
  forbidOnly: true,
  workers: 2,
  // No test is a test of speed: these only end one that hangs, however busy the machine is.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 45_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: CHROMIUM, args: QUIET },
  },
});
