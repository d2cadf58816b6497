import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { QuotaNote } from '../plan/quota-note.tsx';
import { type Site, sitesChanged } from '../shell/use-sites.ts';

/** Sites that were taken down, and the way back up; nothing where there are none. */
export function ClosedSites({ sites, mayChange }: { sites: readonly Site[]; mayChange: boolean }) {
  const t = useTranslations('studioSites.closed');
  const problemText = useProblemText();
  const [refusal, setRefusal] = useState<unknown>(null);
  const reopen = useMutation(
    api.sites.reopen.mutationOptions({
      onMutate: () => setRefusal(null),
      onSuccess: () => toast.success(t('reopened')),
      onError: setRefusal,
      onSettled: sitesChanged,
    }),
  );
  if (sites.length === 0) return null;
  return (
    <Section heading={t('heading')} text={t('text')}>
      {refusal !== null && (
        <div className="mb-4 flex flex-col gap-3">
          <FormError>{problemText(refusal)}</FormError>
          <QuotaNote refusal={refusal} />
        </div>
      )}
      <ul className="divide-y divide-line">
        {sites.map((site) => (
          <li key={site.id} className="flex items-center justify-between gap-3 py-2">
            <p className="min-w-0 [overflow-wrap:anywhere]">{site.slug}</p>
            {mayChange && (
              <Button
                aria-label={t('reopenNamed', { slug: site.slug })}
                busy={reopen.isPending && reopen.variables.id === site.id}
                onClick={() => reopen.mutate({ id: site.id })}
              >
                {t('reopen')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
