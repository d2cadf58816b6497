import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { DishList } from './dish-list.tsx';
import { dishKey, factEntries, firstChoice, firstDishes, takenDishes } from './draft-choice.ts';
import { FactList } from './fact-list.tsx';
import { SitePictures } from './site-pictures.tsx';
import type { Draft, Import } from './use-import.ts';
import { useUndo } from './use-undo.ts';

type Content = ApiOutputs['businesses']['content'];

/** What was found of an old site, to be looked through: of each thing one's own is kept or theirs is taken. */
export function ImportReview({ job, draft }: { job: Import; draft: Draft }) {
  const content = useQuery(api.businesses.content.queryOptions({ businessId: job.businessId }));
  const pages = useQuery(api.configurations.list.queryOptions({ businessId: job.businessId }));
  if (!content.data || !pages.data)
    return (
      <NotLoaded query={content.data ? pages : content}>
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </NotLoaded>
    );
  const pageId = pages.data.configurations[0]?.id;
  return <Review job={job} draft={draft} content={content.data} {...(pageId !== undefined && { pageId })} />;
}

type ReviewProps = { job: Import; draft: Draft; content: Content; pageId?: string };

function Review({ job, draft, content, pageId }: ReviewProps) {
  const t = useTranslations('studioImport.review');
  const [entries] = useState(() => factEntries(draft, content.business, content.live.hours.week));
  const [facts, setFacts] = useState(() => firstChoice(entries));
  const [dishes, setDishes] = useState(() => firstDishes(draft));
  const apply = useApply(job, pageId);
  const found = draft.menu.categories.flatMap((category, at) =>
    category.dishes.map((_, dish) => dishKey(at, dish)),
  );
  const put = <Key,>(set: ReadonlySet<Key>, key: Key, is: boolean): ReadonlySet<Key> => {
    const next = new Set(set);
    if (is) next.add(key);
    else next.delete(key);
    return next;
  };
  const all = (is: boolean) => {
    setFacts(new Set(is ? entries.map(({ name }) => name) : []));
    setDishes(new Set(is ? found : []));
  };
  const count = facts.size + dishes.size;
  const menuId = content.tables.menus[0]?.id;
  const [language] = [...(draft.facts.languages?.value ?? []), ...content.business.languages];
  const isPhoto = job.source === 'photo';
  if (entries.length === 0 && found.length === 0)
    return <EmptyState title={t('none')} text={t(isPhoto ? 'noneOnPhoto' : 'noneText')} />;
  const unread = isPhoto ? job.pagesFound - draft.pages.length : 0;
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose text-ink-soft">
        {t(isPhoto ? 'photoText' : 'text', { pages: draft.pages.length })}
      </p>
      {unread > 0 && (
        <p role="status" className="max-w-prose font-medium">
          {t('unread', { count: unread })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => all(true)}>{t('all')}</Button>
        <Button onClick={() => all(false)}>{t('keepAll')}</Button>
      </div>
      {entries.length > 0 && (
        <section aria-labelledby="found-facts">
          <h2 id="found-facts" className="text-xl">
            {t('facts')}
          </h2>
          <FactList
            {...{ entries }}
            taken={facts}
            onTaken={(name, is) => setFacts((was) => put(was, name, is))}
          />
        </section>
      )}
      {found.length > 0 && (
        <section aria-labelledby="found-dishes">
          <h2 id="found-dishes" className="text-xl">
            {t('dishes', { count: found.length })}
          </h2>
          <p className="max-w-prose text-ink-soft">{t(isPhoto ? 'photoAllergens' : 'allergens')}</p>
          <DishList
            menu={draft.menu}
            taken={dishes}
            onTaken={(key, is) => setDishes((was) => put(was, key, is))}
          />
        </section>
      )}
      {draft.pictures.length > 0 && pageId !== undefined && (
        <SitePictures
          job={job}
          pictures={draft.pictures}
          configurationId={pageId}
          language={content.business.languages[0] ?? 'es'}
        />
      )}
      <div className="sticky bottom-20 md:bottom-4">
        <Button
          look="primary"
          large
          className="w-full sm:w-auto"
          disabled={count === 0}
          busy={apply.isPending}
          onClick={() =>
            apply.mutate({
              facts: [...facts],
              language: language ?? 'es',
              menu: menuId !== undefined && dishes.size > 0 ? { menuId, dishes: takenDishes(dishes) } : null,
            })
          }
        >
          {t('apply', { count })}
        </Button>
      </div>
    </div>
  );
}

type Chosen = Pick<
  Parameters<typeof apiClient.scraper.jobs.applyDraft.mutate>[0],
  'facts' | 'language' | 'menu'
>;

/** Takes what was chosen, shows the menu, and offers to take it back. */
function useApply({ id, businessId }: Import, pageId: string | undefined) {
  const t = useTranslations('studioImport.review');
  const problem = useProblemText();
  const navigate = useNavigate();
  // The same press sent again is done once.
  const [key] = useState(() => crypto.randomUUID());
  const undo = useUndo();
  return useMutation({
    mutationFn: (chosen: Chosen) =>
      apiClient.scraper.jobs.applyDraft.mutate({
        id,
        key,
        ...chosen,
        ...(pageId !== undefined && { configurationId: pageId }),
      }),
    async onSuccess({ leftOut, conflicts, hoursStay }) {
      const stays = leftOut.length + conflicts + (hoursStay ? 1 : 0);
      await queryClient.invalidateQueries();
      toast.success(t('done'), {
        action: { label: t('undo'), onClick: () => undo.mutate({ id }) },
        ...(stays > 0 && { description: t('leftOut', { count: stays }) }),
      });
      await navigate({ to: '/studio/$businessId/menu', params: { businessId } });
    },
    onError: (error) => toast.error(problem(error)),
  });
}
