// An article: its text with what was found in it, and beside it who, what, where, and how we know.

import { html, useEffect, useMemo, useRef, useState } from "./vendor/preact.js";
import { get } from "./api.js";
import { Link, articleAddress, back, wireAddress } from "./route.js";
import { useKeys } from "./keys.js";
import { Card, KINDS, Sure, filterOf, speakerOf, whyLinked } from "./card.js";
import { MarkedText } from "./text.js";
import { marksOf } from "./marks.js";
import { WorldMap } from "./map.js";
import { Failed, Loading } from "./states.js";
import { sourceOf } from "./item.js";
import { Provenance } from "./provenance.js";
import { clock, country, date, language, many, webAddress, wikidata } from "./format.js";

export function Article({ route }) {
  const id = route.params.get("id") ?? "";
  const [found, setFound] = useState();
  const [fault, setFault] = useState();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    scrollTo({ top: 0 });
    const asked = new AbortController();
    setFault(undefined);
    get(`/articles/${encodeURIComponent(id)}`, {}, asked.signal).then(
      ({ data, headers }) => {
        setFound({ id, record: data, partition: headers.get("Dateline-Partition"), offset: headers.get("Dateline-Offset") });
        document.title = `${titleOf(data)} · Dateline`;
      },
      (problem) => problem.name !== "AbortError" && setFault(problem),
    );
    return () => asked.abort();
  }, [id, tries]);
  if (fault) return html`<div class="narrow"><${BackLink} /><${Failed} fault=${fault} retry=${() => setTries(tries + 1)} /></div>`;
  if (found?.id !== id) return html`<div class="narrow"><${Loading} what="the article" /></div>`;
  return html`<${Reading} key=${id} ...${found} />`;
}

const titleOf = (record) =>
  record.enrichment.headline?.value ?? record.headlines?.[0]?.value ?? record.title ?? "Without a title";

const bodyOf = (record) => (record.bodies?.find(({ role }) => role === "main") ?? record.bodies?.[0])?.value ?? "";

function BackLink() {
  return html`<p class="back"><button class="link" onClick=${back}><span aria-hidden="true">←</span> Back to the wire</button></p>`;
}

const HOVER_PAUSE = 120;
const LEAVE_PAUSE = 250;

/** Which mark's card is open. Slow enough that a pointer that only crosses the text opens none. */
function useCard() {
  const [open, setOpen] = useState();
  const timer = useRef();
  const later = (next, pause) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen((now) => (now?.pinned && !next ? now : next)), pause);
  };
  return {
    open,
    stay: () => clearTimeout(timer.current),
    close: () => {
      if (open?.pinned) open.at.focus({ preventScroll: true });
      // After the focus, which would have it opened again.
      clearTimeout(timer.current);
      setOpen(undefined);
    },
    onMark: (next) => later(next, next?.pinned ? 0 : next ? HOVER_PAUSE : LEAVE_PAUSE),
  };
}

