// The page: one state in the address; events fetched when a filter changes; map, timeline and list drawn from them.
// SPDX-License-Identifier: Apache-2.0
import "leaflet/dist/leaflet.css";
import "leaflet.markercluster/dist/MarkerCluster.css";
import "./style.css";
import { fetchEvent, fetchEvents, type Found, MOST_EVENTS } from "./api";
import { byId, debounced, h } from "./dom";
import { eventPage } from "./event";
import { Filters } from "./filters";
import { isDated } from "./format";
import { legendOfMap } from "./legend";
import { language, number, plural, preferredLanguage, setLanguage, t } from "./i18n";
import { ListView } from "./list";
import { MapView } from "./map";
import { addressOf, filterQuery, readAddress, type State, Store } from "./state";
import { Timeline } from "./timeline";
import type { Feature, Time } from "./types";

const store = new Store(readAddress(location.search));
setLanguage(store.state.lang ?? preferredLanguage());

const map = new MapView(store.state.view, open, (view, box) => {
  store.set(store.state.box ? { view, box } : { view }, "replace");
});
const list = new ListView(byId("list"), (id) => addressOf({ ...store.state, event: id }), open);
const filters = new Filters(store, () => map.box());
const timeline = new Timeline(byId("timeline"), (from, to, done) => {
  if (done) store.set({ from, to });
  else showSoon(from, to);
});

let found: Found = { features: [], total: 0 };
let shown: Feature[] = [];
let spokenThen = language(); // the language that the list was written in
let loading: AbortController | null = null;

// Whether a time overlaps the period, as the interface has it: an end that is not known is open, and what has no date at
// all is left out once a period is chosen.
function within(time: Time | null, from: string, to: string): boolean {
  if (!from && !to) return true;
  const known = (day: string | null | undefined) => (/^\d{4}-/.test(day ?? "") ? day!.slice(0, 10) : null);
  const [first, last] = [known(time?.start), known(time?.end)];
  if (!first && !last) return false;
  return (!from || !last || last >= from) && (!to || !first || first <= to);
}

function open(id: string): void {
  store.set({ event: id });
}

function status(text: string): void {
  byId("status").textContent = text;
}

function describe(): string {
  const unplaced = shown.filter((f) => !f.geometry).length;
  const undated = shown.filter((f) => !isDated(f.properties.time)).length;
  const parts = [plural("count.events", shown.length)];
  if (unplaced > 0) parts.push(plural("count.unplaced", unplaced));
  if (undated > 0) parts.push(plural("count.undated", undated));
  if (found.total > MOST_EVENTS) parts.push(t("count.more", { n: number(MOST_EVENTS) }));
  return parts.join(" · ");
}

function show(from: string, to: string): void {
  pending = [from, to]; // a drag that is drawn late must not undo what was chosen since
  const next = found.features.filter((feature) => within(feature.properties.time, from, to));
  const same = next.length === shown.length && language() === spokenThen && next.every((feature, i) => feature === shown[i]);
  if (same && next.length > 0) return;
  shown = next;
  spokenThen = language();
  list.show(shown, store.state.event);
  map.show(shown);
  status(describe());
  byId("tab-list").textContent = t("tab.list.n", { n: number(shown.length) });
}

let pending: [string, string] = ["", ""];
const showPending = debounced(() => show(...pending), 60);
function showSoon(from: string, to: string): void {
  pending = [from, to];
  showPending();
}

async function load(fit: boolean): Promise<void> {
  loading?.abort();
  const mine = (loading = new AbortController());
  document.body.classList.add("busy");
  try {
    const take = (part: Found) => {
      found = part;
      timeline.show(found.features, store.state.from, store.state.to);
      show(store.state.from, store.state.to);
      if (fit && !store.state.view) map.fit(true);
    };
    take(await fetchEvents(filterQuery(store.state, false), mine.signal, take));
  } catch (error) {
    if (mine.signal.aborted) return;
    status(t("app.error", { what: String((error as Error).message) }));
    byId("list").replaceChildren(h("div", { class: "empty" }, h("button", { type: "button", onclick: () => void load(fit) }, t("app.retry"))));
  }
  if (loading === mine) document.body.classList.remove("busy");
}

