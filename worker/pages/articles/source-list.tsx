/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import type { ArticleSource } from '../../core/articles/article-head.ts';

/** What an article stands on, each with its publisher. */
export function SourceList({ sources }: { sources: readonly ArticleSource[] }) {
  return (
    <ul class="mt-3 flex flex-col gap-1.5">
      {sources.map(({ publisher, title, url }) => (
        <li key={url}>
          {`${publisher}: `}
          <a href={url} rel="noopener" class={textLinkClass('inText')}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
