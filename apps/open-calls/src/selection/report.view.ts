import type { DimensionNames } from '#contracts/open-calls/form/dimension-names';
import { formatDecimal, formatMoney } from '#platform/money/decimal';
import { fillOf, type Computed, type DossierDecision, type DossierRecord } from './dossier.rules.js';
import type { Ranked } from './selection.types.js';

/** What only the asker may learn: titles of firms, of sectors, and the house. Never in the dossier. */
export interface ReportNames {
  institution: string;
  programme: string;
  firm: (applicationId: string) => string;
  sector: (code: string | null) => string;
  /** Of the form. */
  dimensions: DimensionNames;
}

export interface ReportLine {
  rank: string;
  firm: string;
  number: string;
  group: string;
  score: string;
  why: string;
}

/** The committee’s report in words, the same for PDF and Word. Turkish: it is the board’s paper. */
export interface Report {
  institution: string;
  programme: string;
  title: string;
  draft: boolean;
  callTitle: string;
  facts: { label: string; value: string }[];
  rules: { label: string; value: string }[];
  fill: { name: string; filled: string; bounds: string; reserve: string }[];
  selected: ReportLine[];
  reserve: ReportLine[];
  rejected: ReportLine[];
  ties: { number: string; firm: string; by: string; lot: string }[];
  exceptions: {
    number: string;
    firm: string;
    outcome: string;
    byRules: string;
    reason: string;
    affected: string;
  }[];
  declined: { number: string; firm: string; on: string; reason: string }[];
  ineligible: { number: string; firm: string; reason: string; findings: string }[];
  sha256: string;
  seedSha256: string;
}

const OUTCOME = { selected: 'Asil', reserve: 'Yedek', rejected: 'Elendi' } as const;
const WHY: Record<string, string> = {
  minimum: 'Grubun en az sayısı için',
  rank: 'Sıralamaya göre',
  threshold: 'Eşik puanın altında',
  'group-max': 'Grubun kontenjanı doldu',
  total: 'Toplam kontenjan doldu',
  budget: 'Bütçeye sığmadı',
  'budget-stopped': 'Bütçe doldu',
  'no-amount': 'Talep edilen tutar yok',
  unreviewed: 'Değerlendirmesi yok',
  exception: 'Gerekçeli istisna',
  'moved-up': 'Yedekten geldi',
  declined: 'Feragat etti',
};

/** Why an outcome, in words. */
export const whyOf = (reason: string, names: DimensionNames): string =>
  WHY[reason] ??
  (reason.startsWith('limit:') ? `${dimensionName(reason.slice(6), names)} üst sınırı doldu` : reason);

const dimensionName = (dimension: string, names: DimensionNames): string =>
  ({ sector: 'Sektör', total: 'Toplam', budget: 'Bütçe' })[dimension] ?? names.dimension(dimension);

const tieName = (tie: string): string =>
  tie === 'earlier'
    ? 'önce gönderen'
    : tie === 'lot'
      ? 'kura'
      : tie.replace(/^criterion:/, 'ölçüt ').replace(/^section:/, 'bölüm ');

const day = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('.');
const instant = (iso: string): string =>
  new Intl.DateTimeFormat('tr-TR', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Istanbul',
  }).format(new Date(iso));
const points = (score: string | null): string =>
  score === null ? '—' : formatDecimal(score, 'tr', { max: 4 });

