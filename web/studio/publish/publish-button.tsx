import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useOnline } from '../../kit/live/online.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { may } from '../shell/may.ts';
import { type Business, useBusinesses } from '../shell/use-business.ts';
import { type Site, useSitesOf } from '../shell/use-sites.ts';
import { OpenSiteForm } from '../sites/open-site-form.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { changeCount, useChanges } from './use-changes.ts';

/** How long after something was saved what differs is asked for again: not at each keystroke. */
const settledMs = 4_000;

type PublishButtonProps = {
  businessId: string;
  configurationId: string;
  /** Whether all that was edited here is at the server: what is not cannot go out. */
  isSaved: boolean;
};

/** Says how much is not published yet; opens what it is, what would better be mended first, and the way out. Nothing for who may not publish. */
export function PublishButton({ businessId, configurationId, isSaved }: PublishButtonProps) {
  const business = useBusinesses().data?.businesses.find(({ id }) => id === businessId);
  const { sites } = useSitesOf(businessId);
  if (!business || !sites || !may(business.role, 'publish')) return null;
  const site = sites.find((one) => one.configurationId === configurationId && !one.isClosed);
  return <Publishing {...{ business, configurationId, isSaved, site }} />;
}

type PublishingProps = Omit<PublishButtonProps, 'businessId'> & {
  business: Business;
  site: Site | undefined;
};

function Publishing({ business, configurationId, isSaved, site }: PublishingProps) {
  const t = useTranslations('studioPublish');
  const [isOpen, setOpen] = useState(false);
  const isOnline = useOnline();
  const isReady = isSaved && isOnline;
  return (
    <>
      {site === undefined ? (
        <Button look="main" onClick={() => setOpen(true)}>
          {t('button.first')}
        </Button>
      ) : (
        <CountingButton siteId={site.id} isSaved={isSaved} onPress={() => setOpen(true)} />
      )}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t(site === undefined ? 'button.openTitle' : 'title')}
        {...(site === undefined && { text: t('button.openText') })}
      >
        {site === undefined ? (
          <OpenSiteForm business={business} configurationId={configurationId} />
        ) : isReady ? (
          <PublishPanel
            {...{ business, site, configurationId }}
            onPublished={() => setOpen(false)}
            onLeave={() => setOpen(false)}
          />
        ) : (
          <p role="status">{t(isOnline ? 'button.saving' : 'button.offline')}</p>
        )}
      </Dialog>
    </>
  );
}

type CountingButtonProps = { siteId: string; isSaved: boolean; onPress: () => void };

function CountingButton({ siteId, isSaved, onPress }: CountingButtonProps) {
  const t = useTranslations('studioPublish.button');
  const { data, refetch } = useChanges(siteId);
  useEffect(() => {
    if (!isSaved) return;
    const timer = setTimeout(() => void refetch(), settledMs);
    return () => clearTimeout(timer);
  }, [isSaved, refetch]);
  const count = data ? changeCount(data.counts) : null;
  return (
    <Button look={count === 0 && isSaved ? 'quiet' : 'main'} onClick={onPress}>
      {count === null ? t('publish') : count === 0 && isSaved ? t('nothing') : t('some', { count })}
    </Button>
  );
}
