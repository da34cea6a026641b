// What stands behind a mark: who it is, why we think so, how sure. Opens on hover, focus or tap; stays while the pointer
// is on it; Esc closes it (WCAG 2.2, 1.4.13).

import { html, useEffect, useLayoutEffect, useRef } from "./vendor/preact.js";
import { Link, wireAddress } from "./route.js";
import { date, many, percent, webAddress, wikidata } from "./format.js";

export const KINDS = {
  person: { one: "person", many: "People" },
  organisation: { one: "organisation", many: "Organisations" },
  place: { one: "place", many: "Places" },
  event: { one: "event", many: "Events" },
  object: { one: "thing", many: "Things" },
  quote: { one: "quote", many: "Quotes" },
  time: { one: "time", many: "Times" },
};

const GAP = 6;

/** @param open { marks, at: the element, pinned } */
export function Card({ open, record, onClose, onStay }) {
  const box = useRef();
  useLayoutEffect(() => {
    const around = open.at.getClientRects()[0] ?? open.at.getBoundingClientRect();
    const { width, height } = box.current.getBoundingClientRect();
    const below = around.bottom + GAP + height < innerHeight || around.top < height + GAP;
    const room = document.documentElement.clientWidth - width - 12;
    box.current.style.left = `${Math.max(12, Math.min(around.left - 12, room)) + scrollX}px`;
    box.current.style.top = `${(below ? around.bottom + GAP : around.top - height - GAP) + scrollY}px`;
  }, [open]);
  useEffect(() => {
    if (open.pinned) box.current.querySelector("a, button")?.focus({ preventScroll: true });
  }, [open.pinned]);
  useEffect(() => {
    const outside = (event) => {
      if (!box.current?.contains(event.target) && !open.at.contains(event.target)) onClose();
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, [open]);
  return html`<div class="card" ref=${box} role="group" aria-label="About this mark" onMouseEnter=${onStay} onMouseLeave=${() => open.pinned || onClose()}>
    ${open.marks.map((mark) => html`<${About} key=${mark.id} mark=${mark} record=${record} />`)}
    <button class="close" onClick=${onClose} aria-label="Close">×</button>
  </div>`;
}

function About({ mark, record }) {
  if (mark.kind === "quote") return html`<${AboutQuote} quote=${mark.what} record=${record} />`;
  if (mark.kind === "time") return html`<${AboutTime} time=${mark.what} />`;
  return html`<${AboutEntity} entity=${mark.what} mention=${mark.mention} record=${record} />`;
}

/** What the API knows an entity by: its Wikidata id, else its name. */
export const filterOf = (entity) => ({ entity: wikidata(entity.uri) ?? entity.name });

const USES = {
  demonym: "here as an adjective, or as the people of the place",
  metonym: "here the place stands for its government",
  nominal: "here in other words than its name",
};

function AboutEntity({ entity, mention, record }) {
  const place = record.enrichment.places?.find((one) => one.entity === entity.id);
  const address = webAddress(entity.uri);
  return html`<section>
    <p class="kind ${entity.type}">${[entity.subtype ?? place?.kind ?? KINDS[entity.type]?.one ?? entity.type, mention?.kind && USES[mention.kind]].filter(Boolean).join(" · ")}</p>
    <h3>${entity.name}</h3>
    ${entity.role && html`<p>${entity.role}</p>`}
    <p class="why">${whyLinked(entity)}</p>
    ${entity.confidence !== undefined && html`<${Sure} share=${entity.confidence} of="that it is this one" />`}
    <p class="ways">
      <${Link} href=${wireAddress(filterOf(entity))}>All articles<//>
      ${address && html`<a href=${address} rel="noreferrer external" target="_blank">${wikidata(entity.uri) ? `Wikidata ${wikidata(entity.uri)}` : "Its page"}<span class="visually-hidden">, another site, new tab</span> <span aria-hidden="true">↗</span></a>`}
    </p>
  </section>`;
}

export function whyLinked(entity) {
  const times = many((entity.mentions ?? []).length, "mention");
  if (!entity.uri) return `${times}. Not linked: none is sure enough.`;
  return `${times}. Linked, on this evidence: ${entity.evidence ?? "none is given"}.`;
}

/** A share as a bar, a number and a word: not by length alone. */
export function Sure({ share, of }) {
  const word = share >= 0.9 ? "sure" : share >= 0.7 ? "fairly sure" : share >= 0.5 ? "more likely than not" : "a guess";
  return html`<p class="sure"><meter min="0" max="1" value=${share} aria-hidden="true"></meter> <span>${percent(share)}</span> ${word} ${of}</p>`;
}

export const speakerOf = (quote, record) => record.enrichment.entities?.find(({ id }) => id === quote.speaker);

function AboutQuote({ quote, record }) {
  const speaker = speakerOf(quote, record);
  return html`<section>
    <p class="kind quote">${quote.direct ? "word for word" : "in the writer's words"}</p>
    <h3>${speaker ? speaker.name : "Who said it is not sure"}</h3>
    ${speaker?.role && html`<p>${speaker.role}</p>`}
    ${quote.verb && html`<p class="why">Found by: “${quote.verb}”.</p>`}
    ${speaker && html`<p class="ways"><${Link} href=${wireAddress({ speaker: wikidata(speaker.uri) ?? speaker.name })}>All that it said<//></p>`}
  </section>`;
}

function AboutTime({ time }) {
  const { value } = time;
  const duration = value?.startsWith("P");
  return html`<section>
    <p class="kind time">${time.precision === "duration" ? "length of time" : `time, to the ${time.precision}`}</p>
    <h3>${!value ? "Not resolved" : duration ? inWords(value) : date(value)}</h3>
    <p class="why">${value ? html`“${time.surface}”, read from the date of the article: <code>${value}</code>` : html`“${time.surface}” says too little.`}</p>
    ${/^\d{4}(-\d\d){0,2}$/.test(value ?? "") && html`<p class="ways"><${Link} href=${wireAddress({ from: value, to: value })}>Articles of that ${time.precision}<//></p>`}
  </section>`;
}

const UNITS = { Y: "year", M: "month", W: "week", D: "day", TH: "hour", TM: "minute" };

/** "3 days" of `P3D`; what is less simple as it stands. */
function inWords(iso) {
  const [, n, unit] = /^P(?=T?\d)T?(\d+)([YMWDH])$/.exec(iso) ?? [];
  return n ? many(Number(n), UNITS[iso[1] === "T" ? `T${unit}` : unit] ?? unit) : iso;
}
