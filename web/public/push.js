// Part of the service worker (web/vite.config.ts): shows what the push service brings, and opens its link on a press.
// The message is what worker/core/notify/send/push-sender.ts writes: {title, body, path, tag, urgent}.

self.addEventListener('push', (event) => {
  const { title, body, path, tag, urgent } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      // Told again, it takes the place of the first one.
      tag,
      icon: '/icon-192.png',
      badge: '/icon-192.png',
      requireInteraction: urgent,
      data: { path },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data.path, self.location.origin);
  // Only ours: a notification leads nowhere else.
  if (url.origin !== self.location.origin) return;
  event.waitUntil(
    (async () => {
      const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const open = pages.find((page) => new URL(page.url).pathname === url.pathname);
      await (open ? open.focus() : self.clients.openWindow(url.href));
    })(),
  );
});
