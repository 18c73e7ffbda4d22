// The basemap: Natural Earth drawn on one canvas under the markers, with nothing from the network but this server's
// own files. 1:50m from the start; 1:10m, inner borders and towns when the reader comes closer.
//
// Geometry is projected once, to Web Mercator between 0 and 1; a frame only scales, moves and skips what is outside
// the view. Colours are custom properties of style.css (--map-*), so that light and dark are in one place.
// SPDX-License-Identifier: Apache-2.0
import "leaflet"; // sets the global L
import { language } from "./i18n";

interface Shape {
  box: [number, number, number, number]; // west, north, east, south, between 0 and 1
  rings: Float64Array[]; // x, y, x, y …
  minZoom: number;
}

interface Label {
  x: number;
  y: number;
  name: string;
  fr: string;
  minZoom: number;
  breadth: number; // of a country's broadest piece, between 0 and 1
  kind: "country" | "capital" | "town";
}

interface RawFeature {
  properties: Record<string, string | number | undefined>;
  geometry: { type: string; coordinates: unknown };
}

const CLOSE = 6; // the zoom from which 1:10m is drawn
const MARGIN = 0.25; // of the view, drawn beyond its edges so that a drag shows no empty border

const mercatorX = (lon: number) => (lon + 180) / 360;
function mercatorY(lat: number): number {
  const limited = Math.max(-85.05, Math.min(85.05, lat));
  const s = Math.sin((limited * Math.PI) / 180);
  return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
}

function projected(line: [number, number][]): Float64Array {
  const out = new Float64Array(line.length * 2);
  line.forEach(([lon, lat], i) => {
    out[2 * i] = mercatorX(lon);
    out[2 * i + 1] = mercatorY(lat);
  });
  return out;
}

function boxOf(rings: Float64Array[]): Shape["box"] {
  const box: Shape["box"] = [1, 1, 0, 0];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i]!;
      const y = ring[i + 1]!;
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

type Ring = [number, number][];

// Polygons as lists of rings, lines as lists of one.
function partsOf({ type, coordinates }: RawFeature["geometry"]): Ring[][] {
  switch (type) {
    case "Polygon": return [coordinates as Ring[]];
    case "MultiPolygon": return coordinates as Ring[][];
    case "LineString": return [[coordinates as Ring]];
    case "MultiLineString": return (coordinates as Ring[]).map((line) => [line]);
    default: return [];
  }
}

// One shape for each polygon or line, so that what lies outside the view is skipped piece by piece.
function shapesOf(features: RawFeature[]): Shape[] {
  return features.flatMap(({ properties, geometry }) =>
    partsOf(geometry).map((part) => {
      const rings = part.map(projected);
      return { box: boxOf(rings), rings, minZoom: Number(properties["min_zoom"] ?? 0) };
    }));
}

function breadthOf(feature: RawFeature): number {
  return Math.max(...shapesOf([feature]).map(({ box }) => box[2] - box[0]));
}

// Broad countries first, so that where names meet the small one gives way; towns come in the order of their file.
function labelsOf(features: RawFeature[], countries: boolean): Label[] {
  const labels = features.map((feature): Label => {
    const { properties: p, geometry } = feature;
    const [lon, lat] = countries ? [p["label_x"], p["label_y"]] : (geometry.coordinates as [number, number]);
    const name = String(p["name"] ?? "");
    return {
      x: mercatorX(Number(lon)),
      y: mercatorY(Number(lat)),
      name,
      fr: String(p["fr"] ?? name),
      minZoom: Number(p["min_zoom"] ?? 0),
      breadth: countries ? breadthOf(feature) : 0,
      kind: countries ? "country" : p["capital"] ? "capital" : "town",
    };
  });
  return countries ? labels.sort((a, b) => b.breadth - a.breadth) : labels;
}

