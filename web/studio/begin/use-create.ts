import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { BusinessKind, TemplateCode } from '../../../contract/sites.ts';
import { useTemplates } from '../marketplace/use-templates.ts';
import { businessOfDraft, createBusiness } from './create-business.ts';
import { clearDraft, currentDraft } from './draft.ts';

/** Makes the business of the draft and shows its menu, with the page beside it, or asks for the address of the site that there is; the draft is kept until it is there. */
export function useCreate() {
  const t = useTranslations('begin');
  const navigate = useNavigate();
  const templates = useTemplates().data?.templates ?? [];
  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    mutationFn: createBusiness,
    async onSuccess(businessId, { menuStart }) {
      const params = { businessId };
      if (menuStart === 'site') await navigate({ to: '/studio/$businessId/import', params, replace: true });
      else
        await navigate({
          to: '/studio/$businessId/menu',
          params,
          search: menuStart === 'paste' ? { view: 'paste' } : {},
          replace: true,
        });
      clearDraft();
    },
  });
  const suits = (kind: BusinessKind): TemplateCode =>
    templates.find(({ kinds }) => kinds.includes(kind))?.code ?? 'minimalist';
  return {
    create: () => mutate(businessOfDraft(currentDraft(), suits, t('pageName'))),
    reset,
    isCreating: isPending || isSuccess,
    error,
  };
}
