import { Checkbox, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DEFAULTS,
  FILE_TYPES,
  LIMITS,
  maxTextOf,
  type FieldType,
  type FormDef,
  type FormField,
  type FormSection,
} from '#contracts/open-calls/form/form-def';
import { REGISTRY_PATHS } from '#contracts/open-calls/form/form-prefill';
import { useFormat } from '../ui/use-format.js';
import { earlierFields, FIELD_TYPES, newField, type Place } from './builder.rules.js';
import { ColumnsEditor, OptionsEditor } from './list-editors.js';
import { ConditionEditor } from './condition-editor.js';
import { RangeInputs, WholeInput } from './limit-inputs.js';
import { WordsInput } from './words-input.js';

interface Settings {
  def: FormDef;
  at: Place;
  onLeaveLabel: () => void;
}

export function SectionSettings({
  def,
  at,
  section,
  onChange,
  onLeaveLabel,
}: Settings & { section: FormSection; onChange: (patch: Partial<FormSection>, what: string) => void }) {
  const { t } = useTranslation();
  const english = def.english === true;
  return (
    <Stack gap="sm" className="form-settings">
      <WordsInput
        id="set-label"
        what={t('form.parts.title')}
        words={section.title}
        english={english}
        onWords={(title) => onChange({ title: title ?? { tr: '' } }, 'title')}
        onLeave={onLeaveLabel}
      />
      <WordsInput
        id="set-help"
        what={t('form.parts.help')}
        words={section.help}
        english={english}
        long
        max={2000}
        onWords={(help) => onChange({ help }, 'help')}
      />
      <ConditionEditor
        id="set-condition"
        condition={section.condition}
        earlier={earlierFields(def, at)}
        onCondition={(condition) => onChange({ condition }, 'condition')}
      />
    </Stack>
  );
}

/** Everything that can be said about one field. */
export function FieldSettings({
  def,
  at,
  field,
  fixedKey,
  onChange,
  onKey,
  onLeaveLabel,
}: Settings & {
  field: FormField;
  /** Announced once: its key stays. */
  fixedKey: boolean;
  onChange: (patch: Partial<FormField>, what: string) => void;
  onKey: (key: string) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const english = def.english === true;
  const paths = Object.entries(REGISTRY_PATHS).filter(([, path]) => path.types.includes(field.type));
  const path = field.prefill === undefined ? undefined : REGISTRY_PATHS[field.prefill];
  return (
    <Stack gap="sm" className="form-settings">
      <WordsInput
        id="set-label"
        what={t('form.parts.label')}
        words={field.label}
        english={english}
        onWords={(label) => onChange({ label: label ?? { tr: '' } }, 'label')}
        onLeave={onLeaveLabel}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <Select
          id="set-type"
          label={t('form.parts.type')}
          allowDeselect={false}
          data={FIELD_TYPES.map((type) => ({ value: type, label: t(`form.type.${type}`) }))}
          value={field.type}
          onChange={(type) => {
            if (type) onChange(retyped(field, type as FieldType), 'type');
          }}
        />
        <Checkbox
          id="set-required"
          mt={{ base: 0, xs: 30 }}
          label={t('form.requiredField')}
          checked={field.required === true}
          onChange={(event) => onChange({ required: event.currentTarget.checked || undefined }, 'required')}
        />
      </SimpleGrid>
      <KindSettings field={field} english={english} onChange={onChange} />
      <WordsInput
        id="set-help"
        what={t('form.parts.help')}
        words={field.help}
        english={english}
        long
        max={2000}
        onWords={(help) => onChange({ help }, 'help')}
      />
      <ConditionEditor
        id="set-condition"
        condition={field.condition}
        earlier={earlierFields(def, at)}
        onCondition={(condition) => onChange({ condition }, 'condition')}
      />
      {paths.length > 0 && (
        <Select
          id="set-prefill"
          label={t('form.parts.prefill')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('ui.clear') }}
          placeholder={t('form.noPrefill')}
          data={paths.map(([value, { tr, en }]) => ({ value, label: f.text(tr, en) }))}
          value={field.prefill ?? null}
          onChange={(prefill) =>
            onChange({ prefill: prefill ?? undefined, correctsRegistry: undefined }, 'prefill')
          }
        />
      )}
      {path?.correctable && (
        <Checkbox
          id="set-corrects"
          label={t('form.correctsField')}
          checked={field.correctsRegistry === true}
          onChange={(event) =>
            onChange({ correctsRegistry: event.currentTarget.checked || undefined }, 'correctsRegistry')
          }
        />
      )}
      <Checkbox
        id="set-identifies"
        label={t('form.identifiesField')}
        checked={field.identifies === true}
        onChange={(event) => onChange({ identifies: event.currentTarget.checked || undefined }, 'identifies')}
      />
      <KeyInput value={field.key} fixed={fixedKey} onKey={onKey} />
    </Stack>
  );
}

