### Seagrass in English: every text shown to people.
###
### Keys are kebab-case and begin with the place or thing they belong to. Sentence case, plain words, no full
### stop after a single sentence; an ellipsis when a dialog follows. A message that needs an argument says
### what it is in a comment above it.

# General

app-name = Seagrass
# What should be known before relying on a language
language-caution-french = Not yet checked by a native speaker
language-with-caution = { $language }: { $caution }

# Words of the scale: also shown in tables and sentences

strength-strong = Strong
strength-moderate = Moderate
strength-weak = Weak
strength-none = None
strength-cannot-judge = Cannot judge
strength-not-considered = Not yet considered
kind-direct = Direct
kind-enabling = Enabling
confidence-well-established = Well established
confidence-established-incomplete = Established but incomplete
confidence-unresolved = Unresolved
confidence-inconclusive = Inconclusive

# What each point of the scale means: shown while judging and printed with every table

anchor-strong = By itself delivers a material part of the expected result
anchor-moderate = A clear, named contribution to at least one element of the target
anchor-weak = A plausible contribution, but small or conditional
anchor-none = Considered, and nothing worth reporting
anchor-cannot-judge = Outside my knowledge, or I step aside

# Wording status of an item

wording-adopted = Adopted wording
wording-summary = Summary
wording-placeholder = Placeholder

# Brackets in a wording. $line and $column: the line of the bracket, and its character in that line, from 1

bracket-not-closed = Line { $line }, character { $column }: this bracket is not closed
bracket-not-opened = Line { $line }, character { $column }: this bracket was not opened
bracket-too-deep = Line { $line }, character { $column }: a bracket inside two others; at most two levels are possible

bracket-left = Brackets left: { $count }
bracket-alternatives = { $count } alternatives: accept one
bracket-nothing = (no text)
bracket-accept = Accept
# $text: what stands in the bracket
bracket-accept-name = Accept: { $text }
bracket-keep = Keep
bracket-keep-name = Keep without brackets: { $text }
bracket-delete = Delete
bracket-delete-name = Delete with its brackets: { $text }

# Decisions of the meeting

decision-title = Decision of the meeting
decision-none = Nothing is decided yet
decision-begin = Record a decision
decision-again = Write a new entry
decision-status = Status
decision-value = Agreed value
decision-kind = Agreed kind
decision-word = Decision word
decision-wording = Agreed wording
decision-wording-hint = The text as the meeting has it; what is not agreed stands in [square brackets]
decision-sitting = Meeting session
decision-sitting-hint = Day 2, session 1
decision-quorum = Quorum note
decision-quorum-hint = 31 of 46 present
decision-unsaid = Not said
decision-write = Write it down
decision-discard = Discard
decision-nothing-changes = Nothing differs from what stands
decision-overtaken = Another entry was written since this one was begun; writing it down replaces that one
decision-conflict = Two entries stand against each other. A person settles it by writing a new entry
decision-from = Start from this
# $recorded: who recorded the entry and when
decision-from-name = Start from this entry: { $recorded }
decision-taken-back = The decision was taken back
# $reviewer: a code; $time: date and time
decision-recorded = Recorded by { $reviewer }, { $time }
decision-quorum-said = Quorum: { $quorum }
# $count: entries and reservations, withdrawn ones too
decision-past = Entries so far: { $count }
# $wording: the later wording; $changes: the two sentences below
decision-wording-changed = { $wording } – { $changes }
decision-words-gone = gone: { $text }
decision-words-new = new: { $text }
# $agreed: pairs agreed, ad referendum or with reservation; $all: pairs with any entry; $brackets: in all wordings
decision-count = { $agreed } of { $all } agreed, brackets left: { $brackets }
decision-count-conflicts = Two entries against each other
decision-count-all = Pairs taken up
# $name: a status or one of the two above
decision-count-line = { $name }: { $count }
# $sentence: what the reviewer's judgement says; $status: how far the meeting has come
decision-beside = { $sentence }. Decision: { $status }
decision-reservation-gone = No reservation stands any more: a new entry can say so

decision-reservations = Reservations
# $state: who reserves; $words: in its own words
decision-reservation = { $state }: { $words }
decision-reserve = Add a reservation
decision-reserve-tip = Write down what a State reserves, in its own words
decision-state = State
decision-state-hint = As in the list of participants
decision-own-words = Its own words
decision-own-words-hint = Word for word, as handed in
decision-add-reservation = Write the reservation down
decision-no-reservation = Discard the reservation
decision-reservation-elsewhere = A reservation on another pair is being written
decision-withdraw = Withdraw
decision-withdraw-name = Withdraw the reservation of { $state }
# $recorded: who wrote it down and when
decision-past-reserved = { $state } reserved: { $words } – { $recorded }
decision-past-withdrawn = { $state } withdrew its reservation – { $recorded }

# The log of the proceedings

log-title = Log of the meeting
log-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
log-empty = Nothing was laid down yet: no rules, no round, no decision
log-holds = The chain holds: every entry fits the ones before it
# $fault: the first fault, in words; $more: how many others there are
log-broken = { $more ->
    [0] The chain is broken. { $fault }
    [one] The chain is broken. { $fault }. One more does not fit
   *[other] The chain is broken. { $fault }. { $more } more do not fit
}
# $entry, $other: the first digits of an id
log-fault-wrong-id = Entry { $entry } is not what was written: its content gives { $other }
log-fault-missing-entry = Entry { $entry } follows entry { $other }, which is not here
log-fault-missing-version = Entry { $entry } names record { $other }, which is not here or was changed
log-fault-other-stamp = Entry { $entry } names record { $other }, which somebody else wrote, or at another time
log-fault-unlogged = Record { $entry } stands in no entry
log-time = Time
log-by = Recorded by
log-what = What
log-hash = Id
log-many = { $count } things in one act
log-unknown = Something that this version of the program does not know

# Widgets

# $name: what the button does; $keys: its shortcut, as "Ctrl+Z"
tip-with-keys = { $name } ({ $keys })
# $done and $all count the same things
progress-of = { $done } of { $all }

# Board

board-actions = Actions
board-targets = Targets
board-no-link = no link yet
# All counterparts were considered
board-gap = no link
# $count: pairs of the item of which two versions differ
board-conflicts = { $count ->
    [one] 1 pair differs
   *[other] { $count } pairs differ
}
board-empty-plan = One of the two plans has no items, so there is nothing to link
# $code, $title, $wording (its status in words), $links, $considered, $counterparts, $conflicts: numbers
board-action-name = Action { $code }, { $title }, { $wording }, { $links ->
    [0] no link yet
    [one] 1 link
   *[other] { $links } links
}, { $considered } of { $counterparts } targets considered{ $conflicts ->
    [0] {""}
    [one] , 1 with two versions that differ
   *[other] , { $conflicts } with two versions that differ
}{ $checks ->
    [0] {""}
    [one] , 1 to check since its text has changed
   *[other] , { $checks } to check since texts have changed
}
board-target-name = Target { $code }, { $title }, { $wording }, { $links ->
    [0] no link yet
    [one] 1 link
   *[other] { $links } links
}, { $considered } of { $counterparts } actions considered{ $conflicts ->
    [0] {""}
    [one] , 1 with two versions that differ
   *[other] , { $conflicts } with two versions that differ
}{ $checks ->
    [0] {""}
    [one] , 1 to check since its text has changed
   *[other] , { $checks } to check since texts have changed
}
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

matrix-empty = One of the two plans has no items, so there are no pairs to judge
# $actions and $targets: how many of each
matrix-name = Matrix of { $actions } actions and { $targets } targets
# $code, $title of an item; $done of its $all pairs were considered
matrix-action-name = Action { $code }, { $title }, { $done } of { $all } considered
matrix-target-name = Target { $code }, { $title }, { $done } of { $all } considered
# $done of $all pairs
matrix-considered = { $done } of { $all } considered
matrix-move-after = Move on after judging
matrix-move-after-tip = A digit judges the pair and moves to the next target. D, E and T typed right after it are still about the pair just judged
matrix-tension = Tension
matrix-legend = What the marks mean: filled disc strong, half disc moderate, ring weak, dash none, question mark cannot judge, dot not yet considered; whole line direct, broken line enabling, star tension

# Room view: one pair in big type for the projector, without names

room-name = Room view
room-nothing = Nothing is on the agenda: no pair was judged yet. Select a pair to show it here
# $place of $count items
room-place = Item { $place } of { $count }
# $code: the item's code; $title: its title
room-action = Action { $code }
room-target = Target { $code }
room-action-title = Action { $code }: { $title }
room-target-title = Target { $code }: { $title }
# $count: brackets in the wording that stands
room-brackets = Brackets left: { $count }
room-parked = Parked
# $count: texts typed and not written down
room-drafts = Not written down: { $count }
room-record-on = RECORD
# $time: minutes and seconds, as 3:05
room-time-left = { $time } left
room-time-over = { $time } over
room-next = Next
room-previous = Previous
room-reveal = Reveal
room-hide = Hide
room-key-space = Space
room-key-history = History
room-authoritative = Original
room-record = Record
room-record-end = End record
room-leave = Leave
room-leave-question = Something was typed and not written down. Esc again drops it, R goes back to it
room-write-down = Write it down
room-forget = Drop what was typed
room-park = Park
room-unpark = Unpark
room-hidden = Judgements: hidden
room-hidden-how = Space shows how often each value was given
room-sealed = Judgements: sealed
room-sealed-why = The round is blind and not open: nothing can be shown before it is opened
# $count: judgements with a value
room-spread-scores = { $count ->
    [one] 1 judgement
   *[other] { $count } judgements
}
# $value: as "2 Moderate"; $count: how often
room-spread-row = { $value }: { $count }
# $value: as "2 Moderate"; $kind: direct or enabling
room-value-kind = { $value }, { $kind }
room-conflicts = Two versions
# Below a text that goes on: the keys that show the rest
room-more = ↓ more
room-more-standing = Shift + ↓ more
room-more-plain = more
room-undecided = Nothing decided yet
room-differing = Entries that differ: one must be chosen
room-draft = Typed, not written down yet
room-stands = What stands
# $word: a decision word, as "agrees"
room-meeting-word = The Meeting { $word }
# $count: how many
room-reservations = Reservations: { $count }
room-comments = Comments: { $count }
# $count: entries
room-history = Decisions so far: { $count }
room-history-none = None was written down yet
room-taken-back = Taken back
room-status = Status
room-value-label = Value
room-kind = Kind
room-word = Decision word
room-wording = Wording
room-sitting = Session of the meeting
room-ready = Ready to be written down
room-as-it-stands = As it stands
room-refused = It was not written down: the window says why once the room view is left

# Inspector

side-action = Action
side-target = Target
inspector-empty = Nothing is selected
inspector-empty-select = Click an action, a target or a link to read its texts and to judge
inspector-empty-link = Drag from a card to one on the other side to make a link
inspector-unofficial = Unofficial translation
inspector-summary-only = Short words of our own; the adopted text is not held here
inspector-placeholder = Placeholder: the adopted text must still be supplied
# $source: where the text was found
inspector-source = Source: { $source }
inspector-show-all = Show all
inspector-show-less = Show less
# $count: how many notes
inspector-action-notes = Notes on the action ({ $count })
inspector-target-notes = Notes on the target ({ $count })
inspector-notes = Notes ({ $count })
inspector-contribution = Contribution
# $sentence: the readback sentence of the pair; here it says what the panel shows
inspector-sentence-name = Selected: { $sentence }
inspector-conflict = Say what holds now; both versions stay in the history
inspector-choose = How much does the action contribute to the target?
inspector-kind = Kind
anchor-direct = Acts on what the target measures
anchor-enabling = Knowledge, law, money, capacity or cooperation that make it possible
inspector-kind-unsaid = Direct or enabling was not said yet
inspector-kind-needs-link = Said only of a weak, moderate or strong contribution
inspector-needs-verdict = Say first how much the action contributes
inspector-tension = Tension: could also work against it
inspector-tension-tip = The action could work against the target, whatever it contributes
inspector-reason = Reason
inspector-reason-hint = Why, in one or two sentences
inspector-waits = Kept until the contribution is chosen, then stored with it
inspector-confidence = Confidence
confidence-unsaid = Not said
inspector-evidence = Evidence
inspector-evidence-hint = Sources, one in each line
inspector-clear = Clear judgement
inspector-clear-tip = Back to not yet considered; what was said stays in the history
# $count: how many comments
inspector-comments = { $count ->
    [0] Comments
   *[other] Comments ({ $count })
}
inspector-comment-name = New comment
inspector-comment-hint = Write a comment
inspector-send = Add comment
inspector-reply = Reply
# $reviewer: a reviewer's code
inspector-replying = Reply to { $reviewer }
inspector-stop-reply = Not as a reply
inspector-edit = Edit
inspector-edit-name = Comment being edited
inspector-withdraw = Withdraw
inspector-withdraw-tip = Takes the comment out of the thread; its words stay in the file's history
inspector-comment-differs = Versions of this comment differ; its author settles them
# Another version of a comment. $reviewer: code; $time: date and time; $text: its words
inspector-comment-other = { $reviewer }, { $time }: { $text }
inspector-comment-withdrawn = withdrawn
inspector-comment-keep = Keep this version
inspector-comment-keep-tip = Settles the comment; the other version stays in the history
# $time: when it was written
inspector-edited = { $time }, reworded since
# $count: how many versions
inspector-history = History ({ $count })
# $time and $reviewer: when and by whom
inspector-when = { $time } · { $reviewer }
# $when: time and reviewer; $sentence: what it said
inspector-version-name = { $when }: { $sentence }
inspector-current = Current
inspector-taken-back = Taken back to not yet considered
inspector-counts = Pairs
inspector-count-links = linked
inspector-count-none = none
inspector-count-cannot-judge = cannot judge
inspector-count-open = open
inspector-count-conflicts = in conflict
inspector-links = Links
# $sentence: the readback sentence of a link
inspector-link-name = Go to link: { $sentence }
inspector-no-links = No link yet
# $count: how many are not listed
inspector-more-links = { $count } more links; the matrix shows all of them

# Popover

popover-name = How strong is the new link?
popover-comment = Comment
popover-close = Close

# Search

search-name = Find by code or words
search-hint = Find code or words
search-results = Search results
# $query: what was typed
search-nothing = Nothing has “{ $query }” in its code or texts
search-more = There are more; type on to narrow them down
# $code, $title of an item
search-go-to-action = Go to action { $code }, { $title }
search-go-to-target = Go to target { $code }, { $title }
# $links of an item; $done of its $all pairs were considered
search-action-counts = Action · { $links ->
    [0] no link
    [one] 1 link
   *[other] { $links } links
} · { $done } of { $all } considered
search-target-counts = Target · { $links ->
    [0] no link
    [one] 1 link
   *[other] { $links } links
} · { $done } of { $all } considered

# Start

start-headline = Map actions to targets
start-about = Judge how far the actions of one plan contribute to the targets of another
start-new = New session
start-plans = Plans
start-go = Start mapping
# $actions and $targets are the short names of two plans
start-title = Mapping of { $actions } to { $targets }
pair-of-plans = { $actions } to { $targets }
# $plan: its name; $count: how many actions or targets it has
plan-and-count = { $plan } · { $count ->
    [one] { $count } item
   *[other] { $count } items
}
# $plan: its short name; $warning: the plan's own sentence
plan-warning = { $plan }: { $warning }
start-recent = Opened before
start-no-recent = Sessions you save appear here
start-examples = Examples
# $title: of a session
open-example = Open the example { $title }
recent-name = Open { $title }
recent-name-final = Open { $title }, which is final
recent-name-missing = { $title }, which is missing
recent-where = { $file } in { $folder } · { $when }
recent-where-final = Final · { $file } in { $folder } · { $when }
recent-missing = Missing: { $file } in { $folder } · { $when }
recent-missing-tip = There is no file { $path } any more
recent-forget = Take { $title } off the list
field-your-code = Your code
field-your-code-tip = Judgements and comments are signed with it, such as R07
field-your-name = Your name
optional = Optional
key-enter = Enter
key-escape = Esc
key-shift = Shift
key-delete = Delete
key-minus = Minus
problem-code-empty = A reviewer needs a code, such as R07
problem-code-long = A reviewer's code has at most 24 characters
problem-code-control = The code has a character that cannot be seen
problem-code-taken = Somebody on the roster has this code already

# Files

# The place of what is wrong in a file. $problem: one of the sentences below
file-error-whole = { $problem }
# $line and $column: numbers
file-error-at = Line { $line }, column { $column }: { $problem }
# $record: the id of a record, or the code of an item
file-error-at-record = Line { $line }, column { $column }, record { $record }: { $problem }
file-error-in-record = Record { $record }: { $problem }

file-error-empty = The file is empty
# $megabytes: the size of the file
file-error-too-large = The file has { $megabytes } MB, more than a session can have
file-error-utf16 = The file was saved in the encoding UTF-16; sessions are in UTF-8
file-error-nul-filled = The file holds nothing but zeros, as after a power cut
file-error-nul-bytes = Zeros stand where text should be, as after a power cut
file-error-not-text = This is not text in the encoding UTF-8
file-error-conflict-markers = A version control system left both sides of a conflict in this file
file-error-truncated = The file ends too early; the rest is missing
# $format: the name of the format
file-error-not-a-session = This is not a Seagrass session; one begins with the format “{ $format }”
# $found: the name of the format that the file says it has
file-error-other-format = This is not a Seagrass session but a file of the format “{ $found }”
# $found and $known: version numbers of the format
file-error-newer-version = This session has version { $found } of the file format, and this program reads version { $known }; open it with a newer release of Seagrass
# $program: the name and version of the program that wrote the file
file-error-newer-version-of = This session has version { $found } of the file format, and this program reads version { $known }; open it with { $program } or newer
file-error-checksum = Every record is whole, but the checksum does not fit: the file was changed outside Seagrass or damaged
# $detail: what the parser says, in English
file-error-syntax = This is not written as Seagrass writes it: { $detail }
file-error-too-deep = Brackets stand within brackets here, deeper than any session has them
# $expected: what should stand here
file-error-layout = “{ $expected }” was expected here
# $name: the name of a section
file-error-no-section = The section “{ $name }” is missing here
file-error-section-twice = The section “{ $name }” stands here a second time
file-error-wrong-hash = The text does not fit its hash; it was changed outside Seagrass or damaged
# $detail: what is wrong with the plan, in English
file-error-plan = The plan cannot be used: { $detail }
# $code: as it stands in the file
file-error-reviewer-code = “{ $code }” cannot be a reviewer’s code
file-error-unknown-item = The plans of this file have no item “{ $code }”
file-error-no-such-item = This is about an item that is not in the plans of this file
file-error-half-withdrawn = This neither says something nor withdraws it, or does both
# $reviewer: a reviewer's code
file-error-unknown-reviewer = { $reviewer } is not on the roster of this file
file-error-wrong-id = The record does not fit its id; it was changed outside Seagrass or damaged
file-error-twice = This record stands in the file a second time
file-error-wrong-time = The time is not between the years 1970 and 9999
file-error-comment-without-start = The first version of this comment is missing
file-error-plan-lost = A plan is damaged, so the session cannot be rebuilt from this file alone

file-finding-laid-out-anew = Another program laid this file out anew and changed nothing that it says. It opens; saving it in Seagrass restores the layout
file-finding-future = This is dated more than a day after now
# $missing: the id of a version
file-finding-supersedes-unknown = This replaces version { $missing }, which is not in the file
file-finding-act-unknown = The history names version { $missing }, which is not in the file
file-finding-conflict = Two versions of this record differ and nobody has settled which one holds
file-finding-reply-unknown = This answers a comment that is not in the file

example-worked = Worked example, invented: a whole review of a town’s library, from the blind round to adopted papers
example-illustration = Illustration: dugong actions and migratory species targets, judged by three invented reviewers
example-empty = Dugong actions and migratory species targets, nothing judged yet
example-library = A town’s library and its residents: two invented plans
example-review = A review by nine invented reviewers: blind round, agenda, decisions, second round

# What could not be done with a file, and why
# $file: its path; $cause: one of the causes below

# $system: the words of the operating system

# Menus

menu-export-one = Export one thing
menu-all = Menu
menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
action-new-session = New session…
action-open = Open…
action-save = Save
action-save-as = Save as…
action-export = Export…
action-export-csv = Export as CSV…
action-export-markdown = Export as Markdown…
action-export-html = Export as HTML…
action-export-json = Export as JSON…
action-join = Join files…
action-compare = Compare with a file…
action-conflicts = Conflicts
# $count: how many records are in conflict
action-conflicts-count = Conflicts ({ $count })
action-export-judgements = Export all answers as CSV…
action-export-note = Export the statistics note…
action-session-details = Session details…
action-reviewers = Reviewers…
action-close-session = Close session
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-start-link = Link from the selected item
action-strength-none = Contribution: none
action-strength-weak = Contribution: weak
action-strength-moderate = Contribution: moderate
action-strength-strong = Contribution: strong
action-cannot-judge = Contribution: cannot judge
action-direct = Kind: direct
action-enabling = Kind: enabling
action-tension = Could also work against the target
action-clear-judgement = Back to not yet considered
action-decide = Record a decision
action-comment = Write a comment
action-find = Find an item
action-show-board = Show the board
action-show-matrix = Show the matrix
action-show-agenda = Show the agenda
action-agenda-line = Go from the pair to its line of the agenda, or back
action-room-view = Room view
action-show-statistics = Show the statistics
action-toggle-inspector = Inspector
action-fold-all = Fold all groups
action-unfold-all = Unfold all groups
action-theme-light = Light theme
action-theme-dark = Dark theme
action-theme-system = Theme of the system
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-reset = Actual size
action-history = History
action-log = Log of the meeting
action-palette = Find a command
action-shortcuts = Keyboard shortcuts
action-about = About Seagrass
why-nothing-to-undo = Nothing was changed since the session was opened
why-nothing-to-redo = Nothing was undone
why-no-item = Select an item on the board first
why-no-pair = Select a pair first
why-no-link = Only a link is direct or enabling
why-no-judgement = The selected pair is not judged yet
why-no-selection = Select an item or a pair first
why-agenda = On the agenda keys judge nothing: go to the pair first
why-no-conflict = Nothing is in conflict
why-no-session = No session is open
# $step: what is undone, as "judge 1.4 – T6"
undo-step = Undo { $step }
redo-step = Redo { $step }
# $title: of the session
title-saved = { $title }: session details
title-unsaved = { $title }, not saved: session details
pages = Page
pages-more = More
page-board = Board
page-matrix = Matrix
page-agenda = Agenda
page-statistics = Statistics
plan-language = Language of the plans
# $language: a short name such as EN
plan-language-is = Show the plans in { $language }
window-language = Language of the window
# $reviewer: a reviewer's code
reviewer-is = You judge as { $reviewer }
reviewer-with-name = { $reviewer }, { $name }
palette-title = Find a command or an item
palette-hint = Type a command, a code or words
palette-nothing = Nothing is called that
palette-action = Action { $code }: { $title }
palette-target = Target { $code }: { $title }
shortcuts-title = Keyboard shortcuts
shortcuts-by-hand = Board and matrix
# $group: a group of shortcuts. A row of a Markdown table
shortcuts-table-head = | { $group } | What it does |
hand-drag = Drag from card to card
hand-drag-does = Links an action and a target, from either side
hand-click = Click a card
hand-click-does = Selects it and brings its links forward
hand-escape = Esc
hand-escape-does = Gives up the link being made, closes what is on top
hand-arrows = Arrow keys
hand-arrows-does = Move from card to card and to the other side, in the matrix from pair to pair
hand-code = Letters and digits of a code
hand-code-does = Go to the item with that code, unless a pair is selected
hand-enter = Enter
hand-enter-does = On the board begins or ends a link, in the matrix goes to the next pair
hand-ends = Home and End
hand-ends-does = Go to the first or last item of the side, in the matrix of the row
hand-group = Ctrl and an arrow key
hand-group-does = In the matrix go from group to group
hand-agenda-move = Up and Down, Enter
hand-agenda-move-does = On the agenda move from line to line and go to the pair; G goes to it too, and back to the line
hand-agenda-keys = P, D, R
hand-agenda-keys-does = On the agenda park the pair at the end or take it back, record a decision on it, show it on the projector
hand-room-move = Left and Right, Space, H, L
hand-room-move-does = In the room view go to the item before or after, reveal the judgements, show earlier decisions, show the authoritative text; Up and Down scroll, Esc leaves
hand-room-record = R, then Ctrl+Enter, P
hand-room-record-does = In the room view switch record on or off (in a field Ctrl+R); while it is on, write the decision down, park the item
hand-matrix = Click a cell of the matrix
hand-matrix-does = Selects that pair
hand-wheel = Wheel
hand-wheel-does = Scrolls the list under the pointer
hand-tab = Tab and Shift+Tab
hand-tab-does = Move from part to part of the window
about-title = About Seagrass
# $version: such as 0.1.0
about-version = Seagrass { $version }
about-what = A workbench for judging how far the actions of one conservation plan contribute to the targets of another
about-plans = The plans shipped with it are working copies, not official texts. Each item says whether its wording is adopted, a summary or a placeholder
about-licence = Licence: MIT or Apache-2.0, as you choose
about-fonts = Fonts: Inter and Noto Sans Arabic, both under the SIL Open Font License 1.1
about-parts = Built with egui, RON, Fluent and other Rust libraries, each under its own open licence

# Command line

cli-help =
    Seagrass maps the actions of one plan to the targets of another.

    Usage:
      seagrass [FILE…]              open the window
      seagrass new -o FILE          make a session
      seagrass check FILE…          say what is wrong with sessions, and where
      seagrass export FILE --to FORMAT -o OUT
                                    write a paper, a picture or data from a session
      seagrass export FILE --all DIR
                                    write the full set of a meeting
      seagrass info FILE            say what is in a session
      seagrass stats FILE [--json]  say how far the reviewers agree
      seagrass gaps FILE [--json]   say which targets no action serves, and the reverse
      seagrass merge A B… -o OUT    join copies of one session
      seagrass diff A B             say what changed from one file to another
      seagrass pack FILE --to DIR   make copies to be handed out, one for each reviewer
      seagrass round FILE …         start, submit or open a round, or say how rounds stand
      seagrass agenda FILE          list the pairs to talk of, in order
      seagrass decide FILE …        write down what the meeting decided on a pair
      seagrass verify FILE          compute the log of decisions again
      seagrass roster FILE -o OUT   write names and seats to a file of their own
      seagrass rebase FILE --actions PLAN -o OUT
                                    carry a session over to a new version of a plan
      seagrass import TABLE -o PLAN make a plan from a table
      seagrass wording PLAN TABLE -o PLAN
                                    supply the adopted wording of a plan
      seagrass register FILE        write the register of sub-targets
      seagrass form FILE -o FORM    write a blank review form, or read one with --read
      seagrass validate FILE…       say what is wrong with files of mappings (SSSOM, JSKOS)
      seagrass convert IN… OUT      convert mappings from a format to another
      seagrass import-links MAPPINGS SESSION -o OUT
                                    take mappings of others as links or judgements
      seagrass COMMAND --help       more about a command
      seagrass --version            the version

    The window and every command take --lang L, such as --lang fr, for the language of their
    words. No command opens a window. Where a file is read or written, - is standard input or
    standard output. Data goes to standard output, messages to standard error.
    A file that is called like a command opens as ./new or after --.

    The code at the end is 0 if all is fine, 1 if something was found to be wrong with a
    file, and 2 if a file cannot be read or written or the command was used wrongly.

    Example:
      seagrass new -o review.ron && seagrass review.ron
