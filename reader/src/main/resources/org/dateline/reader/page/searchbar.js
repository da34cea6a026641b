// What is looked for on the wire: the words, the order, and the filters that hold.

import { html, useEffect, useRef, useState } from "./vendor/preact.js";
import { go, wireAddress } from "./route.js";
import { nameOf } from "./names.js";
import { FACETS } from "./facets.js";
import { date, language, many } from "./format.js";

const TYPING_PAUSE = 180;

const FILTERS = [...FACETS.map(({ id }) => id).filter((id) => id !== "time"), "speaker", "near"];

/** The query of the API for an address of the wire. */
export function queryOf(params) {
  const query = {};
  for (const name of FILTERS) query[name] = params.getAll(name);
  for (const name of ["q", "from", "to"]) query[name] = params.get(name) ?? "";
  return query;
}

const SORTS = { arrived: "latest in", newest: "newest", oldest: "oldest", relevance: "best match" };

export function SearchBar({ params, sort, waiting, rail, onRail }) {
  const [text, setText] = useState(params.get("q") ?? "");
  const timer = useRef();
  const fromAddress = params.get("q") ?? "";
  useEffect(() => {
    if (document.activeElement?.id !== "q") setText(fromAddress);
  }, [fromAddress]);
  const search = (value, soon) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => {
        const next = new URLSearchParams(location.search);
        if (value.trim()) next.set("q", value);
        else next.delete("q");
        if (!value.trim() && next.get("sort") === "relevance") next.delete("sort");
        go(next.size ? `/?${next}` : "/", { replace: true });
      },
      soon ? 0 : TYPING_PAUSE,
    );
  };
  const order = (event) => {
    const next = new URLSearchParams(location.search);
    next.set("sort", event.target.value);
    go(`/?${next}`, { replace: true });
  };
  const filters = FILTERS.reduce((sum, name) => sum + params.getAll(name).length, 0) + (params.has("from") || params.has("to") ? 1 : 0);
  return html`<search class="search">
    <form onSubmit=${(event) => { event.preventDefault(); search(text, true); }}>
      <label class="visually-hidden" for="q">Search the articles</label>
      <input id="q" type="search" placeholder=${"Search: words, \"a phrase\", -not"} value=${text} autocomplete="off" spellcheck="false"
        onInput=${(event) => search(event.target.value)} />
      <span class="spinner ${waiting ? "on" : ""}" aria-hidden="true"></span>
    </form>
    <label class="sort"><span>Order</span>
      <select value=${sort} onChange=${order}>
        ${Object.entries(SORTS).filter(([id]) => id !== "relevance" || params.get("q")).map(([id, name]) => html`<option key=${id} value=${id}>${name}</option>`)}
      </select>
    </label>
    <button class="plain filters" aria-expanded=${rail} aria-controls="filters" onClick=${onRail}>Filters${filters ? ` (${filters})` : ""}</button>
  </search>`;
}

export function ActiveFilters({ params }) {
  const active = FILTERS.flatMap((name) => params.getAll(name).map((value) => ({ name, value })));
  if (params.has("from") || params.has("to")) active.push({ name: "time", value: timeText(params.get("from"), params.get("to")) });
  if (active.length === 0) return null;
  const without = ({ name, value }) => {
    const next = new URLSearchParams(params);
    if (name === "time") ["from", "to"].forEach((one) => next.delete(one));
    else next.delete(name, value);
    return next.size ? `/?${next}` : "/";
  };
  return html`<ul class="active" aria-label="Filters that hold">
    ${active.map(
      (one) => html`<li key=${one.name + one.value}>
        <button onClick=${() => go(without(one))}><span class="of">${one.name}</span> ${labelOf(one)} <span aria-hidden="true">×</span><span class="visually-hidden">, remove</span></button>
      </li>`,
    )}
    ${active.length > 1 && html`<li><button class="link" onClick=${() => go(wireAddress({ q: params.get("q") ?? "" }))}>Remove all</button></li>`}
  </ul>`;
}

function labelOf({ name, value }) {
  if (name === "language") return language(value);
  return name === "source" || name === "time" || name === "near" ? value : nameOf(value);
}

function timeText(from, to) {
  if (from && from === to) return date(from);
  const since = /^(\d+)([dh])$/.exec(from ?? "");
  if (since && !to) return `last ${many(Number(since[1]), since[2] === "d" ? "day" : "hour")}`;
  return [from && `from ${date(from)}`, to && `to ${date(to)}`].filter(Boolean).join(" ");
}
