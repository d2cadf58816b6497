import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../kit/api/api.ts';
import { gap } from './with-gaps.tsx';

type CompanyDetail = 'name' | 'address' | 'taxId' | 'register' | 'email' | 'phone';

/** Who runs the service, as the deployment says it; what it does not say is a marked gap. */
export function useCompany() {
  const t = useTranslations('legal');
  const query = useQuery(api.config.get.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }));
  const said = (detail: CompanyDetail) =>
    query.data?.company[detail] || gap(t('gap', { what: t(`what.${detail}`) }));
  return {
    query,
    values: {
      name: said('name'),
      address: said('address'),
      taxId: said('taxId'),
      register: said('register'),
      email: said('email'),
      phone: said('phone'),
    } satisfies Record<CompanyDetail, string>,
  };
}
