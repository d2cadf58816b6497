import { pageScript } from '../pages/built.ts';

let known: string | undefined;

/** The source expression (CSP, `script-src`) that lets the one script run which our pages have inside. */
export async function inlineScriptHash(): Promise<string> {
  if (known === undefined) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pageScript));
    known = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
  }
  return known;
}
