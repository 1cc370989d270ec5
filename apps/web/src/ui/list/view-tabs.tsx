import { Button, CloseButton, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameFilters } from './saved-views.js';
import type { ListFilters } from './use-filters.js';
import { notify } from '../notices.js';

const NameView = lazy(() => import('./name-view.js').then((m) => ({ default: m.NameView })));

/** Saved views as tabs; “update” and “save as new” are two buttons with two names. */
export function ViewTabs({ list }: { list: ListFilters }) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const changed = list.view !== undefined && !sameFilters(list.view.filters, list.filters);
  const filtered = Object.keys(list.filters).length > 0;
  if (list.views.length === 0 && !filtered) return null;
  const tab = (current: boolean) => ({
    className: 'tab-link',
    'aria-current': current ? ('page' as const) : undefined,
    style: {
      background: 'none',
      border: 0,
      borderBottom: '3px solid transparent',
      borderBottomColor: current ? 'var(--filiz-focus)' : 'transparent',
      font: 'inherit',
      cursor: 'pointer',
      fontWeight: current ? 600 : 400,
      marginRight: 4,
    },
  });
  return (
    <Group gap="xs" mb="sm" justify="space-between" className="no-print">
      <Group gap={0} role="group" aria-label={t('list.views')}>
        <button type="button" {...tab(!list.view && !filtered)} onClick={() => list.show(undefined)}>
          {t('list.all')}
        </button>
        {list.views.map((view) => (
          <Group key={view.id} gap={0} wrap="nowrap">
            <button type="button" {...tab(list.view?.id === view.id)} onClick={() => list.show(view)}>
              {view.name}
            </button>
            {list.view?.id === view.id && (
              <CloseButton
                size="sm"
                mr="sm"
                aria-label={t('list.deleteView', { name: view.name })}
                onClick={() => {
                  list.remove(view);
                  notify({ message: t('list.deleted', { name: view.name }) });
                }}
              />
            )}
          </Group>
        ))}
      </Group>
      <Group gap="xs">
        {changed && list.view && (
          <Button
            size="xs"
            variant="light"
            onClick={() => {
              list.update(list.view!);
              notify({ message: t('list.viewSaved', { name: list.view!.name }) });
            }}
          >
            {t('list.saveChanges', { name: list.view.name })}
          </Button>
        )}
        {filtered && (!list.view || changed) && (
          <Button size="xs" variant="default" onClick={() => setNaming(true)}>
            {t('list.saveNew')}
          </Button>
        )}
      </Group>
      {naming && (
        <Suspense fallback={null}>
          <NameView
            onClose={() => setNaming(false)}
            onName={(name) => {
              list.saveAs(name);
              notify({ message: t('list.viewSaved', { name }) });
              setNaming(false);
            }}
          />
        </Suspense>
      )}
    </Group>
  );
}
