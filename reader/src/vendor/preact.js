// What the page takes of preact, its hooks and htm, as one module that a browser reads as it stands.
import { h } from "preact";
import htm from "htm";

export { h, render, Component, Fragment } from "preact";
export { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
export const html = htm.bind(h);
