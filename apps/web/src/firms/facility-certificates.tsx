import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/choice.js';
import { STANDARDS, type CertificateRow } from './facility.rules.js';

/** As many as the API takes. */
const MOST = 20;
/** Where the day of the nth certificate stands, as the API points at it. */
export const certificateDay = (n: number): string => `certificates.${n}.until`;

/** The certificates of a facility's management systems: which standard, by whom, until when. */
export function FacilityCertificates({
  rows,
  errorOf,
  onChange,
}: {
  rows: readonly CertificateRow[];
  errorOf: (name: string) => string | undefined;
  onChange: (rows: CertificateRow[]) => void;
}) {
  const { t } = useTranslation();
  const set = (n: number, change: Partial<CertificateRow>) =>
    onChange(rows.map((row, i) => (i === n ? { ...row, ...change } : row)));
  return (
    <section aria-labelledby="facility-certificates">
      <Text id="facility-certificates" component="h3" fw={650} mb="xs">
        {t('firm.certificates')}
      </Text>
      <Stack>
        {rows.map((row, n) => (
          <SimpleGrid key={n} cols={{ base: 1, xs: 2 }} style={{ alignItems: 'start' }}>
            <Choice
              label={t('firm.certificate.standard', { n: n + 1 })}
              data={STANDARDS.map((value) => ({
                value,
                label: value === 'other' ? t('firm.certificate.other') : value,
              }))}
              value={row.standard}
              onChange={(standard) => standard && set(n, { standard })}
            />
            <TextInput
              label={t('firm.certificate.body', { n: n + 1 })}
              maxLength={120}
              value={row.body}
              onChange={(event) => set(n, { body: event.currentTarget.value })}
            />
            <TextInput
              id={certificateDay(n)}
              label={t('firm.certificate.until', { n: n + 1 })}
              placeholder={t('firm.dayHint')}
              value={row.until}
              error={errorOf(certificateDay(n))}
              onChange={(event) => set(n, { until: event.currentTarget.value })}
            />
            <Button
              size="xs"
              variant="default"
              style={{ justifySelf: 'start', alignSelf: 'end' }}
              aria-label={t('firm.certificate.removeOf', { n: n + 1 })}
              onClick={() => onChange(rows.filter((_, i) => i !== n))}
            >
              {t('firm.certificate.remove')}
            </Button>
          </SimpleGrid>
        ))}
        {rows.length < MOST && (
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() => onChange([...rows, { standard: 'ISO 14001', body: '', until: '' }])}
            >
              {t('firm.certificate.add')}
            </Button>
          </div>
        )}
      </Stack>
    </section>
  );
}
