import { html, raw } from 'hono/html';
import type { CaughtMessage } from './inbox.ts';

/** A mail of the auth server's, which keeps its own. */
export interface AuthMail {
  readonly sentAt: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const css = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: light-dark(#f2f1ec, #151918); }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
.lead { margin: 0 0 1.5rem; opacity: .75; }
article { margin: 0 0 1.25rem; }
.to { font-size: .8rem; opacity: .7; margin: 0 0 .35rem; overflow-wrap: anywhere; }
.mail { background: light-dark(#fff, #1f2625); border: 1px solid light-dark(#dcd8cd, #33403e); border-radius: .6rem; overflow: hidden; }
.mail h2 { font-size: 1rem; margin: 0; padding: .75rem 1rem; border-bottom: 1px solid light-dark(#dcd8cd, #33403e); overflow-wrap: anywhere; }
.mail iframe { display: block; width: 100%; height: 38rem; border: 0; }
.mail pre { margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
.bubble { max-width: 26rem; padding: .6rem .9rem; border-radius: 1.1rem 1.1rem 1.1rem .25rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.sms .bubble { background: light-dark(#e3e3e8, #3a3a40); }
.whatsapp .bubble { background: light-dark(#d9fdd3, #144d37); }
.push { max-width: 24rem; background: light-dark(#fff, #2a3130); border-radius: 1rem; padding: .8rem 1rem; box-shadow: 0 2px 10px rgb(0 0 0 / .15); }
.push a { color: inherit; text-decoration: none; display: block; }
.push strong, .push span { display: block; }
form { display: inline; }
button { font: inherit; font-size: .8rem; padding: .15rem .6rem; margin: .35rem .35rem 0 0; }
`;

/** A text with its addresses as links. */
function linked(text: string) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}" target="_blank">${part}</a>` : html`${part}`));
}

function contentOf(message: CaughtMessage, appUrl: string) {
  const { channel, title, text, facts } = message;
  switch (channel) {
    case 'email':
      // Looked at as in a mail program: no script runs, and links open outside.
      return html`<div class="mail"><h2>${title}</h2>
        <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${title}" srcdoc="${withTarget(message.html)}"></iframe></div>`;
    case 'push':
      return html`<div class="push"><a href="${appUrl}${String(facts.path)}" target="_blank"><strong>${title}</strong><span>${text}</span></a></div>`;
    case 'whatsapp': {
      const link = typeof facts.link === 'string' && /\D/.test(facts.link) ? `${appUrl}/${facts.link}` : '';
      return html`<div class="bubble">${linked(text)}${link === '' ? '' : html`<br />${linked(link)}`}</div>`;
    }
    case 'sms':
      return html`<div class="bubble">${linked(text)}</div>`;
  }
}

const withTarget = (mail: string) => mail.replace('<head>', '<head><base target="_blank">');

const actionsOf: Record<CaughtMessage['channel'], readonly (readonly [string, string])[]> = {
  email: [
    ['delivered', 'It arrived'],
    ['bounced', 'It bounces'],
    ['complained', 'They complain'],
  ],
  sms: [
    ['delivered', 'It arrived'],
    ['bounced', 'No such number'],
    ['STOP', 'They answer STOP'],
  ],
  whatsapp: [
    ['delivered', 'It arrived'],
    ['bounced', 'Not on WhatsApp'],
    ['Hola', 'They answer'],
    ['STOP', 'They answer STOP'],
  ],
  push: [],
};

function entry(message: CaughtMessage, appUrl: string) {
  const { id, channel, to, at } = message;
  return html`<article class="${channel}">
    <p class="to">${channel} to ${to}, ${at}</p>
    ${contentOf(message, appUrl)}
    ${actionsOf[channel].map(
      ([what, label]) =>
        html`<form method="post" action="/_tell"><input type="hidden" name="id" value="${id}" /><button name="what" value="${what}">${label}</button></form>`,
    )}
  </article>`;
}

/** Everything that would have left, newest first, each as it looks where it arrives; with buttons for what happens to it there. */
export function mailboxPage(
  messages: readonly CaughtMessage[],
  authMails: readonly AuthMail[],
  appUrl: string,
) {
  const items = [
    ...messages.map((message) => ({ at: message.at, shown: entry(message, appUrl) })),
    ...authMails.map((mail) => ({
      at: mail.sentAt,
      shown: html`<article class="email"><p class="to">email to ${mail.to}, ${mail.sentAt}</p>
        <div class="mail"><h2>${mail.subject}</h2><pre>${linked(mail.text)}</pre></div></article>`,
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Mailbox</title>
    <style>${raw(css)}</style>
  </head>
  <body>
    <h1>Mailbox</h1>
    <p class="lead">What would have left this machine, newest first. <a href="/messages.json">JSON</a></p>
    ${items.length === 0 ? html`<p>Nothing yet.</p>` : items.map(({ shown }) => shown)}
  </body>
</html>`;
}
