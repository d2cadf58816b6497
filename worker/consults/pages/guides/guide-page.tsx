/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageAddress } from '../../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../../web/kit/ui/button-class.ts';
import { textLinkClass } from '../../../../web/kit/ui/text-link-class.ts';
import { AppError } from '../../../core/errors.ts';
import { ArticleBody } from '../../../pages/articles/article-body.tsx';
import { articleFacts } from '../../../pages/articles/article-facts.ts';
import { SourceList } from '../../../pages/articles/source-list.tsx';
import { WarningIcon } from '../../../pages/icons.tsx';
import type { Page, PageFamily, View } from '../../../pages/page.ts';
import type { ArticleText, ListedArticle } from '../../knowledge/article.ts';
import { readArticleText } from '../../knowledge/article-text.ts';
import { articleBySlug, articleOf, articles } from '../../knowledge/find-article.ts';
import { guidePath, guidesEnglishPath, guidesPath } from '../../knowledge/guide-path.ts';
import { pageTexts } from '../page-texts.ts';
import { site } from '../site.tsx';

/** An article with its text. */
type WholeArticle = ListedArticle & ArticleText;

/** The way out of reading, where what it is about may not wait. */
function Urgent({ view }: { view: View }) {
  const t = pageTexts(view.locale);
  return (
    <aside aria-labelledby="urgent" class="mt-5 mb-6 rounded-card bg-emergency-soft p-4 sm:p-5">
      <h2 id="urgent" class="flex items-center gap-2 text-lg text-emergency">
        <WarningIcon class="size-6 shrink-0" />
        {t('guides.urgentTitle')}
      </h2>
      <p class="mt-1.5">{t('guides.urgentText')}</p>
      <div class="mt-3 flex flex-col gap-3 sm:flex-row">
        <a href={pageAddress(view.locale, '/emergency')} class={buttonClass('danger')}>
          {t('guides.urgentLink')}
        </a>
        <a href={pageAddress(view.locale, '/clinicas')} class={buttonClass('quiet')}>
          {t('guides.clinics')}
        </a>
      </div>
    </aside>
  );
}

function Sources({ article, view }: { article: WholeArticle; view: View }) {
  const t = pageTexts(view.locale);
  const day = new Intl.DateTimeFormat(view.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section aria-labelledby="sources" class="mt-10 border-t border-line pt-6">
      <h2 id="sources" class="text-xl">
        {t('guides.sources')}
      </h2>
      <SourceList sources={article.sources} />
      <p class="mt-4 text-[0.9375rem] text-ink-soft">
        {t('guides.reviewed', { day: day.format(new Date(article.reviewed)) })} {t('guides.notVisit')}
      </p>
    </section>
  );
}

function Guide({ article, view }: { article: WholeArticle; view: View }) {
  const t = pageTexts(view.locale);
  const isUrgent = article.urgency === 'red' || article.urgency === 'orange';
  return (
    <main id="content" tabindex={-1} class="mx-auto max-w-3xl px-4 pt-4 pb-16 sm:px-6 sm:pt-8">
      <a href={pageAddress(view.locale, guidesPath)} class={textLinkClass('onLine')}>
        {t('guides.all')}
      </a>
      <article>
        <h1 class="text-[1.75rem] sm:text-[2.5rem]">{article.title}</h1>
        <p class="mt-3 text-lg text-ink-soft">{article.summary}</p>
        {isUrgent && <Urgent view={view} />}
        <ArticleBody html={article.html} />
        <Sources article={article} view={view} />
      </article>
      <section aria-labelledby="ask" class="mt-8 rounded-card bg-sunken p-5">
        <h2 id="ask" class="text-xl">
          {t('guides.askTitle')}
        </h2>
        <p class="mt-1.5">{t('guides.askText')}</p>
        <a href="/start" data-app class={`${buttonClass('main')} mt-4`}>
          {t('guides.start')}
        </a>
      </section>
    </main>
  );
}

function pageOf(spanish: ListedArticle): Page | undefined {
  const english = articleOf(spanish.id, 'en');
  if (english === undefined) return undefined;
  return {
    path: `${guidesPath}/${spanish.slug}`,
    englishPath: `${guidesEnglishPath}/${english.slug}`,
    site,
    async show(ctx, view) {
      const listed = articleOf(spanish.id, view.locale);
      if (listed === undefined) throw new AppError('NOT_FOUND');
      const article = { ...listed, ...(await readArticleText(ctx.readStatic, listed)) };
      return {
        title: `${article.title} · ${site.name}`,
        description: article.summary,
        facts: [articleFacts(view, article, guidePath(article), site.name)],
        main: <Guide article={article} view={view} />,
      };
    },
  };
}

const byId = new Map(
  articles
    .filter(({ locale }) => locale === 'es')
    .flatMap((article) => {
      const page = pageOf(article);
      return page === undefined ? [] : [[article.id, page] as const];
    }),
);

/** Every article for owners, at an address of its own in each language. */
export const guides: PageFamily = {
  path: guidesPath,
  pages: [...byId.values()],
  find(word) {
    const article = articleBySlug('es', word) ?? articleBySlug('en', word);
    return article === undefined ? undefined : byId.get(article.id);
  },
};
