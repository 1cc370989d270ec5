import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { startOfDay } from '#platform/clock/istanbul';
import { Pdf } from '#platform/documents/pdf';
import { FileStore } from '#platform/files/file-store';
import { formatDecimal } from '#platform/money/decimal';
import { CertificateEntity, type Paper } from './certificate.entity.js';

/** Certificates as PDF. Drawn once, from what was frozen at issue, and never again. */
@Injectable()
export class CertificatePapers {
  constructor(
    private readonly source: DataSource,
    private readonly files: FileStore,
  ) {}

  /** The PDF of a certificate; drawn now if nobody has yet. Null for one whose holder was erased. */
  async fileOf(certificate: CertificateEntity): Promise<string | null> {
    const { id, fileId, holderName } = certificate;
    if (fileId || holderName === null) return fileId;
    const owner = { owner: 'training', of: `certificate:${id}` };
    const content = await drawCertificate(
      certificate.number,
      certificate.code,
      certificate.kind,
      certificate.issuedOn,
      holderName,
      certificate.paper,
    );
    const drawn = await this.files.write(content, {
      ...owner,
      name: `${certificate.number}.pdf`,
      type: 'application/pdf',
    });
    // Of two who draw at once the first is kept.
    const [rows] = (await this.source.query(
      'UPDATE certificate SET file_id = $2 WHERE id = $1 AND file_id IS NULL AND holder_name IS NOT NULL RETURNING id',
      [id, drawn.fileId],
    )) as [unknown[], number];
    if (rows.length === 1) return drawn.fileId;
    await this.files.remove(drawn.fileId, owner);
    const [kept] = (await this.source.query('SELECT file_id AS "fileId" FROM certificate WHERE id = $1', [
      id,
    ])) as { fileId: string | null }[];
    return kept.fileId;
  }
}

const turkishDay = (day: string): string => day.split('-').reverse().join('.');

const WORDS = {
  success: { title: 'SERTİFİKA', deed: 'eğitimini başarıyla tamamlamıştır.' },
  attendance: { title: 'KATILIM BELGESİ', deed: 'eğitimine katılmıştır.' },
} as const;

/** One landscape page; the same certificate gives the same bytes. */
export function drawCertificate(
  number: string,
  code: string,
  kind: 'success' | 'attendance',
  issuedOn: string,
  holderName: string,
  paper: Paper,
): Promise<Buffer> {
  const words = WORDS[kind];
  const pdf = new Pdf({
    title: `${words.title} ${number}`,
    language: 'tr',
    createdAt: startOfDay(issuedOn),
    orientation: 'landscape',
    letterhead: { institution: paper.issuer || paper.programCode, lines: [paper.programTitle] },
    footer: `${number} · ${paper.verifyUrl}`,
    pageQr: () => ({ text: paper.verifyUrl, caption: number }),
  });
  const when =
    paper.startsOn && paper.endsOn
      ? paper.startsOn === paper.endsOn
        ? `${turkishDay(paper.startsOn)} tarihinde`
        : `${turkishDay(paper.startsOn)} – ${turkishDay(paper.endsOn)} tarihleri arasında`
      : '';
  pdf
    .space(30)
    .paragraph(words.title, { bold: true, size: 26, align: 'center' })
    .space(12)
    .paragraph(holderName, { bold: true, size: 22, align: 'center' })
    .space(6)
    .paragraph(`${paper.programCode} projesi kapsamında ${when} düzenlenen,`.replace(/ +/g, ' '), {
      size: 12,
      align: 'center',
    })
    .paragraph(`toplam ${formatDecimal(paper.hours, 'tr')} ders saatlik`, { size: 12, align: 'center' })
    .paragraph(`“${paper.courseTitle}”`, { bold: true, size: 15, align: 'center' })
    .paragraph(words.deed, { size: 12, align: 'center' })
    .space(8)
    .paragraph(
      [
        `Belge no: ${number}`,
        `Düzenleme tarihi: ${turkishDay(issuedOn)}`,
        ...(paper.place ? [`Yer: ${paper.place}`] : []),
        ...(paper.protocolNo ? [`Protokol no: ${paper.protocolNo}`] : []),
      ].join('   ·   '),
      { size: 9, align: 'center', quiet: true },
    );
  if (paper.signatories.length > 0) pdf.signatures(paper.signatories);
  pdf.paragraph(
    `Bu belge ${paper.verifyUrl} adresinden ya da karekodla doğrulanır. Doğrulama kodu: ${code}`,
    { size: 8, align: 'center', quiet: true },
  );
  return pdf.end();
}
