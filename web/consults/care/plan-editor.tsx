import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { mostMedicines, mostSteps, mostWarningSigns, planLengths } from '../../../contract/care-plans.ts';
import { locales } from '../../../contract/people.ts';
import type { CarePlanContent } from '../../../worker/consults/care-plans/care-plan.ts';
import { medicineWarnings } from '../../../worker/consults/care-plans/medicine-warnings.ts';
import {
  type DraftField,
  type DraftFields,
  draftChangesSchema,
  emptyDraft,
} from '../../../worker/consults/care-plans/plan-draft.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { ConflictCards } from './conflict-cards.tsx';
import { emptyMedicine } from './empty-medicine.ts';
import { FoodChainCard } from './food-chain-card.tsx';
import { LinesField } from './lines-field.tsx';
import { MedicineCard } from './medicine-card.tsx';
import { SaveLine } from './save-line.tsx';
import { SignPlan } from './sign-plan.tsx';
import { useKeeper } from './use-keeper.ts';

type PlanEditorProps = {
  consultId: string;
  userId: string;
  work: ApiOutputs['carePlans']['draft'];
  onOtherTab: () => void;
  /** It is signed, or was thrown away. */
  onDone: () => void;
};

/** The plan as it is written, kept by itself; the owner sees nothing of it before it is signed. */
export function PlanEditor({ consultId, userId, work, onOtherTab, onDone }: PlanEditorProps) {
  const t = useTranslations('care.plan');
  const { draft, inForce, pet, locale } = work;
  const amends = inForce?.id ?? null;
  const server = useMemo(() => {
    if (draft) return { fields: draft.fields, revision: draft.revision };
    const begun = inForce
      ? { ...inForce.content, locale: inForce.locale, amendReason: null }
      : emptyDraft(locale);
    return { fields: begun, revision: 0 };
  }, [draft, inForce, locale]);
  const send = useCallback(
    (changes: Record<string, { was: unknown; to: unknown }>) =>
      apiClient.carePlans.saveDraft.mutate({
        id: consultId,
        amends,
        changes: draftChangesSchema.parse(changes),
      }),
    [consultId, amends],
  );
  const { keeper, state } = useKeeper<DraftFields>({
    name: `plan ${userId} ${consultId} ${amends ?? ''}`,
    server,
    send,
    onOtherTab,
  });
  const { fields, conflicts } = state;
  const warnings = medicineWarnings(pet, fields.medicines);
  const again = async () => {
    await queryClient.invalidateQueries({ queryKey: api.carePlans.pathKey() });
    onDone();
  };
  const discard = useMutation({
    mutationFn: () => apiClient.carePlans.discardDraft.mutate({ id: consultId }),
    onSuccess: again,
  });
  const said = saidWith(t('noDay'));
  const conflicting = conflicts.filter((name): name is DraftField => name in fields);
  const setMedicine = (at: number, medicine: CarePlanContent['medicines'][number]) =>
    keeper.set('medicines', fields.medicines.with(at, medicine));

  return (
    <div className="flex flex-col gap-5">
      <p className="text-[0.9375rem] text-ink-soft">{t(inForce ? 'amends' : 'unseen')}</p>
      <SaveLine saving={state.saving} problem={state.problem} />
      <ConflictCards
        fields={conflicting.map((name) => ({
          name,
          label: t(`fields.${name}`),
          mine: said(fields[name]),
          theirs: said(state.there[name]),
        }))}
        onMine={(name) => keeper.keepMine(name)}
        onTheirs={(name) => keeper.takeTheirs(name)}
      />
      {inForce && (
        <TextArea
          label={t('fields.amendReason')}
          hint={t('hints.amendReason')}
          rows={2}
          value={fields.amendReason ?? ''}
          maxLength={planLengths.amendReason}
          onValue={(text) => keeper.set('amendReason', text)}
        />
      )}
      <SelectField
        label={t('fields.locale')}
        value={fields.locale}
        onValue={(language) => keeper.set('locale', language)}
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <TextArea
        label={t('fields.findings')}
        hint={t('hints.findings')}
        value={fields.findings}
        maxLength={planLengths.findings}
        onValue={(text) => keeper.set('findings', text)}
      />
      <LinesField
        label={t('fields.steps')}
        hint={t('hints.lines')}
        lines={fields.steps}
        most={mostSteps}
        longest={planLengths.step}
        tooMuch={t('tooMuch', { most: mostSteps, longest: planLengths.step })}
        onLines={(lines) => keeper.set('steps', lines)}
      />
      <section aria-label={t('fields.medicines')} className="flex flex-col gap-4">
        <h3 className="font-semibold">{t('fields.medicines')}</h3>
        {pet.species === 'horse' && <FoodChainCard consultId={consultId} pet={pet} />}
        {fields.medicines.map((medicine, at) => (
          <MedicineCard
            key={medicine.id}
            medicine={medicine}
            pet={pet}
            warnings={warnings.filter((warning) => warning.medicine === medicine.id)}
            onMedicine={(changed) => setMedicine(at, changed)}
            onRemove={() => keeper.set('medicines', fields.medicines.toSpliced(at, 1))}
          />
        ))}
        {fields.medicines.length < mostMedicines && (
          <Button onClick={() => keeper.set('medicines', [...fields.medicines, emptyMedicine(pet)])}>
            {t('addMedicine')}
          </Button>
        )}
      </section>
      <LinesField
        label={t('fields.warningSigns')}
        hint={t('hints.warningSigns')}
        lines={fields.warningSigns}
        most={mostWarningSigns}
        longest={planLengths.warningSign}
        tooMuch={t('tooMuch', { most: mostWarningSigns, longest: planLengths.warningSign })}
        onLines={(lines) => keeper.set('warningSigns', lines)}
      />
      <TextField
        label={t('fields.checkAgain')}
        hint={t('hints.checkAgain')}
        optional
        value={fields.checkAgain?.what ?? ''}
        maxLength={planLengths.checkAgain}
        onValue={(what) =>
          keeper.set('checkAgain', what === '' ? null : { on: fields.checkAgain?.on ?? null, what })
        }
      />
      {fields.checkAgain && (
        <TextField
          type="date"
          label={t('checkDay')}
          optional
          value={fields.checkAgain.on ?? ''}
          onValue={(on) =>
            keeper.set('checkAgain', { what: fields.checkAgain?.what ?? '', on: on === '' ? null : on })
          }
        />
      )}
      <SignPlan
        consultId={consultId}
        fields={fields}
        isAmendment={inForce !== null}
        warnings={warnings}
        isSaved={state.saving === 'saved' && conflicting.length === 0}
        revisionNow={async () => {
          await keeper.flush();
          return keeper.snapshot().revision;
        }}
        onSigned={again}
      />
      {draft && (
        <Button look="bare" busy={discard.isPending} onClick={() => discard.mutate()}>
          {t('discard')}
        </Button>
      )}
    </div>
  );
}

/** What a field says, in words, for who has to choose between two. */
const saidWith =
  (noDay: string) =>
  (value: DraftFields[DraftField] | undefined): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    if (!Array.isArray(value)) return `${value.on ?? noDay}: ${value.what}`;
    return value
      .map((one) => (typeof one === 'string' ? one : [one.name, one.give, one.howOften].join(', ')))
      .join('\n');
  };
