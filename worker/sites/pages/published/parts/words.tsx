/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Texts } from '../../../content/texts.ts';
import type { RenderContext } from '../render-context.ts';

interface WordsProps {
  c: RenderContext;
  of: Texts;
}

/** The `lang` of words that are in another language than what is around them. */
export const langOf = (c: RenderContext, language: string) => (language === c.locale ? undefined : language);

/** A text of the restaurant, in the page's language or else in one that it has; nothing when it has none. */
export function Words({ c, of }: WordsProps) {
  const worded = c.word(of);
  if (!worded) return null;
  const lang = langOf(c, worded.language);
  return lang ? <span lang={lang}>{worded.text}</span> : <>{worded.text}</>;
}

/** A long text of the restaurant, a paragraph for each that an empty line parts from the next. */
export function Paragraphs({ c, of }: WordsProps) {
  const worded = c.word(of);
  if (!worded) return null;
  const lang = langOf(c, worded.language);
  return (
    <>
      {worded.text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} lang={lang}>
          {paragraph}
        </p>
      ))}
    </>
  );
}
