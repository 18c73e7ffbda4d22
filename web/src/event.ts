// The event page: what is told, by whom, how firmly; the figures of each source; what is disputed; which stories are one
// origin; and each claim with its words lit in the story's own text. "How certain" is told in words and as a pair.
// SPDX-License-Identifier: Apache-2.0
import { eventAddress } from "./api";
import { h } from "./dom";
import { familyOf, glyph } from "./families";
import { claimCard } from "./claim";
import { count, countryName, date, participant, title, when, where } from "./format";
import { code, plural, t } from "./i18n";
import { legend, litStory } from "./lit";
import { badge } from "./list";
import type { Claim, ClaimRef, EventFigure, Participant, Story, StoryRecord, VigieEvent } from "./types";

export interface Actions {
  close(): void;
  filter(part: { types?: string[]; actor?: string; place?: string }): void;
  showOnMap(): void;
  copyLink(): Promise<void>;
}

type Records = Map<string, StoryRecord>;

function storyName(story: Story): string {
  return story.outlet.name ?? story.file?.split("/").at(-1) ?? story.id;
}

function storyDate(story: Story): string {
  return story.published?.from ? t("event.published", { date: date(story.published.from, "short") }) : t("event.published.none");
}

function row(name: string, ...values: (Node | string | null)[]): HTMLElement {
  return h("div", { class: "fact" }, h("dt", {}, name), h("dd", {}, ...values));
}

function note(...parts: (string | null)[]): HTMLElement {
  return h("small", {}, parts.filter(Boolean).join(" · "));
}

// A name filters by it, but never a private person's: no view of Vigie follows a person.
function people(all: Participant[], actions: Actions): (Node | string)[] {
  if (all.length === 0) return [h("span", { class: "unknown" }, t("event.unknown"))];
  return all.flatMap((one, i) => {
    const name = participant(one);
    const follow = one.kind !== "person" && (one.id ?? one.name);
    const shown = follow
      ? h("button", { type: "button", class: "link", onclick: () => actions.filter({ actor: one.id ?? name }) }, name)
      : name;
    return i === 0 ? [shown] : [", ", shown];
  });
}

function placeRow(e: VigieEvent): HTMLElement {
  const { place } = e;
  if (!place) return row(t("event.where"), h("span", { class: "unknown" }, t("event.unplaced")));
  const within = place.within_km ? t("event.within", { km: place.within_km }) : null;
  const unplaced = place.lat === null ? t("event.notongazetteer") : null;
  const text = [where(place), place.admin1, countryName(place.country)].filter((s, i, all) => s && all.indexOf(s) === i).join(", ");
  return row(t("event.where"), `${text} `, note(code("precision.place", place.precision), within, unplaced));
}

function facts(e: VigieEvent, actions: Actions): HTMLElement {
  const timeNote = e.time?.start ? note(code("precision.time", e.time.precision), code("basis", e.time.basis)) : null;
  return h(
    "dl",
    { class: "facts" },
    row(t("event.when"), `${when(e.time)} `, timeNote),
    placeRow(e),
    row(t("event.who"), ...people(e.actors, actions)),
    row(t("event.whom"), ...people(e.targets, actions)),
    e.also.length > 0 && row(t("event.also"), e.also.map((one) => code("type", one)).join(", ")),
    e.trend && row(t("event.trend"), code("event.trend", e.trend)),
  );
}

function firmness(e: VigieEvent): HTMLElement {
  const pair = (name: string, value: string) =>
    h("div", { class: "judged" }, h("b", {}, value), h("span", {}, name, h("small", {}, code("admiralty", value))));
  return h(
    "section",
    { class: "firm" },
    h("h3", {}, t("event.firm")),
    h("p", { class: "why" }, badge(e.standing), " ", t(`standing.${e.standing}.why`)),
    h("p", { class: "counts" }, `${plural("count.origins", e.origins)} · ${plural("count.stories", e.stories.length)} · ${plural("count.claims", e.claims.length)}`),
    h("div", { class: "admiralty", title: t("event.admiralty.hint") },
      pair(t("event.admiralty.sources"), e.credibility.sources ?? "F"),
      pair(t("event.admiralty.information"), String(e.credibility.information))),
  );
}

function figureRow(one: EventFigure, records: Records): HTMLElement {
  const by = one.by.map((each) => {
    const story = records.get(each.story)?.story;
    const text = h(each.superseded ? "s" : "span", {}, count(each));
    const name = story ? storyName(story) : each.story;
    return h("li", {}, text, " ", h("bdi", {}, name), each.superseded && h("small", {}, ` (${t("event.superseded")})`));
  });
  const who = one.who && one.who !== "people" ? code("who", one.who) : null;
  return h("tr", {},
    h("th", { scope: "row" }, code("what", one.what), who && h("small", {}, ` ${who}`)),
    h("td", { class: "range" }, count(one)),
    h("td", {}, h("ul", {}, ...by)));
}

function figures(e: VigieEvent, records: Records): HTMLElement {
  if (e.figures.length === 0) {
    return h("section", {}, h("h3", {}, t("event.figures")), h("p", { class: "unknown" }, t("event.figures.none")));
  }
  const head = h("tr", {}, ...(["who", "range", "by"] as const).map((one) => h("th", { scope: "col" }, t(`event.figures.${one}`))));
  return h("section", {}, h("h3", {}, t("event.figures")),
    h("table", { class: "figures" }, h("thead", {}, head), h("tbody", {}, ...e.figures.map((one) => figureRow(one, records)))));
}

