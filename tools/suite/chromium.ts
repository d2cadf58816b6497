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

/**
 * Makes sure that there is a Chromium; on Debian as root it installs the distribution's package.
 * @returns nothing when there is one, else the sentence that says what to do.
 */
export function ensureChromium(): string | undefined {
  if (findChromium()) return undefined;
  if (isDebianRoot()) {
    for (const command of ['update', 'install -y --no-install-recommends chromium']) {
      const args = ['-q', ...command.split(' ')];
      const { status } = spawnSync('apt-get', args, {
        stdio: 'inherit',
        timeout: 5 * 60_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status !== 0)
        return `No Chromium, and \`apt-get ${args.join(' ')}\` failed. Install the package "chromium", then run this again.`;
    }
    if (findChromium()) return undefined;
  }
  return "No Chromium found. Run `npx playwright install --with-deps chromium` (or install your system's Chromium), then run this again.";
}
