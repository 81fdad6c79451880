#!/usr/bin/env python3
"""Opens exported mapping pages in a headless browser: html-page.py PAGE...

Counts rows with and without the script, tries the filter, wants no message on the console and no finding of
an accessibility check (axe-core, if AXE names its file or it lies in node_modules; else it says that it was
left out). Leaves with 1 if anything is found.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
SCRIPT = re.compile(r"<script>.*?</script>", re.S)
# Written into the page after its own script ran.
TRY = """
<pre id="tried"></pre><script>
(function () {
  const form = document.getElementById("filter");
  const seen = () => document.querySelectorAll("tr[id^='pair-']:not([hidden])").length;
  const with3 = document.querySelectorAll("tr[id^='pair-'][data-value='3']").length;
  const all = seen();
  form.elements.namedItem("value").value = "3";
  form.dispatchEvent(new Event("change", { bubbles: true }));
  const strong = seen();
  form.reset();
  setTimeout(function () {
    document.getElementById("tried").textContent = JSON.stringify({ all: all, with3: with3, strong: strong, again: seen() });
  }, 50);
})();
</script>"""
CHECK = """
<pre id="checked"></pre><script>%s</script><script>
axe.run(document).then(function (found) {
  document.getElementById("checked").textContent = JSON.stringify(found.violations.map(function (one) {
    return one.id + ": " + one.help + " (" + one.nodes.length + ", first " + one.nodes[0].target.join(" ") + ")";
  }));
});
</script>"""


class Page(HTMLParser):
    """Rows, the shown state of the filter, and the texts of elements with an id."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.back, self.filter_hidden = set(), set(), True
        self.texts, self.open = {}, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("id") or ""
        if tag == "tr" and name.startswith("pair-"):
            self.rows.add(attrs["data-pair"])
        if tag == "tr" and name.startswith("back-"):
            self.back.add(attrs["data-pair"])
        if name == "filter":
            self.filter_hidden = "hidden" in attrs
        self.open = name if name in ("filter-result", "tried", "checked") else None

    def handle_data(self, data):
        if self.open:
            self.texts[self.open] = self.texts.get(self.open, "") + data

    def handle_endtag(self, tag):
        self.open = None


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return name
    sys.exit("no chromium is installed")


def opened(page, budget=None):
    """The page after its script ran, and what the console said."""
    command = [browser(), "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"]
    if budget:
        command.append(f"--virtual-time-budget={budget}")
    done = subprocess.run(command + ["--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=180)
    console = [line for line in done.stderr.splitlines() if ":CONSOLE" in line]
    return Page(done.stdout), console


def axe():
    for path in (os.environ.get("AXE"), "node_modules/axe-core/axe.min.js"):
        if path and pathlib.Path(path).is_file():
            return pathlib.Path(path).read_text(encoding="utf-8")
    return None


def findings(path, folder):
    text = path.read_text(encoding="utf-8")
    page, console = opened(path)
    yield from console
    count = len(page.rows)
    if page.rows != page.back:
        yield "rows under targets and under actions differ"
    if page.filter_hidden:
        yield "the script did not show the filter"
    if page.texts.get("filter-result") != f"{count} of {count} links shown":
        yield f"the filter says {page.texts.get('filter-result')!r} of {count} rows"

    silent = folder / "silent.html"
    silent.write_text(SCRIPT.sub("", text), encoding="utf-8")
    plain, console = opened(silent)
    yield from console
    if plain.rows != page.rows or not plain.filter_hidden:
        yield "without the script the page is not the same"

    free = POLICY.sub("", text)
    tried = folder / "tried.html"
    tried.write_text(free.replace("</body>", TRY + "</body>"), encoding="utf-8")
    result = json.loads(opened(tried, 2000)[0].texts.get("tried") or "{}")
    expected = {"all": count, "with3": result.get("with3"), "strong": result.get("with3"), "again": count}
    if result != expected:
        yield f"the filter: {result}, not {expected}"

    checker = axe()
    if checker is None:
        print(f"{path}: no axe-core, the accessibility check is left out")
        return
    checked = folder / "checked.html"
    checked.write_text(free.replace("</body>", CHECK.replace("%s", checker) + "</body>"), encoding="utf-8")
    said = opened(checked, 30000)[0].texts.get("checked")
    if not said:
        yield "the accessibility check did not end"
    else:
        yield from json.loads(said)
    print(f"{path}: {count} links, looked at by axe-core")


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
