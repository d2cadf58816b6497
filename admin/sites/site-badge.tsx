import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Site } from './site.ts';

const tones: Record<Site['state'], BadgeTone> = { live: 'running', unpublished: 'quiet', closed: 'bad' };

/** Whether guests see a site. */
export function SiteBadge({ state }: { state: Site['state'] }) {
  const t = useTranslations('sites.state');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
