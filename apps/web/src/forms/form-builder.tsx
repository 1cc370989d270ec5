import { Alert, Button, Checkbox, FileButton, Group, SegmentedControl, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type FormDef } from '#contracts/open-calls/form/form-def';
import { formDiff } from '#contracts/open-calls/form/form-diff';
import { formFaults } from '#contracts/open-calls/form/form-faults';
import type { Message } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { isTyping } from '../ui/keys.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { history } from './builder.rules.js';
import { formQuery, type CallForm } from './form-api.js';
import { ImportDialog, Preview, ReviseDialog, StartDialog, Versions } from './later.js';
import { Outline } from './outline.js';
import { unsaved, useAutosave, type SaveState } from './use-autosave.js';

const TABS = ['fields', 'preview', 'versions'] as const;
type Tab = (typeof TABS)[number];

/** The builder: fields at the left, the form itself at the right; everything is one undo away. */
export function FormBuilder({ call, known }: { call: Message<'Call'>; known: CallForm }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const draft = call.state === 'draft';
  const [{ now: def, past, future }, step] = useReducer(history, undefined, () => ({
    now: unsaved(call.id, known.version) ?? known.form,
    past: [],
    future: [],
  }));
  const [tab, setTab] = useState<Tab>('fields');
  const [dialog, setDialog] = useState<'start' | 'revise'>();
  const [file, setFile] = useState<Record<string, unknown>>();
  const saver = useAutosave(call.id, known, draft);
  const faults = useMemo(() => (fieldsOf(def).length > 0 ? formFaults(def) : []), [def]);
  const announced = useMemo(
    () => new Set(known.number === null ? [] : fieldsOf(known.form).map(({ field }) => field.key)),
    [known],
  );
  const changed = useMemo(() => !draft && formDiff(known.form, def).length > 0, [draft, known, def]);
  const { save } = saver;
  const begun = past.length > 0 || future.length > 0;
  useEffect(() => {
    if (begun) save(def);
  }, [def, begun, save]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      step({ do: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  const change = (to: FormDef, what: string) => step({ do: 'change', to, what, at: Date.now() });
  /** The server's form after a start or an import: one step to undo, saved already. */
  const taken = (form: FormDef, version: number, message: string) => {
    saver.forget();
    saver.version.current = version;
    change(form, 'taken');
    setDialog(undefined);
    setFile(undefined);
    notify({ message });
  };
  const reload = async () => {
    saver.forget();
    await client.resetQueries({ queryKey: ['form', call.id] });
    await client.invalidateQueries({ queryKey: ['form-revisions', call.id] });
  };
  const choose = (chosen: File | null) => {
    void chosen?.text().then((text) => {
      try {
        setFile(JSON.parse(text) as Record<string, unknown>);
      } catch {
        notify({ message: t('builder.notJson'), fault: true });
      }
    });
  };
  const empty = def.sections.length === 0;
  return (
    <>
      <Group gap="xs" mb="xs" className="no-print">
        <Button
          variant="default"
          size="xs"
          disabled={past.length === 0}
          onClick={() => step({ do: 'undo' })}
          leftSection={<Icon name="undo" size={14} />}
        >
          {t('builder.undo')}
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={future.length === 0}
          onClick={() => step({ do: 'redo' })}
        >
          {t('builder.redo')}
        </Button>
        {draft && (
          <Button variant="default" size="xs" onClick={() => setDialog('start')}>
            {t('builder.start')}
          </Button>
        )}
        {draft && (
          <FileButton accept="application/json,.json" onChange={choose}>
            {(props) => (
              <Button {...props} variant="default" size="xs" leftSection={<Icon name="upload" size={14} />}>
                {t('builder.import')}
              </Button>
            )}
          </FileButton>
        )}
        {!empty && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="download" size={14} />}
            onClick={() => download(call, def)}
          >
            {t('builder.export')}
          </Button>
        )}
        {changed && (
          <>
            <Button size="xs" onClick={() => setDialog('revise')} disabled={faults.length > 0}>
              {t('builder.revise')}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => void reload()}>
              {t('builder.discard')}
            </Button>
          </>
        )}
      </Group>
      <Status draft={draft} state={saver.state} savedAt={saver.savedAt} changed={changed} />
      {saver.state === 'conflict' && (
        <Alert
          role="alert"
          color="yellow"
          variant="outline"
          mb="sm"
          title={t('builder.conflict')}
          styles={{ title: { color: 'var(--mantine-color-text)' } }}
        >
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => void reload()}>
              {t('builder.takeTheirs')}
            </Button>
            <Button
              size="xs"
              onClick={() =>
                void client
                  .fetchQuery({ ...formQuery(call.id), staleTime: 0 })
                  .then(({ version }) => saver.overwrite(version))
              }
            >
              {t('builder.keepMine')}
            </Button>
          </Group>
        </Alert>
      )}
      {!empty && (draft || faults.length > 0) && (
        <Text size="sm" mb="sm" role="status">
          {faults.length === 0 ? t('builder.ready') : t('builder.notReady', { count: faults.length })}
        </Text>
      )}
      <SegmentedControl
        className="form-tabs"
        fullWidth
        mb="sm"
        aria-label={t('builder.view')}
        value={tab}
        onChange={(next) => setTab(next)}
        data={TABS.map((value) => ({ value, label: t(`builder.${value}`) }))}
      />
      <div className="form-work">
        <div data-shown={tab === 'fields'}>
          <Panel title={t('builder.fields')} padding="md">
            <Checkbox
              mb="sm"
              label={t('builder.english')}
              checked={def.english === true}
              onChange={(event) =>
                change({ ...def, english: event.currentTarget.checked || undefined }, 'english')
              }
            />
            {empty && <Empty title={t('builder.emptyTitle')} next={t('builder.emptyNext')} />}
            <Outline def={def} faults={faults} fixed={announced} onChange={change} />
          </Panel>
        </div>
        <div data-shown={tab === 'preview'} className="form-preview">
          <Panel title={t('builder.preview')} padding="md">
            <Suspense fallback={null}>
              <Preview def={def} />
            </Suspense>
          </Panel>
        </div>
        <div data-shown={tab === 'versions'}>
          <Panel title={t('builder.versions')} padding="md">
            <Suspense fallback={null}>
              <Versions callId={call.id} />
            </Suspense>
          </Panel>
        </div>
      </div>
      <Suspense fallback={null}>
        {dialog === 'start' && (
          <StartDialog
            callId={call.id}
            programId={call.programId}
            version={saver.version.current}
            filled={!empty}
            onClose={() => setDialog(undefined)}
            onStarted={(form, version) => taken(form, version, t('builder.started'))}
          />
        )}
        {dialog === 'revise' && known.number !== null && (
          <ReviseDialog
            callId={call.id}
            form={def}
            onNumber={known.number}
            onClose={() => setDialog(undefined)}
            onRevised={(number) => {
              setDialog(undefined);
              notify({ message: t('builder.revised', { number }) });
              void reload();
            }}
          />
        )}
        {file && (
          <ImportDialog
            callId={call.id}
            version={saver.version.current}
            file={file}
            onClose={() => setFile(undefined)}
            onImported={(form, version) => taken(form, version, t('builder.imported'))}
          />
        )}
      </Suspense>
    </>
  );
}

function Status({
  draft,
  state,
  savedAt,
  changed,
}: {
  draft: boolean;
  state: SaveState;
  savedAt: string | null;
  changed: boolean;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const text = !draft
    ? changed
      ? t('builder.localOnly')
      : ''
    : state === 'saving'
      ? t('builder.saving')
      : state === 'failed'
        ? t('builder.notSaved')
        : savedAt
          ? t('builder.savedAt', { time: f.instant(savedAt) })
          : t('builder.notYet');
  return (
    <Text
      size="sm"
      c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}
      mb="xs"
      aria-live="polite"
    >
      {text}
    </Text>
  );
}

/** The file that the export gives, of what is on the screen. */
function download(call: Message<'Call'>, form: FormDef): void {
  const file = {
    kind: 'filiz-form',
    formatVersion: 1,
    title: call.title,
    exportedAt: new Date().toISOString(),
    form,
  };
  const href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href, download: `form-${call.code}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(href);
}
