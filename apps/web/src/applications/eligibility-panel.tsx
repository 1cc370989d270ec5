import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fieldsOf, said, type FormDef } from '#contracts/open-calls/form/form-def';
import type { Message } from '../api/client.js';
import { useProvinces } from '../firms/use-provinces.js';
import { usePublicSectors } from '../public/use-public-sectors.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/page.js';
import { ProblemAlert } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { eligibilityQuery } from './application-api.js';

type Finding = Message<'EligibilityFinding'>;
const MARK = { met: 'check', 'not-met': 'cross', unknown: 'warning' } as const;

/** Told by the firm's record in the registry. */
const RECORD: ReadonlySet<Finding['kind']> = new Set(['size', 'nace', 'province', 'zone']);
/** Of them, what the record of a facility tells where the application is for one. */
const PLACED: ReadonlySet<Finding['kind']> = new Set(['province', 'zone']);

/** What the call's rules say of the application as it is saved, each in words, while it can still be mended. */
export function EligibilityPanel({
  applicationId,
  version,
  programId,
  def,
  staffOf,
  firmId,
}: {
  applicationId: string;
  version: number;
  programId: string;
  def: FormDef;
  /** The reader decides as staff of this call; otherwise it is the firm that reads. */
  staffOf?: string;
  /** The application is still written: what its firm’s record says otherwise can be mended there. */
  firmId?: string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const query = useQuery(eligibilityQuery(applicationId, version));
  const explain = useExplanation(programId, def, !!staffOf);
  if (query.error && !query.data)
    return (
      <Panel title={t('application.eligibility')}>
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </Panel>
    );
  if (!query.data || query.data.findings.length === 0) return null;
  const { verdict, findings, decided, reason, facilityId } = query.data;
  const placeOf = (kind: Finding['kind']) => (PLACED.has(kind) ? (facilityId ?? undefined) : undefined);
  return (
    <Panel title={t('application.eligibility')}>
      <Text fw={600} role="status" mb="xs">
        {decided
          ? t(`application.decided.${decided}`)
          : t(`application.${firmId ? 'verdict' : 'verdictAfter'}.${verdict}`)}
      </Text>
      {reason && <Text mb="xs">{reason}</Text>}
      <ul className="plain">
        {findings.map((one) => (
          <li key={one.code} className="application-finding" data-finding={one.finding}>
            <Icon name={MARK[one.finding]} size={18} />
            <Stack gap={2}>
              <Group gap="xs">
                <Text fw={600}>{f.text(one.title, one.titleEn)}</Text>
                <Text span size="sm" fw={600} className="application-verdict">
                  {t(`application.finding.${one.finding}`)}
                </Text>
              </Group>
              <Text size="sm">{explain(one)}</Text>
              {firmId && one.finding !== 'met' && RECORD.has(one.kind) && (
                <Text size="sm">
                  <Link to="/firms/$firmId" params={{ firmId }} search={{ facility: placeOf(one.kind) }}>
                    {t(placeOf(one.kind) ? 'application.mendFacility' : 'application.mendRecord')}
                  </Link>
                </Text>
              )}
              {one.finding === 'not-met' && (
                <Text size="sm" c="dimmed">
                  {t(`application.otherwise.${one.otherwise}`)}
                </Text>
              )}
            </Stack>
          </li>
        ))}
      </ul>
      {staffOf && (
        <Link
          to="/calls/$callId"
          params={{ callId: staffOf }}
          search={{ tab: 'eligibility', open: applicationId } as never}
        >
          {t(decided ? 'application.toEligibility' : 'application.decideEligibility')}
        </Link>
      )}
    </Panel>
  );
}

/** What was found and what is allowed, in the reader's words. */
function useExplanation(programId: string, def: FormDef, staff: boolean): (one: Finding) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  const sectors = usePublicSectors([programId]);
  const provinces = useProvinces();
  const name = (kind: Finding['kind'], value: string): string => {
    if (kind === 'sector') return sectors.sectorOf(programId, value);
    if (kind === 'province') return provinces.find((one) => one.value === value)?.label ?? value;
    if (kind === 'size') return t(`firms.kobiClass.${value as 'small'}`);
    return value;
  };
  return (one) => {
    const found = one.found === null ? null : name(one.kind, one.found);
    const allowed = one.allowed.map((value) => name(one.kind, value)).join(', ');
    switch (one.kind) {
      case 'document': {
        const field = fieldsOf(def).find(({ field }) => field.key === one.field)?.field;
        const label = said(field?.label, language) || (one.field ?? '');
        return t(
          one.finding === 'met' ? 'application.explain.documentThere' : 'application.explain.documentMissing',
          {
            label,
          },
        );
      }
      case 'no-support':
        if (found?.startsWith('earlier:'))
          return t('application.explain.earlierSupport', { count: Number(found.slice(8)) });
        if (found) return t('application.explain.runningElsewhere', { count: Number(one.found) });
        return t(`application.explain.support.${one.finding}`);
      case 'answer':
        return t(`application.explain.answer.${one.finding}`);
      case 'person':
        return t(staff ? 'application.explain.personStaff' : 'application.explain.person');
      case 'zone':
        if (!found)
          return t(
            one.finding === 'unknown' ? 'application.explain.zoneUnknown' : 'application.explain.noZone',
          );
        return allowed
          ? t('application.explain.values', { found, allowed })
          : t('application.explain.zone', { found });
      default:
        return found
          ? t('application.explain.values', { found, allowed })
          : t('application.explain.unknown', { allowed });
    }
  };
}
