import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddFacility } from '../firms/add-facility.js';
import { Choice } from '../ui/choice.js';
import type { useFacilityChoices } from './begun.js';

interface Props {
  of: ReturnType<typeof useFacilityChoices>;
  /** Whose facilities these are; null: no firm is chosen yet. */
  firmId: string | null;
  value: string | null;
  error?: string;
  onChange: (id: string | null) => void;
}

/** Which facility an application is for, where the call takes one a facility; else nothing. */
export function FacilityChoice({ of, firmId, value, error, onChange }: Props) {
  const { t } = useTranslation();
  if (!of.perFacility) return null;
  const none = firmId !== null && of.ready && of.choices.length === 0;
  return (
    <Box>
      <Choice
        id="facilityId"
        label={t('application.part.facility')}
        description={`${t('application.perFacility')}${none ? ` ${t('application.facility.none')}` : ''}`}
        withAsterisk
        aria-required
        disabled={firmId === null}
        data={of.choices}
        value={value}
        error={error}
        onChange={onChange}
      />
      {firmId !== null && of.ready && <AddFacility firmId={firmId} onAdded={onChange} />}
    </Box>
  );
}
