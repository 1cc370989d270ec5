import { Injectable } from '@nestjs/common';
import type { ExportedFile, ExportValues, IndicatorValue } from '#contracts/reporting/reporting.commands';
import { dayOf } from '#platform/clock/istanbul';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { csvStream } from '#platform/documents/csv';
import type { ExportColumn } from '#platform/documents/export-table';
import { sheet, xlsxStream } from '#platform/documents/xlsx';
import { found } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { IndicatorQueries } from './indicator.queries.js';
import { IndicatorService } from './indicator.service.js';

const TITLES = {
  tr: ['Kod', 'Gösterge', 'Birim', 'Başlangıç değeri', 'Hedef', 'Gerçekleşme', 'Kayıt sayısı'],
  en: ['Code', 'Indicator', 'Unit', 'Baseline', 'Target', 'Actual', 'Records'],
};
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** The same numbers in every format, in the contract's order and wording. */
@Injectable()
export class ExportService {
  constructor(
    private readonly indicators: IndicatorService,
    private readonly queries: IndicatorQueries,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  async export(command: ExportValues, call: Call): Promise<ExportedFile> {
    const { items } = await this.indicators.values(command.programId, call);
    const { code } = found(await this.queries.program(command.programId, call.actor));
    const name = `${code}-${dayOf(this.clock.now())}.${command.format}`;
    return this.work.run(call, async (tx) => {
      const content = this.write(command, items, `${code} · ${dayOf(this.clock.now())}`);
      const file = await this.files.write(content, {
        owner: 'reporting',
        of: `export:${newId()}:${call.actor.id}`,
        name,
        type: TYPES[command.format],
      });
      tx.audit('indicators.exported', {
        noun: 'program',
        id: command.programId,
        programId: command.programId,
        details: { format: command.format },
      });
      return { fileId: file.fileId, name };
    });
  }

  private write({ format, language = 'tr' }: ExportValues, items: IndicatorValue[], heading: string) {
    const columns = columnsOf(language);
    if (format === 'csv') return csvStream(columns, items, { language });
    if (format === 'xlsx')
      return xlsxStream(
        [
          sheet({
            name: language === 'tr' ? 'Göstergeler' : 'Indicators',
            headings: [heading],
            columns,
            rows: items,
          }),
        ],
        {
          language,
          createdAt: this.clock.now(),
        },
      );
    const indicators = items.map(({ code, name, unit, baseline, target, value, rows }) => ({
      code,
      name,
      unit,
      baseline,
      target,
      value,
      rows,
    }));
    return JSON.stringify({ indicators }, null, 2);
  }
}

function columnsOf(language: 'tr' | 'en'): ExportColumn<IndicatorValue>[] {
  const [code, name, unit, baseline, target, value, rows] = TITLES[language];
  return [
    { title: code, value: (i) => i.code },
    { title: name, value: (i) => (language === 'en' ? (i.nameEn ?? i.name) : i.name) },
    { title: unit, value: (i) => i.unit },
    { title: baseline, type: 'decimal', value: (i) => i.baseline },
    { title: target, type: 'decimal', value: (i) => i.target },
    { title: value, type: 'decimal', value: (i) => i.value },
    { title: rows, type: 'integer', value: (i) => i.rows },
  ];
}
