// The day: who and what is in the news, what rises against the span before, where, and who is quoted most.
// Every mark leads to the wire, filtered.

import { html, useEffect, useMemo, useState } from "./vendor/preact.js";
import { get } from "./api.js";
import { Link, articleAddress, go, wireAddress } from "./route.js";
import { keep } from "./names.js";
import { WorldMap } from "./map.js";
import { Failed, Loading } from "./states.js";
import { count, date, many } from "./format.js";

const SPANS = [
  [1, "1 day"],
  [7, "7 days"],
  [30, "30 days"],
];
const DAY = 86400000;

const addDays = (day, n) => new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);

export function Day({ route }) {
  const span = Number(route.params.get("span") ?? 7);
  const to = route.params.get("to") ?? undefined;
  const [found, setFound] = useState();
  const [fault, setFault] = useState();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    document.title = "The day · Dateline";
    if (route.how !== "pop") scrollTo({ top: 0 });
    const asked = new AbortController();
    setFault(undefined);
    ask(span, to, asked.signal).then(setFound, (problem) => problem.name !== "AbortError" && setFault(problem));
    return () => asked.abort();
  }, [span, to, tries]);
  if (fault) return html`<div class="narrow"><${Failed} fault=${fault} retry=${() => setTries(tries + 1)} /></div>`;
  if (!found) return html`<div class="narrow"><${Loading} what="the day" /></div>`;
  return html`<${Digest} ...${found} span=${span} />`;
}

const LIMIT = 40;

/** All that the view shows, of one span: that which ends with the newest article, or with the day that was chosen. */
async function ask(span, to, signal) {
  const trends = async (query) => (await get("/trends", { limit: LIMIT, ...query }, signal)).data;
  const end = to ?? (await trends({ by: "topic", limit: 1 })).to;
  const dates = { from: addDays(end, 1 - span), to: end };
  const [topics, people, organisations, places, others, quotes, articles] = await Promise.all([
    trends({ by: "topic", ...dates }),
    trends({ by: "entity", type: "person", ...dates }),
    trends({ by: "entity", type: "organisation", ...dates }),
    trends({ by: "place", ...dates, limit: 100 }),
    trends({ by: "entity", type: "event", ...dates }),
    get("/quotes", { ...dates, limit: 200 }, signal).then(({ data }) => data.quotes),
    get("/articles", { ...dates, limit: 200, facets: "none", sort: "newest" }, signal).then(({ data }) => data.articles),
  ]);
  for (const { trends } of [topics, people, organisations, places, others]) trends.forEach(keep);
  return { dates, topics, people, organisations, places, others, quotes, articles };
}

/** How much more often than before; of those seen once nothing can be said. */
const rise = ({ count, before }) => (count < 2 ? 0 : (count - before) / Math.sqrt(before + 1));

