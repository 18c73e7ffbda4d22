// What the reader has chosen, all of it in the address: filters, the open event, the view of the map, the language.
//   ?type=battle,remote&min_origins=2&event=ab12&map=6/34.1/39.5
// The filters have the names of the HTTP interface, so that the address of a view is nearly that of its data.
// SPDX-License-Identifier: Apache-2.0
import { LANGUAGES, type Language } from "./i18n";

export interface View {
  zoom: number;
  lat: number;
  lon: number;
}

export interface State {
  types: string[];
  standings: string[];
  minOrigins: number;
  from: string;
  to: string;
  place: string;
  actor: string;
  country: string;
  text: string;
  box: string; // "west,south,east,north", or empty
  event: string;
  view: View | null;
  lang: Language | null;
  tab: "map" | "list";
}

export const EMPTY: State = {
  types: [], standings: [], minOrigins: 0, from: "", to: "", place: "", actor: "", country: "", text: "", box: "",
  event: "", view: null, lang: null, tab: "map",
};

const list = (value: string | null) => (value ? value.split(",").filter(Boolean) : []);
const isoOrNone = (value: string | null) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "");

function readView(value: string | null): View | null {
  const parts = (value ?? "").split("/").map(Number);
  const [zoom, lat, lon] = parts;
  if (zoom === undefined || lat === undefined || lon === undefined || !parts.every(Number.isFinite)) return null;
  return { zoom, lat, lon };
}

export function readAddress(search: string): State {
  const q = new URLSearchParams(search);
  const lang = q.get("lang");
  const origins = Number(q.get("min_origins"));
  return {
    types: list(q.get("type")),
    standings: list(q.get("standing")),
    minOrigins: Number.isInteger(origins) && origins > 0 ? origins : 0,
    from: isoOrNone(q.get("from")),
    to: isoOrNone(q.get("to")),
    place: q.get("place") ?? "",
    actor: q.get("actor") ?? "",
    country: q.get("country") ?? "",
    text: q.get("text") ?? "",
    box: q.get("box") ?? "",
    event: q.get("event") ?? "",
    view: readView(q.get("map")),
    lang: LANGUAGES.find((one) => one === lang) ?? null,
    tab: q.get("tab") === "list" ? "list" : "map",
  };
}

// The filters alone, as the interface takes them; with or without the dates.
export function filterQuery(state: State, dates = true): URLSearchParams {
  const q = new URLSearchParams();
  const put = (name: string, value: string) => value && q.set(name, value);
  put("type", state.types.join(","));
  put("standing", state.standings.join(","));
  put("min_origins", state.minOrigins > 0 ? String(state.minOrigins) : "");
  if (dates) {
    put("from", state.from);
    put("to", state.to);
  }
  put("place", state.place);
  put("actor", state.actor);
  put("country", state.country);
  put("text", state.text);
  put("box", state.box);
  return q;
}

export function addressOf(state: State): string {
  const q = filterQuery(state);
  if (state.event) q.set("event", state.event);
  if (state.view) q.set("map", `${state.view.zoom}/${state.view.lat.toFixed(3)}/${state.view.lon.toFixed(3)}`);
  if (state.lang) q.set("lang", state.lang);
  if (state.tab === "list") q.set("tab", "list");
  // Commas and slashes need no escape in a query (RFC 3986), and the address is read by people.
  const text = q.toString().replace(/%2C/g, ",").replace(/%2F/g, "/");
  return text ? `?${text}` : location.pathname;
}

type Listener = (next: State, before: State) => void;

export class Store {
  private listeners: Listener[] = [];
  constructor(public state: State) {
    window.addEventListener("popstate", () => this.change(readAddress(location.search)));
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  // "push" makes a step that the back button undoes; "replace" does not (map moves, a date being dragged).
  set(part: Partial<State>, step: "push" | "replace" = "push"): void {
    const next = { ...this.state, ...part };
    const address = addressOf(next);
    if (address !== addressOf(this.state)) {
      if (step === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    this.change(next);
  }

  private change(next: State): void {
    const before = this.state;
    this.state = next;
    for (const listener of this.listeners) listener(next, before);
  }
}
