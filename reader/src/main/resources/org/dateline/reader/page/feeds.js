// The feeds that ingest polls: those that are not well with their error, the others on demand.

import { html } from "./vendor/preact.js";
import { ago, clock, count, many, webAddress } from "./format.js";

const SHOWN = 50;

export function Feeds({ feeds }) {
  const all = Object.values(feeds.standings).reduce((sum, n) => sum + n, 0);
  if (feeds.state !== "known") {
    return html`<section><h2>Feeds</h2><p class="soft">Not known: ${feeds.detail}.</p></section>`;
  }
  const bad = feeds.feeds.filter(({ problem, standing }) => problem || !["ok", "new"].includes(standing));
  const good = feeds.feeds.filter((feed) => !bad.includes(feed));
  return html`<section><h2>Feeds</h2>
    ${all === 0 && html`<p class="soft">None is polled. <code>./dateline feeds add ADDRESS</code> adds one.</p>`}
    ${all > 0 && html`<p class="soft">${many(all, "feed")}: ${Object.entries(feeds.standings).map(([standing, n]) => `${count(n)} ${standing}`).join(", ")}.</p>`}
    <ul class="feeds">${bad.slice(0, SHOWN).map((feed) => html`<${Row} key=${feed.address} feed=${feed} />`)}</ul>
    ${good.length > 0 && html`<details><summary>${many(good.length, "feed")} without a problem</summary>
      <ul class="feeds">${good.slice(0, SHOWN).map((feed) => html`<${Row} key=${feed.address} feed=${feed} />`)}</ul>
    </details>`}
  </section>`;
}

function Row({ feed }) {
  const address = webAddress(feed.address);
  const name = feed.title || feed.address;
  return html`<li class=${feed.standing}>
    <p><strong>${feed.standing}</strong> ${address ? html`<a href=${address} rel="noreferrer noopener" target="_blank">${name}</a>` : name}
      <span class="soft"> ${many(feed.articles, "article")}${feed.status ? `, HTTP ${feed.status}` : ""}${feed.polled ? `, asked ${ago(feed.polled)}` : ", not asked yet"}${feed.next ? `, next at ${clock(feed.next)}` : ""}${feed.pushed && feed.pushed !== "off" ? `, WebSub ${feed.pushed}` : ""}</span></p>
    ${feed.problem && html`<p class="why">${feed.problem}</p>`}
  </li>`;
}