cli-help-new =
    Makes a session on two plans, in which nothing was judged yet.

    Usage:
      seagrass new -o FILE [--pair ID] [--title TITLE] [--reviewer CODE]
      seagrass new -o FILE --actions PLAN --targets PLAN [--title TITLE] [--reviewer CODE]

      -o FILE           the new file, or - for standard output; a file is never replaced
      --pair ID         plans that come with the program: CMP-SPMS (the usual pair)
                        or LIBRARY-WELLBEING (a sample)
      --actions PLAN    a plan file, a table, or the identifier of a plan that comes with the
                        program
      --targets PLAN    the same for the targets
      --title TITLE     the title of the session
      --reviewer CODE   the code of the first reviewer; R01 if none is named

    Example:
      seagrass new -o review.ron --title "Alignment review" --reviewer R07
cli-help-check =
    Checks sessions: whether they open, whether every record is as it was written, and
    whether something needs a person’s eye, such as a log of decisions that does not fit.
    Each finding stands in one line with file, line and column. Then says what in the mapping
    is unfinished or does not fit: what, where and why it matters.

    Usage:
      seagrass check FILE… [--json]

    The code at the end is 0 if nothing was found, 1 if something was, 2 if a file cannot be
    read as a session at all.

    Example:
      seagrass check review.ron copy-of-review.ron
cli-help-export =
    Writes papers, tables and data from a session.

    Usage:
      seagrass export FILE --to FORMAT -o OUT [options]
      seagrass export FILE --all DIR [options]
      seagrass export --explain FORMAT

    Papers, each as -docx, -xlsx, -pdf, -html or -markdown:
      alignment         what was decided on each action and target
      gaps              which targets no action serves, and which actions serve none
      register          the register of sub-targets
      questions         the questions of the report template against both plans
      decisions         the record of decisions
      statistics        the figures of “seagrass stats” as a note
      basket            the wording basket, for the plan’s own review
    Pictures, each as -svg, -png or -pdf:
      map               both plans with ribbons between them
      heat-map          the matrix
      poster, poster-a3 all of it on one sheet, A1 or A3
    One page for a browser, for people without the program:
      page
    Working copies of what each reviewer judged, each apart:
      docx, xlsx, pdf, html, markdown
    For programs that keep mappings:
      sssom, sssom-1.0  the decisions as an SSSOM set
      sssom-judgements  each judgement as an SSSOM row, with codes or names
      skos              both plans as concept schemes, with the agreed links
      jskos             the agreed links, one a line; jskos-annotations has the reviewers’ votes
      oscal             the agreed links as a mapping collection
      olir              a workbook in the shape of OLIR
      form              a blank review form, as “seagrass form” writes it
    Rows and records:
      csv, json, rows-xlsx
                        each pair that was considered; others have no row
      judgements-csv    each round, pair and reviewer, missing answers too, for statistics
                        packages; reviewers have numbers instead of codes
      judgements-csv-codes
                        the same with the reviewers’ codes
      gaps-csv, basket-csv, register-csv, questions-csv

    Options:
      -o OUT            the file to write, or - for standard output; never a session
      --all DIR         the full set that the level allows, into this folder
      --explain FORMAT  what the format holds, and what it cannot say
      --against OLD     only what changed in a paper since this earlier file, with marks
      --filter F        agreed (usual), bracketed (and what is in brackets) or working-copy
      --level L         decisions, distributions (usual), codes or names: how much of who said
                        what; above the usual one the names of files say so
      --symbol S        the document’s symbol, such as CMS/Dugong/MOS4/CRP.3
      --agenda-item I   the item of the agenda
      --date D          the date to be printed; without it the day of the last change
      --prepared-by B   who prepared the paper
      --lang L          the language of the words and of the plans’ texts, such as en or fr
      --reviewer CODE   only this reviewer’s judgements; without it everybody’s, each apart

    Example:
      seagrass export review.ron --to html -o review.html
cli-help-info =
    Says what is in a session: title, plans with version and wording, reviewers with what
    they considered, the last change, for whom the copy was made, rounds and who submitted
    them, decisions, and brackets left.

    Usage:
      seagrass info FILE

    Example:
      seagrass info review.ron
# $command: the program with the command used, if there is one
cli-see-help = “{ $command } --help” says how it is used
# $name: what was typed; $all: the commands
cli-no-such-command = There is no command “{ $name }”; there are { $all }
cli-no-command = A command is missing
# $option: as typed
cli-no-such-option = The option { $option } is not known here
cli-value-missing = The option { $option } needs a value
cli-no-value = The option { $option } takes no value
cli-bad-value = “{ $value }” cannot be used for { $option }
# $cause: what the parser says, in English
cli-wrong-use = This cannot be understood: { $cause }
cli-no-such-format = There is no format “{ $format }”; “seagrass export --help” lists them, such as alignment-docx or csv
cli-no-format = Say what to export to, such as --to alignment-docx, or --all DIR for the full set
cli-all-or-one = Give --all or --to, not both
# $file: what was named as a folder
cli-not-a-folder = { $file } is a file, not a folder
# $file: the folder; $cause: why
cli-no-folder = The folder { $file } cannot be made: { $cause }
cli-against-papers = Only papers have a revision: give --against with --all or a paper such as alignment-docx
# $format: a name such as oscal
cli-all-missing = { $format } was left out: { $cause }
# $count: files; $missing: formats left out; $level: one of the levels
cli-all-done = Wrote { $count ->
    [one] 1 file
   *[other] { $count } files
} to { $folder }, { $missing } left out. Level: { $level }
# $level: one of the levels
cli-level-too-low = { $format } tells more than the level asked for; it needs --level of at least: { $level }
cli-no-file = Name a session file
cli-no-table = Name a table
cli-no-mappings = Name a file of mappings
# $file: a session or a plan
cli-not-a-table = { $file } is a file of Seagrass’s own, not a table
# $second: the second path
cli-one-file = One file at a time: { $second } is one too many
cli-no-output = Say where to write to: -o FILE, or -o - for standard output
cli-new-no-files = Name the new file with -o
cli-two-plans = Name both plans, --actions and --targets, or one pair with --pair
# $all: the identifiers of the pairs there are
cli-no-such-pair = There is no such pair of plans; there are { $all }
# $all: the codes on the roster
cli-no-such-reviewer = { $reviewer } is not on the roster of this session; there are { $all }
# $round: the number of the current round
cli-reviewer-hidden = Round { $round } is blind and not opened: what { $reviewer } answered is only in a copy of { $reviewer }’s own
# $all: the tags of the languages there are
cli-no-such-language = Neither the program nor the plans have the language “{ $lang }”; there are { $all }
# The tags of a language that was asked for, and of those there are
cli-not-spoken = The program does not speak “{ $lang }”; there are { $all }
cli-plans-only = The texts of the plans are in “{ $lang }”, all other words in English: the program speaks { $all }
cli-exists = { $file } exists and is not replaced
cli-not-over-session = { $file } is a session and is not replaced by an export
# $problem: a sentence with the place in the file
cli-unreadable = Cannot open { $file }: { $problem }
# $problem: in English, with the place in the file
cli-unreadable-plan = Cannot use the plan { $file }: { $problem }
# $cause: the words of the operating system
cli-no-window = The window cannot be opened: { $cause }
cli-output-failed = Cannot write to standard output: { $cause }
# $actions, $targets: identifiers of plans
cli-new-title = { $actions } to { $targets }
# $actions and $targets: how many of each
cli-new-done = Made { $file }: { $actions } actions, { $targets } targets
cli-check-fine = { $file }: nothing wrong was found
# $entries: the number of entries of the log
cli-check-fine-log = { $file }: nothing wrong was found; { $entries ->
    [one] the log of 1 entry is whole
   *[other] the log of { $entries } entries is whole
}
cli-error = error
cli-warning = warning
# $place: file, line and column; $severity: error or warning
cli-finding = { $place }: { $severity }: { $problem }
# $record: the record's id or the item's code
cli-finding-record = { $place }: { $severity }: { $problem } (record { $record })
cli-export-done-note = Wrote { $file }
# Paragraphs and rows
cli-export-done-changes = Wrote { $file }: { $changed } changed, { $added } new, { $deleted } deleted
# $count: rows of the file
# $count: values
sssom-lost-slots = { $count ->
    [one] 1 value has no place in this version of SSSOM
   *[other] { $count } values have no place in this version of SSSOM
}
# $count: decisions written down
cli-export-done-decisions = Wrote { $file }: { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
cli-export-done-answers = Wrote { $file }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
# $count: pairs that were considered
cli-export-done = Wrote { $file }: { $count ->
    [one] 1 judgement
   *[other] { $count } judgements
}
# $count: pairs times reviewers
cli-export-open = { $count ->
    [one] 1 pair was not considered and has no row
   *[other] { $count } pairs were not considered and have no row
}
cli-export-unfinished = Unfinished: { $count ->
    [one] 1 contribution has no reason
   *[other] { $count } contributions have no reason
}
cli-info-title = Title: { $value }
cli-info-purpose = Purpose: { $value }
cli-info-meeting = Meeting: { $value }
cli-info-place = Place: { $value }
cli-info-dates = Dates: { $value }
cli-info-session = Session: { $value }
cli-info-written-by = Written by: { $value }
cli-info-last-change = Last change: { $value }
# $id, $name, $version, $hash of a plan; $count items, of which so many in each wording status
cli-info-actions = Actions: { $id }, { $name }, { $version }; { $count } items: { $adopted } adopted, { $summary } summary, { $placeholder } placeholder; hash { $hash }
cli-info-targets = Targets: { $id }, { $name }, { $version }; { $count } items: { $adopted } adopted, { $summary } summary, { $placeholder } placeholder; hash { $hash }
# $control: the sum of what was considered
cli-info-reviewer = Reviewer { $reviewer }: { $control }
# $round: the number of the blind round
cli-info-reviewer-hidden = Reviewer { $reviewer }: hidden until round { $round } is opened
cli-info-comments = Comments: { $count }
# $reviewers and $headings: lists of codes; $copy: the sentence about the copy so far
cli-info-copy = Copy made for: { $reviewers }
cli-info-copy-group = Copy made for group { $group } ({ $reviewers })
cli-info-copy-part = { $copy }; its part of the plans: { $headings }
cli-info-round = Round { $round }: { $state }
cli-info-submitted = Round { $round }, submitted: { $count } of { $all } ({ $codes })
cli-info-decisions = Decisions: { $count ->
    [one] 1 pair
   *[other] { $count } pairs
} ({ $parts })
cli-info-decisions-of = { $status }: { $count }
cli-info-decisions-conflict = in conflict: { $count }
cli-info-brackets = Brackets left: { $count }
# $last: ids of entries
cli-info-log = Log: { $count ->
    [one] 1 entry
   *[other] { $count } entries
}, last { $last }

# Exports

export-working-copy = Working copy
# The foot of each page; the numbers come from the writer.
paper-page = Page { $page } of { $pages }
# Workbooks: the name of the sheet before the tables, and what stands after a text too long for a cell
workbook-front = Front page
workbook-cut = cut here: { $count } of { $all } characters left out
# $actions and $targets are the names of plans
export-subject = How the actions of “{ $actions }” contribute to the targets of “{ $targets }”
export-meeting = Meeting
export-place = Place
export-dates = Dates
export-purpose = Purpose
export-reviewers = Reviewers
export-last-change = Last change
# $reviewer: a reviewer's code
export-standing-one = These are the judgements of one reviewer, { $reviewer }. They are a working copy and not decisions of any meeting. They say how far an action bears on a target, not how far anything was carried out.
# $count: how many reviewers
export-standing-many = These are the judgements of { $count } reviewers, each shown apart and never averaged. They are a working copy and not decisions of any meeting. They say how far an action bears on a target, not how far anything was carried out.
export-plans = The two plans
export-actions = Actions
export-targets = Targets
export-action = Action
# The three numbers add up to the items of the plan
export-wording-counts = { $adopted } adopted, { $summary } summary, { $placeholder } placeholder
export-without-glyph = { $count ->
    [one] 1 character is not in the program’s fonts: a box stands for it. Word, Excel and browsers show it
   *[other] { $count } characters are not in the program’s fonts: a box stands for each. Word, Excel and browsers show them
}
export-wording-note = “Adopted wording” is the text of the document. A “summary” says the same in other words, and a “placeholder” only holds the place of a text that must still be supplied: neither is the adopted text.
export-unofficial = unofficial translation
export-scale = Scale of the judgements
export-legend = Legend: the scale and these marks are this session’s own and no standard
export-legend-strength = Strong, moderate and weak contribution
export-legend-direct = Bold: direct, acts on what the target measures
export-legend-enabling = Italic: enabling, makes it possible by knowledge, law, money, capacity or cooperation
export-legend-none = Considered, no contribution
export-legend-cannot-judge = Cannot be judged
export-legend-not-considered = Not considered
export-legend-tension = Tension: the action could also work against the target
export-legend-differ = Versions of the judgement differ and were not settled
export-column-side = Side
export-column-plan = Plan
export-column-version = Version
export-column-document = Document
export-column-wording = Wording of its items
export-column-hash = Content hash
export-column-mark = Mark
export-column-word = Word
export-column-meaning = Meaning
export-column-group = Group
export-column-action = Action
export-column-target = Target
export-column-contribution = Contribution
export-column-type = Type
export-column-reason = How it contributes
export-column-evidence = Evidence
export-column-notes = Notes
export-column-direct = Direct
export-column-enabling = Enabling
export-column-unsaid = Kind not said
export-column-none = No contribution
export-column-cannot-judge = Cannot judge
export-column-open = Not considered
# A reviewer's code follows
export-part = Judgements of reviewer
export-table-1 = Table 1. Overview
export-table-1-caption = Actions by targets
# $number of $count pieces, each with some of the targets
export-table-1-piece = Actions by targets, piece { $number } of { $count }
export-table-1-left-out = The overview is left out because there are too many pairs to print; Tables 2 and 3 hold all that was said.
export-targets-served = Targets served: direct / enabling / not said
export-actions-serving = Actions serving: direct / enabling / not said
export-titles-cut = A title that ends in “…” stands whole in the tables below
export-table-2 = Table 2. By target
export-table-2-caption = What contributes to each target
export-table-3 = Table 3. By action
export-table-3-caption = Which targets each action serves, with the strength
export-short-form = Short form
export-no-link-yet = No contribution recorded for
export-not-considered-yet = Not considered yet:
export-kind-not-said = Not said
export-differ = Versions differ
export-tension = could also work against the target
export-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
export-target-open = Not yet considered
export-target-none = No contribution identified
export-target-none-so-far = No contribution identified so far
# Codes of actions follow
export-rest-none = Considered, no contribution
export-rest-cannot-judge = Cannot judge
# A number of actions follows
export-rest-open = Not considered
# The parts add up to $pairs, actions times targets
export-control-line = Control: direct { $direct } + enabling { $enabling } + kind not said { $unsaid } + none { $none } + cannot judge { $unable } + not considered { $open } = { $pairs }
export-control-line-differ = Control: direct { $direct } + enabling { $enabling } + kind not said { $unsaid } + none { $none } + cannot judge { $unable } + versions differ { $differ } + not considered { $open } = { $pairs }
# $session: a title; $actions, $targets: identifiers of plans; $program: name and version of the program
export-provenance = Generated from session “{ $session }”, { $actions } ({ $actions_version }), { $targets } ({ $targets_version }), { $count ->
    [one] { $count } reviewer
   *[other] { $count } reviewers
 }, round { $round }, { $program }
# $file: the first eight digits of the file's SHA-256
export-provenance-file = Generated from session “{ $session }”, { $actions } ({ $actions_version }), { $targets } ({ $targets_version }), { $count ->
    [one] { $count } reviewer
   *[other] { $count } reviewers
 }, round { $round }, file { $file }, { $program }

# What formats hold and cannot say

explain-alignment =
    Holds the decisions of the meeting on all pairs, as text. Three kinds of empty are told apart: not
    considered, no contribution, cannot judge; what was considered and is not agreed is a box.
    Cannot say: who judged what (but in a working copy, at the level chosen), comments, earlier rounds,
    how a decision changed. Cannot be read back.
explain-gaps =
    Holds the class of every target and action by the rule that is recorded, from decisions alone, with
    overlaps and tensions.
    Cannot say: what another rule would give, and what judgements would give.
explain-register =
    Holds the sub-targets that are agreed and complete; the paper has those that are incomplete or not
    agreed apart, the CSV leaves them out and the messages count them.
    Cannot say: alternatives in a text, and how it changed.
explain-questions =
    Holds every question with what it informs and what is to become of it.
    Cannot say: the adopted template’s text where it was not supplied.
explain-decisions =
    Holds what was written down, in the order of time, with reservations in the words of the States.
    Cannot say: what stood before an entry was changed; the log in the session file has it.
explain-statistics =
    Holds every figure of every round that may be seen, with what it rests on.
    Cannot say: who gave which answer. Groups of fewer than three are not shown.
explain-basket =
    Holds what was filed about the wording of items, for the plan’s own review.
    Cannot say: who filed it.
explain-pictures =
    Holds the decisions as a map with ribbons, a heat map or a poster, with totals that add up.
    Cannot say: reasons, evidence, reservations in words. Very large plans are refused or cut into sheets.
explain-page =
    Holds the whole mapping in one page that needs no network and no program: tables, links to follow, the
    map, and a filter where scripts may run.
    Cannot say: who judged what, comments, how a decision changed. Cannot be read back.
explain-sssom =
    Holds one row for each decision, with “no contribution” as a negative row and items without any
    counterpart as such; strength, kind, elements and distributions stand in extension columns.
    Each row says how many counterparts its ends have among all rows, and how the reviewers worked: none,
    single, independent-adjudicated (a blind round) or open-adjudicated (they saw each other’s answers).
    Cannot say: decision words, sessions of the meeting, quorum, reservations, comments, “cannot judge”.
    Version 1.0 also has no ids of records and no dates of review.
explain-sssom-judgements =
    Holds one row for each judgement that may be seen, by code or name, with reason and evidence.
    Cannot say: “cannot judge” (counted), comments, and decisions.
explain-judgements =
    Holds what each reviewer judged in the current round, by code, with reasons and evidence.
    Cannot say: decisions, earlier rounds, the text of comments. A pair without a row was not considered;
    that a row is missing never means “no link”.
explain-answers =
    Holds one row for each round, pair and reviewer who said anything, also where nothing was answered.
    Cannot say: reasons, evidence, confidence, decisions.

# What can be exported, and what to look at before

offer-papers = Papers
offer-data = Data for programs
offer-pictures = Pictures and page
offer-linked = For other programs
offer-sssom = Decisions as SSSOM
offer-sssom-judgements = Judgements as SSSOM
offer-skos = Both plans with links as SKOS
offer-jskos = Agreed links as JSKOS
offer-jskos-annotations = Votes as JSKOS
offer-oscal = Agreed links as OSCAL
offer-olir = Agreed links in OLIR’s shape
offer-form = Review form for one without the program
offer-kind-sssom = SSSOM 1.1
offer-kind-sssom-old = SSSOM 1.0
offer-kind-turtle = Turtle
offer-kind-ndjson = JSON lines
offer-map = Map with ribbons
offer-heat-map = Heat map
offer-poster-a1 = Poster A1
offer-poster-a3 = Poster A3
offer-site = Page for browsers, without the program
offer-kind-svg = SVG
offer-kind-png = PNG
offer-everything-tip = Every paper in every kind of file, and the data that this level may hold, into a folder
offer-alignment = Annex 1: alignment table
offer-gaps = Annex 2: gap analysis
offer-register = Annex 3: register of sub-targets
offer-questions = Annex 4: report questions
offer-decisions = Record of decisions
offer-note = Method note
offer-basket = Wording basket
offer-judgements = Judgements of each reviewer
offer-data-judgements = Judgements, one row a pair
offer-data-answers = Answers, reviewers as numbers
offer-data-answers-codes = Answers, reviewers by code
offer-data-gaps = Targets and actions by class
offer-data-basket = Items of the wording basket
offer-data-register = Rows of the register
offer-data-questions = Rows of the report questions
offer-kind-docx = Word
offer-kind-xlsx = Excel
offer-kind-pdf = PDF
offer-kind-html = Web page
offer-kind-markdown = Markdown
offer-kind-json = JSON
offer-kind-csv = CSV
preview-not-text = This kind of file can be looked at only once it is written.
# $count: sums
ready-totals = { $count ->
    [one] A sum does not come to what it counts; this is a fault of the program or of the file
   *[other] { $count } sums do not come to what they count; this is a fault of the program or of the file
}
# $count: brackets, and texts of which two versions stand
ready-open-text = { $count ->
    [one] One bracket, alternative or rival entry is open
   *[other] { $count } brackets, alternatives or rival entries are open
}
# $count: pairs
ready-mixed-versions = { $count ->
    [one] What was said of 1 pair belongs to an earlier version of a plan and was not looked at since
   *[other] What was said of { $count } pairs belongs to an earlier version of a plan and was not looked at since
}
# $count: pairs, sub-targets, questions
ready-undecided = { $count ->
    [one] The meeting is not done with 1 entry
   *[other] The meeting is not done with { $count } entries
}
ready-no-questions = No question of the report template is listed, so that there is nothing to adopt yet
# $count: links
ready-without-reason = { $count ->
    [one] No reviewer gave a reason for 1 agreed link
   *[other] No reviewer gave a reason for { $count } agreed links
}
# $count: texts
ready-names = { $count ->
    [one] 1 text has a name of the roster or an address, and the level is below names
   *[other] { $count } texts have a name of the roster or an address, and the level is below names
}
# $count: sub-targets
ready-left-out = { $count ->
    [one] 1 agreed sub-target lacks something and stays out of the register
   *[other] { $count } agreed sub-targets lack something and stay out of the register
}
# $count: pairs
ready-without-glyph = { $count ->
    [one] 1 text has characters that the program’s fonts lack: PDF and PNG show a box for each
   *[other] { $count } texts have characters that the program’s fonts lack: PDF and PNG show a box for each
}
ready-empty = Nothing was said of any of the { $count } pairs: all print as not considered
ready-draft = Keeps the paper a draft
ready-warns = To look at
# $effect: what it does; $what: what was found
ready-sentence = { $effect }: { $what }
# $places: some places; $more: how many others
ready-where = { $sentence } ({ $places }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
})

# The export dialog

export-title = Export
# $count: how many files
offer-everything-count = Full set of the meeting ({ $count ->
    [one] 1 file
   *[other] { $count } files
})
export-kind = Kind of file
export-kind-every = Every kind that each thing can be had in
export-filter = What is shown
export-level = How much is told of who said what
export-level-short-decisions = Decisions
export-level-short-distributions = Distributions
export-level-short-codes = Codes
export-level-short-names = Names
# $level: a level in words
export-level-needed = This always holds { $level }
export-level-tells = This file tells who said what. Its name will say so
export-symbol = Symbol
export-symbol-hint = CMS/Dugong/MOS4/CRP.3
export-agenda-item = Agenda item
export-agenda-item-hint = 12.2
export-date = Date
export-date-hint = Empty: day of the last change
export-prepared-by = Prepared by
export-prepared-by-hint = the Secretariat
export-earlier = Changes against an earlier file
export-earlier-about = A paper with the changes only can go beside the clean copy
# $file: a file's name
export-earlier-reading = { $file } is being read
export-earlier-read = Against { $file }
# $why: a reason
export-earlier-refused = { $file }: { $why }
export-earlier-choose = Choose an earlier session…
export-earlier-forget = Without changes
export-explained = What this holds and cannot say
export-nothing-found = Nothing to look at before the export
# $count: findings; $drafts: how many of them keep the paper a draft
export-found = { $drafts ->
    [0] Before the export: { $count } to look at
   *[other] Before the export: { $count } to look at, the paper is a draft
}
# $count: places that are not listed
export-found-more = and { $count } more places
export-go-to = Leave the export and go there
export-look = As it will be
export-look-clean = Clean copy
export-look-changes = Changes only
export-look-large = Larger
export-look-small = Back to the choices
export-look-making = Being laid out…
# $count: rows or lines
export-look-left-out = { $count ->
    [one] 1 further row is not shown here
   *[other] { $count } further rows are not shown here
}
# $count: files
export-files = { $count ->
    [one] 1 file will be written
   *[other] { $count } files will be written
}
# $file: a file's name; $what: what it holds
export-file = { $file }: { $what }
# $what: what it holds; $kind: the kind of file
export-format = { $what }, { $kind }
export-go = Choose a file…
export-go-set = Choose a folder…
# $level: a level in words
export-confirm = What you export will hold { $level }. Whoever gets it can see who said what
export-confirm-name = The name of the file says so, so that nobody hands it on by mistake
# $level: a level in words
export-confirm-go = Export with { $level }
export-confirm-back = Back
# $file: a file's name; $number, $all: numbers of files
export-writing = File { $number } of { $all }: { $file }
export-stop = Stop
# $count: files
export-written = { $count ->
    [0] No file was written
    [one] 1 file was written
   *[other] { $count } files were written
}
# $file: a name of a file
export-level-in-name = The name of the file says how much it tells of who said what: { $file }
export-open-page = Open in the browser
export-open-page-tip = Shows the page itself. It is written where only this program keeps it, and removed when the program ends
site-look-about = What the page holds. How it looks, only a browser shows
export-cancelled = Stopped. The files listed are whole, the others were not written
export-failed = The program failed here; nothing was written
export-open-folder = Open the folder
choose-export-set = Folder for the full set
choose-earlier = Choose an earlier session
path-export-set = Write the files here
path-earlier = Compare with this
# $count: rows, pairs, entries
report-rows = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
report-open-brackets = { $count ->
    [one] 1 bracket is open
   *[other] { $count } brackets are open
}

# Papers of the meeting

revision-kicker = Changes only; a clean copy goes with it
revision-legend = This shows only what changed against the earlier paper: new words are bold and underlined, deleted words are struck.
revision-nothing = Nothing changed.
# Paragraphs and rows
revision-control = Changed { $changed }, new { $added }, deleted { $deleted }
export-level-decisions = decisions
export-level-distributions = decisions and distributions
export-level-codes = answers with reviewers’ codes
export-level-names = answers with reviewers’ names
# $cause: what the library said
export-not-made = The file could not be made: { $cause }

