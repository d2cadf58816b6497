import { apiClient } from '../../kit/api/api.ts';
import { pushWorker } from '../../kit/session/push-worker.ts';

/** Whether this browser can show notifications, may, and does. */
export type DeviceState = 'unsupported' | 'denied' | 'off' | 'on';

/** Where this browser stands now. Asks nobody for permission. */
export async function readDevice(): Promise<DeviceState> {
  const worker = await pushWorker();
  if (worker === null) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return (await worker.pushManager.getSubscription()) === null ? 'off' : 'on';
}

/** Asks for permission and has this browser told of what happens. Rejects when the browser cannot, or we are not told so. */
export async function switchOn(pushKey: string): Promise<DeviceState> {
  const worker = await pushWorker();
  if (worker === null) return 'unsupported';
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  if (!endpoint || !p256dh || !auth) throw new Error('The browser gave no keys');
  await apiClient.notifications.browser.add.mutate({ endpoint, keys: { p256dh, auth } });
  return 'on';
}

/** Nothing is shown on this browser any more. */
export async function switchOff(): Promise<DeviceState> {
  const subscription = await (await pushWorker())?.pushManager.getSubscription();
  if (subscription) {
    await apiClient.notifications.browser.remove.mutate({ endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return 'off';
}
