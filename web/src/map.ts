// The map: a marker for each event with coordinates, clusters where they crowd, and a disc for how far from its point
// an event may have been. Events without coordinates are in the list only; the count above the list says how many.
// SPDX-License-Identifier: Apache-2.0
import "leaflet"; // sets the global L, which the plug-in adds to
import type { MarkerCluster, MarkerClusterGroup } from "leaflet";
import "leaflet.markercluster";
import { Basemap } from "./basemap";
import { byId, h, svg } from "./dom";
import { FAMILIES, type Family, familyOf, glyph } from "./families";
import { title, when, where } from "./format";
import { code, t } from "./i18n";
import type { View } from "./state";
import type { Feature } from "./types";

const SMALLEST_DISC = 9; // pixels: a smaller one would hide under its marker

interface Placed {
  marker: L.Marker;
  feature: Feature;
}

// Drawn when the marker comes into view: of thousands in clusters most never do.
class Pin extends L.DivIcon {
  constructor(private feature: Feature, private open: boolean) {
    const size = open ? 30 : 22;
    super({ className: open ? "pin open" : "pin", iconSize: [size, size] });
  }

  override createIcon(old?: HTMLElement): HTMLElement {
    const { type, standing } = this.feature.properties;
    this.options.html = h("span", { class: "pin-inner" }, glyph(familyOf(type), standing, this.open ? 30 : 22));
    return super.createIcon(old);
  }
}

