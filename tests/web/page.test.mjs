// The page in a browser: map, timeline, filters, event page, both languages, a phone, the keyboard alone, no network.
// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { Browser, ready, startServer } from "./browser.mjs";

let server, browser;
before(async () => {
  server = await startServer();
  browser = await Browser.start();
});
afterEach(() => browser.closePages());
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const lines = (page) => page.locator("#list a").evaluateAll((all) => all.map((one) => one.dataset.id));
const query = (page) => new URL(page.url()).searchParams;
const status = (page) => page.locator("#status").textContent();
const total = async (page, search) => (await (await page.request.get(`${server.url}api/v1/events${search}`)).json()).total;

async function until(page, check) {
  for (let tries = 0; tries < 100; ++tries) {
    if (await check()) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`never became true: ${check}`);
}

async function openEvent(id, options) {
  const page = await browser.open(`${server.url}?event=${id}`, options);
  await page.waitForSelector("#event-title");
  return page;
}

test("the list holds every event, and says how many have no place or date", async () => {
  const page = await browser.open(server.url);
  assert.deepEqual((await lines(page)).sort(), ["arrest", "clash", "fled", "granaries", "market", "school", "talks"]);
  assert.equal(await status(page), "7 events · 2 without a place on the map · 2 undated");
  assert.match(await page.locator('#list a[data-id="talks"]').textContent(), /not on the map/);
});

test("what a line shows: type, place, sides, range, origins, standing", async () => {
  const page = await browser.open(server.url);
  const line = await page.locator('#list a[data-id="market"]').textContent();
  for (const words of ["Shelling", "2 Jul 2024", "Amzerou", "River Guard, Northern Front → civilians", "12–15 killed (civilians)", "2 origins", "Disputed"]) {
    assert.ok(line.includes(words), `${words} in ${line}`);
  }
});

test("the map draws land, markers and clusters that add up to the placed events", async () => {
  const page = await browser.open(`${server.url}?map=3/16/5`);
  const counted = () => page.evaluate(() => {
    const clusters = [...document.querySelectorAll(".cluster b")].map((b) => Number(b.textContent));
    return clusters.reduce((a, b) => a + b, 0) + document.querySelectorAll(".pin").length;
  });
  await until(page, async () => (await counted()) === 5);
  await until(page, () => page.evaluate(() => {
    const canvas = document.querySelector("canvas.basemap");
    const colours = new Set();
    for (let x = 0; x < canvas.width; x += 20) colours.add(String(canvas.getContext("2d").getImageData(x, canvas.height / 2, 1, 1).data));
    return colours.size > 1;
  }));
});

test("a cluster opens into its events, and a marker opens its event", async () => {
  const page = await browser.open(`${server.url}?map=3/16/5`);
  await page.locator(".cluster").first().click();
  await until(page, async () => Number((query(page).get("map") ?? "3").split("/")[0]) > 3);
  const marker = page.locator(".leaflet-marker-icon.pin[title^='Arrest']");
  await page.goto(`${server.url}?map=8/14.2/2.6`);
  await ready(page);
  await marker.click();
  await page.waitForSelector("#event-title");
  assert.equal(query(page).get("event"), "arrest");
});

test("a disc shows how far from its point an event may have been", async () => {
  const page = await browser.open(`${server.url}?map=8/18.9/6.2`);
  const disc = page.locator("path.disc.f-battle");
  await disc.waitFor();
  const box = await disc.boundingBox();
  const kmPerPixel = (40075 * Math.cos((18.9 * Math.PI) / 180)) / (256 * 2 ** 8);
  assert.ok(Math.abs(box.width * kmPerPixel - 120) < 6, `120 km across, got ${box.width * kmPerPixel}`);
});

test("filters narrow the list, stand in the address, and the back button undoes them", async () => {
  const page = await browser.open(server.url);
  await page.click("#family-remote");
  await until(page, async () => (await lines(page)).length === 1);
  assert.equal(query(page).get("type"), "remote");
  await page.click("#family-battle");
  await until(page, async () => (await lines(page)).length === 2);
  await page.goBack();
  await until(page, async () => (await lines(page)).length === 1);
  assert.equal(await page.getAttribute("#family-battle", "aria-pressed"), "false");
  await page.click("#pills .pill");
  await until(page, async () => (await lines(page)).length === 7);
  assert.equal(query(page).get("type"), null);
});

