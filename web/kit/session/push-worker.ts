const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/**
 * The service worker that shows notifications in this browser; null where it cannot show any. Only the built app has one: there is none while
 * developing with hot reload.
 */
export async function pushWorker(): Promise<ServiceWorkerRegistration | null> {
  return isSupported() ? ((await navigator.serviceWorker.getRegistration()) ?? null) : null;
}
