import { createFormHookContexts } from '@tanstack/react-form';

/** How the parts of a form find it; see `useEntryForm`. */
export const { fieldContext, formContext, useFormContext } = createFormHookContexts();
