/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { searchBounds } from '../../../../contract/search.ts';
import { pageAddress } from '../../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../../web/kit/ui/button-class.ts';
import { textLinkClass } from '../../../../web/kit/ui/text-link-class.ts';
import type { VisitorContext } from '../../../core/context.ts';
import { describeError } from '../../../core/log.ts';
import type { Page, View } from '../../../pages/page.ts';
import { articleTopics } from '../../knowledge/article.ts';
import { articleOf, articles } from '../../knowledge/find-article.ts';
import { guidePath, guidesPath } from '../../knowledge/guide-path.ts';
import { type SearchOutput, search, searchInput } from '../../search/search.ts';
import { pageTexts } from '../page-texts.ts';
import { site } from '../site.tsx';

const field = 'min-h-12 w-full rounded-card border border-edge bg-surface px-3.5 py-2.5 font-normal text-ink';
const animals = ['dog', 'cat', 'horse'] as const;

/** `null`: nothing was asked; `unknown`: nobody answered. */
type Answer = SearchOutput | 'unknown' | null;

async function answerTo(ctx: VisitorContext, view: View): Promise<Answer> {
  const asked = searchInput.safeParse({ q: view.search.get('q') ?? '', kind: 'article', limit: 20 });
  if (!asked.success) return null;
  try {
    return await search({ ...ctx, locale: view.locale }, asked.data);
  } catch (error) {
    ctx.log.warn('guides-unknown', describeError(error));
    return 'unknown';
  }
}

function SearchForm({ view }: { view: View }) {
  const t = pageTexts(view.locale);
  return (
    <form
      action={pageAddress(view.locale, guidesPath)}
      method="get"
      class="flex max-w-xl flex-col gap-3 sm:flex-row sm:items-end"
    >
      <label class="flex grow flex-col gap-1.5 font-semibold">
        {t('guides.search')}
        <input
          name="q"
          type="search"
          required
          maxlength={searchBounds.longest}
          value={view.search.get('q') ?? ''}
          class={field}
        />
      </label>
      <button type="submit" class={buttonClass('primary')}>
        {t('guides.submit')}
      </button>
    </form>
  );
}

function Results({ answer, view }: { answer: SearchOutput; view: View }) {
  const t = pageTexts(view.locale);
  const count = answer.items.length;
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="text-2xl">
        {t('guides.found', { count })}
      </h2>
      {count === 0 && <p class="mt-2 max-w-prose">{t('guides.none')}</p>}
      <ul class="mt-2 max-w-3xl divide-y divide-line">
        {answer.items.map(({ id, locale, title, path }) => (
          <li key={id} class="py-4">
            <a href={path ?? ''} class={`${textLinkClass('onLine')} text-lg`}>
              {title}
            </a>
            <p class="mt-1 break-words text-ink-soft">{articleOf(id, locale || view.locale)?.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Topics({ view }: { view: View }) {
  const t = pageTexts(view.locale);
  const asked = animals.find((one) => one === view.search.get('species'));
  const own = articles.filter(
    ({ locale, species }) => locale === view.locale && (asked === undefined || species.includes(asked)),
  );
  const address = (species?: string) =>
    pageAddress(view.locale, guidesPath, species === undefined ? {} : { species });
  return (
    <>
      <nav aria-label={t('guides.animal')} class="flex flex-wrap gap-x-5">
        {[undefined, ...animals].map((one) => (
          <a
            key={one ?? ''}
            href={address(one)}
            aria-current={one === asked ? 'page' : undefined}
            class={`${textLinkClass('onLine')} aria-[current]:text-ink aria-[current]:no-underline`}
          >
            {t(`guides.${one ?? 'anyAnimal'}`)}
          </a>
        ))}
      </nav>
      <div class="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        {articleTopics
          .map((topic) => ({ topic, of: own.filter((article) => article.topic === topic) }))
          .filter(({ of }) => of.length > 0)
          .map(({ topic, of }) => (
            <section key={topic} aria-labelledby={`topic-${topic}`}>
              <h2 id={`topic-${topic}`} class="text-xl">
                {t(`guides.topics.${topic}`)}
              </h2>
              <ul class="mt-1">
                {of.map((article) => (
                  <li key={article.id}>
                    <a href={guidePath(article)} class={textLinkClass('onLine')}>
                      {article.title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}

/** All articles for owners, by animal and topic, and a search that needs no script. */
export const guideIndex: Page = {
  path: guidesPath,
  site,
  counted: true,
  async show(ctx, view) {
    const t = pageTexts(view.locale);
    const answer = await answerTo(ctx, view);
    return {
      title: `${t('guides.title')} · ${site.name}`,
      description: t('guides.description'),
      facts: [
        {
          '@type': 'CollectionPage',
          name: t('guides.title'),
          description: t('guides.description'),
          inLanguage: view.locale,
          url: `${view.origin}${pageAddress(view.locale, guidesPath)}`,
        },
      ],
      main: (
        <main
          id="content"
          tabindex={-1}
          class="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8 sm:px-6 sm:py-12"
        >
          <div>
            <h1 class="text-[1.75rem] sm:text-[2.75rem]">{t('guides.title')}</h1>
            <p class="mt-3 max-w-prose text-lg text-ink-soft">{t('guides.lead')}</p>
          </div>
          <SearchForm view={view} />
          {answer === 'unknown' && (
            <p role="alert" class="max-w-prose font-medium">
              {t('guides.unknown')}
            </p>
          )}
          {answer !== null && answer !== 'unknown' && <Results answer={answer} view={view} />}
          <Topics view={view} />
        </main>
      ),
    };
  },
};
