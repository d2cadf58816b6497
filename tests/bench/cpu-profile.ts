import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import * as z from 'zod';
import { round } from './report.ts';

const targets = z.array(z.object({ webSocketDebuggerUrl: z.string() }));

/** https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile; times in microseconds. */
const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({
        functionName: z.string(),
        url: z.string(),
        lineNumber: z.int(),
        columnNumber: z.int(),
      }),
      children: z.array(z.int()).optional(),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.number()),
});
type Profile = z.infer<typeof profileSchema>;

/** workerd leaves the result away where there is none. */
const said = z.object({ id: z.int(), result: z.unknown().optional() });

/** Says one thing to an inspector at a time. */
async function openInspector(inspector: URL) {
  const list = await fetch(new URL('/json', inspector.href.replace('ws', 'http')));
  const [target] = targets.parse(await list.json());
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = said.safeParse(JSON.parse(String(data))).data;
    if (answer) waiting.get(answer.id)?.(answer.result);
  });
  let last = 0;
  return {
    ask: (method: string, params: object = {}) =>
      new Promise<unknown>((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

/** What the Worker's isolate does while `work` runs, as its inspector samples it. */
export async function profileCpu(inspector: URL, work: () => Promise<unknown>): Promise<Profile> {
  const { ask, close } = await openInspector(inspector);
  await ask('Profiler.enable');
  await ask('Profiler.start');
  await work();
  const { profile } = z.object({ profile: profileSchema }).parse(await ask('Profiler.stop'));
  close();
  return profile;
}

/** Nobody is sampled while nothing runs: what is longer is the time since something did. */
const longestSampleMs = 20;

/** Which package, or file of ours, a module of the source map is. */
const partOf = (module: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ??
  /(?:^|\/)((?:worker|db|party|contract)\/.+)/.exec(module)?.[1] ??
  'bundle';

/**
 * The profile as shares of the time that the isolate was busy, largest first: by package or file of ours (`parts`, each sample counted for the
 * code that ran) and by the innermost frame of ours that was on the stack (`causes`: what a package was called for).
 */
export function sumUp(profile: Profile, bundle: string): { busyMs: number; parts: object; causes: object } {
  const sources = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])),
  );
  const partOfNode = (id: number | undefined): string => {
    const frame = byId.get(id ?? 0)?.callFrame;
    if (frame === undefined) return '';
    if (frame.url === '') return frame.functionName;
    if (!frame.url.endsWith('index.js')) return 'runtime';
    const entry = sources.findEntry(frame.lineNumber, frame.columnNumber);
    return 'originalSource' in entry ? partOf(entry.originalSource) : 'bundle';
  };
  const isOurs = (part: string) => /^(?:worker|db|party)\//.test(part);
  const [parts, causes] = [new Map<string, number>(), new Map<string, number>()];
  const add = (sums: Map<string, number>, name: string, ms: number) =>
    sums.set(name, (sums.get(name) ?? 0) + ms);
  let busyMs = 0;
  for (const [index, id] of profile.samples.entries()) {
    const ms = (profile.timeDeltas[index] ?? 0) / 1_000;
    if (ms > longestSampleMs) continue;
    const part = partOfNode(id);
    if (['(idle)', '(root)', '(program)'].includes(part)) continue;
    busyMs += ms;
    add(parts, part, ms);
    let cause: number | undefined = id;
    while (cause !== undefined && !isOurs(partOfNode(cause))) cause = parents.get(cause);
    add(
      causes,
      cause === undefined ? part : `${partOfNode(cause)} ${byId.get(cause)?.callFrame.functionName}`,
      ms,
    );
  }
  const shares = (sums: Map<string, number>) =>
    Object.fromEntries(
      [...sums]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, 25)
        .map(([name, ms]) => [name, round(ms / busyMs)]),
    );
  return { busyMs: round(busyMs), parts: shares(parts), causes: shares(causes) };
}
