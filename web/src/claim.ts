// One claim beside its story's text: how it is told, who says so, and a line for each value; a line lights its words.
// SPDX-License-Identifier: Apache-2.0
import { h } from "./dom";
import { figure, participant, when, where } from "./format";
import { code, t } from "./i18n";
import type { Slot } from "./lit";
import type { Claim, Source, Words } from "./types";

function light(card: HTMLElement, key: string, button: HTMLElement): void {
  const on = button.getAttribute("aria-pressed") !== "true";
  card.querySelectorAll("[aria-pressed=true]").forEach((other) => other.setAttribute("aria-pressed", "false"));
  card.classList.toggle("one", on);
  let first: HTMLElement | null = null;
  for (const mark of card.querySelectorAll<HTMLElement>("mark.lit")) {
    const hit = on && (mark.dataset["keys"] ?? "").split(" ").includes(key);
    mark.classList.toggle("on", hit);
    if (hit) first ??= mark;
  }
  button.setAttribute("aria-pressed", String(on));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  first?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}

function sourceText(one: Source): string {
  const about = [
    code("kind", one.kind),
    one.anonymous ? t("event.sources.anonymous") : null,
    one.via ? t("event.sources.via", { via: one.via }) : null,
  ].filter(Boolean);
  return `${one.name ?? one.quote ?? ""} (${about.join(", ")}): ${code("stance", one.stance)}`;
}

export function claimCard(claim: Claim, role: string, card: HTMLElement): HTMLElement {
  const lines: HTMLElement[] = [];
  const line = (slot: Slot, i: number, words: Words, value: string) => {
    const key = `${claim.id}.${slot}.${i}`;
    const quote = words.quote && words.quote !== value ? h("q", {}, words.quote) : null;
    const button = h("button", { type: "button", "aria-pressed": "false", class: `line slot-${slot}`, onclick: () => light(card, key, button) },
      h("span", { class: "slot-name" }, code("slot", slot)), h("span", {}, value, quote && " ", quote));
    lines.push(h("li", {}, button));
  };
  claim.triggers.slice(0, 1).forEach((one, i) => line("trigger", i, one, one.quote ?? code("type", claim.type)));
  claim.actors.forEach((one, i) => line("who", i, one, participant(one)));
  claim.targets.forEach((one, i) => line("whom", i, one, participant(one)));
  if (claim.place) line("where", 0, claim.place, where(claim.place));
  if (claim.time) line("when", 0, claim.time, claim.time.start ? when(claim.time) : (claim.time.quote ?? t("event.undated")));
  claim.figures.forEach((one, i) => line("figure", i, one, figure(one)));
  claim.sources.forEach((one, i) => line("source", i, one, sourceText(one)));
  return h("div", { class: `claim told-${claim.standing}` },
    h("h5", {}, code("type", claim.type), " ", h("span", { class: `role role-is-${role}` }, code("role", role))),
    h("p", { class: "told-as" }, claim.sources.length === 0 && claim.standing === "asserted" ? t("event.sources.none") : code("told", claim.standing)),
    h("ul", { class: "lines" }, ...lines));
}
