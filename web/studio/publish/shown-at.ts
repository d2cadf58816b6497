import type { Site } from '../shell/use-sites.ts';

/** What guests see at a moment: a scheduled version is live from its moment on, also before the database has noted it. */
export function shownAt(site: Site, now: number): { version: number | null; next: Site['next'] } {
  const { liveVersion, next } = site;
  return next !== null && Date.parse(next.at) <= now
    ? { version: next.version, next: null }
    : { version: liveVersion, next };
}
