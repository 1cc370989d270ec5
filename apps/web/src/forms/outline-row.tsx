import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contracts/core/errors';
import type { FieldType } from '#contracts/open-calls/form/form-def';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';
import { FIELD_TYPES } from './builder.rules.js';
import { faultText } from './fault-text.js';
import { ActionMenu } from '../ui/action-menu.js';

/** What is wrong with a part of the form, in words. */
export function Faults({ faults }: { faults: readonly Problem[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (faults.length === 0) return null;
  return (
    <ul className="form-faults">
      {faults.map((fault) => {
        const part = [...(fault.pointer ?? '').split('/')]
          .reverse()
          .find((one) => !/^(\d+|tr|en|value|is|field|all|any)$/.test(one));
        return (
          <li key={`${fault.pointer}${fault.code}`}>
            {t(`form.parts.${part as 'label'}`)}: {faultText(fault, language)}
          </li>
        );
      })}
    </ul>
  );
}

/** One line of the list: opened by Enter, moved by keys, menu or mouse. */
export function Row({
  id,
  name,
  kind,
  required,
  conditional,
  faults,
  open,
  onOpen,
  onMove,
  onDuplicate,
  onRemove,
  onDrag,
  onDragEnd,
  onDrop,
}: {
  id: string;
  name: string;
  kind: FieldType | 'section';
  required?: boolean;
  conditional?: boolean;
  faults: number;
  open: boolean;
  onOpen: () => void;
  onMove: (step: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onDrag?: () => void;
  onDragEnd?: () => void;
  onDrop?: () => void;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const keys = (event: KeyboardEvent) => {
    const step = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
    if (step) {
      event.preventDefault();
      onMove(step);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <div
      className="form-row"
      data-kind={kind === 'section' ? 'section' : 'field'}
      data-open={open}
      data-over={over}
      draggable={onDrag !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', name);
        event.dataTransfer.effectAllowed = 'move';
        onDrag?.();
      }}
      onDragEnd={onDragEnd}
      onDragOver={(event) => {
        if (!onDrop) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop?.();
      }}
    >
      <button
        id={id}
        type="button"
        className="form-row-name"
        aria-expanded={open}
        onClick={onOpen}
        onKeyDown={keys}
      >
        <span className="form-row-words">
          {name}
          {required && <span aria-label={t('builder.requiredField')}> *</span>}
        </span>
        {kind !== 'section' && (
          <Text span size="xs" c="dimmed">
            {t(`builder.type.${kind}`)}
            {conditional && ` · ${t('form.parts.condition')}`}
          </Text>
        )}
        {faults > 0 && (
          <Badge color="red" variant="outline" styles={{ label: { color: 'var(--mantine-color-error)' } }}>
            {t('builder.faults', { count: faults })}
          </Badge>
        )}
      </button>
      <ActionMenu
        target={
          <ActionIcon variant="subtle" color="gray" aria-label={t('builder.actions', { what: name })}>
            <span aria-hidden="true">⋯</span>
          </ActionIcon>
        }
        actions={[
          { label: t('builder.moveUp'), run: () => onMove(-1) },
          { label: t('builder.moveDown'), run: () => onMove(1) },
          { label: t('builder.duplicate'), run: onDuplicate },
          { label: t('builder.remove'), run: onRemove },
        ]}
      />
    </div>
  );
}

/** The kinds of field that a section can get. */
export function AddField({ name, onAdd }: { name: string; onAdd: (type: FieldType) => void }) {
  const { t } = useTranslation();
  return (
    <Group mt={4} mb="xs">
      {/* The new field's label takes the focus, so the menu does not take it back. */}
      <ActionMenu
        returnFocus={false}
        target={
          <Button
            size="xs"
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            aria-label={t('builder.addFieldTo', { section: name })}
          >
            {t('builder.addField')}
          </Button>
        }
        actions={FIELD_TYPES.map((type) => ({ label: t(`builder.type.${type}`), run: () => onAdd(type) }))}
      />
    </Group>
  );
}
