// The desk: whether the pipeline is well, service by service; what went in and what came out; what was rejected, and the
// way back for it. What is not known is said to be not known.

import { html, useEffect, useRef, useState } from "./vendor/preact.js";
import { get, stream } from "./api.js";
import { Link, articleAddress } from "./route.js";
import { Connection, Failed, Loading } from "./states.js";
import { Feeds } from "./feeds.js";
import { Rejected } from "./rejected.js";
import { Ledger, Services, Verdict } from "./health.js";
import { clock, count, duration, many } from "./format.js";

const PERIOD = 2000;
const LATEST = 8;
const MINUTES = 30;

export function Desk() {
  const [seen, setSeen] = useState();
  const [fault, setFault] = useState();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    document.title = "The desk · Dateline";
    scrollTo({ top: 0 });
    const asked = new AbortController();
    let timer;
    const look = async () => {
      try {
        const [status, desk] = await Promise.all([get("/status", {}, asked.signal), get("/desk.json", {}, asked.signal)]);
        setSeen({ status: status.data, desk: desk.data });
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
  const live = useLive(seen?.status.position);
  if (!seen) {
    return html`<div class="desk"><h1>The desk</h1>
      ${fault ? html`<${Failed} fault=${fault} retry=${() => setTries(tries + 1)} />` : html`<${Loading} what="the status" />`}
    </div>`;
  }
  const { status, desk } = seen;
  return html`<div class="desk">
    <header class="desk-head"><h1>The desk</h1><${Connection} state=${live.state} retry=${live.retry} /></header>
    ${fault && html`<${Failed} fault=${fault} retry=${() => setTries(tries + 1)} />`}
    <div class=${fault ? "stale-view" : ""}>
      <${Verdict} desk=${desk} status=${status} />
      <${Figures} desk=${desk} status=${status} live=${live} />
      <div class="desk-columns">
        <${Services} services=${desk.services} kafka=${desk.kafka} />
        <${Ledger} ledger=${desk.ledger} />
      </div>
      <${Rejected} counts=${desk.rejected} />
      <${Feeds} feeds=${desk.feeds} />
      <div class="desk-columns">
        <${Arrivals} live=${live} />
        <${Partitions} status=${status} />
      </div>
    </div>
  </div>`;
}

function Figures({ desk, status, live }) {
  const age = desk.age.lately ?? desk.age.sinceStart;
  const span = desk.age.lately ? "in five minutes" : "since the start";
  return html`<dl class="figures">
    <${Figure} name="articles to read" value=${count(status.articles)} />
    <${Figure} name="in this last minute" value=${count(live.minutes.at(-1) ?? 0)} />
    <${Figure} name="waiting for enrich" value=${known(desk.ledger.waitingForEnrich)} />
    <${Figure} name="waiting for the sink" value=${known(desk.ledger.waitingForSink)} />
    <${Figure} name="still to be indexed" value=${count(status.behind)} />
    <${Figure} name="half are written within" value=${age ? duration(age.p50Millis) : "?"} note=${age ? span : "no sink has said"} />
    <${Figure} name="99 of 100 are written within" value=${age ? duration(age.p99Millis) : "?"} note=${age ? span : "no sink has said"} />
  </dl>`;
}

const known = (n) => (n === undefined ? "?" : count(n));

function Figure({ name, value, note }) {
  return html`<div><dt>${name}${note && html`<small>${note}</small>`}</dt><dd>${value}${value === "?" && html`<span class="visually-hidden"> not known</span>`}</dd></div>`;
}

/** What arrives while this is looked at, in fixed room: the last few, counts of the last 30 minutes. */
function useLive(position) {
  const [live, setLive] = useState({ latest: [], minutes: [0] });
  const [state, setState] = useState({});
  const connection = useRef();
  const isKnown = position !== undefined;
  useEffect(() => {
    if (!isKnown) return undefined;
    connection.current = stream({ after: position }, {
      state: setState,
      event(name, article) {
        if (name !== "article") return;
        const age = article.received ? Date.now() - new Date(article.received) : NaN;
        setLive((now) => ({
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
  }, [isKnown]);
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
    <details><summary>How far each is read</summary>
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
    </div></details>
  </section>`;
}
