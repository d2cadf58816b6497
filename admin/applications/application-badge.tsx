import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Application } from './application.ts';

const tones: Readonly<Record<Application['state'], BadgeTone>> = {
  sent: 'waiting',
  asked: 'quiet',
  approved: 'running',
  refused: 'bad',
  withdrawn: 'quiet',
};

/** Where an application stands. */
export function ApplicationBadge({ state }: { state: Application['state'] }) {
  const t = useTranslations('applications.state');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
