// The timeline: how many events in each day, week, month or year, stacked by family, and a period to choose, by
// dragging over the bars or with two sliders (arrow keys). A bar counts each event once, at its first day.
// SPDX-License-Identifier: Apache-2.0
import { h, svg } from "./dom";
import { FAMILIES, type Family, familyOf } from "./families";
import { date, isDated } from "./format";
import { plural, t } from "./i18n";
import type { Feature } from "./types";

const DAY = 86_400_000;
const MOST_BARS = 120;
type Step = "day" | "week" | "month" | "year";

interface Bar {
  from: string; // first and last day, ISO
  to: string;
  counts: Map<Family, number>;
  total: number;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const dayOf = (text: string) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);

function startOf(time: number, step: Step): number {
  const d = new Date(time);
  if (step === "week") return time - ((d.getUTCDay() + 6) % 7) * DAY;
  if (step === "month") return Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), 1);
  if (step === "year") return new Date(0).setUTCFullYear(d.getUTCFullYear(), 0, 1);
  return time;
}

function nextOf(time: number, step: Step): number {
  if (step === "day") return time + DAY;
  if (step === "week") return time + 7 * DAY;
  return startOf(time + (step === "month" ? 32 : 367) * DAY, step);
}

export function barsOf(features: Feature[]): Bar[] {
  const starts = features.filter((f) => isDated(f.properties.time)).map((f) => dayOf(f.properties.time!.start!));
  if (starts.length === 0) return [];
  const first = starts.reduce((a, b) => Math.min(a, b));
  const last = starts.reduce((a, b) => Math.max(a, b));
  const days = (last - first) / DAY + 1;
  const step: Step = days <= MOST_BARS ? "day" : days <= MOST_BARS * 7 ? "week" : days <= MOST_BARS * 30 ? "month" : "year";
  const bars: Bar[] = [];
  const at = new Map<number, Bar>();
  for (let time = startOf(first, step); time <= last; time = nextOf(time, step)) {
    const bar = { from: iso(time), to: iso(nextOf(time, step) - DAY), counts: new Map<Family, number>(), total: 0 };
    bars.push(bar);
    at.set(time, bar);
  }
  for (const { properties: e } of features) {
    const bar = isDated(e.time) ? at.get(startOf(dayOf(e.time.start), step)) : undefined;
    if (!bar) continue;
    const family = familyOf(e.type);
    bar.counts.set(family, (bar.counts.get(family) ?? 0) + 1);
    bar.total += 1;
  }
  return bars;
}

export class Timeline {
  private bars: Bar[] = [];
  private from = "";
  private to = "";
  private chart = svg("svg", { class: "bars", preserveAspectRatio: "none", "aria-hidden": "true" });
  private sliders = h("div", { class: "sliders" });
  private axis = h("div", { class: "axis", "aria-hidden": "true" });
  private readout = h("output", { class: "readout" });
  private dragFrom: number | null = null;

  // `onPeriod` gets ISO dates, empty for an open end; `done` is false while a drag goes on.
  constructor(private root: HTMLElement, private onPeriod: (from: string, to: string, done: boolean) => void) {
    this.chart.addEventListener("pointerdown", (e) => this.drag(e));
    this.chart.addEventListener("pointermove", (e) => this.drag(e));
    this.chart.addEventListener("pointerup", (e) => this.drag(e));
    this.chart.addEventListener("pointercancel", () => (this.dragFrom = null));
  }

  show(features: Feature[], from: string, to: string): void {
    this.bars = barsOf(features);
    this.from = from;
    this.to = to;
    this.draw();
  }

  setPeriod(from: string, to: string): void {
    if (from === this.from && to === this.to) return;
    this.from = from;
    this.to = to;
    this.mark();
  }

