import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const headlessPath = '/usr/bin/chromium-headless-shell';

/**
 * The Chromium for whatever a person can do in a browser: Playwright's own when it was downloaded, else the system's.
 * @returns its path, or undefined when the machine has none.
 */
export function findChromium(): string | undefined {
  return [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path));
}

/**
 * The Chromium for pages: without the parts of a desktop and without cameras it needs two thirds of the processor's time for the same.
 * @returns its path, that of the other one, or undefined when the machine has neither.
 */
export function findHeadlessChromium(): string | undefined {
  return existsSync(headlessPath) ? headlessPath : findChromium();
}

function isDebianRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Installs packages of the distribution; says which command failed, or nothing. */
function install(...packages: readonly string[]): string | undefined {
  for (const command of ['update', `install -y --no-install-recommends ${packages.join(' ')}`]) {
    const args = ['-q', ...command.split(' ')];
    const { status } = spawnSync('apt-get', args, {
      stdio: 'inherit',
      timeout: 5 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return `apt-get ${args.join(' ')}`;
  }
  return undefined;
}

/**
 * Makes sure that there is a Chromium; on Debian as root it installs the distribution's packages. It does without the one for pages.
 * @returns nothing when there is one, else the sentence that says what to do.
 */
export function ensureChromium(): string | undefined {
  const failed =
    isDebianRoot() && !(findChromium() && existsSync(headlessPath))
      ? install('chromium', 'chromium-headless-shell')
      : undefined;
  if (findChromium()) return undefined;
  if (failed !== undefined)
    return `No Chromium, and \`${failed}\` failed. Install the package "chromium", then run this again.`;
  return "No Chromium found. Run `npx playwright install --with-deps chromium` (or install your system's Chromium), then run this again.";
}
