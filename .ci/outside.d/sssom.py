#!/usr/bin/env python3
"""Reads SSSOM files with two programs of other people and holds their rows against ours.

    sssom.py FILE.sssom.tsv ...

Needs the packages sssom and sssom-pydantic. Each file must be valid for sssom-py, and both must give back as
many rows as the file has: they leave out rows that they do not understand without a word that counts. What a file says of the
cardinality of its rows, sssom-py counts again.
"""

import csv
import logging
import os
import sys

# This file is called as the package that it imports.
sys.path = [one for one in sys.path if os.path.abspath(one) != os.path.dirname(os.path.abspath(__file__))]

import sssom_pydantic
from sssom.parsers import parse_sssom_table
from sssom.validators import validate
from sssom.constants import DEFAULT_VALIDATION_TYPES


def rows_of(path):
    """How many rows the table has, by the standard library alone."""
    with open(path, newline="", encoding="utf-8") as file:
        lines = file.readlines()
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    return sum(1 for _ in csv.DictReader(lines, delimiter="\t"))


def check(path):
    """What is wrong with a file."""
    expected = rows_of(path)
    table = parse_sssom_table(path)
    if len(table.df) != expected:
        yield f"sssom-py reads {len(table.df)} of {expected} rows"
    try:
        validate(table, DEFAULT_VALIDATION_TYPES, fail_on_error=True)
    except Exception as error:  # whatever it raises is a finding
        yield f"sssom-py: {error}"
    if "mapping_cardinality" in table.df.columns:
        own = list(table.df["mapping_cardinality"])
        table.infer_cardinality()
        if own != list(table.df["mapping_cardinality"]):
            yield "sssom-py counts other cardinalities"
    mappings = sssom_pydantic.read(path)
    mappings = mappings[0] if isinstance(mappings, tuple) else mappings
    if len(mappings) != expected:
        yield f"sssom-pydantic reads {len(mappings)} of {expected} rows"


def main(paths):
    logging.disable(logging.WARNING)
    faults = [f"{path}: {fault}" for path in paths for fault in check(path)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(paths)} files, {len(faults)} findings")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
