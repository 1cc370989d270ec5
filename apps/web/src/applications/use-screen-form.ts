import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import type { Message } from '../api/client.js';
import { usePublicSectors } from '../public/use-public-sectors.js';
import { screenForm } from './draft.rules.js';

/** The sections that an application of this call shows: ours, then the call's. */
export function useScreenForm(
  call: Message<'Call'>,
  form: FormDef | null,
  { perFacility, onPaper }: { perFacility: boolean; onPaper: boolean },
): FormDef {
  const { t } = useTranslation();
  // A firm that is not in the programme yet sees what everybody sees of it.
  const names = usePublicSectors([call.programId]);
  const sectorOf = (code: string) => names.sectorOf(call.programId, code);
  return useMemo(
    () =>
      screenForm(
        form,
        {
          kind: call.kind,
          perFacility,
          onPaper,
          sectors: call.sectors.map(({ sector }) => ({ value: sector, label: sectorOf(sector) })),
        },
        {
          general: t('application.part.general'),
          sector: t('application.part.sector'),
          facility: t('application.part.facility'),
          solution: t('application.part.solution'),
          otherSupport: t('application.part.otherSupport'),
          otherSupportHelp: t('application.part.otherSupportHelp'),
          otherSupportDetail: t('application.part.otherSupportDetail'),
          yes: t('ui.yes'),
          no: t('ui.no'),
          signatory: t('application.part.signatory'),
          euExportShare: t('application.part.euExportShare'),
          promise: t('application.part.promise'),
          declaration: t('application.part.declaration'),
          declarationText: t('application.part.declarationText'),
        },
      ),
    // sectorOf is made anew each time; what it says changes with the language and the call.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [form, call, perFacility, onPaper, t, ...call.sectors.map(({ sector }) => sectorOf(sector))],
  );
}
