import { TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirmSearchProps } from './firm-search.js';

const FirmSearch = lazy(() => import('./firm-search.js').then((m) => ({ default: m.FirmSearch })));

/** One firm of the register; the search box comes when it is needed. */
export function FirmSelect(props: FirmSearchProps) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<TextInput label={t('calls.firm')} withAsterisk readOnly />}>
      <FirmSearch {...props} />
    </Suspense>
  );
}
