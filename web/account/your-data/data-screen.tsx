import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { apiClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { Section } from '../section.tsx';

/** What there is of somebody here: to take along, and to delete. */
export function DataScreen() {
  const t = useTranslations('yourData');
  const problemText = useProblemText();
  const fetchArchive = useMutation({
    mutationFn: () => apiClient.me.export.mutate({}),
    // The browser saves it while it is made: nothing of it is held in the page.
    onSuccess: ({ address }) => location.assign(address),
    onError: (error) => toast.error(problemText(error)),
  });
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/app/account">{t('back')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 text-ink-soft">{t('lead')}</p>
        <Section heading={t('take.heading')} text={t('take.text')}>
          <Button busy={fetchArchive.isPending} onClick={() => fetchArchive.mutate()}>
            {t('take.button')}
          </Button>
          {fetchArchive.isSuccess && (
            <p role="status" className="mt-3 text-ink-soft">
              {t('take.begun')}
            </p>
          )}
        </Section>
        <Section heading={t('remove.heading')} text={t('remove.text')}>
          <Link to="/app/account/delete" className={buttonClass('danger')}>
            {t('remove.open')}
          </Link>
        </Section>
      </MainContent>
    </>
  );
}
