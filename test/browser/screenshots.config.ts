import { defineConfig } from '@playwright/test';
import settings from './playwright.config.js';

/** `npm run screenshots`: no test, but it walks the same way. */
export default defineConfig(settings, { testMatch: '**/*.shots.ts', timeout: 180_000 });
