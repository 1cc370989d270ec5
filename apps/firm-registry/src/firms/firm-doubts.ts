import { newId } from '#platform/database/ids';
import type { Tx } from '#platform/database/unit-of-work';
import { FirmBook } from '../resolution/firm-book.rules.js';
import type { From } from '../resolution/from.js';
import { writeCandidates } from '../resolution/registry-writer.js';
import { similarFirms, taxKeyOf } from '../resolution/resolution.queries.js';
import type { FirmEntity } from './firm.entity.js';

/** Firms that one entered or renamed by hand might be: pairs for the merge queue. Returns the ids of the pairs that are open. */
export async function doubtsAbout(tx: Tx, firm: FirmEntity, from: From): Promise<string[]> {
  const known = await similarFirms((sql, params) => tx.query(sql, params), [firm.coreKey]);
  const others = known.filter((record) => record.canonicalId !== firm.canonicalId);
  const rivals = new FirmBook(others, newId).rivalsOf({
    titleKey: firm.titleKey,
    coreKey: firm.coreKey,
    province: firm.province,
    district: firm.districtKey,
    taxKey: taxKeyOf(firm.taxNumber, firm.tcknIndex),
  });
  await writeCandidates(
    tx,
    rivals.map((rival) => ({ kind: 'firm', id: firm.id, rival })),
    from,
  );
  if (rivals.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM merge_candidate WHERE kind = 'firm' AND state = 'open' AND $1 IN (left_id, right_id) ORDER BY similarity DESC, id`,
    [firm.id],
  );
  return rows.map((row) => row.id);
}
