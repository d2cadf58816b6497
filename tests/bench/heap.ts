import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

const targets = z.array(z.object({ webSocketDebuggerUrl: z.string() }));
const usage = z.object({ result: z.object({ usedSize: z.number() }) });

const held = z.object({
  result: z.object({ usedSize: z.number(), backingStorageSize: z.number().default(0) }),
});

/**
 * The most that the Worker's isolate holds while `work` runs, in MB: its heap and the bytes outside it (buffers), as its inspector says every few
 * milliseconds, garbage included.
 */
export async function mostHeapMb(inspector: URL, work: () => Promise<unknown>): Promise<number> {
  const list = await fetch(new URL('/json', inspector.href.replace('ws', 'http')));
  const [target] = targets.parse(await list.json());
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  let most = 0;
  let id = 0;
  socket.addEventListener('message', ({ data }) => {
    const { result } = held.safeParse(JSON.parse(String(data))).data ?? {};
    if (result) most = Math.max(most, result.usedSize + result.backingStorageSize);
  });
  const asking = setInterval(() => {
    id += 1;
    socket.send(JSON.stringify({ id, method: 'Runtime.getHeapUsage' }));
  }, 5);
  await work();
  clearInterval(asking);
  socket.close();
  return most / 1024 / 1024;
}

/**
 * What the Worker's isolate holds, in MB, as its inspector says: the least of some readings, because workerd collects its garbage
 * when it likes. https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#method-getHeapUsage
 */
export async function heldHeapMb(inspector: URL): Promise<number> {
  const list = await fetch(new URL('/json', inspector.href.replace('ws', 'http')));
  const [target] = targets.parse(await list.json());
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  let least = Number.POSITIVE_INFINITY;
  socket.addEventListener('message', ({ data }) => {
    const said = usage.safeParse(JSON.parse(String(data))).data;
    if (said) least = Math.min(least, said.result.usedSize);
  });
  for (let id = 1; id < 40; id += 2) {
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }));
    socket.send(JSON.stringify({ id: id + 1, method: 'Runtime.getHeapUsage' }));
    await pause(100);
  }
  socket.close();
  return least / 1024 / 1024;
}
