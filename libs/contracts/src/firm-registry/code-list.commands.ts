import { command } from '../core/command.js';
import { Flag, Int, OneOf, Parts, Text } from '../core/fields.js';

export const CODE_LISTS = ['nace', 'waste', 'places'] as const;

export class SearchCodeList {
  @OneOf(CODE_LISTS) list: (typeof CODE_LISTS)[number];
  @Text({ optional: true, max: 200, doc: 'words or the beginning of a code; folded' }) q?: string;
  @Text({ optional: true, max: 60, doc: 'only what lies right below this code' }) parent?: string;
  @Text({
    optional: true,
    max: 20,
    doc: 'nace: section, division, group, class, national; waste: chapter, subchapter, waste; places: province, district',
  })
  level?: string;
  @Int({ optional: true, min: 1, max: 1000, doc: 'default 50' }) limit?: number;
}
export class CodeListEntry {
  @Text({ max: 60 }) code: string;
  @Text({ max: 20 }) level: string;
  @Text({ nullable: true, max: 60 }) parent: string | null;
  @Text({ max: 600 }) tr: string;
  @Text({ max: 600 }) en: string;
  @Flag({ optional: true, doc: 'waste only' }) hazardous?: boolean;
  @Text({ optional: true, max: 1, doc: 'waste only: A absolute, M mirror' }) mark?: string;
}
export class CodeListEntries {
  @Parts(() => CodeListEntry, { max: 1000 }) items: CodeListEntry[];
  @Int({ doc: 'how many match in all' }) total: number;
}

export const codeListCommands = {
  searchCodeList: command('rpc.firm-registry.code-list.search.v1', {
    http: 'GET /code-lists/:list',
    request: SearchCodeList,
    reply: CodeListEntries,
    access: 'public',
    doc: 'NACE, the list of waste, provinces and districts, with Turkish and English titles; folded search.',
  }),
};
