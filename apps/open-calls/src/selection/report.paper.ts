import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { Pdf } from '#platform/documents/pdf';
import type { Report, ReportLine } from './report.view.js';

const TEMPLATE = new URL('./templates/committee-report.docx', import.meta.url);

/** The report as Word, to be edited in the house: the template’s letterhead, the lists as tables. */
export function reportWord(report: Report): Buffer {
  const word = new Docxtemplater(new PizZip(readFileSync(TEMPLATE)), {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
  });
  word.render({
    ...report,
    selected: orNone(report.selected),
    reserve: orNone(report.reserve),
    rejected: orNone(report.rejected),
    hasTies: report.ties.length > 0,
    hasExceptions: report.exceptions.length > 0,
    hasDeclined: report.declined.length > 0,
    hasIneligible: report.ineligible.length > 0,
  });
  return word.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
}

const NONE: ReportLine = { rank: '', firm: 'Yok', number: '', group: '', score: '', why: '' };
/** An empty list says so. */
const orNone = (lines: readonly ReportLine[]): readonly ReportLine[] => (lines.length > 0 ? lines : [NONE]);

/** The same as PDF. */
export function reportPdf(report: Report, createdAt: Date): Promise<Buffer> {
  const pdf = new Pdf({
    title: `${report.title} – ${report.callTitle}`,
    language: 'tr',
    createdAt,
    letterhead: { institution: report.institution, lines: [report.programme] },
    footer: `${report.callTitle}${report.draft ? ' · TASLAK' : ''}`,
  });
  pdf.heading(report.draft ? `${report.title} (taslak)` : report.title);
  pdf.paragraph(report.callTitle, { bold: true });
  pdf.facts(report.facts.map(({ label, value }) => [label, value]));
  pdf.heading('Duyurulan kurallar', 2);
  pdf.facts(report.rules.map(({ label, value }) => [label, value]));
  if (report.fill.length > 0)
    pdf.table(
      [
        { title: 'Kontenjan', share: 3 },
        { title: 'Asil', align: 'right' },
        { title: 'Sınır', share: 2 },
        { title: 'Yedek', align: 'right' },
      ],
      report.fill.map((f) => [f.name, f.filled, f.bounds, f.reserve]),
    );
  listOf(pdf, 'Asil liste', report.selected);
  listOf(pdf, 'Yedek liste', report.reserve);
  listOf(pdf, 'Seçilmeyen başvurular', report.rejected);
  if (report.ineligible.length > 0) {
    pdf.heading(`Uygun bulunmayan başvurular (${report.ineligible.length})`, 2);
    pdf.table(
      [
        { title: 'Başvuru', share: 3 },
        { title: 'Gerekçe', share: 3 },
        { title: 'Karşılanmayan kural', share: 3 },
      ],
      report.ineligible.map((o) => [`${o.number} ${o.firm}`, o.reason, o.findings]),
    );
  }
  if (report.ties.length > 0) {
    pdf.heading('Eşit puanlarda belirleyici olan', 2);
    pdf.table(
      [
        { title: 'Başvuru no' },
        { title: 'Firma', share: 3 },
        { title: 'Bir öncekinin gerisinde kalma nedeni', share: 2 },
      ],
      report.ties.map((t) => [t.number, t.firm, t.lot ? `${t.by} (${t.lot}…)` : t.by]),
    );
  }
  if (report.exceptions.length > 0) {
    pdf.heading('İstisnalar', 2);
    pdf.table(
      [
        { title: 'Başvuru', share: 2 },
        { title: 'Sonuç' },
        { title: 'Kurala göre' },
        { title: 'Gerekçe', share: 3 },
        { title: 'Etkilenenler', share: 2 },
      ],
      report.exceptions.map((e) => [`${e.number} ${e.firm}`, e.outcome, e.byRules, e.reason, e.affected]),
    );
  }
  if (report.declined.length > 0) {
    pdf.heading('Feragat edenler', 2);
    pdf.table(
      [{ title: 'Başvuru', share: 3 }, { title: 'Tarih' }, { title: 'Gerekçe', share: 3 }],
      report.declined.map((d) => [`${d.number} ${d.firm}`, d.on, d.reason]),
    );
  }
  pdf.paragraph(`Sonuç özeti (SHA-256): ${report.sha256}`, { size: 8, quiet: true });
  pdf.paragraph(`Kura tohumunun açılışta duyurulan özeti (SHA-256): ${report.seedSha256}`, {
    size: 8,
    quiet: true,
  });
  pdf.signatures([{ name: 'Komite Başkanı' }, { name: 'Üye' }, { name: 'Üye' }]);
  return pdf.end();
}

function listOf(pdf: Pdf, title: string, lines: readonly ReportLine[]): void {
  pdf.heading(`${title} (${lines.length})`, 2);
  if (lines.length === 0) {
    pdf.paragraph('Yok', { quiet: true });
    return;
  }
  pdf.table(
    [
      { title: 'Sıra', align: 'right', share: 0.6 },
      { title: 'Firma', share: 3.4 },
      { title: 'Başvuru no', share: 1.4 },
      { title: 'Grup', share: 1.8 },
      { title: 'Puan', align: 'right', share: 0.9 },
      { title: 'Neden', share: 2 },
    ],
    lines.map((l) => [l.rank, l.firm, l.number, l.group, l.score, l.why]),
  );
}