test("words, place, actor, standing and origins filter as the interface does", async () => {
  const page = await browser.open(server.url);
  const steps = [
    ["text=granaries", () => page.fill("#field-text", "granaries"), "Enter"],
    ["place=oued+sarif", () => page.fill("#field-place", "oued sarif"), "Enter"],
    ["actor=northern-front", () => page.fill("#field-actor", "northern-front"), "Enter"],
    ["min_origins=2", () => page.selectOption("#min-origins", "2")],
    ["standing=denied", async () => (await page.click("#standing-summary"), page.check("#standing-denied"))],
  ];
  for (const [search, act, key] of steps) {
    await page.goto(server.url);
    await ready(page);
    await act();
    if (key) await page.keyboard.press(key);
    const wanted = await total(page, `?${search}`);
    assert.ok(wanted > 0 && wanted < 7, search);
    await until(page, async () => (await lines(page)).length === wanted);
    const [name, value] = [...new URLSearchParams(search)][0];
    assert.equal(query(page).get(name), value);
  }
});

test("only what the map shows: the box follows the map", async () => {
  const page = await browser.open(`${server.url}?map=8/14.2/2.6`);
  await page.check("#only-box");
  await until(page, async () => (await lines(page)).join() === "arrest");
  assert.match(query(page).get("box"), /^[\d.,-]+$/);
});

test("an address restores everything", async () => {
  const page = await browser.open(`${server.url}?type=remote,battle&min_origins=2&from=2024-06-01&event=clash&map=5/18/6&lang=fr`);
  await page.waitForSelector("#event-title");
  assert.deepEqual(await lines(page), ["market", "clash"]);
  assert.match(await page.textContent("#event-title"), /^Affrontement, près de Kel Tadra$/);
  assert.equal(await page.getAttribute("#family-battle", "aria-pressed"), "true");
  assert.equal(await page.inputValue("#min-origins"), "2");
  assert.equal(await page.locator("#pills .pill").count(), 5);
});

test("a filter that the interface refuses is told, not hidden", async () => {
  const page = await browser.open(`${server.url}?type=!!!`);
  assert.match(await status(page), /not an event type/);
  browser.complaints = browser.complaints.filter((one) => !one.includes("400")); // the browser's own note of the answer
});

test("the timeline's sliders work from the keyboard and agree with the interface", async () => {
  const page = await browser.open(server.url);
  const first = page.locator(".slider.first");
  await first.focus();
  for (let i = 0; i < 13; ++i) await page.keyboard.press("ArrowRight");
  await until(page, async () => query(page).get("from") === "2024-07-02");
  const wanted = await total(page, "?from=2024-07-02");
  await until(page, async () => (await lines(page)).length === wanted);
  assert.equal(await first.getAttribute("aria-valuetext"), "2 July 2024");
  await page.locator(".slider.last").focus();
  await page.keyboard.press("ArrowLeft");
  await until(page, async () => query(page).get("to") === "2024-07-19");
  assert.equal((await lines(page)).length, await total(page, "?from=2024-07-02&to=2024-07-19"));
  await page.click(".clear");
  await until(page, async () => (await lines(page)).length === 7);
  assert.equal(query(page).get("from"), null);
});

