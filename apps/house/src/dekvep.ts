import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cloneRoot } from '#platform/embedded/instance-folder';
import { onStopSignal } from '#platform/embedded/stop-signal';
import { RefusedError } from './programme-run/api.js';
import { agree, type Figure } from './programme-run/figures.js';
import { figureTable } from './programme-run/figure-table.rules.js';
import { NeedsPersonError } from './programme-run/run.js';
import { ThrowAwayHouse } from './programme-run/throw-away.js';

/**
 * `npm run dekvep -- [--data DIR] [--json FILE] [--verbose]`: a throw-away house runs a whole programme from its raw files
 * through the HTTP API, and prints each computed figure beside the published one. Exit 0: all agree. 1: they do not, or it
 * failed. 2: a person must decide first; the message says what.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const began = performance.now();
const { values: args } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    verbose: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (args.help) {
  say(
    'npm run dekvep -- [--data DIR] [--json FILE] [--verbose]\n  --data DIR   raw files of a programme (docs/raw-files.md); default samples/dekvep\n  --json FILE  the figures as JSON\n  --verbose    what the services say, and where errors come from',
  );
  process.exit(0); // nothing is open yet
}
// npm changes into the clone; what a person writes is meant from where they stand.
const from = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
const dataDir = args.data === undefined ? join(cloneRoot(), 'samples/dekvep') : from(args.data);
if (!existsSync(join(dataDir, 'programme.xlsx'))) {
  say(`${dataDir}: programme.xlsx yok`);
  process.exit(1); // nothing is open yet
}

const house = new ThrowAwayHouse();
let exitCode: number;
onStopSignal(
  async () => {
    say('\nDurduruluyor…');
    await house.stop();
  },
  // What `finally` below would stop is stopped: 130 is how a shell reads Ctrl-C.
  () => process.exit(130),
);

try {
  say(`${dataDir}: geçici bir kurulumda, HTTP API üzerinden`);
  await house.open({ verbose: args.verbose, log: say });
  say(`Kurulum hazır (${seconds()} s)`);
  const { indicators } = await house.run(dataDir, say);
  report(indicators);
  exitCode = agree(indicators) ? 0 : 1;
} catch (error) {
  exitCode = error instanceof NeedsPersonError ? 2 : 1;
  const known = error instanceof NeedsPersonError || error instanceof RefusedError;
  process.stderr.write(
    `${error instanceof Error ? (args.verbose || !known ? (error.stack ?? error.message) : error.message) : String(error)}\n`,
  );
} finally {
  await house.stop();
}
// The house is down and the figures are out: no socket that idles may keep a finished command waiting.
process.exit(exitCode);

function report(indicators: Figure[]): void {
  say('');
  for (const line of figureTable(indicators)) say(line);
  const compared = indicators.filter((f) => f.published !== undefined);
  const equal = compared.filter((f) => f.published === f.value);
  say(
    compared.length > 0
      ? `\n${equal.length} / ${compared.length} yayımlanmış değer tutuyor (${seconds()} s)`
      : `\n${indicators.length} gösterge (${seconds()} s)`,
  );
  if (args.json !== undefined)
    writeFileSync(from(args.json), `${JSON.stringify({ indicators: indicators.map(asJson) }, null, 2)}\n`);
}

/** Figures as numbers where a number holds them exactly, else as the text they are. */
function asJson({ code, name, value, unit, published }: Figure) {
  return {
    code,
    name,
    value: asNumber(value),
    unit,
    ...(published === undefined ? {} : { published: asNumber(published) }),
  };
}
function asNumber(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : text;
}

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
