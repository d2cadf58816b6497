/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import { pageAddress } from '../../../../web/kit/text/page-address.ts';
import { textLinkClass } from '../../../../web/kit/ui/text-link-class.ts';
import { AppError } from '../../../core/errors.ts';
import type { Page, View } from '../../../pages/page.ts';
import { helpIds, helpIn } from '../../help/find-help.ts';
import { articlePath, helpPath } from '../../help/help-address.ts';
import type { HelpArticle } from '../../help/help-article.ts';
import { pageTexts } from '../page-texts.ts';
import { restaurantsSite } from '../site.tsx';

/** How what Markdown makes is set. */
const body =
  '[&_a]:font-medium [&_a]:text-primary [&_a]:underline [&_a]:underline-offset-4 [&_h2]:mt-8 [&_h2]:text-xl [&_li]:mt-1.5 [&_ol]:mt-3 [&_ol]:list-decimal [&_ol]:pl-6 [&_p]:mt-3 [&_ul]:mt-3 [&_ul]:list-disc [&_ul]:pl-6';

function Article({ article, view }: { article: HelpArticle; view: View }) {
  const { locale } = view;
  const t = pageTexts(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <main id="content" tabindex={-1} class="mx-auto max-w-3xl px-4 pt-4 pb-16 sm:px-6 sm:pt-8">
      <a href={pageAddress(locale, helpPath)} class={textLinkClass('onLine')}>
        {t('restaurantsHelp.all')}
      </a>
      <article>
        <h1 class="text-[1.75rem] sm:text-[2.5rem]">{article.title}</h1>
        <p class="mt-3 text-lg text-ink-soft">{article.summary}</p>
        <div class={body}>{raw(article.html)}</div>
        {article.sources.length > 0 && (
          <section aria-labelledby="sources" class="mt-8">
            <h2 id="sources" class="text-xl">
              {t('restaurantsHelp.sources')}
            </h2>
            <ul class="mt-3 flex flex-col gap-1.5">
              {article.sources.map(({ publisher, title, url }) => (
                <li key={url}>
                  {`${publisher}: `}
                  <a href={url} rel="noopener" class={textLinkClass('inText')}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <p class="mt-8 text-[0.9375rem] text-ink-soft">
        {t('restaurantsHelp.reviewed', { day: day.format(new Date(article.reviewed)) })}
      </p>
      <p class="mt-2">
        {t('restaurantsHelp.person')}{' '}
        <a href="/contact" data-app class={textLinkClass('inText')}>
          {t('restaurantsHelp.write')}
        </a>
      </p>
    </main>
  );
}

/** Every article of the help, each at an address of its own. */
export const helpArticles: readonly Page[] = helpIds.map((id) => ({
  path: articlePath(id),
  site: restaurantsSite,
  async show(_, view) {
    const article = helpIn(view.locale).find((one) => one.id === id);
    if (article === undefined) throw new AppError('NOT_FOUND');
    return {
      title: `${article.title} · ${restaurantsSite.name}`,
      description: article.summary,
      facts: [
        {
          '@type': 'Article',
          headline: article.title,
          description: article.summary,
          inLanguage: view.locale,
          dateModified: article.reviewed,
          url: `${view.origin}${pageAddress(view.locale, articlePath(id))}`,
          publisher: { '@type': 'Organization', name: restaurantsSite.name },
          citation: article.sources.map(({ url }) => url),
        },
      ],
      main: <Article article={article} view={view} />,
    };
  },
}));
