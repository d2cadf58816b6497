import { html, raw } from 'hono/html';
import type { Words } from './texts.ts';

/** A piece of a page, already escaped. */
export type Piece = ReturnType<typeof html>;

const STYLE = `
:root { --ink: #10201f; --paper: #fbfaf7; --surface: #fff; --line: #d9d5ca; --primary: #0f5c5a; --soft: #5a6463; --bad: #b42318; --good: #2f7d4f; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.note { margin: 0; padding: 8px 16px; background: #fff3d1; color: #553b00; font-size: 15px; text-align: center; }
main { max-width: 920px; margin: 0 auto; padding: 24px 16px 48px; display: grid; gap: 32px; }
main > * { min-width: 0; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 16px; }
h2 { font-size: 1.15rem; margin: 0 0 12px; }
p { margin: 0 0 12px; }
dl { display: grid; grid-template-columns: 1fr auto; gap: 8px 0; margin: 0; }
dt, dd { margin: 0; }
dt { padding-right: 16px; }
dd { text-align: right; }
.total { font-weight: 700; border-top: 1px solid var(--line); padding-top: 8px; }
form { display: grid; gap: 12px; margin: 0 0 16px; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 12px; }
legend { padding: 0; margin-bottom: 8px; color: var(--soft); }
label { display: grid; gap: 4px; font-weight: 600; }
input, select, button, .button { font: inherit; min-height: 48px; border-radius: 12px; padding: 10px 16px; width: 100%; }
input, select { font-weight: 400; border: 1px solid var(--soft); background: var(--surface); color: inherit; }
button, .button { border: 1px solid var(--primary); background: var(--surface); color: var(--primary); font-weight: 600; cursor: pointer; text-align: center; display: block; text-decoration: none; }
.main { background: var(--primary); color: #fff; }
a { color: var(--primary); }
a.plain { display: inline-block; padding: 10px 0; }
:focus-visible { outline: 3px solid #e2673f; outline-offset: 2px; }
.error { border-left: 4px solid var(--bad); background: #fdeceb; color: #7a1710; padding: 12px 16px; }
.tag { display: inline-block; border: 1px solid var(--line); border-radius: 999px; padding: 2px 12px; font-size: 15px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 10px 12px 10px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:not(:first-child), td:not(:first-child) { white-space: nowrap; }
th:last-child, td:last-child { text-align: right; padding-right: 0; }
.scroll { overflow-x: auto; }
.soft { color: var(--soft); }
@media (min-width: 800px) { main.two { grid-template-columns: 1fr 1fr; gap: 64px; padding-top: 56px; } }
@media print { .note, form, .button, a.plain { display: none; } }
`;

/** A whole page, labelled as the stand-in's. */
export function page(words: Words, title: string, body: Piece, options: { two?: boolean } = {}): Piece {
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header class="note">${words.say('standIn')}</header>
<main class="${options.two ? 'two' : ''}">${body}</main>
</body>
</html>`;
}

/** A page that only says something, with a way on when there is one. */
export function messagePage(
  words: Words,
  title: string,
  text: string,
  link?: { href: string; text: string },
): Piece {
  return page(
    words,
    title,
    html`<section><h1>${title}</h1><p>${text}</p>${link ? html`<a class="button main" href="${link.href}">${link.text}</a>` : ''}</section>`,
  );
}

/** A message that a screen reader announces. */
export function alert(text: string | null): Piece | string {
  return text === null ? '' : html`<p class="error" role="alert">${text}</p>`;
}
