type BoundField<Value> = {
  state: { value: Value; meta: { errors: readonly unknown[] } };
  handleChange: (value: Value) => void;
};

/**
 * Ties a field of a form to a control: `<TextField label={…} {...bound(field, t('wrong.email'))} />`. `wrong` is what the control says while
 * the field is not as it should be.
 */
export function bound<Value>(field: BoundField<Value>, wrong?: string) {
  return {
    value: field.state.value,
    onValue: (value: Value) => field.handleChange(value),
    error: field.state.meta.errors.length > 0 ? wrong : undefined,
  };
}
