import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { coveringLinkClass } from '../../kit/ui/covering-link-class.ts';
import { VetName } from '../vet-card/vet-name.tsx';
import { FilesOfConsult } from './files-of-consult.tsx';
import { useRecordDesk } from './record-desk.tsx';

/** The consults about an animal, from the newest, with the files that were sent in each; an owner opens theirs, and who answered. */
export function ConsultSection() {
  const id = useId();
  const t = useTranslations('record.consults');
  const locale = useLocale();
  const { record } = useRecordDesk();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {t('title')}
      </h2>
      {record.consults.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {record.consults.map((consult) => {
            const when = formatMoment(locale, new Date(consult.startedAt));
            const words = (
              <>
                <span className="block font-semibold">{when}</span>
                <span className="line-clamp-2 wrap-anywhere">{consult.reason}</span>
              </>
            );
            return (
              <li key={consult.id} className="py-2.5">
                {record.side === 'owner' ? (
                  <div className="relative -mx-2 rounded-card px-2 py-1 hover:bg-sunken">
                    <Link
                      to="/consult/$id"
                      params={{ id: consult.id }}
                      className={`block ${coveringLinkClass}`}
                    >
                      {words}
                    </Link>
                    <p className="flex flex-wrap gap-x-4 text-ink-soft">
                      {t(`mode.${consult.mode}`)}
                      {consult.vet && <VetName consultId={consult.id} vetName={consult.vet} />}
                    </p>
                  </div>
                ) : (
                  <>
                    {words}
                    <span className="block text-ink-soft">
                      {[t(`mode.${consult.mode}`), consult.vet].filter(Boolean).join(' · ')}
                    </span>
                  </>
                )}
                {consult.files > 0 && <FilesOfConsult consultId={consult.id} when={when} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
