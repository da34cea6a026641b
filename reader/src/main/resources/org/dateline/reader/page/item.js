// One article in a list.

import { html } from "./vendor/preact.js";
import { Link, articleAddress, wireAddress } from "./route.js";
import { ago, date, language } from "./format.js";

const MOST_NAMES = 4;

export function Item({ article, lead }) {
  if (article.retracted) {
    return html`<article class="item gone" data-id=${article.id}><p>This article was taken back.</p></article>`;
  }
  const { title, body } = highlights(article);
  return html`<article class="item ${lead ? "lead" : ""}" data-id=${article.id}>
    <p class="kicker">
      ${sourceOf(article) && html`<span class="source">${sourceOf(article)}</span>`}
      <span>${date(article.published)}</span>
      ${article.received && html`<span class="in" title=${article.received}>arrived ${ago(article.received)}</span>`}
      ${article.language && article.language !== "en" && html`<span class="tongue">${language(article.language)}</span>`}
    </p>
    <h2 lang=${article.language}><${Link} href=${articleAddress(article.id)}>${title}<//></h2>
    ${(body || article.summary) && html`<p class="summary" lang=${article.language}>${body ?? article.summary}</p>`}
    ${article.entities.length + article.topics.length > 0 && html`<ul class="about" aria-label="About">
      ${article.topics.slice(0, 1).map((topic) => html`<li key=${topic.id} class="topic"><${Link} href=${wireAddress({ topic: topic.id })}>${topic.name}<//></li>`)}
      ${article.entities.slice(0, MOST_NAMES).map((one) => html`<li key=${one.id} class=${one.type}><${Link} href=${wireAddress({ entity: one.id })}>${one.name}<//></li>`)}
    </ul>`}
  </article>`;
}

/** Who published it; nothing where the API says that nobody is named. */
export const sourceOf = ({ source }) => (source === "unknown" ? undefined : source);

/** Title and best sentence with what was searched for marked in them. */
function highlights(article) {
  const of = (field) => article.highlights?.find((one) => one.field === field);
  const title = of("title");
  const body = of("body");
  return {
    title: title?.text === article.title ? marked(title) : article.title,
    body: body && marked(body),
  };
}

/** A text with `<mark>` at [start, end) of each mark. */
export function marked({ text, marks }) {
  const parts = [];
  let from = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    parts.push(text.slice(from, start), html`<mark>${text.slice(start, end)}</mark>`);
    from = end;
  }
  return [...parts, text.slice(from)];
}