/** Another kind keeps what all kinds have. Parts of the old kind are taken out by name. */
function retyped(field: FormField, type: FieldType): Partial<FormField> {
  const { key, label, help, required, condition, identifies } = field;
  const gone = Object.fromEntries(Object.keys(field).map((part) => [part, undefined]));
  return {
    ...gone,
    ...newField(type, key),
    label,
    help,
    required,
    condition,
    identifies,
  } as Partial<FormField>;
}

function KindSettings({
  field,
  english,
  onChange,
}: {
  field: FormField;
  english: boolean;
  onChange: (patch: Partial<FormField>, what: string) => void;
}) {
  const { t } = useTranslation();
  switch (field.type) {
    case 'text':
      return (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <WholeInput
            id="set-max"
            label={t('form.maxLength')}
            placeholder={String(maxTextOf({ long: field.long }))}
            min={1}
            max={LIMITS.text}
            value={field.max}
            onValue={(max) => onChange({ max }, 'max')}
          />
          <Checkbox
            id="set-long"
            mt={{ base: 0, xs: 30 }}
            label={t('form.longField')}
            checked={field.long === true}
            onChange={(event) => onChange({ long: event.currentTarget.checked || undefined }, 'long')}
          />
        </SimpleGrid>
      );
    case 'number':
    case 'money':
    case 'date':
      return (
        <RangeInputs
          id="set"
          of={field}
          onChange={(patch, what) => onChange(patch as Partial<FormField>, what)}
        />
      );
    case 'choice':
      return (
        <>
          <OptionsEditor
            id="set-options"
            options={field.options}
            english={english}
            onOptions={(options) => onChange({ options }, 'options')}
          />
          <Checkbox
            id="set-multiple"
            label={t('form.multipleField')}
            checked={field.multiple === true}
            onChange={(event) => onChange({ multiple: event.currentTarget.checked || undefined }, 'multiple')}
          />
        </>
      );
    case 'place':
      return (
        <Checkbox
          id="set-district"
          label={t('form.parts.district')}
          checked={field.district === true}
          onChange={(event) => onChange({ district: event.currentTarget.checked || undefined }, 'district')}
        />
      );
    case 'file':
      return (
        <>
          <Checkbox.Group
            label={t('form.parts.accept')}
            value={field.accept}
            onChange={(accept) =>
              onChange({ accept: FILE_TYPES.filter((type) => accept.includes(type)) }, 'accept')
            }
          >
            <SimpleGrid cols={{ base: 3, xs: 6 }} mt={6} spacing="xs">
              {FILE_TYPES.map((type) => (
                <Checkbox key={type} value={type} label={type.toUpperCase()} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <WholeInput
              id="set-maxMb"
              label={t('form.parts.maxMb')}
              placeholder={String(DEFAULTS.fileMb)}
              min={1}
              max={LIMITS.fileMb}
              value={field.maxMb}
              onValue={(maxMb) => onChange({ maxMb }, 'maxMb')}
            />
            <WholeInput
              id="set-count"
              label={t('form.parts.count')}
              placeholder={String(DEFAULTS.files)}
              min={1}
              max={LIMITS.files}
              value={field.count}
              onValue={(count) => onChange({ count }, 'count')}
            />
          </SimpleGrid>
          <Checkbox
            id="set-completable"
            label={t('form.completableField')}
            checked={field.completable === true}
            onChange={(event) =>
              onChange({ completable: event.currentTarget.checked || undefined }, 'completable')
            }
          />
        </>
      );
    case 'table':
      return (
        <>
          <ColumnsEditor
            columns={field.columns}
            english={english}
            onColumns={(columns, what) => onChange({ columns }, `columns${what}`)}
          />
          <SimpleGrid cols={2} spacing="xs">
            <WholeInput
              id="set-minRows"
              label={t('form.parts.minRows')}
              min={0}
              max={LIMITS.rows}
              value={field.minRows}
              onValue={(minRows) => onChange({ minRows }, 'minRows')}
            />
            <WholeInput
              id="set-maxRows"
              label={t('form.parts.maxRows')}
              placeholder={String(DEFAULTS.rows)}
              min={1}
              max={LIMITS.rows}
              value={field.maxRows}
              onValue={(maxRows) => onChange({ maxRows }, 'maxRows')}
            />
          </SimpleGrid>
        </>
      );
    case 'declaration':
      return (
        <WordsInput
          id="set-text"
          what={t('form.parts.text')}
          words={field.text}
          english={english}
          long
          max={4000}
          onWords={(text) => onChange({ text: text ?? { tr: '' } }, 'text')}
        />
      );
    default:
      return null;
  }
}

/** Taken over when the field is left: half a key is no key. */
function KeyInput({ value, fixed, onKey }: { value: string; fixed: boolean; onKey: (key: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      id="set-key"
      label={t('form.parts.key')}
      description={t('form.keyHelp')}
      value={typed}
      maxLength={40}
      disabled={fixed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== value && onKey(typed.trim())}
    />
  );
}
