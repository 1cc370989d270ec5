import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlaceAnswer } from '#contracts/open-calls/form/form-def';
import { districtsQuery } from '../firms/code-names.js';
import { useProvinces } from '../firms/use-provinces.js';
import { collator } from '../ui/formats.js';
import { Choice } from '../ui/choice.js';
import type { InputLabels } from './input-labels.js';

const isPlace = (value: unknown): value is PlaceAnswer =>
  typeof value === 'object' && value !== null && typeof (value as PlaceAnswer).province === 'string';

/** Province, then the districts of it. */
export function PlaceInput({
  id,
  label,
  description,
  error,
  required,
  district,
  districtError,
  answer,
  onAnswer,
}: InputLabels & {
  district: boolean;
  districtError?: string;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
}) {
  const { t } = useTranslation();
  const provinces = useProvinces();
  const { province = null, district: chosen = null } = isPlace(answer) ? answer : {};
  const districts = useQuery(districtsQuery(district ? province : null));
  const options = (districts.data?.items ?? [])
    .map((place) => ({ value: place.code, label: place.tr }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <Choice
        id={id}
        label={district ? `${label} – ${t('form.province')}` : label}
        description={description}
        error={error}
        withAsterisk={required}
        clearable
        data={provinces}
        value={province}
        onChange={(value) => onAnswer(value === null ? undefined : { province: value })}
        miw="11rem"
      />
      {district && (
        <Choice
          id={`${id}-district`}
          label={`${label} – ${t('form.district')}`}
          description={description && ' '}
          error={districtError}
          withAsterisk={required}
          clearable
          disabled={province === null}
          data={options}
          value={chosen}
          onChange={(value) => onAnswer(value === null ? { province } : { province, district: value })}
          miw="11rem"
        />
      )}
    </Group>
  );
}
