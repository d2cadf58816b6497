/** What is shown by the system while the page is in the background. `tag`: a later one of the same takes its place. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

/** Whether the browser can show notices, and whether it was allowed to. */
export const noticesAre = (): 'granted' | 'denied' | 'default' | 'impossible' =>
  'Notification' in window ? Notification.permission : 'impossible';

/** Asks whether this page may show notices; only ever on a press. */
export async function askForNotices(): Promise<boolean> {
  return 'Notification' in window && (await Notification.requestPermission()) === 'granted';
}

/** Shows a notice when the page is not looked at and may do so; a press on it brings the page to the front. */
export function notifyHere({ title, ...options }: Notice): void {
  if (!document.hidden || noticesAre() !== 'granted') return;
  try {
    const shown = new Notification(title, options);
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Chrome on Android shows notices by the service worker alone
    void navigator.serviceWorker
      ?.getRegistration()
      .then((worker) => worker?.showNotification(title, options));
  }
}
