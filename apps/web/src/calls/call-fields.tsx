import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import type { CallDraft, SectorDraft } from './call-draft.js';
import { CriteriaEditor } from './criteria-editor.js';
import { moved, RowTools } from './row-tools.js';
import type { CallFaults } from './use-call-faults.js';
import { Choice } from '../ui/choice.js';

interface Props {
  draft: CallDraft;
  faults: CallFaults;
  sectors: { code: string; tr: string; en: string }[];
  onDraft: (draft: CallDraft) => void;
}

/** What a chamber announces, as it is typed: words, deadline, quotas, criteria, tie-breakers. */
export function CallFields({ draft, faults, sectors, onDraft }: Props) {
  const { t } = useTranslation();
  const field = (
    name:
      | 'title'
      | 'titleEn'
      | 'summary'
      | 'summaryEn'
      | 'deadline'
      | 'threshold'
      | 'reviewersPerApplication'
      | 'maxSelected'
      | 'maxReserve',
  ) => ({
    id: name,
    label: t(`callEditor.field.${name}`),
    value: draft[name],
    error: faults.of(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Panel title={t('callEditor.words')}>
        <Stack>
          <TextInput {...field('title')} maxLength={300} withAsterisk />
          <Textarea
            {...field('summary')}
            maxLength={4000}
            autosize
            minRows={4}
            withAsterisk
            description={t('callEditor.summaryHelp')}
          />
          <TextInput
            {...field('deadline')}
            withAsterisk
            maw="18rem"
            description={t('callEditor.deadlineHelp')}
            placeholder={t('ui.instantHint')}
          />
          <details open={!!(draft.titleEn || draft.summaryEn) || undefined}>
            <summary>{t('callEditor.english')}</summary>
            <Stack mt="xs">
              <TextInput {...field('titleEn')} maxLength={300} />
              <Textarea {...field('summaryEn')} maxLength={4000} autosize minRows={3} />
            </Stack>
          </details>
        </Stack>
      </Panel>
      <Panel title={t('callEditor.seats')}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mb="md">
          <TextInput
            {...field('threshold')}
            inputMode="decimal"
            withAsterisk
            description={t('callEditor.thresholdHelp')}
          />
          <TextInput
            {...field('reviewersPerApplication')}
            inputMode="numeric"
            description={t('callEditor.reviewersHelp')}
          />
          <TextInput
            {...field('maxSelected')}
            inputMode="numeric"
            description={t('callEditor.emptyNoLimit')}
          />
          <TextInput
            {...field('maxReserve')}
            inputMode="numeric"
            description={t('callEditor.emptyNoLimit')}
          />
        </SimpleGrid>
        <Quotas
          rows={draft.sectors}
          sectors={sectors}
          faults={faults}
          onRows={(rows) => onDraft({ ...draft, sectors: rows })}
        />
      </Panel>
      <Panel title={t('callEditor.criteria')}>
        <CriteriaEditor
          criteria={draft.criteria}
          faults={faults}
          onCriteria={(criteria) => {
            const codes = new Set(['earlier', ...criteria.map((row) => `criterion:${row.code.trim()}`)]);
            onDraft({ ...draft, criteria, tieBreakers: draft.tieBreakers.filter((name) => codes.has(name)) });
          }}
        />
      </Panel>
      <Panel title={t('callEditor.field.tieBreakers')}>
        <TieBreakers draft={draft} onDraft={onDraft} />
      </Panel>
    </>
  );
}

function Quotas({
  rows,
  sectors,
  faults,
  onRows,
}: {
  rows: SectorDraft[];
  sectors: Props['sectors'];
  faults: CallFaults;
  onRows: (rows: SectorDraft[]) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const options = sectors.map((s) => ({ value: s.code, label: f.text(s.tr, s.en) }));
  const used = new Set(rows.map((row) => row.sector));
  const left = options.filter((option) => !used.has(option.value));
  const put = (at: number, patch: Partial<SectorDraft>) =>
    onRows(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  return (
    <div role="group" aria-label={t('callEditor.quotas')}>
      <Text fw={600} component="h3">
        {t('callEditor.quotas')}
      </Text>
      <Text size="sm" c="dimmed">
        {sectors.length === 0 ? t('callEditor.noSectors') : t('callEditor.quotasHelp')}
      </Text>
      {rows.map((row, i) => (
        <Group key={i} align="flex-end" gap="xs" mt={6}>
          <Choice
            id={`sectors.${i}.sector`}
            label={t('callEditor.field.sector')}
            data={options.filter((option) => option.value === row.sector || !used.has(option.value))}
            value={row.sector || null}
            error={faults.of(`sectors.${i}.sector`)}
            onChange={(sector) => put(i, { sector: sector ?? '' })}
            style={{ flex: '2 1 12rem' }}
          />
          {(['max', 'min', 'reserve'] as const).map((name) => (
            <TextInput
              key={name}
              id={`sectors.${i}.${name}`}
              label={t(`callEditor.field.${name}`)}
              inputMode="numeric"
              w="6.500rem"
              value={row[name]}
              error={faults.of(`sectors.${i}.${name}`)}
              onChange={(event) => put(i, { [name]: event.currentTarget.value })}
            />
          ))}
          <RowTools
            what={
              options.find((option) => option.value === row.sector)?.label ??
              t('callEditor.sectorRow', { n: i + 1 })
            }
            at={i}
            of={rows.length}
            onRemove={() => onRows(rows.filter((_, j) => j !== i))}
          />
        </Group>
      ))}
      {left.length > 0 && (
        <Button
          mt="sm"
          variant="default"
          onClick={() => onRows([...rows, { sector: left[0].value, max: '', min: '', reserve: '' }])}
        >
          {t('callEditor.addSector')}
        </Button>
      )}
    </div>
  );
}

/** What decides between equal scores, in order; the lot is always last. */
function TieBreakers({ draft, onDraft }: Pick<Props, 'draft' | 'onDraft'>) {
  const { t } = useTranslation();
  const all = [
    { value: 'earlier', label: t('callEditor.tieEarlier') },
    ...draft.criteria
      .filter((row) => row.code.trim())
      .map((row) => ({
        value: `criterion:${row.code.trim()}`,
        label: t('callEditor.tieCriterion', { title: row.title.trim() || row.code }),
      })),
  ];
  const labelOf = (value: string) => all.find((option) => option.value === value)?.label ?? value;
  const left = all.filter((option) => !draft.tieBreakers.includes(option.value));
  const put = (tieBreakers: string[]) => onDraft({ ...draft, tieBreakers });
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('callEditor.tieHelp')}
      </Text>
      <ol style={{ margin: 0, paddingInlineStart: '1.4rem' }}>
        {draft.tieBreakers.map((name, i) => (
          <li key={name}>
            <Group gap="xs">
              <span>{labelOf(name)}</span>
              <RowTools
                what={labelOf(name)}
                at={i}
                of={draft.tieBreakers.length}
                onMove={(step) => put(moved(draft.tieBreakers, i, step))}
                onRemove={() => put(draft.tieBreakers.filter((other) => other !== name))}
              />
            </Group>
          </li>
        ))}
        <li>{t('callEditor.tieLot')}</li>
      </ol>
      {left.length > 0 && draft.tieBreakers.length < 10 && (
        <Choice
          id="tieBreakers"
          mt="sm"
          maw="24rem"
          label={t('callEditor.addTie')}
          data={left}
          value={null}
          onChange={(value) => value && put([...draft.tieBreakers, value])}
        />
      )}
    </>
  );
}
