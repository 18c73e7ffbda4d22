// A claim's words lit in the story's own text. Positions of the record count code points within a paragraph; strings of
// the browser count UTF-16 units, so that text is cut by code points here and nowhere else.
//   "Huit civils tués à Tibú", spans {0-11 whom}, {19-23 where} -> <mark>Huit civils</mark> tués à <mark>Tibú</mark>
// SPDX-License-Identifier: Apache-2.0
import { h } from "./dom";
import { code, t } from "./i18n";
import type { Claim, Story, Words } from "./types";

export const SLOTS = ["trigger", "who", "whom", "where", "when", "figure", "source"] as const;
export type Slot = (typeof SLOTS)[number];

export interface Span {
  p: number;
  from: number;
  to: number;
  slot: Slot;
  key: string; // claim, slot and place in it: "c1.who.0"
}

function slotWords(claim: Claim): Record<Slot, (Words | null)[]> {
  return {
    trigger: claim.triggers,
    who: claim.actors,
    whom: claim.targets,
    where: [claim.place],
    when: [claim.time],
    figure: claim.figures,
    source: claim.sources,
  };
}

function hasPosition(words: Words | null): words is Words & { p: number; from: number; to: number } {
  return typeof words?.p === "number" && typeof words.from === "number" && typeof words.to === "number";
}

export function spansOf(claim: Claim): Span[] {
  const all = slotWords(claim);
  return SLOTS.flatMap((slot) =>
    all[slot].flatMap((words, i) =>
      hasPosition(words) && words.to > words.from
        ? [{ p: words.p, from: words.from, to: words.to, slot, key: `${claim.id}.${slot}.${i}` }]
        : [],
    ),
  );
}

// The text of one paragraph with its spans marked. Where spans overlap, the shortest gives the colour and all give
// their keys.
export function litParagraph(text: string, spans: Span[]): (Node | string)[] {
  const points = Array.from(text);
  const edges = new Set([0, points.length]);
  for (const span of spans) edges.add(Math.min(span.from, points.length)).add(Math.min(span.to, points.length));
  const cuts = [...edges].sort((a, b) => a - b);
  const out: (Node | string)[] = [];
  for (let i = 0; i + 1 < cuts.length; ++i) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    const piece = points.slice(from, to).join("");
    const here = spans.filter((s) => s.from <= from && to <= s.to).sort((a, b) => a.to - a.from - (b.to - b.from));
    if (here.length === 0) {
      out.push(piece);
      continue;
    }
    const names = [...new Set(here.map((s) => code("slot", s.slot)))].join(", ");
    const keys = here.map((s) => s.key).join(" ");
    out.push(h("mark", { class: `lit slot-${here[0]!.slot}`, "data-keys": keys, title: names }, piece));
  }
  return out;
}

export function legend(): HTMLElement {
  const entries = SLOTS.map((slot) => h("span", { class: `lit slot-${slot}` }, code("slot", slot)));
  return h("p", { class: "legend" }, h("span", { class: "legend-name" }, t("event.claims.legend")), ...entries);
}

// Only the paragraphs that carry a span or a sentence that was read, with gaps; or all of them.
export function litStory(story: Story, claims: Claim[]): HTMLElement {
  const spans = claims.flatMap(spansOf);
  const read = new Set([...spans.map((s) => s.p), ...claims.flatMap((c) => c.evidence.map((e) => e.p ?? -1))]);
  const body = h("div", { class: "story-text", lang: story.language, dir: "auto" });
  let gap = false;
  story.paragraphs.forEach((paragraph, p) => {
    const shown = read.has(p);
    if (!shown && !gap) body.append(h("p", { class: "gap", "aria-hidden": "true" }, t("event.text.gap")));
    gap = !shown;
    const own = spans.filter((span) => span.p === p);
    body.append(h("p", { class: `role-${paragraph.role}${shown ? "" : " unread"}` }, ...litParagraph(paragraph.text, own)));
  });
  return body;
}
