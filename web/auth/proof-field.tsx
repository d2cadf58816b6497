import { useTranslations } from 'use-intl/react';
import { type BoundField, bound } from '../kit/forms/bound.ts';
import { CodeField } from '../kit/forms/code-field.tsx';
import { PasswordField } from '../kit/forms/password-field.tsx';
import type { ProofWay } from './use-proof.ts';

/** Takes what somebody shows who they are by. */
export function ProofField({ way, field }: { way: ProofWay; field: BoundField<string> }) {
  const t = useTranslations('password');
  return way === 'password' ? (
    <PasswordField
      label={t('current')}
      autoComplete="current-password"
      {...bound(field, t('wrong.password'))}
    />
  ) : (
    <CodeField label={t('code')} autoFocus {...bound(field, t('wrong.code'))} />
  );
}
