import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contracts/core/errors';
import { checkAnswers, progress } from '#contracts/open-calls/form/form-check';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { visible } from '#contracts/open-calls/form/form-visible';
import type { Message } from '../api/client.js';
import { AddFacility } from '../firms/add-facility.js';
import { FormFields } from '../forms/form-fields.js';
import type { Search } from '../shell/search.js';
import { lazyPart } from '../ui/lazy-part.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/page.js';
import { Loading } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { prefillQuery, type Application } from './application-api.js';
import { Countdown } from './countdown.js';
import { DeleteDraft } from './delete-draft.js';
import { answersOf, keyOfField, same, valueOf } from './draft.rules.js';
import { EligibilityPanel } from './eligibility-panel.js';
import { SaveLine } from './save-line.js';
import { SubmitPanel } from './submit-panel.js';
import { upload } from './upload.js';
import { useDraft } from './use-draft.js';

const AnswerNeeds = lazyPart(
  () => import('../innovation/answer-needs.js').then((m) => m.AnswerNeeds),
  'innovation',
);
const CarriedOver = lazyPart(() => import('./carried-over.js').then((m) => m.CarriedOver));
const Conflicts = lazyPart(() => import('./conflicts.js').then((m) => m.Conflicts));

interface Props {
  application: Application;
  ahead: number;
  call: Message<'Call'>;
  def: FormDef;
  hasForm: boolean;
  /** Of the announced form that is shown; null: none. */
  formNumber: number | null;
  /** Asks for draft and form anew, the draft first. */
  onForm: () => void;
  facilities: readonly { value: string; label: string }[];
  account: string;
  /** Staff write it for the firm. */
  onPaper: boolean;
  refresh: () => Promise<unknown>;
}

