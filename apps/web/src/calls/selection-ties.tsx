import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Choice } from '../ui/choice.js';
import { useFormat } from '../ui/use-format.js';
import { moved, RowTools } from './row-tools.js';
import { removeSection, renameSection, tiesFor } from './selection-draft.js';
import type { PartProps } from './selection-groups.js';

type Criteria = Message<'Call'>['criteria'];
type Props = Pick<PartProps, 'draft' | 'faultOf' | 'onDraft'> & { criteria: Criteria };

/** Criteria that count together where a tie is broken. */
export function SectionsEditor({ draft, faultOf, onDraft, criteria }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const { sections } = draft;
  return (
    <div role="group" aria-label={t('callEditor.sections.title')}>
      <Text fw={600} component="h3">
        {t('callEditor.sections.title')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('callEditor.sections.help')}
      </Text>
      {sections.map((section, i) => {
        const known = criteria.map(({ code, title, titleEn }) => ({ code, title: f.text(title, titleEn) }));
        const gone = section.criteria.filter((code) => !known.some((c) => c.code === code));
        return (
          <Group key={i} align="flex-start" gap="sm" mt="sm">
            <TextInput
              id={`sections.${i}.name`}
              label={t('callEditor.sections.name')}
              maxLength={40}
              w="12rem"
              value={section.name}
              error={faultOf(`sections.${i}.name`)}
              onChange={(event) => onDraft(renameSection(draft, i, event.currentTarget.value))}
            />
            <Checkbox.Group
              id={`sections.${i}.criteria`}
              tabIndex={-1}
              label={t('callEditor.sections.criteria')}
              value={section.criteria}
              error={
                faultOf(`sections.${i}.criteria`) ??
                section.criteria.map((_, j) => faultOf(`sections.${i}.criteria.${j}`)).find(Boolean)
              }
              onChange={(codes) =>
                onDraft({
                  ...draft,
                  sections: sections.map((row, j) => (j === i ? { ...row, criteria: codes } : row)),
                })
              }
              style={{ flex: '1 1 14rem' }}
            >
              <Group gap="sm" mt={6}>
                {[...known, ...gone.map((code) => ({ code, title: code }))].map(({ code, title }) => {
                  const at = section.criteria.indexOf(code);
                  return (
                    <Checkbox
                      key={code}
                      id={at < 0 ? undefined : `sections.${i}.criteria.${at}`}
                      value={code}
                      label={title}
                    />
                  );
                })}
              </Group>
            </Checkbox.Group>
            <RowTools
              what={section.name.trim() || t('callEditor.sections.row', { n: i + 1 })}
              at={i}
              of={sections.length}
              onRemove={() => onDraft(removeSection(draft, i))}
            />
          </Group>
        );
      })}
      {sections.length < 20 && (
        <Button
          mt="sm"
          variant="default"
          onClick={() => onDraft({ ...draft, sections: [...sections, { name: '', criteria: [] }] })}
        >
          {t('callEditor.sections.add')}
        </Button>
      )}
    </div>
  );
}

/** What decides between equal scores, in order; none here: as the announcement says. The lot is always last. */
export function TiesEditor({ draft, faultOf, onDraft, criteria }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const { tieBreakers } = draft;
  const all = tiesFor(
    criteria.map(({ code, title, titleEn }) => ({ code, title: f.text(title, titleEn) })),
    draft.sections,
    {
      earlier: t('callEditor.tieEarlier'),
      criterion: (title) => t('callEditor.tieCriterion', { title }),
      section: (name) => t('callEditor.tieSection', { name }),
    },
  );
  const labelOf = (value: string) => all.find((option) => option.value === value)?.label ?? value;
  const left = all.filter(({ value }) => !tieBreakers.includes(value));
  const put = (next: string[]) => onDraft({ ...draft, tieBreakers: next });
  return (
    <div role="group" aria-label={t('callEditor.ties.title')}>
      <Text fw={600} component="h3">
        {t('callEditor.ties.title')}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('callEditor.ties.help')}
      </Text>
      {tieBreakers.length > 0 && (
        <ol style={{ margin: 0, paddingInlineStart: '1.4rem' }}>
          {tieBreakers.map((name, i) => (
            <li key={name} id={`tieBreakers.${i}`} tabIndex={-1}>
              <Group gap="xs">
                <span>{labelOf(name)}</span>
                <RowTools
                  what={labelOf(name)}
                  list="ties"
                  at={i}
                  of={tieBreakers.length}
                  onMove={(step) => put(moved(tieBreakers, i, step))}
                  onRemove={() => put(tieBreakers.filter((other) => other !== name))}
                />
              </Group>
              {faultOf(`tieBreakers.${i}`) && (
                <Text size="sm" c="var(--mantine-color-error)">
                  {faultOf(`tieBreakers.${i}`)}
                </Text>
              )}
            </li>
          ))}
          <li>{t('callEditor.tieLot')}</li>
        </ol>
      )}
      {left.length > 0 && tieBreakers.length < 20 && (
        <Choice
          id="addTie"
          mt="sm"
          maw="24rem"
          label={t('callEditor.addTie')}
          data={left}
          value={null}
          onChange={(value) => value && put([...tieBreakers, value])}
        />
      )}
    </div>
  );
}
