#!/usr/bin/env bash
# JSKOS files given as arguments: jskos-validate accepts every object, and it is as many objects as lines.
# The kind is told from the name: …mappings….ndjson or …jskos….ndjson, …annotations….ndjson, …concordance.json.
# JSKOS_VALIDATE names the program where it is not on the path.
set -euo pipefail
[ $# -gt 0 ] || { echo "name the files" >&2; exit 2; }
validate=${JSKOS_VALIDATE:-jskos-validate}
for file in "$@"; do
    case "$file" in
        *annotations*.ndjson) kind=annotation ;;
        *mappings*.ndjson | *jskos*.ndjson) kind=mapping ;;
        *concordance.json) kind=concordance ;;
        *) echo "$file: of no known kind" >&2; exit 2 ;;
    esac
    python3 - "$file" <<'P'
import json, sys
lines = open(sys.argv[1], encoding="utf-8", newline="\n").read().split("\n")
assert lines.pop() == "", "the file ends with a line end"
for line in lines:
    assert isinstance(json.loads(line), dict), "one object a line"
print(f"{sys.argv[1]}: {len(lines)} objects")
P
    [ -s "$file" ] || continue
    "$validate" -v "$kind" "$file"
done
