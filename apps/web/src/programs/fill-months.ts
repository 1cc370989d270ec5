/** A point a month: months without change keep the value before, so that equal steps on the axis are equal times. */
export function fillMonths<P extends { month: string; value: string }>(
  points: readonly P[],
): { month: string; value: string }[] {
  const filled: { month: string; value: string }[] = [];
  for (const point of points) {
    for (let last = filled.at(-1); last && nextMonth(last.month) < point.month; last = filled.at(-1))
      filled.push({ month: nextMonth(last.month), value: last.value });
    filled.push({ month: point.month, value: point.value });
  }
  return filled;
}

function nextMonth(month: string): string {
  const [y, m] = month.split('-').map(Number);
  return m === 12 ? `${y + 1}-01-01` : `${y}-${String(m + 1).padStart(2, '0')}-01`;
}
