import { Snowflake } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import type { Site } from '../shell/use-sites.ts';
import { useFrozenWords } from './use-frozen-words.ts';

type FrozenSitesProps = { sites: readonly Site[]; plan: ApiOutputs['businesses']['plan'] };

/** Which sites are beyond the plan, why, and what that means for them. */
export function FrozenSites({ sites, plan }: FrozenSitesProps) {
  const t = useTranslations('studioPlan.frozen');
  const why = useFrozenWords();
  return (
    <Section heading={t('heading')} text={`${why(plan)} ${t('stays')}`}>
      <ul className="flex flex-col gap-2">
        {sites.map(({ id, slug }) => (
          <li key={id} className="flex items-center gap-2.5">
            <Snowflake aria-hidden className="size-5 shrink-0 text-primary" />
            <span className="min-w-0 [overflow-wrap:anywhere]">{slug}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
