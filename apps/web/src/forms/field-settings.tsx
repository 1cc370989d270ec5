import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldType, FormDef, FormField, FormSection } from '#contracts/open-calls/form/form-def';
import { prefillTellsWho, REGISTRY_PATHS, tellsWho } from '#contracts/open-calls/form/form-prefill';
import { useFormat } from '../ui/use-format.js';
import { earlierFields, FIELD_TYPES, newField, type Place } from './builder.rules.js';
import { ConditionEditor } from './condition-editor.js';
import { KindSettings } from './kind-settings.js';
import { WordsInput } from './words-input.js';
import { Choice } from '../ui/choice.js';

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
        <Choice
          id="set-type"
          label={t('form.parts.type')}
          data={FIELD_TYPES.map((type) => ({ value: type, label: t(`builder.type.${type}`) }))}
          value={field.type}
          onChange={(type) => {
            if (type) onChange(retyped(field, type as FieldType), 'type');
          }}
        />
        <Checkbox
          id="set-required"
          mt={{ base: 0, xs: 30 }}
          label={t('builder.requiredField')}
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
        <Choice
          id="set-prefill"
          label={t('form.parts.prefill')}
          clearable
          placeholder={t('builder.noPrefill')}
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
          label={t('builder.correctsField')}
          checked={field.correctsRegistry === true}
          onChange={(event) =>
            onChange({ correctsRegistry: event.currentTarget.checked || undefined }, 'correctsRegistry')
          }
        />
      )}
      <Checkbox
        id="set-identifies"
        label={t('builder.identifiesField')}
        description={prefillTellsWho(field) ? t('builder.identifiesByItself') : undefined}
        disabled={prefillTellsWho(field)}
        checked={tellsWho(field)}
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

/** Taken over when the field is left: half a key is no key. */
function KeyInput({ value, fixed, onKey }: { value: string; fixed: boolean; onKey: (key: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      id="set-key"
      label={t('form.parts.key')}
      description={t('builder.keyHelp')}
      value={typed}
      maxLength={40}
      disabled={fixed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== value && onKey(typed.trim())}
    />
  );
}
