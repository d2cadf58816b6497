import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import { api } from '../../kit/api/api.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { may } from '../shell/may.ts';
import { useBusinessId } from '../shell/use-business.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberList } from './member-list.tsx';

/** Who works on a business and as what, who is asked to, and how somebody else is. */
export function PeopleScreen() {
  const t = useTranslations('studioPeople');
  const businessId = useBusinessId();
  const people = useQuery(api.businesses.get.queryOptions({ id: businessId }));
  if (!people.data)
    return (
      <MainContent className="mx-auto w-full max-w-3xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <PageHeading className="mb-5">{t('title')}</PageHeading>
        <NotLoaded query={people}>
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </NotLoaded>
      </MainContent>
    );
  const { business, members, invitations } = people.data;
  const mayChange = may(business.role, 'members');
  return (
    <MainContent className="mx-auto w-full max-w-3xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
      <PageHeading className="mb-3">{t('title')}</PageHeading>
      <MemberList {...{ business, members, mayChange }} />
      {mayChange && (
        <>
          {invitations.length > 0 && (
            <Section heading={t('pending.heading')} text={t('pending.text')}>
              <InvitationList businessId={businessId} invitations={invitations} />
            </Section>
          )}
          <Section heading={t('invite.heading')} text={t('invite.text')}>
            <InviteForm businessId={businessId} mayOwn={business.role === 'OWNER'} />
          </Section>
        </>
      )}
    </MainContent>
  );
}
