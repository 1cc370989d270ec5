/** Types of the importer for the tests. */
export interface WasteImportReport {
  read: number;
  unchanged: number;
  added: string[];
  changed: { code: string; before: Record<string, string>; after: Record<string, string> }[];
  refused: { row: number; code: string; reason: string }[];
  absent: string[];
}

export interface WasteImportRequest {
  into: string;
  file: string;
  /** `YYYY-MM-DD` */
  today: string;
  dryRun?: boolean;
  sheet?: string;
  headers?: { code?: string; tr?: string; en?: string; mark?: string };
  source?: string;
  revision?: string;
}

export const REASONS: Readonly<Record<string, string>>;
export function importWaste(request: WasteImportRequest): Promise<WasteImportReport>;
export function formatReport(report: WasteImportReport): string;