async function showEvent(id: string, focus: boolean): Promise<void> {
  const panel = byId("event");
  document.body.classList.toggle("reading", id !== "");
  map.select(id);
  list.select(id);
  if (!id) {
    panel.hidden = true;
    panel.replaceChildren();
    document.title = t("app.title");
    return;
  }
  panel.hidden = false;
  panel.setAttribute("aria-busy", "true");
  try {
    const { event, records } = await fetchEvent(id);
    if (store.state.event !== id) return;
    panel.replaceChildren(eventPage(event, records, map.has(id), {
      close,
      filter: (part) => store.set({ ...part, event: "" }),
      showOnMap: () => (store.set({ tab: "map", event: innerWidth <= 600 ? "" : id }), map.reveal(id, covered())),
      copyLink: async () => {
        await navigator.clipboard.writeText(location.href);
        status(t("event.copied"));
      },
    }));
    document.title = `${byId("event-title").textContent} · ${t("app.title")}`;
    panel.scrollTop = 0;
    if (focus) byId("event-title").focus();
    map.reveal(id, covered());
  } catch {
    if (store.state.event !== id) return;
    panel.replaceChildren(
      h("header", { class: "event-head" }, h("button", { type: "button", class: "close", "aria-label": t("event.close"), onclick: close }, "×")),
      h("p", { class: "unknown" }, t("event.missing")));
  }
  panel.removeAttribute("aria-busy");
}

// How many pixels of the map the event page hides.
function covered(): number {
  const width = byId("event").getBoundingClientRect().width;
  return width < byId("map").getBoundingClientRect().width ? width : 0;
}

function close(): void {
  const id = store.state.event;
  store.set({ event: "" });
  list.focus(id);
}

// Words of the page that are written once and not by a view.
function writeWords(): void {
  document.title = t("app.title");
  for (const element of document.querySelectorAll<HTMLElement>("[data-t]")) {
    element.textContent = t(element.dataset["t"] as Parameters<typeof t>[0]);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    const label = t(element.dataset["label"] as Parameters<typeof t>[0]);
    element.setAttribute("aria-label", label);
    if (element.matches("button")) element.title = label;
  }
  byId("legend").replaceChildren(legendOfMap());
  map.relabel();
}

function showTab(tab: State["tab"]): void {
  document.body.dataset["tab"] = tab;
  for (const one of ["map", "list"] as const) byId(`tab-${one}`).setAttribute("aria-pressed", String(one === tab));
}

store.onChange((next, before) => {
  const spoken = next.lang ?? preferredLanguage();
  const turned = spoken !== (before.lang ?? preferredLanguage());
  if (turned) {
    setLanguage(spoken);
    writeWords();
    timeline.show(found.features, next.from, next.to);
  }
  if (turned || filterQuery(next).toString() !== filterQuery(before).toString()) filters.draw(next);
  showTab(next.tab);
  if (filterQuery(next, false).toString() !== filterQuery(before, false).toString()) void load(false);
  else if (turned || next.from !== before.from || next.to !== before.to) show(next.from, next.to);
  timeline.setPeriod(next.from, next.to);
  if (next.event !== before.event || turned) void showEvent(next.event, next.event !== before.event);
  if (next.view && next.view !== before.view) map.goTo(next.view);
});

function listen(): void {
  byId("zoom-in").addEventListener("click", () => map.zoom(1));
  byId("zoom-out").addEventListener("click", () => map.zoom(-1));
  byId("fit").addEventListener("click", () => map.fit(false));
  byId("tab-map").addEventListener("click", () => store.set({ tab: "map" }));
  byId("tab-list").addEventListener("click", () => store.set({ tab: "list" }));
  byId("filter-toggle").addEventListener("click", () => toggleFilters());
  byId("filter-done").addEventListener("click", () => toggleFilters(false));
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    if (innerWidth <= 600) store.set({ tab: "list" });
    byId("list").querySelector<HTMLElement>("a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector<HTMLDetailsElement>("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    } else if (document.body.classList.contains("filtering")) toggleFilters(false);
    else if (store.state.event) close();
  });
}

function toggleFilters(on = !document.body.classList.contains("filtering")): void {
  document.body.classList.toggle("filtering", on);
  byId("filter-toggle").setAttribute("aria-expanded", String(on));
  if (!on) byId("filter-toggle").focus();
}

async function start(): Promise<void> {
  listen();
  writeWords();
  filters.draw(store.state);
  showTab(store.state.tab);
  status(t("app.loading"));
  await load(store.state.view === null);
  if (store.state.event) await showEvent(store.state.event, true);
  void filters.suggest();
}

void start();
