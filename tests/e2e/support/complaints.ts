import type { BrowserContext } from '@playwright/test';

/** What a browser complained about, and what of it a test brings about on purpose. */
export interface Complaints {
  /** From now on these may happen: `/status of 402/`. */
  allow(...patterns: RegExp[]): void;
  /** What happened and was not allowed. */
  unexpected(): readonly string[];
}

/** What a browser says of a server that is gone. */
export const serverGone =
  /WebSocket connection to|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;

/** What it says where the test takes its network away: its service worker looks for a newer one when a page opens. */
export const networkGone =
  /ERR_INTERNET_DISCONNECTED|WebSocket connection to|error occurred when fetching the script/;

/** What it says where a device signs out of a session that the server has already closed, as after an account ended. */
export const sessionGone = /status of 403 .*\/auth\/v1\/logout/;

/** Names of this machine (RFC 6761, 6.3): no request to them leaves it. */
const isOurs = (host: string): boolean => host === '127.0.0.1' || /(^|\.)localhost$/.test(host);

/**
 * Listens to all pages of a browser: errors on the console (a breach of the content security policy is one), errors that
 * nobody caught, and requests that leave this machine.
 */
export function listen(context: BrowserContext): Complaints {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) =>
    heard.push(`Uncaught: ${webError.error().stack ?? webError.error().message}`),
  );
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && !isOurs(hostname)) heard.push(`Request to ${request.url()}`);
  });
  return {
    allow: (...patterns) => allowed.push(...patterns),
    unexpected: () => heard.filter((text) => !allowed.some((pattern) => pattern.test(text))),
  };
}