language-own-name = English
long-date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
annex-distribution = Distribution: General
annex-agenda-item = Agenda Item { $item }
annex-original = Original: { $language }
annex-prepared-by = (Prepared by { $body })
annex-draft = DRAFT
# $actions and $targets are the names of plans
annex-alignment-title = How the actions of “{ $actions }” contribute to the targets of “{ $targets }”
annex-filter-agreed = Agreed only
annex-filter-bracketed = Agreed and bracketed
annex-filter-working-copy = Working copy
# $filter: one of the three above
annex-filter-line = This paper shows: { $filter }
annex-considered = The contribution of each action of “{ $actions }” to each target of “{ $targets }” was considered, using the rules and the scale below.
# Some of the pairs, or none, were considered so far
annex-considered-part = The contribution of each action of “{ $actions }” to each target of “{ $targets }” is being considered, using the rules and the scale below: { $done } of { $pairs } pairs so far.
annex-considered-none = The contribution of each action of “{ $actions }” to each target of “{ $targets }” is to be considered, using the rules and the scale below. { $pairs ->
    [one] The one pair was not considered yet.
   *[other] None of the { $pairs } pairs was considered yet.
}
# Before one of the three above
annex-at-meeting = Meeting: { $meeting }.
annex-only-agreed = Contributions are those agreed by the meeting; what was considered and not agreed is marked by an empty box.
annex-brackets-not-agreed = Contributions are those agreed by the meeting; what stands in square brackets was not agreed.
annex-working-copy-note = This is a working copy: it also holds what was not agreed, in square brackets, what was set aside and what is proposed.
annex-relevance-only = The table records relevance; it does not assess implementation by any Signatory State.
annex-designations = The designations employed do not imply any opinion on the legal status of any territory, and nothing here serves to compare States.
annex-rules = Mapping rules adopted
annex-no-rules = No rules were written down in this session.
annex-tables = Tables
annex-coverage-class = Coverage class
annex-legend-cannot-judge = Nothing decided, and no reviewer could judge
annex-legend-withheld = Considered, and not agreed or not shown here
annex-legend-brackets = Not agreed
annex-legend-tension = Tension noted by a reviewer: the action could also work against the target
annex-legend-ad-referendum = Agreed ad referendum
annex-legend-note = Number of a reservation below the tables
annex-no-value = No value
annex-contested = Two entries stand against each other
annex-not-decided = Not decided
annex-parked = Set aside for later
annex-column-element = Element
annex-column-evidence = Evidence named by reviewers
annex-column-status = Status, notes
annex-column-direct = Targets served: direct
annex-column-enabling = Targets served: enabling
annex-column-served = Targets served
annex-column-sub-target = Sub-target proposed
annex-column-question = Reported in question
annex-table-3-caption = Which targets each action serves, with the value agreed
annex-counted-above = Counted above
# $targets: codes
annex-relevant-also = Relevant also to { $targets }
annex-rest-not-agreed = Considered, not agreed
annex-reservations = Reservations
# The parts add up to $pairs, actions times targets
annex-control = Control: { $parts } = { $pairs }
annex-part-direct = direct { $count }
annex-part-enabling = enabling { $count }
annex-part-unsaid = kind not said { $count }
annex-part-against = against { $count }
annex-part-none = none { $count }
annex-part-bracketed = in brackets { $count }
annex-part-cannot-judge = cannot judge { $count }
annex-part-not-agreed = not agreed { $count }
annex-part-open = not considered { $count }
annex-unsettled = What is not settled
annex-parked-pairs = Set aside for later
annex-proposals = Proposals
annex-answers = How reviewers answered where nothing is agreed
annex-answers-note = These are judgements of reviewers and no decisions. They help to choose what to talk about.
annex-too-few = Fewer than three answers: not shown
annex-column-pair = Action and target
annex-column-answers = Answers
record-title = Record of decisions
record-opening = What was written down as decided, in the order of time. Times are in UTC.
record-table = Decisions
record-none = Nothing was decided yet.
record-number = No.
record-when = Time
record-item = Item
record-word = Status, decision word
record-text = Text
record-value = Value
record-paragraph = Report, para.
record-reservations = Reservations
record-quorum = Quorum noted
record-by = Recorded by
record-by-conducting = Secretariat
# The two numbers add up to $all
record-control = Control: agreed { $agreed } + not agreed { $other } = { $all }
# Pictures

picture-untitled = Mapping without a title
# $reviewer: a reviewer's code
picture-working-copy = Working copy: judgements of { $reviewer }, no decisions
# $unsettled of $pairs pairs have no agreed decision
picture-draft = Draft: { $unsettled ->
    [one] 1 of { $pairs ->
        [one] 1 pair
       *[other] { $pairs } pairs
    } is not settled
   *[other] { $unsettled } of { $pairs } pairs are not settled
}
picture-agreed = Contributions are those agreed by the meeting. They say how far an action bears on a target, not how far anything was carried out.
picture-agreed-and-bracketed = Contributions are those agreed by the meeting; what stands in square brackets was not agreed. They say how far an action bears on a target, not how far anything was carried out.
picture-wording = Titles may be in other words than the adopted texts, or hold the place of a text that must still be supplied.
picture-unofficial = Some titles are unofficial translations.
# $plan: the name of a plan
picture-actions-of = Actions: { $plan }
picture-targets-of = Targets: { $plan }
picture-no-link = There is no link to draw
picture-orphan-actions = Without a link: { $count } of { $all ->
    [one] 1 action
   *[other] { $all } actions
}
picture-orphan-targets = Without a link: { $count } of { $all ->
    [one] 1 target
   *[other] { $all } targets
}
picture-legend-direct = Direct: solid
picture-legend-enabling = Enabling: dashed
picture-legend-bracketed = In square brackets: not agreed
picture-legend-bracketed-value = The value proposed, not agreed
picture-legend-reserved = Agreed with a reservation
picture-legend-colour = Colour only helps to follow: one for each group of targets
picture-legend-mark-direct = Direct: bold on a full ground
picture-legend-mark-enabling = Enabling: leaning on a round ground
picture-withheld = Considered, not agreed
picture-class = Coverage class
picture-targets-served = Targets served: direct / enabling
picture-actions-serving = Actions serving: direct / enabling
# A line of figures: the parts, joined by +, come to $all
picture-sum = { $name }: { $parts } = { $all }
picture-part = { $word } { $count }
picture-by-strength = Links by strength
picture-by-kind = Links by kind
picture-by-status = Links by status
picture-against = Below none
picture-pairs = Pairs
picture-links = Links
picture-with-link = With a link
picture-without-link = Without a link
# Part of a heat map that takes several sheets
picture-sheet-of = Sheet { $number } of { $count }: actions { $first_action } to { $last_action }, targets { $first_target } to { $last_target }. Sums are those of the whole matrix.
picture-too-many = This picture would have { $items } items on one side and { $links } links, which nobody can tell apart. Choose the heat map, which goes on over several sheets of a PDF
picture-sheets = This picture takes { $count } sheets. Choose PDF, which holds them all
picture-too-large = The heat map would take { $count } sheets, which nobody would look through. Export a table instead
picture-not-written = The picture could not be written: { $why }

# The mapping as one page for a browser

site-skip = Skip to the links by target
site-parts = Parts of the page
site-about = About this mapping
site-map = Map
site-map-help = Point at an action or a target to see its links only; follow it to its details
site-matrix = Matrix
site-by-target = By target
site-by-action = By action
# $code: the code of an action or of a target
site-links-of-action = What { $code } contributes to
site-links-of-target = What contributes to { $code }
site-over-to-action = To its action
site-over-to-target = To its target
site-none-bracketed = No contribution, in square brackets: not agreed
site-filter = Filter the links
site-filter-text = Words or codes
site-filter-action-group = Group of actions
site-filter-target-group = Group of targets
site-filter-strength = Strength
site-filter-clear = Show all again
site-all = All
# $shown of $all links pass the filter
site-shown = { $shown } of { $all } links shown

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

# Notices

# $title: what happened, a sentence
notice-success = Done: { $title }
notice-info = Note: { $title }
notice-warning = Warning: { $title }
notice-error = Error: { $title }
notice-dismiss = Dismiss

# Dialogs

cancel = Cancel
close = Close
done = Done
details-title = Session details
details-apply = Apply
field-title = Title
field-purpose = Purpose
field-meeting = Meeting
field-place = Place
field-dates = Dates
reviewers-title = Reviewers
reviewers-about = Judgements and comments are signed with the code. Names and delegations may stay empty
# $reviewer: a reviewer's code
reviewers-is-me = You judge as { $reviewer } now
reviewers-act-as = Judge as { $reviewer }
reviewers-correct = Correct name and delegation of { $reviewer }
reviewers-edit = Correct { $reviewer }
reviewers-add = Add a reviewer
reviewers-enter = Add
reviewers-apply = Apply
field-code = Code
field-code-hint = Such as R07
field-name = Name
field-delegation = Delegation or body
# $title: of the session
unsaved-quit = Save { $title } before quitting?
unsaved-close = Save { $title } before closing it?
unsaved-replace = Save { $title } before opening another session?
# $count: number of changes; $time: such as 14:02
unsaved-since = { $count ->
    [one] One change since { $time } is in no file. It would be lost
   *[other] { $count } changes since { $time } are in no file. They would be lost
}
unsaved-never = { $count ->
    [one] This session was never saved. Its one change would be lost
   *[other] This session was never saved. All of it, { $count } changes, would be lost
}
unsaved-save = Save
unsaved-discard = Discard changes
# $count: number of sessions
recovery-title = { $count ->
    [one] Unsaved work was found
   *[other] Unsaved work was found in { $count } sessions
}
recovery-about = The program ended before this was saved. Recovering changes no file: the session opens as unsaved
# $file: a path; $time: date and time; $count: number of changes
recovery-in-file = { $count ->
    [one] { $file } · last changed { $time } · one change is not in the file
   *[other] { $file } · last changed { $time } · { $count } changes are not in the file
}
recovery-no-file = { $count ->
    [one] Never saved · last changed { $time } · one change
   *[other] Never saved · last changed { $time } · { $count } changes
}
# $line: a sentence in a list
list-line = • { $line }
recovery-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
recovery-recover = Recover
recovery-recover-tip = Opens it as an unsaved session; no file changes
recovery-keep = Keep for later
recovery-erase = Discard
recovery-erase-sure = This work is in no file. Once discarded it cannot be brought back
recovery-erase-now = Discard for ever
recovery-erase-not = Do not discard
changed-title = The file was changed by somebody else
# $file: a path; $time: date and time
changed-at = { $file } was changed at { $time }, after you opened it. Saving now would overwrite that version
changed-gone = { $file } is not there any more. Saving now would make it again
changed-about = Save under another name to keep both
changed-overwrite = Overwrite anyway
already-open-title = The file is open in another window
already-open-file = { $file } is being worked on in another window. Two windows saving to one file would overwrite each other's work
already-open-about = You can open a copy, which is saved under another name
already-open-copy = Open a copy
# $file: a file's name
damaged-title = { $file } is damaged
# $file: a file's name
damaged-unusable-title = { $file } cannot be opened
damaged-safe = The file was not changed, and will not be
# $count: number of records
damaged-intact = { $count ->
    [one] One record is intact and can be opened as a new session
   *[other] { $count } records are intact and can be opened as a new session
}
damaged-lost = This is lost
damaged-more = { $count ->
    [one] and one more is lost
   *[other] and { $count } more are lost
}
damaged-salvage = Open what is intact as a new session
damaged-backups = Show backups
# $file: a file's name
export-done-title = { $file } was written
export-done-open = Open it
path-open-title = Open a session
path-save-title = Save the session
path-export-title = Export
path-open = Open
path-join-title = Choose files to join
path-join = Add this file
# $count: how many session files the folder has
path-join-all = { $count ->
    [one] Add the { $count } session of this folder
   *[other] Add all { $count } sessions of this folder
}
path-compare-title = Choose a file to compare with
path-compare = Compare
path-save = Save
path-export = Export
path-file = File
path-up = The folder above
path-nothing = No sessions in this folder
# $name: of a folder or file
path-folder = Folder { $name }
path-session = Session { $name }
path-empty = Type the name of a file

# Status

# $done and $all count pairs
count-considered = { $done } of { $all } considered
count-links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
count-cannot-judge = cannot judge { $count }
count-conflicts = { $count ->
    [one] { $count } conflict
   *[other] { $count } conflicts
}
count-actions-without = { $count ->
    [one] { $count } action without link
   *[other] { $count } actions without link
}
count-targets-without = { $count ->
    [one] { $count } target without link
   *[other] { $count } targets without link
}
# $time: such as 14:02
saved-at = Saved { $time }
saved-saving = Saving
saved-changed = Not saved since { $time }
saved-never = Not saved yet
# $why: the reason, a sentence
saved-failed = Not saved: { $why }
# $state: one of the texts above; $doing: what a click does
saved-tip = { $state } · { $doing }

# History

history-title = History
# $count: number of changes
history-count = { $count ->
    [one] one change
   *[other] { $count } changes
}
history-time = Time
history-author = Author
history-what = What happened
# $what: one of the sentences below
history-show = { $what }: show it
subject-action = Action { $action }
subject-target = Target { $target }
subject-pair = { $action } – { $target }
# $strength: a word of the scale
judgement-direct = { $strength }, direct
judgement-enabling = { $strength }, enabling
# $what: a pair or an item, as "1.4 – T6"
step-create = the making of the session
step-judge = judge { $what }
step-judge-many = judge { $count } pairs
step-clear = clear { $what }
step-comment = comment on { $what }
step-edit-comment = reword a comment on { $what }
step-withdraw-comment = withdraw a comment on { $what }
step-set-details = change session details
# $reviewer: a reviewer's code
step-put-reviewer = enter { $reviewer }
# $what: a pair; $state: what is said of it
past-state = { $what }: { $state }
past-subject = { $what }
past-comment-on = comment on { $what }
past-reviewer = reviewer { $reviewer }
past-details = session details
past-unknown = something this file does not hold
# $what: one of the texts above
past-create = Made the session
past-set-details = Changed the session details
past-put-reviewer = Entered or corrected { $what }
past-judge = Judged { $what }
past-judge-many = Judged { $count } pairs, first { $what }
past-clear = Took back { $what }
past-comment = Commented on { $what }
past-edit-comment = Reworded a comment on { $what }
past-withdraw-comment = Withdrew a comment on { $what }
past-undo = Undid a change of { $what }
past-redo = Redid a change of { $what }

# Saving, exporting and recovering

# $title: the session's; $app: the program's name
window-title = { $title } – { $app }
window-title-unsaved = { $title } (not saved) – { $app }
window-title-final = { $title } – Final – { $app }
window-title-final-unsaved = { $title } (not saved) – Final – { $app }

choose-open = Open a session
choose-join = Choose files to join
choose-compare = Choose a file to compare with
choose-save = Save the session as
choose-export = Export as
files-session = Session files

# $file and $others: names of files
open-one-only = One window holds one session: { $file } is opened, { $others } must be opened apart
open-already = { $file } is open in this window
# $time: date and time; $pid: the number of the process
open-in-window-since = Open since { $time } (process { $pid })

# $file: a path; $cause: one of the causes below
trouble-read = Cannot read { $file }: { $cause }
trouble-write = Cannot write { $file }: { $cause }
trouble-back-up = Cannot keep the earlier version of { $file }: { $cause }
trouble-journal = Cannot write the recovery journal { $file }: { $cause }
trouble-lock = Cannot find out whether { $file } is open elsewhere: { $cause }
trouble-remove = Cannot remove { $file }: { $cause }
trouble-crashed = A fault in the program ended what was being done

cause-full-disk = the disk is full
cause-permission = the system does not permit it
cause-read-only = it is read-only
cause-folder = this is a folder
cause-not-a-file = this is not a file
cause-no-folder = its folder is not there
cause-not-found = there is no such file or folder
cause-bad-name = the system does not allow this name
cause-removed = the disk or the network drive is gone
cause-device = the disk reports an error
cause-too-large = it is too large
cause-changed = the file was changed by someone else
cause-exists = A file with this name exists already; choose another name
cause-open-elsewhere = it is open in another window
# $system: the system's own words
cause-other = { $system }

save-try-again = Try again
save-work-is-kept = Your work is still here and can be saved elsewhere
# $file: the name of a file
save-not-the-same = { $file } was not written: reading it back gave something else
journal-trouble-details = Save now: until this is settled, a crash would lose what is not saved
journal-works-again = Changes are kept in the recovery journal again

# $file: the name of a file
export-not-over-session = { $file } is the session itself; choose another name for the export
# $file: a path
export-done = Exported to { $file }
# $reviewer: a code; the numbers count pairs
export-totals = { $reviewer }: { $links } with a link + { $none } none + { $cannot } cannot judge + { $conflicts } conflicts + { $open } not yet considered = { $sum } pairs
export-open = Show it

# $file: the name of a file; $kept counts records
salvaged = { $kept ->
    [one] { $kept } record of { $file } is intact and open as a new session
   *[other] { $kept } records of { $file } are intact and open as a new session
}
# $rounds: numbers of rounds, with commas
salvaged-sealed-rounds = { $count ->
    [one] Round { $rounds } counts as blind from here on, since a line that said so may be lost: whoever conducts the review can open it
   *[other] Rounds { $rounds } count as blind from here on, since a line that said so may be lost: whoever conducts the review can open them
}
# $codes: codes of reviewers, with commas
salvaged-sealed-seats = The seat of the Secretariat has to be given again, since a line that ended it may be lost: { $codes }
# $file: the name of a file
recovered-apart = { $file } is open in another window; this session now stands in no file
# $file: a path
cannot-show = The desktop has no program to show { $file }
# $folder: a path
backups-are-in = Earlier versions are in { $folder }
recovery-unusable = Work of an earlier run cannot be read; it stays in { $folder }
recovery-unread = { $count ->
    [one] { $count } record could not be read
   *[other] { $count } records could not be read
}

# What differs between two states of a session
differs-details = Title, purpose or meeting
# $reviewer: a code
differs-reviewer = Entry of reviewer { $reviewer }
# $about: an item or a pair; $before and $after: words of the scale
differs-judgement = { $about }, { $reviewer }: { $after } (before: { $before })
differs-comment = Comment on { $about }
# $action and $target: codes
about-action = Action { $action }
about-target = Target { $target }
about-pair = Action { $action } – Target { $target }

# Statistics

cli-help-stats =
    Says how far the reviewers agree, round by round: plain agreement and coefficients, each
    with all that it rests on; answers by role, region and delegation; and what moved from a
    round to the next. A blind round has no figures before it is opened.

    Usage:
      seagrass stats FILE [--json] [--round N] [--reviewer CODE]…

      --json            the same figures as JSON
      --round N         only this round, and what moved from the one before it
      --reviewer CODE   only this reviewer’s judgements; can be given several times

    Pairs that were not considered, that a reviewer cannot judge, or whose versions
    contradict each other are missing values: they are counted, and no figure rests on them.

    Example:
      seagrass stats review.ron --json
# $round: a number; $last: the number of the last round
cli-no-such-round = There is no round { $round }; the last is { $last }
# $round: the number of the scoring pass
stats-round-open = Agreement, round { $round }
stats-round-blind = Agreement, round { $round } (blind)
stats-round-not-opened = This round is blind and not opened yet: its figures are shown once it is opened
stats-scale-unsettled = Two copies chose different scales. Figures are shown once it is settled which one holds
# $codes: reviewers’ codes
stats-reviewers = Reviewers with a score: { $count } ({ $codes })
stats-reviewers-count = Reviewers with a score: { $count }
stats-no-reviewers = No reviewer has given a score
stats-pairs = Pairs in the plans: { $count }
# $reviewer, $action and $target: codes
stats-conflict = { $reviewer }, action { $action } – target { $target }: versions contradict each other; counted as missing
# $question: what is asked; $selection: which pairs
stats-block = { $question }; { $selection }
stats-question-strength = Strength
stats-question-presence = Whether there is a contribution
stats-question-kind = Direct or enabling, where two or more reviewers scored above 0
stats-question-target-sets = Set of targets for each action
stats-question-gaps = Targets ranked by the number of actions linked to them
stats-scale-strength = 0–3
stats-scale-two-points = 0, 1
stats-scale-levels = 0–3 (none, low, medium, high)
stats-scale-interaction = −3 to +3
stats-scale-presence-signed = 0 / other than 0
stats-scale-gaps = ranks
stats-scale-presence = 0 / above 0
stats-scale-kind = direct / enabling
stats-scale-target-sets = sets of targets
stats-selection-considered = all considered pairs
stats-selection-linked-signed = pairs with at least one score other than 0 (selected on the outcome, and so usually lower)
stats-selection-linked = pairs with at least one score above 0 (selected on the outcome, and so usually lower)
# $pairable: units with two or more values
stats-rests-on = Units { $units }, of them with two or more values { $pairable }; reviewers { $reviewers }; values { $values }; scale { $scale }
# $counts: each value with how often it was given, such as "0: 5, 1: 3"
stats-given = How often each was given: { $counts }
stats-none = 0
stats-above-none = above 0
stats-other-than-none = other than 0
# $sum: how many values are missing; $parts: why
stats-missing = Missing { $sum } ({ $parts })
stats-missing-none = Missing { $sum }
stats-missing-not-considered = not considered: { $count }
stats-missing-cannot-judge = cannot judge: { $count }
stats-missing-conflicts = contradicting versions: { $count }
stats-missing-no-link = scored 0: { $count }
stats-missing-kind-unsaid = kind not said: { $count }
stats-missing-incomplete = not every pair scored: { $count }
# $measure: its name; $value: a figure, or why there is none
stats-recused = Stepped aside: { $count } (counted nowhere)
stats-plain = { $measure }: { $value }
# $units: units with two or more values; $values: values in them; $exact: plain agreement
stats-coefficient = { $measure }: { $value } | units { $units }, reviewers { $reviewers }, pairable values { $values }, missing { $missing }, scale { $scale }, round { $round }, equal pairs of answers { $exact }
stats-coefficients = Coefficients
stats-exact = Equal pairs of answers
stats-within-one = Pairs of answers within one step
stats-all-agree = Units on which all agree
stats-all-within-one = Units on which all lie within one step
stats-positive = Positive agreement (on a link)
stats-negative = Negative agreement (on none)
stats-alpha-ordinal = Krippendorff’s alpha, ordinal
stats-alpha-interval = Krippendorff’s alpha, interval
stats-alpha-nominal = Krippendorff’s alpha, nominal
stats-alpha-masi = Krippendorff’s alpha, MASI distance
stats-ac1 = Gwet’s AC1
stats-ac2-linear = Gwet’s AC2, linear weights
stats-brennan-prediger = Brennan-Prediger
stats-brennan-prediger-linear = Brennan-Prediger, linear weights
stats-fleiss = Fleiss’ kappa
stats-cohen = Cohen’s kappa
stats-cohen-linear = Cohen’s kappa, linear weights
stats-cohen-quadratic = Cohen’s kappa, quadratic weights
stats-kendall-w = Kendall’s W, corrected for ties
# $reason: why there is no figure
stats-not-shown = not shown: { $reason }
stats-not-defined = not defined: { $reason }
stats-too-few-reviewers = fewer than { $least } reviewers
stats-too-few-units = fewer than { $least } units with two or more values
stats-no-variation = all values are the same
stats-not-defined-no-values = there is no value
stats-not-defined-no-pairable-values = no unit has two values
stats-not-defined-unequal-numbers = the units do not have the same number of values
stats-not-defined-category = the category was used never or always
stats-not-defined-not-two-categories = the scale does not have two categories
stats-not-defined-scale = the scale has too few or too many categories
stats-not-defined-raters = fewer than two reviewers
stats-not-defined-objects = fewer than two objects
stats-not-defined-tied = every rank is tied
stats-not-defined-misfit = a value does not fit
stats-not-defined-sets = there are too many different sets to compare
stats-not-defined-panel = there is no rule for a panel of that size
stats-note-purpose = The figures describe individual scores and help choosing what to discuss. They decide nothing.
stats-note-missing = Not considered, cannot judge and contradicting versions are missing values, never a category.
stats-note-variation = Where nearly all scores are the same, alpha can be near 0 although nearly all agree: there is little variation to agree on.
stats-note-selected = Pairs with at least one score above 0 are selected on the outcome: figures of them are usually lower than those of all considered pairs.
stats-note-low = A low figure is no failure of the meeting, and a higher one after a discussion is no proof of anything.

# Columns of the tables of figures
stats-table-figures = Figures
stats-column-measure = Measure
stats-column-value = Value
stats-column-units = Units
stats-column-reviewers = Reviewers
stats-column-values = Pairable values
stats-column-missing = Missing
stats-column-scale = Scale
stats-column-round = Round
stats-column-exact = Equal pairs

# The page of statistics
stats-counting = Counting…
stats-choose-round = Round
stats-topic-round = Round { $round }
stats-topic-moves = From { $from } to { $to }

# Answers by groups of reviewers
stats-by-groups = Answers by groups of reviewers
stats-table-distribution = How often each score was given
stats-by-role = By role
stats-by-region = By region
stats-by-delegation = By delegation
stats-not-said = not said
stats-all-reviewers = All reviewers
# $groups: names of groups, such as "Africa, Asia"
stats-together = { $groups } (together)
stats-together-note = Groups of fewer than { $least } reviewers are shown only together with others
stats-one-group = Not shown: all reviewers are in one group, or nothing was said of them
stats-groups-withheld = Not shown: a group of fewer than { $least } reviewers could be told from the others
stats-column-cannot-judge = Cannot judge
stats-column-not-considered = Not considered
stats-column-conflicts = Contradicting versions
stats-column-recused = Stepped aside

# What moved between two rounds
stats-moves-title = From round { $from } to round { $to }
stats-moves-none = No pair was scored by the same reviewer in both rounds
stats-moves-sum = Scores in both rounds: { $both }, by { $reviewers } reviewers on { $pairs } pairs. Higher than before: { $up }; lower: { $down }; the same: { $same }. Share changed: { $share }
stats-moves-alone = Scores in the earlier round only: { $before }; in the later only: { $after }
stats-moves-note = Only scores of one reviewer on one pair in both rounds are compared. A change says nothing of which score is better.
stats-table-moves = Pairs on which a score changed ({ $count })
stats-column-action = Action
stats-column-target = Target
stats-column-both = In both rounds
stats-column-up = Higher
stats-column-down = Lower
stats-column-same = The same
stats-column-share = Share changed
stats-column-before = Before (score:count)
stats-column-after = After (score:count)

# The statistics as a paper
note-kicker = Statistics note
note-reading = How to read the figures
note-method = How the figures are computed
# $file: the beginning of the file's hash

