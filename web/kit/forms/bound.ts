/** What `bound` needs of a field. */
export type BoundField<Value> = {
  state: { value: Value; meta: { errors: readonly unknown[] } };
  handleChange: (value: Value) => void;
};

/** The message of an issue: of a schema, or what the server called it. */
function messageOf(issue: unknown): string {
  if (typeof issue === 'string') return issue;
  return typeof issue === 'object' && issue !== null && 'message' in issue ? String(issue.message) : '';
}

/**
 * Ties a field of a form to a control: `<TextField label={…} {...bound(field, t('wrong.email'))} />`. `wrong` is what the control says while
 * the field is not as it should be, or finds that by the issue's message.
 */
export function bound<Value>(field: BoundField<Value>, wrong?: string | ((message: string) => string)) {
  const [issue] = field.state.meta.errors;
  const text = typeof wrong === 'function' ? wrong(messageOf(issue)) : wrong;
  return {
    value: field.state.value,
    onValue: (value: Value) => field.handleChange(value),
    error: issue === undefined ? undefined : text,
  };
}
