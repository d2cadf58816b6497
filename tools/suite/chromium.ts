import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Chromium without the parts of a desktop: two thirds of the processor's time for the same pages. */
const headlessPath = '/usr/bin/chromium-headless-shell';

const systemPaths = [
  headlessPath,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chromium that the browser tests use: Playwright's own when it was downloaded, else the system's.
 * @returns its path, or undefined when the machine has none.
 */
export function findChromium(): string | undefined {
  return [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path));
}

function isDebianRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Installs the distribution's headless Chromium; says which command failed, or nothing. */
function installHeadless(): string | undefined {
  for (const command of ['update', 'install -y --no-install-recommends chromium-headless-shell']) {
    const args = ['-q', ...command.split(' ')];
    const { status } = spawnSync('apt-get', args, {
      stdio: 'inherit',
      timeout: 3 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return `apt-get ${args.join(' ')}`;
  }
  return undefined;
}

/**
 * Makes sure that there is a Chromium; on Debian as root it installs the distribution's headless one, and does with another when it cannot.
 * @returns nothing when there is one, else the sentence that says what to do.
 */
export function ensureChromium(): string | undefined {
  if (existsSync(chromium.executablePath()) || existsSync(headlessPath)) return undefined;
  const failed = isDebianRoot() ? installHeadless() : undefined;
  if (findChromium()) return undefined;
  if (failed !== undefined)
    return `No Chromium, and \`${failed}\` failed. Install the package "chromium", then run this again.`;
  return "No Chromium found. Run `npx playwright install --with-deps chromium` (or install your system's Chromium), then run this again.";
}
