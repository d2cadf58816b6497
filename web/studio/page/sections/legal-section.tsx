import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { useContent } from '../../content/use-content.ts';
import { useConfiguration } from '../../workspace/workspace-context.ts';
import { LineField } from '../fields/line-field.tsx';
import { WordsField } from '../fields/words-field.tsx';

const lines = ['company', 'taxId', 'address', 'register', 'email'] as const;
/** Without a register there is nothing to say of one. */
const needed = ['company', 'taxId', 'address', 'email'] as const;

/** Who runs the place, as the law asks where it is (in Spain, article 10 of Ley 34/2002). */
export function LegalSection() {
  const t = useTranslations('page.legal');
  const locale = useLocale();
  const country = useContent((store) => store.content.business.country);
  const { id, content } = useConfiguration();
  const missing = needed.filter((line) => content.legal[line] === '').map((line) => t(line));
  return (
    <>
      <p className="text-[0.9375rem] text-ink-soft">{t(country === 'ES' ? 'why.ES' : 'why.other')}</p>
      {missing.length > 0 && (
        <p role="status" className="flex items-start gap-1.5 text-[0.9375rem]">
          <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-accent" />
          {t('missing', { list: new Intl.ListFormat(locale, { type: 'conjunction' }).format(missing) })}
        </p>
      )}
      {lines.map((line) => (
        <LineField
          key={line}
          table="configurations"
          id={id}
          path={['content', 'legal', line]}
          stored={content.legal[line]}
          label={t(line)}
          {...(line === 'register' && { hint: t('registerHint') })}
          {...(line === 'email' && { type: 'email', wrong: t('emailWrong') })}
          autoComplete="off"
          maxLength={line === 'email' ? 320 : siteLengths.name}
        />
      ))}
      <WordsField path={['legal', 'text']} label={t('text')} hint={t('textHint')} size="text" />
    </>
  );
}
