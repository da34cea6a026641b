// Whether it is well: in one sentence, service by service, and by what went in and came out.

import { html } from "./vendor/preact.js";
import { ago, count, many } from "./format.js";

const STATES = { ok: "well", starting: "starting", failing: "failing", dead: "ended", away: "no answer" };
const SIGNS = { ok: "●", starting: "◌", failing: "▲", dead: "✕", away: "?" };

/** What is wrong, most pressing first; empty where all is well. */
function worries({ services, kafka, ledger, feeds }) {
  const list = [];
  if (kafka.state !== "ok") list.push(`Kafka ${kafka.detail}${seenWords(kafka.seen)}.`);
  for (const { name, state, seen, components } of services) {
    if (state === "away") list.push(`${name} does not answer${seenWords(seen)}.`);
    else if (state !== "ok") list.push(`${name} is ${STATES[state] ?? state}: ${components.filter((part) => part.state !== "ok").map((part) => part.detail).join("; ")}.`);
  }
  if (ledger.verdict === "off") list.push("The ledger does not balance, though nothing is on its way.");
  const bad = (feeds.standings.failing ?? 0) + (feeds.standings.parked ?? 0);
  if (bad) list.push(`${many(bad, "feed")} cannot be read.`);
  return list;
}

const seenWords = (seen) => (seen ? `; it last did ${ago(seen)}` : "; it has not since the reader started");

export function Verdict({ desk }) {
  const list = worries(desk);
  if (list.length === 0) {
    return html`<p class="verdict well" role="status"><strong>All is well.</strong> ${many(desk.services.length, "service answers", "services answer")}, ${
      desk.ledger.verdict === "balances" ? "and what went in has come out." : desk.ledger.verdict === "moving" ? "and articles are on their way." : "the ledger is not known."
    }</p>`;
  }
  return html`<div class="verdict unwell" role="status">
    <strong>${list.length === 1 ? "One thing needs a look." : `${list.length} things need a look.`}</strong>
    <ul>${list.map((one) => html`<li key=${one}>${one}</li>`)}</ul>
  </div>`;
}

export function Services({ services, kafka }) {
  const rows = [...services, { name: "Kafka", state: kafka.state, seen: kafka.seen, components: [{ name: "broker", state: kafka.state, detail: kafka.detail }] }];
  return html`<section><h2>Services</h2>
    <ul class="services">${rows.map((row) => html`<li key=${`${row.name} ${row.address}`} class=${row.state}>
      <span class="standing" aria-hidden="true">${SIGNS[row.state] ?? "▲"}</span>
      <div>
        <p><strong>${row.name}</strong> <span class="state">${STATES[row.state] ?? row.state}</span>${
          row.state === "away" && html` <span class="soft">${row.seen ? `last seen ${ago(row.seen)}` : "not seen since the reader started"}</span>`
        }</p>
        ${row.components.filter((part) => part.state !== "ok").map((part) => html`<p class="part" key=${part.name}>${part.name} (${STATES[part.state] ?? part.state}): ${part.detail}</p>`)}
        <p class="part">${row.components.filter((part) => part.state === "ok").map((part) => `${part.name}: ${part.detail}`).join(" · ")}</p>
        ${row.address && row.state === "away" && html`<p class="part">asked at ${row.address}</p>`}
      </div>
    </li>`)}</ul>
  </section>`;
}

const LINES = [
  ["accepted", "accepted", 0],
  ["enriched", "enriched", 1],
  ["files", "written", 2],
  ["sink_unchanged", "the file said the same", 2],
  ["sink_superseded", "older than the file", 2],
  ["rejected.sink", "rejected by sink", 2],
  ["rejected.enrich", "rejected by enrich", 1],
  ["retracted.ingest", "retracted", 0],
  ["retracted.enrich", "passed on by enrich", 1],
  ["deleted", "files deleted", 2],
  ["refused", "refused by ingest", 0],
  ["duplicates", "known already", 0],
];

const VERDICTS = {
  balances: "It balances.",
  moving: "Articles are on their way; it balances once they have arrived.",
  off: "It does not balance. A service that was started later than another counts from its own start; else something is lost.",
};

export function Ledger({ ledger }) {
  const why = ledger.missing.length ? `no answer from ${ledger.missing.join(" and ")}` : "Kafka does not say what waits";
  return html`<section><h2>Ledger, since the services started</h2>
    <dl class="ledger">${LINES.map(([name, words, depth]) => html`<div key=${name} class=${`depth-${depth}`}>
      <dt>${words}</dt><dd class="number">${ledger.counts[name] === undefined ? html`<abbr title="not known">?</abbr>` : count(ledger.counts[name])}</dd>
    </div>`)}</dl>
    <p class=${ledger.verdict === "off" ? "attention" : "soft"}>${VERDICTS[ledger.verdict] ?? `Not known whether it balances: ${why}.`}</p>
  </section>`;
}
