/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Sections } from '../parts/sections.tsx';
import type { RenderContext } from '../render-context.ts';

/** Who they are, when they are open, where they are and how to reach them. */
export function AboutBody({ c }: { c: RenderContext }) {
  return (
    <>
      <h1>{c.say('page.about')}</h1>
      <Sections c={c} list={['about', 'hours', 'location', 'contact', 'gallery']} />
    </>
  );
}
