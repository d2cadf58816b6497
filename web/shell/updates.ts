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

/** A part of the app that is gone from the server means a deploy happened: the page loads again, once a minute at most. */
export function reloadWhenOutdated(): void {
  const key = 'cav-reloaded-at';
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(key));
    if (!navigator.onLine || Date.now() - last < 60_000) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  });
}
