import { Outlet, useRouter, useSearch } from '@tanstack/react-router';
import { Eye, PencilLine } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { classNames } from '../../kit/ui/class-names.ts';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { useContent } from '../content/use-content.ts';
import { editPlaceOf, markOfSearch } from '../preview/edit-place.ts';
import { PublishButton } from '../publish/publish-button.tsx';
import { HeaderSlot } from '../shell/header-slot.tsx';
import { useBusinessId } from '../shell/use-business.ts';
import { ConflictList } from './conflict-list.tsx';
import { RefusalList } from './refusal-list.tsx';
import { SaveState } from './save-state.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useWide } from './use-wide.ts';
import { type Workspace, WorkspaceContext } from './workspace-context.ts';

// The renderer and its texts: fetched beside the form, which is there before it.
const PreviewPane = lazy(async () => ({
  default: (await import('../preview/preview-pane.tsx')).PreviewPane,
}));

/** The form on the left, the page on the right; on a phone one of the two. */
export function WorkspaceScreen() {
  const t = useTranslations('workspace');
  const router = useRouter();
  const businessId = useBusinessId();
  const isWide = useWide();
  const isSaved = useContent((store) => store.saving === 'saved' && store.conflicts.length === 0);
  const [isPageShown, setPageShown] = useState(false);
  const workspace = useOwnWorkspace();
  useShownRow(workspace);
  if (workspace === null) return <p className="p-6">{t('noPage')}</p>;
  const open = (mark: string) => {
    const { screen, search } = editPlaceOf(mark);
    setPageShown(false);
    workspace.show(mark);
    void router.navigate({ href: `/studio/${businessId}/${screen}?${new URLSearchParams(search)}` });
  };
  const hasForm = isWide || !isPageShown;
  const hasPage = isWide || isPageShown;
  return (
    <WorkspaceContext value={workspace}>
      <HeaderSlot>
        <UndoButtons />
        <SaveState />
        {isWide && (
          <PublishButton
            businessId={businessId}
            configurationId={workspace.configurationId}
            isSaved={isSaved}
          />
        )}
      </HeaderSlot>
      <div data-fills={hasPage || undefined} className="flex min-h-0 min-w-0 flex-1">
        <div
          className={classNames(
            'min-w-0 flex-1',
            isWide && 'max-w-[34rem] overflow-y-auto border-r border-line',
            !isWide && 'pb-20',
            !hasForm && 'hidden',
          )}
        >
          <ConflictList />
          <RefusalList />
          <Outlet />
        </div>
        {hasPage && (
          <Suspense fallback={<Skeleton className="m-4 flex-1" />}>
            <PreviewPane onMark={open} />
          </Suspense>
        )}
      </div>
      {!isWide && (
        <Button
          look="primary"
          className="fixed right-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 rounded-full shadow-lg"
          onClick={() => setPageShown(!isPageShown)}
        >
          {isPageShown ? (
            <PencilLine aria-hidden className="size-5" />
          ) : (
            <Eye aria-hidden className="size-5" />
          )}
          {t(isPageShown ? 'toForm' : 'toPage')}
        </Button>
      )}
    </WorkspaceContext>
  );
}

/** Shows on the page what the address says is edited: a dish, a category, a group of add-ons. */
function useShownRow(workspace: Workspace | null): void {
  const mark = useSearch({ strict: false, select: markOfSearch });
  const show = workspace?.show;
  useEffect(() => {
    if (mark !== null) show?.(mark);
  }, [mark, show]);
}

/** What is agreed on, kept while one goes from one form to the next; null while the business has no page. */
function useOwnWorkspace(): Workspace | null {
  const configurations = useContent((store) => store.configurations);
  const languages = useContent((store) => store.content.business.languages);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setLanguage] = useState(languages[0]);
  const [edited, setEdited] = useState<Workspace['edited']>(null);
  const configurationId = (configurations.find(({ id }) => id === chosen) ?? configurations[0])?.id;
  const language = languages.find((one) => one === wanted) ?? languages[0];
  const show = useCallback(
    (mark: string) => setEdited((before) => ({ mark, at: (before?.at ?? 0) + 1 })),
    [],
  );
  return useMemo(() => {
    if (configurationId === undefined || language === undefined) return null;
    return {
      configurationId,
      chooseConfiguration: setChosen,
      language,
      setLanguage,
      edited,
      show,
    };
  }, [configurationId, language, edited, show]);
}
