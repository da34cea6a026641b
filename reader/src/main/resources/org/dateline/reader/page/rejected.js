// What was rejected: why, its original bytes, and the way back. All of it is text of others and is set as text.

import { html, useEffect, useRef, useState } from "./vendor/preact.js";
import { change, firstBytes, get, key } from "./api.js";
import { Failed } from "./states.js";
import { ago, count, many } from "./format.js";

const MOST_BYTES = 65536;
const MOST_HEX = 2048;

const idOf = ({ partition, offset }) => `${partition}/${offset}`;

export function Rejected({ counts }) {
  const [filter, setFilter] = useState({});
  const [all, setAll] = useState(false);
  const [page, setPage] = useState();
  const [fault, setFault] = useState();
  const [tries, setTries] = useState(0);
  const [said, setSaid] = useState();
  const newest = useRef(0);
  const ask = async (cursor, before = []) => {
    const mine = ++newest.current;
    try {
      const { data } = await get("/rejected", { ...filter, all: all ? "true" : undefined, cursor });
      if (mine !== newest.current) return;
      setPage({ ...data, records: [...before, ...data.records] });
      setFault(undefined);
    } catch (problem) {
      if (mine === newest.current) setFault(problem);
    }
  };
  // What comes in meanwhile changes the counts: the list is asked anew when they do.
  useEffect(() => void ask(), [filter.stage, filter.reason, all, counts.waiting, counts.redriven, tries]);
  const one = (kind) => filter.stage === kind.stage && filter.reason === kind.reason;
  return html`<section class="rejected"><h2>Rejected</h2>
    <p class="soft">${counts.waiting === undefined ? "Not known: Kafka has not said." : counts.waiting === 0 ? "Nothing waits." : `${many(counts.waiting, "record waits", "records wait")} for a look.`}${
      counts.redriven ? ` ${count(counts.redriven)} handed in again.` : ""}${counts.complete ? "" : " Older ones are on the topic: ./dateline rejected list has all."}</p>
    <div class="chips" role="group" aria-label="Which are shown">
      ${counts.kinds.map((kind) => html`<button key=${`${kind.stage} ${kind.reason}`} class="chip" aria-pressed=${one(kind)}
        onClick=${() => setFilter(one(kind) ? {} : { stage: kind.stage === "unknown" ? undefined : kind.stage, reason: kind.reason })}>${kind.stage}: ${kind.reason} <span class="n">${count(kind.count)}</span></button>`)}
      ${counts.redriven > 0 && html`<button class="chip" aria-pressed=${all} onClick=${() => setAll(!all)}>also those handed in again</button>`}
    </div>
    <p class="said" role="status">${said}</p>
    ${fault && html`<${Failed} fault=${fault} retry=${() => setTries(tries + 1)} />`}
    <ol class="records">${page?.records.map((record) => html`<${Rejection} key=${idOf(record)} record=${record}
      onDone=${(words) => { setSaid(words); setTries(tries + 1); }} />`)}</ol>
    ${page?.next && html`<button class="plain more" onClick=${() => ask(page.next, page.records)}>More</button>`}
  </section>`;
}

function Rejection({ record, onDone }) {
  const [open, setOpen] = useState(false);
  const id = idOf(record);
  return html`<li class=${record.redriven ? "redriven" : ""}>
    <p class="kicker"><span class="source">${record.stage ?? "unknown"}: ${record.reason}</span> <span class="n">${id}</span> <span>${ago(record.rejectedAt)}</span>
      ${record.attempts > 1 && html`<span>attempt ${record.attempts}</span>`} ${record.redriven && html`<span>handed in again</span>`}</p>
    <p class="message">${record.message}</p>
    <p class="part">from ${record.origin}${record.key ? `, key ${record.key}` : ""}, ${many(record.bytes, "byte")}</p>
    <div class="actions">
      <button class="plain small" aria-expanded=${open} onClick=${() => setOpen(!open)}>Original<span class="visually-hidden"> of ${id}</span></button>
      ${!record.redriven && html`<${Redrive} record=${record} id=${id} onDone=${onDone} />`}
    </div>
    ${open && html`<${Original} record=${record} id=${id} />`}
  </li>`;
}

