import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatTime } from '../../kit/text/moment.ts';
import { RevocableList } from '../../kit/ui/revocable-list.tsx';

type Links = ApiOutputs['links']['list']['links'];

/** The links that still let somebody in; each can be revoked. */
export function LinkList({ links, onChanged }: { links: Links; onChanged: () => void }) {
  const t = useTranslations('links');
  const locale = useLocale();
  const problemText = useProblemText();
  const revoke = useMutation(
    api.links.revoke.mutationOptions({
      onSuccess: () => {
        toast.success(t('revoked'));
        onChanged();
      },
      onError: (error) => toast.error(problemText(error)),
    }),
  );
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="open-links">
      <h3 id="open-links" className="text-lg">
        {t('openLinks')}
      </h3>
      <RevocableList
        items={links}
        entry={({ uses, maxUses, createdAt }) => {
          const time = formatTime(locale, new Date(createdAt));
          return {
            shows: <p>{t('link', { time, uses, max: maxUses })}</p>,
            revoke: t('revokeNamed', { time }),
          };
        }}
        label={t('revoke')}
        question={() => ({ title: t('revokeTitle'), text: t('revokeText'), keep: t('keep') })}
        revoke={revoke}
      />
    </section>
  );
}
