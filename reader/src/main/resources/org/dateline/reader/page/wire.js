// The wire: articles as they come in, searched and filtered; what is new waits behind a button.

import { html, useCallback, useEffect, useMemo, useRef, useState } from "./vendor/preact.js";
import { get, stream } from "./api.js";
import { go, onLeave } from "./route.js";
import { useKeys } from "./keys.js";
import { learn } from "./names.js";
import { Facets } from "./facets.js";
import { ActiveFilters, SearchBar, queryOf } from "./searchbar.js";
import { Item } from "./item.js";
import { Connection, Failed, Loading } from "./states.js";
import { count, date, many } from "./format.js";

const PAGE = 30;
const MOST_AT_ONCE = 200;

/** How each wire was left, by its address: Back finds it so. The list itself for the last few, the place for all. */
const left = new Map();
const MOST_LEFT = 10;

function leave(address, page) {
  const id = document.activeElement?.closest?.("[data-id]")?.dataset.id;
  const place = { top: scrollY, id, loaded: page?.articles.length ?? PAGE };
  // Over a reload, too.
  sessionStorage.setItem(`dateline.left ${address}`, JSON.stringify(place));
  left.delete(address);
  left.set(address, { ...place, page });
  if (left.size > MOST_LEFT) left.delete(left.keys().next().value);
}

function cameBackTo(address, how) {
  if (how !== "pop") return undefined;
  return left.get(address) ?? JSON.parse(sessionStorage.getItem(`dateline.left ${address}`) ?? "null") ?? undefined;
}

const sortOf = (params) => params.get("sort") ?? (params.get("q") ? "relevance" : "arrived");

export function Wire({ route }) {
  const { params } = route;
  const address = params.toString();
  const query = useMemo(() => queryOf(params), [address]);
  const sort = sortOf(params);
  const [page, setPage] = useState(cameBackTo(address, route.how)?.page);
  const [fault, setFault] = useState();
  const [waiting, setWaiting] = useState(false);
  const asked = useRef();

  const load = useCallback(
    async (limit = PAGE) => {
      asked.current?.abort();
      const mine = (asked.current = new AbortController());
      setWaiting(true);
      try {
        const { data } = await get("/articles", { ...query, sort, limit }, mine.signal);
        learn(data);
        setPage({ ...data, of: address });
        setFault(undefined);
        return true;
      } catch (problem) {
        if (problem.name !== "AbortError") setFault(problem);
        return false;
      } finally {
        if (asked.current === mine) setWaiting(false);
      }
    },
    [address],
  );

  const [more, moreFault] = useMore(page, setPage, query, sort);
  const feed = useArrivals(query, page, address, setPage);
  const showNew = async () => {
    feed.clear();
    scrollTo({ top: 0 });
    await load();
  };

  // Where nothing is listed nothing can jump: the first articles are shown as they come.
  const empty = page?.of === address && page.articles.length === 0;
  useEffect(() => {
    if (empty && feed.fresh > 0 && !waiting) showNew();
  }, [empty, feed.fresh, waiting]);

  useEffect(() => {
    const kept = cameBackTo(address, route.how);
    if (kept?.page) {
      setPage(kept.page);
      requestAnimationFrame(() => putBack(kept));
    } else if (kept) {
      load(Math.min(kept.loaded, MOST_AT_ONCE)).then((came) => came && requestAnimationFrame(() => putBack(kept)));
    } else {
      if (route.how === "push") scrollTo({ top: 0 });
      load();
    }
    return () => asked.current?.abort();
  }, [address]);

  const shown = useRef();
  shown.current = { address, page };
  useEffect(() => {
    return onLeave(() => leave(shown.current.address, shown.current.page));
  }, []);

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    o: () => document.activeElement?.closest(".item")?.querySelector("h2 a").click(),
    n: () => feed.fresh && showNew(),
    "/": () => document.getElementById("q").focus(),
    Escape: () => {
      if (document.activeElement?.id === "q") document.activeElement.blur();
      return false;
    },
  });
  useEffect(() => {
    document.title = `${feed.fresh ? `(${feed.fresh}) ` : ""}${query.q || "The wire"} · Dateline`;
  }, [feed.fresh, query.q]);

  const [rail, setRail] = useState(false);
  return html`<div class="wire">
    <h1 class="visually-hidden">The wire</h1>
    <${SearchBar} params=${params} sort=${sort} waiting=${waiting} rail=${rail} onRail=${() => setRail(!rail)} />
    <div class="rail ${rail ? "open" : ""}" id="filters">
      ${page && html`<${Facets} facets=${page.facets ?? {}} params=${params} />`}
    </div>
    <div class="stream ${waiting && page ? "stale" : ""}" aria-busy=${waiting}>
      <div class="line">
        <p class="total" role="status">${page && !fault && summary(page, query)}</p>
        <${Connection} state=${feed.state} retry=${feed.retry} />
      </div>
      <div class="fresh">${feed.fresh > 0 && html`<button onClick=${showNew}>${count(feed.fresh)} new</button>`}</div>
      <${ActiveFilters} params=${params} />
      <p class="visually-hidden" role="status">${feed.fresh > 0 ? many(feed.fresh, "new article") : ""}</p>
      ${fault && html`<${Failed} fault=${fault} retry=${() => load()} />`}
      ${!page && !fault && html`<${Loading} what="the articles" />`}
      ${page && !fault && page.articles.length === 0 && html`<${Nothing} params=${params} />`}
      ${page && !fault && html`<div class="items"><${Items} page=${page} sort=${sort} /></div>`}
      ${moreFault && html`<${Failed} fault=${moreFault} retry=${more} />`}
      ${page?.next && !moreFault && !fault && html`<button class="more plain" onClick=${more}>More</button>`}
    </div>
  </div>`;
}

