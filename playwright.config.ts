import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './tools/suite/chromium.ts';
import { reportPath } from './tools/suite/stages.ts';

const chromium = findChromium();

/** The browser tests: the built apps and Worker on the embedded services, in a real Chromium, on a phone and on a desk. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  retries: 0,
  // The stack and the browsers share the machine; two consults at once would only wait for each other.
  workers: 1,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: reportPath('browser') }]],
  use: {
    // Recording costs a fifth of the run; `npm test -- browser <file> --trace on` records one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: ['--no-sandbox'],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  projects: [
    {
      name: 'es-360',
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 }, locale: 'es-ES' },
    },
    {
      name: 'en-1280',
      // These bring both languages and sizes with them: once is enough.
      testIgnore: ['conversation', 'dispatch', 'devices', 'money-edges'].map((name) => `**/${name}.spec.ts`),
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, locale: 'en-GB' },
    },
  ],
});
