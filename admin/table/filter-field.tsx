import { SelectField } from '../../web/kit/forms/select-field.tsx';

type FilterFieldProps<Value extends string> = {
  label: string;
  /** What stands for "no filter". */
  all: string;
  value: Value | undefined;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  onFilter: (value: Value | undefined) => void;
};

/** Narrows a table to one of a few values. */
export function FilterField<Value extends string>(props: FilterFieldProps<Value>) {
  const { label, all, value, values, nameOf, onFilter } = props;
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: all }, ...values.map((each) => ({ value: each, label: nameOf(each) }))]}
      onValue={(chosen) => onFilter(values.find((each) => each === chosen))}
    />
  );
}
