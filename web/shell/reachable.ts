/** The code of a screen could not be fetched. */
export class ScreenUnreachable extends Error {
  override readonly name = 'ScreenUnreachable';
}

/**
 * Names the failure of a screen's download. Left as it is, the router takes it for an outdated page and loads it anew, which
 * without a network leaves nothing but the browser's own error; `updates.ts` does that with care.
 */
export function reachable<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return () =>
    load().catch((cause: unknown) => {
      throw new ScreenUnreachable('The code of a screen did not come', { cause });
    });
}
