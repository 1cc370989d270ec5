import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contracts/core/errors';
import { said, type FieldType, type FormDef } from '#contracts/open-calls/form/form-def';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';
import * as b from './builder.rules.js';
import { FieldSettings, SectionSettings } from './field-settings.js';
import { AddField, Faults, Row } from './outline-row.js';

interface Props {
  def: FormDef;
  faults: readonly Problem[];
  /** Keys that were announced once stay as they are. */
  fixed: ReadonlySet<string>;
  /** `what`: more of the same within a second is one step to undo. */
  onChange: (def: FormDef, what: string) => void;
}

const keyAt = (def: FormDef, at: b.Place): string =>
  at.field === undefined ? def.sections[at.section].key : def.sections[at.section].fields[at.field].key;

/** The form as a list: its sections, their fields, and the settings of the one that is open. */
export function Outline({ def, faults, fixed, onChange }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [open, setOpen] = useState<string>();
  const [said_, say] = useState('');
  const [dragged, setDragged] = useState<b.Place>();
  const focus = useRef<string>(undefined);
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = undefined;
  });
  const nameAt = (at: b.Place): string => {
    const section = def.sections[at.section];
    const words = at.field === undefined ? section.title : section.fields[at.field].label;
    return said(words, language) || t('form.untitled');
  };
  const moved = (result: { def: FormDef; at: b.Place }, name: string) => {
    if (result.def === def) return;
    focus.current = `row-${keyAt(result.def, result.at)}`;
    say(t('builder.moved', { what: name }));
    onChange(result.def, 'move');
  };
  const act = {
    move: (at: b.Place, step: -1 | 1) => moved(b.move(def, at, step), nameAt(at)),
    duplicate: (at: b.Place) => {
      const made = b.duplicate(def, at);
      focus.current = `row-${keyAt(made.def, made.at)}`;
      say(t('builder.added'));
      onChange(made.def, 'duplicate');
    },
    remove: (at: b.Place) => {
      const next = b.remove(def, at);
      const fields = next.sections[at.section]?.fields ?? [];
      const near =
        at.field === undefined
          ? next.sections[Math.min(at.section, next.sections.length - 1)]?.key
          : (fields[Math.min(at.field, fields.length - 1)]?.key ?? next.sections[at.section].key);
      focus.current = near ? `row-${near}` : 'add-section';
      say(t('builder.removed', { what: nameAt(at) }));
      onChange(next, 'remove');
    },
    add: (type: FieldType, at: b.Place) => {
      const made = b.addField(def, type, at);
      setOpen(keyAt(made.def, made.at));
      focus.current = 'set-label';
      onChange(made.def, 'add');
    },
    drop: (to: b.Place) => {
      if (!dragged) return;
      const before = dragged.section === to.section && (dragged.field ?? 0) < (to.field ?? 0);
      moved(b.moveTo(def, dragged, { ...to, field: (to.field ?? 0) - (before ? 1 : 0) }), nameAt(dragged));
      setDragged(undefined);
    },
  };
  const settle = (at: b.Place) => {
    const next = b.settleKey(def, at);
    if (next === def) return;
    setOpen(keyAt(next, at));
    onChange(next, 'key');
  };
  const row = (at: b.Place) => {
    const key = keyAt(def, at);
    const base =
      at.field === undefined ? `/sections/${at.section}` : `/sections/${at.section}/fields/${at.field}`;
    const own = faults.filter(
      (fault) =>
        fault.pointer?.startsWith(`${base}/`) &&
        (at.field !== undefined || !/\/fields\/\d+/.test(fault.pointer.slice(base.length))),
    );
    return { key, own, isOpen: open === key };
  };
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('builder.keysHint')}
      </Text>
      <div role="status" className="form-heard">
        {said_}
      </div>
      <ol className="plain form-outline" aria-label={t('builder.outline')}>
        {def.sections.map((section, s) => {
          const { key, own, isOpen } = row({ section: s });
          return (
            <li key={key} className="form-section">
              <Row
                id={`row-${key}`}
                name={nameAt({ section: s })}
                kind="section"
                faults={own.length}
                open={isOpen}
                onOpen={() => setOpen(isOpen ? undefined : key)}
                onMove={(step) => act.move({ section: s }, step)}
                onDuplicate={() => act.duplicate({ section: s })}
                onRemove={() => act.remove({ section: s })}
                onDrop={dragged && (() => act.drop({ section: s, field: 0 }))}
              />
              {isOpen && (
                <>
                  <Faults faults={own} />
                  <SectionSettings
                    def={def}
                    at={{ section: s }}
                    section={section}
                    onChange={(patch, what) => onChange(b.changeSection(def, s, patch), `${key}${what}`)}
                    onLeaveLabel={() => settle({ section: s })}
                  />
                </>
              )}
              <ol className="plain">
                {section.fields.map((field, i) => {
                  const at = { section: s, field: i };
                  const line = row(at);
                  return (
                    <li key={line.key}>
                      <Row
                        id={`row-${line.key}`}
                        name={nameAt(at)}
                        kind={field.type}
                        required={field.required}
                        conditional={field.condition !== undefined}
                        faults={line.own.length}
                        open={line.isOpen}
                        onOpen={() => setOpen(line.isOpen ? undefined : line.key)}
                        onMove={(step) => act.move(at, step)}
                        onDuplicate={() => act.duplicate(at)}
                        onRemove={() => act.remove(at)}
                        onDrag={() => setDragged(at)}
                        onDragEnd={() => setDragged(undefined)}
                        onDrop={dragged && (() => act.drop(at))}
                      />
                      {line.isOpen && (
                        <>
                          <Faults faults={line.own} />
                          <FieldSettings
                            def={def}
                            at={at}
                            field={field}
                            fixedKey={fixed.has(field.key)}
                            onChange={(patch, what) =>
                              onChange(b.changeField(def, at, patch), `${field.key}${what}`)
                            }
                            onKey={(next) => {
                              setOpen(next);
                              onChange(b.renameField(def, at, next), `key${s}/${i}`);
                            }}
                            onLeaveLabel={() => settle(at)}
                          />
                        </>
                      )}
                    </li>
                  );
                })}
              </ol>
              <AddField name={nameAt({ section: s })} onAdd={(type) => act.add(type, { section: s })} />
            </li>
          );
        })}
      </ol>
      <Button
        id="add-section"
        mt="sm"
        variant="default"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => {
          const made = b.addSection(def);
          setOpen(keyAt(made.def, made.at));
          focus.current = 'set-label';
          onChange(made.def, 'add');
        }}
      >
        {t('builder.addSection')}
      </Button>
    </div>
  );
}
