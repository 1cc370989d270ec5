import { Alert, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceAnswer } from '#contracts/open-calls/form/form-def';
import { facilitiesQuery } from '../applications/application-api.js';
import { api, ask, type Message } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { PlaceInput } from '../forms/place-input.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { certificateDay, FacilityCertificates } from './facility-certificates.js';
import { FacilityPapers } from './facility-papers.js';
import {
  certificateRows,
  facilityBody,
  facilityValues,
  rebased,
  rebasedRows,
  type CertificateRow,
  type FacilityField,
  type FacilityValues,
} from './facility.rules.js';
import { firmQuery } from './firm-facts.js';
import { useProvinces } from './use-provinces.js';

type Facility = Message<'Facility'>;
type Permit = NonNullable<Message<'RegisterFacility'>['permit']>;
type ZeroWaste = NonNullable<Message<'RegisterFacility'>['zeroWaste']>;
interface Props {
  firmId: string;
  /** One that exists is changed; absent: one is added. */
  facility?: Facility;
  /** It is chosen at once where it was missing. */
  choose: boolean;
  onClose: () => void;
  onSaved: (id: string) => void;
}
/** Where the fields stand on the screen whose names are others there. */
const IDS = { name: 'facility-name', district: 'province-district' };

/** What makes a plant known: its name and where it is. The rest is asked of one that is there. */
export function FacilityDialog({ firmId, facility, choose, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  /** As a person types them. */
  const typed = (of?: Facility): FacilityValues => ({
    ...facilityValues(of),
    permitUntil: of?.permitUntil ? f.day(of.permitUntil) : '',
  });
  const typedRows = (of?: Facility): CertificateRow[] =>
    certificateRows(of).map((row) => ({ ...row, until: row.until && f.day(row.until) }));
  /** What the values were last compared with: as it was opened, or as somebody else has saved it since. */
  const [read, setRead] = useState(facility);
  const [values, setValues] = useState(() => typed(facility));
  const [rows, setRows] = useState(() => typedRows(facility));
  /** Somebody else saved meanwhile; where I have written, too, and what stands there now. */
  const [clash, setClash] = useState<{ label: string; now: string }[]>();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), [clash]);
  const provinces = useProvinces();
  const labels: Record<FacilityField, string> = {
    name: t('application.facility.name'),
    province: t('application.facility.place'),
    district: t('application.facility.district'),
    zone: t('application.facility.zone'),
    address: t('application.facility.address'),
    parcel: t('firm.parcel'),
    sgkNo: t('firm.sgk'),
    eiaDecision: t('firm.eia'),
    permit: t('firm.permit'),
    permitUntil: t('firm.permitUntil'),
    zeroWaste: t('firm.zeroWaste'),
    emissionGrade: t('firm.grade'),
  };
  const days = Object.fromEntries(
    rows.map((_, n) => [certificateDay(n), t('firm.certificate.until', { n: n + 1 })]),
  );
  const faults = useFaults({ ...labels, ...days }, IDS);
  const set = (name: FacilityField, value: string) => setValues((all) => ({ ...all, [name]: value }));
  const list = facilitiesQuery(firmId);
  const shown = (name: FacilityField, value: string): string => {
    if (!value) return t('application.facility.clashEmpty');
    if (name === 'province') return provinces.find((one) => one.value === value)?.label ?? value;
    if (name === 'permit') return t(`firm.permits.${value as Permit}`);
    return name === 'zeroWaste' ? t(`firm.zeroWastes.${value as ZeroWaste}`) : value;
  };
  const save = useMutation({
    mutationFn: async () => {
      const iso = (day: string) => parseDay(day) ?? '';
      const body = facilityBody(
        { ...values, permitUntil: iso(values.permitUntil) },
        rows.map((row) => ({ ...row, until: iso(row.until) })),
        read,
      );
      if (!read) return (await ask(api.POST('/facilities', { body: { ...body, firmId } }))).id;
      await ask(
        api.PUT('/facilities/{facilityId}', {
          params: { path: { facilityId: read.id }, header: { 'If-Match': `"${read.version}"` } },
          body,
        }),
      );
      return read.id;
    },
    onSuccess: async (id) => {
      notify({
        message: t(facility ? 'application.facility.changed' : 'application.facility.added', {
          name: values.name.trim(),
        }),
      });
      await Promise.all(
        [list.queryKey, firmQuery(firmId).queryKey, ['eligibility'], ['prefill']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
      onSaved(id);
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem && error.code === 'VERSION_CONFLICT' && read))
        return faults.failed(error);
      const now = await ask(
        api.GET('/facilities/{facilityId}', { params: { path: { facilityId: read.id } } }),
      ).catch(() => undefined);
      if (!now) return faults.failed(error);
      const theirs = typed(now);
      const next = rebased(typed(read), values, theirs);
      const papers = rebasedRows(typedRows(read), rows, typedRows(now));
      setValues(next.values);
      setRows(papers.rows);
      setRead(now);
      setClash([
        ...next.both.map((name) => ({ label: labels[name], now: shown(name, theirs[name]) })),
        ...(papers.both
          ? [{ label: t('firm.certificates'), now: now.certificates.map((c) => c.standard).join(', ') }]
          : []),
      ]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The page behind may be a form, too, and React lets events rise to it.
    event.stopPropagation();
    const badDay = (day: string) => (!day.trim() || parseDay(day) ? undefined : t('ui.badDate'));
    const wrong = faults.found({
      name: values.name.trim() ? undefined : t('ui.required'),
      // Where one that exists stands may not be known, and need not be found out to mend something else.
      province: facility || values.province ? undefined : t('ui.required'),
      district: facility || !values.province || values.district ? undefined : t('ui.required'),
      permitUntil: badDay(values.permitUntil),
      ...Object.fromEntries(rows.map(({ until }, n) => [certificateDay(n), badDay(until)])),
    });
    if (!wrong) save.mutate();
  };
  const lead = facility ? 'leadChange' : choose ? 'lead' : 'leadPage';
  const deed = facility ? 'saveChange' : choose ? 'save' : 'savePage';
  return (
    <Dialog
      title={t(facility ? 'application.facility.change' : 'application.facility.add')}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t(`application.facility.${lead}`)}
        </Text>
        {clash && (
          <Alert
            ref={told}
            tabIndex={-1}
            variant="outline"
            color="yellow"
            mb="sm"
            role="alert"
            title={t('application.facility.clash')}
            styles={{ title: { color: 'var(--filiz-warn-text)' } }}
          >
            <Text size="sm">
              {t(clash.length > 0 ? 'application.facility.clashBoth' : 'application.facility.clashTaken')}
            </Text>
            <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
              {clash.map(({ label, now }) => (
                <li key={label}>
                  {label}: {now}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <TextInput
            id={IDS.name}
            label={labels.name}
            description={t('application.facility.nameHelp')}
            withAsterisk
            maxLength={200}
            value={values.name}
            error={faults.of('name')}
            onChange={(event) => set('name', event.currentTarget.value)}
          />
          <PlaceInput
            id="province"
            label={labels.province}
            required={!facility}
            district
            error={faults.of('province')}
            districtError={faults.of('district')}
            answer={
              values.province
                ? { province: values.province, ...(values.district ? { district: values.district } : {}) }
                : {}
            }
            onAnswer={(answer) => {
              const { province = '', district = '' } = (answer as PlaceAnswer | undefined) ?? {};
              setValues((all) => ({ ...all, province, district }));
            }}
          />
          <TextInput
            id="zone"
            label={labels.zone}
            description={t('application.facility.zoneHelp')}
            maxLength={120}
            value={values.zone}
            error={faults.of('zone')}
            onChange={(event) => set('zone', event.currentTarget.value)}
          />
          <Textarea
            id="address"
            label={labels.address}
            autosize
            minRows={2}
            maxLength={500}
            value={values.address}
            error={faults.of('address')}
            onChange={(event) => set('address', event.currentTarget.value)}
          />
          {facility && (
            <>
              <FacilityPapers values={values} labels={labels} errorOf={faults.of} onChange={set} />
              <FacilityCertificates rows={rows} errorOf={faults.of} onChange={setRows} />
            </>
          )}
        </Stack>
        <DialogActions save={t(`application.facility.${deed}`)} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
