import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { SelectField } from '../../web/kit/forms/select-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { Badge } from '../table/badge.tsx';
import type { Caller } from './caller.ts';
import type { Procedure } from './procedure.ts';
import { ProcedurePanel } from './procedure-panel.tsx';
import { type Way, ways } from './request-of.ts';

/** One procedure: its button, and its form while it is open. */
function Entry({ procedure, way, caller }: { procedure: Procedure; way: Way; caller: Caller }) {
  const t = useTranslations('diagnostics.list');
  const [open, setOpen] = useState(false);
  const { name, type, rest, summary } = procedure;
  return (
    <li className="border-b border-line">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-11 w-full flex-wrap items-center gap-x-3 gap-y-1 py-2 text-left hover:bg-sunken"
      >
        <Badge tone="quiet">{t(type)}</Badge>
        <span className="font-semibold break-all">
          {way === 'rest' && rest ? `${rest.method} /api${rest.path}` : name}
        </span>
        <span className="text-ink-soft">{summary}</span>
      </button>
      {open && <ProcedurePanel procedure={procedure} way={way} caller={caller} />}
    </li>
  );
}

type ProcedureListProps = { procedures: readonly Procedure[]; caller: Caller };

/** Every procedure with a button that opens its form; found by its name, its path, or what it does. */
export function ProcedureList({ procedures, caller }: ProcedureListProps) {
  const t = useTranslations('diagnostics.list');
  const [typed, setTyped] = useState('');
  const [way, setWay] = useState<Way>('trpc');
  const words = useDeferredValue(typed.trim().toLowerCase());
  const found = procedures.filter(({ name, rest, summary }) =>
    `${name} ${rest?.path} ${summary}`.toLowerCase().includes(words),
  );
  return (
    <section aria-labelledby="diagnostics-list" className="flex flex-col gap-4">
      <h2 id="diagnostics-list" className="text-xl">
        {t('title')}
      </h2>
      <div className="grid max-w-3xl gap-4 md:grid-cols-2">
        <TextField label={t('find')} type="search" value={typed} onValue={setTyped} />
        <SelectField
          label={t('way')}
          value={way}
          options={ways.map((value) => ({ value, label: t(value) }))}
          onValue={setWay}
        />
      </div>
      <p role="status" className="text-ink-soft">
        {t('count', { count: found.length })}
      </p>
      <ul>
        {found.map((procedure) => (
          <Entry key={procedure.name} procedure={procedure} way={way} caller={caller} />
        ))}
      </ul>
    </section>
  );
}
