// OSCAL files given as arguments: they fit NIST's JSON schema for mapping collections, and what the schema cannot
// say holds too: relationship words, references into the file, tokens, numbers of things.
//
// OSCAL_SCHEMA names the schema. It is a release asset of NIST (public domain), not kept here:
// https://github.com/usnistgov/OSCAL/releases/download/v1.2.1/oscal_mapping_schema.json
// Needs ajv 8 and ajv-formats 3; NODE_MODULES names the folder they are in.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.env.NODE_MODULES ?? "node_modules", "x.js"));
const Ajv = require("ajv").default;
const formats = require("ajv-formats").default;

const schema = JSON.parse(readFileSync(process.env.OSCAL_SCHEMA, "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
formats(ajv);
const fits = ajv.compile(schema);
const words = ["equivalent-to", "equal-to", "subset-of", "superset-of", "intersects-with", "no-relationship"];
const token = /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u;

function* problems(text) {
  const file = JSON.parse(text);
  if (!fits(file)) for (const error of fits.errors.slice(0, 20)) yield `${error.instancePath} ${error.message}`;
  const { mappings, "back-matter": back, metadata } = file["mapping-collection"];
  if (metadata["oscal-version"] !== "1.2.1") yield "another version";
  const resources = new Set(back.resources.map((one) => "#" + one.uuid));
  const parties = new Set((metadata.parties ?? []).map((one) => one.uuid));
  for (const one of file["mapping-collection"].provenance["responsible-parties"] ?? [])
    for (const uuid of one["party-uuids"]) if (!parties.has(uuid)) yield `no party ${uuid}`;
  const seen = new Set();
  for (const mapping of mappings) {
    for (const side of ["source-resource", "target-resource"])
      if (!resources.has(mapping[side].href)) yield `no resource ${mapping[side].href}`;
    const mapped = { source: new Set(), target: new Set() };
    for (const map of mapping.maps) {
      if (!words.includes(map.relationship)) yield `no relationship ${map.relationship}`;
      if (seen.has(map.uuid)) yield `two maps ${map.uuid}`;
      seen.add(map.uuid);
      for (const [side, ends] of [["source", map.sources], ["target", map.targets]])
        for (const end of ends) {
          if (!token.test(end["id-ref"])) yield `no token: ${end["id-ref"]}`;
          mapped[side].add(end["id-ref"]);
        }
    }
    for (const side of ["source", "target"])
      for (const gap of mapping[side + "-gap-summary"]?.["unmapped-controls"] ?? [])
        for (const id of gap["with-ids"]) if (mapped[side].has(id)) yield `${id} is mapped and called unmapped`;
  }
  return mappings.reduce((sum, one) => sum + one.maps.length, 0);
}

let found = process.argv.length < 3 ? 1 : 0;
for (const path of process.argv.slice(2)) {
  const each = problems(readFileSync(path, "utf8"));
  let step;
  while (!(step = each.next()).done) {
    console.error(`${path}: ${step.value}`);
    found = 1;
  }
  console.log(`${path}: ${step.value} maps`);
}
process.exit(found);
