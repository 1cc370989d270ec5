import { Group, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceAnswer } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { useProvinces } from '../firms/use-provinces.js';
import { collator } from '../ui/formats.js';
import { useFormat } from '../ui/use-format.js';

interface Labels {
  id: string;
  label: string;
  description?: string;
  error?: string;
  required?: boolean;
}

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
  answer,
  onAnswer,
}: Labels & { district: boolean; answer: unknown; onAnswer: (answer: unknown) => void }) {
  const { t } = useTranslation();
  const provinces = useProvinces();
  const { province = null, district: chosen = null } = isPlace(answer) ? answer : {};
  const districts = useQuery({
    queryKey: ['districts', province],
    queryFn: () =>
      ask(
        api.GET('/code-lists/{list}', {
          params: { path: { list: 'places' }, query: { parent: province!, limit: 100 } },
        }),
      ),
    enabled: district && province !== null,
    staleTime: Infinity,
  });
  const options = (districts.data?.items ?? [])
    .map((place) => ({ value: place.code, label: place.tr }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <Select
        id={id}
        label={district ? `${label} – ${t('form.province')}` : label}
        description={description}
        error={error}
        withAsterisk={required}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        nothingFoundMessage={t('form.nothingFound')}
        data={provinces}
        value={province}
        onChange={(value) => onAnswer(value === null ? undefined : { province: value })}
        miw="11rem"
      />
      {district && (
        <Select
          id={`${id}-district`}
          label={`${label} – ${t('form.district')}`}
          description={description && ' '}
          withAsterisk={required}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('ui.clear') }}
          nothingFoundMessage={t('form.nothingFound')}
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

/** A NACE code, found by its number or by words, with or without Turkish letters. */
export function NaceInput({
  answer,
  onAnswer,
  required,
  ...labels
}: Labels & { answer: unknown; onAnswer: (answer: unknown) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 200);
  const value = typeof answer === 'string' ? answer : null;
  const query = useQuery({
    queryKey: ['nace', words],
    queryFn: () =>
      ask(
        api.GET('/code-lists/{list}', {
          params: { path: { list: 'nace' }, query: { q: words.split(' · ')[0] || value || '13', limit: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const found = (query.data?.items ?? [])
    .filter((entry) => /^\d{2}/.test(entry.code))
    .map((entry) => ({ value: entry.code, label: `${entry.code} · ${f.text(entry.tr, entry.en)}` }));
  // What was chosen stays readable, whatever is looked for.
  const data =
    value && !found.some((one) => one.value === value) ? [{ value, label: value }, ...found] : found;
  return (
    <Select
      {...labels}
      withAsterisk={required}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      data={data}
      // The server has looked already, with the folding of the whole house.
      filter={({ options }) => options}
      nothingFoundMessage={query.isFetching ? t('app.loading') : t('form.nothingFound')}
      value={value}
      onSearchChange={setTyped}
      onChange={(code) => onAnswer(code ?? undefined)}
    />
  );
}
