// Holds what `seagrass validate` finds in files of defective JSKOS against jskos-validate: every line that it
// refuses must be refused by ours. SEAGRASS names our program, NODE_MODULES the folder of packages.
//
//     jskos-defects.mjs mapping FILE annotation FILE …
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"

const require = createRequire(resolve(process.env.NODE_MODULES ?? "node_modules", "x.js"))
const { validate } = require("jskos-validate")
const seagrass = process.env.SEAGRASS ?? "seagrass"

/** The lines in which our program finds an error. */
function ours(file) {
    let text
    try {
        text = execFileSync(seagrass, ["validate", "--json", file], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 })
    } catch (error) {
        if (error.status !== 1) throw error
        text = error.stdout
    }
    const [{ findings, findings_left_out }] = JSON.parse(text)
    if (findings_left_out) throw new Error(`${file}: not all findings are listed`)
    return new Set(findings.filter(one => one.severity === "error").map(one => one.line))
}

/** Whether jskos-validate refuses a line; it throws at some. */
function refused(kind, line) {
    try {
        return !validate[kind](JSON.parse(line))
    } catch {
        return true
    }
}

let [theirs, both, missed] = [0, 0, []]
for (let at = 2; at < process.argv.length; at += 2) {
    const [kind, file] = process.argv.slice(at, at + 2)
    const found = ours(file)
    readFileSync(file, "utf8").split("\n").forEach((line, place) => {
        if (!line.trim() || !refused(kind, line)) return
        theirs += 1
        if (found.has(place + 1)) both += 1
        else missed.push(`${file}:${place + 1}: ${line.slice(0, 200)}`)
    })
}
missed.forEach(one => console.error(one))
console.log(`jskos-validate refuses ${theirs} lines, ours ${both} of them`)
process.exit(missed.length || !theirs ? 1 : 0)
