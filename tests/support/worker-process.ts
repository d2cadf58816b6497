import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../dev/settings.ts';
import { untilReady } from '../../dev/until-ready.ts';
import { startWrangler } from '../../dev/wrangler.ts';

/** The Worker, answering. */
export interface WorkerProcess {
  stop(): Promise<void>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

export interface WorkerProcessOptions {
  readonly port: number;
  /** File with the Worker's settings. */
  readonly envFile: string;
  /** Keeps the rooms, and the configuration when it is not the deployed one. */
  readonly folder: string;
  /** Receives the Worker's last lines. */
  readonly log: string[];
  readonly rateLimit: number | undefined;
}

const keptLines = 2_000;

/** The deployed configuration with other rate limits, in another folder. */
function withRateLimit(folder: string, limit: number): string {
  const deployed = readFileSync(join(root, 'wrangler.toml'), 'utf8');
  const path = join(folder, 'wrangler.toml');
  const absolute = deployed.replaceAll(/"(?:\.\/)?((?:worker\/[\w./-]+\.ts)|dist)"/g, (_, at: string) =>
    JSON.stringify(join(root, at)),
  );
  writeFileSync(path, absolute.replaceAll(/\blimit = \d+/g, `limit = ${limit}`));
  return path;
}

/** Starts the Worker by `wrangler dev` and waits until it and its database answer. Throws with the Worker's log. */
export async function startWorker(options: WorkerProcessOptions): Promise<WorkerProcess> {
  const { port, envFile, folder, log, rateLimit } = options;
  const child = startWrangler({
    port,
    envFile,
    persistTo: join(folder, 'wrangler'),
    ...(rateLimit === undefined ? {} : { config: withRateLimit(folder, rateLimit) }),
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
