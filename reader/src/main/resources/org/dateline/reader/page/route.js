// Addresses: which view is shown, and with what. Every state worth coming back to stands in the address.

import { html, useEffect, useState } from "./vendor/preact.js";

const listeners = new Set();

// The page puts the reader back itself, once the list is there again.
history.scrollRestoration = "manual";

export const here = () => ({ path: location.pathname, params: new URLSearchParams(location.search) });

/** Goes to an address of this page; `replace` where Back should not come to the one that is left. */
export function go(address, { replace = false } = {}) {
  if (address === location.pathname + location.search) return;
  for (const leave of leaving) leave();
  if (replace) history.replaceState(history.state, "", address);
  else history.pushState({ from: location.pathname + location.search }, "", address);
  tell(replace ? "replace" : "push");
}

/** Back to where the reader came from, or to the wire where this address was opened first. */
export function back() {
  if (history.state?.from !== undefined) history.back();
  else go("/");
}

const tell = (how) => listeners.forEach((listener) => listener(here(), how));
addEventListener("popstate", () => tell("pop"));

const leaving = new Set();

/** Calls before an address is left by a link: what there is to keep can be kept. */
export function onLeave(keep) {
  leaving.add(keep);
  return () => void leaving.delete(keep);
}

/** The address as state of a component. */
export function useRoute() {
  const [route, setRoute] = useState({ ...here(), how: "first" });
  useEffect(() => {
    const listener = (next, how) => setRoute({ ...next, how });
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return route;
}

/** A link within the page; with a modifier key the browser does what it always does. */
export function Link({ href, children, onClick, ...rest }) {
  const follow = (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onClick?.(event);
    go(href);
  };
  return html`<a href=${href} onClick=${follow} ...${rest}>${children}</a>`;
}

/** The wire's address with these filters. */
export const wireAddress = (filters) => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    for (const one of [value].flat()) if (one !== undefined && one !== "") params.append(name, one);
  }
  return params.size ? `/?${params}` : "/";
};

export const articleAddress = (id) => `/read?${new URLSearchParams({ id })}`;
