import { Eye, EyeOff } from 'lucide-react';
import { type InputHTMLAttributes, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../ui/icon-button.tsx';
import { controlClass, Field, type FieldProps } from './field.tsx';

type PasswordFieldProps = FieldProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'minLength' | 'name'> & {
    value: string;
    onValue: (value: string) => void;
  };

/** A password, hidden until asked to show. */
export function PasswordField({ label, hint, error, value, onValue, ...input }: PasswordFieldProps) {
  const t = useTranslations('kit');
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ label, hint, error }}>
      {(control) => (
        <span className="relative block">
          <input
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            value={value}
            onChange={(event) => onValue(event.target.value)}
            className={`${controlClass} pr-12`}
          />
          <IconButton
            label={t(shown ? 'hidePassword' : 'showPassword')}
            aria-pressed={shown}
            className="absolute top-0.5 right-0.5"
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden className="size-5" /> : <Eye aria-hidden className="size-5" />}
          </IconButton>
        </span>
      )}
    </Field>
  );
}
