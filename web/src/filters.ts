// The filters above map and list: words, place, actor, families, standing, origins. Each writes to the address.
// SPDX-License-Identifier: Apache-2.0
import { exportAddress, fetchNames } from "./api";
import { byId, h } from "./dom";
import { FAMILIES, glyph } from "./families";
import { date } from "./format";
import { code, language, LANGUAGES, t } from "./i18n";
import { EMPTY, filterQuery, type State, type Store } from "./state";
import { STANDINGS } from "./types";

const LEAST_ORIGINS = [0, 2, 3, 5];

function toggled(list: string[], one: string): string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

export class Filters {
  private suggestions = h("div", { hidden: true });

  constructor(private store: Store, private boxNow: () => string) {
    document.body.append(this.suggestions);
    const box = byId<HTMLInputElement>("only-box");
    box.addEventListener("change", () => this.store.set({ box: box.checked ? this.boxNow() : "" }));
    document.addEventListener("click", (event) => this.closeMenus(event.target as Node));
  }

  async suggest(): Promise<void> {
    for (const directory of ["actors", "places"] as const) {
      const names = await fetchNames(directory);
      const unique = [...new Set(names.map((one) => one.name).filter(Boolean))];
      this.suggestions.append(h("datalist", { id: `known-${directory}` }, ...unique.map((name) => h("option", { value: name }))));
    }
  }

  draw(state: State): void {
    const active = document.activeElement?.id;
    byId("search").replaceChildren(...this.fields(state));
    byId("families").replaceChildren(...this.chips(state));
    byId("choices").replaceChildren(this.standings(state), this.origins(state));
    byId<HTMLInputElement>("only-box").checked = state.box !== "";
    byId("export").replaceChildren(this.exports(state));
    byId("languages").replaceChildren(...this.languages());
    const pills = this.pills(state);
    byId("pills").replaceChildren(...pills);
    byId("filter-toggle").textContent = pills.length > 0 ? t("filter.show.n", { n: [...filterQuery(state)].length }) : t("filter.show");
    if (active) document.getElementById(active)?.focus();
  }

  private field(id: "text" | "place" | "actor", state: State, list: string | null): HTMLElement {
    const take = () => this.store.set({ [id]: input.value.trim() });
    const input = h("input", {
      id: `field-${id}`, type: "search", value: state[id], placeholder: t(`filter.${id}`), "aria-label": t(`filter.${id}`), list,
      autocomplete: "off", enterkeyhint: "search",
      onchange: take, onsearch: take, // "search": the field's own button that empties it
    });
    return input;
  }

  private fields(state: State): HTMLElement[] {
    return [this.field("text", state, null), this.field("place", state, "known-places"), this.field("actor", state, "known-actors")];
  }

  private chips(state: State): HTMLElement[] {
    return FAMILIES.map((family) =>
      h("button", {
        type: "button", id: `family-${family}`, class: `chip f-${family}`, "aria-pressed": String(state.types.includes(family)),
        onclick: () => this.store.set({ types: toggled(state.types, family) }),
      }, glyph(family, null, 15), code("family", family)));
  }

  private standings(state: State): HTMLElement {
    const boxes = STANDINGS.map((one) =>
      h("label", { title: t(`standing.${one}.why`) },
        h("input", {
          type: "checkbox", id: `standing-${one}`, checked: state.standings.includes(one),
          onchange: () => this.store.set({ standings: toggled(this.store.state.standings, one) }),
        }), h("span", { class: `badge s-${one}` }, code("standing", one))));
    const menu = document.querySelector<HTMLDetailsElement>("#standing-menu");
    const n = state.standings.length;
    return h("details", { class: "menu", id: "standing-menu", open: menu?.open ?? false },
      h("summary", { id: "standing-summary" }, n > 0 ? `${t("filter.standing")} (${n})` : t("filter.standing")), h("div", { class: "menu-body" }, ...boxes));
  }

  private origins(state: State): HTMLElement {
    const steps = [...new Set([...LEAST_ORIGINS, state.minOrigins])].sort((a, b) => a - b);
    const options = steps.map((n) =>
      h("option", { value: n, selected: n === state.minOrigins }, n === 0 ? t("filter.origins.any") : t("filter.origins.least", { n })));
    const select = h("select", { id: "min-origins", onchange: () => this.store.set({ minOrigins: Number(select.value) }) }, ...options);
    return h("label", { class: "choice" }, h("span", {}, t("filter.origins")), select);
  }

  private exports(state: State): HTMLElement {
    const links = (["geojson", "csv", "jsonl"] as const).map((format) =>
      h("a", { href: exportAddress(filterQuery(state), format), download: `events.${format}` }, t(`export.${format}`)));
    return h("details", { class: "menu right", id: "export-menu" },
      h("summary", { id: "export-summary" }, t("export.heading")), h("div", { class: "menu-body" }, h("p", { class: "hint" }, t("export.hint")), ...links));
  }

  private languages(): HTMLElement[] {
    return LANGUAGES.map((one) =>
      h("button", {
        type: "button", id: `lang-${one}`, lang: one, "aria-pressed": String(one === language()),
        "aria-label": one === "fr" ? "Français" : "English", onclick: () => this.store.set({ lang: one }),
      }, one.toUpperCase()));
  }

  // The filters in force, each with a button that takes it away.
  private pills(state: State): HTMLElement[] {
    const pills: [string, Partial<State>][] = [];
    for (const one of state.types) {
      pills.push([code(one.includes("/") ? "type" : "family", one), { types: state.types.filter((o) => o !== one) }]);
    }
    for (const one of state.standings) pills.push([code("standing", one), { standings: state.standings.filter((o) => o !== one) }]);
    if (state.minOrigins > 0) pills.push([t("filter.pill.origins", { n: state.minOrigins }), { minOrigins: 0 }]);
    if (state.text) pills.push([`“${state.text}”`, { text: "" }]);
    if (state.place) pills.push([state.place, { place: "" }]);
    if (state.country) pills.push([state.country, { country: "" }]);
    if (state.actor) pills.push([state.actor, { actor: "" }]);
    if (state.box) pills.push([t("filter.pill.box"), { box: "" }]);
    if (state.from) pills.push([t("filter.pill.from", { date: date(state.from, "short") }), { from: "" }]);
    if (state.to) pills.push([t("filter.pill.to", { date: date(state.to, "short") }), { to: "" }]);
    const buttons = pills.map(([what, part]) =>
      h("button", { type: "button", class: "pill", "aria-label": t("filter.remove", { what }), onclick: () => this.store.set(part) }, what, h("span", { "aria-hidden": "true" }, " ×")));
    if (buttons.length > 1) {
      const { event, view, lang, tab } = state;
      buttons.push(h("button", { type: "button", class: "pill reset", onclick: () => this.store.set({ ...EMPTY, event, view, lang, tab }) }, t("filter.reset")));
    }
    return buttons;
  }

  private closeMenus(target: Node): void {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
      if (!menu.contains(target) && document.contains(target)) menu.open = false;
    }
  }
}
