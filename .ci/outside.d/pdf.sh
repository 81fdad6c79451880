#!/usr/bin/env bash
# Judges PDF papers with poppler's programs: pdf.sh FILE [TEXT …]
# Every text is found, every font is embedded, nothing says who made the file or on which machine, the pages
# are A4, and the structure for readers of the screen is there.
set -euo pipefail

file=$1
shift
fail() {
    echo "$file: $*" >&2
    exit 1
}

# Line breaks within a cell or a sentence do not matter.
text=$(pdftotext "$file" - 2>/dev/null | tr -s '[:space:]' ' ')
[ -n "$text" ] || fail "no text"
for wanted in "$@"; do
    case $text in
        *"$wanted"*) ;;
        *) fail "lacks the text: $wanted" ;;
    esac
done

fonts=$(pdffonts "$file" 2>/dev/null | tail -n +3)
[ -n "$fonts" ] || fail "no fonts"
# The columns are counted from the end: emb sub uni object ID.
echo "$fonts" | awk '$(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes" { bad = 1; print } END { exit bad }' ||
    fail "a font is not embedded in part with its letters"

info=$(pdfinfo "$file" 2>/dev/null)
for name in Author Creator; do
    if grep -q "^$name:" <<<"$info"; then fail "says its $name"; fi
done
grep -q '^Title: *[^ ]' <<<"$info" || fail "no title"
grep -q '^Producer: *Seagrass$' <<<"$info" || fail "not written by Seagrass"
grep -q '^Tagged: *yes$' <<<"$info" || fail "not tagged"
grep -q '^JavaScript: *no$' <<<"$info" || fail "has scripts"

pages=$(sed -n 's/^Pages: *//p' <<<"$info")
sizes=$(pdfinfo -f 1 -l "$pages" "$file" 2>/dev/null | sed -n 's/^Page .* size: *\(.*\) pts.*/\1/p' | sort -u)
while read -r size; do
    case $size in
        "595.28 x 841.89" | "841.89 x 595.28") ;;
        *) fail "a page of $size" ;;
    esac
done <<<"$sizes"
grep -q "Page $pages of $pages" <<<"$text" || fail "no page numbers"

structure=$(pdfinfo -struct "$file" 2>/dev/null)
grep -q 'H1' <<<"$structure" || fail "no heading in the structure"
if LC_ALL=C grep -aE '/(home|root|tmp|Users)/' "$file" >/dev/null; then fail "names a folder"; fi
echo "$file: $pages pages, well"
