import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceAnswer } from '#contracts/open-calls/form/form-def';
import { api, ask, type Message } from '../api/client.js';
import { NaceField } from '../forms/nace-field.js';
import { PlaceInput } from '../forms/place-input.js';
import { Choice } from '../ui/choice.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { firmQuery } from './firm-facts.js';

type Firm = Message<'Firm'>;
const CLASSES = ['micro', 'small', 'medium', 'large'] as const;
/** Lines of text, as the form shows them; the longest that each may be. */
const TEXTS = {
  taxOffice: 120,
  chamberNo: 40,
  professionGroup: 120,
  email: 254,
  kep: 254,
  phone: 40,
  website: 200,
} as const;
type TextName = keyof typeof TEXTS;

/** What a firm is known by is staff's to change; everything else its own people mend, too: calls judge by it. */
export function FirmDialog({
  firm,
  named,
  onClose,
}: {
  firm: Firm;
  /** The title may be changed as well. */
  named: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [title, setTitle] = useState(firm.title);
  const [texts, setTexts] = useState(
    () =>
      Object.fromEntries(
        (Object.keys(TEXTS) as TextName[]).map((name) => [name, firm[name] ?? '']),
      ) as Record<TextName, string>,
  );
  const [nace, setNace] = useState(firm.nace ?? undefined);
  const [kobiClass, setClass] = useState(firm.kobiClass);
  const [place, setPlace] = useState<Partial<PlaceAnswer>>({
    ...(firm.province ? { province: firm.province } : {}),
    ...(firm.district ? { district: firm.district } : {}),
  });
  const [address, setAddress] = useState(firm.address ?? '');
  const [capacity, setCapacity] = useState(firm.capacityReportUntil ? f.day(firm.capacityReportUntil) : '');
  const labelOf: Record<TextName, string> = {
    taxOffice: t('firm.taxOffice'),
    chamberNo: t('firm.chamberNo'),
    professionGroup: t('firm.professionGroup'),
    email: t('firm.email'),
    kep: t('firm.kep'),
    phone: t('firm.phone'),
    website: t('firm.website'),
  };
  const faults = useFaults({
    ...labelOf,
    title: t('firms.firm'),
    nace: t('firms.nace'),
    province: t('firms.place'),
    capacityReportUntil: t('firm.capacity'),
  });
  const save = useMutation({
    mutationFn: () => {
      const given = Object.fromEntries(
        Object.entries({ ...texts, address, nace, ...place }).flatMap(([name, value]) =>
          value?.trim() ? [[name, value.trim()]] : [],
        ),
      );
      const until = parseDay(capacity);
      // A class stands with the year it was said in: the ceilings change.
      const year = kobiClass === firm.kobiClass && firm.kobiYear ? firm.kobiYear : new Date().getFullYear();
      return ask(
        api.PUT('/firms/{firmId}', {
          params: { path: { firmId: firm.id }, header: { 'If-Match': `"${firm.version}"` } },
          body: {
            ...given,
            title: title.trim(),
            ...(firm.mersisNo ? { mersisNo: firm.mersisNo } : {}),
            ...(until ? { capacityReportUntil: until } : {}),
            ...(kobiClass ? { kobiClass, kobiYear: year } : {}),
            signatories: firm.signatories.map(({ name, position, until: to }) => ({
              name,
              ...(position ? { position } : {}),
              ...(to ? { until: to } : {}),
            })),
            relatedFirmIds: firm.relatedFirmIds,
          },
        }),
      );
    },
    onSuccess: async () => {
      notify({ message: t('firm.changed') });
      await Promise.all(
        [firmQuery(firm.id).queryKey, ['eligibility'], ['prefill'], ['list']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faults.found({
      title: title.trim() ? undefined : t('ui.required'),
      capacityReportUntil: !capacity.trim() || parseDay(capacity) ? undefined : t('ui.badDate'),
    });
    if (!wrong) save.mutate(undefined, { onSuccess: onClose });
  };
  const line = (name: TextName) => (
    <TextInput
      key={name}
      id={name}
      label={labelOf[name]}
      maxLength={TEXTS[name]}
      value={texts[name]}
      error={faults.of(name)}
      onChange={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog title={t('firm.change')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t(named ? 'firm.changeLeadStaff' : 'firm.changeLead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          {named && (
            <TextInput
              id="title"
              label={t('firms.firm')}
              withAsterisk
              maxLength={300}
              value={title}
              error={faults.of('title')}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
          <NaceField
            id="nace"
            label={t('firms.nace')}
            answer={nace}
            error={faults.of('nace')}
            onAnswer={(answer) => setNace(answer as string | undefined)}
          />
          <Choice
            id="kobiClass"
            label={t('firms.kobi')}
            clearable
            data={CLASSES.map((value) => ({ value, label: t(`firms.kobiClass.${value}`) }))}
            value={kobiClass}
            onChange={setClass}
          />
          <PlaceInput
            id="province"
            label={t('firms.place')}
            district
            error={faults.of('province')}
            answer={place}
            onAnswer={(answer) => setPlace((answer as PlaceAnswer | undefined) ?? {})}
          />
          <Textarea
            label={t('firm.address')}
            autosize
            minRows={2}
            maxLength={500}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              id="capacityReportUntil"
              label={t('firm.capacity')}
              placeholder={t('firm.dayHint')}
              value={capacity}
              error={faults.of('capacityReportUntil')}
              onChange={(event) => setCapacity(event.currentTarget.value)}
            />
            {(Object.keys(TEXTS) as TextName[]).map(line)}
          </SimpleGrid>
        </Stack>
        <DialogActions save={t('firm.save')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
