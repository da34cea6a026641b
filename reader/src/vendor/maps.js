// What the page takes of d3-geo and topojson-client.
export { geoGraticule10, geoMercator, geoNaturalEarth1, geoPath } from "d3-geo";
export { feature, mesh } from "topojson-client";
