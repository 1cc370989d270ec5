import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/choice.js';
import { RowTools } from './row-tools.js';
import type { LimitDraft, Option, SelectionDraft } from './selection-draft.js';

export interface PartProps {
  draft: SelectionDraft;
  faultOf: (name: string) => string | undefined;
  onDraft: (draft: SelectionDraft) => void;
  dimensions: readonly Option[];
  valuesFor: (dimension: string) => readonly Option[] | undefined;
}

/** What stands beside fields with a label stands beside their boxes, whatever is said below these. */
const BESIDE_LABEL = '1.5rem';

/** Options with the one that stands there, should it have gone from the form meanwhile. */
export const withKnown = (options: readonly Option[], value: string | null): Option[] =>
  value && !options.some((option) => option.value === value)
    ? [...options, { value, label: value.replace(/^answer:/, '') }]
    : [...options];

function ValueField({
  id,
  label,
  value,
  options,
  empty,
  error,
  onValue,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly Option[] | undefined;
  /** What an empty value means; absent: one is needed. */
  empty?: string;
  error?: string;
  onValue: (value: string) => void;
}) {
  const common = { id, label, error, style: { flex: '2 1 10rem' } };
  return options ? (
    <Choice
      {...common}
      data={withKnown(options, value)}
      value={value || null}
      clearable={empty !== undefined}
      placeholder={empty}
      onChange={(next) => onValue(next ?? '')}
    />
  ) : (
    <TextInput
      {...common}
      placeholder={empty}
      value={value}
      maxLength={200}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

/** By what seats are shared out; other than by sector, the seats of each group. */
export function GroupsEditor({ draft, faultOf, onDraft, dimensions, valuesFor }: PartProps) {
  const { t } = useTranslation();
  const { groupBy, groups } = draft;
  const put = (at: number, patch: Partial<(typeof groups)[number]>) =>
    onDraft({ ...draft, groups: groups.map((row, i) => (i === at ? { ...row, ...patch } : row)) });
  return (
    <div role="group" aria-label={t('callEditor.groups.title')}>
      <Text fw={600} component="h3">
        {t('callEditor.groups.title')}
      </Text>
      <Choice
        id="groupBy"
        label={t('callEditor.groups.by')}
        description={t('callEditor.groups.help')}
        maw="24rem"
        data={withKnown(dimensions, groupBy)}
        value={groupBy}
        error={faultOf('groupBy')}
        onChange={(next) => onDraft({ ...draft, groupBy: next ?? 'sector', groups: [] })}
      />
      {groupBy === 'sector' ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('callEditor.groups.ofSectors')}
        </Text>
      ) : (
        <>
          {groups.map((row, i) => (
            <Group key={i} align="flex-start" gap="xs" mt={6}>
              <ValueField
                id={`groups.${i}.value`}
                label={t('callEditor.groups.value')}
                value={row.value}
                options={valuesFor(groupBy)}
                error={faultOf(`groups.${i}.value`)}
                onValue={(value) => put(i, { value })}
              />
              {(['min', 'max', 'reserve'] as const).map((name) => (
                <TextInput
                  key={name}
                  id={`groups.${i}.${name}`}
                  label={t(`callEditor.field.${name}`)}
                  inputMode="numeric"
                  w="6.5rem"
                  value={row[name]}
                  error={faultOf(`groups.${i}.${name}`)}
                  onChange={(event) => put(i, { [name]: event.currentTarget.value })}
                />
              ))}
              <div style={{ paddingTop: BESIDE_LABEL }}>
                <RowTools
                  what={t('callEditor.groups.row', { n: i + 1 })}
                  at={i}
                  of={groups.length}
                  onRemove={() => onDraft({ ...draft, groups: groups.filter((_, j) => j !== i) })}
                />
              </div>
            </Group>
          ))}
          <Button
            id="groups"
            mt="sm"
            variant="default"
            onClick={() =>
              onDraft({ ...draft, groups: [...groups, { value: '', min: '', max: '', reserve: '' }] })
            }
          >
            {t('callEditor.groups.add')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Maxima on any dimension beside the groups. */
export function LimitsEditor({ draft, faultOf, onDraft, dimensions, valuesFor }: PartProps) {
  const { t } = useTranslation();
  const { limits } = draft;
  const put = (at: number, patch: Partial<LimitDraft>) =>
    onDraft({ ...draft, limits: limits.map((row, i) => (i === at ? { ...row, ...patch } : row)) });
  return (
    <div role="group" aria-label={t('callEditor.limitsTitle')}>
      <Text fw={600} component="h3">
        {t('callEditor.limitsTitle')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('callEditor.limitsHelp')}
      </Text>
      {limits.map((row, i) => (
        <Group key={i} align="flex-start" gap="xs" mt={6}>
          <Choice
            id={`limits.${i}.dimension`}
            label={t('callEditor.limit.dimension')}
            data={withKnown(dimensions, row.dimension)}
            value={row.dimension}
            error={faultOf(`limits.${i}.dimension`) ?? faultOf(`limits.${i}`)}
            onChange={(dimension) => put(i, { dimension: dimension ?? 'sector', value: '' })}
            style={{ flex: '2 1 12rem' }}
          />
          <ValueField
            id={`limits.${i}.value`}
            label={t('callEditor.limit.value')}
            value={row.value}
            options={valuesFor(row.dimension)}
            empty={t('callEditor.limit.each')}
            error={faultOf(`limits.${i}.value`)}
            onValue={(value) => put(i, { value })}
          />
          <TextInput
            id={`limits.${i}.max`}
            label={t('callEditor.limit.max')}
            inputMode="numeric"
            w="8.5rem"
            value={row.max}
            error={faultOf(`limits.${i}.max`)}
            onChange={(event) => put(i, { max: event.currentTarget.value })}
          />
          <div style={{ paddingTop: BESIDE_LABEL }}>
            <RowTools
              what={t('callEditor.limitRow', { n: i + 1 })}
              at={i}
              of={limits.length}
              onRemove={() => onDraft({ ...draft, limits: limits.filter((_, j) => j !== i) })}
            />
          </div>
        </Group>
      ))}
      <Button
        mt="sm"
        variant="default"
        onClick={() =>
          onDraft({ ...draft, limits: [...limits, { dimension: 'sector', value: '', max: '' }] })
        }
      >
        {t('callEditor.addLimit')}
      </Button>
    </div>
  );
}
