/** Types of the importer for the tests. */
export interface NaceImportReport {
  read: number;
  unchanged: number;
  added: string[];
  changed: { code: string; before: NaceTitles; after: NaceTitles }[];
  refused: { file: string; row: number; code: string; reason: string }[];
  /** National codes without a class, kept below their group. */
  hung: { file: string; row: number; code: string; parent: string }[];
  absent: number;
}

export interface NaceTitles {
  parent: string;
  tr: string;
  en: string;
}

export interface NaceImportRequest {
  into: string;
  files: string[];
  /** `YYYY-MM-DD` */
  today: string;
  dryRun?: boolean;
  sheet?: string;
  headers?: { code?: string; tr?: string; en?: string };
  source?: string;
  revision?: string;
}

export const REASONS: Readonly<Record<string, string>>;
export function importNace(request: NaceImportRequest): Promise<NaceImportReport>;
export function formatReport(report: NaceImportReport): string;
