import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { apiClient } from '../../../web/kit/api/api.ts';
import { bound } from '../../../web/kit/forms/bound.ts';
import { TextField } from '../../../web/kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../../web/kit/forms/use-entry-form.ts';
import { I18nProvider } from '../../../web/kit/text/i18n.tsx';
import { needTexts } from '../../../web/kit/text/texts.ts';

const schema = z.object({
  name: z.string().trim().min(1),
  amount: z.string().regex(/^\d+$/).transform(Number),
  code: z.string(),
});

/** Sends what is typed to the API. A `name` of `taken` or `closed` is refused before. */
function Form() {
  const form = useEntryForm({
    entry: { name: '', amount: '', code: '' },
    schema,
    once: ['code'],
    fieldOf: (path) => (path === 'displayName' ? 'name' : path),
    async send({ name, amount }) {
      if (name === 'taken') throw new Refused(undefined, { name: 'taken' });
      if (name === 'closed') throw new Refused('We are closed.');
      await apiClient.me.provision.mutate({ locale: 'en', displayName: `${name} ${amount}` });
    },
  });
  return (
    <form.AppForm>
      <form.Frame safe="Nothing is lost.">
        <form.Field name="name">
          {(field) => (
            <TextField
              label="Name"
              {...bound(field, (message) => (message === 'taken' ? 'It is taken.' : 'Tell us your name.'))}
            />
          )}
        </form.Field>
        <form.Field name="amount">
          {(field) => <TextField label="Amount" {...bound(field, 'Only digits.')} />}
        </form.Field>
        <form.Field name="code">{(field) => <TextField label="Code" {...bound(field)} />}</form.Field>
        <form.Submit>Send</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
await needTexts();
createRoot(root).render(
  <I18nProvider>
    <Form />
  </I18nProvider>,
);
