import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Facts } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { districtsQuery } from './code-names.js';
import { FacilityDialog } from './facility-part.js';
import { useProvinces } from './use-provinces.js';

/** A plant as the firm's record shows it, and where it is mended. `?facility=ID` in the address opens it at once. */
export function FacilityCard({
  firmId,
  facility,
  edits,
}: {
  firmId: string;
  facility: Message<'Facility'>;
  edits: boolean;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const navigate = useNavigate();
  const { facility: asked } = useSearch({ strict: false });
  const [changing, setChanging] = useState(false);
  const province = useProvinces().find((one) => one.value === facility.province);
  const districts = useQuery(districtsQuery(facility.district ? facility.province : null));
  const district = districts.data?.items.find((one) => one.code === facility.district);
  const close = () => {
    setChanging(false);
    if (asked) void navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  };
  type Permit = 'exempt' | 'temporary' | 'permit' | 'permit-and-licence';
  type ZeroWaste = 'none' | 'basic' | 'silver' | 'gold' | 'platinum';
  return (
    <section style={{ marginBottom: '1rem' }}>
      <Group gap="sm" mb={4}>
        <Text component="h3" fw={650}>
          {facility.name}
        </Text>
        {edits && (
          <Button
            size="compact-sm"
            variant="default"
            className="no-print"
            aria-label={t('firm.changeFacilityOf', { name: facility.name })}
            onClick={() => setChanging(true)}
          >
            {t('firm.changeFacility')}
          </Button>
        )}
      </Group>
      {edits && (changing || asked === facility.id) && (
        <Suspense fallback={null}>
          <FacilityDialog
            firmId={firmId}
            facility={facility}
            choose={false}
            onClose={close}
            onSaved={close}
          />
        </Suspense>
      )}
      <Facts
        items={[
          [
            t('firms.place'),
            [facility.address, district?.tr ?? facility.district, province?.label ?? facility.province]
              .filter(Boolean)
              .join(', '),
          ],
          [
            t('firm.zone'),
            [facility.zone, facility.parcel && `${t('firm.parcel')} ${facility.parcel}`]
              .filter(Boolean)
              .join(' · '),
          ],
          !!facility.sgkNo && [t('firm.sgk'), facility.sgkNo],
          !!facility.eiaDecision && [t('firm.eia'), facility.eiaDecision],
          [
            t('firm.permit'),
            facility.permit
              ? `${t(`firm.permits.${facility.permit as Permit}`)}${facility.permitUntil ? ` · ${t('firm.until').toLocaleLowerCase(f.language)}: ${f.day(facility.permitUntil)}` : ''}`
              : null,
          ],
          [
            t('firm.certificates'),
            facility.certificates
              .map((c) => [c.standard, c.body, c.until && f.day(c.until)].filter(Boolean).join(' · '))
              .join('; '),
          ],
          [t('firm.grade'), facility.emissionGrade],
          !!facility.zeroWaste && [
            t('firm.zeroWaste'),
            t(`firm.zeroWastes.${facility.zeroWaste as ZeroWaste}`),
          ],
        ]}
      />
    </section>
  );
}
