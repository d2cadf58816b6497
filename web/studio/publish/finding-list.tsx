import { useRouter } from '@tanstack/react-router';
import { CircleAlert, Lightbulb } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { useLanguageName } from '../words/language-name.ts';
import { nameIn } from '../words/name-in.ts';
import { type Finding, mendAddress } from './mend-address.ts';

/** As many of one kind as are listed one by one. */
const shown = 8;

type FindingListProps = {
  businessId: string;
  findings: readonly Finding[];
  onLeave?: (() => void) | undefined;
};

/** What the checks found, one kind under the other, each with the way to where it is mended. */
export function FindingList({ businessId, findings, onLeave }: FindingListProps) {
  const t = useTranslations('studioPublish.findings');
  const codes = [...new Set(findings.map(({ code }) => code))];
  return (
    <ul className="flex flex-col gap-4">
      {codes.map((code) => {
        const ofCode = findings.filter((finding) => finding.code === code);
        const Icon = ofCode[0]?.severity === 'stops' ? CircleAlert : Lightbulb;
        return (
          <li key={code} className="flex gap-3">
            <Icon
              aria-hidden
              className={`mt-0.5 size-5 shrink-0 ${ofCode[0]?.severity === 'stops' ? 'text-emergency' : 'text-ink-soft'}`}
            />
            <div className="min-w-0">
              <p className="font-semibold">{t(`title.${code}`, { count: ofCode.length })}</p>
              <p className="text-[0.9375rem] text-ink-soft">{t(`why.${code}`)}</p>
              <ul className="flex flex-wrap gap-x-4">
                {ofCode.slice(0, shown).map((finding, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no id; a dish may be in two languages
                  <li key={at}>
                    <MendLink {...{ businessId, finding, onLeave }} />
                  </li>
                ))}
              </ul>
              {ofCode.length > shown && (
                <p className="text-[0.9375rem] text-ink-soft">
                  {t('more', { count: ofCode.length - shown })}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type MendLinkProps = { businessId: string; finding: Finding; onLeave?: (() => void) | undefined };

/** Leads to the field that mends a finding; the screens at these addresses belong to others, and read what is in their search. */
function MendLink({ businessId, finding, onLeave }: MendLinkProps) {
  const t = useTranslations('studioPublish.findings');
  const locale = useLocale();
  const languageName = useLanguageName();
  const { history } = useRouter();
  const address = mendAddress(businessId, finding);
  const name = nameIn(locale, finding.name) || t(finding.table === null ? 'mend' : 'unnamed');
  const language =
    finding.code === 'translation-missing' && finding.language !== null
      ? languageName(finding.language)
      : undefined;
  return (
    <a
      href={address}
      className={textLinkClass('onLine')}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onLeave?.();
        history.push(address);
      }}
    >
      {language === undefined ? name : t('inLanguage', { name, language })}
    </a>
  );
}
