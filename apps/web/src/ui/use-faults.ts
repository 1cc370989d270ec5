import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, fieldOf, problemText } from '../api/problem.js';
import type { Fault } from './error-summary.js';
import { shownIn } from './shown-in.js';
import { useFormat } from './use-format.js';

/**
 * Faults of a form, found here or sent by the server. `labels` are the form's fields by name (= id of the input, unless `ids` says
 * another); a fault of anything else stands in the summary without a link. A field's fault goes when the field is changed, wherever the form stands.
 */
export function useFaults(labels: Record<string, string>, ids: Record<string, string> = {}) {
  const idOf = (name: string) => ids[name] ?? name;
  const { t } = useTranslation();
  const { language } = useFormat();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const before = new Map(faults.flatMap(({ field }) => (field ? [[field, shownIn(field)]] : [])));
    if (before.size === 0) return;
    let timer: ReturnType<typeof setTimeout>;
    // What the event changes stands in the page once React has answered it.
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const changed = new Set([...before.keys()].filter((field) => shownIn(field) !== before.get(field)));
        if (changed.size > 0) setFaults((all) => all.filter(({ field }) => !field || !changed.has(field)));
      });
    };
    const events = ['input', 'change', 'click', 'keyup'];
    for (const event of events) document.addEventListener(event, look, true);
    return () => {
      clearTimeout(timer);
      for (const event of events) document.removeEventListener(event, look, true);
    };
  }, [faults]);

  const show = (next: Fault[]) => {
    setFaults(next);
    if (next.length > 0) setAttempt((n) => n + 1);
  };
  const fault = (name: string, text: string): Fault =>
    name in labels ? { field: idOf(name), label: labels[name], text } : { text };

  return {
    faults,
    attempt,
    clear: () => setFaults([]),
    /** A field was filled by something else than its own input. */
    mended: (name: string) => setFaults((all) => all.filter(({ field }) => field !== idOf(name))),
    /** Texts by field; false: there was none, go on. */
    found(texts: Record<string, string | undefined>): boolean {
      const next = Object.entries(texts).flatMap(([name, text]) => (text ? [fault(name, text)] : []));
      show(next);
      return next.length > 0;
    },
    failed(error: unknown) {
      if (!(error instanceof ApiProblem)) return show([{ text: t('problem.pageFailed') }]);
      if (error.status === 0) return show([{ text: t('problem.offline') }]);
      const general = problemText(error, language, t('problem.pageFailed'));
      if (error.errors.length > 0)
        return show(error.errors.map((e) => fault(fieldOf(e.pointer), problemText(e, language, general))));
      show([fault(fieldOf(error.pointer), general)]);
    },
    /** The text beside a field. */
    of: (name: string) => faults.find((f) => f.field === idOf(name))?.text,
  };
}
