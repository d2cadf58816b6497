import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Child, startChild } from './child.ts';
import { root } from './settings.ts';

export interface WranglerOptions {
  readonly port: number;
  /** File with the Worker's settings. */
  readonly envFile: string;
  /** Folder that keeps the rooms from one run to the next. */
  readonly persistTo: string;
  readonly onLine: (line: string) => void;
}

/** wrangler's own line for a request: the Worker logs each one itself. */
const requestLine = /^\[wrangler:info\] [A-Z]+ \S+ \d{3} /;

/** Runs the Worker by `wrangler dev`, without questions, telemetry or calls to the outside. */
export function startWrangler(options: WranglerOptions): Child {
  const flags = {
    ip: '127.0.0.1',
    port: options.port,
    'inspector-port': 0,
    'env-file': options.envFile,
    'persist-to': options.persistTo,
    'show-interactive-dev-session': false,
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const program = join(root, 'node_modules/wrangler/bin/wrangler.js');
  return startChild(process.execPath, [program, 'dev', '--local', ...args], {
    cwd: root,
    onLine: (line) => {
      const plain = stripVTControlCharacters(line);
      if (plain.trim() !== '' && !requestLine.test(plain)) options.onLine(plain);
    },
    env: {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  });
}
