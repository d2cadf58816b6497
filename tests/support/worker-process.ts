import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../../dev/child.ts';
import { root } from '../../dev/settings.ts';
import { untilReady } from '../../dev/until-ready.ts';
import { builtBundle } from './built-product.ts';
import type { BundleSettings } from './run-bundle.ts';

/** The Worker, answering. */
export interface WorkerProcess {
  stop(): Promise<void>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

export interface WorkerProcessOptions {
  readonly port: number;
  /** The Worker's settings. */
  readonly vars: Readonly<Record<string, string>>;
  /** Keeps the rooms, and what the process is told. */
  readonly folder: string;
  /** Receives the Worker's last lines. */
  readonly log: string[];
  readonly rateLimit: number | undefined;
}

const keptLines = 2_000;

/** Starts the built Worker (built-product.ts) in a process of its own and waits until it and its database answer. Throws with the Worker's log. */
export async function startWorker(options: WorkerProcessOptions): Promise<WorkerProcess> {
  const { port, vars, folder, log, rateLimit } = options;
  const settings: BundleSettings = {
    port,
    bundle: builtBundle,
    persistTo: join(folder, 'worker'),
    vars: { ...vars },
    rateLimit,
  };
  const told = join(folder, 'worker.json');
  writeFileSync(told, JSON.stringify(settings));
  const child = startChild(process.execPath, [join(root, 'tests/support/run-bundle.ts'), told], {
    cwd: root,
    env: { ...process.env, CI: '1', NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false' },
    onLine: (line) => {
      log.push(line);
      if (log.length > keptLines) log.shift();
    },
  });
  const over = new AbortController();
  void child.ended.then((how) => over.abort(new Error(`it ended: ${how}`)));
  try {
    await untilReady([`http://127.0.0.1:${port}/ready`], over.signal);
  } catch (error) {
    await child.stop();
    throw new Error(`The Worker did not start: ${String(error)}\n${log.slice(-60).join('\n')}`);
  }
  return child;
}
