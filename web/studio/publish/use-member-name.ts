import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';

/** Says by an account's id what a member of a business is called, or that they are none any more. */
export function useMemberName(businessId: string): (userId: string) => string {
  const t = useTranslations('studioWords');
  const members = useQuery(api.businesses.get.queryOptions({ id: businessId })).data?.members;
  return (userId) => members?.find((member) => member.userId === userId)?.name ?? t('somebody');
}
