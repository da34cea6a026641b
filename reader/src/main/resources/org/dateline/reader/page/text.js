// The text of an article with its marks. Each stretch between two marks' edges is one element, so that marks may lie in
// each other or overlap in any way; text goes in as text, never as HTML.

import { html } from "./vendor/preact.js";
import { paragraphs, pieces } from "./marks.js";

/** A first sentence that stands in for a headline is no headline in size. */
const LONG = 80;

export function MarkedText({ text, spans, marks, evidence, title, language, onMark }) {
  const parts = paragraphs(text, spans);
  // Where the headline was lifted from the text it is the first paragraph: said once, with its marks.
  const first = parts[0] && text.slice(parts[0].start, parts[0].end) === title;
  const seen = new Set();
  const draw = (span) => html`<${Pieces} text=${text} span=${span} marks=${marks} evidence=${evidence} seen=${seen} onMark=${onMark} />`;
  return html`
    <h1 class=${title.length > LONG ? "headline long" : "headline"} lang=${language}>${first ? draw(parts[0]) : title}</h1>
    <div class="text" lang=${language}>
      ${(first ? parts.slice(1) : parts).map((span) => html`<p key=${span.start}>${draw(span)}</p>`)}
    </div>
  `;
}

function Pieces({ text, span, marks, evidence, seen, onMark }) {
  const all = evidence.length ? [...marks, ...evidence.map((one) => ({ ...one, kind: "evidence", id: "evidence" }))] : marks;
  return pieces(all, span.start, span.end).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    if (piece.marks.length === 0) return words;
    return html`<${Piece} key=${piece.start} piece=${piece} words=${words} seen=${seen} onMark=${onMark} />`;
  });
}

function Piece({ piece, words, seen, onMark }) {
  const named = piece.marks.filter(({ kind }) => kind !== "quote" && kind !== "evidence");
  const kinds = [...new Set(piece.marks.map(({ kind }) => kind))];
  const quotes = piece.marks.filter(({ kind }) => kind === "quote");
  const opens = quotes.filter((quote) => quote.start === piece.start && !seen.has(quote));
  opens.forEach((quote) => seen.add(quote));
  const classes = [...kinds, ...piece.marks.filter((mark) => mark.start === piece.start).map(({ kind }) => `${kind}-begins`)].join(" ");
  const flags = opens.map((quote) => html`<${QuoteFlag} key=${quote.id} quote=${quote} onMark=${onMark} />`);
  if (named.length === 0) return html`${flags}<span class=${`in ${classes}`}>${words}</span>`;
  // A mark that goes on over several pieces is one stop for the keyboard, not several.
  const goesOn = named.every((mark) => mark.start < piece.start);
  const show = (event, pinned) => onMark({ marks: [...named, ...quotes], at: event.currentTarget, pinned });
  return html`${flags}<span class=${`mark in ${classes}`} role="button" tabindex=${goesOn ? -1 : 0} data-start=${piece.start} data-end=${piece.end}
    data-marks=${named.map(({ id }) => id).join(" ")} id=${goesOn ? undefined : `at-${piece.start}`}
    onMouseEnter=${(event) => show(event, false)} onMouseLeave=${() => onMark(undefined)}
    onFocus=${(event) => event.currentTarget.matches(":focus-visible") && show(event, false)}
    onClick=${(event) => show(event, event.detail === 0)}
    onKeyDown=${(event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      show(event, true);
    }}>${words}</span>`;
}

/** Where a quote begins: a small sign that says who speaks; no part of the text, so it is not selected with it. */
function QuoteFlag({ quote, onMark }) {
  const show = (event, pinned) => onMark({ marks: [quote], at: event.currentTarget, pinned });
  return html`<button class="quote-flag" id=${`quote-${quote.id}`} aria-label=${`Quote ${quote.id.slice(1)}: who says it`}
    onMouseEnter=${(event) => show(event, false)} onMouseLeave=${() => onMark(undefined)} onClick=${(event) => show(event, true)}>${quote.id.slice(1)}</button>`;
}
