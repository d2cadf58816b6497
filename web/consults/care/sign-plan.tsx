import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import {
  type MedicineWarning,
  medicineRules,
} from '../../../worker/consults/care-plans/medicine-warnings.ts';
import { missingInPlan } from '../../../worker/consults/care-plans/missing-in-plan.ts';
import type { DraftFields } from '../../../worker/consults/care-plans/plan-draft.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';

type SignPlanProps = {
  consultId: string;
  fields: DraftFields;
  isAmendment: boolean;
  warnings: readonly MedicineWarning[];
  /** Everything that is on the screen is at the server. */
  isSaved: boolean;
  revisionNow: () => Promise<number>;
  onSigned: () => void;
};

const keyOf = ({ medicine, rule }: Pick<MedicineWarning, 'medicine' | 'rule'>) => `${medicine} ${rule}`;

const partNames = ['name', 'give', 'howOften', 'route', 'dose'] as const;

/** The end of the plan: what is missing, the warnings that the vet answers for, and the signature. */
export function SignPlan(props: SignPlanProps) {
  const { consultId, fields, isAmendment, warnings, isSaved, revisionNow, onSigned } = props;
  const t = useTranslations('care.plan');
  const parts = useTranslations('care.missing');
  const locale = useLocale();
  const problemText = useProblemText();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [planId, setPlanId] = useState<string | null>(null);
  const missing = [
    ...missingInPlan(fields),
    ...(isAmendment && (fields.amendReason ?? '').trim() === '' ? ['amendReason'] : []),
  ];
  const unread = warnings.filter((warning) => !read.has(keyOf(warning)));
  const sign = useMutation({
    mutationFn: async (id: string) =>
      apiClient.carePlans.sign.mutate({
        id: consultId,
        planId: id,
        revision: await revisionNow(),
        confirmed: warnings.map(({ medicine, rule }) => ({ medicine, rule })),
      }),
    onSuccess: () => {
      setPlanId(null);
      onSigned();
    },
    onError: (error) => {
      setPlanId(null);
      // Somebody signed, or said something of the passport: what is on the screen is old.
      if (problemOf(error).code === 'CONFLICT')
        void queryClient.invalidateQueries({ queryKey: api.carePlans.pathKey() });
    },
  });
  const lackOf = (path: string): string => {
    const [field, id, part] = path.split('.');
    if (field !== 'medicines') return parts(fieldLacks.find((one) => one === field) ?? 'findings');
    const name = fields.medicines.find((medicine) => medicine.id === id)?.name ?? '';
    const lacks = partNames.find((one) => one === part) ?? 'name';
    return parts('ofMedicine', { name: name || parts('unnamed'), what: parts(lacks) });
  };
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5">
      {warnings.map((warning) => (
        <CheckField
          key={keyOf(warning)}
          label={t('answer', {
            medicine: fields.medicines.find(({ id }) => id === warning.medicine)?.name ?? '',
            text: medicineRules[warning.rule].text[locale],
          })}
          value={read.has(keyOf(warning))}
          onValue={(is) => {
            const next = new Set(read);
            if (is) next.add(keyOf(warning));
            else next.delete(keyOf(warning));
            setRead(next);
          }}
        />
      ))}
      {missing.length > 0 && (
        <div className="text-[0.9375rem] text-ink-soft">
          <p>{t('missing')}</p>
          <ul className="list-disc pl-5">
            {missing.map((path) => (
              <li key={path}>{lackOf(path)}</li>
            ))}
          </ul>
        </div>
      )}
      {sign.error && (
        <p role="alert" className="font-medium text-emergency">
          {problemText(sign.error)}
        </p>
      )}
      <Button
        look="primary"
        disabled={!isSaved || missing.length > 0 || unread.length > 0}
        onClick={() => setPlanId(crypto.randomUUID())}
      >
        {t('sign')}
      </Button>
      <ConfirmDialog
        open={planId !== null}
        onOpenChange={(open) => !open && setPlanId(null)}
        title={t('signTitle')}
        text={t('signText')}
        confirm={t('sign')}
        keep={t('keepWriting')}
        busy={sign.isPending}
        onConfirm={() => planId !== null && sign.mutate(planId)}
      />
    </section>
  );
}

const fieldLacks = ['findings', 'steps', 'warningSigns', 'checkAgain', 'amendReason'] as const;
