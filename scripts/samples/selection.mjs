/** The announced rule: mean of the reviewers' weighted scores, threshold, quota and reserve by sector. */
import { fold } from './resolve/text.mjs';

/** @returns {{row: object, number: string, sector: string, score: number | undefined, result: 'selected' | 'reserve' | 'rejected'}[]} */
export function selectFirms(data) {
  const call = data.calls.find((c) => c.values.kind === 'firm-call')?.values;
  if (!call) return [];
  const ofCall = (rows) =>
    rows.filter((r) => !r.values.call || r.values.call === call.code).map((r) => r.values);
  const criteria = ofCall(data.criteria);
  const scored = data.applications
    .filter((row) => row.values.state === 'submitted' && row.values.submittedAt <= call.deadline)
    .map((row) => ({
      row,
      number: row.values.number,
      sector: fold(row.values.sector),
      score: meanScore(row.values.number, data.scores, criteria),
    }));
  for (const { sector, quota, reserve = 0 } of ofCall(data.quotas)) {
    scored
      .filter(
        (a) => a.sector === fold(sector) && a.score !== undefined && a.score >= Number(call.threshold ?? 0),
      )
      .sort((a, b) => b.score - a.score)
      .forEach((a, i) => {
        a.result = i < quota ? 'selected' : i < quota + reserve ? 'reserve' : 'rejected';
      });
  }
  return scored.map((a) => ({ result: 'rejected', ...a }));
}

function meanScore(number, sheets, criteria) {
  const totals = sheets
    .filter((s) => s.values.number === number)
    .map((s) =>
      criteria.reduce((sum, c) => {
        const cell = [...s.extra].find(([header]) => fold(header).split(/[ .:-]/)[0] === fold(c.code));
        return (
          sum + (Number(String(cell?.[1]).replace(',', '.')) / Number(c.maxScore ?? 100)) * Number(c.weight)
        );
      }, 0),
    );
  return totals.length ? totals.reduce((a, b) => a + b, 0) / totals.length : undefined;
}
