import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { linkHours, mostLinkUses } from '../../../contract/guests.ts';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { forgetLink, keepLink, keptLink } from './kept-link.ts';
import { LinkShare } from './link-share.tsx';

const select = 'min-h-11 rounded-card border border-edge bg-surface px-3 text-ink';
const uses = Array.from({ length: mostLinkUses }, (_, index) => index + 1);

/** Makes a link, and shows it once. */
export function NewLink({ consultId, onMade }: { consultId: string; onMade: () => void }) {
  const t = useTranslations('links');
  const problemText = useProblemText();
  const [people, setPeople] = useState(1);
  const [hours, setHours] = useState<(typeof linkHours)[number]>(24);
  const [token, setToken] = useState(() => keptLink(consultId));
  const make = useMutation(
    api.links.create.mutationOptions({
      onSuccess: (link) => {
        keepLink(consultId, link.token);
        setToken(link.token);
        onMade();
      },
      onError: (error) => {
        const isFull = problemOf(error).params?.subject === 'links';
        toast.error(isFull ? t('tooMany') : problemText(error));
      },
    }),
  );
  if (token !== null)
    return (
      <LinkShare
        token={token}
        onAnother={() => {
          forgetLink(consultId);
          setToken(null);
        }}
      />
    );
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-lg">{t('invite')}</h3>
      <p className="text-ink-soft">{t('inviteText')}</p>
      <div className="flex flex-wrap gap-x-5 gap-y-3">
        <label className="flex flex-col gap-1 text-[0.9375rem]">
          {t('uses')}
          <select
            className={select}
            value={people}
            onChange={({ target }) => setPeople(Number(target.value))}
          >
            {uses.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1 text-[0.9375rem]">
          {t('hours')}
          <select
            className={select}
            value={hours}
            onChange={({ target }) => setHours(linkHours.find((one) => one === Number(target.value)) ?? 24)}
          >
            {linkHours.map((count) => (
              <option key={count} value={count}>
                {t('hoursValue', { count })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Button
        look="primary"
        busy={make.isPending}
        onClick={() => make.mutate({ id: consultId, uses: people, hours })}
      >
        {t('make')}
      </Button>
    </section>
  );
}
