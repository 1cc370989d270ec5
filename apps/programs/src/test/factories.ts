import type { CreateProgram, DefineIndicator } from '#contracts/programs/program.commands';
import { newId } from '#platform/database/ids';

let counter = 0;

/** A programme's tag; override what the test is about. */
export const aProgram = (over: Partial<CreateProgram> = {}): CreateProgram => ({
  code: `PROJE-${++counter}`,
  title: 'Örnek Yeşil Dönüşüm Projesi',
  executorId: newId(),
  startsOn: '2026-01-01',
  endsOn: '2027-06-30',
  sectors: [
    { code: 'textile', tr: 'Tekstil', en: 'Textile' },
    { code: 'plastics', tr: 'Plastik', en: 'Plastics' },
  ],
  ambassadorsPerFirm: 2,
  ...over,
});

export const anIndicator = (programId: string, over: Partial<DefineIndicator> = {}): DefineIndicator => ({
  programId,
  code: `G${++counter}`,
  name: 'Seçilen firma sayısı',
  unit: 'adet',
  rule: {
    from: 'programs.participation',
    where: [{ field: 'state', is: ['selected', 'active'] }],
    count: 'distinct',
    of: 'firmId',
    as: 'firm',
  },
  target: '21',
  ...over,
});