/** Two steps, since the second cannot be taken back. */
function Redrive({ record, id, onDone }) {
  const [step, setStep] = useState("rest");
  const [fault, setFault] = useState();
  const yes = useRef();
  const first = useRef();
  const asked = useRef(false);
  useEffect(() => {
    // The keyboard goes with the question, and back where it is taken back.
    if (step === "ask") yes.current?.focus();
    else if (step === "rest" && asked.current) first.current?.focus();
    asked.current = step === "ask";
  }, [step]);
  const handIn = async () => {
    setStep("under way");
    setFault(undefined);
    try {
      const { topic, attempt } = await change(`/rejected/${record.partition}/${record.offset}/redrive`, { record: id }, { "Dateline-Desk": "redrive" });
      onDone(`${id} is back on ${topic}: attempt ${attempt}. Should it be rejected again, it comes back here.`);
    } catch (problem) {
      setFault(problem);
      setStep("rest");
    }
  };
  if (step === "rest") {
    return html`<button ref=${first} class="plain small" onClick=${() => setStep("ask")}>Hand in again…<span class="visually-hidden"> ${id}</span></button>
      ${fault && html`<p class="why" role="alert">${fault.message}</p>`}`;
  }
  return html`<div class="ask" role="group" aria-label=${`Hand in ${id} again?`} onKeyDown=${(event) => {
    if (event.key === "Escape" && step === "ask") {
      event.preventDefault();
      event.stopPropagation();
      setStep("rest");
    }
  }}>
    <span>Once, with its bytes as they are: is the cause mended?</span>
    <button ref=${yes} class="plain small" disabled=${step !== "ask"} onClick=${handIn}>${step === "ask" ? "Yes, hand in again" : "Handing in…"}</button>
    <button class="link" disabled=${step !== "ask"} onClick=${() => setStep("rest")}>No</button>
  </div>`;
}

function Original({ record, id }) {
  const [shown, setShown] = useState();
  const [fault, setFault] = useState();
  const address = `/rejected/${record.partition}/${record.offset}/original`;
  useEffect(() => {
    firstBytes(address, MOST_BYTES).then((answer) => setShown(readable(answer)), setFault);
  }, [address]);
  if (fault) return html`<p class="why" role="alert">${fault.message}</p>`;
  if (!shown) return html`<p class="soft">Asking for the bytes…</p>`;
  return html`<figure class="original">
    <figcaption class="soft">${shown.says}${key.get()
      ? html` <code>./dateline rejected show ${id} --bytes</code> has all of it.`
      : html` <a href=${address} download=${`rejected-${record.partition}-${record.offset}.txt`}>Save it</a>`}</figcaption>
    <pre tabindex="0" role="region" aria-label=${`Original of ${id}`}>${shown.text}</pre>
  </figure>`;
}

/** As text where it is text, else as hex: what changes the direction or hides itself is shown as a sign. */
function readable({ bytes, whole }) {
  if (bytes.length === 0) return { text: "", says: "No bytes: a retraction, or an empty file." };
  try {
    // What was cut in the middle of a character is no mistake of its author.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
    if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) {
      return { text: text.replace(/[\u000b\u000c\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, sign), says: whole ? "As it was handed in." : `The first ${count(bytes.length)} bytes.` };
    }
  } catch {
    // Not UTF-8: shown as bytes.
  }
  const part = bytes.subarray(0, MOST_HEX);
  return { text: hex(part), says: `No text: ${whole && part.length === bytes.length ? "" : "the first "}${count(part.length)} bytes in hex.` };
}

const sign = (character) => `⟨U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`;

/** Sixteen bytes a line: where they are, what they are, and those that are letters. */
function hex(bytes) {
  const lines = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const numbers = row.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const letters = row.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : "·")).join("");
    lines.push(`${at.toString(16).padStart(6, "0")}  ${numbers.padEnd(47)}  ${letters}`);
  }
  return lines.join("\n");
}
