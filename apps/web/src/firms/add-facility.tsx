import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../ui/lazy-part.js';

const FacilityDialog = lazyPart(() => import('./facility-dialog.js').then((m) => m.FacilityDialog), 'forms');

/** Puts a plant into a firm's record where one is asked for and it is not there yet. */
export function AddFacility({ firmId, onAdded }: { firmId: string; onAdded: (id: string) => void }) {
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
            onClose={() => setOpened(false)}
            onAdded={(id) => {
              setOpened(false);
              onAdded(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
