import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/ui/button.tsx';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import { AnswerView } from './answer-view.tsx';
import { type Answer, callProcedure } from './call-procedure.ts';
import type { Caller } from './caller.ts';
import { CopyButton } from './copy-button.tsx';
import { curlOf } from './curl-of.ts';
import { fieldsOf, type InputField, readTyped, typedOf } from './fields-of.ts';
import { InputControl } from './input-field.tsx';
import type { Procedure } from './procedure.ts';
import { requestOf, type Way } from './request-of.ts';

type Typed = Readonly<Record<string, string>>;

const sampled = (fields: readonly InputField[], sample: unknown): Typed => {
  const values: Record<string, unknown> = typeof sample === 'object' && sample !== null ? { ...sample } : {};
  return Object.fromEntries(fields.map(({ name, kind }) => [name, typedOf(kind, values[name])]));
};

/** Reads what was typed; `wrong` has the names of the fields that are no JSON. */
function read(fields: readonly InputField[], typed: Typed) {
  const input: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const { name, kind } of fields)
    try {
      const value = readTyped(kind, typed[name] ?? '');
      if (value !== undefined) input[name] = value;
    } catch {
      wrong.push(name);
    }
  return { input, wrong };
}

type ProcedurePanelProps = { procedure: Procedure; way: Way; caller: Caller };

/** The form of one procedure, made from its schema and filled with a sample; what is answered; the call as a command. What changes something asks first. */
export function ProcedurePanel({ procedure, way, caller }: ProcedurePanelProps) {
  const t = useTranslations('diagnostics.form');
  const fields = useMemo(() => fieldsOf(procedure.input), [procedure]);
  const [typed, setTyped] = useState<Typed>(() => sampled(fields, procedure.sample));
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const { input, wrong } = read(fields, typed);
  const call = async () => {
    setAsks(false);
    setBusy(true);
    setAnswer(await callProcedure(procedure, way, input, await caller.token()));
    setBusy(false);
  };
  const request = requestOf(procedure, way, input);
  return (
    <form
      noValidate
      className="flex flex-col gap-4 border-t border-line py-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || wrong.length > 0) return;
        if (procedure.type === 'mutation') setAsks(true);
        else void call();
      }}
    >
      <p className="font-mono text-[0.875rem] break-all text-ink-soft">
        {request.method} {request.path}
      </p>
      {fields.length === 0 && <p className="text-ink-soft">{t('noInput')}</p>}
      {fields.map((field) => (
        <InputControl
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          error={wrong.includes(field.name) ? t('noJson') : undefined}
          onValue={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" busy={busy}>
          {t(procedure.type === 'mutation' ? 'change' : 'read')}
        </Button>
        <CopyButton text={curlOf(request, location.origin, !procedure.open)} label={t('curl')} />
      </div>
      {answer && <AnswerView answer={answer} />}
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t('ask.title', { name: procedure.name })}
        text={t('ask.text', { who: caller.name })}
        confirm={t('ask.confirm')}
        keep={t('ask.keep')}
        danger
        onConfirm={() => void call()}
      />
    </form>
  );
}
