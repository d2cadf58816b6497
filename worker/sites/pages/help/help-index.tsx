/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageAddress } from '../../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../../web/kit/ui/button-class.ts';
import { textLinkClass } from '../../../../web/kit/ui/text-link-class.ts';
import type { Page, View } from '../../../pages/page.ts';
import { findHelp, helpIn } from '../../help/find-help.ts';
import { articlePath, helpPath } from '../../help/help-address.ts';
import { helpTopics, type ListedHelp } from '../../help/help-article.ts';
import { readHelpTexts } from '../../help/help-texts.ts';
import { pageTexts } from '../page-texts.ts';
import { restaurantsSite } from '../site.tsx';

function ArticleLinks({ articles, view }: { articles: readonly ListedHelp[]; view: View }) {
  return (
    <ul class="flex flex-col divide-y divide-line">
      {articles.map(({ id, title, summary }) => (
        <li key={id} class="py-3">
          <a
            href={pageAddress(view.locale, articlePath(id))}
            class="inline-flex min-h-11 items-center text-lg font-semibold text-primary underline underline-offset-4"
          >
            {title}
          </a>
          <p class="text-ink-soft">{summary}</p>
        </li>
      ))}
    </ul>
  );
}

/** A box to type into that works without script: the answer is this page with what was found. */
function SearchBox({ view, typed }: { view: View; typed: string }) {
  const t = pageTexts(view.locale);
  return (
    <search>
      <form action={pageAddress(view.locale, helpPath)} class="mt-6 flex max-w-xl flex-col gap-2">
        <label for="help-search" class="font-semibold">
          {t('restaurantsHelp.search')}
        </label>
        <span class="flex gap-2">
          <input
            id="help-search"
            type="search"
            name="q"
            value={typed}
            maxlength={100}
            class="min-h-12 w-full min-w-0 rounded-card border border-edge bg-surface px-3.5"
          />
          <button type="submit" class={buttonClass('primary')}>
            {t('restaurantsHelp.find')}
          </button>
        </span>
      </form>
    </search>
  );
}

/** What was typed, and what was found for it. */
interface Asked {
  readonly typed: string;
  readonly found: readonly ListedHelp[];
}

function HelpIndex({ view, typed, found }: Asked & { view: View }) {
  const { locale } = view;
  const t = pageTexts(locale);
  return (
    <main id="content" tabindex={-1} class="mx-auto max-w-3xl px-4 pt-6 pb-16 sm:px-6 sm:pt-12">
      <h1 class="text-[1.75rem] sm:text-[2.75rem]">{t('restaurantsHelp.title')}</h1>
      <p class="mt-3 text-lg text-ink-soft">{t('restaurantsHelp.lead')}</p>
      <SearchBox view={view} typed={typed} />
      {typed !== '' && (
        <section aria-labelledby="found" class="mt-8">
          <h2 id="found" class="text-xl">
            {t('restaurantsHelp.found', { count: found.length, typed })}
          </h2>
          {found.length > 0 && <ArticleLinks articles={found} view={view} />}
        </section>
      )}
      {(typed === '' || found.length === 0) &&
        helpTopics.map((topic) => (
          <section key={topic} aria-labelledby={topic} class="mt-8">
            <h2 id={topic} class="text-xl">
              {t(`restaurantsHelp.topic.${topic}`)}
            </h2>
            <ArticleLinks articles={helpIn(locale).filter((one) => one.topic === topic)} view={view} />
          </section>
        ))}
      <p class="mt-10">
        {t('restaurantsHelp.person')}{' '}
        <a href="/contact" data-app class={textLinkClass('inText')}>
          {t('restaurantsHelp.write')}
        </a>
      </p>
    </main>
  );
}

/** What restaurateurs ask about: all articles by what they are about, and a search that works without script. */
export const helpIndex: Page = {
  path: helpPath,
  site: restaurantsSite,
  async show(ctx, view) {
    const t = pageTexts(view.locale);
    const typed = view.search.get('q')?.trim() ?? '';
    const found =
      typed === '' ? [] : findHelp(view.locale, typed, await readHelpTexts(ctx.readStatic, view.locale));
    return {
      title: `${t('restaurantsHelp.title')} · ${restaurantsSite.name}`,
      description: t('restaurantsHelp.description'),
      facts: [
        {
          '@type': 'CollectionPage',
          name: t('restaurantsHelp.title'),
          url: `${view.origin}${pageAddress(view.locale, helpPath)}`,
          inLanguage: view.locale,
          hasPart: helpIn(view.locale).map(({ id, title }) => ({
            '@type': 'Article',
            headline: title,
            url: `${view.origin}${pageAddress(view.locale, articlePath(id))}`,
          })),
        },
      ],
      main: <HelpIndex view={view} typed={typed} found={found} />,
    };
  },
};
