import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceAnswer } from '#contracts/open-calls/form/form-def';
import { facilitiesQuery } from '../applications/application-api.js';
import { api, ask } from '../api/client.js';
import { PlaceInput } from '../forms/place-input.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';

interface Props {
  firmId: string;
  /** It is chosen at once where it was missing. */
  choose: boolean;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** What makes a plant known: its name and where it is. The rest is asked when it is needed. */
export function FacilityDialog({ firmId, choose, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [place, setPlace] = useState<Partial<PlaceAnswer>>({});
  const [zone, setZone] = useState('');
  const [address, setAddress] = useState('');
  const faults = useFaults({
    'facility-name': t('application.facility.name'),
    province: t('application.facility.place'),
    'province-district': t('application.facility.district'),
  });
  const add = useMutation({
    mutationFn: async () => {
      const { id } = await ask(
        api.POST('/facilities', {
          body: {
            firmId,
            name: name.trim(),
            ...place,
            ...(zone.trim() ? { zone: zone.trim() } : {}),
            ...(address.trim() ? { address: address.trim() } : {}),
          },
        }),
      );
      await client.invalidateQueries({ queryKey: facilitiesQuery(firmId).queryKey });
      return id;
    },
    onSuccess: (id) => {
      notify({ message: t('application.facility.added', { name: name.trim() }) });
      onAdded(id);
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The page behind may be a form, too, and React lets events rise to it.
    event.stopPropagation();
    const wrong = faults.found({
      'facility-name': name.trim() ? undefined : t('ui.required'),
      province: place.province ? undefined : t('ui.required'),
      'province-district': !place.province || place.district ? undefined : t('ui.required'),
    });
    if (!wrong) add.mutate();
  };
  return (
    <Dialog title={t('application.facility.add')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t(choose ? 'application.facility.lead' : 'application.facility.leadPage')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <TextInput
            id="facility-name"
            label={t('application.facility.name')}
            description={t('application.facility.nameHelp')}
            withAsterisk
            maxLength={200}
            value={name}
            error={faults.of('facility-name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PlaceInput
            id="province"
            label={t('application.facility.place')}
            required
            district
            error={faults.of('province')}
            districtError={faults.of('province-district')}
            answer={place}
            onAnswer={(answer) => setPlace((answer as PlaceAnswer | undefined) ?? {})}
          />
          <TextInput
            label={t('application.facility.zone')}
            description={t('application.facility.zoneHelp')}
            maxLength={120}
            value={zone}
            onChange={(event) => setZone(event.currentTarget.value)}
          />
          <Textarea
            label={t('application.facility.address')}
            autosize
            minRows={2}
            maxLength={500}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions
          save={t(choose ? 'application.facility.save' : 'application.facility.savePage')}
          saving={add.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
