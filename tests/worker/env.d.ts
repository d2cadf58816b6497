import type { Env as WorkerEnv } from '../../worker/env.ts';

declare global {
  // biome-ignore lint/style/noNamespace: the bindings' type is the platform's to extend
  namespace Cloudflare {
    interface Env extends WorkerEnv, Record<string, unknown> {}
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    bindings: Record<string, string>;
    chatModel: string;
    dns: string;
    hostnames: string;
    doubles: string;
    chatModel: string;
    livekit: { url: string; key: string; secret: string };
    mailbox: string;
    storage: string;
    stripe: string;
  }
}