# How the figures are computed, with the sources of the formulas
stats-method-percent = Equal pairs of answers: for each unit with two or more values the share of equal pairs among all pairs of values, averaged over units (observed agreement of Fleiss, Psychological Bulletin 76, 1971). Within one step: the same with values at most one step apart. All agree: share of units whose values are all the same.
stats-method-specific = Positive and negative agreement: of the pairs of values that contain the category, the share in which both are it (Cicchetti and Feinstein, Journal of Clinical Epidemiology 43, 1990).
stats-method-alpha = Krippendorff’s alpha: 1 less observed by expected disagreement, from the coincidences of values in units with two or more; differences nominal, interval, or ordinal by the frequencies of all values from one to the other (Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011).
stats-method-masi = Alpha for sets: the same with the MASI distance between sets of targets (Passonneau, Measuring Agreement on Set-Valued Items, 2006). A reviewer’s set counts if every considered pair of the action was scored.
stats-method-gwet = Gwet’s AC1 and AC2: agreement expected by chance from how evenly the categories are used; all points of the scale count, used or not (Gwet, British Journal of Mathematical and Statistical Psychology 61, 2008). AC2 with linear weights.
stats-method-brennan-prediger = Brennan-Prediger: agreement expected by chance if every point of the scale is as likely (Brennan and Prediger, Educational and Psychological Measurement 41, 1981).
stats-method-fleiss = Fleiss’ kappa: shown only where every reviewer scored every unit (Fleiss, Psychological Bulletin 76, 1971).
stats-method-cohen = Cohen’s kappa: shown only between two reviewers; plain, with linear, and with quadratic weights (Cohen, Educational and Psychological Measurement 20, 1960, and Psychological Bulletin 70, 1968).
stats-method-kendall = Kendall’s W: each reviewer’s targets ranked by how many actions the reviewer links to them, equal numbers sharing the mean rank, with the correction for ties (Kendall and Babington Smith, Annals of Mathematical Statistics 10, 1939). Only reviewers who scored every considered pair.
stats-method-rules = A coefficient is not shown with fewer than two reviewers, with fewer than ten units that have two or more values, or where all values are the same. Where a formula has no value, that is said with the reason.
stats-method-groups = By role, region and delegation no figure is shown from which a group of fewer than three reviewers could be computed by adding and subtracting; small groups are put together, or the whole table is left out.
stats-method-orientation = Krippendorff’s own orientation for coding data: at least .800 to rely on, .667 to .800 for tentative conclusions. It was made for coding data, not for negotiations; here lower values are an agenda for discussion.
# Merging
differs-title = Title
differs-purpose = Purpose
differs-meeting = Meeting
differs-place = Place of the meeting
differs-dates = Dates of the meeting
differs-name = name
differs-delegation = delegation
differs-tension = could also work against the target
differs-confidence = confidence
differs-reason = reason
differs-evidence = evidence
differs-yes = yes
differs-no = no
# What stands for a text that is not there
differs-empty = empty
# $text: somebody's words
differs-quoted = “{ $text }”
# $part: of $about, such as a reviewer's name
differs-part-of = { $about }, { $part }
# $part: what changed; $before and $after: its words
differs-part = { $part }: { $after } (before: { $before })
# $about: an item or a pair; $part: such as reason; $before and $after: its words
differs-judgement-part = { $about }, { $reviewer }, { $part }: { $after } (before: { $before })
differs-two-versions = Two versions differ
# $about: what it is about, such as the entry of a reviewer
differs-new = { $about }: new
differs-withdrawn = { $about }: withdrawn
differs-conflict = { $about }: two versions differ
differs-a-comment = Comment
# $name: of the section
differs-later-section = Section of a later release: { $name }
# $about: the comment, as “Comment on Action 1.4”; $text: its words
differs-comment-new = { $about }: new, { $text }
# $count: how many versions of records the copy has
merge-all-here = Already here: all { $count } versions
# $new and $here: how many
merge-versions = Versions: { $new } new, { $here } already here
# $who: codes of reviewers
merge-who = Judgements and comments by { $who }
# $counts: one of the texts below
merge-judgements = Judgements: { $counts }
merge-comments = Comments: { $counts }
merge-reviewers = Reviewers: { $counts }
merge-details = Title, purpose or meeting: { $counts }
merge-proceedings = Proceedings: { $counts }
merge-log = Log of decisions: { $new } new
merge-counts = { $new } new, { $changed } changed, { $here } already here, { $conflicts } in conflict
merge-acts = History: { $new } new, { $here } already here
# $names: of sections
merge-sections = Sections of a later release: { $names }
# $title: of the session; $reviewer: who made it; $time: when
merge-another-session = It is another session: “{ $title }”, made by { $reviewer } at { $time }
# $plans: the sentences below
merge-other-plans = Its plans are not the same. { $plans }
# $differences: the texts below
merge-plan-actions = Actions: { $differences }
merge-plan-targets = Targets: { $differences }
# $codes: of items
merge-plan-only-here = missing { $codes }
merge-plan-only-there = added { $codes }
merge-plan-changed = other words in { $codes }
merge-plan-besides = other headings, order or details
# $version: the id of a record
merge-not-as-written = Record { $version } does not say what it said when it was written
merge-later-sections = Sections of a later release say different things: { $names }. Join these files with that release
# $about: an item or a pair
merge-judgement = { $about }, { $reviewer }
# $versions: what stands against each other
merge-conflict = { $about }: { $versions }
# $content: what a version says; $reviewer: who wrote it; $time: when
merge-version = { $content } ({ $reviewer }, { $time })
merge-nothing = withdrawn
# $name and $delegation of a reviewer
merge-reviewer = name “{ $name }”, delegation “{ $delegation }”
# $answer: such as “Strong, direct”; $reason: somebody's words
merge-with-reason = { $answer }, “{ $reason }”
# $part: such as confidence; $text: its words
merge-part = { $part }: { $text }
merge-new = new
merge-changed = changed
merge-here = already here
merge-in-conflict = in conflict
merge-of-judgements = Judgements
merge-of-comments = Comments
# $count: how many files were dropped or chosen
join-title = { $count ->
    [one] Join { $count } file
   *[other] Join { $count } files
}
# $title: of the session open
join-into = Nothing is changed yet. The files below would be joined to the session that is open, “{ $title }”
join-into-new = Nothing is changed yet. No session is open: the files below would be joined to each other
# $done of $all files
join-reading = Reading files: { $done } of { $all }
join-comparing = Comparing the files…
join-joining = Keeping a backup and joining…
join-waiting = Not read yet
join-wait = The files are still being read
join-none-left = No file is left to join
join-nothing-new = Everything in these files is here already
join-left-out = Left out: nothing of this file is taken
join-chip-left-out = left out
join-chip-refused = refused
join-chip-base = the others are joined to this one
join-chip-same-plans = same plans
join-all-here = All of it is here already, or in the files above
# $round: a number; $who: codes of reviewers
join-submitted = Submitted in round { $round }: { $who }
join-not-submitted = Not submitted in round { $round }: { $who }
# $group: its name
join-copy-group = Copy for the group { $group }
# $reviewer: a code
join-copy-reviewer = Copy for { $reviewer }
join-nobody = It holds no judgements and no comments
# $count: records
join-would-conflict = { $count ->
    [one] { $count } record would be in conflict: both versions are kept until somebody settles it
   *[other] { $count } records would be in conflict: both versions are kept until somebody settles them
}
# $count: conflicts
join-hidden = { $count ->
    [one] { $count } conflict is about what this round does not show you
   *[other] { $count } conflicts are about what this round does not show you
}
# $count: files to be joined; $refused: files that cannot be; $versions: new versions of records
join-total = Together: { $count ->
    [one] { $count } file
   *[other] { $count } files
} to join, { $refused } refused, { $versions ->
    [one] { $versions } new version
   *[other] { $versions } new versions
} of records
# $count: records
join-conflicts-after = { $count ->
    [one] { $count } record will be in conflict afterwards. The list of conflicts shows it
   *[other] { $count } records will be in conflict afterwards. The list of conflicts shows them
}
join-ends-undo = Joining cannot be undone step by step. A backup of the session as it is now is kept before
join-ends-undo-no-file = Joining cannot be undone step by step. The session stands in no file, so that no backup can be kept: save it first to have one
join-ends-copy = The session that is open is a copy made for one reviewer or group. Joined with other files it is nobody’s copy any more: until a blind round is opened, only who conducts the review can go on with it
join-is-unsaved = The joined session stands in no file until you save it; the files stay as they are
join-add = Add files…
join-open-instead = Open it instead
# $count: files
join-now = { $count ->
    [one] Join { $count } file
   *[other] Join { $count } files
}
# $file: the name of another file
join-same-content = It has the same content as { $file }
join-same-name = Its name is that of the file that is open, but it is another file
join-is-open = It is the file of the session that is open
# $reviewer: a code; $files: names of other files
join-same-reviewer = { $reviewer } has something new in { $files } too
# $file: the name of the later one
join-older = It is the older one: everything in it is in { $file } too
join-answer-first = Answer the question in the window first, then drop the files again
join-failed = The files could not be compared: a fault of the program. Nothing was changed
# $count: files joined; $versions: new versions of records
join-done = { $count ->
    [one] { $count } file joined
   *[other] { $count } files joined
}, { $versions ->
    [one] { $versions } new version
   *[other] { $versions } new versions
} of records
# $count: files
join-done-refused = { $count ->
    [one] { $count } file was refused
   *[other] { $count } files were refused
}
# $count: files
join-done-left-out = { $count ->
    [one] { $count } file was left out
   *[other] { $count } files were left out
}
# $count: records
join-done-conflicts = { $count ->
    [one] { $count } record is in conflict
   *[other] { $count } records are in conflict
}
# $file: the path of the backup
join-backup = The session as it was before is kept in { $file }
join-show-conflicts = Show conflicts
conflicts-title = Conflicts
# $count: records
conflicts-about = { $count ->
    [one] { $count } record has versions that differ. All of them stay in the history, whichever one is kept
   *[other] { $count } records have versions that differ. All of them stay in the history, whichever one is kept
}
conflicts-none = Nothing is in conflict
# $reviewer: who wrote the version; $time: when
conflicts-by = { $reviewer }, { $time }
conflicts-keep = Keep this one
# $version: what it says
conflicts-keep-tip = Let this hold: { $version }
conflicts-show = Show
# $reviewer: a code
conflicts-only = { $reviewer } must settle this: nobody else can say what holds
conflicts-anew = No version can be kept as it is: say anew what holds
# $file: the name of the other file
compare-title = Differences from { $file }
compare-waiting = Reading the file…
compare-direction = Each line says what stands in the file; “before” is what stands in the session that is open
compare-same = Both say the same
# $before: entries that only the session open has; $after: entries that only the file has
compare-history = History: { $before } entries only here, { $after } only in the file
compare-filter = Show
compare-all = All ({ $count })
compare-judgements = Judgements ({ $count })
compare-comments = Comments ({ $count })
compare-proceedings = Proceedings ({ $count })
compare-reviewers = Reviewers ({ $count })
compare-session = Session ({ $count })
# $count: differences
compare-hidden = { $count ->
    [one] { $count } difference is about what this round does not show you
   *[other] { $count } differences are about what this round does not show you
}
cli-help-merge =
    Joins copies of one session: all that is said in any of them, each version once. The
    order of the files does not matter, nor do their names, and joining a file again adds
    nothing. Where two copies say different things in one record, both versions are kept,
    and the file is in conflict there until its author says what holds.

    Usage:
      seagrass merge A B… -o OUT

      A B…              the copies; the first that opens says which session it is
      -o OUT            the new file, or - for standard output; a file is never replaced

    What each file brings, why one is refused, and what is in conflict goes to standard
    error. A file that is damaged, of a later version or of another session is refused with
    the reason, and the others are joined all the same.

    The code at the end is 0 if all files were joined and nothing is in conflict, 1 if a
    file was refused or something is in conflict, 2 if nothing could be joined; then nothing
    is written.

    Example:
      seagrass merge review.ron from-R07.ron from-R12.ron -o joined.ron
cli-help-diff =
    Says what changed from one file of a session to another: each judgement, comment, entry
    of the roster and the session’s details, with what it was and what it is.

    Usage:
      seagrass diff A B [--json]

      A B               the earlier and the later file
      --json            the same facts as JSON, for programs

    The code at the end is 0 if both say the same, 1 if they differ or are not copies of one
    session, 2 if one of them cannot be read.

    Example:
      seagrass diff yesterday.ron today.ron
cli-merge-two-files = Name at least two files to join
# $file: a path; $sentence: the title of the session
cli-merge-base = { $file }: the others are joined to it: “{ $sentence }”
# $sentence: what the file brings, or why it is refused
cli-merge-file = { $file }: { $sentence }
# $why: the reason, a sentence
cli-merge-refused = refused: { $why }
cli-merge-nothing = Nothing could be joined, and nothing was written
# $file: a path; $count: how many files
cli-merge-done = Wrote { $file }: { $count } files joined, { $conflicts } in conflict
# $count: how many files
cli-merge-left-out = { $count ->
    [one] { $count } file was left out
   *[other] { $count } files were left out
}
# $conflict: what stands against what
cli-merge-conflict = In conflict: { $conflict }
cli-diff-two-files = Name two files to compare
cli-diff-same = Both files say the same
# $before and $after: how many entries of the history only the earlier or the later file has
cli-diff-same-now = Both files say the same now; entries of the history only in the first: { $before }, only in the second: { $after }
cli-diff-history = Entries of the history only in the first: { $before }, only in the second: { $after }

# The review on the command line
cli-help-pack =
    Makes copies of a session to be handed out: one file for each reviewer or group, with what
    they may see and nothing else. In a blind round a reviewer’s file holds nothing of what
    others judged. What comes back is joined with “seagrass merge”.

    Usage:
      seagrass pack FILE --to DIR [--reviewer CODE]… [--group NAME]… [--codes-only]

      --to DIR          the folder for the files; it is made if it is not there
      --reviewer CODE   a file for this reviewer; can be given several times
      --group NAME      a file for this group, with its part of the plans; not in a blind round
      --codes-only      no names in the files; they stay in the session

    Without --reviewer and --group everybody on the roster gets a file. No file is replaced: if
    one of the names is taken, nothing is written.

    Example:
      seagrass pack review.ron --to packs --codes-only
cli-help-round =
    Starts a round of judging, submits or opens it, or says how rounds stand.

    Usage:
      seagrass round FILE --as CODE --start blind|open -o OUT [--force]
      seagrass round FILE --as CODE --submit|--open -o OUT [--force]
      seagrass round FILE --status

      --as CODE         who acts; only who conducts the review starts and opens rounds
      --start KIND      the next round, or the first one while nobody has judged: blind or open
      --submit          seals what CODE judged in the blind round; cannot be taken back
      --open            opens the blind round to everybody; cannot be taken back
      --status          the rounds, who submitted, and who judged late
      -o OUT            the new file, or - for standard output
      --force           lets OUT be FILE itself; its earlier version is kept as a backup

    Example:
      seagrass round joined.ron --as R01 --open -o opened.ron
cli-help-agenda =
    Lists the pairs that a meeting has to talk of, in the order in which to do so: by how the
    scores lie, then the least agreement first. It decides nothing, and names nobody.

    Usage:
      seagrass agenda FILE [--all] [--group NAME] [--minutes N] [--minutes-each N] [--json]

      --all             all pairs, not only the disputed ones
      --group NAME      only the pairs that this group works on
      --minutes N       the time available; otherwise what the rules adopted say
      --minutes-each N  the time for one pair; otherwise what the rules adopted say
      --json            the same facts as JSON, for programs

    The code at the end is 1 while a blind round is not opened: there is no agenda then.

    Example:
      seagrass agenda opened.ron --minutes 90 --minutes-each 4
cli-help-decide =
    Writes down what the meeting decided on a pair. What is not named stays as it was; earlier
    entries stay in the log.

    Usage:
      seagrass decide FILE ACTION TARGET --as CODE WHAT… -o OUT [--force]

      --as CODE         who records it; observers do not
      --status STATUS   open, in-discussion, agreed-in-group, agreed, ad-referendum,
                        with-reservation, bracketed, deferred or not-pursued
      --value N         a point of the session’s scale, such as 2
      --kind KIND       direct or enabling
      --wording TEXT    the text; what is not agreed stands in [square brackets]
      --word WORD       adopts, approves, endorses, agrees, decides, requests, invites,
                        encourages, urges, welcomes, takes-note or defers
      --sitting TEXT    the session of the meeting
      --quorum TEXT     what was said of the quorum
      --reserve STATE   this State makes a reservation
      --words TEXT      its words
      --withdraw STATE  this State withdraws its reservation
      -o OUT            the new file, or - for standard output
      --force           lets OUT be FILE itself; its earlier version is kept as a backup

    Example:
      seagrass decide a.ron 1.4 T6 --as R01 --status agreed --value 3 --word agrees
        --wording "contributes strongly" -o b.ron
cli-no-as = Say who acts: --as CODE
cli-exists-force = { $file } is the session itself; with --force it is replaced and its earlier version kept
cli-open-elsewhere = { $file } is open in a window; close it first
cli-no-home = There is no folder to keep the earlier version in; write to another file
cli-pack-no-folder = Say where the files go: --to DIR
# $whom: a code, or a group as “Group 2”
cli-pack-done = Wrote { $file } for { $whom }
# $why: the reason, a sentence
cli-pack-refused = No pack for { $whom }: { $why }
cli-pack-blind-group = Round { $round } is blind and not opened: packs are for single reviewers
cli-pack-from-a-copy = This file is a copy for somebody; packs are made from the whole session
cli-round-one-thing = Say one of --start, --submit, --open and --status
cli-round-started = Wrote { $file }: round { $round } is started
cli-round-opened = Wrote { $file }: round { $round } is opened
cli-round-submitted = Wrote { $file }: { $reviewer } submitted round { $round }, { $count ->
    [one] 1 judgement sealed
   *[other] { $count } judgements sealed
}
# $state: such as “Blind, opened”
cli-round-line = Round { $round }: { $state }
# $codes: of reviewers
cli-round-sealed = Submitted ({ $count }): { $codes }
cli-round-unsealed = Not submitted ({ $count }): { $codes }
cli-round-late = With late judgements ({ $count }): { $codes }
# $place: from 1; $line: a pair and how its scores lie
cli-agenda-line = { $place }. { $line }
cli-decide-pair = Name a session file, an action and a target
cli-decide-nothing = Say what was decided, such as --status, or name a State with --reserve or --withdraw
cli-decide-no-pair = The plans have no pair of { $action } and { $target }
# $about: the record, such as “Decision on Action 1.4 – Target T6”; $said: what stands now
cli-decide-done = { $about }: { $said }

# Proceedings: what a record is about, and what it says
list-separator = ,{" "}
proceeding-scale = Scale
proceeding-rules = Rules adopted
proceeding-seat = Role and region of { $reviewer }
proceeding-group = Group { $group }
proceeding-round = Round { $round }
proceeding-submission = Submission of round { $round } by { $reviewer }
proceeding-decision = Decision on { $about }
proceeding-reservation = Reservation of { $state } on { $about }
proceeding-parked = Place of { $about } on the agenda
proceeding-nothing = nothing
proceeding-sealed = { $count ->
    [one] 1 judgement sealed
   *[other] { $count } judgements sealed
}
proceeding-at-the-end = parked at the end
proceeding-rules-text = rules “{ $text }”
proceeding-rules-reading = reading of the scale “{ $text }”
proceeding-rules-calibration = calibration pairs { $pairs }
proceeding-rules-chips = further reasons { $reasons }
proceeding-rules-minutes = { $minutes } minutes for the agenda
proceeding-rules-minutes-each = { $minutes } minutes for a pair
proceeding-heading-action = actions { $code }
proceeding-heading-target = targets { $code }
proceeding-all-headings = everything
proceeding-group-content = members { $members }; works on { $headings }
proceeding-elements = to { $elements }
proceeding-value = { $number } { $word }
# Points of scales other than the default one; those of the default one are the strength-… words
point-absent = Absent
point-present = Present
point-low = Low
point-medium = Medium
point-high = High
point-consistent = Consistent
point-enabling = Enabling
point-reinforcing = Reinforcing
point-indivisible = Indivisible
scale-contribution = Contribution: none, weak, moderate, strong
scale-presence = Absent or present
scale-levels = None, low, medium, high
scale-interaction = Interaction: seven steps from −3 to +3
role-delegate = Delegate
role-expert = Expert
role-observer = Observer
role-secretariat = Secretariat
round-open = Open
round-blind = Blind, not opened yet
round-opened = Blind, opened
status-open = Open
status-in-discussion = In discussion
status-agreed-in-group = Agreed in group
status-agreed = Agreed
status-ad-referendum = Agreed ad referendum
status-with-reservation = Agreed with reservation
status-bracketed = Bracketed
status-deferred = Deferred
status-not-pursued = Not pursued
word-adopts = adopts
word-approves = approves
word-endorses = endorses
word-agrees = agrees
word-decides = decides
word-requests = requests
word-invites = invites
word-encourages = encourages
word-urges = urges
word-welcomes = welcomes
word-takes-note = takes note of
word-defers = defers
chip-other-scope = Other scope
chip-wrong-level = Wrong level
chip-only-indirect = Only indirect
chip-stronger-action = Covered by a stronger action
chip-too-vague = Too vague
missing-value = a value
missing-wording = a wording
missing-word = a decision word

# Points below none, on the interaction scale
strength-cancelling = Cancelling
strength-counteracting = Counteracting
strength-constraining = Constraining
anchor-cancelling = This action makes reaching the target impossible
anchor-counteracting = This action works against the target
anchor-constraining = This action limits what can be done for the target
readback-cancelling = Action { $action } makes reaching Target { $target } impossible
readback-counteracting = Action { $action } works against Target { $target }
readback-constraining = Action { $action } limits what can be done for Target { $target }

# Differences of judgements, from version 2 of the file format on
differs-chip = reason chosen
differs-recused = stepped aside
differs-see = see elsewhere
differs-elements = elements
differs-late = after submitting

# Steps of the proceedings, after "Undo" and "Redo"
step-set-scale = choice of scale
step-set-rules = change of rules
step-put-seat = role and region of { $what }
step-put-group = change of group { $what }
step-remove-group = dissolving group { $what }
step-start-round = start of round { $what }
step-open-round = opening of round { $what }
step-submit = submission
step-decide = decision on { $what }
step-decide-many = { $count ->
    [one] decision on 1 pair
   *[other] decisions on { $count } pairs
}
step-reserve = reservation on { $what }
step-withdraw-reservation = withdrawal of a reservation on { $what }
step-park = parking of { $what }
past-decide-many = { $count ->
    [one] Recorded a decision on 1 pair: { $what }
   *[other] Recorded decisions on { $count } pairs, first { $what }
}
past-taken-back = { $what }: taken back
past-proceeding = Recorded { $what }

# Why a command on the proceedings is refused
refusal-recused-and-judged = Who steps aside does not judge
refusal-reason-for-none = A reason for “none” is given only with none
refusal-not-your-copy = This copy was not made for { $reviewer }; open your own
refusal-outside-this-copy = This pair is not in this copy’s part of the plans
refusal-judged-in-packs = This round is blind: everybody judges in a copy of their own. Make packs and hand them out
refusal-round-frozen = The answers of round { $round } can no longer be changed; start the next round to judge again
refusal-scale-unsettled = Two copies chose different scales; settle which one holds first
refusal-not-on-scale = The scale of this session has no such value
refusal-scale-locked = The scale can no longer be changed, since somebody judged
refusal-not-conducting = Only who made this session, and the Secretariat, may do this
refusal-observer-decides = Observers speak and do not record decisions
refusal-round-not-opened = Open round { $round } first; until then nothing is decided
refusal-not-the-next-round = The next round is { $round }
refusal-round-begun = Somebody judged in round { $round } already, so that it cannot change its kind
refusal-round-not-blind = Round { $round } is not blind: there is nothing to submit or to open
refusal-already-submitted = You submitted this round already; what you change now is marked late
refusal-decision-missing = Not agreed yet. Missing: { $missing }
refusal-decision-brackets-left = { $count ->
    [one] Agreed text has no brackets; 1 is left
   *[other] Agreed text has no brackets; { $count } are left
}
refusal-decision-no-brackets = Bracketed text has at least one bracket
refusal-no-reservation = No reservation stands on this pair; enter it first
refusal-empty-reservation = A reservation needs a State and its words
refusal-empty-group = A group needs a name
refusal-unknown-group = There is no such group
refusal-unknown-heading = The plans have no heading { $code }
refusal-bad-chip = A reason needs a code of its own and words, and stays once somebody chose it
refusal-unknown-element = The target has no element { $code }
refusal-elements-without-link = Elements are named only of a contribution
refusal-unknown-chip = This reason is not on offer
file-error-other-kind = What it says is not of the kind that it says to be about
file-error-decision = It is recorded as agreed and something is missing, or its brackets do not fit
file-error-decision-value = The value of a decision is a point of the scale
# $name: the name of a part of the file
file-error-of-version-2 = The section “{ $name }” is none of version 1 of the format, which this file says it has; the version was changed outside Seagrass
file-error-empty-copy = This should say whose copy the file is, and says nothing
file-error-wrong-round = There is no round { $round }; rounds are counted from 1 to 999
file-error-unknown-heading = The plans of this file have no heading “{ $code }”
# $missing: the id of a version or of an entry of the log
file-finding-sealed-unknown = This seals or opens version { $missing }, which is not in the file
file-finding-log-wrong-id = This entry of the log does not fit its id: it was changed
file-finding-log-missing-entry = This entry of the log follows entry { $missing }, which is not in the file: it was taken out or changed
file-finding-log-missing-version = This entry of the log recorded version { $missing }, which is not in the file: what was recorded was changed or taken out
file-finding-log-other-stamp = This entry of the log names version { $missing }, which somebody else recorded, or at another time
file-finding-log-unlogged = No entry of the log recorded this: it was put in afterwards, or its entry was taken out

# Entries of the log in words. $time and $reviewer: when and by whom; $what: what was recorded
log-entry-words = { $time }, { $reviewer }: { $what }
log-entry-nothing = nothing
log-entry-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
log-gone = a record that is not in the file
log-gone-decision = a decision that is not in the file
log-gone-reservation = a reservation that is not in the file
log-gone-scale = the choice of a scale, which is not in the file
log-gone-rules = rules that are not in the file
log-gone-seat = a role and region that are not in the file
log-gone-group = a group that is not in the file
log-gone-round = a round that is not in the file
log-gone-submission = a submission that is not in the file
log-gone-parked = the parking of a pair, which is not in the file
log-gone-coverage-rule = the rule of coverage, which is not in the file
log-gone-gap = a note on a gap that is not in the file
log-gone-wording = a mark on an item’s wording that is not in the file
log-gone-proposal = a proposal that is not in the file
log-gone-question = a report question that is not in the file

# seagrass verify
# $file: a file; $place: file, line and column; $entry: an entry of the log in words; $problem: what does not fit
cli-verify-fits = { $file }: { $entries ->
    [0] nothing was recorded, so that there is no log
    [one] the log is whole: 1 entry
   *[other] the log is whole: { $entries } entries
}
cli-verify-decisions = Decisions: { $count }, on { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
}
cli-verify-last = Last entry: { $id }, { $entry }
cli-verify-last-id = Last entry: { $id }
cli-verify-limit = What no log can show: whether entries were cut off at its end, put in beside the others as joining a copy does, or computed anew from some entry on. For that, compare the last entries with ones that were printed
cli-verify-printed = The log holds the printed entry { $id }: { $entry }
cli-verify-printed-missing = { $file }: { $severity }: the log does not hold the printed entry { $id }: its end was cut off, or it was computed anew
cli-verify-first = { $place }: { $severity }: the first entry of the log that does not fit: { $entry }. { $problem } (entry { $id })
cli-verify-unlogged = { $place }: { $severity }: { $entry }. { $problem } (record { $id })
cli-verify-more = { $count ->
    [one] Besides, 1 more thing does not fit in the log; “seagrass check” names it
   *[other] Besides, { $count } more things do not fit in the log; “seagrass check” names them
}
cli-verify-lost = { $count ->
    [one] 1 line cannot be read, and may have been part of the log: { $first }
   *[other] { $count } lines cannot be read, and may have been part of the log. The first: { $first }
}
cli-verify-wrong = { $place }: { $severity }: { $count ->
    [one] 1 record outside the log does not fit its id
   *[other] { $count } records outside the log do not fit their ids, this one first
} (record { $id })
cli-roster-contested = { $reviewer }: two copies say different things of this reviewer; settle which one holds
cli-roster-other-session = { $file } is of another session, “{ $title }”, where the same codes are other people
cli-roster-not-here = { $reviewer } is not on the roster of this session
cli-roster-unreadable = Cannot use the roster { $file }: { $problem }
cli-roster-over-session = { $file } is a session and is not replaced by a roster
cli-roster-done = Wrote { $file }: { $count ->
    [one] 1 person
   *[other] { $count } people
}
cli-roster-code-only = code only
cli-roster-line = { $reviewer }: { $what }
roster-error-too-large = The file is larger than any roster
roster-error-too-deep = Brackets stand within brackets here, deeper than any roster has them
roster-error-other-format = This is not a roster but a file of the format “{ $found }”
roster-error-other-version = This roster has version { $found } of its format, and this program reads version { $known }
roster-error-session = “{ $id }” is no session’s id
roster-error-twice = { $code } stands here a second time
cli-help-roster =
    Says who is on the roster of a session: code, name, delegation, role and region.

    Usage:
      seagrass roster FILE [--names ROSTER] [-o ROSTER]

      -o ROSTER         write it to a file of its own, so that sessions may travel with codes only
      --names ROSTER    fill in what the session does not say from such a file

    Example:
      seagrass roster review.ron -o names.ron && seagrass roster pack-R07.ron --names names.ron
