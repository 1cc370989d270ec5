import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEFAULTS, FILE_TYPES, LIMITS, maxTextOf, type FormField } from '#contracts/open-calls/form/form-def';
import { RangeInputs, WholeInput } from './limit-inputs.js';
import { ColumnsEditor, OptionsEditor } from './list-editors.js';
import { WordsInput } from './words-input.js';

/** What can be said about one kind of field only. */
export function KindSettings({
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
            label={t('builder.maxLength')}
            placeholder={String(maxTextOf({ long: field.long }))}
            min={1}
            max={LIMITS.text}
            value={field.max}
            onValue={(max) => onChange({ max }, 'max')}
          />
          <Checkbox
            id="set-long"
            mt={{ base: 0, xs: 30 }}
            label={t('builder.longField')}
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
            label={t('builder.multipleField')}
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
            label={t('builder.completableField')}
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
