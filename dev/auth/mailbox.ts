import type { EmailDriver } from '@supabase/lite';
import { Hono } from 'hono';
import { html } from 'hono/html';

/** A mail that the auth server would have sent. */
export interface CaughtMail {
  readonly sentAt: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Catches mail instead of sending it. */
export interface Mailbox {
  readonly driver: EmailDriver;
  /** The caught mail, newest first. */
  list(): readonly CaughtMail[];
  /** `GET /mailbox` (a page) and `GET /mailbox.json`. */
  readonly routes: Hono;
}

const kept = 100;

/** A mailbox in memory that keeps the last 100 mails; `finish` may change a mail's text before it is kept. */
export function createMailbox(finish: (text: string) => string): Mailbox {
  const mails: CaughtMail[] = [];
  const list = (): readonly CaughtMail[] => mails;

  const driver: EmailDriver = {
    async send(message) {
      mails.unshift({
        sentAt: new Date().toISOString(),
        to: message.to,
        subject: message.subject,
        text: finish(message.text ?? ''),
      });
      mails.length = Math.min(mails.length, kept);
    },
  };

  const routes = new Hono();
  routes.get('/mailbox.json', (c) => c.json({ mails }));
  routes.get('/mailbox', (c) =>
    c.html(html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mailbox</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  article { border-top: 1px solid #ccc; padding: 1rem 0 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
</style>
<h1>Mailbox</h1>
<p>What the embedded auth server would have sent, newest first. <a href="/mailbox.json">JSON</a></p>
${mails.length === 0 ? html`<p>No mail yet.</p>` : ''}
${mails.map(
  (mail) => html`<article>
  <h2>${mail.subject}</h2>
  <p>To ${mail.to}, ${mail.sentAt}</p>
  <pre>${mail.text}</pre>
</article>`,
)}
</html>`),
  );
  return { driver, list, routes };
}
