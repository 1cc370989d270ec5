import { NativeSelect, type NativeSelectProps } from '@mantine/core';

interface Option<V extends string> {
  value: V;
  label: string;
  disabled?: boolean;
}
interface Props<V extends string> extends Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> {
  data: readonly Option<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  /** Nothing may be chosen; what stands there then. */
  clearable?: boolean;
  placeholder?: string;
}

/**
 * One of a list that is known: the browser's own select, which everybody knows, which is at home on a phone and costs a page
 * nothing. A list that the server must search is for Mantine's Select.
 */
export function Choice<V extends string>({
  data,
  value,
  onChange,
  clearable,
  placeholder,
  ...rest
}: Props<V>) {
  const empty = clearable || value === null;
  return (
    <NativeSelect
      {...rest}
      value={value ?? ''}
      data={[...(empty ? [{ value: '', label: placeholder ?? '' }] : []), ...data]}
      onChange={(event) => onChange((event.currentTarget.value || null) as V | null)}
    />
  );
}