/** The draft: section by section, saved by itself, with the rules beside it; then everything once more, and the submission. */
export function DraftView(props: Props) {
  const { application, ahead, call, def, hasForm, formNumber, facilities, account, onPaper, refresh } = props;
  const { t } = useTranslation();
  const f = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const { keeper, snapshot } = useDraft({
    application,
    def,
    number: formNumber,
    account,
    onForm: props.onForm,
  });
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<Problem[]>([]);
  const answers = answersOf(snapshot.sync.values);
  const prefill = useQuery({
    ...prefillQuery(call.id, application.firmId, application.content.facilityId),
    enabled: hasForm,
  });
  const known = prefill.data?.items ?? [];
  const prefilled = new Set(
    known.filter(({ key, answer }) => same(answers[key], answer.value)).map(({ key }) => key),
  );
  const here = (next: Search) =>
    void navigate({ to: '.', search: { ...search, ...next } as never, replace: true, resetScroll: false });
  const preview = search.view === 'preview';
  // Until somebody tries to submit, only what cannot be kept is named.
  const faults =
    attempt > 0
      ? [...checkAnswers(def, answers, { partial: false }), ...told]
      : checkAnswers(def, answers, { partial: true });
  const closed = snapshot.phase === 'closed';
  useEffect(() => {
    if (closed) void refresh();
    // Once, when the draft is found to be none any more.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [closed]);
  const mend = (problems: Problem[]) => {
    setTold(problems);
    setAttempt((n) => n + 1);
    const first = (checkAnswers(def, answers, { partial: false })[0] ?? problems[0])?.pointer?.split('/')[1];
    const section = def.sections.find(({ fields }) => fields.some(({ key }) => key === first));
    here({ view: undefined, ...(section ? { section: section.key } : {}) });
  };
  const state = progress(def, answers);
  return (
    <div className="application-draft">
      <div className="application-bar">
        <SaveLine snapshot={snapshot} def={def} onAgain={() => void keeper.flush()} />
        <Text size="sm" component="div">
          {t('application.deadline')}: <span className="numerals">{f.instant(application.deadline)}</span>{' '}
          <Countdown until={application.deadline} ahead={ahead} onOver={() => void refresh()} />
        </Text>
      </div>
      {onPaper && (
        <Alert variant="outline" mb="md" title={t('application.onPaper')}>
          <Text size="sm">{t('application.onPaperText')}</Text>
        </Alert>
      )}
      {!application.accepts && !onPaper && (
        <Alert
          color="yellow"
          variant="outline"
          icon={<Icon name="warning" />}
          mb="md"
          c="var(--filiz-warn-text)"
        >
          {t('application.notAccepting')}
        </Alert>
      )}
      <Suspense fallback={null}>
        {application.carriedOver && (
          <CarriedOver
            application={application}
            homeless={snapshot.homeless}
            onRead={() => keeper.forgetHomeless()}
            refresh={refresh}
          />
        )}
        {Object.keys(snapshot.sync.conflicts).length > 0 && (
          <Conflicts
            snapshot={snapshot}
            def={def}
            facilities={facilities}
            onChoose={(key, whose) => keeper.choose(key, whose)}
          />
        )}
      </Suspense>
      <nav className="tabs no-print" aria-label={t('application.view')} style={{ marginBottom: '1.2rem' }}>
        {(['write', 'preview'] as const).map((view) => (
          <Link
            key={view}
            to="."
            search={{ ...search, view: view === 'preview' ? view : undefined } as never}
            replace
            resetScroll={false}
            className="tab-link"
            activeOptions={{ exact: true }}
            activeProps={{ 'data-status': undefined, 'aria-current': undefined }}
            aria-current={(view === 'preview') === preview ? 'page' : undefined}
          >
            {t(`application.${view}`)}
          </Link>
        ))}
      </nav>
      <div className="application-columns">
        <div>
          {preview ? (
            <SubmitPanel
              application={application}
              def={def}
              answers={answers}
              known={known}
              facilities={facilities}
              innovation={call.kind === 'open-innovation'}
              keeper={keeper}
              onPaper={onPaper}
              onMend={mend}
              refresh={refresh}
            />
          ) : (
            <>
              {call.kind === 'open-innovation' && (
                <Suspense fallback={<Loading />}>
                  <AnswerNeeds applicationId={application.id} call={call} />
                </Suspense>
              )}
              <Panel>
                <FormFields
                  def={def}
                  answers={answers}
                  faults={faults}
                  attempt={attempt}
                  prefilled={prefilled}
                  facilities={facilities}
                  upload={upload}
                  addFacility={(onAdded) => <AddFacility firmId={application.firmId} onAdded={onAdded} />}
                  section={search.section}
                  onSection={(section) => here({ section })}
                  onChange={(field, answer) => {
                    setTold((all) => all.filter(({ pointer }) => pointer?.split('/')[1] !== field));
                    keeper.edit(keyOfField(field), valueOf(field, answer));
                  }}
                />
                <Group mt="xl" justify="space-between">
                  <Text size="sm" c="dimmed">
                    {t('application.canLeave')}
                  </Text>
                  <Button
                    variant={state.done === state.of ? 'filled' : 'default'}
                    onClick={() => here({ view: 'preview' })}
                  >
                    {t('application.toPreview')}
                  </Button>
                </Group>
              </Panel>
            </>
          )}
        </div>
        <aside aria-label={t('application.beside')}>
          <EligibilityPanel
            applicationId={application.id}
            version={snapshot.sync.version}
            programId={call.programId}
            def={def}
            firmId={application.firmId}
          />
          <Panel title={t('application.help')}>
            <Text size="sm">{t('application.helpText')}</Text>
            <Anchor size="sm" href={`/open-calls/${call.id}`}>
              {t('calls.publicPage')}
            </Anchor>
            <DeleteDraft applicationId={application.id} callId={call.id} />
          </Panel>
        </aside>
      </div>
      {/* What the form hides again is not submitted; it stays in the draft. */}
      <Text size="xs" c="dimmed">
        {visible(def, answers).sections.size < def.sections.length && t('application.hiddenParts')}
      </Text>
    </div>
  );
}
