import { useTranslations } from 'use-intl/react';
import { type BoundField, bound } from '../kit/forms/bound.ts';
import { PasswordField } from '../kit/forms/password-field.tsx';

type NewPasswordFieldProps = { label: string; hint: string; field: BoundField<string> };

/** Takes a new password; says of one that was refused whether it is too weak or the one that counts now. */
export function NewPasswordField({ label, hint, field }: NewPasswordFieldProps) {
  const problems = useTranslations('kit.auth');
  return (
    <PasswordField
      label={label}
      hint={hint}
      autoComplete="new-password"
      {...bound(field, (message) => problems(message === 'same_password' ? message : 'weak_password'))}
    />
  );
}
