/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';

/** What Markdown made of an article's text, as HTML that lets nothing else in. */
export function ArticleBody({ html }: { html: string }) {
  return (
    <div class="[&_a]:font-medium [&_a]:text-primary [&_a]:underline [&_a]:underline-offset-4 [&_h2]:mt-8 [&_h2]:text-xl [&_h3]:mt-6 [&_h3]:font-semibold [&_li]:mt-1.5 [&_ol]:mt-3 [&_ol]:list-decimal [&_ol]:pl-6 [&_p]:mt-3 [&_ul]:mt-3 [&_ul]:list-disc [&_ul]:pl-6 break-words">
      {raw(html)}
    </div>
  );
}