function Reading({ id, record, partition, offset }) {
  const { enrichment } = record;
  const text = bodyOf(record);
  const marks = useMemo(() => marksOf(enrichment), [record]);
  const [hidden, setHidden] = useState(new Set());
  const [evidence, setEvidence] = useState();
  const shown = useMemo(() => marks.filter(({ kind }) => !hidden.has(kind)), [marks, hidden]);
  const card = useCard();
  useKeys({ Escape: () => (card.open ? card.close() : false) });
  const places = useMemo(() => placesOf(record), [record]);
  const toggle = (kind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  return html`<article class="reading">
    <${BackLink} />
    <${Kicker} record=${record} />
    <div class="columns">
      <div class="main">
        <${MarkedText} text=${text} spans=${enrichment.paragraphs} marks=${shown} title=${titleOf(record)} language=${record.language}
          evidence=${evidence ? enrichment.topics[evidence - 1].evidence : []} onMark=${card.onMark} />
      </div>
      <aside aria-label="What was found in it">
        <${Legend} marks=${marks} hidden=${hidden} onToggle=${toggle} />
        <${Entities} record=${record} />
        <${Quotes} record=${record} />
        <${Topics} topics=${enrichment.topics ?? []} open=${evidence} onOpen=${setEvidence} />
        ${places.length > 0 && html`<section><h2>Where</h2>
          <${WorldMap} points=${places} near=${true} width=${420} height=${270} label="Map of the places named" />
        </section>`}
      </aside>
    </div>
    <${Related} id=${id} record=${record} />
    <${Provenance} id=${id} record=${record} partition=${partition} offset=${offset} />
    ${card.open && html`<${Card} open=${card.open} record=${record} onClose=${card.close} onStay=${card.stay} />`}
  </article>`;
}

function Kicker({ record }) {
  const { enrichment } = record;
  const link = webAddress(record.uri);
  return html`<p class="kicker">
    ${record.located && html`<span class="located">${record.located}</span>`}
    <span>${date(enrichment.published?.value)}</span>
    ${record.by && html`<span>by ${record.by}</span>`}
    ${enrichment.language && html`<span>${language(enrichment.language.tag)}</span>`}
    ${enrichment.received && html`<span>in ${date(enrichment.received.slice(0, 10))}, ${clock(enrichment.received)}</span>`}
    ${link && html`<a href=${link} rel="noreferrer external" target="_blank">at ${new URL(link).host} <span aria-hidden="true">↗</span></a>`}
  </p>`;
}

/** What is marked, how it looks, how much of it there is; each can be turned off. */
function Legend({ marks, hidden, onToggle }) {
  const counts = {};
  const ids = new Set();
  for (const { kind, id } of marks) {
    if (!ids.has(kind + id)) counts[kind] = (counts[kind] ?? 0) + 1;
    ids.add(kind + id);
  }
  const kinds = Object.keys(KINDS).filter((kind) => counts[kind]);
  if (kinds.length === 0) return html`<section class="legend"><p>Nothing was found in this text; the annotators below say why.</p></section>`;
  return html`<section class="legend">
    <h2>Marked in the text</h2>
    <ul class="chips">
      ${kinds.map((kind) => html`<li key=${kind}><button class="chip" aria-pressed=${!hidden.has(kind)} onClick=${() => onToggle(kind)}>
        <span class=${`label in ${kind}`}>${KINDS[kind].many}</span> <span class="n">${counts[kind]}</span>
      </button></li>`)}
    </ul>
  </section>`;
}

/** To a mention in the text, with the focus, so that its card opens for those who use the keyboard. */
function show(id) {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}

const FEW = 12;

function Entities({ record }) {
  const [all, setAll] = useState(false);
  const entities = [...(record.enrichment.entities ?? [])].sort((a, b) => b.salience - a.salience);
  if (entities.length === 0) return null;
  return html`<section><h2>Who and what</h2>
    <ul class="entities">
      ${(all ? entities : entities.slice(0, FEW)).map((entity) => html`<li key=${entity.id}>
        <span class=${`sign ${entity.type}`} title=${KINDS[entity.type]?.one ?? entity.type}></span>
        <span class="who"><${Link} href=${wireAddress(filterOf(entity))}>${entity.name}<//>
          <span class="visually-hidden">, ${KINDS[entity.type]?.one ?? entity.type}</span>
          ${entity.role && html`<span class="role">${entity.role}</span>`}</span>
        <button class="link times" onClick=${() => show(`at-${entity.mentions[0]?.start}`)} aria-label=${`${entity.name}: ${many(entity.mentions.length, "mention")}, to the first`} title=${whyLinked(entity)}>${entity.mentions.length}×</button>
      </li>`)}
    </ul>
    ${!all && entities.length > FEW && html`<button class="link" onClick=${() => setAll(true)}>All ${entities.length}</button>`}
  </section>`;
}

function Quotes({ record }) {
  const quotes = record.enrichment.quotes ?? [];
  if (quotes.length === 0) return null;
  return html`<section><h2>Said</h2>
    <ol class="said">
      ${quotes.map((quote, i) => {
        const speaker = speakerOf(quote, record);
        return html`<li key=${i}>
          <button class="link words ${quote.direct ? "direct" : ""}" onClick=${() => show(`quote-q${i + 1}`)} lang=${record.language}>${shortened(quote.text)}</button>
          <span class="speaker">${speaker ? html`<${Link} href=${wireAddress({ speaker: wikidata(speaker.uri) ?? speaker.name })}>${speaker.name}<//>` : "speaker not sure"}${quote.verb && html` <i>${quote.verb}</i>`}</span>
        </li>`;
      })}
    </ol>
  </section>`;
}

const shortened = (text) => (text.length > 140 ? `${text.slice(0, 130).replace(/\s+\S*$/, "")}…` : text);

function Topics({ topics, open, onOpen }) {
  if (topics.length === 0) return null;
  return html`<section><h2>Topics</h2>
    <ul class="topics">
      ${topics.map((topic, i) => html`<li key=${topic.uri}>
        <p>${topic.path.map((name, depth) => html`<span key=${depth}>${depth > 0 && html`<span aria-hidden="true"> › </span>`}<${Link} href=${wireAddress({ topic: depth === topic.path.length - 1 ? topic.uri : name })}>${name}<//></span>`)}</p>
        <${Sure} share=${topic.confidence} of="" />
        ${topic.evidence.length > 0 && html`<button class="link" aria-pressed=${open === i + 1} onClick=${() => onOpen(open === i + 1 ? undefined : i + 1)}>${open === i + 1 ? "Hide" : "Show"} the ${topic.evidence.length === 1 ? "sentence that says so" : `${topic.evidence.length} sentences that say so`}</button>`}
      </li>`)}
    </ul>
  </section>`;
}

function placesOf(record) {
  const entities = new Map((record.enrichment.entities ?? []).map((one) => [one.id, one]));
  return (record.enrichment.places ?? [])
    .filter(({ latitude, longitude }) => Number.isFinite(latitude) && Number.isFinite(longitude))
    .map((place) => {
      const entity = entities.get(place.entity);
      return {
        name: place.name,
        lat: place.latitude,
        lon: place.longitude,
        weight: Math.min(1, (entity?.salience ?? 0.2) * 0.35),
        strong: place.rel === "focus",
        href: wireAddress({ place: wikidata(entity?.uri) ?? place.name }),
        says: [place.name, place.kind, place.country && country(place.country) !== place.name && country(place.country)].filter(Boolean).join(", "),
      };
    });
}

const RELATED = 6;

/** Other articles about the same: those that share most with this one first. */
function Related({ id, record }) {
  const [others, setOthers] = useState();
  const mine = [...(record.enrichment.entities ?? [])].sort((a, b) => b.salience - a.salience).slice(0, 5);
  useEffect(() => {
    if (mine.length === 0) return undefined;
    const asked = new AbortController();
    get("/articles", { entity: mine.map((one) => filterOf(one).entity), limit: 60, facets: "none" }, asked.signal).then(
      ({ data }) => setOthers(ranked(data.articles.filter((other) => other.id !== id), mine)),
      // Beside the point of this view: without it the article still stands.
      () => {},
    );
    return () => asked.abort();
  }, [id]);
  if (!others?.length) return null;
  return html`<section class="related"><h2>Also about ${[...new Set(others.flatMap(({ shared }) => shared))].slice(0, 3).join(", ")}</h2>
    <ul>
      ${others.map(({ article, shared }) => html`<li key=${article.id}>
        <p class="kicker"><span class="source">${sourceOf(article)}</span><span>${date(article.published)}</span></p>
        <h3 lang=${article.language}><${Link} href=${articleAddress(article.id)}>${article.title}<//></h3>
        <p class="shared">${shared.join(", ")}</p>
      </li>`)}
    </ul>
  </section>`;
}

function ranked(articles, mine) {
  const weights = new Map(mine.flatMap((one) => [one.uri, one.name].filter(Boolean).map((known) => [known, one.salience])));
  return articles
    .map((article) => {
      const both = article.entities.filter((one) => weights.has(one.uri) || weights.has(one.name));
      const score = both.reduce((sum, one) => sum + (weights.get(one.uri) ?? weights.get(one.name)) * (one.salience ?? 0.5), 0);
      return { article, score, shared: both.map(({ name }) => name) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, RELATED);
}
