/**
 * How the raw files of samples/dekvep were made: `node scripts/samples/make-dekvep.mjs [folder]`.
 * The committed files are the truth; this only says how they came to be. The same run gives the same bytes.
 */
import { rmSync } from 'node:fs';
import { writeCsv } from './make/csv.mjs';
import { planAmbassadors, writeAdvisory } from './make/dekvep/advisory.mjs';
import { planCall, writeCall } from './make/dekvep/call.mjs';
import { cast } from './make/dekvep/cast.mjs';
import { planDoubts } from './make/dekvep/doubts.mjs';
import { writeEvents } from './make/dekvep/events.mjs';
import { writeOpenInnovation } from './make/dekvep/open-innovation.mjs';
import { writeFirms, writeProgramme } from './make/dekvep/programme.mjs';
import { planSeminars, writeSeminars } from './make/dekvep/seminars.mjs';
import { writeOutputs, writeSymbiosis } from './make/dekvep/symbiosis.mjs';
import { writeTraining } from './make/dekvep/training.mjs';
import { random } from './make/random.mjs';

const dir = process.argv[2] ?? 'samples/dekvep';
rmSync(dir, { recursive: true, force: true });
const c = cast(random('dekvep-2022'));
const call = planCall(c);
const ambassadors = planAmbassadors(c, call.selected);
const doubts = planDoubts(c);

await writeProgramme(dir, c);
await writeFirms(dir, c);
await writeCall(dir, c, call);
writeOpenInnovation(dir, c);
await writeAdvisory(dir, c, call.selected, ambassadors);
await writeEvents(dir, c, call.selected);
await writeSeminars(dir, c, planSeminars(c, doubts, call.selected, ambassadors));
await writeOutputs(dir, c);
await writeSymbiosis(dir, c, call.selected);
await writeTraining(dir, c, ambassadors);
writeCsv(`${dir}/decisions.csv`, {
  header: [
    'Tür',
    'Sol kayıt',
    'Sol ayrıntı',
    'Sağ kayıt',
    'Sağ ayrıntı',
    'Karar',
    'Gerekçe',
    'Karar veren',
    'Karar tarihi',
  ],
  rows: doubts.decisions.map((d) => [...d, c.staff[1].name, '20.03.2023']),
});