test("dragging over the bars chooses a period", async () => {
  const page = await browser.open(server.url);
  const box = await page.locator(".bars").boundingBox();
  await page.mouse.move(box.x + 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await until(page, async () => (await lines(page)).join() === "clash");
  assert.equal(query(page).get("from"), null);
  assert.match(query(page).get("to"), /^2024-06-/);
});

test("the event page: figures by source, superseded struck, both sides, copies together, standing in words", async () => {
  const page = await openEvent("market");
  const text = await page.locator("#event").innerText();
  assert.match(text, /Origins contradict each other/);
  assert.match(text, /The toll is rising/);
  assert.equal(await page.locator(".figures s").textContent(), "9");
  assert.match(await page.locator(".figures tbody tr").first().innerText(), /12–15/);
  assert.deepEqual(await page.locator(".side b").allTextContents(), ["River Guard", "Northern Front"]);
  const origins = await page.locator(".origin").allInnerTexts();
  assert.equal(origins.length, 2);
  assert.match(origins[0], /One origin, told 2 times[^]*Sahel Courier[^]*Daily Lantern/);
  assert.match(origins[1], /On its own[^]*L’Écho du Fleuve/);
  assert.deepEqual(await page.locator(".judged b").allTextContents(), ["F", "3"]);
  assert.match(text, /a spokesman of the River Guard|River Guard \(armed group\): denies/);
  const link = page.locator(".original").first();
  assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
  assert.match(await link.getAttribute("href"), /^https:\/\/news\.example\//);
});

test("each line lights exactly its words, also after characters of two units and in Arabic", async () => {
  for (const id of ["market", "clash"]) {
    const page = await openEvent(id);
    const { event, records } = await (await page.request.get(`${server.url}api/v1/events/${id}`)).json();
    let checked = 0;
    for (const ref of event.claims) {
      const claim = records.find((r) => r.story.id === ref.story).claims.find((c) => c.id === ref.claim);
      const slots = { who: claim.actors, whom: claim.targets, where: [claim.place], when: [claim.time], figure: claim.figures, source: claim.sources };
      for (const [slot, values] of Object.entries(slots)) {
        const buttons = page.locator(`#story-${ref.story} .line.slot-${slot}`);
        for (const [i, value] of values.filter(Boolean).entries()) {
          await buttons.nth(i).click();
          const lit = await page.locator(`#story-${ref.story} mark.on`).allTextContents();
          assert.equal(lit.join(""), value.quote, `${id} ${slot}`);
          checked += 1;
        }
      }
    }
    assert.ok(checked >= 6, `${checked} values`);
  }
});

test("a story in Arabic runs from right to left", async () => {
  const page = await openEvent("clash");
  const text = page.locator(".story-text[lang=ar]");
  assert.equal(await text.evaluate((one) => getComputedStyle(one).direction), "rtl");
});

test("only the sentences read are shown, until the whole story is asked for", async () => {
  const page = await openEvent("market");
  const rain = page.locator(".story").first().getByText("Rain is expected");
  assert.equal(await rain.isVisible(), false);
  await page.getByRole("button", { name: "Show the whole story" }).first().click();
  assert.equal(await rain.isVisible(), true);
});

test("groups can be followed, a private person cannot", async () => {
  const page = await openEvent("arrest");
  const facts = page.locator(".facts");
  assert.equal(await facts.getByRole("button", { name: "Police" }).count(), 1);
  assert.match(await facts.innerText(), /Ilyas Demmar/);
  assert.equal(await facts.getByRole("button", { name: "Ilyas Demmar" }).count(), 0);
  await facts.getByRole("button", { name: "Police" }).click();
  await until(page, async () => query(page).get("actor") === "Police" && (await lines(page)).join() === "arrest");
});

test("an event that is not there is told", async () => {
  const page = await browser.open(`${server.url}?event=nothing`);
  await page.getByText("There is no such event in this store.").waitFor();
  browser.complaints = browser.complaints.filter((one) => !one.includes("404"));
});

test("French by the reader's setting, English by the address, and back by the button", async () => {
  const page = await browser.open(server.url, { locale: "fr-FR" });
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  assert.equal(await status(page), "7 événements · 2 sans lieu sur la carte · 2 non datés");
  assert.match(await page.locator('#list a[data-id="market"]').textContent(), /Bombardement.*2 juil\. 2024.*Contesté.*2 origines.*12–15 tués \(civils\)/);
  await page.click("#lang-en");
  await until(page, async () => (await status(page)).startsWith("7 events"));
  assert.equal(query(page).get("lang"), "en");
  await page.click('#list a[data-id="market"]');
  await page.waitForSelector("#event-title");
  await page.click("#lang-fr");
  await page.getByText("Des origines se contredisent").waitFor();
  assert.equal(await page.getAttribute("html", "lang"), "fr");
});

test("the keyboard alone: skip to the list, move, open, close, and come back to the line", async () => {
  const page = await browser.open(server.url);
  const focused = () => page.evaluate(() => document.activeElement.dataset.id ?? document.activeElement.id);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), (await lines(page))[0]);
  await page.keyboard.press("ArrowDown");
  const second = (await lines(page))[1];
  assert.equal(await focused(), second);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#event-title");
  await until(page, async () => (await focused()) === "event-title");
  await page.keyboard.press("Escape");
  await until(page, () => page.locator("#event").isHidden());
  assert.equal(await focused(), second);
  await page.keyboard.press("End");
  assert.equal(await focused(), (await lines(page)).at(-1));
});

test("a marker opens from the keyboard, and its words say what it is", async () => {
  const page = await browser.open(`${server.url}?map=8/14.2/2.6`);
  const marker = page.locator(".leaflet-marker-icon.pin[title^='Arrest']");
  assert.equal(await marker.getAttribute("title"), "Arrest, Banibane, 9 July 2024, Single origin");
  await marker.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#event-title");
});

