/*
 * All the script of the pages that the Worker renders. It runs inside the page before the first paint, so that nothing that it
 * changes is ever seen otherwise; the pages work without it.
 */

import { localeStorageKey, regionStorageKey, sessionStorageKey } from '../kit/session/storage-keys.ts';
import { tellLocale } from '../kit/text/locale-cookie.ts';

const { dataset, lang } = document.documentElement;

/** Storage may be closed to us (private windows, embedded views). */
function tryTo<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** Who has an account open here is shown the way to it, instead of the way in. */
if (tryTo(() => localStorage.getItem(sessionStorageKey))) dataset.known = '';

function keep(key: string, value: string): void {
  tryTo(() => localStorage.setItem(key, value));
}

const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest('a') : null);

addEventListener('click', (event) => {
  const link = linkOf(event);
  if (!link) return;
  const { chooses } = link.dataset;
  // Where the language is in the address (`/en`), the app goes on in it; elsewhere the app decides as the Worker did.
  if (chooses !== undefined || dataset.settled !== undefined) keep(localeStorageKey, chooses ?? lang);
  // The app goes on in the currency of this page where its browser names no country.
  const { country } = dataset;
  if (country !== undefined && !tryTo(() => localStorage.getItem(regionStorageKey)))
    keep(regionStorageKey, country);
  // Known to the Worker by a cookie, the choice needs no detour to be remembered.
  if (chooses) {
    tellLocale(chooses);
    link.search = link.search.replace(/[?&]lang=\w+/, '').replace(/^&/, '?');
  }
});

let files: Promise<unknown> | undefined;

/** What the app's first screen loads, as the build wrote it down; nothing while developing. */
function appFiles(): Promise<unknown> {
  files ??= fetch('/app-files.json')
    .then((answer) => answer.json())
    .then((byLanguage: Record<string, unknown>) => byLanguage[lang])
    .catch(() => []);
  return files;
}

let wanted = false;

/** Fetches the app as soon as somebody reaches for a way into it: it opens at once then, and costs nobody else anything. */
async function fetchApp(event: Event): Promise<void> {
  if (wanted || linkOf(event)?.dataset.app === undefined) return;
  wanted = true;
  const hrefs = await appFiles();
  if (Array.isArray(hrefs))
    for (const href of hrefs)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
}

for (const kind of ['pointerover', 'touchstart', 'focusin'])
  addEventListener(kind, (event) => void fetchApp(event), { passive: true });
addEventListener('load', () => setTimeout(appFiles, 500));

/** Out of a cache, without a network, nobody knows who is on duty now. */
if (!navigator.onLine) dataset.offline = '';