  private draw(): void {
    const n = this.bars.length;
    if (n === 0) {
      this.root.replaceChildren(h("p", { class: "none" }, t("time.none")));
      return;
    }
    const most = Math.max(...this.bars.map((bar) => bar.total));
    this.chart.setAttribute("viewBox", `0 0 ${n} 100`);
    this.chart.replaceChildren(...this.bars.map((bar, i) => this.column(bar, i, most)));
    this.sliders.replaceChildren(this.slider("first"), this.slider("last"));
    const shown = [0, Math.floor((n - 1) / 3), Math.floor((2 * (n - 1)) / 3), n - 1].filter((at, i, all) => all.indexOf(at) === i);
    this.axis.replaceChildren(...shown.map((at) => h("span", {}, date(this.bars[at]!.from, "short"))));
    const clear = h("button", { type: "button", class: "quiet clear", onclick: () => this.onPeriod("", "", true) }, t("time.clear"));
    const head = h("div", { class: "time-head" }, h("h2", {}, t("time.label")), this.readout, clear);
    this.root.replaceChildren(head, h("div", { class: "plot", title: t("time.hint") }, this.chart, this.sliders), this.axis);
    this.mark();
  }

  private column(bar: Bar, i: number, most: number): SVGGElement {
    const group = svg("g", { "data-bar": i });
    // The whole height takes the pointer and carries the words.
    const label = t("time.bar", { span: bar.from === bar.to ? date(bar.from, "short") : `${date(bar.from, "short")} – ${date(bar.to, "short")}`, count: plural("count.events", bar.total) });
    group.append(svg("rect", { x: i, y: 0, width: 1, height: 100, class: "hit" }, svg("title", {}, label)));
    let y = 100;
    for (const family of FAMILIES) {
      const height = ((bar.counts.get(family) ?? 0) / most) * 96;
      if (height === 0) continue;
      y -= height;
      group.append(svg("rect", { x: i + 0.08, y, width: 0.84, height, class: `bar f-${family}` }));
    }
    return group;
  }

  private slider(which: "first" | "last"): HTMLInputElement {
    return h("input", {
      type: "range", min: 0, max: this.bars.length - 1, step: 1, class: `slider ${which}`,
      "aria-label": t(which === "first" ? "time.first" : "time.last"),
      oninput: () => this.fromSliders(false),
      onchange: () => this.fromSliders(true),
    });
  }

  private inputs(): [HTMLInputElement, HTMLInputElement] {
    return [this.sliders.children[0] as HTMLInputElement, this.sliders.children[1] as HTMLInputElement];
  }

  private fromSliders(done: boolean): void {
    const [first, last] = this.inputs();
    const low = Math.min(first.valueAsNumber, last.valueAsNumber);
    const high = Math.max(first.valueAsNumber, last.valueAsNumber);
    this.choose(low, high, done);
  }

  private choose(low: number, high: number, done: boolean): void {
    this.from = low === 0 ? "" : this.bars[low]!.from;
    this.to = high === this.bars.length - 1 ? "" : this.bars[high]!.to;
    this.mark();
    this.onPeriod(this.from, this.to, done);
  }

  // First and last bar within the period.
  private chosen(): [number, number] {
    const n = this.bars.length;
    const low = this.from ? this.bars.findIndex((bar) => bar.to >= this.from) : 0;
    const after = this.to ? this.bars.findIndex((bar) => bar.from > this.to) : -1;
    const high = after < 0 ? n - 1 : Math.max(0, after - 1);
    return [low < 0 ? n - 1 : low, high];
  }

  private mark(): void {
    if (this.bars.length === 0) return;
    const [low, high] = this.chosen();
    this.chart.querySelectorAll("g").forEach((group, i) => group.classList.toggle("out", i < low || i > high));
    const [first, last] = this.inputs();
    first.valueAsNumber = low;
    last.valueAsNumber = high;
    first.setAttribute("aria-valuetext", date(this.bars[low]!.from));
    last.setAttribute("aria-valuetext", date(this.bars[high]!.to));
    const all = !this.from && !this.to;
    this.root.classList.toggle("period", !all);
    this.readout.textContent = `${date(this.from || this.bars[0]!.from, "short")} – ${date(this.to || this.bars[this.bars.length - 1]!.to, "short")}`;
  }

  private drag(event: PointerEvent): void {
    const box = this.chart.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * this.bars.length);
    const bar = Math.max(0, Math.min(this.bars.length - 1, at));
    if (event.type === "pointerdown") {
      this.dragFrom = bar;
      this.chart.setPointerCapture(event.pointerId);
    }
    if (this.dragFrom === null) return;
    this.choose(Math.min(this.dragFrom, bar), Math.max(this.dragFrom, bar), event.type === "pointerup");
    if (event.type === "pointerup") this.dragFrom = null;
  }
}
