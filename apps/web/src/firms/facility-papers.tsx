import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/choice.js';
import type { FacilityField, FacilityValues } from './facility.rules.js';

const PERMITS = ['exempt', 'temporary', 'permit', 'permit-and-licence'] as const;
const ZERO_WASTES = ['none', 'basic', 'silver', 'gold', 'platinum'] as const;
const GRADES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
const TEXTS = { parcel: 40, sgkNo: 40, eiaDecision: 120 } as const;

/** What is known of a facility besides where it is: its registrations and permits. */
export function FacilityPapers({
  values,
  labels,
  errorOf,
  onChange,
}: {
  values: FacilityValues;
  labels: Record<FacilityField, string>;
  errorOf: (name: FacilityField) => string | undefined;
  onChange: (name: FacilityField, value: string) => void;
}) {
  const { t } = useTranslation();
  const choice = (name: FacilityField, options: readonly { value: string; label: string }[]) => (
    <Choice
      id={name}
      label={labels[name]}
      clearable
      data={options}
      value={values[name] || null}
      error={errorOf(name)}
      onChange={(value) => onChange(name, value ?? '')}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {(Object.keys(TEXTS) as (keyof typeof TEXTS)[]).map((name) => (
        <TextInput
          key={name}
          id={name}
          label={labels[name]}
          maxLength={TEXTS[name]}
          value={values[name]}
          error={errorOf(name)}
          onChange={(event) => onChange(name, event.currentTarget.value)}
        />
      ))}
      {choice(
        'permit',
        PERMITS.map((value) => ({ value, label: t(`firm.permits.${value}`) })),
      )}
      <TextInput
        id="permitUntil"
        label={labels.permitUntil}
        placeholder={t('firm.dayHint')}
        value={values.permitUntil}
        error={errorOf('permitUntil')}
        onChange={(event) => onChange('permitUntil', event.currentTarget.value)}
      />
      {choice(
        'zeroWaste',
        ZERO_WASTES.map((value) => ({ value, label: t(`firm.zeroWastes.${value}`) })),
      )}
      {choice(
        'emissionGrade',
        GRADES.map((value) => ({ value, label: value })),
      )}
    </SimpleGrid>
  );
}
