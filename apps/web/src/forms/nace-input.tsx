import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';
import type { InputLabels } from './input-labels.js';

/** A NACE code, found by its number or by words, with or without Turkish letters. */
export function NaceInput({
  answer,
  onAnswer,
  required,
  ...labels
}: InputLabels & { answer: unknown; onAnswer: (answer: unknown) => void }) {
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
      // It takes the place of what somebody went to.
      autoFocus
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
