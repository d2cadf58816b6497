import { useLayoutEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../kit/ui/button.tsx';
import { buttonClass } from '../kit/ui/button-class.ts';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { ScreenUnreachable } from './reachable.ts';

/** The last net: a screen threw. Says what is safe and offers a fresh page; needs nothing that could be what broke. */
export function Crash({ error }: { error?: unknown }) {
  const t = useTranslations('shell');
  if (error instanceof ScreenUnreachable) return <Unreachable />;
  return (
    <MainContent className="mx-auto max-w-xl px-4 py-16 sm:px-6">
      <div role="alert">
        <PageHeading>{t('crash.title')}</PageHeading>
        <p className="mt-3 mb-8 text-ink-soft">{t('crash.text')}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </Button>
        <a href="/" className={buttonClass('quiet')}>
          {t('crash.home')}
        </a>
      </div>
    </MainContent>
  );
}

/** Loads the page anew as soon as anything answers: that there is a network again does not mean yet that it leads anywhere. */
async function reloadOnceReached(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && navigator.onLine) {
    try {
      await fetch(location.href, { method: 'HEAD', cache: 'no-store', signal });
      return location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1_000));
    }
  }
}

/** How long a page that failed with a network stands before it is loaded anew. */
const patienceMs = 5_000;

/** A screen whose code, or a page that, did not come: tried again by hand, and by itself when the network is back, or in a while where it is there. */
export function Unreachable() {
  const t = useTranslations('kit');
  // Before it is seen: the network may be back a moment later.
  useLayoutEffect(() => {
    const left = new AbortController();
    const reload = () => void reloadOnceReached(left.signal);
    window.addEventListener('online', reload, { signal: left.signal });
    // There is a network, and it failed, or it is there for the page and not yet for its service worker: nothing will say so again.
    const again = navigator.onLine ? setTimeout(reload, patienceMs) : undefined;
    return () => {
      clearTimeout(again);
      left.abort();
    };
  }, []);
  return (
    <MainContent className="mx-auto max-w-xl px-4 py-16 sm:px-6">
      <div role="alert">
        <PageHeading>{t('errors.title')}</PageHeading>
        <p className="mt-3 mb-8 text-ink-soft">{t('errors.network')}</p>
      </div>
      <Button look="primary" onClick={() => navigator.onLine && location.reload()}>
        {t('retry')}
      </Button>
    </MainContent>
  );
}
