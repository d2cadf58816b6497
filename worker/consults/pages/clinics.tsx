/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import type * as z from 'zod';
import { longestPlace } from '../../../contract/centers.ts';
import { species } from '../../../contract/consults.ts';
import { towns } from '../../../contract/towns.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import { textLinkClass } from '../../../web/kit/ui/text-link-class.ts';
import type { VisitorContext } from '../../core/context.ts';
import { describeError } from '../../core/log.ts';
import type { Page, View } from '../../pages/page.ts';
import { near, nearInput, type nearOutput } from '../centers/near.ts';
import { ClinicItem } from './clinic-item.tsx';
import { pageTexts } from './page-texts.ts';
import { site } from './site.tsx';

const path = '/clinicas';
const field = 'min-h-12 w-full rounded-card border border-edge bg-surface px-3.5 py-2.5 text-ink';

type Found = z.output<typeof nearOutput>;
/** `null`: nothing was asked; `unknown`: nobody answered. */
type Answer = Found | 'unknown' | null;

/** How far is looked by a page that cannot ask again by itself, in kilometres. */
const radiusKm = 50;
const mostTowns = 14;

/** What the address asks for. What does not fit is left out, as is everything without a place. */
function askedBy(view: View) {
  const asked = Object.fromEntries(
    ['q', 'species'].map((name) => [name, view.search.get(name) || undefined]),
  );
  const read = (input: object) =>
    nearInput.safeParse({ ...input, radiusKm, country: view.country, openNow: view.search.has('open') }).data;
  return read(asked) ?? read({ q: asked.q });
}

async function answerTo(ctx: VisitorContext, asked: ReturnType<typeof askedBy>): Promise<Answer> {
  if (asked === undefined) return null;
  try {
    return await near(ctx, asked);
  } catch (error) {
    ctx.log.warn('clinics-unknown', describeError(error));
    return 'unknown';
  }
}

function SearchForm({ view }: { view: View }) {
  const t = pageTexts(view.locale);
  return (
    <form action={pageAddress(view.locale, path)} method="get" class="flex max-w-xl flex-col gap-4">
      <label class="flex flex-col gap-1.5 font-semibold">
        {t('centers.search.label')}
        <input
          name="q"
          type="search"
          required
          maxlength={longestPlace}
          value={view.search.get('q') ?? ''}
          class={`${field} font-normal`}
        />
      </label>
      <label class="flex flex-col gap-1.5 font-semibold">
        {t('centers.filter.animal')}
        <select name="species" class={`${field} font-normal`}>
          <option value="">{t('centers.filter.anyAnimal')}</option>
          {species.map((one) => (
            <option key={one} value={one} selected={view.search.get('species') === one}>
              {t(`centers.animals.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="open"
          value="1"
          checked={view.search.has('open')}
          class="size-5.5 shrink-0 accent-primary"
        />
        {t('centers.filter.openNow')}
      </label>
      <button type="submit" class={`${buttonClass('primary', true)} sm:self-start`}>
        {t('centers.search.submit')}
      </button>
    </form>
  );
}

function Results({ answer, view, now }: { answer: Found; view: View; now: Date }) {
  const t = pageTexts(view.locale);
  const { items, origin, nextCursor } = answer;
  const count = items.length;
  const place = origin?.name ?? '';
  const q = view.search.get('q') ?? '';
  return (
    <section aria-labelledby="found">
      <h2 id="found" class="text-2xl">
        {origin === null
          ? t('centers.list.named', { count })
          : nextCursor === null
            ? t('centers.list.around', { count, place })
            : t('centers.list.aroundMore', { count, place })}
      </h2>
      {count === 0 && (
        <p class="mt-2 max-w-prose">
          {t(origin === null ? 'centers.list.unknownText' : 'centers.list.noneText')}
        </p>
      )}
      <ul class="mt-2 max-w-3xl divide-y divide-line">
        {items.map((clinic) => (
          <ClinicItem key={clinic.id} clinic={clinic} locale={view.locale} now={now} />
        ))}
      </ul>
      <a href={`/clinics?q=${encodeURIComponent(q)}`} data-app class={textLinkClass('onLine')}>
        {t('clinics.map')}
      </a>
    </section>
  );
}

function Towns({ view }: { view: View }) {
  const t = pageTexts(view.locale);
  const names = new Intl.DisplayNames(view.locale, { type: 'region' });
  return (
    <section aria-labelledby="towns">
      <h2 id="towns" class="text-2xl">
        {t('clinics.towns')}
      </h2>
      {(['ES', 'MX', 'GB'] as const).map((country) => (
        <div key={country}>
          <h3 class="mt-4 font-semibold">{names.of(country)}</h3>
          <ul class="flex flex-wrap gap-x-5">
            {towns
              .filter(([, of]) => of === country)
              .slice(0, mostTowns)
              .map(([name]) => (
                <li key={name}>
                  <a href={pageAddress(view.locale, path, { q: name })} class={textLinkClass('onLine')}>
                    {name}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Clinics near a place, readable without script: for a bad phone at two in the morning, and for search engines. */
export const clinics: Page = {
  path,
  site,
  counted: true,
  async show(ctx, view) {
    const t = pageTexts(view.locale);
    const answer = await answerTo(ctx, askedBy(view));
    const origin = answer === null || answer === 'unknown' ? null : answer.origin;
    const town = origin?.kind === 'town' ? origin.name : null;
    const title = town === null ? t('centers.title') : t('clinics.in', { place: town });
    const description =
      town === null ? t('clinics.description') : t('clinics.descriptionIn', { place: town });
    return {
      title: `${title} · ${site.name}`,
      description,
      ...(town !== null && { identity: { q: town } }),
      facts: [
        {
          '@type': 'WebPage',
          name: title,
          description,
          inLanguage: view.locale,
          url: `${view.origin}${pageAddress(view.locale, path)}`,
        },
      ],
      main: (
        <main
          id="content"
          tabindex={-1}
          class="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8 sm:px-6 sm:py-12"
        >
          <div>
            <h1 class="text-[1.75rem] sm:text-[2.75rem]">{title}</h1>
            <p class="mt-3 max-w-prose text-lg text-ink-soft">{t('centers.lead')}</p>
            <p class="mt-1 max-w-prose font-medium text-emergency">{t('centers.urgent')}</p>
          </div>
          <SearchForm view={view} />
          {answer === 'unknown' ? (
            <p role="alert" class="max-w-prose font-medium">
              {t('clinics.unknown')}
            </p>
          ) : answer === null ? (
            <Towns view={view} />
          ) : (
            <Results answer={answer} view={view} now={ctx.now} />
          )}
        </main>
      ),
    };
  },
};
