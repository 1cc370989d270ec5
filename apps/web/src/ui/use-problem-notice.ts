import { useTranslation } from 'react-i18next';
import { ApiProblem, problemText } from '../api/problem.js';
import { useFormat } from './use-format.js';
import { notify } from './notices.js';

/** Says in a notice why something asked by a button did not happen. */
export function useProblemNotice(): (error: unknown) => void {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (error) => {
    const problem = error instanceof ApiProblem ? error : undefined;
    const first = problem?.errors[0];
    const text =
      problem?.status === 0
        ? t('problem.offline')
        : problem
          ? problemText(first ?? problem, language, t('problem.pageFailed'))
          : t('problem.pageFailed');
    notify({ fault: true, title: t('problem.title'), message: text, stay: 12_000 });
  };
}
