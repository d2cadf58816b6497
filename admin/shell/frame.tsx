import { Link, useLocation } from '@tanstack/react-router';
import {
  Bell,
  BookOpen,
  ChartColumn,
  CircleUserRound,
  CreditCard,
  FileCheck,
  FileInput,
  Gift,
  Globe,
  Hospital,
  Inbox,
  LayoutTemplate,
  LogOut,
  Mail,
  MessagesSquare,
  Percent,
  ScrollText,
  Search,
  Settings,
  Stethoscope,
  Tags,
  Timer,
  Users,
  Wallet,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { LogoMark } from '../../web/brand/logo.tsx';
import { SearchButton } from '../../web/kit/search/search-button.tsx';
import { SearchHost } from '../../web/kit/search/search-host.tsx';
import { searchTexts } from '../../web/kit/search/search-texts.ts';
import { endSession } from '../../web/kit/session/session.ts';
import { useSession } from '../../web/kit/session/session-store.ts';
import { withTexts } from '../../web/kit/text/texts.ts';
import { IconButton } from '../../web/kit/ui/icon-button.tsx';
import { LanguageSwitch } from '../../web/kit/ui/language-switch.tsx';
import { MainContent } from '../../web/kit/ui/main-content.tsx';

const loadSearch = withTexts(() => import('../search/admin-search.tsx'), searchTexts);

/** The sections, in the order of the day: who needs help first. */
const sections = [
  { to: '/consults', name: 'consults', icon: MessagesSquare },
  { to: '/users', name: 'users', icon: Users },
  { to: '/vets', name: 'vets', icon: Stethoscope },
  { to: '/applications', name: 'applications', icon: FileCheck },
  { to: '/payments', name: 'payments', icon: CreditCard },
  { to: '/payouts', name: 'payouts', icon: Wallet },
  { to: '/credits', name: 'credits', icon: Gift },
  { to: '/contact', name: 'contact', icon: Mail },
  { to: '/centers', name: 'centers', icon: Hospital },
  { to: '/prices', name: 'prices', icon: Tags },
  { to: '/payout-rules', name: 'payoutRules', icon: Percent },
  { to: '/webhooks', name: 'webhooks', icon: Inbox },
  { to: '/notifications', name: 'notifications', icon: Bell },
  { to: '/findable', name: 'findable', icon: Search },
  { to: '/figures', name: 'figures', icon: ChartColumn },
  { to: '/jobs', name: 'jobs', icon: Timer },
  { to: '/audit', name: 'audit', icon: ScrollText },
  { to: '/sites', name: 'sites', icon: Globe },
  { to: '/templates', name: 'templates', icon: LayoutTemplate },
  { to: '/imports', name: 'imports', icon: FileInput },
  { to: '/articles', name: 'articles', icon: BookOpen },
  { to: '/settings', name: 'settings', icon: Settings },
  { to: '/diagnostics', name: 'diagnostics', icon: Stethoscope },
] as const;

const linkClass =
  'flex min-h-11 shrink-0 items-center gap-2.5 rounded-card px-3 font-semibold text-ink-soft no-underline hover:bg-sunken hover:text-ink';

function Navigation() {
  const t = useTranslations('shell');
  const nav = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // On a phone the sections are wider than the screen: the present one is always in sight.
  useEffect(() => {
    const current = nav.current?.querySelector(`a[href$="${path}"]`);
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <nav
      ref={nav}
      aria-label={t('nav')}
      className="flex gap-1 max-md:overflow-x-auto md:min-h-0 md:flex-col md:overflow-y-auto"
    >
      {sections.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={linkClass}
          activeProps={{ className: 'bg-primary-soft text-primary!' }}
        >
          <Icon aria-hidden className="size-5 shrink-0" />
          {t(`sections.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The app's frame: sections on the left of a wide screen, above the content of a narrow one. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const { user } = useSession();
  return (
    <div className="mx-auto grid min-h-dvh max-w-[90rem] grid-cols-1 max-md:grid-rows-[auto_1fr] md:grid-cols-[14rem_minmax(0,1fr)]">
      <header className="flex flex-col gap-1 px-4 py-2 max-md:border-b max-md:border-line md:sticky md:top-0 md:h-dvh md:gap-6 md:border-r md:border-line md:p-4">
        <div className="flex items-center justify-between md:contents">
          <Link
            to="/consults"
            aria-label={t('home')}
            className="flex min-h-11 items-center gap-2 font-bold text-ink no-underline"
          >
            <LogoMark className="size-8" />
            <span className="text-[1.0625rem] tracking-tight max-[26rem]:hidden">{t('name')}</span>
          </Link>
          <div className="flex items-center justify-between md:order-last md:mt-auto md:flex-wrap">
            <a
              href="/app/account"
              aria-label={t('account', { email: user?.email ?? '' })}
              className="flex min-h-11 min-w-0 items-center gap-2 rounded-card text-[0.9375rem] text-ink-soft no-underline hover:text-ink max-md:w-11 max-md:justify-center md:w-full"
            >
              <CircleUserRound aria-hidden className="size-5 shrink-0" />
              <span className="truncate max-md:hidden">{user?.email}</span>
            </a>
            <SearchButton />
            <LanguageSwitch />
            <IconButton label={t('signOut')} onClick={() => void endSession('self')}>
              <LogOut aria-hidden className="size-5" />
            </IconButton>
          </div>
        </div>
        <Navigation />
      </header>
      <MainContent className="min-w-0 px-4 py-6 md:px-8 md:py-8">{children}</MainContent>
      <SearchHost load={loadSearch} />
    </div>
  );
}
