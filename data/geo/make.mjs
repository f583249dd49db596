// Writes land-110m.bin and land-50m.bin from npm's world-atlas. Run `npm install world-atlas topojson-client` in a folder
// of your own, then `node make.mjs FOLDER`. The format is described in README.md.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const UNITS_PER_DEGREE = 100;
const LEAST_STEP = 10; // units: 0.1°, 0.04 mm on the cover

const source = resolve(process.argv[2] ?? ".");
const { feature } = createRequire(join(source, "package.json"))("topojson-client");

const varint = (out, n) => {
  for (; n > 127; n = Math.floor(n / 128)) out.push((n % 128) + 128);
  out.push(n);
};
const zigzag = (out, n) => varint(out, n < 0 ? -2 * n - 1 : 2 * n);

/** All rings of the land, polygons one after the other. */
const rings_of = (topology) =>
  feature(topology, topology.objects.land).features
    .map((f) => f.geometry)
    .flatMap((g) => (g.type === "Polygon" ? [g.coordinates] : g.coordinates))
    .flat();

/** The distance of two points in units of latitude. */
const distance = ([lon, lat], [other_lon, other_lat]) => {
  const shrink = Math.cos(((lat / UNITS_PER_DEGREE) * Math.PI) / 180);
  return Math.hypot((lon - other_lon) * shrink, lat - other_lat);
};

/** Whole units, no step over half a turn, no points that are too near to be told apart, no repetition of the first point. */
const quantized = (ring) => {
  const half = 180 * UNITS_PER_DEGREE;
  const points = [];
  for (const [lon, lat] of ring) {
    const last = points.at(-1);
    const point = [Math.round(lon * UNITS_PER_DEGREE), Math.round(lat * UNITS_PER_DEGREE)];
    if (last) point[0] -= 2 * half * Math.round((point[0] - last[0]) / (2 * half));
    if (!last || distance(point, last) >= LEAST_STEP) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  const turn = 2 * half * Math.round((last[0] - first[0]) / (2 * half));
  if (points.length > 1 && distance([last[0] - turn, last[1]], first) < LEAST_STEP) points.pop();
  return points;
};

/** A ring that no map shows: a mere line, or the pole's own seam. */
const is_empty = (points) =>
  points.length < 3 || points.every(([, lat]) => lat < -89.5 * UNITS_PER_DEGREE);

for (const scale of ["110m", "50m"]) {
  const topology = JSON.parse(readFileSync(join(source, "node_modules/world-atlas", `land-${scale}.json`)));
  const rings = rings_of(topology).map(quantized).filter((ring) => !is_empty(ring));
  const out = [...Buffer.from("LAND1\n")];
  varint(out, UNITS_PER_DEGREE);
  varint(out, rings.length);
  for (const ring of rings) {
    varint(out, ring.length);
    let [lon, lat] = [0, 0];
    for (const point of ring) {
      zigzag(out, point[0] - lon);
      zigzag(out, point[1] - lat);
      [lon, lat] = point;
    }
  }
  writeFileSync(new URL(`land-${scale}.bin`, import.meta.url), Buffer.from(out));
}