cli-help-verify =
    Computes the log of decisions and of all other proceedings again, and says which entry is
    the first that does not fit. The checksum of the file is not trusted: who changes a file
    can compute that too.

    Usage:
      seagrass verify FILE [--printed ID]…

      --printed ID      the id of a last entry that was printed earlier; it must be in the log

    If the log is whole, its last entries are named, to be printed on papers: no log can show
    by itself that its end was cut off.

    The code at the end is 0 if the log is whole, 1 if something does not fit, and 2 if the
    file cannot be read.

    Example:
      seagrass verify review.ron

# Agenda

# Classes of disagreement, with what each means
agenda-polarised = Polarised
agenda-presence-dispute = Presence dispute
agenda-split = Split
agenda-outlier = Outlier
agenda-adjacent = Adjacent
agenda-unanimous = Unanimous
agenda-too-few = Too few
agenda-polarised-tip = Two camps: at least a third says none and at least a third sees two steps more, or the scores lie as far apart as can be
agenda-presence-dispute-tip = Is there a link at all? At least a quarter says so and at least a quarter says no
agenda-split-tip = Two steps or more apart, and not by one score alone
agenda-outlier-tip = All but one score lie within one step
agenda-adjacent-tip = All scores lie within one step
agenda-unanimous-tip = All scores are the same
agenda-too-few-tip = Fewer than three scores, or none
# $class: its word; $count: number of pairs
agenda-class-count = { $class } { $count }
# $count: all pairs, which the classes sum to
agenda-all-pairs = { $count ->
    [one] of 1 pair
   *[other] of { $count } pairs
}

# How far the time goes. $items take $each minutes; $minutes are available; $fit fit and $left do not
agenda-forecast-left = { $fit } of { $items ->
    [one] 1 item fits
   *[other] { $items } items fit
} in { $minutes } minutes; { $left } will not be reached
agenda-forecast-all = { $items ->
    [one] 1 item fits
   *[other] All { $items } items fit
} in { $minutes } minutes, { $each } for each
agenda-forecast-nothing = No item shown takes time of the { $minutes } minutes
# $needed: minutes that all items take together
agenda-forecast-needed = { $items ->
    [one] 1 item takes
   *[other] { $items } items take
} { $needed } minutes, { $each } for each; the time available is not said
agenda-forecast-untimed = { $items ->
    [one] 1 item to discuss
   *[other] { $items } items to discuss
}; the time available is not said
agenda-forecast-tip = Counts the pairs shown that take time: not those that are settled, unanimous or not yet judged. Minutes are set with the rules
agenda-minutes = { $minutes } min
agenda-not-reached = Not reached

agenda-show-codes = Show codes
agenda-show-codes-tip = Says under each pair which reviewer gave what
# $count: pairs on the list that opens
agenda-accept = { $count ->
    [one] Accept all unanimous (1 pair)…
   *[other] Accept all unanimous ({ $count } pairs)…
}
agenda-accept-tip = Shows the list first; what is ticked is recorded as one act
agenda-accept-none = No pair is unanimous and undecided
agenda-accept-observer = Observers speak and do not record decisions

agenda-filter-actions = Actions shown
agenda-filter-targets = Targets shown
agenda-filter-group = Group shown
agenda-filter-links = Links shown
agenda-actions-all = All actions
agenda-targets-all = All targets
agenda-groups-all = All groups
agenda-links-all = Link or none
agenda-links-linked = Somebody sees a link
agenda-links-not-linked = Nobody sees a link
agenda-links-direct = Somebody says direct
agenda-links-enabling = Somebody says enabling
# $code and $title of a heading
agenda-heading = { $code } { $title }
agenda-open-only = Hide settled
agenda-open-only-tip = Hides pairs that the meeting agreed on, deferred or does not pursue
agenda-filter-reset = Reset
# $shown of $all lines
agenda-shown = { $shown } of { $all } shown

agenda-column-pair = Pair
agenda-column-texts = Action and target
agenda-column-middle = Middle
agenda-column-class = Class and time
agenda-column-stage = Decision
# $median, $range: numbers
agenda-median = median { $median }
agenda-range = range { $range }
agenda-median-range = median { $median }, range { $range }
agenda-parked = Parked
agenda-stage-differs = Two versions differ

# A line in words. $action, $target: codes; $count of reviewers
agenda-line = Action { $action } and Target { $target }
agenda-joint = ,{" "}
agenda-count = { $count } × { $value }
agenda-count-cannot-judge = { $count } cannot judge
agenda-count-not-considered = { $count } not considered
agenda-count-conflicts = { $count ->
    [one] 1 has versions that differ
   *[other] { $count } have versions that differ
}
agenda-count-off-scale = { $count } off the scale
agenda-versions-differ = versions differ
# $reviewer: code; $value: what that reviewer gave
agenda-who = { $reviewer } { $value }
# $count: lines
agenda-list = { $count ->
    [one] Agenda of 1 pair
   *[other] Agenda of { $count } pairs
}

agenda-blind = The agenda opens with the round
agenda-blind-why = This round is blind. Until it is opened nobody sees what others judged, and so nothing can be put in order of disagreement
agenda-scale-unsettled = Two copies were judged on different scales. Settle which one holds; then the agenda can be put in order
agenda-no-pairs = One of the two plans has no items, so there are no pairs to talk about
agenda-no-judgements = No pair was judged in this round yet. The agenda lists pairs by how much their scores disagree
agenda-filtered-out = No pair passes the filter
agenda-show-all = Show all pairs

# Accept all unanimous. $count: pairs
accept-title = { $count ->
    [one] Accept 1 unanimous pair
   *[other] Accept { $count } unanimous pairs
}
accept-about = All scores of these pairs are the same and nothing was decided on them. Untick what the meeting does not accept; the rest is recorded as one act
accept-ticked = { $ticked } of { $all } ticked
accept-tick-all = Tick all
accept-tick-none = Untick all
# $action, $target: codes; $number and $value: what all say; $count: how many; $title of the action
accept-line = { $action } – { $target }: { $number } { $value }, all { $count }; { $title }
accept-line-parked = { $action } – { $target }: { $number } { $value }, all { $count }, parked; { $title }
# $value: a strength; $kind: direct or enabling
accept-value-kind = { $value }, { $kind }
accept-status = Status
accept-word = Decision word
accept-word-choose = Choose one
accept-wording = Wording of each decision
accept-wording-template = Contribution of Action {"{"}action{"}"} to Target {"{"}target{"}"}: {"{"}value{"}"}
accept-wording-hint = {"{"}action{"}"}, {"{"}target{"}"} and {"{"}value{"}"} stand for the codes and the value of each pair
# $wording: that of the first pair
accept-example = First one: { $wording }
accept-sitting = Meeting session
accept-sitting-hint = Such as day 2, second session
accept-quorum = Quorum note
accept-nothing-ticked = Nothing is ticked
# $count: ticked pairs
accept-record = { $count ->
    [one] Record 1 decision
   *[other] Record { $count } decisions
}
# Gaps, proposals, report questions
proceeding-coverage-rule = Rule of coverage
proceeding-gap = Gap of { $about }
proceeding-basket = Wording of { $about }
proceeding-proposal = Proposal { $reference }
proceeding-question = Report question { $number }
coverage-rule = { $strong ->
    [0] At least { $moderate } direct moderate links
   *[other] { $moderate ->
        [0] At least { $strong } direct strong { $strong ->
            [one] link
           *[other] links
        }
       *[other] At least { $strong } direct strong { $strong ->
            [one] link
           *[other] links
        }, or { $moderate } direct moderate ones
    }
}
relevance-yes = Relevant here
relevance-in-part = Relevant in part
relevance-no = Not relevant here
option-new-action = New action
option-revised-action = Revised action
option-sub-target = Sub-target
option-other-instrument = Another instrument does it
option-nothing = Nothing
option-keep-as-is = Keep as is
option-reword = Reword
option-merge = Merge
option-retire = Retire
mark-unclear = Unclear
mark-duplicates = Duplicates another
mark-too-broad = Too broad
mark-two-in-one = Two in one
mark-missing = Something is missing
proposal-new-action = New action
proposal-revised-action = Revised action
proposal-existing-sub-target = Existing sub-target
proposal-revised-sub-target = Revised sub-target
proposal-new-sub-target = New sub-target
proposal-new-question = New report question
proposal-changed-question = Changed report question
proposal-no-action = No action needed
question-keep = Keep
question-amend = Amend
question-add = Add
question-move = Move
question-delete = Delete
comparable-yes = Comparable
comparable-partly = Partly comparable
comparable-no = Not comparable
burden-low = Low burden
burden-medium = Medium burden
burden-high = High burden
step-set-coverage-rule = change of the rule of coverage
step-note-gap = note on the gap of { $what }
step-mark-wording = mark on the wording of { $what }
step-propose = proposal { $what }
step-repropose = change of proposal { $what }
step-withdraw-proposal = withdrawal of proposal { $what }
step-put-question = question { $what }
step-put-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
step-remove-question = removal of question { $what }
refusal-rule-changed-once = The rule of coverage was changed once already; the page of gaps shows what another would give
refusal-not-an-option = This is no option for an item of this plan
refusal-empty-proposal = A proposal needs a text or a reason
refusal-unknown-proposal = There is no such proposal
refusal-reference-taken = The reference { $code } belongs to another proposal
refusal-empty-question = A question needs a number
file-error-unknown-name = “{ $name }” is a word that this release does not know

# Joining in a blind round
merge-others-blind = It holds what others judged in round { $round }, which is blind and not opened, and this is somebody’s own copy. Join it to the session that the copies were made from
# What the points of the other scales mean

anchor-absent = Considered, and the action does not contribute to the target
anchor-present = The action contributes to the target, however much
anchor-low = Contributes a little, or only under conditions
anchor-medium = Contributes clearly, beside other actions
anchor-high = The target could hardly be reached without it
anchor-consistent = Neither helps nor hinders reaching the target
anchor-enabling-step = Makes conditions in which the target can be reached
anchor-reinforcing = Helps to reach the target
anchor-indivisible = Whoever carries out this action reaches the target too
readback-present = Action { $action } contributes to Target { $target }
readback-low = Action { $action } makes a low contribution to Target { $target }
readback-medium = Action { $action } makes a medium contribution to Target { $target }
readback-high = Action { $action } makes a high contribution to Target { $target }
readback-consistent = Action { $action } neither helps nor hinders reaching Target { $target }
readback-enabling = Action { $action } makes conditions for reaching Target { $target }
readback-reinforcing = Action { $action } helps to reach Target { $target }
readback-indivisible = Carrying out Action { $action } reaches Target { $target } too
readback-recused = The reviewer stepped aside from judging Action { $action } and Target { $target }
# $sentence: the readback sentence; $reason: why there is no contribution; $pair: another pair, as "1.4 – T6"
readback-with-chip = { $sentence } (reason: { $reason })
readback-with-see = { $sentence }; see { $pair }
judgement-recused = Stepped aside
matrix-legend-scale = What the marks mean: { $entries }
# $sign: a number or sign of the scale; $word: what it is called
scale-point = { $sign } { $word }

# Actions of the review

menu-review = Review
action-answer = Answer: { $sign } { $word }
action-strength-cancelling = Answer: cancelling
action-strength-counteracting = Answer: counteracting
action-strength-constraining = Answer: constraining
action-negate = Turn the answer’s sign
action-step-aside = Step aside from this pair
action-keep-earlier = Keep my earlier answer
action-keep-all-earlier = Keep all my earlier answers
action-rules = Rules and scale…
action-groups = Groups…
action-round = Rounds…
action-submit = Submit this round…
action-packs = Make packs…
action-calibrate = Next calibration pair
why-no-earlier = You gave no answer on this pair in the round before, or it is the same
why-no-all-earlier = No answer of the round before is left to keep
why-no-calibration = The rules name no calibration pairs

# Judging in rounds, in the inspector

inspector-rules = Rules adopted
# $number of $count: the place of the pair among those judged first
inspector-calibration = Calibration pair { $number } of { $count }
inspector-calibration-about = Judged first, so that all read the scale alike
# $answer: a number and words of the scale, as "2 Moderate, direct"
inspector-before = Before: { $answer }
inspector-keep = Keep this answer
inspector-chips = Reason for this answer
inspector-recuse = I step aside
inspector-recuse-tip = Recusal: I have an interest here or should not judge this pair. It counts as “cannot judge”
inspector-see = See elsewhere
inspector-see-none = Not judged elsewhere
inspector-see-about = Another pair under which this contribution is judged
inspector-see-go = Go to { $pair }
# $count: how many answers
inspector-everyone = Everybody’s answers ({ $count })
inspector-names = Show names
inspector-names-tip = Names stand beside the codes of reviewers, in this window only
inspector-round = Round { $round }
inspector-answer = { $reviewer }: { $answer }
inspector-answer-name = Round { $round }, { $answer }
inspector-answer-late = Round { $round }, { $answer }, late
answer-late = late

# How a round stands, and whose copy a file is. $round: its number

round-standing-open = Round { $round }, open
round-standing-opened = Round { $round }, blind, opened
round-standing-blind = Round { $round }, blind, not opened
round-standing-submitted = Round { $round }, blind, submitted
round-standing-not-submitted = Round { $round }, blind, not submitted
copy-for = Copy for { $reviewers }
copy-for-group = { $group }: { $headings }
why-not-their-copy = This copy was made for somebody else
why-blind-act-as = This round is blind and not opened: nobody takes another’s place in this file

# Dialog of rounds

back = Back
round-title = Rounds
round-earlier = Round { $round }: { $state }
round-kind = Kind of round
round-kind-blind = Blind
round-kind-open = Open
round-kind-blind-about = Everybody judges in a copy of their own; nobody sees another’s answers until the round is opened
round-kind-open-about = Everybody sees what others answered
round-submitted-count = Submitted: { $done } of { $all }
round-has-submitted = { $reviewer }: submitted
round-has-not-submitted = { $reviewer }: not submitted
round-with-role = { $what } ({ $role })
round-submit = Submit…
round-open-it = Open the round…
round-next = Round { $round }
round-next-kind = Kind of the next round
round-start = Start round { $round }…
round-submit-title = Submit this round?
round-submit-about = { $count } of { $all } pairs have an answer of yours. Pairs without one stay not considered
round-submit-final = Submitting is for good. What you change afterwards is kept beside it and marked late
round-submit-go = Submit for good
round-open-title = Open the round?
round-open-about = From then on everybody sees what everybody answered, and these answers can no longer be changed. A second round can follow
round-open-all-submitted = Everybody has submitted
round-open-missing = Not submitted: { $reviewers }. What they answer later is marked late
round-open-final = It is recorded as one act and cannot be undone: what was seen was seen
round-open-go = Open for good
round-start-title = Start the next round?
round-start-about = The answers of round { $round } are kept as they are. In round { $next } everybody answers anew, with the earlier answer beside it
round-start-final = It cannot be undone
round-start-go = Start it

# Dialog of rules and scale

rules-title = Rules and scale
rules-apply = Apply
rules-scale = Scale
# $sign, $word and $meaning of a point of the scale
rules-point = { $sign } { $word }: { $meaning }
rules-text = Rules adopted
rules-reading = Reading of the scale
rules-reading-about = The sentence that the chair fixes after the calibration pairs were judged; shown while judging
rules-calibration = Calibration pairs
rules-calibration-about = A few pairs that everybody judges first
rules-pair-action = Code of the action
rules-pair-target = Code of the target
rules-pair-add = Add the pair
rules-no-pair = The plans have no such pair
# $what: what is taken off a list
rules-remove = Remove { $what }
rules-reasons = Reasons for “none”
rules-reasons-fixed = On offer in every session: { $reasons }
rules-reason-new = Another reason
rules-reason-add = Add the reason
rules-minutes = Minutes for the agenda
rules-minutes-each = Minutes for a pair
rules-minutes-tip = 0 while it is not said

# Dialog of groups

groups-title = Groups
groups-about = A group works on its parts of the plans. A copy made for it can be changed only there
groups-add = New group
# $group: its name
groups-edit = Change { $group }
groups-name = Name of the group
groups-name-hint = Group 2
groups-members = Members
groups-headings-actions = Parts of the actions (none: all)
groups-headings-targets = Parts of the targets (none: all)
# $code, $title of a heading
groups-heading = { $code } { $title }
groups-apply = Apply
groups-enter = Add the group
groups-remove = Dissolve the group
groups-taken = A group of that name is there already

# Dialog of packs

packs-title = Make packs
packs-about = Each pack is a session file for one reviewer or group, with what they may see and nothing else. Joined again, their answers come back
packs-kind = For whom
packs-reviewers = One for each reviewer
packs-groups = One for each group
packs-for = Packs for
packs-all = All
packs-none = None
packs-codes-only = Codes only: no names in the files
packs-codes-only-tip = Names and delegations are left out of the files. They stay in this session
packs-go = Choose a folder…
packs-stop = Stop
packs-from-a-copy = This file is a copy for somebody. Packs are made from the whole session
packs-blind-group = In a blind round that is not opened packs are for single reviewers
packs-no-group = There is no group yet
# $done of $all files
packs-making = { $done } of { $all } files written
packs-written = { $count ->
    [one] 1 file written
   *[other] { $count } files written
}
# $files: names of files
packs-existing = There already and left alone: { $files }
# $file: its name; $why: a sentence
packs-failed = { $file }: { $why }
packs-cancelled = Stopped before all files were written
packs-open-folder = Open folder
packs-replace = Replace these files
choose-packs = Folder for the packs
path-packs-title = Folder for the packs
path-packs = Write the packs here
field-role = Role
field-region = Region
role-unsaid = Not said
start-scale-tip = Locked by the first judgement. It can be changed until then under Review
packs-is-session = That file is this session’s own
packs-not-the-same = Reading the file back gave something else; this is a fault of the program

# $sentence: that a pair was not considered; $answer: what was said in the round before, in few words
readback-with-before = { $sentence }; answered before: { $answer }

# Exports on scales without direct and enabling

# $word: a point of the scale; $count: how often it was given
export-control-point = { $word } { $count }
export-control-by-point = Control: { $points } + cannot judge { $unable } + not considered { $open } = { $pairs }
export-control-by-point-differ = Control: { $points } + cannot judge { $unable } + versions differ { $differ } + not considered { $open } = { $pairs }
export-targets-linked = Targets linked
export-actions-linked = Actions linked
export-see = see { $action } – { $target }
rules-none = Nothing is laid down yet

# Coverage and gaps
page-gaps = Gaps
action-show-gaps = Show gaps
gaps-title = Coverage and gaps
coverage-covered = Covered
coverage-partly = Partly covered
coverage-enabling = Enabling only
coverage-not = Not covered
coverage-open = Not yet considered
coverage-serves = Serves a target
# $count: targets
coverage-serves-count = { $count ->
    [one] Serves 1 target
   *[other] Serves { $count } targets
}
coverage-serves-none = Serves none
# $class: a class
coverage-so-far = { $class } so far
coverage-class-contested = { $class } (contested)
coverage-firm = Firm
coverage-unread = Pairs open
coverage-contested = Contested
coverage-firm-tip = Every pair is settled, and nobody stands against it
coverage-unread-tip = Pairs are open: the class is the one so far
coverage-contested-tip = A pair is in brackets, under reservation or decided twice, or reviewers are far apart on it
# The parts add up to $all
gaps-target-sum = Of the { $all } targets, { $covered } are covered, { $partly } partly covered, { $enabling } served only by enabling actions, { $not } not covered by { $plan } and { $open } not yet considered ({ $covered } + { $partly } + { $enabling } + { $not } + { $open } = { $all })
gaps-action-sum = Of the { $all } actions, { $serves } serve at least one target, { $none } serve none and { $open } were not yet considered ({ $serves } + { $none } + { $open } = { $all })
# $rule: the rule as a sentence
gaps-rule = Coverage rule: { $rule }
gaps-not-unimportant = An action that serves no target is not thereby unimportant
gaps-preview-note = PREVIEW from judgements: the lower median of what reviewers said in the current round. This is no result of the meeting
gaps-hypothetical-note = HYPOTHETICAL: what another rule would give. Nothing of it is recorded
gaps-table-targets = A. Targets not covered, or only partly
gaps-table-actions = B. Actions that serve no target
# $value: a point of the scale
gaps-table-overlaps = C. Overlaps: targets with at least { $least } links at { $value }
gaps-table-tensions = D. Tensions: the action could work against the target
gaps-column-target = Target
gaps-column-action = Action
gaps-column-class = Class
gaps-column-best = Best contribution and action
gaps-column-elements = Elements without action
gaps-column-relevant = Relevant here?
gaps-column-option = Option
gaps-column-proposal = Proposal
gaps-column-decision = Decision
gaps-column-why = Why
gaps-column-note = Value besides
gaps-column-count = Links
gaps-column-actions = Actions
gaps-column-grouping = Possible grouping
gaps-column-nature = Nature
gaps-column-safeguard = Safeguard
gaps-column-heading = Heading
gaps-no-heading = Without heading
gaps-not-judged = Not judged
gaps-outside = Outside the scope of the targets
gaps-targets-control = { $rows } targets in this table + { $covered } covered = { $all } targets
# $codes: codes of targets
gaps-covered-are = Covered: { $codes }
gaps-actions-control =
    { $rows ->
        [one] { $rows } action in this table
       *[other] { $rows } actions in this table
    } + { $serves } that serve a target = { $all } actions
gaps-no-open-targets = Every target is covered
gaps-no-open-actions = Every action serves a target
gaps-no-overlaps = No target has that many
gaps-no-tensions = No tension is known
gaps-tensions-blind = What reviewers hold to be a tension is shown once the round is opened
# $value: a point of the scale
gaps-tension-decided = Decided: { $value }
gaps-tension-said = { $count ->
    [one] 1 reviewer says so
   *[other] { $count } reviewers say so
}
gaps-roll-up-caption = E. Links by topmost heading of both plans: how many / the strongest
# $links: how many; $strongest: the value of the strongest
gaps-roll-up-cell = { $links } / { $strongest }
gaps-roll-up-control = { $links } links above none in all. The second figure is the strongest of them, not a mean
basket-title = Wording basket
basket-column-item = Item
basket-column-marks = To look at
basket-column-note = Note
basket-empty = The basket is empty. Select an item and press B to file what its wording needs
# $item: a code; $said: what was filed
basket-line = { $item } in the wording basket: { $said }
basket-file-title = File in the wording basket
basket-file = Put into the basket
basket-for-review = For the plan’s own review. It changes no text and no judgement
gaps-tabs = Parts of the page
gaps-tab-targets = Targets { $count }
gaps-tab-actions = Actions { $count }
gaps-tab-roll-up = By heading
gaps-tab-lists = Overlaps and tensions
gaps-tab-basket = Wording basket { $count }
gaps-decisions = Decisions
gaps-decisions-tip = Classes by what the meeting decided
gaps-preview = Preview from judgements
gaps-preview-tip = What the lower median of all judgements would give; no result
gaps-preview-blind = The preview is shown once the round is opened
gaps-targets-are = Targets:
gaps-actions-are = Actions:
gaps-sum = = { $count }
# $class: a class; $count: how many items are in it
gaps-class-count = { $class } { $count }
gaps-class-tip = Show only these; again for all
gaps-filtered-out = No item is in the classes chosen
gaps-other-rule = Try another rule
gaps-other-rule-tip = Shows what another rule would give; nothing is recorded
gaps-recorded-rule = Back to the rule that holds
gaps-hypothetical-rule = HYPOTHETICAL, not recorded. { $rule }
gaps-rule-strong = Strong direct links: { $count }
gaps-rule-moderate = Moderate direct links: { $count }
gaps-strong-less = One strong link less
gaps-strong-more = One strong link more
gaps-moderate-less = One moderate link less
gaps-moderate-more = One moderate link more
rule-title = Change the rule of coverage
rule-once = The meeting can change this rule once. The change is recorded in the log and printed with the figures
rule-never = By this rule no target can be covered
rule-record = Record the rule
# $direct, $enabling: links; $open: pairs
gaps-links = { $direct } direct, { $enabling } enabling, { $open } open
gaps-links-tensions = { $direct } direct, { $enabling } enabling, { $open } open, { $tensions } against
# $best: a code with a value
gaps-best = Best: { $best }
gaps-elements = Elements without a link: { $elements }
gaps-answered = Proposals: { $references }
gaps-line-action = Action { $code }, { $class }, { $doubt }, { $rest }
gaps-line-target = Target { $code }, { $class }, { $doubt }, { $rest }
gaps-propose = Propose…
gaps-propose-tip = Begin a proposal that answers this gap
gaps-to-board = Show on the board
gaps-to-proposal = Proposal { $reference }
gaps-relevant = Relevant here?
gaps-option = Option
gaps-reason = Why
gaps-reason-hint = Such as outside the scope, or too narrow a wording
gaps-note = Note
gaps-note-hint = Value besides, possible grouping, or a safeguard
# $code: a code; $class: a class
gaps-draft-target = Target { $code }: { $class }
gaps-draft-action = Action { $code }: { $class }
gaps-overlap-less = One link less
gaps-overlap-more = One link more
action-change-rule = Change the rule of coverage…
action-mark-wording = File in the wording basket…
action-export-gaps = Export the gap analysis…
action-export-gaps-csv = Export gaps as CSV…
action-export-basket = Export the wording basket…
gaps-kicker = Gap analysis
basket-none = Nothing was filed
cli-help-gaps =
    Says which targets no action serves and which actions serve none: by what the meeting
    decided, with the rule, the elements without an action, overlaps, tensions, and links by
    topmost heading. The classes add up to the items.

    Usage:
      seagrass gaps FILE [--json] [--preview] [--rule S,M]

      --json        the same as JSON
      --preview     by the lower median of what reviewers judged; no result, and marked so
      --rule S,M    what another rule would give: S strong or M moderate direct links are
                    enough, 0 for never; nothing is recorded

    The code at the end is 1 if a preview is asked for in a blind round that is not opened.

    Example:
      seagrass gaps review.ron --rule 1,3
