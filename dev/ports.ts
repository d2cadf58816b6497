import { createServer } from 'node:net';
import { listen } from './listen.ts';

/** The port of each part; the first one is what a person opens. */
export interface Ports {
  readonly web: number;
  readonly worker: number;
  readonly postgres: number;
  readonly auth: number;
  readonly stripe: number;
  readonly mailbox: number;
  readonly dns: number;
  readonly chatModel: number;
}

/** What `.env.example` is written for. */
export const defaultPorts = portsFrom(5173);

/** The ports that follow from the first. */
export function portsFrom(first: number): Ports {
  return {
    web: first,
    worker: first + 1,
    postgres: first + 2,
    auth: first + 3,
    stripe: first + 4,
    mailbox: first + 5,
    dns: first + 6,
    chatModel: first + 7,
  };
}

const names: Record<keyof Ports, string> = {
  web: 'the web apps (Vite)',
  worker: 'the Worker (wrangler dev)',
  postgres: 'the embedded Postgres',
  auth: 'the embedded auth server',
  stripe: 'the embedded Stripe',
  mailbox: 'the mailbox',
  dns: 'the DNS of this machine',
  chatModel: 'the model that drafts and translates',
};

/** Whether something answers there: some systems let a second server bind where one already listens. */
async function answers(port: number): Promise<boolean> {
  const hosts = ['127.0.0.1', '[::1]'];
  const tries = hosts.map((host) => fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(1000) }));
  const results = await Promise.allSettled(tries);
  return results.some((result) => result.status === 'fulfilled');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, port);
  } catch {
    return false;
  }
  await new Promise((closed) => server.close(closed));
  return !(await answers(port));
}

/** Throws an error that says, for people, which of the ports are taken and how to use others. */
export async function requireFreePorts(ports: Partial<Ports>): Promise<void> {
  const taken: string[] = [];
  for (const [part, port] of Object.entries(ports)) {
    const name = names[part as keyof Ports];
    if (!(await isFree(port))) taken.push(`  port ${port}, for ${name}`);
  }
  if (taken.length === 0) return;
  throw new Error(
    `Already in use:\n${taken.join('\n')}\nStop what listens there, or choose another base: PORT=6000 npm run dev`,
  );
}
