import { ActionIcon, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIMITS, type ChoiceOption, type Column, type Words } from '#contracts/open-calls/form/form-def';
import { Icon } from '../ui/icon.js';
import { isOwnKey, keyFrom } from './builder.rules.js';
import { RangeInputs } from './limit-inputs.js';
import { WordsInput } from './words-input.js';
import { Choice } from '../ui/choice.js';

/** Up, down and away, for one of a list. */
function Tools({
  what,
  at,
  of,
  onMove,
  onRemove,
}: {
  what: string;
  at: number;
  of: number;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const button = (
    name: 'moveUp' | 'moveDown' | 'remove',
    icon: 'left' | 'right' | 'cross',
    off: boolean,
    act: () => void,
  ) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`${what}: ${t(`builder.${name}`)}`}
      disabled={off}
      onClick={act}
      style={name === 'remove' ? undefined : { transform: 'rotate(90deg)' }}
    >
      <Icon name={icon} size={16} />
    </ActionIcon>
  );
  return (
    <Group gap={2} wrap="nowrap">
      {button('moveUp', 'left', at === 0, () => onMove(-1))}
      {button('moveDown', 'right', at === of - 1, () => onMove(1))}
      {button('remove', 'cross', of === 1, onRemove)}
    </Group>
  );
}

function moved<T>(list: readonly T[], at: number, step: -1 | 1): T[] {
  const next = [...list];
  [next[at], next[at + step]] = [next[at + step], next[at]];
  return next;
}

export function OptionsEditor({
  id,
  options,
  english,
  onOptions,
}: {
  id: string;
  options: readonly ChoiceOption[];
  english: boolean;
  onOptions: (options: ChoiceOption[]) => void;
}) {
  const { t } = useTranslation();
  const put = (at: number, patch: Partial<ChoiceOption>) =>
    onOptions(options.map((option, i) => (i === at ? { ...option, ...patch } : option)));
  const others = (at: number) => new Set(options.filter((_, i) => i !== at).map((option) => option.value));
  return (
    <div role="group" aria-label={t('form.parts.options')}>
      <Text size="sm" fw={500}>
        {t('form.parts.options')}
      </Text>
      <Stack gap="xs" mt={4}>
        {options.map((option, i) => (
          <Group key={i} gap="xs" align="flex-end" wrap="nowrap">
            <div style={{ flex: 1, minWidth: 0 }}>
              <WordsInput
                id={`${id}-${i}`}
                what={t('builder.option', { n: i + 1 })}
                words={option.label}
                english={english}
                onWords={(label) => put(i, { label: label ?? { tr: '' } })}
                // Conditions and answers hang on the value, so it is made once, of the first wording.
                onLeave={() =>
                  isOwnKey(option.value) &&
                  option.label.tr.trim() &&
                  put(i, { value: keyFrom(option.label.tr, others(i)) })
                }
              />
            </div>
            <Tools
              what={t('builder.option', { n: i + 1 })}
              at={i}
              of={options.length}
              onMove={(step) => onOptions(moved(options, i, step))}
              onRemove={() => onOptions(options.filter((_, j) => j !== i))}
            />
          </Group>
        ))}
      </Stack>
      <Button
        mt="xs"
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        disabled={options.length >= LIMITS.options}
        onClick={() =>
          onOptions([
            ...options,
            { value: keyFrom('yeni secenek', new Set(options.map((o) => o.value))), label: { tr: '' } },
          ])
        }
      >
        {t('builder.addOption')}
      </Button>
    </div>
  );
}

const COLUMN_TYPES = ['text', 'number', 'money', 'date', 'choice'] as const;

export function ColumnsEditor({
  columns,
  english,
  onColumns,
}: {
  columns: readonly Column[];
  english: boolean;
  /** `what`: what changed, so that typing in one place is one step to undo. */
  onColumns: (columns: Column[], what: string) => void;
}) {
  const { t } = useTranslation();
  const put = (at: number, patch: Partial<Column>, what: string) =>
    onColumns(
      columns.map((column, i) => (i === at ? ({ ...column, ...patch } as Column) : column)),
      `${at}${what}`,
    );
  const others = (at: number) => new Set(columns.filter((_, i) => i !== at).map((column) => column.key));
  return (
    <div role="group" aria-label={t('form.parts.columns')}>
      <Text size="sm" fw={500}>
        {t('form.parts.columns')}
      </Text>
      {columns.map((column, i) => (
        <Stack
          key={i}
          gap="xs"
          className="form-column"
          role="group"
          aria-label={t('builder.column', { n: i + 1 })}
        >
          <Group justify="space-between" gap="xs">
            <Text size="sm" fw={600}>
              {t('builder.column', { n: i + 1 })}
            </Text>
            <Tools
              what={t('builder.column', { n: i + 1 })}
              at={i}
              of={columns.length}
              onMove={(step) => onColumns(moved(columns, i, step), 'move')}
              onRemove={() =>
                onColumns(
                  columns.filter((_, j) => j !== i),
                  'remove',
                )
              }
            />
          </Group>
          <WordsInput
            id={`set-column-${i}`}
            what={t('form.parts.label')}
            words={column.label}
            english={english}
            onWords={(label: Words | undefined) => put(i, { label: label ?? { tr: '' } }, 'label')}
            onLeave={() =>
              isOwnKey(column.key) &&
              column.label.tr.trim() &&
              put(i, { key: keyFrom(column.label.tr, others(i)) }, 'key')
            }
          />
          <Group gap="sm" align="flex-end">
            <Choice
              id={`set-column-${i}-type`}
              label={t('form.parts.type')}
              data={COLUMN_TYPES.map((type) => ({ value: type, label: t(`builder.type.${type}`) }))}
              value={column.type}
              onChange={(type) => {
                const { key, label, required } = column;
                const base = { key, label, required };
                const made =
                  type === 'choice'
                    ? { ...base, type, options: [{ value: 'yeni-secenek', label: { tr: '' } }] }
                    : { ...base, type };
                onColumns(
                  columns.map((old, j) => (j === i ? (made as Column) : old)),
                  'type',
                );
              }}
            />
            <Checkbox
              label={t('builder.requiredField')}
              mb={8}
              checked={column.required === true}
              onChange={(event) => put(i, { required: event.currentTarget.checked || undefined }, 'required')}
            />
            {(column.type === 'number' || column.type === 'money') && (
              <Checkbox
                label={t('builder.totalColumn')}
                mb={8}
                checked={column.total === true}
                onChange={(event) => put(i, { total: event.currentTarget.checked || undefined }, 'total')}
              />
            )}
          </Group>
          {(column.type === 'number' || column.type === 'money' || column.type === 'date') && (
            <RangeInputs
              id={`set-column-${i}`}
              of={column}
              onChange={(patch, what) => put(i, patch as Partial<Column>, what)}
            />
          )}
          {column.type === 'choice' && (
            <OptionsEditor
              id={`set-column-${i}-options`}
              options={column.options}
              english={english}
              onOptions={(options) => put(i, { options }, 'options')}
            />
          )}
        </Stack>
      ))}
      <Button
        mt="xs"
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        disabled={columns.length >= LIMITS.columns}
        onClick={() =>
          onColumns(
            [
              ...columns,
              {
                type: 'text',
                key: keyFrom('yeni sutun', new Set(columns.map((c) => c.key))),
                label: { tr: '' },
              },
            ],
            'add',
          )
        }
      >
        {t('builder.addColumn')}
      </Button>
    </div>
  );
}
