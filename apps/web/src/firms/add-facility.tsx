import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacilityDialog } from './facility-part.js';

/** Puts a plant into a firm's record where one is asked for and it is not there yet. */
export function AddFacility({
  firmId,
  onAdded,
  choose = true,
}: {
  firmId: string;
  onAdded: (id: string) => void;
  /** It is chosen at once where it was missing. */
  choose?: boolean;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="xs" mt={6} variant="default" onClick={() => setOpened(true)}>
        {t('application.facility.add')}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <FacilityDialog
            firmId={firmId}
            choose={choose}
            onClose={() => setOpened(false)}
            onSaved={(id) => {
              setOpened(false);
              onAdded(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
