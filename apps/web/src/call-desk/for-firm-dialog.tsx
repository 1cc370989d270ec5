import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { useFacilityChoices } from '../applications/begun.js';
import { FacilityChoice } from '../applications/facility-choice.js';
import { FirmSelect } from '../firms/firm-select.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useFaults } from '../ui/use-faults.js';

/** Staff begin an application that came on paper or by telephone, and say how it came. */
export function ForFirmDialog({ call, onClose }: { call: Message<'Call'>; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [firmId, setFirm] = useState<string | null>(null);
  const [facilityId, setFacility] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const facilities = useFacilityChoices(call.id, firmId);
  const faults = useFaults({
    firmId: t('calls.firm'),
    facilityId: t('application.part.facility'),
    'for-firm-reason': t('desk.forFirm.reason'),
  });
  const start = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{callId}/applications', {
          params: { path: { callId: call.id } },
          body: {
            firmId: firmId!,
            reason: reason.trim(),
            ...(facilityId ? { content: { facilityId } } : {}),
            ...(call.sectors.length === 1 ? { sector: call.sectors[0].sector } : {}),
          },
        }),
      ),
    onSuccess: ({ id }) => navigate({ href: `/applications/${id}?fill=1` }),
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faults.found({
      firmId: firmId ? undefined : t('ui.required'),
      facilityId: facilities.perFacility && !facilityId ? t('ui.required') : undefined,
      'for-firm-reason': reason.trim() ? undefined : t('ui.required'),
    });
    if (!wrong) start.mutate();
  };
  return (
    <Dialog title={t('desk.forFirm.button')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t('desk.forFirm.lead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <FirmSelect
            firmId={firmId}
            error={faults.of('firmId')}
            onFirm={(id) => {
              setFirm(id);
              setFacility(null);
            }}
          />
          <FacilityChoice
            of={facilities}
            firmId={firmId}
            value={facilityId}
            error={faults.of('facilityId')}
            onChange={(id) => {
              setFacility(id);
              faults.mended('facilityId');
            }}
          />
          <Textarea
            id="for-firm-reason"
            label={t('desk.forFirm.reason')}
            description={t('desk.forFirm.reasonHelp')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={faults.of('for-firm-reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions save={t('desk.forFirm.start')} saving={start.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
