import type { ApplicationContent, HandedInNeed, Receipt } from '#contracts/open-calls/application.messages';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { dayOf, exactTimeOf } from '#platform/clock/istanbul';
import { Pdf } from '#platform/documents/pdf';
import type { CallEntity } from '../calls/call.entity.js';
import { inWords, type RegistryNames, type SectionInWords } from './application-words.js';

interface Paper {
  call: Pick<CallEntity, 'code' | 'title' | 'deadline'>;
  application: { content: ApplicationContent; handedInNeeds: HandedInNeed[] | null };
  receipt: Receipt;
  firm: string;
  house: string;
  form: FormDef | undefined;
  /** Of the sector, and of what the answers name by its code or id. */
  sector: string | null;
  names: RegistryNames;
}

/** The receipt (Başvuru alındı belgesi): number, instant, hash, and below it what was submitted. */
export async function drawReceipt(paper: Paper): Promise<Buffer> {
  const { call, application, receipt, firm, house, form, sector, names } = paper;
  const pdf = new Pdf({
    title: `Başvuru alındı belgesi ${receipt.number}`,
    language: 'tr',
    createdAt: new Date(receipt.submittedAt),
    letterhead: { institution: house, lines: [call.title] },
    footer: `${receipt.number} · SHA-256 ${receipt.sha256.slice(0, 16)}…`,
  });
  pdf.heading('Başvuru alındı belgesi');
  pdf.facts([
    ['Başvuru no', receipt.number],
    ['Çağrı', `${call.code} · ${call.title}`],
    ['Başvuran', firm],
    ...(sector ? [['Sektör', sector] as [string, string]] : []),
    ['Alındığı an', instant(new Date(receipt.submittedAt))],
    ['Son başvuru', instant(call.deadline)],
    ['İçeriğin özeti (SHA-256)', receipt.sha256],
  ]);
  pdf.paragraph(
    'Bu belge, aşağıdaki içeriğin belirtilen anda alındığını gösterir. Özet, başvuru içeriğinin değişmediğini denetlemeye yarar.',
    { quiet: true, size: 9 },
  );
  pdf.heading('Başvurunun içeriği', 2);
  const known = knownParts(application.content, names);
  if (known.length > 0) pdf.facts(known);
  if (application.handedInNeeds?.length)
    drawSection(pdf, {
      title: 'Yanıtladığı ihtiyaçlar',
      lines: application.handedInNeeds.map(({ title }, i) => [String(i + 1), title]),
      tables: [],
    });
  const sections = form
    ? inWords(form, application.content.answers ?? {}, names)
    : plainSections(application.content);
  for (const section of sections) drawSection(pdf, section);
  return pdf.end();
}

function drawSection(pdf: Pdf, section: SectionInWords): void {
  pdf.heading(section.title, 3);
  if (section.lines.length > 0) pdf.facts(section.lines);
  for (const table of section.tables) {
    pdf.paragraph(table.title, { bold: true, size: 9.5 });
    if (table.rows.length === 0) pdf.paragraph('—');
    else
      pdf.table(
        table.columns.map(({ title, figure }) => ({ title, align: figure ? 'right' : 'left' })),
        table.rows,
      );
  }
}

const instant = (at: Date): string => `${dayOf(at).split('-').reverse().join('.')} ${exactTimeOf(at)}`;
const yesNo = (value: boolean): string => (value ? 'Evet' : 'Hayır');

/** The parts that every call knows. The signatory stands in the form or on the signed declaration, not here. */
function knownParts(content: ApplicationContent, names: RegistryNames): [string, string][] {
  const { facilityId, solution, otherSupport, otherSupportDetail, euExportShare, declaration } = content;
  const lines: [string, string | undefined][] = [
    ['Tesis', facilityId && (names.get(facilityId) ?? facilityId)],
    ['Çözüm', solution],
    ['Aynı faaliyet için başka destek', otherSupport === undefined ? undefined : yesNo(otherSupport)],
    ['Başka destek, açıklama', otherSupportDetail],
    ['AB ihracat payı (%)', euExportShare?.replace('.', ',')],
    ['Taahhütname', declaration === undefined ? undefined : yesNo(declaration)],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** Answers of a call without a form: as they were given. */
function plainSections({ answers = {} }: ApplicationContent): SectionInWords[] {
  const lines = Object.entries(answers).map(([label, value]): [string, string] => [
    label,
    typeof value === 'boolean' ? yesNo(value) : String((value as string | number | null) ?? '—'),
  ]);
  return lines.length > 0 ? [{ title: 'Yanıtlar', lines, tables: [] }] : [];
}
