import PizZip from 'pizzip';

/** A paragraph of a Word file, as far as another layout can follow it. */
interface WordParagraph {
  text: string;
  bold: boolean;
  heading: boolean;
  item: boolean;
  align: 'left' | 'center' | 'right';
}
/** A row of a table: its cells. */
interface WordRow {
  cells: string[];
}
export type WordBlock = WordParagraph | WordRow;

interface WordText {
  /** Lines of the first header that says anything. */
  header: string[];
  body: WordBlock[];
}

/** What a filled Word file says, in its order. Pictures and text boxes are not text. */
export function wordText(file: Buffer): WordText {
  const zip = new PizZip(file);
  const part = (name: string) => zip.file(name)?.asText() ?? '';
  const headers = Object.keys(zip.files)
    .filter((name) => /^word\/header\d*\.xml$/.test(name))
    .sort();
  const header = headers
    .map((name) => blocksOf(part(name)).flatMap((block) => ('cells' in block ? block.cells : [block.text])))
    .map((lines) => lines.map((line) => line.trim()).filter(Boolean))
    .find((lines) => lines.length > 0);
  return { header: header ?? [], body: blocksOf(part('word/document.xml')) };
}

const BLOCK = /<w:tr[ >][\s\S]*?<\/w:tr>|<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>|<w:p(?: [^>]*)?\/>/g;
const PARAGRAPH = /<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g;
const CELL = /<w:tc[ >][\s\S]*?<\/w:tc>/g;
const RUN = /<w:r(?: [^>]*)?>[\s\S]*?<\/w:r>/g;
const PIECE = /<w:t(?: [^>]*)?>([\s\S]*?)<\/w:t>|<w:(tab|br|cr)(?: [^>]*)?\/>/g;

const blocksOf = (xml: string): WordBlock[] =>
  [...xml.matchAll(BLOCK)].map(([block]) =>
    block.startsWith('<w:tr')
      ? { cells: [...block.matchAll(CELL)].map(([cell]) => textOf(cell)) }
      : paragraphOf(block),
  );

const textOf = (xml: string): string =>
  [...xml.matchAll(PARAGRAPH)]
    .map(([paragraph]) => paragraphOf(paragraph).text)
    .filter(Boolean)
    .join('\n');

function paragraphOf(xml: string): WordParagraph {
  const runs = [...xml.matchAll(RUN)].map(([run]) => ({ run, text: said(run) })).filter(({ text }) => text);
  const align = /<w:jc w:val="(\w+)"/.exec(xml)?.[1];
  return {
    text: runs.map(({ text }) => text).join(''),
    bold: runs.length > 0 && runs.every(({ run }) => /<w:b(?: w:val="(?:1|true|on)")?\s*\/>/.test(run)),
    // Word names its styles in its own language: Heading1, Balk1 (Başlık 1), Title, KonuBal (Konu Başlığı).
    heading: /<w:pStyle w:val="(?:Heading|Title|Balk|KonuBal)/.test(xml),
    item: xml.includes('<w:numPr>'),
    align: align === 'right' || align === 'end' ? 'right' : align === 'center' ? 'center' : 'left',
  };
}

const said = (run: string): string =>
  [...run.matchAll(PIECE)]
    .map(([, text, mark]) => (mark ? (mark === 'tab' ? '    ' : '\n') : plain(text)))
    .join('');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, number?: string, name?: string) =>
      hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : number
          ? String.fromCodePoint(Number(number))
          : (ENTITIES[name ?? ''] ?? whole),
  );
