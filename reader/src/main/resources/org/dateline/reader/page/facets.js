// Facets as chips: what the articles of this list are about, with how many there are of each.

import { html, useState } from "./vendor/preact.js";
import { go } from "./route.js";
import { count, date, language } from "./format.js";
import { bars as barsOf } from "./times.js";

export const FACETS = [
  { id: "entity", name: "Who and what" },
  { id: "topic", name: "Topics" },
  { id: "place", name: "Places" },
  { id: "time", name: "When" },
  { id: "language", name: "Languages" },
  { id: "source", name: "Sources" },
];

const FEW = 8;

export function Facets({ facets, params }) {
  return html`<h2 class="visually-hidden">Filters</h2>
    ${FACETS.map(({ id, name }) => {
      // Places have chips of their own.
      const counts = (facets[id] ?? []).filter(({ type }) => id !== "entity" || type !== "place");
      if (counts.length === 0) return null;
      return html`<section class="facet" key=${id} aria-labelledby=${`facet-${id}`}>
        <h3 id=${`facet-${id}`}>${name}</h3>
        ${id === "time" ? html`<${Times} counts=${counts} params=${params} />` : html`<${Chips} facet=${id} counts=${counts} params=${params} />`}
      </section>`;
    })}`;
}

function Chips({ facet, counts, params }) {
  const [all, setAll] = useState(false);
  const chosen = new Set(params.getAll(facet));
  const toggle = (id) => {
    const next = new URLSearchParams(params);
    if (chosen.has(id)) next.delete(facet, id);
    else next.append(facet, id);
    go(next.size ? `/?${next}` : "/");
  };
  const shown = all ? counts : counts.filter(({ id }, i) => i < FEW || chosen.has(id));
  return html`<ul class="chips">
    ${shown.map(
      (one) => html`<li key=${one.id}>
        <button class="chip ${facet === "entity" ? (one.type ?? "") : ""}" aria-pressed=${chosen.has(one.id)} onClick=${() => toggle(one.id)}
          title=${one.path?.length > 1 ? one.path.join(" › ") : undefined}>
          <span class="label">${facet === "language" ? language(one.id) : (one.name ?? one.id)}</span> <span class="n">${count(one.count)}</span>
        </button>
      </li>`,
    )}
    ${counts.length > shown.length && html`<li><button class="link" onClick=${() => setAll(true)} aria-label=${`${counts.length - shown.length} more ${facet === "entity" ? "names" : facet}`}>${counts.length - shown.length} more</button></li>`}
  </ul>`;
}

const SPANS = [
  ["1d", "24 h"],
  ["7d", "7 days"],
  ["30d", "30 days"],
];

function Times({ counts, params }) {
  const bars = barsOf(counts);
  const most = Math.max(...bars.map((bar) => bar.count));
  const holds = (from, to) => params.get("from") === from && (params.get("to") ?? undefined) === to;
  const set = (from, to) => {
    const next = new URLSearchParams(params);
    ["from", "to"].forEach((name) => next.delete(name));
    if (!holds(from, to)) {
      next.set("from", from);
      if (to) next.set("to", to);
    }
    go(next.size ? `/?${next}` : "/");
  };
  const says = (bar) => `${date(bar.from)}${bar.to === bar.from ? "" : ` to ${date(bar.to)}`}: ${count(bar.count)}`;
  return html`<div class="times">
    <div class="bars" role="group" aria-label="Articles by date">
      ${bars.map((bar) =>
        bar.count === 0
          ? html`<span key=${bar.from}></span>`
          : html`<button key=${bar.from} onClick=${() => set(bar.from, bar.to)} aria-pressed=${holds(bar.from, bar.to)} aria-label=${says(bar)} title=${says(bar)}>
              <i style=${{ height: `${Math.max(6, (100 * bar.count) / most)}%` }}></i>
            </button>`,
      )}
    </div>
    <p class="ends"><span>${date(bars[0].from)}</span>${bars.length > 1 && html`<span>${date(bars.at(-1).to)}</span>`}</p>
    <ul class="chips">
      ${SPANS.map(([from, name]) => html`<li key=${from}><button class="chip" aria-pressed=${holds(from)} onClick=${() => set(from)}><span class="label">${name}</span></button></li>`)}
    </ul>
  </div>`;
}
