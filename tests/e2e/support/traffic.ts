import type { Page } from '@playwright/test';

/** What a page asked of the Worker so far. */
export interface Traffic {
  /** Procedures that change something or give a ticket, in the order in which they were called. */
  readonly mutations: string[];
  /** Kinds of rooms that it has a socket to now: `lobby`, `consult-room`, `account-line`. */
  readonly sockets: Set<string>;
}

/** Notes it from now on. */
export function noteTraffic(page: Page): Traffic {
  const traffic: Traffic = { mutations: [], sockets: new Set() };
  page.on('request', (request) => {
    const [, procedures] = /\/trpc\/([\w.,]+)/.exec(decodeURIComponent(request.url())) ?? [];
    if (procedures !== undefined && request.method() === 'POST')
      traffic.mutations.push(...procedures.split(','));
  });
  page.on('websocket', (socket) => {
    const [, kind] = /\/parties\/([\w-]+)/.exec(socket.url()) ?? [];
    if (kind === undefined) return;
    traffic.sockets.add(kind);
    socket.on('close', () => traffic.sockets.delete(kind));
  });
  return traffic;
}