async function load(name: string): Promise<RawFeature[]> {
  const response = await fetch(`/basemap/${name}.geojson`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return ((await response.json()) as { features: RawFeature[] }).features;
}

export class Basemap extends L.Layer {
  private canvas = document.createElement("canvas");
  private topLeft = L.point(0, 0);
  private drawnAt: { center: L.LatLng; zoom: number } | null = null;
  private land50: Shape[] = [];
  private land10: Shape[] = [];
  private layers: Record<"lakes" | "rivers" | "admin1" | "disputed", Shape[]> = { lakes: [], rivers: [], admin1: [], disputed: [] };
  private countries: Label[] = [];
  private towns: Label[] = [];
  private closeUp: Promise<void> | null = null;

  override onAdd(map: L.Map): this {
    this.canvas.className = "leaflet-zoom-animated basemap";
    this.canvas.setAttribute("aria-hidden", "true");
    map.getPane("tilePane")!.append(this.canvas);
    map.on("moveend zoomend resize viewreset", this.draw, this);
    map.on("zoomanim", this.animate, this);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    void this.loadFirst();
    return this;
  }

  private async loadFirst(): Promise<void> {
    const [countries, lakes, rivers, disputed] = await Promise.all(
      ["countries_50m", "lakes_50m", "rivers_50m", "boundary_disputed_10m"].map(load),
    );
    this.land50 = shapesOf(countries!);
    this.countries = labelsOf(countries!, true);
    this.layers = { ...this.layers, lakes: shapesOf(lakes!), rivers: shapesOf(rivers!), disputed: shapesOf(disputed!) };
    this.draw();
    this.towns = labelsOf(await load("populated_places_10m"), false);
    this.draw();
  }

  private async loadClose(): Promise<void> {
    const [countries, admin1] = await Promise.all(["countries_10m", "admin1_lines_10m"].map(load));
    this.land10 = shapesOf(countries!);
    this.layers.admin1 = shapesOf(admin1!);
    this.draw();
  }

  draw(): void {
    const map = this._map;
    if (!map) return;
    const zoom = map.getZoom();
    if (zoom >= CLOSE) this.closeUp ??= this.loadClose();
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const ratio = window.devicePixelRatio || 1;
    const full = size.add(margin.multiplyBy(2));
    this.topLeft = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    this.drawnAt = { center: map.getCenter(), zoom };
    this.canvas.width = full.x * ratio;
    this.canvas.height = full.y * ratio;
    this.canvas.style.width = `${full.x}px`;
    this.canvas.style.height = `${full.y}px`;
    L.DomUtil.setTransform(this.canvas, this.topLeft, 1);
    const context = this.canvas.getContext("2d");
    if (!context) return;
    context.scale(ratio, ratio);
    new Frame(context, full, this.topLeft.add(map.getPixelOrigin()), zoom).draw({
      land: zoom >= CLOSE && this.land10.length > 0 ? this.land10 : this.land50,
      ...this.layers,
      labels: [...this.countries, ...this.towns],
    });
  }

  // Follows a zoom while Leaflet animates it; the frame is drawn anew at its end.
  private animate(event: L.LeafletEvent): void {
    if (!this.drawnAt) return;
    const { zoom, center } = event as L.ZoomAnimEvent;
    const map = this._map;
    const scale = map.getZoomScale(zoom, this.drawnAt.zoom);
    const half = map.getSize().divideBy(2);
    const drawn = map.project(this.drawnAt.center, zoom);
    const moved = drawn.subtract(map.project(center, zoom));
    const margin = map.getSize().multiplyBy(MARGIN);
    const origin = map.containerPointToLayerPoint([0, 0]);
    const corner = half.add(moved).subtract(half.add(margin).multiplyBy(scale));
    L.DomUtil.setTransform(this.canvas, origin.add(corner), scale);
  }
}

interface Layers {
  land: Shape[];
  lakes: Shape[];
  rivers: Shape[];
  admin1: Shape[];
  disputed: Shape[];
  labels: Label[];
}

// One drawing of one view. `origin` is the world pixel at the canvas's corner.
class Frame {
  private world: number;
  private style = getComputedStyle(document.documentElement);
  private colours = new Map<string, string>();
  private taken: [number, number, number, number][] = [];

  constructor(private c: CanvasRenderingContext2D, private size: L.Point, private origin: L.Point, private zoom: number) {
    this.world = 256 * 2 ** zoom;
  }

  private colour(name: string): string {
    const known = this.colours.get(name) ?? this.style.getPropertyValue(`--map-${name}`).trim();
    this.colours.set(name, known);
    return known;
  }

  // Left edges, in pixels, of the copies of the world that the view shows.
  private worlds(): number[] {
    const first = Math.floor(this.origin.x / this.world);
    const last = Math.floor((this.origin.x + this.size.x) / this.world);
    return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * this.world - this.origin.x);
  }

  private trace(shapes: Shape[], close: boolean): void {
    const { c, world, size } = this;
    const top = -this.origin.y;
    c.beginPath();
    for (const left of this.worlds()) {
      for (const { box, rings, minZoom } of shapes) {
        if (minZoom > this.zoom + 1) continue;
        if (left + box[2] * world < 0 || left + box[0] * world > size.x) continue;
        if (top + box[3] * world < 0 || top + box[1] * world > size.y) continue;
        for (const ring of rings) this.line(ring, left, top, close);
      }
    }
  }

  // Points closer than half a pixel to the last one drawn are left out: they would not be seen.
  private line(ring: Float64Array, left: number, top: number, close: boolean): void {
    const { c, world } = this;
    let lastX = left + ring[0]! * world;
    let lastY = top + ring[1]! * world;
    c.moveTo(lastX, lastY);
    for (let i = 2; i < ring.length; i += 2) {
      const x = left + ring[i]! * world;
      const y = top + ring[i + 1]! * world;
      if (Math.abs(x - lastX) + Math.abs(y - lastY) < 0.5 && i + 2 < ring.length) continue;
      c.lineTo(x, y);
      lastX = x;
      lastY = y;
    }
    if (close) c.closePath();
  }

  private stroke(shapes: Shape[], colour: string, width: number, dash: number[] = []): void {
    this.trace(shapes, false);
    this.c.setLineDash(dash);
    this.c.strokeStyle = this.colour(colour);
    this.c.lineWidth = width;
    this.c.stroke();
    this.c.setLineDash([]);
  }

  draw(layers: Layers): void {
    const { c } = this;
    c.lineJoin = "round";
    c.fillStyle = this.colour("sea");
    c.fillRect(0, 0, this.size.x, this.size.y);
    this.trace(layers.land, true);
    c.fillStyle = this.colour("land");
    c.fill("evenodd");
    const far = this.zoom < 4;
    if (!far) this.stroke(layers.rivers, "water", 0.8);
    this.trace(layers.lakes, true);
    c.fillStyle = this.colour("sea");
    c.fill("evenodd");
    if (this.zoom >= CLOSE) this.stroke(layers.admin1, "admin", 0.8, [2, 2]);
    this.stroke(layers.land, "border", far ? 0.6 : 1);
    if (!far) {
      this.stroke(layers.disputed, "land", 2);
      this.stroke(layers.disputed, "border", 1.1, [5, 4]);
    }
    for (const label of layers.labels) this.label(label);
  }

  private label(label: Label): void {
    const country = label.kind === "country";
    // Countries step back once the towns in them are named.
    if (label.minZoom > this.zoom + (country ? 0 : -0.5) || (country && this.zoom > 7)) return;
    const { c } = this;
    const lefts = this.worlds().map((left) => left + label.x * this.world).filter((x) => x > 0 && x < this.size.x);
    const y = label.y * this.world - this.origin.y;
    if (lefts.length === 0 || y < 0 || y > this.size.y) return;
    const text = language() === "fr" ? label.fr : label.name;
    const shown = country ? text.toLocaleUpperCase() : text;
    const px = country ? Math.min(13, 9.5 + this.zoom / 3) : label.kind === "capital" ? 12 : 11;
    c.font = `${label.kind === "capital" ? 600 : 400} ${px}px system-ui, sans-serif`;
    const width = c.measureText(shown).width;
    // A country far smaller than its name is named when one comes close.
    if (country && label.breadth * this.world < 0.5 * width && this.zoom < CLOSE) return;
    for (const x of lefts) {
      const box: [number, number, number, number] = country
        ? [x - width / 2, y - px / 2, x + width / 2, y + px / 2]
        : [x - 3, y - px / 2, x + 7 + width, y + px / 2];
      if (!this.free(box)) continue;
      if (!country) this.dot(x, y);
      this.text(shown, box[2] - width, y, country);
    }
  }

  private free(box: [number, number, number, number]): boolean {
    if (box[0] < 0 || box[1] < 0 || box[2] > this.size.x || box[3] > this.size.y) return false;
    const gap = 4;
    const meets = this.taken.some((o) => box[0] < o[2] + gap && o[0] < box[2] + gap && box[1] < o[3] + gap && o[1] < box[3] + gap);
    if (!meets) this.taken.push(box);
    return !meets;
  }

  private dot(x: number, y: number): void {
    this.c.beginPath();
    this.c.arc(x, y, 1.8, 0, 2 * Math.PI);
    this.c.fillStyle = this.colour("town");
    this.c.fill();
  }

  private text(text: string, x: number, y: number, country: boolean): void {
    const { c } = this;
    c.textBaseline = "middle";
    c.lineWidth = 3;
    c.strokeStyle = this.colour("halo");
    c.strokeText(text, x, y);
    c.fillStyle = this.colour(country ? "country" : "town");
    c.fillText(text, x, y);
  }
}
