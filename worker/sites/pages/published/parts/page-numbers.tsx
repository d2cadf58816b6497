/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { RenderContext } from '../render-context.ts';

/** The pages that a long page goes over; nothing for one. */
export function PageNumbers({ c, total }: { c: RenderContext; total: number }) {
  if (total < 2) return null;
  const { page, part } = c.address;
  return (
    <nav class="numbers" aria-label={c.say('nav.numbers')}>
      <ol>
        {Array.from({ length: total }, (_, at) => at + 1).map((number) => (
          <li key={number}>
            <a href={c.href(page, number)} aria-current={number === part ? 'page' : undefined}>
              {number}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
