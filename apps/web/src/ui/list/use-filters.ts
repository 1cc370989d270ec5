import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../api/session.js';
import { recall, remember } from './storage.js';
import { readViews, withoutView, withView, type SavedView } from './saved-views.js';

export type Filters = Record<string, string>;

/** Stands among the filters: in the address, in saved views, in what is asked for. */
export const SORT = 'sort';

/**
 * A list's filters, which stand in the address. Coming back to the list without any finds them as they were left; saved views
 * are kept per account.
 */
export function useFilters(listKey: string, names: readonly string[]) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const account = useSession()?.accountId ?? '';
  const lastKey = `filiz-list:${account}:${listKey}`;
  const viewsKey = `filiz-views:${account}:${listKey}`;

  const filters = useMemo(() => {
    const set: Filters = {};
    for (const name of names) if (search[name]) set[name] = search[name];
    return set;
  }, [search, names]);

  /** What in the address belongs to other parts of the page stays. */
  const go = (next: Filters, extra: { view?: string; open?: string } = {}, replace = true) => {
    const others = Object.fromEntries(
      Object.entries(search).filter(([name]) => !names.includes(name) && name !== 'view' && name !== 'open'),
    );
    return navigate({ to: '.', search: { ...others, ...next, ...extra }, replace, resetScroll: false });
  };

  // Once, on entering: an address without filters takes up the last ones. Later an empty address means that they were cleared.
  const entered = useRef<string>(undefined);
  useEffect(() => {
    if (entered.current === lastKey) return;
    entered.current = lastKey;
    // The tab that the list stands in is no filter.
    const { tab, ...rest } = search;
    if (Object.keys(rest).length > 0) return;
    const last = recall('session', lastKey);
    if (last)
      void navigate({
        to: '.',
        search: { ...(tab ? { tab } : {}), ...Object.fromEntries(new URLSearchParams(last)) },
        replace: true,
      });
  }, [lastKey, search, navigate]);

  const [views, setViews] = useState<SavedView[]>(() => readViews(recall('local', viewsKey)));
  const keep = (next: SavedView[]) => {
    setViews(next);
    remember('local', viewsKey, JSON.stringify(next));
  };
  const keepLast = (next: Filters, view: string | undefined) => {
    const text = new URLSearchParams({ ...next, ...(view ? { view } : {}) }).toString();
    remember('session', lastKey, text || undefined);
  };

  const view = views.find((v) => v.id === search.view);
  const apply = (next: Filters, viewId: string | undefined) => {
    keepLast(next, viewId);
    void go(next, viewId ? { view: viewId } : {});
  };
  return {
    filters,
    /** Sets one filter; `undefined` takes it away. */
    set(name: string, value: string | undefined) {
      const { [name]: _, ...rest } = filters;
      apply(value ? { ...rest, [name]: value } : rest, view?.id);
    },
    /** The order stays. */
    clear: () => apply(filters[SORT] ? { [SORT]: filters[SORT] } : {}, undefined),
    views,
    view,
    show: (v: SavedView | undefined) => apply(v?.filters ?? {}, v?.id),
    saveAs(name: string) {
      const made = { id: crypto.randomUUID(), name, filters };
      keep(withView(views, made));
      apply(filters, made.id);
    },
    update(v: SavedView) {
      keep(withView(views, { ...v, filters }));
    },
    remove(v: SavedView) {
      keep(withoutView(views, v.id));
      if (view?.id === v.id) apply({}, undefined);
    },
    /** The record whose drawer is open. */
    open: search.open,
    setOpen: (id: string | undefined) =>
      void go(filters, { ...(view ? { view: view.id } : {}), ...(id ? { open: id } : {}) }, false),
  };
}
export type ListFilters = ReturnType<typeof useFilters>;
