import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useNow } from '../../web/kit/live/use-now.ts';
import { authClient } from '../../web/kit/session/auth-client.ts';
import { Badge } from '../table/badge.tsx';

/** From so many milliseconds before its end on the token is worth a warning. */
const warnWithin = 2 * 60_000;

/** When the page's access token runs out, in milliseconds since 1970; null while nobody is signed in. */
async function tokenEnd(): Promise<number | null> {
  const { data } = await (await authClient()).getSession();
  return data.session?.expires_at === undefined ? null : data.session.expires_at * 1000;
}

const two = (count: number) => String(count).padStart(2, '0');

/** How long the access token of this page still lasts, by the second; says so aloud once when two minutes are left. */
export function TokenBadge() {
  const t = useTranslations('diagnostics.token');
  const now = useNow(1000);
  // auth-js takes a new token a while before the end: what it has is read again and again.
  const { data: end } = useQuery({ queryKey: ['token-end'], queryFn: tokenEnd, refetchInterval: 5000 });
  if (end === undefined || end === null) return null;
  const left = Math.max(0, Math.floor((end - now) / 1000));
  const isShort = left * 1000 <= warnWithin;
  const time = `${Math.floor(left / 60)}:${two(left % 60)}`;
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge tone={left === 0 ? 'bad' : isShort ? 'waiting' : 'quiet'}>
        <span className="tabular-nums">{t(left === 0 ? 'over' : 'left', { time })}</span>
      </Badge>
      <span role="status" className="text-ink-soft">
        {isShort && left > 0 && t('soon')}
      </span>
    </p>
  );
}
