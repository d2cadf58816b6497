/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageAddress } from '../../../../web/kit/text/page-address.ts';
import { textLinkClass } from '../../../../web/kit/ui/text-link-class.ts';
import { AppError } from '../../../core/errors.ts';
import { ArticleBody } from '../../../pages/articles/article-body.tsx';
import { articleFacts } from '../../../pages/articles/article-facts.ts';
import { SourceList } from '../../../pages/articles/source-list.tsx';
import type { Page, View } from '../../../pages/page.ts';
import { helpIds, helpIn } from '../../help/find-help.ts';
import { articlePath, helpPath } from '../../help/help-address.ts';
import type { HelpTexts, ListedHelp } from '../../help/help-article.ts';
import { readHelpTexts } from '../../help/help-texts.ts';
import { pageTexts } from '../page-texts.ts';
import { restaurantsSite } from '../site.tsx';

/** An article with its text. */
type WholeHelp = ListedHelp & HelpTexts[string];

function Article({ article, view }: { article: WholeHelp; view: View }) {
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
        <ArticleBody html={article.html} />
        {article.sources.length > 0 && (
          <section aria-labelledby="sources" class="mt-8">
            <h2 id="sources" class="text-xl">
              {t('restaurantsHelp.sources')}
            </h2>
            <SourceList sources={article.sources} />
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
  async show(ctx, view) {
    const { [id]: text } = await readHelpTexts(ctx.readStatic, view.locale);
    const listed = helpIn(view.locale).find((one) => one.id === id);
    if (listed === undefined || text === undefined) throw new AppError('NOT_FOUND');
    const article = { ...listed, ...text };
    return {
      title: `${article.title} · ${restaurantsSite.name}`,
      description: article.summary,
      facts: [articleFacts(view, article, pageAddress(view.locale, articlePath(id)), restaurantsSite.name)],
      main: <Article article={article} view={view} />,
    };
  },
}));
