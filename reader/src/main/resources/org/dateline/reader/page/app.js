// Where the page begins: the masthead, and one view below it.

import { html, render, useRef, useState } from "./vendor/preact.js";
import { Link, back, go, useRoute } from "./route.js";
import { KeyHelp, useKeys } from "./keys.js";
import { Wire } from "./wire.js";
import { Article } from "./article.js";
import { Day } from "./day.js";
import { Desk } from "./desk.js";

const VIEWS = {
  "/": { name: "The wire", view: Wire },
  "/read": { view: Article },
  "/day": { name: "The day", view: Day },
  "/desk": { name: "The desk", view: Desk },
};

function App() {
  const route = useRoute();
  const [help, setHelp] = useState(false);
  useKeys({
    "?": () => setHelp(true),
    Escape: () => (route.path === "/" ? false : back()),
  });
  const { view: View } = VIEWS[route.path] ?? VIEWS["/"];
  return html`
    <a class="skip" href="#main">To the articles</a>
    <${Masthead} path=${route.path} onHelp=${() => setHelp(true)} />
    <main id="main" tabindex="-1"><${View} key=${route.path} route=${route} /></main>
    <${GoTo} key=${`go ${route.path}`} />
    ${help && html`<${KeyHelp} onClose=${() => setHelp(false)} />`}
  `;
}

const SECOND = { w: "/", d: "/day", k: "/desk" };

/** "g", and then where to. Asked before the view, since "k" alone is the article before. */
function GoTo() {
  const pressed = useRef(false);
  const second = (key) => () => {
    if (!pressed.current) return false;
    pressed.current = false;
    return go(SECOND[key]);
  };
  useKeys({
    g: () => {
      pressed.current = true;
      setTimeout(() => (pressed.current = false), 1500);
    },
    w: second("w"),
    d: second("d"),
    k: second("k"),
  });
  return null;
}

function Masthead({ path, onHelp }) {
  const today = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return html`<header class="masthead">
    <div class="inner">
      <p class="name"><${Link} href="/">Dateline<//></p>
      <p class="today">${today.format(new Date())}</p>
      <nav aria-label="Views">
        ${Object.entries(VIEWS)
          .filter(([, { name }]) => name)
          .map(([address, { name }]) => html`<${Link} key=${address} href=${address} aria-current=${path === address ? "page" : undefined}>${name}<//>`)}
      </nav>
      <div class="tools">
        <${Theme} />
        <button class="icon" onClick=${onHelp} aria-label="Keyboard shortcuts" title="Keys (?)">?</button>
      </div>
    </div>
  </header>`;
}

const THEMES = { auto: "as the system", light: "light", dark: "dark" };

function Theme() {
  const [theme, setTheme] = useState(document.documentElement.dataset.theme ?? "auto");
  const next = { auto: "light", light: "dark", dark: "auto" }[theme];
  const change = () => {
    if (next === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    localStorage.setItem("dateline.theme", next);
    setTheme(next);
  };
  return html`<button class="icon" onClick=${change} aria-label=${`Colours: ${THEMES[theme]}. Change to ${THEMES[next]}`} title=${`Colours: ${THEMES[theme]}`}>
    <span aria-hidden="true">${{ auto: "◐", light: "○", dark: "●" }[theme]}</span>
  </button>`;
}

const page = document.getElementById("page");
page.replaceChildren();
render(html`<${App} />`, page);
