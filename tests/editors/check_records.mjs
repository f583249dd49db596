// Opens every record in the YAML language server, which must find nothing, and broken ones, in which it must find the fault
// at its line. Usage: node check_records.mjs CHECKOUT SERVER

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { LanguageServer } from "./language_server.mjs";

const [root, program] = process.argv.slice(2);
const server = new LanguageServer(program, root);
let passed = 0;
const failures = [];

function expect(condition, message) {
  condition ? ++passed : failures.push(message);
}

const yaml_in = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(root, folder, name));

/** Each turns a good record into a broken one, and says what the server must speak of, and in which line. */
const breaks = [
  { what: "an unknown key", line: 1, word: "contry", change: (lines) => lines.splice(1, 0, "contry: Greece") },
  { what: "a missing key", word: "headline", change: (lines) => lines.splice(find(lines, "headline:"), 1) },
  { what: "a wrong type", key: "joined:", word: "", change: (lines) => lines.splice(1, 0, "joined: [2016]") },
  { what: "a figure out of range", word: "90", change: (lines) => (lines[find(lines, "location:")] = "location: {lat: 91, lon: 0}") },
  { what: "a wrong e-mail address", word: "pattern", change: (lines) => lines.splice(1, 0, "contact: [{name: A, email: a b}]") },
];

function find(lines, start) {
  const at = lines.findIndex((line) => line.startsWith(start));
  if (at < 0) throw new Error(`no line begins with ${start}`);
  return at;
}

async function check_all_records() {
  for (const path of ["data/cities", "data/specimen", "data/editions", "data"].flatMap(yaml_in)) {
    const found = await server.diagnose(path, readFileSync(path, "utf8"));
    expect(found.length === 0, `${path}: ${found.map((each) => each.message).join("; ")}`);
  }
}

async function check_broken_records() {
  const text = readFileSync(join(root, "data/specimen/emberly.yaml"), "utf8")
    .split("\n")
    .filter((line, i, all) => i < find(all, "contact:") || i >= find(all, "photos:"));
  for (const { what, word, change, line } of breaks) {
    const lines = [...text];
    change(lines);
    const found = await server.diagnose(join(root, `data/specimen/broken-${what.replaceAll(" ", "-")}.yaml`), lines.join("\n"));
    expect(found.some((each) => each.message.includes(word) && (line === undefined || each.range.start.line === line)),
      `${what} is not found: ${JSON.stringify(found.map((each) => each.message))}`);
  }
}

async function check_completion() {
  const modeline = "# yaml-language-server: $schema=../../layouts/portraits/";
  const city = await server.complete(join(root, "data/cities/new-one.yaml"), `${modeline}city.schema.json\n\n`, 1, 0);
  for (const key of ["city", "headline", "facts", "quote"]) {
    expect(city.includes(key), `${key} is not offered: ${city}`);
  }
  const edition = await server.complete(join(root, "data/editions/new-one.yaml"), `${modeline}edition.schema.json\nchecks:\n  \n`, 2, 2);
  expect(edition.includes("text-spelling"), `text-spelling is not offered: ${edition}`);
}

await server.start();
await check_all_records();
await check_broken_records();
await check_completion();
server.stop();
failures.forEach((failure) => console.error(failure));
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