test("every control has a name, and ids are given once", async () => {
  for (const address of [server.url, `${server.url}?event=market`]) {
    const page = await browser.open(address);
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll("button, a, input, select, summary")]
        .filter((one) => !one.closest("[hidden]"))
        .filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim() || one.title || one.labels?.[0]?.textContent.trim() || one.alt))
        .map((one) => one.outerHTML));
    assert.deepEqual(nameless, []);
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((one) => one.id));
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
  }
});

test("a phone: map and list in turn, filters in a drawer, the event fills the screen, nothing is cut off", async () => {
  const page = await browser.open(server.url, PHONE);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  assert.equal(await page.locator("#map").isVisible(), true);
  assert.equal(await page.locator("#list").isVisible(), false);
  assert.ok(await fits());
  await page.tap("#filter-toggle");
  await page.tap("#family-battle");
  await page.tap("#filter-done");
  assert.equal(await page.textContent("#filter-toggle"), "Filters (1)");
  await until(page, async () => (await page.textContent("#tab-list")) === "List (1)");
  await page.tap("#tab-list");
  assert.equal(await page.locator("#list").isVisible(), true);
  await page.tap('#list a[data-id="clash"]');
  await page.waitForSelector("#event-title");
  const box = await page.locator("#event").boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 390, 844]);
  assert.ok(await fits());
  assert.equal(await page.evaluate(() => document.querySelector("#event").scrollWidth <= 390), true);
  await page.tap(".close");
  await until(page, () => page.locator("#event").isHidden());
  assert.equal(query(page).get("tab"), "list");
});

test("dark where the reader has it dark, with text that stands out either way", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await openEvent("market", { colorScheme });
    // WCAG 2 contrast of each kind of text with the ground it stands on.
    const worst = await page.evaluate(() => {
      const channels = (text) => text.match(/[\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (one) => {
        for (let at = one; at; at = at.parentElement) {
          const colour = channels(getComputedStyle(at).backgroundColor);
          if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
      };
      const kinds = ["body", ".line-who", ".badge", "#status", ".fact dt", ".fact small", ".hint", ".link", ".quiet", "mark.lit", ".told-as", ".line q", ".readout", ".chip"];
      return kinds.flatMap((kind) => [...document.querySelectorAll(kind)].map((one) => {
        const [a, b] = [light(channels(getComputedStyle(one).color)), light(ground(one))].sort((x, y) => y - x);
        return [Math.round(((a + 0.05) / (b + 0.05)) * 100) / 100, kind];
      })).sort((x, y) => x[0] - y[0])[0];
    });
    assert.ok(worst[0] >= 4.5, `${colorScheme}: ${worst}`);
  }
});

test("exports carry the filters in force", async () => {
  const page = await browser.open(`${server.url}?type=battle`);
  await page.click("#export-summary");
  for (const [format, check] of [["geojson", (text) => JSON.parse(text).features.length === 1], ["jsonl", (text) => JSON.parse(text).id === "clash"], ["csv", (text) => text.trim().split("\r\n").length === 2]]) {
    const address = await page.locator(`#export a[download="events.${format}"]`).getAttribute("href");
    const answer = await page.request.get(new URL(address, server.url).href);
    assert.ok(check(await answer.text()), `${format}: ${address}`);
  }
});

test("thousands of events: all counted, clustered and in the list as one scrolls", async () => {
  const large = await startServer(2500);
  try {
    const page = await browser.open(`${large.url}?map=3/16/8`);
    assert.match(await status(page), /^2,507 events/);
    assert.equal((await lines(page)).length, 60);
    await page.evaluate(() => document.querySelector("#list").scrollTo(0, 1e6));
    await until(page, async () => (await lines(page)).length >= 120);
    await page.locator(".slider.first").focus();
    await page.keyboard.press("End");
    await until(page, async () => /^\d+ events?/.test(await status(page)) && !(await status(page)).startsWith("2,507"));
  } finally {
    await large.stop();
  }
});

test("nothing was asked of another host, and no script or policy complained", () => {
  assert.ok(browser.requests.length > 50);
  assert.deepEqual(browser.requests.filter((url) => new URL(url).protocol !== "data:" && new URL(url).hostname !== "127.0.0.1"), []);
  assert.deepEqual(browser.complaints, []);
});
