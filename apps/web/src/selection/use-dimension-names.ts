import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dimensionNames } from '#contracts/open-calls/form/dimension-names';
import type { Message } from '../api/client.js';
import { callFormQuery } from '../calls/use-call.js';
import { useProvinces } from '../firms/use-provinces.js';
import { useFormat } from '../ui/use-format.js';

export interface Names {
  dimension: (dimension: string) => string;
  value: (dimension: string, value: string | null) => string;
}

/** What the seats of a call are counted by, in the words of its form. */
export function useDimensionNames(call: Message<'Call'>, sectorOf: (code: string | null) => string): Names {
  const { t } = useTranslation();
  const { language } = useFormat();
  const form = useQuery({ ...callFormQuery(call.id), retry: false });
  const provinces = useProvinces();
  return useMemo(() => {
    const known = new Map(provinces.map(({ value, label }) => [value, label]));
    const ofForm = dimensionNames(form.data?.form, known, language);
    return {
      dimension: (dimension) =>
        dimension === 'sector'
          ? t('calls.sector')
          : dimension === 'total' || dimension === 'budget'
            ? t(`selection.${dimension}`)
            : ofForm.dimension(dimension),
      value: (dimension, value) =>
        dimension === 'sector'
          ? sectorOf(value) || '—'
          : value === null
            ? '—'
            : ofForm.value(dimension, value),
    };
  }, [form.data, provinces, language, t, sectorOf]);
}
