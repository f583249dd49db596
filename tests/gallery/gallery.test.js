// The gallery of a release as a reader meets it, in a browser without a window. GALLERY names the release's folder; the page is opened
// as a file, for it needs no server. GALLERY_RTL names that of an edition in Arabic.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {resolve} from "node:path";
import {after, before, test} from "node:test";
import {pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

const folder = resolve(process.env.GALLERY);
const catalogue = JSON.parse(readFileSync(`${folder}/catalogue.json`, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser;
before(async () => {
  browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet});
});
after(() => browser.close());

/** Opens a gallery and fails on any request that leaves the folder. */
async function open(t, options = {}, release = folder) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  t.after(() => context.close());
  const page = await context.newPage();
  const outside = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(pathToFileURL(release).href) && !request.url().startsWith("data:")) {
      outside.push(request.url());
    }
  });
  page.on("pageerror", (error) => assert.fail(error));
  await page.goto(pathToFileURL(`${release}/index.html`).href);
  t.after(() => assert.deepEqual(outside, []));
  return page;
}

const shown = (page) => page.locator(".city:visible").evaluateAll((cards) => cards.map((card) => card.id));
const slugs = (cities) => cities.map((city) => city.slug);

/** A city and a word that stands in its texts alone. */
function word_of_one_city() {
  for (const city of catalogue.cities) {
    for (const word of Object.values(city.text).join(" ").match(/(?<!\p{L})\p{Ll}{7,}(?!\p{L})/gu) ?? []) {
      const holders = catalogue.cities.filter((other) => JSON.stringify(other).toLowerCase().includes(word));
      if (holders.length === 1) return [city.slug, word];
    }
  }
  throw new Error("no city has a word of its own");
}

test("all cities are there without a script", async (t) => {
  const page = await open(t, {javaScriptEnabled: false});
  assert.equal(await page.locator(".city:visible").count(), catalogue.cities.length);
  assert.equal(await page.locator(".finder:visible").count(), 0);
});

test("every file that a link leads to is in the release", async (t) => {
  const page = await open(t);
  const hrefs = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const href of hrefs.filter((href) => !/^(#|https?:)/.test(href))) {
    assert.ok(readFileSync(`${folder}/${href}`).length > 0, href);
  }
  for (const href of hrefs.filter((href) => href.startsWith("#"))) {
    assert.equal(await page.locator(`[id="${href.slice(1)}"]`).count(), 1, href);
  }
});

test("a search finds words of the text, whatever their accents and capitals", async (t) => {
  const page = await open(t);
  const [slug, word] = word_of_one_city();
  await page.fill("#search", word.toUpperCase());
  assert.deepEqual(await shown(page), [slug]);
  const accented = catalogue.cities.find((each) => /\p{M}/u.test(each.name.normalize("NFD")));
  if (accented) {
    await page.fill("#search", accented.name.normalize("NFD").replace(/\p{M}/gu, ""));
    assert.ok((await shown(page)).includes(accented.slug));
  }
  await page.fill("#search", "no such word as qqqq");
  assert.deepEqual(await shown(page), []);
  await page.click("button[type=reset]");
  await page.waitForFunction((count) => document.querySelectorAll(".city:not([hidden])").length === count, catalogue.cities.length);
});

test("filters keep the cities of a region, a country and a theme", async (t) => {
  const page = await open(t);
  const region = catalogue.regions[0].id;
  await page.selectOption("#region", region);
  const of_region = catalogue.cities.filter((city) => city.region === region);
  assert.deepEqual(await shown(page), slugs(of_region));
  assert.match(await page.locator("#shown").textContent(), new RegExp(`^${of_region.length}\\D`));
  const theme = of_region[0].themes[0];
  await page.selectOption("#theme", theme);
  assert.deepEqual(await shown(page), slugs(of_region.filter((city) => city.themes.includes(theme))));
  await page.selectOption("#country", of_region[0].country);
  assert.deepEqual(await shown(page), slugs(of_region.filter((city) =>
    city.themes.includes(theme) && city.country === of_region[0].country)));
});

test("up to three cities stand side by side", async (t) => {
  const page = await open(t);
  const three = catalogue.cities.slice(0, 3);
  for (const city of three) {
    await page.check(`input[value="${city.slug}"]`);
  }
  const heads = await page.locator("#compare thead th").evaluateAll((cells) => cells.map((cell) => cell.firstChild.textContent));
  assert.deepEqual(heads, three.map((city) => city.name));
  assert.equal(await page.locator("#compare tbody tr").count() > 0, true);
  assert.equal(await page.locator("#compare tbody tr").first().locator("td").count(), three.length);
  if (catalogue.cities.length > 3) {
    assert.ok(await page.isDisabled(`input[value="${catalogue.cities[3].slug}"]`));
  }
  await page.locator("#compare thead button").first().click();
  assert.equal(await page.locator("#compare thead th").count(), three.length - 1);
});

test("a partner that a filter hides is shown when its link is followed", async (t) => {
  const page = await open(t);
  const city = catalogue.cities.find((each) => each.partners.length > 0);
  await page.fill("#search", city.headline ?? city.name);
  await page.locator(`[id="${city.slug}"] .partners a`).first().click();
  assert.ok((await shown(page)).includes(city.partners[0]));
});

test("the keyboard reaches search, filters, a city's files and the comparison", async (t) => {
  const page = await open(t);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "cities");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), catalogue.cities[0].files.screen);
  const mark = page.locator(`input[value="${catalogue.cities[0].slug}"]`);
  for (let step = 0; step < 20 && !(await mark.evaluate((input) => input === document.activeElement)); ++step) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  assert.equal(await page.locator("#compare thead th").count(), 1);
});

for (const [name, options] of [
  ["on a desk", {}],
  ["in the dark", {colorScheme: "dark"}],
  ["on a phone", {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true}],
]) {
  test(`axe finds nothing against it ${name}`, async (t) => {
    const page = await open(t, options);
    await page.check(`input[value="${catalogue.cities[0].slug}"]`);
    await page.locator("summary").first().click();
    await page.evaluate(axe);
    const {violations} = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`), []);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wider, 0, "nothing is scrolled sideways");
    if (process.env.PICTURES) {
      const scroll = (to) => page.evaluate((selector) => document.querySelector(selector).scrollIntoView({behavior: "instant"}), to);
      for (const [part, place] of [["head", "h1"], ["cities", ".compare"]]) {
        await scroll(place);
        await page.screenshot({path: `${process.env.PICTURES}/${name.replaceAll(" ", "-")}-${part}.png`});
      }
    }
  });
}

test("a gallery in Arabic runs from right to left, and axe finds nothing against it", async (t) => {
  const page = await open(t, {}, resolve(process.env.GALLERY_RTL));
  const sides = await page.evaluate(() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    return {width: document.documentElement.clientWidth, title: box("h1").right, first: box("#search").right, last: box("#theme").left};
  });
  assert.ok(sides.title > sides.width * 0.9, "the title begins on the right");
  assert.ok(sides.first > sides.last, "the search stands right of the themes");
  assert.match(await page.locator("#shown").textContent(), /\p{Script=Arabic}/u);
  const city = page.locator(".city").first();
  assert.equal(await city.locator(".headline").evaluate((text) => getComputedStyle(text).direction), "rtl");
  await page.check(".mark input");
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
});
