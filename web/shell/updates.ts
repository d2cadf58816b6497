import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let takeUpdate: (() => void) | null = null;

/** Registers the service worker once the page is idle; a new version waits until the person takes it. */
export function watchForUpdates(): void {
  if (!import.meta.env.PROD) return;
  const register = async () => {
    const { registerSW } = await import('virtual:pwa-register');
    const update = registerSW({
      onNeedRefresh() {
        takeUpdate = () => void update(true);
        for (const changed of listeners) changed();
      },
    });
  };
  // Without a network there is nothing to keep up with; the next visit registers.
  setTimeout(() => void register().catch(() => undefined), 3000);
}

/** A way to load the new version, null while this one is the newest. */
export function useUpdate(): (() => void) | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => takeUpdate,
  );
}

/**
 * A part of the app that is gone from a server which answers means a deploy happened: the page loads again, once a minute at
 * most. Of a server that is away, the page in hand is all there is.
 */
export function reloadWhenOutdated(): void {
  const key = 'cav-reloaded-at';
  const reload = async () => {
    const last = Number(sessionStorage.getItem(key));
    if (!navigator.onLine || Date.now() - last < 60_000) return;
    const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    if (!ok) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  };
  window.addEventListener('vite:preloadError', () => void reload().catch(() => undefined));
}
