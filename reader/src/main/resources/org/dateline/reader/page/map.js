// A map of the world without a network: Natural Earth's countries at 1:110 million, drawn as SVG.

import { html, useEffect, useMemo, useState } from "./vendor/preact.js";
import { geoMercator, geoNaturalEarth1, geoPath, geoGraticule10, feature, mesh } from "./vendor/maps.js";
import { go } from "./route.js";

let atlas;

/** Fetched once, with the first map. */
function useAtlas() {
  const [world, setWorld] = useState(atlas);
  useEffect(() => {
    if (world) return;
    fetch(new URL("./vendor/countries-110m.json", import.meta.url))
      .then((answer) => answer.json())
      .then((topology) => {
        atlas = { land: feature(topology, topology.objects.land), borders: mesh(topology, topology.objects.countries, (a, b) => a !== b) };
        setWorld(atlas);
      })
      // A map is beside the point of every view that has one: without it the list of places still stands.
      .catch(() => {});
  }, []);
  return world;
}

const NARROWEST = 14;

/** The whole world, or, where `near`, no more of it than holds all points. */
function projectionFor(points, near, width, height) {
  const world = geoNaturalEarth1().fitExtent([[2, 2], [width - 2, height - 2]], { type: "Sphere" });
  if (!near || points.length === 0) return world;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  if (east - west > 150 || north - south > 75) return world;
  const half = (span) => Math.max(span * 0.66, NARROWEST);
  const [x, y] = [half(east - west), half(north - south)];
  const box = {
    type: "MultiPoint",
    coordinates: [
      [(west + east) / 2 - x, Math.max(-72, (south + north) / 2 - y * 0.7)],
      [(west + east) / 2 + x, Math.min(78, (south + north) / 2 + y * 0.7)],
    ],
  };
  return geoMercator().fitExtent([[0, 0], [width, height]], box).clipExtent([[0, 0], [width, height]]);
}

/**
 * @param points { name, lat, lon, weight: 0..1, href, says: for those who do not see it, strong }
 * @param near whether to show no more than what holds the points
 */
export function WorldMap({ points, near = false, width = 640, height = 320, label }) {
  const world = useAtlas();
  const drawn = useMemo(() => {
    if (!world) return undefined;
    const projection = projectionFor(points, near, width, height);
    const path = geoPath(projection).digits(1);
    const placed = points
      .map((point) => ({ ...point, xy: projection([point.lon, point.lat]) }))
      .filter(({ xy }) => xy && xy[0] >= 0 && xy[0] <= width && xy[1] >= 0 && xy[1] <= height);
    return {
      sphere: near ? undefined : path({ type: "Sphere" }),
      grid: path(geoGraticule10()),
      land: path(world.land),
      borders: path(world.borders),
      placed,
      labels: labels(placed, width),
    };
  }, [world, points, near, width, height]);
  return html`<svg class="map" viewBox=${`0 0 ${width} ${height}`} role="group" aria-label=${label}>
    ${drawn && html`
      ${drawn.sphere && html`<path class="sphere" d=${drawn.sphere} />`}
      <path class="grid" d=${drawn.grid} />
      <path class="land" d=${drawn.land} />
      <path class="borders" d=${drawn.borders} />
      ${drawn.placed.map((point) => html`<a key=${point.name + point.xy} href=${point.href} aria-label=${point.says} onClick=${follow(point.href)}>
        <circle class=${point.strong ? "dot strong" : "dot"} cx=${point.xy[0]} cy=${point.xy[1]} r=${3.5 + 13 * Math.sqrt(point.weight)}><title>${point.says}</title></circle>
      </a>`)}
      ${drawn.labels.map(({ name, x, y, anchor }) => html`<text key=${name + x} x=${x} y=${y} text-anchor=${anchor} aria-hidden="true">${name}</text>`)}
    `}
  </svg>`;
}

const follow = (href) => (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(href);
};

const LINE = 15;
const LETTER = 7;

/** Names for as many dots as have room, the heaviest first. */
function labels(placed, width) {
  const taken = [];
  const found = [];
  for (const { name, xy: [x, y], weight } of [...placed].sort((a, b) => b.weight - a.weight)) {
    const r = 5 + 13 * Math.sqrt(weight);
    const long = name.length * LETTER;
    const right = { x: x + r, y: y + 4, anchor: "start", box: [x + r, y - LINE / 2, x + r + long, y + LINE / 2] };
    const left = { x: x - r, y: y + 4, anchor: "end", box: [x - r - long, y - LINE / 2, x - r, y + LINE / 2] };
    const fits = [right, left].find(({ box }) => box[0] >= 0 && box[2] <= width && taken.every((other) => apart(box, other)));
    if (fits && found.length < 9) {
      taken.push(fits.box);
      found.push({ name, ...fits });
    }
  }
  return found;
}

const apart = (a, b) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