# $class: a class; $doubt: how firm it is
inspector-coverage = By the decisions: { $class } ({ $doubt })
elements-label = Elements of the target (none chosen: all of it)
# Carrying a session over to a new version of a plan
revision-same = same
revision-reworded = reworded
revision-renumbered = renumbered
revision-split = split
revision-merged = merged
revision-regrouped = regrouped
revision-dropped = dropped
revision-new = new
kept-item = text
kept-judgement = judgement
kept-comment = comment
kept-decision = decision
kept-reservation = reservation
kept-parked = parked
kept-gap = note on a gap
kept-basket = remarks on the wording
kept-check = mark to look again
kept-wording = earlier text
kept-name = { $has ->
    [0] { $kind }, { $about }
   *[other] { $kind }, { $about }, { $whose }
}
kept-part = { $name }: { $text }
kept-content = { $what }: { $said }
check-action = action { $revision }
check-target = target { $revision }
check-from = carried over from { $pairs }
check-differs = what was said of them differs
past-rebase = Carried over from “{ $title }”: { $plans }
# $adopted: items of the plan that have adopted wording, out of $items
past-rebase-texts = { $plan } with other texts, { $adopted } of { $items } items in adopted wording
past-rebase-version = { $plan } { $after } in place of { $before }, { $adopted } of { $items } items in adopted wording
parent-content = “{ $title }” on actions { $actions } and targets { $targets } ({ $session })
proceeding-check = Mark to look again at { $about }
proceeding-parent = The session that this one was carried over from
proceeding-final = The mapping is final
proceeding-kept = Kept from the session before
final-none-open = final, nothing open
final-open = final with { $count ->
    [one] { $count } finding
   *[other] { $count } findings
} open: { $reason }
step-rebase = carrying over to a new version
step-still-holds = still holds, { $what }
step-declare-final = final
step-reopen = taking up again
refusal-findings-open = { $count ->
    [one] { $count } finding is open
   *[other] { $count } findings are open
}: settle them, or say why the mapping is final all the same
rebase-is-a-copy = This is a copy for somebody; only the whole session is carried over
rebase-blind-round = Round { $round } is blind and not opened yet; open it first
rebase-other-plan = The matching was made for another plan
rebase-nothing-changes = The session stands on this version of the plan already
matching-text = It cannot be read as a matching, at { $what }
matching-other-format = It is no matching that this release reads
matching-other-plans = It was written for other plans than these
matching-unknown-code = The plan has no item { $what }
matching-twice = { $what } stands twice
matching-missing = These items stand in no line: { $what }
report-title = Carried over to a new version
report-plans = { $plan }, from { $before } to { $after }
report-facts = Carried over from “{ $title }” ({ $parent }) to a new session ({ $session }), by { $by }, { $at }
report-items = Items
report-items-columns = | Became | Before | After | Words |
report-records = Records
report-records-columns = | Records | Before | Carried | Kept as text |
report-checks = Links to be looked at again
report-differing = What stands against each other since items were merged
report-kept = Kept as text, since its item is gone
report-adjusted = What could not be carried as it was
report-none = None
report-unmarked = { $count ->
    [one] { $count } judgement without a link is on an item that changed; it was carried and not marked
   *[other] { $count } judgements without a link are on items that changed; they were carried and not marked
}
report-judgement = Judgement of { $reviewer } on { $about }, round { $round }
record-kind-details = Title, purpose and meeting
record-kind-reviewers = Entries of the roster
record-kind-judgements = Judgements
record-kind-comments = Comments
record-kind-decisions = Decisions
record-kind-reservations = Reservations
record-kind-parked = Parked pairs
record-kind-gaps = Notes on gaps
record-kind-baskets = Remarks on wording
record-kind-proposals = Proposals
record-kind-questions = Report questions
record-kind-checks = Marks to look again
record-kind-others = Scale, rules, seats, groups, rounds and submissions
adjusted-calibration = { $record }: the pair { $said } for calibration is gone
adjusted-see = { $record }: it pointed to { $said }, which is gone
adjusted-answers = { $record }: the gap { $said } that it answers is gone or became several
adjusted-effect = { $record }: its link { $said } is gone
adjusted-informs = { $record }: { $said }, which it informs, is gone
adjusted-changes = { $record }: { $said }, which it would change, is gone or became several
adjusted-element = { $record }: it names the element { $said }, which the target no longer has
adjusted-heading = { $record }: it names the heading { $said }, which the plan no longer has
adjusted-section = The section { $said } of a later release was carried as it stands
cli-rebase-one-plan = Name one new plan, with --actions or with --targets
cli-rebase-report = A report ends in .md, .csv or .json
cli-rebase-match = { $revision }: { $old } → { $new }
cli-rebase-same = the same: { $count }
cli-rebase-confirm = Somebody has to look at this: change { $file } where it is wrong, and name it with --matching
cli-rebase-count = { $kind }: { $before } before, { $carried } carried, { $listed } kept as text
cli-rebase-done = { $file } was written: { $checks } links to be looked at again, { $differing } records that differ, { $kept } kept as text
cli-help-rebase =
    Carries a session over to a new version of one of its plans. The session stays as it is;
    a new one is written, which names it. Links and decisions on items that changed are marked
    to be looked at again, and nothing is dropped without being kept as text.

    The matching of items is printed first. Where items were split, merged or dropped it is
    written to a file beside the output, for a person to change and to name with --matching.

    Usage:
      seagrass rebase FILE --actions PLAN|--targets PLAN -o OUT [--matching FILE]
                      {"["}--report FILE.md|FILE.csv|FILE.json] [--reviewer CODE]

    Ends with 0 when the session was written, 1 when the matching needs a person, 2 when
    something cannot be used.

    Example:
      seagrass rebase dugong.ron --actions cmp-revised.ron -o dugong-revised.ron --report report.md

# The lamp: links and decisions on texts that changed. $sentence: what is said of the pair
lamp-name = this text has changed, to check
lamp-to-check = To check
lamp-beside = { $sentence }; this text has changed, to check
lamp-beside-other = { $sentence }; the program has other words for its text
# $code: of an action or target
lamp-other-words = The plan that comes with the program has other words for { $code } in the same version. Struck out: the words of this session; underlined: those of the program
# $plan: its identifier
other-words-found = { $plan }: { $count ->
    [one] 1 item has
   *[other] { $count } items have
} other words in the plan that comes with the program
lamp-title = This text has changed
lamp-of-item = { $count ->
    [one] 1 link or decision on it is to be checked
   *[other] { $count } links and decisions on it are to be checked
}
# $code: the code that the item had before
lamp-action-before = Action { $code } before and now
lamp-target-before = Target { $code } before and now
lamp-no-text-before = The text before is not kept in this file
lamp-same-words = The words are the same
count-to-check = { $count ->
    [one] 1 to check
   *[other] { $count } to check
}
agenda-to-check = To check: { $count }
agenda-to-check-tip = Only pairs whose texts have changed and which nobody has confirmed
action-still-holds = It still holds, although the text has changed
action-next-check = Next pair to check
action-carry-over = Carry over to a revised plan…
action-export-rebase = Export the report of carrying over…
still-holds-short = Still holds
next-check-short = Next to check
why-not-to-check = The texts of the selected pair have not changed
why-nothing-to-check = No text has changed
why-not-carried = There is a report only until the window shows another session

# Carrying over to a revised plan, in the window
carry-over-title = Carry over to a revised plan
carry-over-about = The session stays as it is. A new session is made on the revised plan, which names this one. The revised plan may come with the program, from a plan file or from a table, also one that is pasted here
carry-over-side = Which plan was revised
# $name and $version of the plan
carry-over-stands-on = Now: { $name }, version { $version }, { $items ->
    [one] 1 item
   *[other] { $items } items
}
carry-over-version = Version { $version }
carry-over-compare = Compare the versions
carry-over-compare-tip = Proposes which items became which; nothing is changed
carry-over-compare-not = Choose the new version of the plan first
carry-over-comparing = The two versions are being compared
carry-over-counting = What would be carried is being counted
carry-over-warned = What you confirmed here is dropped when this closes. Esc or Cancel once more closes it
# $parts: numbers with what became of the items, that add up to $all
carry-over-sum-before = Before: { $all } = { $parts }
carry-over-sum-now = Now: { $all } = { $parts }
carry-over-part = { $count } { $kind }
carry-over-all = All
# $kind: what became of items; $count: how many lines
carry-over-filter = { $kind } { $count }
carry-over-confirm-same = Confirm all that are the same
carry-over-confirm-same-tip = Items with the same code and the same words
carry-over-confirm-shown = Confirm the { $count } shown
carry-over-confirm-shown-tip = Confirms every line that the filter lets through
# $count: lines
carry-over-lines = Lines: { $count }. Enter confirms and goes on, the space bar takes it back
carry-over-confirmed = confirmed
carry-over-to-confirm = to confirm
# $fate: renumbered
carry-over-renumbered-reworded = { $fate }, reworded
# $before and $now: codes, none if there are none
carry-over-line = { $fate }: { $before } → { $now }, { $title }, { $state }
carry-over-this-line = This line
carry-over-what-is-carried = What is carried
# $checks: links and decisions to be checked; $kept: records kept as text
carry-over-what-is-carried-counted = What is carried: { $checks } to check, { $kept } kept as text
carry-over-shown = Shown beside the list
carry-over-nothing-shown = No line passes the filter
# $codes: those before and now; $fate: what became of them
carry-over-head = { $codes }: { $fate }
carry-over-confirm = Confirm
carry-over-unconfirm = Confirmed
carry-over-words = Words gone are struck out, new words are underlined
carry-over-before = { $code } before
carry-over-now = { $code } now
carry-over-became = { $code } became
carry-over-came-from = { $code } came from
carry-over-dropped = nothing: it is dropped
carry-over-new = nothing: it is new
carry-over-set-dropped = { $code } is dropped
carry-over-set-new = { $code } is new
# $item and $partner: codes
carry-over-untie = Not { $partner }: takes back that it belongs to { $item }
carry-over-another-now = Another item that { $code } became
carry-over-another-before = Another item that { $code } came from
carry-over-seek-action = Action of the other version
carry-over-seek-target = Target of the other version
carry-over-seek-hint = A code or words
carry-over-hit = { $code } { $title }
carry-over-checks = { $count ->
    [0] No link and no decision stands on an item that changed
    [one] 1 link or decision will be marked to be checked
   *[other] { $count } links and decisions will be marked to be checked
}
carry-over-list = { $title }: { $count }
carry-over-more = and { $count } more
carry-over-old-stays = The session that is open stays in its file as it is
carry-over-make = Make the new session
carry-over-make-tip = Makes a session that is in no file yet and names this one
carry-over-making = The new session is being made
carry-over-open = { $count ->
    [one] 1 line is not confirmed
   *[other] { $count } lines are not confirmed
}
carry-over-back = Another version
carry-over-back-tip = Drops what you confirmed and goes back to the choice of the plan
carry-over-failed = The versions could not be compared
carry-over-done = The session was carried over: { $checks ->
    [0] nothing to check
    [one] 1 link or decision to check
   *[other] { $checks } links and decisions to check
}, { $kept } kept as text
carry-over-links-left-out = { $count ->
    [one] 1 link of others has no place in the new plan and is not shown
   *[other] { $count } links of others have no place in the new plan and are not shown
}
carry-over-done-details = The new session is in no file yet; the one before is unchanged
choose-report = Save the report as .md, .csv or .json
files-report = Reports
report-file-end = carried over
# What is put behind the name of a session that was carried over, so that it is not written over the one before
revised-file-end = revised
# $parent: the session before, its plans and its id
details-parent = Carried over from { $parent }

# The lint: what is unfinished or does not fit
lint-sentence = { $place }: { $what }. { $why } (rule { $rule })
lint-place-session = Session
lint-place-actions = Plan of actions
lint-place-targets = Plan of targets
lint-place-judgement = { $about }, judgement of { $reviewer }
lint-place-comment = Comment on { $about }
lint-place-reservation = { $about }, reservation of { $state }
lint-unknown-code = It names { $code }, which is not there
lint-numbering-gap = Numbers are left out between { $before } and { $after }
lint-without-reason = Agreed link, and nobody gave a reason
lint-without-evidence = Agreed as the strongest, and nobody named evidence
lint-without-kind = Agreed link, and neither direct nor enabling
lint-gap-too-early = A gap is noted while { $open ->
    [one] { $open } pair is
   *[other] { $open } pairs are
} open
lint-gap-without-option = A gap, and nobody said what is to be done
lint-open-bracket = { $count ->
    [one] { $count } bracket is
   *[other] { $count } brackets are
} open
lint-decided-twice = Two versions stand against each other
lint-empty-reservation = A reservation without State or words
lint-observer = Recorded by { $reviewer }, an observer
lint-without-sitting = Agreed, and the session of the meeting is not said
lint-lacks-text = The sub-target has no text
lint-lacks-species = The sub-target does not say for which species
lint-lacks-area = The sub-target does not say where
lint-lacks-baseline = The sub-target has no baseline
lint-lacks-indicator = The sub-target has no indicator
lint-lacks-due = The sub-target has no year
lint-lacks-lead = The sub-target has no lead
lint-lacks-authority = The sub-target has no authority
lint-due-too-late = The sub-target is due in { $due }, and the plan ends in { $end }
lint-restates-target = The sub-target says little that { $code } does not say
lint-called-indicator = The sub-target is called an indicator
lint-activity-only = The sub-target names an activity and no outcome
lint-question-needed = The question goes, and { $reference } depends on it
lint-boundary = { $says } ({ $source })
lint-pasted-reason = The same reason stands at { $count } links: “{ $reason }”
lint-totals = { $what } add up to { $counted } and not to { $expected }
lint-not-looked-at = Carried over from an earlier version and not looked at again
lint-name-in-text = It names { $found }
lint-address-in-text = It holds the address { $found }
lint-wrong-body = It says that { $body } agreed to something
lint-wrong-term = It says “{ $word }”, where the plan says “{ $instead }”
lint-why-unknown-code = Nobody can look up what is meant
lint-why-numbering-gap = An item may be missing from the plan as it was read
lint-why-without-reason = Who was not in the room cannot follow the link
lint-why-without-kind = Only direct links cover a target
lint-why-gap-too-early = A link may still be found
lint-why-gap-without-option = The gap would leave the meeting without an answer, even the answer that nothing is needed
lint-why-open-bracket = Text in brackets is not agreed
lint-why-empty-reservation = A reservation is printed word for word
lint-why-observer = Observers speak and do not decide
lint-why-without-sitting = The report has to say when it was agreed
lint-why-incomplete = The register takes complete sub-targets only
lint-why-activity = A sub-target is measured by what comes of it
lint-why-question = The sub-target could not be reported on
lint-why-boundary = The same work counts under one target only if everybody draws the same line
lint-why-pasted = A reason that fits everything explains nothing
lint-why-totals = A figure would be wrong; please report this
lint-why-versions = What was agreed on other words may not hold
lint-why-names = The file is to go out without names
lint-why-body = Only the meeting agrees
lint-why-term = Readers take it for another body
cli-check-sound = { $file }: the file is sound{ $entries ->
    [0] { "" }
    [one] ; the log of { $entries } entry is whole
   *[other] ; the log of { $entries } entries is whole
}
cli-lint-finding = { $file }: { $severity }: { $finding }
# Tables, plans from tables, adopted wording

finding-in-row = Row { $row }: { $what }
finding-in-column = Column { $column }: { $what }
finding-in-cell = Row { $row }, column { $column }: { $what }
cli-note = note
cli-unreadable-table = Cannot read { $file }: { $problem }
cli-not-over-input = { $file } is what is read, and is not replaced
cli-import-nothing = Nothing was written: put right what is called an error, or choose other columns
cli-import-read = { $kind } ({ $detail }): { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} with content, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
cli-import-column = Column { $column } “{ $name }”: { $role }
cli-import-done = Wrote { $file }: { $headings ->
    [one] { $headings } heading
   *[other] { $headings } headings
}, { $items ->
    [one] { $items } item
   *[other] { $items } items
}
cli-wording-two-files = Name a plan and a table
cli-wording-not-a-plan = this is not a plan file
cli-wording-warning-stands = Everything has adopted wording now; the warning of the plan still stands, --drop-warning takes it off
cli-help-import =
    Makes a plan from a table or a concept scheme, and says what it found: how the columns were understood, what
    is wrong and where, how many rows were read, taken and refused. Nothing is written while
    an error stands. Without -o it only says what would come of it.

    Usage:
      seagrass import TABLE [-o PLAN] [--id ID] [--name NAME] [--columns LIST]

      TABLE             CSV (comma, semicolon or tab), a table pasted into a text file, also
                        one with vertical bars, XLSX or ODS; formulas are read as the values
                        stored with them, macros and links never
      TABLE.ttl         a concept scheme of SKOS in Turtle; with --scheme where there are several
      -o PLAN           the plan file to write, or - for standard output
      --id ID           a short name of the plan; the name of the file if none is given
      --name NAME       its full name
      --edition TEXT    which edition it is
      --document TEXT   the document that the table was made from
      --authoritative L the language that prevails, en if none is given
      --columns LIST    what columns are, as in code=A,text=C,text_fr=D; others are not taken.
                        There are code, title, text, summary, parent, level, language,
                        source, date, wording and field:NAME; title, text and summary take
                        a language
      --scheme IRI      the concept scheme to take, by IRI or identifier
      --no-header       no row names the columns
      --sheet NAME      the sheet of a workbook
      --encoding NAME   UTF-8, UTF-16LE, UTF-16BE or Windows-1252, if the guess is wrong
      --item-level NAME what the plan calls its items, such as action
      --adopted         the texts are those of the adopted document; without it they are
                        taken as summaries

    Example:
      seagrass import actions.xlsx --id PLAN-A --item-level action -o plan-a.ron
cli-help-wording =
    Supplies the adopted wording of a plan: a table of codes and texts makes a new plan file.
    Codes and headings stay. Each change is listed; codes that the plan does not have are
    named with their rows, and then nothing is written.

    Usage:
      seagrass wording PLAN TABLE [-o PLAN] [--source TEXT] [--date DAY]

      PLAN              a plan file, or the identifier of a plan that comes with the program
      TABLE             codes and texts, and if wanted titles, languages, sources and dates
      -o PLAN           the new plan file, or - for standard output
      --source TEXT     where the texts were found, for rows that do not say
      --date DAY        the day of that source, for rows that do not say
      --drop-warning    takes off the warning of the plan, which no longer holds
      --columns, --sheet, --encoding, --no-header
                        as for seagrass import

    Example:
      seagrass wording plan.ron adopted.xlsx --source "Document 7" -o plan-adopted.ron

table-kind-lines = Lines of text
table-kind-delimited = Delimited text
table-kind-pipes = Table drawn with bars
table-kind-xlsx = Excel workbook
table-kind-ods = OpenDocument spreadsheet
table-too-large = The file is larger than { $most } MB, more than a table of a plan can be
table-empty = There is nothing in this table
table-not-text = This is neither a text nor a spreadsheet that can be read
table-bad-encoding = The bytes here are not { $encoding }
table-encoding-guessed = The file does not say its encoding; it was read as { $encoding }: look at letters with accents
table-open-quote = A quotation mark is opened here and never closed
table-lines-outside = { $count ->
    [one] { $count } line of text stands
   *[other] { $count } lines of text stand
} outside the table and { $count ->
    [one] is
   *[other] are
} not read
table-too-wide = There are more than { $most } columns
table-too-long = There are more than { $most } rows with content
table-too-many-cells = There are more than { $most } cells
table-cell-too-long = This cell has more than { $most } bytes of text
table-too-much-text = There is more than { $most } MB of text
table-too-many-parts = The file has more than { $most } parts, more than any workbook
table-unfolds-too-much = The part { $part } unfolds to more than { $most } MB; a file that does so is not opened
table-damaged = The file is damaged or not a spreadsheet: { $why }
table-old-or-locked = The file is protected by a password, or in an old or binary format; save it as XLSX, ODS or CSV without a password
table-no-sheet = No sheet in sight has content
table-rows-out-of-order = The rows of the sheet are not in order
table-macros = The file holds macros; they are not read and never run
table-external-links = The file refers to other files; they are not opened, and values are those stored here
table-comments = The file holds comments on cells; they are not read
table-formulas = { $count ->
    [one] { $count } cell is a formula; its stored value was
   *[other] { $count } cells are formulas, the first one here; their stored values were
} read
table-formula-without-value = The file holds no stored value for this formula; open it in a spreadsheet and save it again
table-hidden-rows = { $count ->
    [one] { $count } row is hidden in the sheet and was
   *[other] { $count } rows are hidden in the sheet and were
} read like any other
table-merged = { $count ->
    [one] { $count } area of joined cells
   *[other] { $count } areas of joined cells, the first one here
}
table-other-sheets = { $count ->
    [one] Another sheet was
   *[other] { $count } other sheets were
} not read: { $names }

import-counts = { $read ->
    [one] { $read } row
   *[other] { $read } rows
} read = { $taken } taken + { $refused } refused
import-columns-ignored = { $count ->
    [one] A column is
   *[other] { $count } columns are
} not taken: { $columns }
import-columns-alike = Another column is “{ $role }” already; one of them would be lost
import-rows-above = { $count ->
    [one] { $count } row above the names of the columns is
   *[other] { $count } rows above the names of the columns are
} not read
import-no-columns = Say which column holds codes or texts
import-codes-from-text = No column holds codes; they were taken from the beginning of the texts
import-codes-made = No column holds codes; the rows were numbered
import-header-again = The names of the columns are repeated here; the row is not taken
import-no-code = There is no code here: “{ $text }”
import-code-is-date = The code is stored as the date { $code }; the spreadsheet changed what was typed
import-bad-code = “{ $code }” cannot be a code: { $why }
import-bad-language = “{ $tag }” is not a language
import-bad-wording = “{ $text }” is neither adopted, summary nor placeholder
import-duplicate-code = The code { $code } was used in row { $first } already
import-duplicate-number = The code { $code } was used in row { $first } already; it is stored as a number, so that 1.10 has become 1.1: format the column as text
import-empty-text = { $code } has neither title nor text; it becomes a placeholder
import-not-in-authoritative = { $code } has no text in { $lang }, the authoritative language
import-no-heading = { $code } stands under no heading
import-heading-empty = Nothing stands under the heading { $code }
import-unknown-parent = No row has the code { $code }; a heading without title was made
import-headings-made = { $count ->
    [one] { $count } heading was
   *[other] { $count } headings were
} made from what rows name
import-carried-down = { $count ->
    [one] { $count } empty cell was
   *[other] { $count } empty cells were
} filled with the heading above
import-mixed-levels = { $code } has entries below it and becomes a heading, while others like it are items
import-gap = { $code } is missing before { $next }
import-gaps = { $from } to { $to } are missing before { $next }
import-right-to-left = { $count ->
    [one] { $count } entry has a text
   *[other] { $count } entries have texts
} in { $lang } that { $count ->
    [one] reads
   *[other] read
} from right to left
import-hidden-character = There is a character here that cannot be seen: { $character }
import-lost-character = A character was lost before this file was made; U+FFFD stands in its place
import-error-value = The cell shows an error: { $text }
import-no-items = The table gives no items
import-no-plan = This does not make a plan: { $why }

wording-no-columns = Say which columns hold codes and texts
wording-no-text = The row of { $code } has no text
wording-unknown-code = The plan { $plan } has no entry { $code }
wording-cannot-prevail = { $lang } cannot prevail yet: { $count ->
    [one] { $count } entry lacks
   *[other] { $count } entries lack
} a title or adopted text in it: { $codes }
wording-twice = The text of { $code } in { $lang } was given in row { $first } already
wording-is-adopted = adopted
wording-is-summary = summary
wording-is-placeholder = placeholder
wording-change = { $code } ({ $lang }), { $before } to { $after }: { $text }
wording-counts = { $adopted ->
    [one] { $adopted } entry has
   *[other] { $adopted } entries have
} adopted wording now; { $others ->
    [one] { $others } text
   *[other] { $others } texts
} in other languages; { $same } the same as before
wording-left = { $count ->
    [one] { $count } entry has
   *[other] { $count } entries have
} no adopted wording yet: { $codes }

questions-no-number = Say which column holds the numbers of the questions
questions-row-without-number = There is no number in this row
questions-number-twice = The question { $number } stands in row { $first } already
questions-unknown-word = “{ $text }” is not one of the words used here
questions-unknown-code = The plan { $plan } has no entry { $code }
questions-placeholders = { $count ->
    [one] { $count } question has
   *[other] { $count } questions have
} no text: placeholder, to be replaced by the adopted template

