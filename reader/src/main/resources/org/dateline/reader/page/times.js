// The bars under "When": as long a time for each, whether anything was published in it or not.

/** Wide enough each to be hit: WCAG 2.2, 2.5.8. */
const MOST_BARS = 10;
const DAY = 24 * 60 * 60 * 1000;

/** Years, months and days are counted on one line each, so that what lies between two of them can be told. */
const LINES = {
  4: { at: (id) => Number(id), id: (at) => String(at).padStart(4, "0") },
  7: {
    at: (id) => 12 * Number(id.slice(0, 4)) + Number(id.slice(5)) - 1,
    id: (at) => `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`,
  },
  10: { at: (id) => Math.round(Date.parse(`${id}T00:00:00Z`) / DAY), id: (at) => new Date(at * DAY).toISOString().slice(0, 10) },
};

/** Of counts by day, month or year, in order: bars of { from, to, count } without a gap between them. */
export function bars(counts) {
  const line = LINES[counts[0].id.length];
  const first = line.at(counts[0].id);
  const last = line.at(counts.at(-1).id);
  const each = Math.ceil((last - first + 1) / MOST_BARS);
  const all = [];
  for (let at = first; at <= last; at += each) {
    all.push({ from: line.id(at), to: line.id(Math.min(at + each - 1, last)), count: 0 });
  }
  counts.forEach((one) => (all[Math.floor((line.at(one.id) - first) / each)].count += one.count));
  return all;
}
