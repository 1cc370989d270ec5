import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TypedInput } from './typed-input.js';

/** A whole number of a setting; empty: the usual one. */
export function WholeInput({
  id,
  label,
  value,
  min,
  max,
  placeholder,
  onValue,
}: {
  id: string;
  label: string;
  value: number | undefined;
  min: number;
  max: number;
  placeholder?: string;
  onValue: (value: number | undefined) => void;
}) {
  return (
    <TextInput
      id={id}
      label={label}
      inputMode="numeric"
      placeholder={placeholder}
      value={value ?? ''}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 6);
        onValue(digits === '' ? undefined : Math.min(max, Math.max(min, Number(digits))));
      }}
    />
  );
}

interface Range {
  type: 'number' | 'money' | 'date';
  unit?: string;
  decimals?: number;
  min?: string;
  max?: string;
}

/** Unit, decimal places and limits of a figure, an amount or a day. Limits of an amount are in lira. */
export function RangeInputs({
  id,
  of,
  onChange,
}: {
  id: string;
  of: Range;
  onChange: (patch: Partial<Range>, what: string) => void;
}) {
  const { t } = useTranslation();
  const limit = (name: 'min' | 'max') => (
    <TypedInput
      id={`${id}-${name}`}
      label={t(`form.parts.${name}`)}
      field={{ type: of.type === 'date' ? 'date' : 'number' }}
      placeholder={of.type === 'date' ? t('ui.dateHint') : undefined}
      answer={of[name]}
      onAnswer={(value) => onChange({ [name]: typeof value === 'string' ? value : undefined }, name)}
    />
  );
  return (
    <SimpleGrid cols={{ base: 2, xs: of.type === 'number' ? 4 : 2 }} spacing="xs">
      {of.type === 'number' && (
        <>
          <TextInput
            id={`${id}-unit`}
            label={t('form.parts.unit')}
            placeholder="kWh"
            maxLength={30}
            value={of.unit ?? ''}
            onChange={(event) => onChange({ unit: event.currentTarget.value || undefined }, 'unit')}
          />
          <WholeInput
            id={`${id}-decimals`}
            label={t('form.parts.decimals')}
            placeholder="0"
            min={0}
            max={10}
            value={of.decimals}
            onValue={(decimals) => onChange({ decimals }, 'decimals')}
          />
        </>
      )}
      {limit('min')}
      {limit('max')}
    </SimpleGrid>
  );
}