// A ring whose arcs are the families' shares, around the count.
function ring(families: Map<Family, number>, total: number, size: number): SVGSVGElement {
  const r = size / 2 - 3;
  const length = 2 * Math.PI * r;
  let done = 0;
  const arcs = [...families].map(([family, n]) => {
    const part = (n / total) * length;
    const arc = svg("circle", {
      cx: size / 2, cy: size / 2, r, class: `arc f-${family}`,
      "stroke-dasharray": `${part} ${length - part}`, "stroke-dashoffset": -done,
    });
    done += part;
    return arc;
  });
  return svg("svg", { width: size, height: size, viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true" }, ...arcs);
}

export class MapView {
  private map: L.Map;
  private cluster: MarkerClusterGroup;
  private basemap = new Basemap();
  private discs = L.layerGroup();
  private placed = new Map<string, Placed>();
  private open = "";
  private openMarker: L.Marker | null = null;
  private quiet = false;

  constructor(view: View | null, private onOpen: (id: string) => void, onMove: (view: View, box: string) => void) {
    this.map = L.map(byId("map"), {
      center: view ? [view.lat, view.lon] : [20, 15],
      zoom: view?.zoom ?? 2,
      minZoom: 2,
      maxZoom: 13,
      zoomControl: false,
      attributionControl: true,
      worldCopyJump: true,
      maxBounds: [[-85, -Infinity], [85, Infinity]],
      maxBoundsViscosity: 1,
    });
    this.map.attributionControl.setPrefix(false);
    this.basemap.addTo(this.map);
    this.discs.addTo(this.map);
    this.cluster = this.newCluster();
    this.map.addLayer(this.cluster);
    L.control.scale({ imperial: false }).addTo(this.map);
    this.map.on("moveend", () => {
      this.drawDiscs();
      if (!this.quiet) onMove(this.view(), this.box());
    });
    this.map.getContainer().addEventListener("keydown", (event) => this.openByKey(event));
    new ResizeObserver(() => this.map.invalidateSize({ pan: false })).observe(this.map.getContainer());
    this.relabel();
  }

  private newCluster(): MarkerClusterGroup {
    const cluster = L.markerClusterGroup({
      maxClusterRadius: 44,
      showCoverageOnHover: false,
      spiderLegPolylineOptions: { weight: 1, color: "currentColor", className: "spider-leg" },
      chunkedLoading: true,
      iconCreateFunction: (group) => this.clusterIcon(group),
    });
    cluster.on("animationend spiderfied unspiderfied", () => this.drawDiscs());
    return cluster;
  }

  private clusterIcon(group: MarkerCluster): L.DivIcon {
    const counts = new Map<Family, number>();
    const all = group.getAllChildMarkers();
    for (const marker of all) {
      const family = (marker.options as { family?: Family }).family ?? "state";
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    const ordered = new Map(FAMILIES.filter((f) => counts.has(f)).map((f) => [f, counts.get(f)!]));
    const size = all.length < 10 ? 34 : all.length < 100 ? 40 : 48;
    const label = t("map.cluster", { n: all.length });
    const html = h("span", { class: "cluster-inner", title: label }, ring(ordered, all.length, size), h("b", {}, String(all.length)));
    return L.divIcon({ className: "cluster", html, iconSize: [size, size] });
  }

  // Words of the interface around the map; called again when the language changes.
  relabel(): void {
    this.placed.clear(); // markers carry words; show() makes them anew
    this.map.getContainer().setAttribute("aria-label", t("map.label"));
    this.map.attributionControl.getContainer()!.textContent = `${t("map.credit")} · Leaflet`;
    this.basemap.draw();
  }

  show(features: Feature[]): void {
    this.map.removeLayer(this.cluster);
    this.cluster = this.newCluster();
    const before = this.placed;
    this.placed = new Map();
    for (const feature of features) {
      const known = before.get(feature.id);
      if (known?.feature === feature) this.placed.set(feature.id, known);
      else if (feature.geometry) this.placed.set(feature.id, { marker: this.newMarker(feature, feature.geometry.coordinates), feature });
    }
    this.cluster.addLayers([...this.placed.values()].map((one) => one.marker));
    this.map.addLayer(this.cluster);
    this.select(this.open);
  }

  private newMarker(feature: Feature, [lon, lat]: [number, number]): L.Marker {
    const e = feature.properties;
    const label = `${title(e)}, ${where(e.place)}, ${when(e.time)}, ${code("standing", e.standing)}`;
    const options: L.MarkerOptions & { family: Family } = { icon: new Pin(feature, false), title: label, alt: label, family: familyOf(e.type) };
    return L.marker([lat, lon], options).on("click", () => this.onOpen(feature.id));
  }

  // Leaflet gives markers the focus but answers Enter only for those with a popup.
  private openByKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if ((event.key !== "Enter" && event.key !== " ") || !target.matches(".leaflet-marker-icon")) return;
    event.preventDefault();
    target.click();
  }

  // Discs of the events that stand on their own in the view; the open event's always.
  private drawDiscs(): void {
    this.discs.clearLayers();
    const bounds = this.map.getBounds().pad(0.5);
    for (const { marker, feature } of this.placed.values()) {
      const km = feature.properties.place?.within_km;
      const open = feature.id === this.open;
      const at = marker.getLatLng();
      if (!km || (!open && (!bounds.contains(at) || this.cluster.getVisibleParent(marker) !== marker))) continue;
      const metresPerPixel = (40_075_016 * Math.cos((at.lat * Math.PI) / 180)) / (256 * 2 ** this.map.getZoom());
      if (!open && (km * 1000) / metresPerPixel < SMALLEST_DISC) continue;
      const family = familyOf(feature.properties.type);
      L.circle(at, { radius: km * 1000, interactive: false, className: `disc f-${family}${open ? " open" : ""}` }).addTo(this.discs);
    }
  }

  // The open event has a marker of its own above all others, also where its own is inside a cluster.
  select(id: string): void {
    this.open = id;
    this.openMarker?.remove();
    const placed = this.placed.get(id);
    this.openMarker = placed
      ? L.marker(placed.marker.getLatLng(), { icon: new Pin(placed.feature, true), interactive: false, keyboard: false, zIndexOffset: 10_000 }).addTo(this.map)
      : null;
    this.drawDiscs();
  }

  // Brings an event into the part of the map that the event page leaves free (`covered` pixels at the right).
  reveal(id: string, covered: number): void {
    const placed = this.placed.get(id);
    if (!placed) return;
    const zoom = Math.max(this.map.getZoom(), 6);
    const point = this.map.project(placed.marker.getLatLng(), zoom).add([covered / 2, 0]);
    this.map.setView(this.map.unproject(point, zoom), zoom);
  }

  has(id: string): boolean {
    return this.placed.has(id);
  }

  // `first`: on opening the page, which is not the reader's choice and stays out of the address.
  fit(first: boolean): void {
    if (this.placed.size === 0) return;
    const bounds = L.latLngBounds([...this.placed.values()].map((one) => one.marker.getLatLng()));
    this.quiet = first;
    this.map.fitBounds(bounds.pad(0.08), { maxZoom: 8, animate: !first });
    this.quiet = false;
  }

  goTo(view: View): void {
    const now = this.view();
    if (now.zoom === view.zoom && Math.abs(now.lat - view.lat) < 1e-3 && Math.abs(now.lon - view.lon) < 1e-3) return;
    this.quiet = true;
    this.map.setView([view.lat, view.lon], view.zoom, { animate: false });
    this.quiet = false;
  }

  zoom(by: number): void {
    this.map.setZoom(this.map.getZoom() + by);
  }

  view(): View {
    const { lat, lng } = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat, lon: lng };
  }

  box(): string {
    const b = this.map.getBounds();
    const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
    const wide = b.getEast() - b.getWest() >= 360;
    const sides = [wide ? -180 : wrap(b.getWest()), Math.max(-90, b.getSouth()), wide ? 180 : wrap(b.getEast()), Math.min(90, b.getNorth())];
    return sides.map((side) => side.toFixed(3)).join(",");
  }
}
