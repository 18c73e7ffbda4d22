// The list: every event that passes the filters, also those without a place. Arrow keys move between lines, Enter
// opens; each line is a link, so that it opens in a new tab too.
// SPDX-License-Identifier: Apache-2.0
import { h } from "./dom";
import { familyOf, glyph } from "./families";
import { countryName, figure, participants, title, when, where } from "./format";
import { code, plural, t } from "./i18n";
import type { Feature, Standing, VigieEvent } from "./types";

const AT_ONCE = 60;
const FIGURES = 2;

export function badge(standing: Standing): HTMLElement {
  return h("span", { class: `badge s-${standing}`, title: t(`standing.${standing}.why`) }, code("standing", standing));
}

function actorsLine(e: VigieEvent): string {
  const [who, whom] = [participants(e.actors), participants(e.targets)];
  return who && whom ? `${who} → ${whom}` : who || (whom && `→ ${whom}`);
}

function placeLine(e: VigieEvent, placed: boolean): string {
  const country = e.place?.precision === "country" ? null : countryName(e.place?.country ?? null);
  const name = [where(e.place), country].filter((s, i, all) => s && all.indexOf(s) === i).join(", ");
  return placed || !e.place ? name : `${name} (${t("list.unplaced")})`;
}

export class ListView {
  private features: Feature[] = [];
  private shown = 0;
  private items = h("ol", { class: "items" });
  private more = h("button", { type: "button", class: "more", onclick: () => this.grow() });

  constructor(private root: HTMLElement, private address: (id: string) => string, private onOpen: (id: string) => void) {
    this.items.addEventListener("keydown", (event) => this.move(event));
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.grow()).observe(this.more);
  }

  show(features: Feature[], open: string): void {
    this.features = features;
    this.shown = 0;
    this.items.replaceChildren();
    this.items.setAttribute("aria-label", t("list.label"));
    this.more.textContent = t("list.more");
    if (features.length === 0) {
      this.root.replaceChildren(h("div", { class: "empty" }, h("p", {}, t("list.empty")), h("p", {}, t("list.empty.hint"))));
      return;
    }
    this.root.replaceChildren(this.items, this.more);
    this.root.scrollTop = 0;
    this.grow();
    this.select(open);
  }

  private grow(): void {
    const next = this.features.slice(this.shown, this.shown + AT_ONCE);
    this.items.append(...next.map((feature) => this.line(feature)));
    this.shown += next.length;
    this.more.hidden = this.shown >= this.features.length;
  }

  private line(feature: Feature): HTMLLIElement {
    const e = feature.properties;
    const figures = e.figures.slice(0, FIGURES).map((one) => h("span", { class: "figure" }, figure(one)));
    const open = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.onOpen(feature.id);
    };
    return h(
      "li",
      {},
      h(
        "a",
        { href: this.address(feature.id), "data-id": feature.id, onclick: open },
        glyph(familyOf(e.type), e.standing, 22),
        h("span", { class: "line-head" }, h("strong", {}, title(e)), h("time", {}, when(e.time, "short"))),
        h("span", { class: "line-place" }, placeLine(e, feature.geometry !== null)),
        h("span", { class: "line-who" }, actorsLine(e)),
        h("span", { class: "line-foot" }, badge(e.standing), h("span", {}, plural("count.origins", e.origins)), ...figures),
      ),
    );
  }

  select(id: string): void {
    for (const link of this.items.querySelectorAll("a")) {
      if (link.dataset["id"] === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  focus(id: string): void {
    this.items.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  private move(event: KeyboardEvent): void {
    const links = [...this.items.querySelectorAll("a")];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    if (to >= links.length) this.grow();
    this.items.querySelectorAll("a")[Math.max(0, to)]?.focus();
  }
}
