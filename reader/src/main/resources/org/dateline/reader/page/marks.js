// Where the marks of a text begin and end. Offsets are UTF-16 code units, which is what String.prototype.slice takes.

/**
 * A mark: what stands at [start, end) of the text. `kind` is person, organisation, place, event, object, time or quote;
 * `what` the entity, time or quote.
 */
export function marksOf(enrichment) {
  const marks = [];
  for (const entity of enrichment.entities ?? []) {
    for (const mention of entity.mentions ?? []) marks.push(mark(mention, entity.type, entity.id, entity, mention));
  }
  (enrichment.times ?? []).forEach((time, i) => marks.push(mark(time, "time", `t${i + 1}`, time)));
  (enrichment.quotes ?? []).forEach((quote, i) => marks.push(mark(quote, "quote", `q${i + 1}`, quote)));
  return marks;
}

const mark = ({ start, end }, kind, id, what, mention) => ({ start, end, kind, id, what, mention });

/**
 * Cuts [from, to) wherever a mark begins or ends. Marks may lie in each other or overlap: each piece names all that cover
 * it, the widest first, so that pieces that follow each other share as many as they can.
 *
 * @returns [{ start, end, marks }], without a gap
 */
export function pieces(marks, from, to) {
  const here = marks
    .map((one) => ({ one, start: Math.max(one.start, from), end: Math.min(one.end, to) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([from, to]);
  for (const { start, end } of here) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const found = [];
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i], sorted[i + 1]];
    open = open.filter((mark) => mark.end > start);
    while (next < here.length && here[next].start <= start) open.push(here[next++]);
    found.push({ start, end, marks: open.map(({ one }) => one) });
  }
  return found;
}

/** The paragraphs of a text: those of the record where they cover it in order, else its lines. */
export function paragraphs(text, spans = []) {
  const good = spans.length > 0 && spans.every((span, i) => span.end <= text.length && (i === 0 || spans[i - 1].end <= span.start));
  const covered = good && spans.reduce((sum, span) => sum + span.end - span.start, 0);
  // What is in no paragraph must be white space: no word of the text may go unseen.
  if (covered && uncovered(text, spans).trim() === "") return spans;
  const lines = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim()) lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function uncovered(text, spans) {
  let rest = "";
  let from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
