import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium, findHeadlessChromium } from './tools/suite/chromium.ts';
import { reportPath } from './tools/suite/stages.ts';

const args = [
  '--no-sandbox',
  // A camera and a microphone that show and play a test signal; whether a page may use them is still asked.
  '--use-fake-device-for-media-stream',
  // Two browsers of one machine find each other without a name service.
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

const launchedFrom = (executablePath: string | undefined) => ({
  launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
});

/** Tests that see and hear: the Chromium for pages has no camera. */
const calls = /(video|whole-consult)\.spec\.ts$/;

/**
 * The browser tests: the built apps and Worker on the embedded services, in a real Chromium. A test runs once, as somebody with a phone or
 * at a desk (tests/README.md says which, and what runs as both).
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/build.ts',
  retries: 0,
  // Each worker process has a stack of its own and takes the next test, whichever file it is in.
  // One more than cores: they also wait, for the network that a test takes away and for what only comes after seconds.
  workers: Math.min(availableParallelism() + 1, 4),
  fullyParallel: true,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'pages', testIgnore: calls, use: launchedFrom(findHeadlessChromium()) },
    { name: 'calls', testMatch: calls, use: launchedFrom(findChromium()) },
  ],
  reporter: [['list'], ['json', { outputFile: reportPath('browser') }]],
  use: {
    // Recording costs a fifth of the run; `npm test -- browser <file> --trace on` records one.
    trace: 'off',
    // It fetches the app for a time without a network, in each new browser anew: two fifths of the run. `withAppOnDevice` allows it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
});
