// Keyboard: one key each, and a switch to turn them off (WCAG 2.2, 2.1.4).

import { html, useEffect, useLayoutEffect, useRef, useState } from "./vendor/preact.js";

const OFF = "dateline.keys";

/** What the keys do, for the help. A view handles those that it names; the rest does nothing there. */
const KEYS = [
  ["j", "the next article"],
  ["k", "the one before"],
  ["o", "open it (Enter, too)"],
  ["n", "show what is new"],
  ["/", "search"],
  ["g then w, d or k", "the wire, the day, the desk"],
  ["?", "this help"],
  ["Esc", "close, or go back"],
];

const typing = (event) => event.target.closest?.("input, textarea, select, [contenteditable]");

/** Who listens: what was put on the screen last is asked first, as a card before the article below it. */
const listeners = [];

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key !== "Escape" && (typing(event) || localStorage.getItem(OFF) === "off")) return;
  for (const actions of [...listeners].reverse()) {
    if (actions.current[event.key] && actions.current[event.key](event) !== false) {
      event.preventDefault();
      return;
    }
  }
});

/** Calls `actions[key](event)` for a key that is pressed outside a field (Esc in one, too), until one is not false. */
export function useKeys(actions) {
  const current = useRef(actions);
  current.current = actions;
  useLayoutEffect(() => {
    listeners.push(current);
    return () => void listeners.splice(listeners.indexOf(current), 1);
  }, []);
}

export function KeyHelp({ onClose }) {
  const dialog = useRef();
  const [off, setOff] = useState(localStorage.getItem(OFF) === "off");
  useEffect(() => dialog.current.showModal(), []);
  const toggle = (event) => {
    const nowOff = !event.target.checked;
    localStorage.setItem(OFF, nowOff ? "off" : "on");
    setOff(nowOff);
  };
  return html`<dialog ref=${dialog} class="help" onClose=${onClose} aria-labelledby="help-title">
    <h2 id="help-title">Keys</h2>
    <dl>
      ${KEYS.map(([name, what]) => html`<div key=${name}><dt><kbd>${name}</kbd></dt><dd>${what}</dd></div>`)}
    </dl>
    <label class="check"><input type="checkbox" checked=${!off} onChange=${toggle} /> single keys do this</label>
    <form method="dialog"><button class="plain">Close</button></form>
  </dialog>`;
}
