#!/usr/bin/env python3
"""Opens papers written as HTML in a headless browser: html-paper.py PAPER...

Each paper has to be laid out without a message on the console and without asking for anything; to hold as many
tables and rows as the Markdown of the same name beside it, and in each table as many cells across as it has
columns; to leave no cell whose text runs out of it on a usual screen; and to pass an accessibility check
(axe-core, if AXE names its file or it lies in node_modules; else it says that it was left out). Where the same
rows lie beside it as CSV (register and questions), the paper has to have as many. Leaves with 1 if anything is
found.
"""

import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from html import unescape

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
# Written into a copy of the paper: what stands in it, and what an accessibility check says.
LOOK = """
<pre id="seen"></pre><script>%s</script><script>
(function () {
  const tables = Array.from(document.querySelectorAll("table"));
  const across = function (row) {
    return Array.from(row.cells).reduce(function (sum, cell) { return sum + cell.colSpan; }, 0);
  };
  const rows = function (table) {
    return Array.from(table.tBodies).flatMap(function (body) { return Array.from(body.rows); });
  };
  // A cell that reaches down counts in the rows that it reaches.
  const uneven = tables.filter(function (table) {
    const width = table.querySelectorAll("col").length;
    let open = [];
    return rows(table).some(function (row) {
      const hanging = open.reduce(function (sum, one) { return sum + one.wide; }, 0);
      const sum = across(row) + hanging;
      open = open.map(function (one) { return { wide: one.wide, left: one.left - 1 }; });
      Array.from(row.cells).forEach(function (cell) {
        if (cell.rowSpan > 1) open.push({ wide: cell.colSpan, left: cell.rowSpan - 1 });
      });
      open = open.filter(function (one) { return one.left > 0; });
      return sum !== width;
    });
  });
  const spilled = Array.from(document.querySelectorAll("td, th")).filter(function (cell) {
    return cell.scrollWidth > cell.clientWidth + 2;
  });
  const found = {
    tables: tables.length,
    rows: tables.map(function (table) { return rows(table).length; }),
    uneven: uneven.map(function (table) { return table.caption.textContent; }),
    spilled: spilled.map(function (cell) { return cell.textContent.slice(0, 40); }),
    asked: performance.getEntriesByType("resource").map(function (one) { return one.name; }),
    axe: null,
  };
  const said = function () { document.getElementById("seen").textContent = JSON.stringify(found); };
  if (!window.axe) return said();
  axe.run(document).then(function (result) {
    found.axe = result.violations.map(function (one) {
      return one.id + ": " + one.help + " (" + one.nodes.length + ", first " + one.nodes[0].target.join(" ") + ")";
    });
    said();
  });
})();
</script>"""


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return name
    sys.exit("no chromium is installed")


def opened(page, *more):
    """The page as the browser understood it, and what the console said."""
    command = [browser(), "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"]
    command += ["--window-size=1366,768", *more, "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)
    return done.stdout, [line for line in done.stderr.splitlines() if ":CONSOLE" in line]


def axe():
    for path in (os.environ.get("AXE"), "node_modules/axe-core/axe.min.js"):
        if path and pathlib.Path(path).is_file():
            return pathlib.Path(path).read_text(encoding="utf-8")
    return ""


def tables(markdown):
    """How many rows each table of a Markdown file has, without its head."""
    found, count = [], None
    for line in markdown.splitlines() + [""]:
        is_row = line.startswith("|")
        if is_row and count is None:
            count = -2
        if is_row:
            count += 1
        elif count is not None:
            found.append(count)
            count = None
    return found


def rows_of_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def findings(path, folder):
    yield from opened(path)[1]
    text = path.read_text(encoding="utf-8")
    copy = folder / "copy.html"
    checker = axe()
    look = LOOK.replace("%s", checker, 1)
    copy.write_text(POLICY.sub("", text).replace("</body>", look + "</body>"), encoding="utf-8")
    dom, _ = opened(copy, "--virtual-time-budget=30000")
    said = re.search(r'<pre id="seen">([^<]*)</pre>', dom)
    if not said or not said.group(1):
        yield "the browser did not come to an end"
        return
    seen = json.loads(unescape(said.group(1)))
    twin = path.with_suffix(".md")
    expected = tables(twin.read_text(encoding="utf-8"))
    if seen["rows"] != expected:
        yield f"{seen['rows']} rows, and {expected} in {twin.name}"
    rows = path.with_suffix(".csv")
    if rows.is_file() and seen["rows"] and re.search("-(register|questions)(-|$)", path.stem):
        if rows_of_csv(rows) not in (seen["rows"][0], 0):
            yield f"{seen['rows'][0]} rows, and {rows_of_csv(rows)} in {rows.name}"
    yield from (f"rows of different length: {name}" for name in seen["uneven"])
    yield from (f"text runs out of its cell: {name!r}" for name in seen["spilled"])
    yield from (f"asks for {name}" for name in seen["asked"])
    if seen["axe"] is None:
        print(f"{path}: no axe-core, the accessibility check is left out")
    else:
        yield from seen["axe"]
    print(f"{path}: {seen['tables']} tables, {sum(seen['rows'])} rows")


def main():
    bad = False
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:]:
            path = pathlib.Path(name).resolve()
            for finding in findings(path, pathlib.Path(folder)):
                print(f"{name}: {finding}")
                bad = True
    sys.exit(1 if bad or len(sys.argv) < 2 else 0)


main()