start-plans-from-files = Plans from files…
start-plans-from-files-tip = Map any two plans: from a plan file, a spreadsheet, a CSV file
plans-title = Plans from files
plans-about = Choose a plan of actions and a plan of targets. Each may come with the program, from a plan file, or from a table: CSV, XLSX, ODS, text, or one that is pasted here
plans-side = Which plan is shown
# $plan: what is chosen for it
plans-of-actions = Actions: { $plan }
plans-of-targets = Targets: { $plan }
plans-none = not chosen
plans-shipped = Plan that comes with the program
plans-shipped-one = { $id }: { $name }
plans-choose = Choose…
plans-file = From a file…
plans-file-tip = A plan file or a table; nothing in it is ever run
plans-pasted = Pasted table
plans-reading = Reading the file…
plans-failed = { $file }: { $why }
plans-holds = { $headings ->
    [one] { $headings } heading
   *[other] { $headings } headings
}, { $items ->
    [one] { $items } item
   *[other] { $items } items
}
plans-use = Use these plans
plans-use-tip = The pair is offered on the start page
plans-use-not = Both plans must be chosen, and no error may stand
plans-id = Short name of the plan
plans-name = Full name
plans-document = Document it was made from
plans-language = Authoritative language
plans-adopted = These are the texts of the adopted document
plans-about-plan = What the table does not say of the plan
plans-column = { $column } { $name }
plans-header = Row that names the columns
plans-header-row = Row { $row }: { $text }
plans-no-header = None
role-ignore = Not taken
role-code = Code
role-title = Title
role-text = Text
role-summary = Summary
role-parent = Heading it stands under
role-level = Level
role-language = Language of the row
role-source = Source
role-date = Date of the source
role-wording = Status of the wording
role-field = Field “{ $name }”
role-in-language = { $role } ({ $lang })
# Tables: how they are read, their rows, what was found
# $kind: what kind of file it is
table-is = { $file }: { $kind }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} in { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
table-file-tip = A table: CSV, XLSX, ODS or text; nothing in it is ever run
table-or-paste = or paste a table copied from a spreadsheet or a document
table-sheet = Sheet
table-encoding = Encoding
table-encoding-guess = { $encoding } (guessed)
table-between = Between cells
table-between-comma = Comma
table-between-semicolon = Semicolon
table-between-tab = Tab
table-between-bar = Bar
table-between-nothing = Nothing
table-rows = Rows of the table
table-row = Row { $row }: { $cells }
table-row-names = Row { $row }, names of the columns: { $cells }
table-all-findings = Show all { $count }
table-errors = { $errors ->
    [0] No errors
    [one] { $errors } error to put right
   *[other] { $errors } errors to put right
}
table-show-place = Show the row in the table
table-is-plan = This is a plan file, and no table
# Supplying the adopted wording
action-supply-wording = Supply the adopted wording…
choose-wording = Choose the table of the wording
path-table-title = Read a table
supply-title = Supply the adopted wording
supply-about = A table of codes and texts turns summaries and placeholders into the text of the document. The plan of a session never changes: a new session is made on the plan with these texts, with all judgements, comments and decisions; links on items that read otherwise are marked to be looked at again
supply-side = Which plan the texts are for
supply-language = Language of the texts
supply-language-now = { $lang } (prevails)
supply-source = Source of the texts
supply-source-hint = Document and page, where a row does not say
supply-date = Date of the source
supply-date-hint = Year-month-day
supply-prevails = This language prevails from now on
supply-drop-warning = Take the warning of the plan off, since it no longer holds
supply-nothing = Nothing would change yet
supply-changes = What changes: { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
supply-change = { $code } ({ $lang }): { $before } → { $after }
supply-change-beside = { $code } ({ $lang }): beside the wording that prevails
supply-change-again = { $code } ({ $lang }): { $after }, in other words
supply-before = Before: { $text }
supply-from = Source: { $source }
supply-same = Unchanged ({ $count }): { $codes }
supply-unknown = Not in this plan ({ $count }): { $codes }
supply-left = Still without adopted wording ({ $count }): { $codes }
supply-warning-stands = Everything has adopted wording then; the warning of the plan still stands
supply-go = Make the session with this wording
supply-go-tip = The session that is open stays as it is, in its own file
supply-go-not = A text must change, and no error may stand
supply-carrying = Carrying everything over…
supply-done = The session stands on { $plan } with the wording supplied; { $checks ->
    [0] no link is marked
    [one] { $checks } link is marked
   *[other] { $checks } links are marked
} to be looked at again
supply-done-details = This is a new session that names the one before as its parent; that one was not changed. Save this one to a file of its own
# Report questions from a table
action-import-questions = Import report questions…
choose-questions = Choose the table of questions
template-title = Import report questions
template-about = A table with the numbers of the questions, their texts and what else is known. What the table has no column for stays as it was written down; a question without a text is a placeholder
template-known = Known structure of the template
template-known-note = Placeholder: the questions of the adopted template are not known here. There is one row for each objective of the plan, without a text; replace them with the questions once the document is at hand
template-outcome = Asks for an outcome
template-questions = Questions: { $new } new, { $changed } changed, { $same } the same
template-new = new
template-changed = changed
template-same = the same
template-line = Question { $number }: { $becomes } · { $section }
template-informs = Informs { $codes }
template-go = Take these questions
template-go-tip = They are written down together, as one step that can be undone
template-go-not = A question must be new or changed, and no error may stand
level-action = action
level-target = target
choose-plan-of-actions = Choose the plan of actions
choose-plan-of-targets = Choose the plan of targets
files-plan = Plans and tables
path-plan-title = Read a plan or a table
path-plan = Read
# Sub-targets: what the register asks for, checks, the register, report questions
register-part-text = text
register-part-lead = lead
register-part-due = year
register-part-indicator = indicator
register-part-authority = authority
register-complete = Complete
# $parts: what is missing, listed
register-missing = Missing: { $parts }
check-specific = S: specific
check-measurable = M: measurable
check-ambitious = A: ambitious
check-realistic = R: realistic
check-time-bound = T: bound in time
check-unambiguous = Unambiguous
check-outcome = An outcome, not an activity
check-one-result = One verb, one result
check-not-restated = Not the target again
check-indicator-apart = The indicator is not the target
finding-yes = Yes
finding-partly = Partly
finding-no = No
finding-for-people = For people to judge
# $finding: yes, partly and so on; $advice: what to change
checked = { $finding }: { $advice }
advice-name-species = name the species
advice-name-area = name the area
advice-name-lead = name who leads
advice-name-indicator = name an indicator
advice-name-unit = say what is counted, or in what unit
advice-name-baseline = give the baseline, or by when there will be one
advice-judge-ambition = does it go beyond what would be done anyway?
advice-judge-means = do lead and means suffice?
advice-name-year = give the year in its field
advice-other-year = the text names { $year }, the field another year
# $year: the last year of the plan
advice-after-the-end = the plan ends in { $year }
advice-write-text = write the text
advice-resolve-brackets = { $count ->
    [one] 1 bracket is left
   *[other] { $count } brackets are left
}
# $text: words that bind nobody, in the language of the text
advice-vague = “{ $text }” binds nobody
# $verb: the verb that the text begins with
advice-say-what-changes = “{ $verb }” is something to do; say what will be different then
advice-judge-outcome = does it say what will be different?
advice-split = there is more than one result; split it
advice-say-what-is-added = { $share } % of its words are the target’s; say what is added here
advice-name-target = say which target it answers, to compare it
advice-other-indicator = the indicator says the same again; say what is measured
# $item: an action or target; $now and $then: classes
what-if-change = { $item }: { $now } → { $then }
effect-new-action = The new action
# $action, $target: items; $value: strength and kind
effect = { $action } – { $target }: { $value }
asked-nothing = no question
asked-activity = activity only
asked-outcome = outcome measured
questions-control = Kept { $kept } + amended { $amended } + moved { $moved } + deleted { $deleted }{ $unsaid ->
    [0] {""}
   *[other] {" "}+ not yet said { $unsaid }
} = { $adopted } in the adopted template; + added { $added }; new total = { $adopted } − { $deleted } + { $added } = { $total }
questions-given-up = New questions given up again, in no sum: { $count }
register-ref = Ref.
register-goal-target = Goal / target
register-instrument = Instrument
register-sub-target = Sub-target
register-kind = Existing / revised / new
register-derived-from = Derived from
register-species-area = Species, area
register-baseline = Baseline
register-due = Due
register-indicator = Indicator
register-source = Data source
register-lead = Lead
register-status-authority = Status and authority
register-notified = Notified on
register-also = Also contributes to
register-contact = Contact
register-remarks = Remarks
register-existing = existing
register-revised = revised
register-new = new
# $what: codes of other plans
register-derived = { $what } (derived)
register-kicker = Register of sub-targets
register-format-proposed = Format proposed by the instrument; no standard format was found
register-no-mandate = The plan’s data do not say by what mandate sub-targets are submitted. Fill it in before this is handed in
register-control = In the register { $rows } + incomplete { $incomplete } + not agreed { $open } = { $all } sub-targets
# $which: references
register-left-out = { $count ->
    [one] 1 agreed sub-target is incomplete and not in the register: { $which }
   *[other] { $count } agreed sub-targets are incomplete and not in the register: { $which }
}
register-sheet-rows = Register
register-sheet-incomplete = Agreed, and incomplete
register-sheet-not-agreed = Not agreed
register-sheet-checks = Checks of each sub-target
register-checks-note = Found by words and empty fields, as far as a program can: an answer is a question to people and no verdict
register-no-rows = None
register-why-apart = Why not in the register
register-differs = Versions stand against each other
register-comment = What to change
question-number = Question no.
question-section = Section
question-text = Question
question-not-known = (placeholder: text not known)
question-answer = Answer type
question-actions = Actions
question-targets = Targets
question-sub-targets = Sub-targets informed
question-change = Proposed change
question-new-text = New text
question-comparable = Comparable with earlier reports
question-burden = Burden
question-also-asked = Also asked in
question-decision = Decision
questions-title = Crosswalk of the report template
questions-opening = The template mirrors the structure of the plan of actions. The table shows for each question the actions and targets it informs, and the change proposed
questions-none = No question of the template was entered or imported
questions-unknown-texts = { $count ->
    [one] The text of 1 question is not known: it is a placeholder, to be typed in from the document
   *[other] The texts of { $count } questions are not known: they are placeholders, to be typed in from the document
}
questions-table = Questions
questions-by-target = Targets and their questions
questions-target = Target
questions-questions = Questions
questions-gap = Gap
questions-proposal = Proposal
# $number: of a question; $targets: codes
questions-also-relevant = { $number } (also relevant to { $targets })
questions-sub-targets-without = Sub-targets without a question
questions-all-sub-targets = Every sub-target has a question
questions-no-sub-target = There is no sub-target
questions-serve-nothing = Questions that serve nothing
# $number: of a question; $which: references of sub-targets
question-rests-on = Question { $number } is to be deleted, and sub-targets rest on it: { $which }
cli-help-register =
    Writes the register of sub-targets from a session.

    Usage:
      seagrass register FILE [--to FORMAT] [-o OUT] [--lang L]

      --to csv          the rows that are agreed and complete; without --to this
      --to md           the register as text, with the checks of each row, and apart from it
                        what is incomplete and what is not agreed
      --to html         the same as one page, to be read and printed
      -o OUT            the file to write; without it standard output; never a session

    Agreed sub-targets that lack lead, year, indicator or authority are not in the register:
    they are counted and named.

    Example:
      seagrass register review.ron --to html -o register.html
cli-no-such-register-format = There is no format “{ $format }” of the register; there are csv, md and html
# $file: the path; $count: rows
cli-register-done = Wrote { $file }: { $count ->
    [one] 1 row in the register
   *[other] { $count } rows in the register
}
cli-questions-done = Wrote { $file }: { $count ->
    [one] 1 question
   *[other] { $count } questions
}
register-not-agreed = { $count ->
    [one] 1 sub-target is not agreed
   *[other] { $count } sub-targets are not agreed
}

# The page of proposals
action-show-proposals = Show the proposals
action-propose = No counterpart: propose…
action-export-register = Export the register of sub-targets…
action-export-questions = Export the report questions…
page-proposals = Proposals
proposals-tab = Proposals
questions-tab = Report questions
proposals-none = Nothing is proposed yet
proposals-none-how = Select an action or target without a counterpart and choose “No counterpart: propose…” in the menu Edit, or begin here
proposal-new = New proposal
proposals-register-as = Register as
questions-as = Questions as
# $what: register or questions; $format: HTML, CSV or Markdown
proposals-export-name = { $what } { $format }…
# $kind: what is proposed
proposal-begun = { $kind }, not written down yet
proposal-no-text = (no text yet)
proposal-differs = Versions differ
proposal-without-reference = New proposal
proposal-not-written = Not written down yet
proposal-withdrawn = Withdrawn
proposal-overtaken = Another version was written since this one was begun; writing this down replaces that one
proposal-kind = What is proposed
proposal-answers = Gap answered
proposal-answers-nothing = No gap
proposal-changes = Changes
proposal-changes-hint = Code or number of what it would change
proposal-text = Text
proposal-text-hint = What is not agreed stands in [square brackets]
proposal-reason = Reason
proposal-reason-hint = Why, or from what it follows
proposal-standing = How the meeting stands to it
proposal-withdraw = Withdraw
proposal-withdraw-tip = Withdraw the proposal; its versions stay readable and its reference is never given again
proposal-bad-year = A year has four digits
# $count: versions
proposal-past = Versions so far: { $count }
proposal-past-sheet = Reason, sheet or links changed too
proposal-conflict = Versions stand against each other. A person settles it by starting from one and writing it down
# $recorded: by whom and when
proposal-from-name = Start from this version: { $recorded }
pick-find = Find by code or words
sheet-title = Sheet for the register
sheet-checks = Checks
sheet-missing = The register asks for it
sheet-species = Species
sheet-area = Area
sheet-baseline-hint = Value and year, or by when there will be one
sheet-source-hint = Number of the report question
sheet-authority = Authority
sheet-authority-hint = Meeting, document, paragraph, date
sheet-notified-hint = 2026-11-23
# $check: its name; $finding: with advice
check-line = { $check }: { $finding }
effects-title = Links it would make
effects-note = Of use to see what it would change; no link is made
# $effect: a link in words
effect-remove = Remove: { $effect }
effect-choose = Choose…
effect-action = Action of the link
effect-target = Target of the link
effect-value = Strength of the link
effect-kind = Kind of the link
effect-add = Add the link
what-if-switch = What if?
what-if-tip = Show which classes would change if this were adopted; nothing of it is recorded
what-if-title = Hypothetical, not recorded: if this were adopted
what-if-nothing = No class would change
question-new = New question
# $number and $text: of the question
question-name = Question { $number }: { $text }
question-title = Report question
question-source = Source of the text
question-source-hint = Document and page; empty for a placeholder
question-informs = Informs
question-inform = Informs also
# $item: an action or target
question-inform-less = Does not inform { $item }
question-sub-targets-hint = References, with commas
question-asks-outcome = Asks for an outcome, and not for an activity only
question-verdict = Verdict
question-comparable-short = Comparable
question-write = Write the question down
question-discard = Discard the changes
question-remove = Remove from the list
question-remove-tip = Take the question off the list, as when it was entered by mistake; one that is to go gets the verdict “Delete”
question-number-taken = Another question has this number
questions-none-known = No question of the template is known
questions-none-how = Enter them by their numbers, or import a table; begin with the known structure where the document is not at hand. A question without a text is a placeholder
questions-known = Use the known structure of the template…
questions-known-tip = One placeholder for each objective of the plan; they are looked at before they are taken
questions-known-not = The structure known is that of the template of another plan of actions
questions-targets-without = Targets without a question
questions-activity-only = Targets asked about for activities only
# $title: of a list
questions-list = { $title }: { $count }
board-no-counterpart = No counterpart: drop here to propose something

# The checks, and the mapping as final
action-show-checks = Show the checks
action-next-finding = Next finding
action-previous-finding = Finding before
action-declare-final = Declare final…
action-reopen = Take up again…
why-final-already = The mapping is final already
why-not-final = The mapping was not declared final
lint-title = Checks
# $reviewer: a code
lint-seen-by = What is unfinished or does not fit, as { $reviewer } sees the session. Findings decide nothing
lint-seen-by-blind = What is unfinished or does not fit, as { $reviewer } sees it: in a blind round without what others said
lint-not-run = The checks have not been run
lint-not-run-how = This session is so large that they take a moment
lint-run = Run the checks
lint-run-again = Run them again
lint-stale = The session has changed since the checks were run. Findings may be settled, and new ones missing
lint-nothing-found = The checks found nothing
lint-nothing-means = No rule has anything against the mapping as it stands. Whether it is right, only people can say
lint-nothing-then = The checks found nothing when they were run
lint-filtered-out = No finding is of the kind chosen
lint-all = All { $count }
lint-all-tip = Show every finding
lint-errors = To put right { $count }
lint-error-tip = Show only what has to be put right
lint-warnings = To look at { $count }
lint-warning-tip = Show only what has to be looked at
lint-error = Put right
lint-warning = Look at
lint-by-severity = How bad findings are
lint-by-rule = Rule
lint-every-rule = Every rule
lint-rule-count = { $rule } ({ $count })
# $keys: a shortcut
lint-keys = { $keys } goes from finding to finding
lint-rule-name = { $rule }, { $count ->
    [one] 1 finding
   *[other] { $count } findings
}. { $why }
# $severity: to put right or to look at
lint-line = { $place }: { $what }, { $severity }
lint-because = { $rule } (rule { $number }). { $why }
lint-go = Go there
lint-stop = Stop going through findings
lint-back = All findings
lint-next = Next
lint-previous = Before
lint-strip = { $number } of { $count } · { $place }: { $what }
lint-settled = Settled · { $place }
lint-left = { $count ->
    [0] No finding is left
    [one] 1 finding is left
   *[other] { $count } findings are left
}
count-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
count-findings-before = { $count ->
    [one] { $count } finding before the last change
   *[other] { $count } findings before the last change
}
lint-rule-unknown-code = Codes that the plan does not have
lint-rule-numbering-gap = Gaps in the numbering
lint-rule-without-reason = Agreed links without reason or evidence
lint-rule-without-kind = Agreed links, neither direct nor enabling
lint-rule-gap-too-early = Gaps noted too early
lint-rule-gap-without-option = Gaps without an answer
lint-rule-open-bracket = Open brackets and rival versions
lint-rule-empty-reservation = Empty reservations
lint-rule-observer = Decisions recorded by an observer
lint-rule-without-sitting = Decisions without a session of the meeting
lint-rule-incomplete = Incomplete sub-targets
lint-rule-activity = Sub-targets that name an activity only
lint-rule-question = Report questions that sub-targets need
lint-rule-boundary = Boundaries between targets
lint-rule-pasted = One reason for many links
lint-rule-totals = Totals that do not add up
lint-rule-versions = Links carried over and not looked at again
lint-rule-names = Names in a file without names
lint-rule-body = Agreed by who does not agree
lint-rule-term = Words that the plan does not use
final-title = Declare the mapping final
final-about = “Final” says that the meeting holds its work to be complete. It is recorded in the log with what the checks found open. Changes stay possible; the mark then says that something was changed since
# $reviewers: codes
final-who-may = Only who conducts the review may do this, and take the mapping up again: { $reviewers }
final-not-you = You work as { $reviewer }, who does not conduct the review
final-blind = The round is blind and not opened: what others said was not checked
final-nothing-open = The checks found nothing: no reason is needed
# $count: all; $errors, $warnings: of them
final-findings = { $count ->
    [one] 1 finding is open
   *[other] { $count } findings are open
}: { $errors } to put right, { $warnings } to look at
final-finding = { $place }: { $what }
final-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
final-reason = Why the mapping is final all the same
final-reason-why = The reason is recorded and printed with the number of findings
final-declare = { $count ->
    [0] Declare final
   *[other] Declare final all the same
}
final-show-findings = Show the findings
# $what: final and what was open; $reviewer: a code; $time: date and time
final-declared = Declared { $what }, by { $reviewer } on { $time }
final-mark = Final
final-mark-open = Final with findings open
final-mark-changed = Final, changed since
reopen-title = Take the mapping up again
reopen-about = It is then not final any more. That it was, and that it was taken up again, stays in the log
reopen-do = Take it up again

# Links that others have published
action-published = Published links beside one’s own
why-not-blind = Only a blind round is submitted, until it is opened
why-published-blind = In a blind round published links are not shown: they would lead the judgement
why-nothing-published = No published links between these two plans are known or chosen to be shown
published-filed = { $from } is filed under { $to } ({ $source })
published-filed-section = { $from } is filed under { $to }, { $name } ({ $source })
published-filed-heading = { $from } is filed as a whole under { $to } ({ $source })
published-filed-heading-section = { $from } is filed as a whole under { $to }, { $name } ({ $source })
# Links that were read from a file. $name: how both belong together, as the file says it
published-linked = { $from } is linked with { $to } ({ $source })
published-linked-as = { $from } is linked with { $to }, { $name } ({ $source })
published-linked-heading = { $from } is linked as a whole with { $to } ({ $source })
published-linked-heading-as = { $from } is linked as a whole with { $to }, { $name } ({ $source })
published-author = By { $author }
published-comment = “{ $comment }”
published-file = Read from { $file }
published-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
published-more-pairs = and more: they are marked on the board and in the matrix
action-import-links = Published links from a file…
action-link-sources = Sources of published links…
choose-links = Choose a file of links that others published
files-links = Files of links

# What a file of links holds, before anything changes
# $file: a name of a file
links-title = Published links in { $file }
links-reading = The file is being read
links-nothing-changes = Nothing changes before you have seen what is in it
links-stop = Stop reading
links-publisher = Published by
links-publisher-line = { $label }: { $text }
links-nobody = The file does not say who published it
links-rows = Rows of the file
links-counts = { $read } read: { $taken } taken, { $refused } not taken
links-pairs = { $count ->
    [one] One pair of the two plans will bear the mark P
   *[other] { $count } pairs of the two plans will bear the mark P
 }
links-left-out = { $count ->
    [one] One more mark is beyond what can be shown, since headings stand for all items under them
   *[other] { $count } more marks are beyond what can be shown, since headings stand for all items under them
 }
links-not-found = { $count ->
    [one] One item could not be found in the plans: { $items }
   *[other] { $count } items could not be found in the plans: { $items }
 }
links-all-taken = Every row was taken, and nothing is to be remarked
links-list = What was found
links-errors = Not taken ({ $count })
links-remarks = Remarks ({ $count })
links-copy = Copy the list
links-copy-tip = Copies all lines of this list to the clipboard
links-not-listed = { $count ->
    [one] One more was found and is not listed
   *[other] { $count } more were found and are not listed
 }
links-show = Show them
links-other-file = Another file…
links-shown = { $count ->
    [one] One link of { $file } is shown
   *[other] { $count } links of { $file } are shown
 }
links-kept-window = Links are shown in this window only while the session is in no file; they are kept beside it once it is saved
links-kept-beside = Links are kept in { $file } beside the session, never in the session itself
links-kept-left-alone = { $file } is left alone, since it cannot be read or somebody else wrote it: links are shown in this window only
links-left-alone = Links from files are shown in this window only, as long as it is open
links-beside-refused = { $file } beside the session cannot be read: { $why }
links-beside-changed = { $file } beside the session is not the one that was read, and is not replaced
link-sources-title = Sources of published links
link-sources-add = From a file…
link-sources-none = No links were read from a file
link-sources-layer-off = Published links are not shown now: P shows them
# $name: a file, or what comes with the program
link-source-name = { $name } ({ $count ->
    [0] no links between these plans
    [one] one link
   *[other] { $count } links
 })
link-source-shipped = Comes with the program
link-source-remove = Take { $name } away
link-source-remove-short = Take away
links-in-at = Line { $line }, { $column }: { $what }
links-in-title = Title
links-in-source = Source
links-in-creator = Made by
links-in-authors = Said by
links-in-version = Version
links-in-date = Date
links-in-license = Licence
links-in-empty = The file holds no rows
# $why: the words of a parser
links-in-not-links = The file is no file of links: { $why }
# $number: place in the file; $end: plan and code
links-in-other-plan = Link { $number }: { $end } is of another plan
links-in-no-entry = Link { $number }: { $end } is in no plan of the session

# The layers of board and matrix: judgements of a reviewer, decisions of the meeting
action-decisions = Decisions of the meeting, and back
why-layer = Board and matrix show the decisions of the meeting: judge on the other layer
layer-choice = What board and matrix show
# $reviewer: a code
layer-judgements = Judgements of { $reviewer }
layer-judgements-short = Judgements
layer-judgements-tip = What the reviewer says of each pair in this round
layer-decisions = Decisions of the meeting
layer-decisions-short = Decisions
layer-decisions-tip = What the meeting agreed, and what it has in brackets. No judgement counts here
layer-no-judgement = { $reviewer } has judged nothing in this round: what the meeting agreed is on the other layer
layer-read-only = A link or a judging key opens the decision
# $keys: a shortcut
layer-empty = Go through the agenda and record what the meeting decides, or select a pair and press { $keys }
layer-back = Back to the judgements of { $reviewer }
# $why: a whole sentence
layer-barred = { $why }. M goes back to the judgements of { $reviewer }
# $action, $target: codes
layer-drop = Decision on { $action } and { $target }
# $agreed, $brackets: numbers of links whose other end is out of sight
layer-bundle = { $agreed } + [{ $brackets }]
layer-bundle-name = { $name }, in brackets: { $brackets }
# $counts: links agreed and values in brackets, in words; $agreed: pairs of which a value is agreed
layer-action-name = Action { $code }, { $title }, { $wording }, decisions of the meeting: { $counts }, { $agreed } of { $counterparts } targets agreed{ $checks ->
    [0] {""}
    [one] , 1 to check since its text has changed
   *[other] , { $checks } to check since texts have changed
}
layer-target-name = Target { $code }, { $title }, { $wording }, decisions of the meeting: { $counts }, { $agreed } of { $counterparts } actions agreed{ $checks ->
    [0] {""}
    [one] , 1 to check since its text has changed
   *[other] , { $checks } to check since texts have changed
}
layer-matrix-name = Decisions of the meeting: matrix of { $actions } actions and { $targets } targets
layer-matrix-action = Action { $code }, { $title }, decisions of the meeting: { $counts }, { $done } of { $all } agreed
layer-matrix-target = Target { $code }, { $title }, decisions of the meeting: { $counts }, { $done } of { $all } agreed
layer-matrix-agreed = { $done } of { $all } agreed
# $entries: signs and words
layer-legend = What the marks mean on the layer of decisions: { $entries }
layer-legend-reserved = Reservation
layer-legend-not-agreed = Taken up, not agreed
layer-legend-not-decided = Not decided
layer-count-open = { $count } not decided
layer-actions-without = { $count ->
    [one] { $count } action without agreed link
   *[other] { $count } actions without agreed link
}
layer-targets-without = { $count ->
    [one] { $count } target without agreed link
   *[other] { $count } targets without agreed link
}
layer-item-counts = Pairs by decision
layer-item-agreed = agreed links
layer-item-none = agreed none
layer-item-brackets = in brackets
layer-item-not-agreed = taken up, not agreed
layer-item-contested = decided twice
layer-item-open = not decided
layer-item-links = Links of the meeting
layer-item-no-links = No link is agreed or in brackets

# The mapping of the meeting in words
# $links: agreed; $brackets: values in brackets
mapping-count = { $links ->
    [0] no link agreed
    [one] 1 link agreed
   *[other] { $links } links agreed
}{ $brackets ->
    [0] {""}
   *[other] , { $brackets } in brackets
}
mapping-nothing = { $count } agreed as none
mapping-not-agreed = { $count } taken up, not agreed
mapping-contested-count = { $count } decided twice
# $status: a status of decisions; $sentence: what the value says
mapping-said = Decision of the meeting, { $status }: { $sentence }
mapping-bracketed = Decision of the meeting, { $status }: [{ $sentence }]
mapping-reserved = { $sentence }. A reservation stands beside it
mapping-without-value = no value is agreed for Action { $action } and Target { $target }
mapping-contested = Two decisions on Action { $action } and Target { $target } stand against each other
mapping-not-decided = Nothing is decided on Action { $action } and Target { $target }

# Authoritative text
action-flip-text = Authoritative text of the selection, and back
# $tag: the tag of a language
text-authoritative = { $tag } · authoritative text
text-authoritative-language = { $tag } · authoritative language
text-translation = { $tag } · translation
text-turn-tip = A turns the selection to the authoritative text and back
text-not-held-summary = The authoritative text ({ $tag }) is not held here. What is shown is a summary
text-not-held-placeholder = The authoritative text ({ $tag }) is not held here. What is shown holds its place
published-section = Published by others
# $said: one or more sentences
published-name = Published by others: { $said }
published-beside = { $sentence } · Published by others: { $said }
# Votes of others on a published link, and what else was said of it, with the name of who said it
published-votes = { $for } for, { $against } against
published-said = “{ $text }”
published-said-by = “{ $text }” ({ $by })
published-no-judgement = Evidence, not truth: it counts in no judgement, decision or figure
published-nothing = Nothing is published of this item
published-go = Select { $pair }

# Coverage in the matrix
# $class: with “so far” while pairs are open; $doubt: how firm
matrix-coverage = Coverage by decisions: { $class }, { $doubt }
matrix-name-covered = { $name }. { $coverage }
matrix-legend-covered = Coverage by decisions, so far
# Formats of other programs: SKOS, JSKOS, OSCAL, OLIR, the review form

# $line and $column from 1; $what: a sentence
linked-at-line = Line { $line }: { $what }
linked-at-place = Line { $line }, column { $column }: { $what }
linked-refused-no-link = Nothing is agreed that this format could hold: it has no file without a link
linked-refused-codes = Votes are written only where reviewers are named by code or by name
linked-refused-failed = The file could not be put together
linked-skos-direction = A relatedMatch stands between an action and a target that it serves; it has no direction in SKOS, and the line above each says which serves which
linked-skos-links = Agreed links
# $action: the code of an action
linked-no-counterpart = Action { $action } was considered with every target and serves none
linked-caveat = No inferences should be made from what is not mapped: a pair without a link may not have been considered yet
linked-oscal-deciding = The meeting that decided
# $actions and $targets: names of plans
linked-oscal-description = Which actions of “{ $actions }” (source) contribute to which targets of “{ $targets }” (target), as decided by the meeting. An action is not narrower than a target it serves, so every link says that the two intersect; strength from 1 to 3 and kind stand beside it as properties
linked-oscal-drafts = In brackets or deferred: not agreed
linked-oscal-enabling = The action does not reach the target by itself; it makes reaching it possible, and the target needs more besides
linked-oscal-against = The action works against the target, as agreed by the meeting
# $actions and $targets: identifiers of plans
linked-olir-name = { $actions } to { $targets }
linked-olir-legend = Each row reads: the reference element (an action) supports the focal element (a target). A direct contribution is written as “example of”, an enabling one as “precedes”; weak, moderate and strong are 2, 5 and 8. A row with a focal element only has no link. This workbook has the shape of an informative reference and is not a submission
# $codes: codes of actions
linked-olir-without = Actions considered with every target and serving none: { $codes }
# $status: such as Bracketed
linked-olir-draft = Not agreed: { $status }
# $elements: codes of elements
linked-olir-elements = Contributes to: { $elements }

linked-explain-skos =
    SKOS has no word for a contribution. A link is a relatedMatch, without direction, strength, kind or wording.
    It cannot say that a pair was considered and found without contribution, that something works against a target,
    that a value is in brackets, that a title is an unofficial translation, which element of a target is meant, or
    who judged what. Read in, a concept scheme becomes a plan; links between concepts do not become decisions.
linked-explain-jskos =
    A mapping of JSKOS is a relatedMatch from an action to a target. The strength is a share of the scale’s highest
    point (mappingRelevance); strength, direct and enabling are further types of a namespace of our own as well,
    which other programs may ignore, and which “import-links --as” reads back. Wording and elements have no place in
    it, and neither have pairs considered and found without contribution, except that an action which serves no
    target at all is mapped to an empty set. What works against a target and what is in brackets is left out.
linked-explain-annotations =
    A vote for or against an agreed link, and the reason. How strong a reviewer finds the link, how sure, and by
    what evidence is not said; judgements of pairs without an agreed link have nothing to stand beside. Read in with
    “import-links --annotations”, votes, comments and tags stand beside the link that they are about, as evidence.
linked-explain-oscal =
    OSCAL maps controls. Actions and targets stand in for them, each link says that the two intersect, and strength,
    kind, status and wording are properties under a namespace of our own, which other programs may ignore. Pairs
    considered and found without contribution are written as “no-relationship” only on request. Reservations of
    States and single judgements have no place in it. Without any link there is no valid file.
linked-explain-olir =
    The workbook has the columns of an informative reference. Direct is written as “example of” and enabling as
    “precedes”, weak, moderate and strong as 2, 5 and 8 of 10. A target without link has a blank row, whether its
    pairs were considered or not. Reservations of States and single judgements have no place in it.
linked-explain-form =
    The form asks one reviewer about every pair: strength, kind, whether it works against the target, how sure, and
    why. Comments, elements of targets, the reason chosen for “none” from a list, and “see another pair” cannot be
    filled in. What is left blank stays not considered.

# $count: how many
linked-lost-open = Not said, as nothing is agreed on them: { $count ->
        [one] 1 pair
       *[other] { $count } pairs
    }
linked-lost-conflicts = Not said, as two copies decided differently: { $count ->
        [one] 1 pair
       *[other] { $count } pairs
    }
linked-lost-judgements = Not said: { $count ->
        [one] 1 judgement of a reviewer
       *[other] { $count } judgements of reviewers
    }
linked-lost-strength = Said without direction, strength and kind: { $count ->
        [one] 1 link
       *[other] { $count } links
    }
linked-lost-wording = Said without the agreed wording: { $count ->
        [one] 1 link
       *[other] { $count } links
    }
linked-lost-elements = Said without the elements of the target: { $count ->
        [one] 1 link
       *[other] { $count } links
    }
linked-lost-none = Not said: { $count ->
        [one] 1 pair agreed to be without contribution
       *[other] { $count } pairs agreed to be without contribution
    }
linked-lost-against = Not said: { $count ->
        [one] 1 action that works against a target
       *[other] { $count } actions that work against a target
    }
linked-lost-drafts = Not said, as it is in brackets or deferred: { $count ->
        [one] 1 pair
       *[other] { $count } pairs
    }
linked-lost-reservations = Not said: { $count ->
        [one] 1 reservation of a State
       *[other] { $count } reservations of States
    }
linked-lost-targets-without = Not said: { $count ->
        [one] 1 target was considered with every action and is served by none
       *[other] { $count } targets were considered with every action and are served by none
    }
linked-lost-unofficial = Not said to be unofficial: { $count ->
        [one] 1 translated title
       *[other] { $count } translated titles
    }
linked-lost-votes-elsewhere = Not said, as no link is agreed on them: { $count ->
        [one] 1 judgement
       *[other] { $count } judgements
    }
linked-lost-unable = No vote: { $count ->
        [one] 1 reviewer cannot judge a link
       *[other] { $count } times a reviewer cannot judge a link
    }
linked-lost-conflicting-votes = No vote, as versions differ: { $count ->
        [one] 1 judgement
       *[other] { $count } judgements
    }
linked-lost-vote-details = Votes without confidence and evidence: { $count }

# Reading Turtle. $iri and $other: names of concepts as the file writes them

# $why: the parser’s words
skos-not-turtle = This is not Turtle: { $why }
skos-too-much = The file says more than can be read
skos-no-concepts = There is no concept in the file
# $all: IRIs of schemes
skos-choose = The file has several concept schemes; choose one of { $all }
# $scheme: as asked for
skos-no-such-scheme = There is no concept scheme { $scheme } in the file; there are { $all }
skos-no-scheme = { $iri } is not taken: it is in none of the concept schemes
skos-no-items = There is no concept without narrower ones that could be judged
skos-circle = { $iri } is not taken: it stands under itself, or under one that does
# $most: a number
skos-too-deep = { $iri } is not taken: more than { $most } concepts stand above it
# $code: a code; $first: a line
skos-code-twice = { $iri } is not taken: its code { $code } was used before, in line { $first }
skos-no-code = { $iri } is not taken: it has neither a name nor a notation
# $why: which rule
skos-bad-code = { $iri } is not taken: “{ $code }” cannot be a code ({ $why })
# $lang: the tag of a language
skos-bad-label = { $iri } is not taken: its label in { $lang } is empty or has characters that cannot be shown
skos-two-labels = { $iri } is not taken: it has two preferred labels in { $lang }
skos-no-label = { $iri } is not taken: it has no preferred label in { $lang }
skos-bad-language = { $iri } is not taken: “{ $lang }” is no tag of a language
skos-language-assumed = No label says its language; English is assumed
skos-exact-and-other = { $iri } and { $other } are said to match exactly and otherwise too, which contradict each other
# $count: how many
skos-matches = { $count ->
        [one] 1 match between concepts is
       *[other] { $count } matches between concepts are
    } no part of a plan and not taken
skos-several-broader = { $iri } stands under several others; the first is taken
skos-broader-outside = { $iri } stands under one that is not in the scheme
skos-several-notations = { $iri } has several notations; { $code } is taken
skos-label-without-language = { $iri } has a label without language, taken as { $lang }
skos-moved-up = { $iri } moves up, as what it stands under is not taken
skos-defined-headings = { $count ->
        [one] 1 concept with narrower ones is
       *[other] { $count } concepts with narrower ones are
    } taken as headings, which are not judged

## JSKOS: what is wrong with a line. $column: the field; $value: what stands there, for programs' makers
jskos-json-bad = This is no JSON: { $value }
jskos-json-list = The file is a list; one object a line is read, without brackets around them
jskos-json-key-twice = The object has the field twice
jskos-object-unknown = This is neither a mapping, which has “from” and “to”, nor an annotation
jskos-field-type = Another kind of value is wanted here: { $value }
jskos-field-unknown = JSKOS has no such field here
jskos-field-missing = The field is missing
jskos-field-value = “{ $value }” is none of the values that the field can have
jskos-language-bad = “{ $value }” is no tag of a language in small letters
jskos-text-empty = The text is empty
jskos-iri-bad = “{ $value }” is not an IRI with its scheme
jskos-moment-bad = “{ $value }” is not a date that the field can have
jskos-range-bad = The number { $value } is out of range
jskos-bundle-empty = There are no members, neither in a set, a list, a choice nor by role; none at all is an empty memberSet
jskos-bundle-two = There are members of more than one kind
jskos-mapping-type = The first type of a mapping must be a relation of SKOS { $value }
jskos-mapping-type-twice = A mapping has one relation of SKOS, and this is another: { $value }
jskos-uri-twice = Another mapping has the same IRI: { $value }
jskos-vote-unknown = A vote is +1 or -1; “{ $value }” is taken as a comment
jskos-target-elsewhere = The annotation is about a mapping that is not in this file

## JSKOS: annotations that stand beside no link. $target: the IRI of a mapping
jskos-annotation-elsewhere = The annotation is about a mapping that is not among these: { $target }
jskos-annotation-no-link = The annotation is about a mapping that was not taken: { $target }
jskos-annotation-silent = The annotation says nothing: neither vote, comment nor tag
jskos-annotation-no-judgement = What others said of a mapping is no judgement of the importer

# The review form: a workbook that a reviewer without the program fills in

form-sheet-how = How to fill this in
form-sheet-judgements = Judgements
form-sheet-targets = Targets
form-actions = Actions
form-targets = Targets
form-meeting = Meeting
# $number: of the step
form-step = Step { $number }
form-step-code = On the sheet “Judgements”, write your reviewer’s code at the top, unless it stands there already
form-step-rows = Below each action there is a row for every target. Ask: does this action contribute to this target? Choose an answer, and where it contributes whether directly or by making it possible
form-step-reason = Write the reason in one or two sentences that may be printed, and sources one a line
form-step-blank = Leave a row blank if you did not consider the pair. That is not the same as “None”, which says that you looked and found no contribution
form-step-return = Save the file as a workbook (xlsx) and send it back. Only the yellow cells can be filled in
form-step-aside = Step aside
form-step-aside-meaning = You do not judge this pair, as when you have a part in it
form-direct-meaning = The action acts on what the target measures
form-enabling-meaning = The action makes reaching the target possible: knowledge, law, money, capacity or cooperation
form-tension-meaning = Choose Yes where the action could also work against the target
form-rules = Rules adopted
form-reading = How the scale is read
form-your-code = Your code
form-column-action = Action
form-column-target = Target
form-column-title = Title
form-column-text = Text
form-column-strength = Your judgement
form-column-kind = Kind
form-column-tension = Works against it
form-column-confidence = How sure
form-column-reason = Reason
form-column-sources = Sources
form-column-key = Key
form-yes = Yes
form-no = No
form-choose = Choose one of the answers in the list
form-too-large = The plans have more pairs than a form can ask about
form-unsettled = Two copies chose different scales; somebody has to settle which one holds
# $sheet: its name; $what: a sentence with row and column
form-in-sheet = Sheet “{ $sheet }”: { $what }
form-not-a-form = This is not a review form
form-no-answers = The sheet with the answers is missing
# $version: as in the form
form-other-version = This form has version { $version }, which this release does not read
form-other-session = This form was made for another session
form-other-plans = This form was made for other versions of the plans
# $form and $session: numbers of rounds
form-other-round = This form is for round { $form }; the session is in round { $session }
form-other-scale = This form has another scale than the session
# $why: which rule
form-bad-code = This cannot be a reviewer’s code: { $why }
form-row-of-your-own = This row is none of the form’s own
form-row-changed = The codes of this row were changed
# $first: a row
form-row-twice = This pair has a row already: row { $first }
form-formula = This is a formula without a result
# $column: what the column is called
form-no-strength = There is something under “{ $column }”, but no judgement
# $text: as typed
form-unknown-answer = “{ $text }” is no answer under “{ $column }”
form-kind-without-strength = Direct or enabling is said only of a contribution above none
form-opinion-without-verdict = Who cannot judge says neither this nor how sure
cli-help-form =
    Writes a blank review form for a reviewer without this program, a workbook for Excel or
    LibreOffice, or reads one that was filled in.

    Usage:
      seagrass form SESSION -o FORM.xlsx [--reviewer CODE] [--lang L]
      seagrass form --read FORM.xlsx SESSION -o OUT [--reviewer CODE] [--force]

      -o                the form to write; with --read, the copy of the session to write
      --reviewer CODE   who fills it in; with --read only needed where the form does not say
      --lang L          the language of the words and of the plans’ texts, such as en or fr
      --read FORM.xlsx  the form that was filled in. Its answers become judgements of that
                        reviewer; rows left blank stay not considered. Where anything in it
                        cannot be read, sheet, row and column are named and nothing is written
      --force           replace the session itself; its earlier version is kept

    Example:
      seagrass form review.ron -o form-R03.xlsx --reviewer R03
      seagrass form --read form-R03.xlsx review.ron -o review-with-R03.ron
# $file: the path; $reviewer: a code; $count: how many; $same and $blank: numbers
cli-form-done = Wrote { $file }: { $count ->
        [one] 1 judgement
       *[other] { $count } judgements
    } of { $reviewer } taken from the form; { $same } in the session already, { $blank } rows left blank
cli-form-nothing = Nothing to write: { $same } judgements of { $reviewer } are in the session already, { $blank } rows are left blank
# $form and $named: codes of reviewers
cli-form-other-reviewer = The form is { $form }’s, not { $named }’s
cli-form-no-reviewer = The form does not say whose it is: --reviewer CODE
# $file: the form; $problem: a sentence with its place
cli-form-problem = { $file }: { $problem }
# $count: how many
cli-form-more = { $count ->
        [one] 1 more problem
       *[other] { $count } more problems
    }
cli-form-refused = Nothing was written: put the form right and read it again
# $title and $iri: of a concept scheme; $count: concepts
cli-import-scheme = Concept scheme “{ $title }” ({ $iri }): { $count ->
        [one] 1 concept
       *[other] { $count } concepts
    }
# all: numbers of concepts
cli-import-concepts = Concepts: { $read } read, { $taken } taken, { $elsewhere } of other schemes, { $refused } refused
## SSSOM: what its rules find
sssom-bom = The file begins with a byte order mark, which SSSOM forbids
sssom-not-utf8 = This is not UTF-8: “{ $value }”
sssom-carriage-return = Lines end with carriage return and line feed; line feed alone is canonical
sssom-blank-line = This line is blank
sssom-late-head = This line begins with # but stands after the names of columns: “{ $value }”
sssom-head-syntax = The metadata is not YAML: { $value }
sssom-head-comment = The metadata has a comment: “{ $value }”
sssom-head-blank = The metadata has a blank line
sssom-head-directive = The metadata has a directive or a mark of a document: “{ $value }”
sssom-head-tag = The metadata has a YAML tag, which SSSOM forbids
sssom-head-anchor = The metadata has a YAML anchor or alias, which SSSOM forbids
sssom-head-shape = The metadata has another shape here than it must have { $value }
sssom-key-twice = This key stands here a second time { $value }
sssom-key-unknown = SSSOM has no such key; it is not taken over: “{ $value }”
sssom-key-misplaced = This slot is one of rows, not of the set; it is not taken over: “{ $value }”
sssom-value-empty = This key has no value
sssom-list-for-scalar = A list stands where only one value can be
sssom-not-text = YAML takes “{ $value }” for a number, a day or a truth value, not for text; put it in quotes
sssom-set-slot-missing = The set must say { $column }, and does not
sssom-version-unknown = “{ $value }” is no known version of SSSOM; there are 1.0 and 1.1
sssom-version-needless = A set of version 1.0 says nothing of its version
sssom-slot-too-new = { $column } exists since SSSOM 1.1, and the set does not say that it keeps to it
sssom-value-too-new = “{ $value }” exists since SSSOM 1.1, and the set does not say that it keeps to it
sssom-prefix-bad = “{ $value }” cannot be a prefix
sssom-prefix-iri-bad = A prefix must stand for an absolute IRI, not for “{ $value }”
sssom-prefix-redefined = The prefix “{ $value }” is built in and must not stand for anything else
sssom-prefix-needless = The prefix “{ $value }” is built in and need not be declared
sssom-extension-nameless = A definition of an extension has no slot_name
sssom-extension-name = “{ $value }” cannot be the name of an extension
sssom-extension-plain-name = The name of the extension “{ $value }” should begin with ext_
sssom-extension-twice = The extension “{ $value }” is defined a second time
sssom-extension-no-property = The extension “{ $value }” has no property, so that nobody knows what it means
sssom-extension-type = “{ $value }” is no known kind of values; they are taken for text
sssom-outside-differs = The metadata file says “{ $value }”, the file with the rows something else, which counts
sssom-header-missing = There is no line with the names of columns
sssom-column-nameless = A column has no name
sssom-column-twice = The column { $column } stands here a second time
sssom-column-missing = The column { $column } is missing; no row can be taken
sssom-column-undeclared = SSSOM has no column { $column } and nothing declares it; it is kept
sssom-too-few-cells = The row has too few cells ({ $value } columns)
sssom-too-many-cells = The row has too many cells ({ $value } columns)
sssom-quote-open = A quotation mark opens and does not close: “{ $value }”
sssom-quote-text = Something stands after the closing quotation mark of a value: “{ $value }”
sssom-quote-stray = A value without quotation marks around it has some inside
sssom-too-long = This is longer than can be read
sssom-value-missing = { $column } has no value, and must have one
sssom-iri-not-curie = { $column } must hold a short identifier such as CMP:1.1, not the IRI “{ $value }”
sssom-curie-bad = “{ $value }” is no identifier of the shape prefix:name
sssom-prefix-undeclared = The prefix of “{ $value }” is not declared
sssom-uri-bad = “{ $value }” is no absolute URI
sssom-justification-unknown = “{ $value }” is none of the justifications that SSSOM has
sssom-modifier-unknown = predicate_modifier can only be Not, and is “{ $value }”
sssom-cardinality-unknown = “{ $value }” is none of the cardinalities that SSSOM has
sssom-cardinality-differs = The cardinality said and the one that follows from the set: { $value }
sssom-entity-type-unknown = “{ $value }” is none of the types of entities that SSSOM has; they are words such as “skos concept”
sssom-date-bad = “{ $value }” is no day of the form 2026-11-22
sssom-number-bad = “{ $value }” is no number
sssom-number-range = { $value } is beyond what { $column } can be
sssom-number-long = { $value } has more than three digits after the point; it is rounded when written
sssom-value-type = “{ $value }” does not fit the kind of values that { $column } is declared to have
sssom-record-id-twice = The record_id “{ $value }” was given before
sssom-record-id-some = This row has no record_id while others have one; all have it or none
sssom-reviewer-missing = { $column } needs a reviewer in reviewer_id or reviewer_label
sssom-no-term-misplaced = sssom:NoTermFound can only stand for a subject or an object
sssom-no-term-not = sssom:NoTermFound cannot stand together with Not
sssom-not-spread = The set says “{ $value }” of all rows, but rows have values of their own, so that it holds for none
sssom-row-twice = This row says the same as one before
sssom-row-contradicts = One row says this with Not, another without
sssom-hiding = The text has characters that hide or reorder it: “{ $value }”
sssom-outer-space = The value begins or ends with a space: “{ $value }”
sssom-list-item-empty = The list has an empty item: “{ $value }”
sssom-no-row = There is no row

## SSSOM: what it cannot say of a session
# $count in each
sssom-lost-conflict = { $count ->
        [one] One pair has versions that contradict each other; it has no row
       *[other] { $count } pairs have versions that contradict each other; they have no row
    }
sssom-lost-status = { $count ->
        [one] One decision is not agreed and has no row
       *[other] { $count } decisions are not agreed and have no row
    }
sssom-lost-words = { $count ->
        [one] One word, sitting or quorum of a decision is left out
       *[other] { $count } words, sittings and quorums of decisions are left out
    }
sssom-lost-hiding = { $count ->
        [one] One text shows characters that would hide or reorder by their numbers
       *[other] { $count } texts show characters that would hide or reorder by their numbers
    }
sssom-lost-reservation = { $count ->
        [one] One reservation is left out
       *[other] { $count } reservations are left out
    }
sssom-lost-comment = { $count ->
        [one] One comment is left out
       *[other] { $count } comments are left out
    }
sssom-lost-cannot-judge = { $count ->
        [one] One “cannot judge” has no row
       *[other] { $count } “cannot judge” have no row
    }
sssom-lost-distribution = { $count ->
        [one] One distribution of fewer than three reviewers is hidden
       *[other] { $count } distributions of fewer than three reviewers are hidden
    }

## SSSOM: why a row is not taken into a session
sssom-import-no-term = The row says that nothing was found; that is no pair
sssom-import-foreign = “{ $value }” is of neither plan
sssom-import-no-entry = The plan has no entry “{ $value }”
sssom-import-reversed = The row leads from a target to an action; links lead from actions to targets
sssom-import-same-side = Both ends are of the same plan
sssom-import-heading = “{ $value }” is a heading, which is not judged
sssom-import-negative = The row says that something is not so, which is no link
sssom-import-unanswered = Nobody said which strength “{ $value }” means
sssom-import-scale = The session’s scale does not have the value { $value }
sssom-import-fault = The row does not fit together: { $value }
sssom-import-twice = Another row judges the same pair differently { $value }

## Files of mappings on the command line
# $format: a name of a file or format; $option: the option that names a format; $all: the formats
cli-no-mapping-format = “{ $format }” tells no format of mappings; name one with { $option }: { $all }
cli-mapping-not-read = Mappings in the format { $format } are written and not read
# $rule: the name of the rule, for looking it up
cli-mapping-finding = { $place }: { $severity }: { $problem } [{ $rule }]
cli-mapping-more = { $count ->
        [one] One more finding is not listed
       *[other] { $count } more findings are not listed
    }
cli-mapping-counts = { $file }: { $read } rows read, { $taken } accepted, { $refused } refused; { $errors } errors, { $warnings } warnings
cli-mapping-diff = { $first } rows only in the first, { $second } only in the second, { $common } in both
cli-convert-two-files = Name the files to read and then the file to write
cli-convert-errors = Nothing is written while errors stand; with --force the rows that are accepted are
cli-convert-done = { $count ->
        [one] One mapping written to { $file }
       *[other] { $count } mappings written to { $file }
    }
cli-convert-deduped = { $count ->
        [0] No row says the same as another
        [one] One row that says the same as another is left out
       *[other] { $count } rows that say the same as others are left out
    }
cli-convert-no-merge = The files cannot be joined: { $cause }
cli-convert-left-out = The sets differ in { $slot }; this one is not taken over: { $value }
cli-convert-unwritten = { $count ->
        [one] One row is not written
       *[other] { $count } rows are not written
    }
# $name: a slot of SSSOM or a field of JSKOS
convert-lost-field = { $count ->
        [one] { $name }: one value, which the format has no place for, is left out
       *[other] { $name }: { $count } values, which the format has no place for, are left out
    }
convert-lost-time = { $count ->
        [one] { $name }: one day is written without the time of day
       *[other] { $name }: { $count } days are written without the time of day
    }
convert-lost-annotations = { $count ->
        [one] One annotation is left out
       *[other] { $count } annotations are left out
    }
convert-concepts-together = Several concepts together are mapped, and a row has room for one: { $value }
convert-concept-nameless = The concept has neither IRI nor label, so that no row can name it { $value }
convert-negative-unsaid = The row says that { $value } does not hold, and JSKOS has no word for that
convert-lost-version = { $count ->
        [one] { $name }: one value, which SSSOM 1.0 has no slot for, is left out
       *[other] { $name }: { $count } values, which SSSOM 1.0 has no slot for, are left out
    }
convert-lost-column = { $count ->
        [one] { $name }: one value is left out, since nothing declares what the column means
       *[other] { $name }: { $count } values are left out, since nothing declares what the column means
    }
convert-lost-key = { $count ->
        [one] { $name }: the metadata’s key is none of SSSOM’s and is left out
       *[other] { $name }: the metadata’s key is none of SSSOM’s and is left out { $count } times
    }
cli-import-links-files = Name the file of mappings and then the session
cli-import-links-done = { $file }: { $read } rows read, { $taken } taken, { $refused } not taken
cli-help-validate =
    Says what is wrong with files of mappings in SSSOM or JSKOS: line, column or field, and rule
    of each finding, and how many rows were read, accepted and refused. No row is passed over.
    JSKOS is a mapping or annotation a line. Ends with 1 if there is an error, with 0 if there
    are warnings only.

    Usage:
      seagrass validate FILE… [--json] [--metadata FILE] [--from FORMAT]

      --json           as JSON, for programs
      --metadata FILE  the metadata, if it stands in a file of its own
      --from FORMAT    sssom, sssom-json or jskos, if the name of the file does not tell

    Example:
      seagrass validate decisions.sssom.tsv
cli-help-convert =
    Converts mappings from a format to another. Several files are joined into one set. SSSOM
    is written canonically: the same mappings give the same bytes. Every row is written or
    reported; what the format has no word for is counted by field. JSKOS cannot say that
    something is not so: such rows are listed and not written, and the code at the end is 1.

    Usage:
      seagrass convert IN… OUT [OPTIONS]

      OUT                    the file to write, or - for standard output with --to
      --from, --to FORMAT    sssom, sssom-json, jskos, sssom-turtle or sssom-ntriples, if the
                             names of the files do not tell; the last two are written only
      --dedupe               leave out rows that say the same as others
      --sssom-version V      the version of SSSOM to write; what it has no slot for is counted
      --metadata FILE        the metadata, if it stands in a file of its own
      --force                write the good rows although there are errors

    Example:
      seagrass convert decisions.sssom.tsv decisions.ndjson
cli-import-links-votes = With --as there are judgements of the importer, beside which no votes of others can stand
cli-help-import-links =
    Takes the rows of a file of mappings as links that others published: a file to be shown
    as evidence beside the pairs. With --as they become judgements of a named importer, who
    must be on the roster. Nothing becomes a decision. Every row that is not taken is listed
    with its line and the reason. MAPPINGS is an SSSOM file, or JSKOS mappings (.ndjson), among
    which annotations may stand: votes, comments and tags are kept with the link that they are
    about.

    Usage:
      seagrass import-links MAPPINGS SESSION -o OUT [OPTIONS]

      -o OUT            the file of links, or with --as the session with the judgements
      --as CODE         who judges so
      --author WHO      take the rows of this author only, by code or name
      --strength LIST   what predicates mean, as in skos:exactMatch=3,skos:relatedMatch=1; rows
                        with others are not taken, unless they say their strength themselves, as
                        those of our own exports do
      --annotations FILE  annotations of the mappings in a file of their own
      --force           replace OUT if it exists

    Example:
      seagrass import-links theirs.sssom.tsv session.ron -o their-links.ron
