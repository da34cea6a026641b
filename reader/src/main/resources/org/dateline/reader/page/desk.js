// The desk: how far the reader is behind the topic, and how old an article is when it gets here.
// The ledger, the other services and what was rejected have no API of the reader; the commands that show them are named.

import { html, useEffect, useRef, useState } from "./vendor/preact.js";
import { get, stream } from "./api.js";
import { Link, articleAddress } from "./route.js";
import { Connection, Failed, Loading } from "./states.js";
import { clock, count, duration, many } from "./format.js";

const PERIOD = 2000;
const MOST_AGES = 500;
const LATEST = 12;
const MINUTES = 30;

export function Desk() {
  const [status, setStatus] = useState();
  const [fault, setFault] = useState();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    document.title = "The desk · Dateline";
    scrollTo({ top: 0 });
    const asked = new AbortController();
    let timer;
    const look = async () => {
      try {
        setStatus((await get("/status", {}, asked.signal)).data);
        setFault(undefined);
      } catch (problem) {
        if (problem.name === "AbortError") return;
        setFault(problem);
      }
      timer = setTimeout(look, PERIOD);
    };
    look();
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [tries]);
  const live = useLive(status?.position);
  return html`<div class="desk">
    <h1>The desk</h1>
    ${fault && html`<${Failed} fault=${fault} retry=${() => setTries(tries + 1)} />`}
    ${!status && !fault && html`<${Loading} what="the status" />`}
    ${status && html`
      <${Connection} state=${live.state} retry=${live.retry} />
      <dl class="figures">
        <div><dt>articles to read</dt><dd>${count(status.articles)}</dd></div>
        <div class=${status.behind > 0 ? "attention" : ""}><dt>still to be indexed</dt><dd>${count(status.behind)}</dd></div>
        <div><dt>in this last minute</dt><dd>${count(live.minutes.at(-1) ?? 0)}</dd></div>
        <div><dt>half are here within</dt><dd>${live.ages.length ? duration(quantile(live.ages, 0.5)) : "–"}</dd></div>
        <div><dt>99 of 100 are here within</dt><dd>${live.ages.length ? duration(quantile(live.ages, 0.99)) : "–"}</dd></div>
      </dl>
      <div class="desk-columns">
        <${Arrivals} live=${live} />
        <${Partitions} status=${status} />
      </div>
      <${Elsewhere} />
    `}
  </div>`;
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** What arrives while this is looked at, in fixed room: ages of the last 500, counts of the last 30 minutes. */
function useLive(position) {
  const [live, setLive] = useState({ ages: [], latest: [], minutes: [0] });
  const [state, setState] = useState({});
  const connection = useRef();
  const known = position !== undefined;
  useEffect(() => {
    if (!known) return undefined;
    connection.current = stream({ after: position }, {
      state: setState,
      event(name, article) {
        if (name !== "article") return;
        const age = article.received ? Date.now() - new Date(article.received) : NaN;
        setLive((now) => ({
          ages: Number.isFinite(age) && age >= 0 ? [...now.ages.slice(1 - MOST_AGES), age] : now.ages,
          latest: [{ ...article, age }, ...now.latest].slice(0, LATEST),
          minutes: [...now.minutes.slice(0, -1), now.minutes.at(-1) + 1],
        }));
      },
    });
    const tick = setInterval(() => setLive((now) => ({ ...now, minutes: [...now.minutes, 0].slice(-MINUTES) })), 60000);
    return () => {
      clearInterval(tick);
      connection.current.stop();
    };
  }, [known]);
  return { ...live, state, retry: () => connection.current?.retry() };
}

function Arrivals({ live }) {
  const most = Math.max(1, ...live.minutes);
  return html`<section><h2>Arriving</h2>
    ${live.minutes.length > 1 && html`<div class="minutes" role="img" aria-label=${`Articles a minute: ${live.minutes.join(", ")}`}>
      ${live.minutes.map((n, i) => html`<i key=${i} style=${{ height: `${Math.max(2, (100 * n) / most)}%` }}></i>`)}
    </div>`}
    ${live.latest.length === 0 && html`<p class="none">Nothing has come in since this was opened.</p>`}
    <ol class="arrivals">
      ${live.latest.map((article) => html`<li key=${article.id}>
        <span class="n">${article.received && clock(article.received)}</span>
        <${Link} href=${articleAddress(article.id)}>${article.title}<//>
        <span class="n age">${article.age >= 0 && duration(article.age)}</span>
      </li>`)}
    </ol>
  </section>`;
}

function Partitions({ status }) {
  return html`<section><h2>${status.topic}, ${many(status.partitions.length, "partition")}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Partitions">
      <table>
        <thead><tr><th>Partition</th><th class="number">Read up to</th><th class="number">End</th><th class="number">Behind</th></tr></thead>
        <tbody>
          ${status.partitions.map(({ partition, next, end }) => html`<tr key=${partition} class=${end > next ? "attention" : ""}>
            <th scope="row">${partition}</th><td class="number">${count(next)}</td><td class="number">${count(end)}</td>
            <td class="number">${count(Math.max(0, end - next))}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function Elsewhere() {
  return html`<section class="elsewhere"><h2>At the command line</h2>
    <dl class="facts">
      <div><dt><code>./dateline status</code></dt><dd>the ledger: accepted = enriched + rejected + in flight, and the health of each service</dd></div>
      <div><dt><code>./dateline rejected list</code></dt><dd>what was rejected, why, and with <code>show</code> its original bytes</dd></div>
      <div><dt><code>./dateline rejected redrive 0/12</code></dt><dd>hands one in again, once the cause is mended</dd></div>
      <div><dt><code>./dateline doctor</code></dt><dd>what is wrong with the set-up, and the cure</dd></div>
    </dl>
  </section>`;
}
