import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useMe } from '../account/me.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { pageAddress } from '../kit/text/page-address.ts';
import { Button } from '../kit/ui/button.tsx';
import { buttonClass } from '../kit/ui/button-class.ts';
import { MainContent } from '../kit/ui/main-content.tsx';
import { noteScreenChange, PageHeading } from '../kit/ui/page-heading.tsx';
import { TextLink } from '../kit/ui/text-link.tsx';
import { LegalLinks } from '../legal/legal-links.tsx';
import { VisitorHeader } from '../shell/visitor-header.tsx';
import { ContactForm, type Writer } from './contact-form.tsx';

/** Where anybody writes to us, and reads that it arrived. */
export function Contact() {
  const t = useTranslations('contact');
  const { topic = 'question' } = useSearch({ from: '/data/contact' });
  const locale = useLocale();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const [sent, setSent] = useState<Writer | null>(null);
  return (
    <>
      <VisitorHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-6 pb-16 sm:px-6 sm:pt-12 lg:pb-24">
        {sent ? (
          <>
            <PageHeading key="sent">{t('sent.title')}</PageHeading>
            <p role="status" className="mt-3 mb-8 text-lg text-ink-soft">
              {t('sent.text', sent)}
            </p>
            <div className="flex flex-wrap gap-3">
              <a href={pageAddress(locale, '/')} className={buttonClass('primary')}>
                {t('sent.home')}
              </a>
              <Button onClick={() => setSent(null)}>{t('sent.another')}</Button>
            </div>
          </>
        ) : (
          <>
            <PageHeading key="write">{t('title')}</PageHeading>
            <p className="mt-3 text-lg text-ink-soft">{t('lead')}</p>
            <p className="mt-2 mb-8">
              {t.rich('health', {
                link: (text) => (
                  <TextLink to="/start" place="inText">
                    {text}
                  </TextLink>
                ),
              })}
            </p>
            <ContactForm
              topic={topic}
              onTopic={(next) =>
                void navigate({ to: '/contact', search: { topic: next }, replace: true, resetScroll: false })
              }
              known={{ name: me?.profile?.displayName ?? '', email: me?.user.email ?? '' }}
              onSent={(by) => {
                noteScreenChange();
                setSent(by);
              }}
            />
          </>
        )}
        <LegalLinks />
      </MainContent>
    </>
  );
}
