import { micromark } from 'micromark';

/**
 * The Markdown of an article as HTML. No other HTML is let in, nor links that are none; those to other articles (`<kind>:<id>`) lead where `addressOf` says.
 * Throws when one leads nowhere.
 */
export function articleHtml(
  markdown: string,
  kind: string,
  addressOf: (id: string) => string | undefined,
): string {
  const linked = markdown.replaceAll(new RegExp(`\\]\\(${kind}:([a-z0-9-]+)\\)`, 'g'), (_, id: string) => {
    const address = addressOf(id);
    if (address === undefined) throw new Error(`A link leads to ${kind}:${id}, and there is none`);
    return `](${address})`;
  });
  return micromark(linked);
}
