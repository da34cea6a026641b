// The four states in which there is nothing to read, each with what can be done about it.

import { html, useEffect, useState } from "./vendor/preact.js";
import { key } from "./api.js";

export function Loading({ what }) {
  return html`<div class="loading" role="status">
    <span class="visually-hidden">Loading ${what}</span>
    ${[0, 1, 2, 3].map((i) => html`<div class="bone" key=${i} aria-hidden="true"><i></i><b></b><b></b></div>`)}
  </div>`;
}

/** An error with its cause and its cure. */
export function Failed({ fault, retry }) {
  if (fault.status === 401) return html`<${AskKey} retry=${retry} />`;
  const [title, cure] = explanation(fault);
  return html`<section class="notice" role="alert">
    <h2>${title}</h2>
    <p>${fault.message}</p>
    ${cure && html`<p>${cure}</p>`}
    <button class="plain" onClick=${retry}>Try again</button>
  </section>`;
}

function explanation({ status }) {
  if (status === 0) {
    return ["No answer from the reader", "Is it running? ./dateline run and docker compose up start it; ./dateline status says what it does."];
  }
  if (status === 404) return ["This is not here", "It may have been taken back, or be older than what the topic keeps."];
  if (status === 400) return ["This cannot be asked", undefined];
  if (status === 503) return ["The reader is not ready yet", "It is reading the topic; this takes seconds after a start."];
  return ["The reader could not answer", "Its log says why."];
}

function AskKey({ retry }) {
  const take = (event) => {
    event.preventDefault();
    key.set(new FormData(event.target).get("key").trim());
    retry();
  };
  return html`<section class="notice" role="alert">
    <h2>This reader asks for a key</h2>
    <p>It is reachable from other machines, so each request shows one of the keys in its keys file.${" "}
      ${key.get() && html`<strong>The one given is not among them.</strong>`}</p>
    <form onSubmit=${take} class="key">
      <label>Key <input name="key" type="password" autocomplete="off" required minlength="16" /></label>
      <button class="plain">Go on</button>
    </form>
  </section>`;
}

/** Whether the stream is up, said quietly; where it is down, when it is tried again. */
export function Connection({ state, retry }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!state.retryAt) return undefined;
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, [state.retryAt]);
  if (state.live === undefined) return html`<p class="connection">connecting…</p>`;
  if (state.live) return html`<p class="connection live">live</p>`;
  const seconds = Math.max(0, Math.ceil((state.retryAt - now) / 1000));
  return html`<p class="connection lost" role="status">
    <strong>Not connected.</strong> What is below may be old.${" "}
    ${state.retryAt ? html`<span aria-hidden="true">Next try ${seconds ? `in ${seconds} s` : "now"}.</span>` : state.refused?.message}
    <button class="plain small" onClick=${retry}>Try now</button>
  </p>`;
}
