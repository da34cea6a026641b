// Where an article went and who said what about it: for those who must be able to check.

import { html, useRef, useState } from "./vendor/preact.js";
import { count, duration } from "./format.js";

export function Provenance({ id, record, partition, offset }) {
  const { enrichment } = record;
  const took = enrichment.received && enrichment.enriched && new Date(enrichment.enriched) - new Date(enrichment.received);
  const facts = [
    ["Identity", html`<code>${record.uri}</code>`],
    ["Version", record.version && html`<code>${record.version}</code>`],
    ["On the topic", partition !== null && offset !== null && html`news.enriched, partition ${partition}, offset ${count(Number(offset))}`],
    ["In a file", html`<code>${id}.json</code>, in the folder of its date below <code>out/</code>`],
    ["Came in", enrichment.received && html`<time>${enrichment.received}</time>`],
    ["Enriched", enrichment.enriched && html`<time>${enrichment.enriched}</time>${took >= 0 && `, ${duration(took)} later`}`],
    ["Date", enrichment.published && html`<code>${enrichment.published.value}</code> from “${enrichment.published.raw}” (${enrichment.published.origin})`],
    ...(record.altIds ?? []).map(({ role, value }) => [role ?? "Also known as", html`<code>${value}</code>`]),
  ];
  return html`<section class="provenance">
    <details>
      <summary><h2>Where it went, and who said so</h2></summary>
      <dl class="facts">
        ${facts.filter(([, what]) => what).map(([name, what], i) => html`<div key=${i}><dt>${name}</dt><dd>${what}</dd></div>`)}
      </dl>
      <${Annotators} annotators=${enrichment.annotators ?? []} />
    </details>
    <${AsJson} record=${record} />
  </section>`;
}

const STATUS = { ok: "found something", empty: "ran, found nothing", skipped: "did not run", failed: "broke" };

function Annotators({ annotators }) {
  if (annotators.length === 0) return null;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Annotators">
    <table>
      <thead><tr><th>Annotator</th><th>Version</th><th>Outcome</th><th class="number">Time</th></tr></thead>
      <tbody>
        ${annotators.map((one) => html`<tr key=${one.name} class=${one.status}>
          <th scope="row">${one.name}</th>
          <td><code>${one.version}</code></td>
          <td>${STATUS[one.status] ?? one.status}${one.reason && `: ${one.reason}`}</td>
          <td class="number">${count(Math.round(one.micros / 100) / 10)} ms</td>
        </tr>`)}
      </tbody>
    </table>
  </div>`;
}

function AsJson({ record }) {
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState("");
  const block = useRef();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(JSON.stringify(record, null, 2));
      setCopied("Copied.");
    } catch {
      // Not allowed, as over plain HTTP from another machine: then it is selected, for Ctrl+C.
      getSelection().selectAllChildren(block.current);
      setCopied("Selected: Ctrl+C copies it.");
    }
  };
  return html`<details onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary><h2>The record as JSON</h2></summary>
    ${open && html`<p><button class="plain small" onClick=${copy}>Copy</button> <span role="status">${copied}</span></p>
      <pre class="json" tabindex="0" role="region" aria-label="The record" ref=${block}>${JSON.stringify(record, null, 2)}</pre>`}
  </details>`;
}
