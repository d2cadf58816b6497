import { useStore } from '@tanstack/react-form';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { focusFirstInvalid } from './focus-invalid.ts';
import { useFormContext } from './form-contexts.ts';
import { FormError } from './form-error.tsx';

type FormFrameProps = {
  className?: string;
  /** Follows a refusal: what is not lost, or what can be done about it. */
  safe?: ReactNode;
  children: ReactNode;
};

/**
 * The `<form>` around the controls of a `useEntryForm`. Sends it once at a time, takes the focus to the first control that is not as it
 * should be, and says above them why the whole was refused.
 */
export function FormFrame({ className = 'flex flex-col gap-5', safe, children }: FormFrameProps) {
  const form = useFormContext();
  const element = useRef<HTMLFormElement>(null);
  const refusal: unknown = useStore(form.store, ({ errorMap }) => errorMap.onSubmit);
  const attempts = useStore(form.store, ({ submissionAttempts }) => submissionAttempts);
  const submit = async () => {
    if (form.state.isSubmitting) return;
    await form.handleSubmit();
    if (!form.state.isFieldsValid) focusFirstInvalid(element.current);
  };
  return (
    <form
      ref={element}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {typeof refusal === 'string' && (
        <FormError key={attempts}>
          {refusal} {safe}
        </FormError>
      )}
      {children}
    </form>
  );
}

/** Sends the form that it stands in; busy until the answer is there. */
export function SubmitButton({
  busy = false,
  ...button
}: Omit<ComponentProps<typeof Button>, 'type' | 'onClick'>) {
  const form = useFormContext();
  const isSubmitting = useStore(form.store, (state) => state.isSubmitting);
  return <Button type="submit" busy={busy || isSubmitting} {...button} />;
}
