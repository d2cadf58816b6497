/*
 * All the script of the page that a link into a consult leads to. It takes the link out of the address bar before anything else, asks whether it still
 * lets somebody in, and sends the form; what the page says is in the page.
 */

import { guestConsentVersion } from '../../contract/guests.ts';
import { guestDevice, keepGuestToken } from '../kit/session/guest-tokens.ts';

type Session = { guestId: string; token: string };

/** What is after `#` never leaves the browser; in the history it outlives a reload, and no copied address has it. */
function takeLink(): string {
  const kept: unknown = history.state?.link;
  const link = location.hash.slice(1) || (typeof kept === 'string' ? kept : '');
  history.replaceState({ link }, '', location.pathname);
  return link;
}

const link = takeLink();
const device = guestDevice();

/** Whoever opens another link in the same tab: only what is after `#` changes, and nothing is loaded. */
addEventListener('hashchange', () => location.reload());

const sessionOf = (answer: unknown): Session | null => {
  const { guestId, token } = Object(answer);
  return typeof guestId === 'string' && typeof token === 'string' ? { guestId, token } : null;
};

const ask = (what: 'look' | 'enter', more: object = {}) =>
  fetch(`/api/guests/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify({ link, device, ...more }),
  });

function goIn(session: Session): void {
  keepGuestToken(session.guestId, session.token);
  location.replace(`/c/${session.guestId}`);
}

addEventListener('DOMContentLoaded', () => {
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const form = document.querySelector('form');
  const button = document.querySelector('button');

  const showGone = () => {
    part('door')?.setAttribute('hidden', '');
    part('gone')?.removeAttribute('hidden');
    part('gone')?.querySelector('h1')?.focus();
  };

  const showProblem = (name: string, field?: HTMLInputElement | null) => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-problem]'))
      one.hidden = one.dataset.problem !== name;
    field?.setAttribute('aria-invalid', 'true');
    field?.focus();
  };

  const refused = (status: number) => {
    if (status === 404) showGone();
    else showProblem(status === 429 ? 'many' : 'other');
  };

  const field = (name: string) => form?.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? null;

  async function enter(): Promise<void> {
    const name = field('name');
    const agree = field('agree');
    for (const one of [name, agree]) one?.removeAttribute('aria-invalid');
    showProblem('');
    if (!name?.value.trim()) return showProblem('name', name);
    if (!agree?.checked) return showProblem('agree', agree);
    if (button?.getAttribute('aria-busy') === 'true') return;
    button?.setAttribute('aria-busy', 'true');
    try {
      const consent = { version: guestConsentVersion, accepted: true };
      const answer = await ask('enter', { name: name.value, consent });
      const session = answer.ok ? sessionOf(await answer.json()) : null;
      if (session) goIn(session);
      else refused(answer.status);
    } catch {
      showProblem('network');
    } finally {
      button?.removeAttribute('aria-busy');
    }
  }

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void enter();
  });

  async function look(): Promise<void> {
    if (link === '') return showGone();
    const answer = await ask('look');
    if (answer.status === 404) return showGone();
    const session = answer.ok ? sessionOf(Object(await answer.json()).session) : null;
    if (session) goIn(session);
  }
  // Without a network the form still can be filled in; pressing says what is missing.
  look().catch(() => undefined);

  // While somebody writes their name, what they will need next is fetched.
  field('name')?.addEventListener(
    'focus',
    () => {
      fetch('/guest-files.json')
        .then((answer) => answer.json())
        .then((files: Record<string, unknown>) => {
          const hrefs = files[document.documentElement.lang];
          for (const href of Array.isArray(hrefs) ? hrefs : [])
            document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
        })
        .catch(() => undefined);
    },
    { once: true },
  );
});