function storyLink(ref: ClaimRef, records: Records): HTMLElement {
  const story = records.get(ref.story)?.story;
  return h("a", { href: `#story-${ref.story}` }, h("bdi", {}, story ? storyName(story) : ref.story));
}

function disputes(e: VigieEvent, records: Records): HTMLElement | null {
  if (e.disputes.length === 0) return null;
  const blocks = e.disputes.map((dispute) =>
    h("div", { class: "dispute" }, h("h4", {}, code("dispute", dispute.on)),
      h("div", { class: "sides" }, ...dispute.sides.map((side) =>
        h("div", { class: "side" }, h("b", {}, side.value), h("ul", {}, ...side.claims.map((ref) => h("li", {}, storyLink(ref, records)))))))),
  );
  return h("section", {}, h("h3", {}, t("event.disputes")), ...blocks);
}

// Groups of copies name a story by its file where that is enough, else by its id.
function origins(e: VigieEvent, records: Records): HTMLElement {
  const named = new Map<string, string>();
  for (const ref of e.claims) if (ref.file) named.set(ref.file, ref.story);
  const groups = e.copies.map((group) => group.map((name) => (records.has(name) ? name : (named.get(name) ?? name))));
  const grouped = new Set(groups.flat());
  for (const story of e.stories) if (!grouped.has(story)) groups.push([story]);
  const line = (id: string) => {
    const story = records.get(id)?.story;
    return h("li", {}, h("a", { href: `#story-${id}` }, h("bdi", {}, story ? storyName(story) : id)), story && h("small", {}, ` ${storyDate(story)}`));
  };
  const cards = groups.map((group) =>
    h("div", { class: "origin" },
      h("h4", {}, group.length > 1 ? t("event.origins.copies", { n: group.length }) : t("event.origins.single")),
      h("ul", {}, ...group.map(line))));
  return h("section", {}, h("h3", {}, t("event.origins")), h("p", { class: "hint" }, t("event.origins.hint")), h("div", { class: "origins" }, ...cards));
}

function originalLink(story: Story): HTMLElement | null {
  if (!story.url || !/^https?:\/\//i.test(story.url)) return null;
  return h("a", { class: "original", href: story.url, target: "_blank", rel: "noopener noreferrer" }, t("event.original"), " ↗");
}

function storyCard(record: StoryRecord, refs: ClaimRef[]): HTMLElement {
  const { story } = record;
  const claims = refs.map((ref) => record.claims.find((one) => one.id === ref.claim)).filter((c): c is Claim => c !== undefined);
  const text = litStory(story, claims);
  const card = h("article", { class: "story", id: `story-${story.id}`, tabindex: -1 });
  const whole = h("button", {
    type: "button", class: "quiet", "aria-expanded": "false",
    onclick: () => {
      const open = card.classList.toggle("whole");
      whole.setAttribute("aria-expanded", String(open));
      whole.textContent = t(open ? "event.text.some" : "event.text.all");
    },
  }, t("event.text.all"));
  const from = story.origin.map((one) => code("relation", one.relation).replace("{name}", one.name ?? one.quote ?? ""));
  card.append(
    h("header", {},
      h("h4", { lang: story.language, dir: "auto" }, story.headline ?? storyName(story)),
      h("p", {}, h("bdi", {}, storyName(story)), ` · ${[storyDate(story), ...from].join(" · ")} `, originalLink(story))),
    h("div", { class: "story-columns" },
      h("div", {}, text, text.querySelector(".unread") && whole),
      h("div", { class: "claims" }, ...claims.map((claim, i) => claimCard(claim, refs[i]!.role, card)))),
  );
  return card;
}

export function eventPage(e: VigieEvent, all: StoryRecord[], placed: boolean, actions: Actions): DocumentFragment {
  const records: Records = new Map(all.map((record) => [record.story.id, record]));
  const tools = h("p", { class: "tools" },
    placed && h("button", { type: "button", class: "quiet", onclick: () => actions.showOnMap() }, t("event.map")),
    h("button", { type: "button", class: "quiet", onclick: () => actions.filter({ types: [e.type] }) }, t("event.all.type")),
    h("button", { type: "button", class: "quiet", onclick: () => void actions.copyLink() }, t("event.copy.link")),
    h("a", { class: "quiet", href: eventAddress(e.id), target: "_blank" }, t("event.json")));
  const stories = e.stories.flatMap((id) => {
    const record = records.get(id);
    return record ? [storyCard(record, e.claims.filter((ref) => ref.story === id))] : [];
  });
  const page = document.createDocumentFragment();
  page.append(
    h("header", { class: "event-head" },
      h("button", { type: "button", class: "close", "aria-label": t("event.close"), title: t("event.close"), onclick: () => actions.close() }, "×"),
      h("p", { class: "kicker" }, glyph(familyOf(e.type), e.standing, 18), code("family", familyOf(e.type))),
      h("h2", { id: "event-title", tabindex: -1 }, `${title(e)}, ${where(e.place)}`),
      h("p", { class: "sub" }, when(e.time), " ", badge(e.standing))),
    facts(e, actions), firmness(e), figures(e, records));
  const argued = disputes(e, records);
  if (argued) page.append(argued);
  page.append(origins(e, records),
    h("section", { class: "told" }, h("h3", {}, t("event.claims")), h("div", { class: "legend-bar" }, legend(), h("p", { class: "hint" }, t("event.claims.hint"))), ...stories),
    tools);
  return page;
}
