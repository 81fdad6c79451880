### Seagrass in English: every text shown to people.
###
### Keys are kebab-case and begin with the place or thing they belong to. Sentence case, plain words, no full
### stop after a single sentence; an ellipsis when a dialog follows. A message that needs an argument says
### what it is in a comment above it.

# General

app-name = Seagrass

# Words of the scale: also shown in tables and sentences

strength-strong = Strong
strength-moderate = Moderate
strength-weak = Weak
strength-none = None
strength-cannot-judge = Cannot judge
strength-not-considered = Not yet considered
kind-direct = Direct
kind-enabling = Enabling

# Wording status of an item

wording-adopted = Adopted wording
wording-summary = Summary
wording-placeholder = Placeholder

# Widgets

# $name: what the button does; $keys: its shortcut, as "Ctrl+Z"
tip-with-keys = { $name } ({ $keys })
# $done and $all count the same things
progress-of = { $done } of { $all }

# Board

# Matrix

# Inspector

# Start

# Files

# Menus

# Command line

# Exports

# Refusals

# Readback