function putBack({ top, id }) {
  scrollTo({ top });
  document.querySelector(`[data-id="${CSS.escape(id ?? "")}"] h2 a`)?.focus({ preventScroll: true });
}

/** To the next or the last article from the one that has the focus, or from the first on the screen. */
function step(by) {
  const links = [...document.querySelectorAll(".item h2 a")];
  const at = links.findIndex((link) => link.closest(".item").contains(document.activeElement));
  const first = links.findIndex((link) => link.getBoundingClientRect().top > 0);
  const to = links[at < 0 ? Math.max(first, 0) : Math.min(Math.max(at + by, 0), links.length - 1)];
  to?.focus({ preventScroll: true });
  to?.closest(".item").scrollIntoView({ block: "nearest" });
}

/** The next page of the same list, behind what is there. */
function useMore(page, setPage, query, sort) {
  const [fault, setFault] = useState();
  const busy = useRef(false);
  const more = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      const { data } = await get("/articles", { ...query, sort, limit: PAGE, facets: "none", cursor: page.next });
      learn(data);
      setFault(undefined);
      setPage((now) => {
        if (now.of !== page.of || now.next !== page.next) return now;
        const there = new Set(now.articles.map(({ id }) => id));
        return { ...now, articles: [...now.articles, ...data.articles.filter(({ id }) => !there.has(id))], next: data.next };
      });
    } catch (problem) {
      setFault(problem);
    } finally {
      busy.current = false;
    }
  };
  return [more, fault];
}

/**
 * What arrives while the list is read. A new one is only counted, so that nothing jumps and nothing grows; one that is
 * listed already is renewed in its place, and one that was taken back goes at once.
 */
function useArrivals(query, page, address, setPage) {
  const [fresh, setFresh] = useState(0);
  const [state, setState] = useState({});
  const live = useRef();
  const listed = useRef(new Set());
  listed.current = new Set(page?.articles.map(({ id }) => id));
  const ready = page?.of === address;
  useEffect(() => {
    setFresh(0);
    if (!ready) return undefined;
    live.current = stream({ ...query, after: page.position }, {
      state: setState,
      event(name, article) {
        if (name === "resync") setFresh((n) => n + 1);
        else if (listed.current.has(article.id)) {
          const instead = name === "retracted" ? { retracted: true } : article;
          setPage((now) => ({ ...now, articles: now.articles.map((one) => (one.id === article.id ? { ...one, ...instead } : one)) }));
        } else if (name === "article") setFresh((n) => n + 1);
      },
    });
    return () => live.current.stop();
  }, [address, ready]);
  return { fresh, state, clear: () => setFresh(0), retry: () => live.current?.retry() };
}

function summary(page, query) {
  const found = many(page.total, "article");
  if (page.corrected) return html`${found} for <strong>${page.corrected}</strong>, since <q>${query.q}</q> finds little`;
  return found;
}

function Items({ page, sort }) {
  const byDay = sort === "newest" || sort === "oldest";
  let day;
  return page.articles.map((article, i) => {
    const own = (article.published ?? "").slice(0, 10);
    const heading = byDay && own !== day ? html`<p class="day" key=${`day ${own}`}>${date(own)}</p>` : null;
    day = own;
    const lead = i === 0 && sort !== "relevance";
    return html`${heading}<${Item} key=${article.id} article=${article} lead=${lead} />`;
  });
}

function Nothing({ params }) {
  if (params.size === 0) {
    return html`<section class="notice">
      <h2>Nothing has come in yet</h2>
      <p>Send an article, and it appears here by itself within seconds:</p>
      <pre><code>./dateline send story.txt</code></pre>
      <p>or drop a file into <code>inbox/</code>.</p>
    </section>`;
  }
  return html`<section class="notice">
    <h2>Nothing matches</h2>
    <p>${params.get("q") ? "Fewer words, or a part of them, find more." : "No article has all that the filters ask for."} What comes in from now on and matches is shown here.</p>
    <button class="plain" onClick=${() => go("/")}>Remove all filters</button>
  </section>`;
}
