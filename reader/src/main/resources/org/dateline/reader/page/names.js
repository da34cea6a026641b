// What an id is called: the address of a filtered wire holds ids, and a chip shows names.

const known = new Map();

/** Keeps the names that an answer of the API brings. */
export function learn({ articles = [], facets = {} }) {
  for (const article of articles) {
    for (const one of [...article.entities, ...article.topics, ...article.places]) keep(one);
  }
  for (const counts of Object.values(facets)) counts.forEach(keep);
}

const MOST = 5000;

export function keep({ id, name, type, kind }) {
  if (!name) return;
  // The oldest go: a page that is open for a week must not grow with all that arrives.
  if (known.size >= MOST) known.delete(known.keys().next().value);
  known.set(id, { name, type: type ?? kind });
}

/** The name of an id; the id itself, made readable, where no answer has named it yet. */
export function nameOf(id) {
  return known.get(id)?.name ?? id.replace(/^[a-z]+:/, "").replaceAll("-", " ");
}