function Digest({ dates, span, topics, people, organisations, places, others, quotes, articles }) {
  const rising = useMemo(() => {
    const named = [people, organisations, others].flatMap(({ trends }) => trends.map((one) => ({ ...one, filter: "entity" })));
    const all = [...named, ...places.trends.map((one) => ({ ...one, filter: "place" }))];
    return all.filter((one) => rise(one) > 0).sort((a, b) => rise(b) - rise(a)).slice(0, 5);
  }, [people, places]);
  const turn = (days) => `/day?${new URLSearchParams({ span, to: addDays(dates.to, days) })}`;
  const words = span === 1 ? date(dates.to) : `${date(dates.from)} to ${date(dates.to)}`;
  return html`<div class="day-view">
    <header class="day-head">
      <h1>The day</h1>
      <p class="when">${words}: <strong>${many(topics.articles, "article")}</strong>, ${count(topics.articlesBefore)} in the ${span === 1 ? "day" : `${span} days`} before</p>
      <div class="turn">
        <ul class="chips">${SPANS.map(([days, name]) => html`<li key=${days}><button class="chip" aria-pressed=${days === span} onClick=${() => go(`/day?${new URLSearchParams({ span: days, to: dates.to })}`)}>${name}</button></li>`)}</ul>
        <${Link} href=${turn(-span)} class="plain">← earlier<//> <${Link} href=${turn(span)} class="plain">later →<//>
      </div>
    </header>
    ${topics.articles === 0 && html`<section class="notice"><h2>Nothing was published then</h2><p>The newest articles are on <${Link} href="/">the wire<//>; “earlier” goes back in time.</p></section>`}
    ${rising.length > 0 && html`<section class="rising"><h2>Rising</h2>
      <ol>${rising.map((one) => html`<li key=${one.filter + one.id}>
        <${Link} href=${wireAddress({ [one.filter]: one.id, ...dates })}>${one.name}<//>
        <p>${one.before ? html`${count(one.count)} <span class="was">from ${count(one.before)}</span>` : html`${count(one.count)} <span class="was">new</span>`}</p>
        <${Spark} days=${one.days} />
      </li>`)}</ol>
    </section>`}
    <div class="day-columns">
      <${Trends} title="People" by="entity" trends=${people.trends} dates=${dates} />
      <${Trends} title="Organisations" by="entity" trends=${organisations.trends} dates=${dates} />
      <${Trends} title="Topics" by="topic" trends=${topics.trends} dates=${dates} />
    </div>
    <${Where} places=${places.trends} articles=${articles} dates=${dates} />
    <${Quoted} quotes=${quotes} dates=${dates} />
  </div>`;
}

function Trends({ title, by, trends, dates }) {
  const [all, setAll] = useState(false);
  const shown = all ? trends : trends.slice(0, 10);
  return html`<section><h2>${title}</h2>
    ${trends.length === 0 && html`<p class="none">None named.</p>`}
    <ol class="trends">
      ${shown.map((one) => html`<li key=${one.id}>
        <${Link} href=${wireAddress({ [by]: one.id, ...dates })}>${one.name}<//>
        <${Spark} days=${one.days} />
        <span class="n">${count(one.count)}</span>
        <${Change} one=${one} />
      </li>`)}
    </ol>
    ${trends.length > shown.length && html`<button class="link" onClick=${() => setAll(true)}>${trends.length - shown.length} more</button>`}
  </section>`;
}

function Change({ one }) {
  const by = one.count - one.before;
  // One article alone is no news of its own.
  if (!one.before) return one.count > 1 ? html`<span class="change up">new</span>` : html`<span></span>`;
  if (by === 0) return html`<span class="change">same</span>`;
  return html`<span class="change ${by > 0 ? "up" : ""}"><span class="visually-hidden">${by > 0 ? "up by" : "down by"}</span><span aria-hidden="true">${by > 0 ? "▲" : "▼"}</span> ${count(Math.abs(by))}</span>`;
}

/** A bar a day. */
function Spark({ days }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const wide = 4;
  return html`<svg class="spark" viewBox=${`0 0 ${days.length * wide} 16`} width=${Math.min(96, days.length * 6)} height="16" preserveAspectRatio="none" aria-hidden="true">
    ${days.map(({ id, count }, i) => html`<rect key=${id} x=${i * wide} width=${wide - 1} y=${16 - Math.max(1, (15 * count) / most)} height=${Math.max(1, (15 * count) / most)} />`)}
  </svg>`;
}

function Where({ places, articles, dates }) {
  const points = useMemo(() => {
    // The trends say how often, the articles where.
    const at = new Map(articles.flatMap((article) => article.places).filter(({ latitude }) => latitude !== undefined).map((place) => [place.id, place]));
    // One article about a place is a small dot, even where no place has two.
    const most = Math.max(8, ...places.map(({ count }) => count));
    return places.filter(({ id }) => at.has(id)).map((one) => ({
      name: one.name,
      lat: at.get(one.id).latitude,
      lon: at.get(one.id).longitude,
      weight: one.count / most,
      href: wireAddress({ place: one.id, ...dates }),
      says: `${one.name}: ${many(one.count, "article")}`,
    }));
  }, [places, articles]);
  if (points.length === 0) return null;
  return html`<section class="where"><h2>Where</h2>
    <${WorldMap} points=${points} width=${960} height=${470} label="Map of the places in the news" />
    <ol class="places">${places.slice(0, 16).map((one) => html`<li key=${one.id}><${Link} href=${wireAddress({ place: one.id, ...dates })}>${one.name}<//> <span class="n">${count(one.count)}</span></li>`)}</ol>
  </section>`;
}

const MOST_QUOTED = 8;

function Quoted({ quotes, dates }) {
  const speakers = useMemo(() => {
    const by = new Map();
    for (const quote of quotes) {
      if (!quote.speaker) continue;
      const one = by.get(quote.speaker.id) ?? { speaker: quote.speaker, quotes: [] };
      one.quotes.push(quote);
      by.set(quote.speaker.id, one);
    }
    // The one to show: said word for word, and long enough to say something.
    const worth = ({ direct, text }) => (direct ? 1000 : 0) + Math.min(text.length, 160);
    return [...by.values()]
      .sort((a, b) => b.quotes.length - a.quotes.length)
      .slice(0, MOST_QUOTED)
      .map((one) => ({ ...one, best: [...one.quotes].sort((a, b) => worth(b) - worth(a))[0] }));
  }, [quotes]);
  if (speakers.length === 0) return null;
  return html`<section class="quoted"><h2>Most quoted</h2>
    <ol>${speakers.map(({ speaker, quotes, best }) => html`<li key=${speaker.id}>
      <blockquote><${Link} href=${articleAddress(best.article.id)}>${best.text.length > 220 ? `${best.text.slice(0, 210).replace(/\s+\S*$/, "")}…` : best.text}<//></blockquote>
      <p><${Link} href=${wireAddress({ speaker: speaker.id, ...dates })}>${speaker.name}<//> <span class="n">${many(quotes.length, "quote")}</span></p>
    </li>`)}</ol>
  </section>`;
}