export function reportOf(
  computed: Computed,
  { decision, record }: { decision?: DossierDecision; record: DossierRecord },
  names: ReportNames,
): Report {
  const { input, result, sha256 } = computed;
  const { call } = input.call.body;
  const numbers = new Map(input.applications.map((a) => [a.id, a.number ?? '—']));
  const number = (id: string) => numbers.get(id) ?? '—';
  const groupName = (group: string | null) =>
    input.rules.groupBy === 'sector'
      ? names.sector(group)
      : group === null
        ? '—'
        : names.dimensions.value(input.rules.groupBy, group);
  const line = (l: Ranked): ReportLine => ({
    rank: l.rank === null ? '—' : String(l.rank),
    firm: names.firm(l.id),
    number: number(l.id),
    group: l.reserveRank === null ? groupName(l.group) : `${groupName(l.group)} (${l.reserveRank}. yedek)`,
    score: points(l.score),
    why: whyOf(l.reason, names.dimensions),
  });
  const of = (outcome: Ranked['outcome']) => result.lines.filter((l) => l.outcome === outcome).map(line);
  return {
    institution: names.institution,
    programme: names.programme,
    title: 'Değerlendirme Komitesi Raporu',
    draft: decision === undefined,
    callTitle: `${call.code} · ${call.title}`,
    facts: [
      { label: 'Son başvuru', value: instant(call.deadline) },
      { label: 'Değerlendirmeye alınan başvuru', value: String(input.applications.length) },
      {
        label: 'Uygun bulunmayan / geri çekilen',
        value: (['ineligible', 'withdrawn'] as const)
          .map((state) => record.out.filter((o) => o.state === state).length)
          .join(' / '),
      },
      {
        label: 'Asil / yedek / elenen',
        value: (['selected', 'reserve', 'rejected'] as const).map((o) => of(o).length).join(' / '),
      },
      ...(decision
        ? [
            {
              label: 'Yönetim Kurulu kararı',
              value: `${day(decision.decidedOn)} tarihli, ${decision.number} sayılı karar, ${decision.attendees} katılımcı`,
            },
            ...(decision.version > 1
              ? [{ label: 'Sürüm', value: `${decision.version}. sürüm: ${decision.reason ?? '—'}` }]
              : []),
          ]
        : [{ label: 'Durum', value: 'Taslak: Yönetim Kurulu kararı alınmadı' }]),
    ],
    rules: rulesInWords(computed),
    fill: fillOf(input.rules, input.applications, result.lines).map((f) => ({
      name:
        f.value === null
          ? dimensionName(f.dimension, names.dimensions)
          : f.dimension === 'sector'
            ? names.sector(f.value)
            : `${names.dimensions.value(f.dimension, f.value)} (${names.dimensions.dimension(f.dimension)})`,
      filled: f.currency ? formatMoney({ minor: f.filled, currency: f.currency }, 'tr') : String(f.filled),
      bounds: boundsOf(f),
      reserve: f.reserve === null ? '—' : String(f.reserve),
    })),
    selected: of('selected'),
    reserve: of('reserve'),
    rejected: of('rejected'),
    ties: result.lines
      .filter((l) => l.decidedBy !== null && l.decidedBy !== 'score')
      .map((l) => ({
        number: number(l.id),
        firm: names.firm(l.id),
        by: tieName(l.decidedBy!),
        lot: l.lot?.slice(0, 12) ?? '',
      })),
    exceptions: input.exceptions.map(({ application, outcome, reason }) => {
      const effect = result.exceptions.find((e) => e.application === application);
      return {
        number: number(application),
        firm: names.firm(application),
        outcome: OUTCOME[outcome],
        byRules: effect ? OUTCOME[effect.byRules] : '—',
        reason,
        affected:
          effect?.affected
            .map(
              (a) =>
                `${number(a.application)} ${names.firm(a.application)} (${a.how === 'moved-up' ? 'asile geçti' : 'önüne geçildi'})`,
            )
            .join(', ') || 'yok',
      };
    }),
    declined: input.steps
      .flatMap((s) => s.declined)
      .map(({ application, on, reason }) => ({
        number: number(application),
        firm: names.firm(application),
        on: day(on),
        reason: { withdrawn: 'Başvurusunu geri çekti', ineligible: 'Uygun bulunmadı' }[reason] ?? reason,
      })),
    ineligible: record.out
      .filter((o) => o.state === 'ineligible')
      .map(({ id, number: no, reason, decidedReason, findings }) => ({
        number: no ?? '—',
        firm: names.firm(id),
        reason: reason ?? decidedReason ?? '—',
        findings:
          findings
            .filter((f) => f.finding !== 'met')
            .map((f) => `${f.code} ${typeof f.title === 'string' ? f.title : ''}`.trim())
            .join('; ') || '—',
      })),
    sha256,
    seedSha256: input.call.body.selection.seedSha256,
  };
}

function rulesInWords({ input: { rules, call } }: Computed): Report['rules'] {
  const titleOf = (code: string): string =>
    [code, call.body.call.criteria.find((c) => c.code === code)?.title].filter(Boolean).join(' ');
  return [
    { label: 'Eşik puan', value: formatDecimal(rules.threshold, 'tr') },
    { label: 'Başvuru başına değerlendirici', value: String(rules.reviewersPerApplication) },
    {
      label: 'Ölçütler ve ağırlıkları',
      value: rules.criteria.map((c) => `${titleOf(c.code)}: ${formatDecimal(c.weight, 'tr')}`).join('; '),
    },
    { label: 'Eşitlik kuralı', value: [...rules.tieBreakers.map(tieName), 'kura'].join(' → ') },
    ...(rules.budget
      ? [
          {
            label: 'Bütçe tavanı',
            value: `${formatMoney({ minor: rules.budget.ceiling, currency: rules.budget.currency }, 'tr')}; sığmayan ilk başvuruda ${rules.budget.onOverrun === 'stop' ? 'liste biter' : 'sıradaki denenir'}`,
          },
        ]
      : []),
  ];
}

function boundsOf(f: { min: number | null; max: number | null; currency: string | null }): string {
  if (f.currency)
    return f.max === null ? '—' : `en çok ${formatMoney({ minor: f.max, currency: f.currency }, 'tr')}`;
  const parts = [f.min !== null && f.min > 0 && `en az ${f.min}`, f.max !== null && `en çok ${f.max}`];
  return parts.filter(Boolean).join(', ') || '—';
}
