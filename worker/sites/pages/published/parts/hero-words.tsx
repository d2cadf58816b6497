/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { RenderContext } from '../render-context.ts';
import { editMark } from './edit-mark.ts';
import { Words } from './words.tsx';

/** What the place is called, as the title of its home page. */
export function HeroTitle({ c }: { c: RenderContext }) {
  const { hero } = c.view.snapshot.content;
  return (
    <h1 {...editMark(c, 'hero.title')}>
      {c.word(hero.title) ? <Words c={c} of={hero.title} /> : c.view.snapshot.business.name}
    </h1>
  );
}

/** The sentence below it; nothing when there is none. */
export function HeroText({ c }: { c: RenderContext }) {
  const { text } = c.view.snapshot.content.hero;
  return c.word(text) ? (
    <p class="statement" {...editMark(c, 'hero.text')}>
      <Words c={c} of={text} />
    </p>
  ) : null;
}

/** The name of the place, leading home. */
export function HomeLink({ c }: { c: RenderContext }) {
  return (
    <a class="home-link" href={c.href('home')}>
      {c.view.snapshot.business.name}
    </a>
  );
}
