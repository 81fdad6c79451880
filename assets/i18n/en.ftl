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

board-actions = Actions
board-targets = Targets
board-no-link = no link yet
board-empty-plan = One of the two plans has no items, so there is nothing to link
# $code, $title, $wording (its status in words), $links, $considered, $counterparts: numbers
board-action-name = Action { $code }, { $title }, { $wording }, { $links ->
    [0] no link yet
    [one] 1 link
   *[other] { $links } links
}, { $considered } of { $counterparts } targets considered
board-target-name = Target { $code }, { $title }, { $wording }, { $links ->
    [0] no link yet
    [one] 1 link
   *[other] { $links } links
}, { $considered } of { $counterparts } actions considered
# $code, $title, $wording as above; $count: items in the group
board-heading-name = { $code }, { $title }, { $wording }, { $count ->
    [one] 1 item
   *[other] { $count } items
}
board-heading-folded = { $code }, { $title }, { $wording }, { $count ->
    [one] 1 item
   *[other] { $count } items
}, folded
board-fold = Click to fold this group
board-unfold = Click to unfold this group
board-link-from-action = Link from action { $code }
board-link-from-target = Link from target { $code }
board-link-to-action = Link to action { $code }
board-link-to-target = Link to target { $code }
# $action, $target: codes
board-drop-links = Link { $action } to { $target }
board-drop-opens = { $action } and { $target } are linked already: open it
# $count: links whose other end is out of sight
board-bundle = { $count ->
    [one] 1 link
   *[other] { $count } links
}
board-bundle-actions-above = { $count ->
    [one] 1 link to an action above: show it
   *[other] { $count } links to actions above: show the nearest
}
board-bundle-actions-below = { $count ->
    [one] 1 link to an action below: show it
   *[other] { $count } links to actions below: show the nearest
}
board-bundle-targets-above = { $count ->
    [one] 1 link to a target above: show it
   *[other] { $count } links to targets above: show the nearest
}
board-bundle-targets-below = { $count ->
    [one] 1 link to a target below: show it
   *[other] { $count } links to targets below: show the nearest
}

# Matrix

# Inspector

# Start

# Files

# Menus

# Command line

# Exports

# Refusals

refusal-unknown-item = This item is not in the plans of this session
# $reviewer: a reviewer's code
refusal-unknown-reviewer = { $reviewer } is not on the roster
refusal-empty-title = A session needs a title
refusal-empty-comment = A comment needs words
refusal-nothing-changes = This is what it says already
refusal-unknown-comment = This comment was withdrawn
refusal-other-thread = The comment answered is about something else
refusal-not-the-author = Only { $reviewer } may change this comment
refusal-kind-without-strength = Direct or enabling is said only of a contribution above none
refusal-opinion-without-verdict = Who cannot judge states neither tension nor confidence
refusal-wrong-time = The clock of this computer is not between the years 1970 and 9999
refusal-no-step = There is nothing to undo or redo
refusal-same-side = Both are on the same side

# Readback
# $action and $target are codes

readback-strong-direct = Action { $action } makes a strong, direct contribution to Target { $target }
readback-strong-enabling = Action { $action } makes a strong, enabling contribution to Target { $target }
readback-strong = Action { $action } makes a strong contribution to Target { $target }; direct or enabling was not said
readback-moderate-direct = Action { $action } makes a moderate, direct contribution to Target { $target }
readback-moderate-enabling = Action { $action } makes a moderate, enabling contribution to Target { $target }
readback-moderate = Action { $action } makes a moderate contribution to Target { $target }; direct or enabling was not said
readback-weak-direct = Action { $action } makes a weak, direct contribution to Target { $target }
readback-weak-enabling = Action { $action } makes a weak, enabling contribution to Target { $target }
readback-weak = Action { $action } makes a weak contribution to Target { $target }; direct or enabling was not said
readback-none = Action { $action } was considered and makes no contribution to Target { $target }
readback-cannot-judge = Whether Action { $action } contributes to Target { $target } cannot be judged
readback-not-considered = Action { $action } and Target { $target } were not yet considered together
readback-conflict = Two versions of the judgement of Action { $action } and Target { $target } differ
# $sentence: one of the sentences above
readback-with-tension = { $sentence }, and could also work against it
