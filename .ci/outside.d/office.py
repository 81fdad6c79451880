#!/usr/bin/env python3
"""Judges papers for Word and Excel with programs that others wrote.

    office.py [--find TEXT]... FILE...

python-docx and openpyxl must open each file: tables repeat their heads, no cell is a formula or a link,
no author is named. LibreOffice must turn each file into a PDF, and pdftotext must find each TEXT in the PDF
of each file, besides headings, control totals and ten cells of its twin in Markdown if one lies beside it.
The fonts that a paper for Word carries must be fonts for another reader of fonts (LibreOffice), which embeds them
in its PDF under a name that no machine has.
Exits with 1 on a finding. A Python that has python-docx and openpyxl must run it.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl
import twin as twins
from docx.oxml.ns import qn

findings = []


def find(file, what):
    findings.append(f"{file}: {what}")


def judge_properties(file, author, changed_by, created, changed):
    if author or changed_by:
        find(file, f"names an author: {author!r}, {changed_by!r}")
    if created is None or created != changed:
        find(file, f"created {created}, changed {changed}")


def judge_docx(file):
    document = docx.Document(file)
    core = document.core_properties
    judge_properties(file, core.author, core.last_modified_by, core.created, core.modified)
    if not core.title:
        find(file, "has no title")
    if not any(paragraph.style.name == "Title" for paragraph in document.paragraphs):
        find(file, "shows no title")
    for number, table in enumerate(document.tables, 1):
        rows = table._tbl.tr_lst
        heads = [row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None for row in rows]
        if not heads or not heads[0]:
            find(file, f"table {number} does not repeat its head")
        if any(late for early, late in zip(heads, heads[1:]) if not early):
            find(file, f"table {number} has a head among its rows")
        # Reading every cell fails where a grid does not add up.
        for row in table.rows:
            if len(row.cells) != len(table.columns):
                find(file, f"table {number} has a row of {len(row.cells)} cells")
    for section in document.sections:
        width, height = section.page_width, section.page_height
        if (section.orientation == docx.enum.section.WD_ORIENT.LANDSCAPE) != (width > height):
            find(file, "has a page that does not lie as it says")
        if "PAGE" not in section.footer._element.xml:
            find(file, "has a page without number")
    for relation in document.part.rels.values():
        if relation.is_external:
            find(file, f"points outside: {relation.target_ref}")


def judge_fonts(file, pdf):
    """What LibreOffice drew with: the family is installed nowhere, so it came from the file."""
    with zipfile.ZipFile(file) as package:
        carried = [name for name in package.namelist() if name.endswith(".odttf")]
        relations = package.read("word/_rels/fontTable.xml.rels").decode()
        for name in carried:
            if package.read(name)[:4] in (b"\0\1\0\0", b"OTTO", b"true"):
                find(file, f"{name} is not hidden by its key")
            if name.removeprefix("word/") not in relations:
                find(file, f"{name} belongs to nothing")
    if not carried:
        find(file, "carries no font")
    listed = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout
    drawn = {line.split()[0].partition("+")[2] for line in listed.splitlines()[2:]}
    for wanted in ("SeagrassSans-Regular", "SeagrassSans-Bold"):
        if wanted not in drawn:
            find(file, f"LibreOffice drew it without {wanted}: {sorted(drawn)}")


def judge_xlsx(file):
    book = openpyxl.load_workbook(file)
    core = book.properties
    # openpyxl names itself where a file names nobody.
    author = core.creator if core.creator != "openpyxl" else None
    judge_properties(file, author, core.lastModifiedBy, core.created, core.modified)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    find(file, f"{sheet.title}!{cell.coordinate} is a formula")
                if cell.hyperlink:
                    find(file, f"{sheet.title}!{cell.coordinate} is a link")
        if sheet is not book.worksheets[0] and not sheet.freeze_panes:
            find(file, f"{sheet.title} lets its head out of sight")
        if not sheet.title.isascii() or len(sheet.title) > 31:
            find(file, f"{sheet.title} is no name for a sheet")
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            if b"externalLink" in package.read(name):
                find(file, f"{name} points outside")


def convert(files, folder):
    """Turns all files into PDFs, LibreOffice started once for each kind: two kinds may share a name."""
    for number, file in enumerate(files):
        # Files of several folders may share a name too.
        link = pathlib.Path(folder, file.suffix[1:], f"{number}{file.suffix}")
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(file.resolve())
    for kind in sorted({file.suffix for file in files}):
        sources = sorted(pathlib.Path(folder, kind[1:]).glob(f"*{kind}"))
        command = [
            "soffice",
            f"-env:UserInstallation={pathlib.Path(folder, 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(pathlib.Path(folder, kind[1:])),
            *map(str, sources),
        ]
        subprocess.run(command, capture_output=True, timeout=60 + 20 * len(sources), check=False)
    return {file: pathlib.Path(folder, file.suffix[1:], f"{number}.pdf") for number, file in enumerate(files)}


def judge_pdf(file, pdf, texts):
    if not pdf.exists():
        find(file, "LibreOffice makes no PDF of it")
        return
    ways = ("-layout", "-raw")
    read = [subprocess.run(["pdftotext", way, str(pdf), "-"], capture_output=True, check=True) for way in ways]
    squeezed = ["".join(one.stdout.decode("utf-8", "replace").split()) for one in read]
    twin = file.with_suffix(".md")
    if twin.exists():
        texts = texts + twins.texts(twin, 10)
    for text in texts:
        wanted = "".join(text.split())
        if not any(wanted in one for one in squeezed):
            find(file, f"its PDF lacks “{text}”")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--find", action="append", default=[], metavar="TEXT")
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="FILE")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pdfs = convert(arguments.files, folder)
        for file in arguments.files:
            try:
                {".docx": judge_docx, ".xlsx": judge_xlsx}[file.suffix](file)
                judge_pdf(file, pdfs[file], arguments.find)
                if file.suffix == ".docx":
                    judge_fonts(file, pdfs[file])
            except Exception as error:  # whatever another program cannot read is a finding
                find(file, f"{type(error).__name__}: {error}")
    for finding in findings:
        print(finding)
    print(f"{len(arguments.files)} files, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
