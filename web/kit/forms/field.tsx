import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '../ui/class-names.ts';

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  /** One line under the label: why we ask, or in which form. */
  hint?: ReactNode;
  /** Text of what is wrong; shown and announced as soon as it is there. */
  error?: string | undefined;
  /** Marks the label with "(optional)"; everything else is required. */
  optional?: boolean;
  className?: string;
};

/** Look of every text-like control: 48 px high, an edge with 3:1 contrast, the error colour when invalid. */
export const controlClass = classNames(
  'block w-full min-h-12 rounded-card border border-edge bg-surface px-3.5 py-2.5 text-ink placeholder:text-ink-soft',
  'aria-invalid:border-emergency aria-invalid:border-2 disabled:bg-sunken disabled:text-ink-soft',
);

/** Label, hint, control and error, tied together. The control is drawn by the child function. */
export function Field({
  label,
  hint,
  error,
  optional,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const t = useTranslations('kit');
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-soft"> {t('optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.9375rem] text-ink-soft">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** The line under a control that says what is wrong; an empty live region until then. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <div id={id} aria-live="polite">
      {error && (
        <p className="flex items-start gap-1.5 text-[0.9375rem] font-medium text-emergency">
          <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
