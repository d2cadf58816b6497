import { expect } from 'vitest';
import { type Sending, send } from './worker.ts';

/** A page for visitors as it arrives: what a browser without script has. */
export interface ArrivedPage {
  readonly response: Response;
  readonly html: string;
  /** Its text, without style, script and tags; escaped as it is. */
  readonly text: string;
  /** The values of an attribute of all elements of a kind: `valuesOf('link[rel=canonical]', 'href')`. */
  valuesOf(selector: string, attribute: string): Promise<string[]>;
}

const decoded = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

const textOf = (html: string) =>
  html
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Asks for a page that must be there. `headers`: what the browser says of itself. */
export async function openPage(
  path: string,
  headers: Record<string, string> = {},
  sending: Sending = {},
): Promise<ArrivedPage> {
  const response = await send(path, { headers }, sending);
  expect([path, response.status]).toEqual([path, 200]);
  const html = await response.text();
  return {
    response,
    html,
    text: textOf(html),
    async valuesOf(selector, attribute) {
      const values: string[] = [];
      const rewriter = new HTMLRewriter().on(selector, {
        element: (element) => void values.push(decoded(element.getAttribute(attribute) ?? '')),
      });
      await rewriter.transform(new Response(html)).text();
      return values;
    },
  };
}
