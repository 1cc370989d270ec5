import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.js';
import { useKeys } from '../keys.js';
import type { FilterDef } from './types.js';
import type { ListFilters } from './use-filters.js';
import { Choice } from '../choice.js';
import { SearchBox } from '../search-box.js';

/** Words, selects, and a chip for each filter that holds. */
export function FilterBar({
  id,
  label,
  list,
  defs,
  searchable,
}: {
  id: string;
  label: string;
  list: ListFilters;
  defs: readonly FilterDef[];
  searchable: boolean;
}) {
  const { t } = useTranslation();
  const labelOf = (def: FilterDef, value: string) =>
    def.kind === 'flag'
      ? value === 'true'
        ? t('ui.yes')
        : t('ui.no')
      : (def.options?.find((option) => option.value === value)?.label ?? value);
  const active = defs.filter((def) => list.filters[def.name]);
  useKeys({ '/': searchable ? () => document.getElementById(id)?.focus() : undefined });
  if (!searchable && defs.length === 0) return null;
  return (
    <div className="no-print" style={{ marginBottom: '0.75rem' }}>
      <Group gap="sm" align="flex-end" role="search" aria-label={`${t('list.filters')}: ${label}`}>
        {searchable && (
          <SearchBox
            id={id}
            label={t('list.q')}
            maxLength={200}
            words={list.filters.q ?? ''}
            onWords={(words) => list.set('q', words)}
          />
        )}
        {defs.map((def) => (
          <Choice
            key={def.name}
            label={def.label}
            size="sm"
            w={{ base: 'calc(50% - 6px)', sm: 170 }}
            data={
              def.kind === 'flag'
                ? [
                    { value: 'true', label: t('ui.yes') },
                    { value: 'false', label: t('ui.no') },
                  ]
                : (def.options ?? [])
            }
            value={list.filters[def.name] ?? null}
            onChange={(value) => list.set(def.name, value ?? undefined)}
            placeholder={t('list.all')}
            clearable
          />
        ))}
      </Group>
      {(active.length > 0 || list.filters.q) && (
        <Group gap={6} mt="sm">
          {list.filters.q && (
            <Chip
              text={`${t('list.q')}: ${list.filters.q}`}
              remove={t('list.remove', { name: t('list.q') })}
              onRemove={() => list.set('q', undefined)}
            />
          )}
          {active.map((def) => (
            <Chip
              key={def.name}
              text={`${def.label}: ${labelOf(def, list.filters[def.name])}`}
              remove={t('list.remove', { name: def.label })}
              onRemove={() => list.set(def.name, undefined)}
            />
          ))}
          <Button size="compact-sm" variant="subtle" onClick={list.clear}>
            {t('list.clear')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Chip({ text, remove, onRemove }: { text: string; remove: string; onRemove: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="light"
      rightSection={<Icon name="cross" size={14} />}
      onClick={onRemove}
      aria-label={remove}
      title={remove}
      style={{ fontWeight: 400 }}
    >
      {text}
    </Button>
  );
}
