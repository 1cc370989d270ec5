import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';

export interface FirmSearchProps {
  firmId: string | null;
  error?: string;
  onFirm: (firmId: string | null) => void;
}

/** Finds one firm of the register by its name. Its words are the desk's. */
export function FirmSearch({ firmId, error, onFirm }: FirmSearchProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 250);
  const firms = useQuery({
    queryKey: ['firms-to-pick', words],
    queryFn: () => ask(api.GET('/firms', { params: { query: { q: words, limit: 20 } } })),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const found = (firms.data?.items ?? []).map((firm) => ({ value: firm.id, label: firm.title }));
  const data = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      id="firmId"
      label={t('calls.firm')}
      withAsterisk
      searchable
      data={data}
      filter={({ options }) => options}
      nothingFoundMessage={t(words.length > 1 ? 'desk.noFirm' : 'desk.typeFirm')}
      value={firmId}
      error={error}
      onSearchChange={setTyped}
      onChange={(value) => {
        setChosen(data.find((one) => one.value === value));
        onFirm(value);
      }}
    />
  );
}
