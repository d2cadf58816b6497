import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

const targets = z.array(z.object({ webSocketDebuggerUrl: z.string() }));
const usage = z.object({ result: z.object({ usedSize: z.number() }) });

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
