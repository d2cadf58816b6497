import { type Child, startChild } from '../../dev/child.ts';
import { root } from '../../dev/settings.ts';

/** A vendor's server, running. */
export interface VendorServer extends AsyncDisposable {
  /** What it wrote, a line each. */
  readonly log: readonly string[];
}

/** Starts a vendor's program and waits until it writes a line that `ready` finds. Throws with what it wrote when it ends before. */
export async function startVendor(
  program: string,
  args: readonly string[],
  { env = {}, ready }: { env?: Readonly<Record<string, string>>; ready: RegExp },
): Promise<VendorServer> {
  const log: string[] = [];
  const listening = Promise.withResolvers<void>();
  const child: Child = startChild(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    onLine: (line) => {
      log.push(line);
      if (ready.test(line)) listening.resolve();
    },
  });
  void child.ended.then((how) => listening.reject(new Error(`${program} ended: ${how}\n${log.join('\n')}`)));
  await listening.promise;
  return { log, [Symbol.asyncDispose]: () => child.stop() };
}
