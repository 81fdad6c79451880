### Seagrass en français : every text shown to people, in the order and under the headings of en.ftl.
###
### Not yet checked by somebody whose first language is French; the window says so where it is chosen.
###
### Register: that of documents of the United Nations. Buttons and menus in the infinitive, vous elsewhere.
### A no-break space stands before : ; ? ! » and after «. The plural form [one] is that of 0 and 1 in French, so
### it shows the number or stands beside a form for 0.
###
### Glossary (one word for one thing):
###   action = action; target = cible; objective = objectif; goal = but; item (of a plan) = élément;
###   element (of a target) = composante; heading, group of items = rubrique; plan = plan; wording = libellé;
###   adopted wording = libellé adopté; summary = résumé; placeholder = texte à fournir;
###   session (our file) = session; session of a meeting = séance; meeting = réunion (the Meeting = la Réunion);
###   agenda = ordre du jour; agenda item = point de l’ordre du jour; log = journal; history = historique;
###   reviewer = évaluateur; roster = liste des évaluateurs; who conducts the review = qui conduit l’examen;
###   judgement = jugement; decision = décision; decision word = verbe de décision; to record = consigner;
###   reservation = réserve; bracket = crochet; bracketed = entre crochets; ad referendum = ad referendum;
###   pair = paire; link = lien; to link = relier; mapping = mise en correspondance;
###   mapping rules = règles de mise en correspondance; alignment table = tableau de concordance;
###   contribution = contribution (strong, moderate, weak, none = forte, modérée, faible, nulle);
###   direct, enabling = directe, habilitante; kind = nature; cannot judge = ne peut se prononcer;
###   considered = examiné; not yet considered = pas encore examiné; tension = tension;
###   confidence = degré de confiance; evidence = données probantes; reason = motif; comment = commentaire;
###   coverage = couverture; gap = lacune; gap analysis = analyse des lacunes; sub-target = sous-cible;
###   register = registre; indicator = indicateur; wording basket = corbeille des libellés;
###   round = tour; blind round = tour à l’aveugle; to submit = remettre; to open a round = dépouiller un tour;
###   working copy = copie de travail; copy (for a reviewer) = copie; provenance = provenance;
###   to park = mettre de côté; to recuse oneself, to step aside = se récuser; conflict = conflit;
###   to join (files) = réunir; to carry over, to rebase = reporter; backup = sauvegarde; to save = enregistrer;
###   record (in a file) = enregistrement; board = vis-à-vis; layer = couche; matrix = matrice; inspector = inspecteur;
###   room view = vue de salle; finding = constat; final = définitif; draft = projet;
###   Signatory States = États signataires; Range States = États de l’aire de répartition;
###   National Report = rapport national; report template = modèle de rapport;
###   Conservation and Management Plan = Plan de conservation et de gestion;
###   Strategic Plan for Migratory Species = Plan stratégique pour les espèces migratrices.

# General

app-name = Seagrass
# What should be known before relying on a language
language-caution-french = Pas encore relu par une personne de langue maternelle française
language-with-caution = { $language } : { $caution }

# Words of the scale: also shown in tables and sentences

strength-strong = Forte
strength-moderate = Modérée
strength-weak = Faible
strength-none = Nulle
strength-cannot-judge = Ne peut se prononcer
strength-not-considered = Pas encore examiné
kind-direct = Directe
kind-enabling = Habilitante
confidence-well-established = Bien établi
confidence-established-incomplete = Établi mais incomplet
confidence-unresolved = Non résolu
confidence-inconclusive = Non concluant

# What each point of the scale means: shown while judging and printed with every table

anchor-strong = Réalise à elle seule une part importante du résultat attendu
anchor-moderate = Une contribution claire et précise à au moins une composante de la cible
anchor-weak = Une contribution plausible, mais mineure ou conditionnelle
anchor-none = Examiné, et rien qui mérite d’être signalé
anchor-cannot-judge = Hors de ma connaissance, ou je me récuse

# Wording status of an item

wording-adopted = Libellé adopté
wording-summary = Résumé
wording-placeholder = Texte à fournir

# Brackets in a wording. $line and $column: the line of the bracket, and its character in that line, from 1

bracket-not-closed = Ligne { $line }, caractère { $column } : ce crochet n’est pas fermé
bracket-not-opened = Ligne { $line }, caractère { $column } : ce crochet n’a pas été ouvert
bracket-too-deep = Ligne { $line }, caractère { $column } : un crochet à l’intérieur de deux autres ; deux niveaux sont possibles au plus

bracket-left = Crochets restants : { $count }
bracket-alternatives = { $count } variantes : en accepter une
bracket-nothing = (aucun texte)
bracket-accept = Accepter
# $text: what stands in the bracket
bracket-accept-name = Accepter : { $text }
bracket-keep = Garder
bracket-keep-name = Garder sans crochets : { $text }
bracket-delete = Supprimer
bracket-delete-name = Supprimer avec ses crochets : { $text }

# Decisions of the meeting

decision-title = Décision de la Réunion
decision-none = Rien n’est encore décidé
decision-begin = Consigner une décision
decision-again = Écrire une nouvelle inscription
decision-status = Statut
decision-value = Valeur convenue
decision-kind = Nature convenue
decision-word = Verbe de décision
decision-wording = Libellé convenu
decision-wording-hint = Le texte tel que la Réunion l’a établi ; ce qui n’est pas convenu figure entre [crochets]
decision-sitting = Séance de la Réunion
decision-sitting-hint = 2e jour, séance 1
decision-quorum = Note sur le quorum
decision-quorum-hint = 31 présents sur 46
decision-unsaid = Non précisé
decision-write = Consigner
decision-discard = Abandonner
decision-nothing-changes = Rien ne diffère de ce qui est en vigueur
decision-overtaken = Une autre inscription a été écrite depuis le début de celle-ci ; la consigner remplace l’autre
decision-conflict = Deux inscriptions s’opposent. Une personne tranche en écrivant une nouvelle inscription
decision-from = Partir de celle-ci
# $recorded: who recorded the entry and when
decision-from-name = Partir de cette inscription : { $recorded }
decision-taken-back = La décision a été retirée
# $reviewer: a code; $time: date and time
decision-recorded = Consigné par { $reviewer }, { $time }
decision-quorum-said = Quorum : { $quorum }
# $count: entries and reservations, withdrawn ones too
decision-past = Inscriptions à ce jour : { $count }
# $wording: the later wording; $changes: the two sentences below
decision-wording-changed = { $wording } – { $changes }
decision-words-gone = retiré : { $text }
decision-words-new = ajouté : { $text }
# $agreed: pairs agreed, ad referendum or with reservation; $all: pairs with any entry; $brackets: in all wordings
decision-count = { $agreed } sur { $all } convenues, crochets restants : { $brackets }
decision-count-conflicts = Deux inscriptions opposées
decision-count-all = Paires abordées
# $name: a status or one of the two above
decision-count-line = { $name } : { $count }
# $sentence: what the reviewer's judgement says; $status: how far the meeting has come
decision-beside = { $sentence }. Décision : { $status }
decision-reservation-gone = Aucune réserve ne subsiste : une nouvelle inscription peut le dire

decision-reservations = Réserves
# $state: who reserves; $words: in its own words
decision-reservation = { $state } : { $words }
decision-reserve = Ajouter une réserve
decision-reserve-tip = Consigner la réserve d’un État, dans ses propres termes
decision-state = État
decision-state-hint = Comme sur la liste des participants
decision-own-words = Ses propres termes
decision-own-words-hint = Mot pour mot, comme remis
decision-add-reservation = Consigner la réserve
decision-no-reservation = Abandonner la réserve
decision-reservation-elsewhere = Une réserve sur une autre paire est en cours de rédaction
decision-withdraw = Retirer
decision-withdraw-name = Retirer la réserve : { $state }
# $recorded: who wrote it down and when
decision-past-reserved = { $state } a formulé une réserve : { $words } – { $recorded }
decision-past-withdrawn = { $state } a retiré sa réserve – { $recorded }

# The log of the proceedings

log-title = Journal de la Réunion
log-count = { $count ->
    [one] { $count } inscription
   *[other] { $count } inscriptions
}
log-empty = Rien n’a encore été consigné : ni règles, ni tour, ni décision
log-holds = La chaîne est intacte : chaque inscription concorde avec les précédentes
# $fault: the first fault, in words; $more: how many others there are
log-broken = { $more ->
    [0] La chaîne est rompue. { $fault }
    [one] La chaîne est rompue. { $fault }. { $more } autre ne concorde pas
   *[other] La chaîne est rompue. { $fault }. { $more } autres ne concordent pas
}
# $entry, $other: the first digits of an id
log-fault-wrong-id = L’inscription { $entry } n’est pas ce qui a été écrit : son contenu donne { $other }
log-fault-missing-entry = L’inscription { $entry } suit l’inscription { $other }, qui n’est pas ici
log-fault-missing-version = L’inscription { $entry } désigne l’enregistrement { $other }, qui n’est pas ici ou a été modifié
log-fault-other-stamp = L’inscription { $entry } désigne l’enregistrement { $other }, écrit par quelqu’un d’autre ou à un autre moment
log-fault-unlogged = L’enregistrement { $entry } ne figure dans aucune inscription
log-time = Heure
log-by = Consigné par
log-what = Objet
log-hash = Identifiant
log-many = { $count } éléments en un seul acte
log-unknown = Quelque chose que cette version du programme ne connaît pas

# Widgets

# $name: what the button does; $keys: its shortcut, as "Ctrl+Z"
tip-with-keys = { $name } ({ $keys })
# $done and $all count the same things
progress-of = { $done } sur { $all }

# Board

board-actions = Actions
board-targets = Cibles
board-no-link = aucun lien encore
# All counterparts were considered
board-gap = aucun lien
# $count: pairs of the item of which two versions differ
board-conflicts = { $count ->
    [one] { $count } paire diverge
   *[other] { $count } paires divergent
}
board-empty-plan = L’un des deux plans n’a aucun élément, il n’y a donc rien à relier
# $code, $title, $wording (its status in words), $links, $considered, $counterparts, $conflicts: numbers
board-action-name = Action { $code }, { $title }, { $wording }, { $links ->
    [0] aucun lien encore
    [one] { $links } lien
   *[other] { $links } liens
}, { $considered } sur { $counterparts } cibles examinées{ $conflicts ->
    [0] {""}
    [one] , { $conflicts } avec deux versions divergentes
   *[other] , { $conflicts } avec deux versions divergentes
}{ $checks ->
    [0] {""}
    [one] , { $checks } à vérifier depuis que son texte a changé
   *[other] , { $checks } à vérifier depuis que des textes ont changé
}
board-target-name = Cible { $code }, { $title }, { $wording }, { $links ->
    [0] aucun lien encore
    [one] { $links } lien
   *[other] { $links } liens
}, { $considered } sur { $counterparts } actions examinées{ $conflicts ->
    [0] {""}
    [one] , { $conflicts } avec deux versions divergentes
   *[other] , { $conflicts } avec deux versions divergentes
}{ $checks ->
    [0] {""}
    [one] , { $checks } à vérifier depuis que son texte a changé
   *[other] , { $checks } à vérifier depuis que des textes ont changé
}
# $code, $title, $wording as above; $count: items in the group
board-heading-name = { $code }, { $title }, { $wording }, { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
board-heading-folded = { $code }, { $title }, { $wording }, { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}, repliée
board-fold = Cliquer pour replier cette rubrique
board-unfold = Cliquer pour déplier cette rubrique
board-link-from-action = Relier depuis l’action { $code }
board-link-from-target = Relier depuis la cible { $code }
board-link-to-action = Relier à l’action { $code }
board-link-to-target = Relier à la cible { $code }
# $action, $target: codes
board-drop-links = Relier { $action } à { $target }
board-drop-opens = { $action } et { $target } sont déjà reliées : ouvrir ce lien
# $count: links whose other end is out of sight
board-bundle = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
}
board-bundle-actions-above = { $count ->
    [one] { $count } lien vers une action plus haut : la montrer
   *[other] { $count } liens vers des actions plus haut : montrer la plus proche
}
board-bundle-actions-below = { $count ->
    [one] { $count } lien vers une action plus bas : la montrer
   *[other] { $count } liens vers des actions plus bas : montrer la plus proche
}
board-bundle-targets-above = { $count ->
    [one] { $count } lien vers une cible plus haut : la montrer
   *[other] { $count } liens vers des cibles plus haut : montrer la plus proche
}
board-bundle-targets-below = { $count ->
    [one] { $count } lien vers une cible plus bas : la montrer
   *[other] { $count } liens vers des cibles plus bas : montrer la plus proche
}

# Matrix

matrix-empty = L’un des deux plans n’a aucun élément, il n’y a donc aucune paire à juger
# $actions and $targets: how many of each
matrix-name = Matrice de { $actions } actions et { $targets } cibles
# $code, $title of an item; $done of its $all pairs were considered
matrix-action-name = Action { $code }, { $title }, { $done } sur { $all } examinées
matrix-target-name = Cible { $code }, { $title }, { $done } sur { $all } examinées
# $done of $all pairs
matrix-considered = { $done } sur { $all } examinées
matrix-move-after = Avancer après chaque jugement
matrix-move-after-tip = Un chiffre juge la paire et passe à la cible suivante. D, E et T tapés aussitôt après portent encore sur la paire qui vient d’être jugée
matrix-tension = Tension
matrix-legend = Signification des marques : disque plein forte, demi-disque modérée, anneau faible, tiret nulle, point d’interrogation ne peut se prononcer, point pas encore examiné ; trait continu directe, trait discontinu habilitante, étoile tension

# Room view: one pair in big type for the projector, without names

room-name = Vue de salle
room-nothing = Rien n’est à l’ordre du jour : aucune paire n’a encore été jugée. Sélectionnez une paire pour la montrer ici
# $place of $count items
room-place = Point { $place } sur { $count }
# $code: the item's code; $title: its title
room-action = Action { $code }
room-target = Cible { $code }
room-action-title = Action { $code } : { $title }
room-target-title = Cible { $code } : { $title }
# $count: brackets in the wording that stands
room-brackets = Crochets restants : { $count }
room-parked = Mis de côté
# $count: texts typed and not written down
room-drafts = Non consignés : { $count }
room-record-on = SAISIE
# $time: minutes and seconds, as 3:05
room-time-left = reste { $time }
room-time-over = dépassé de { $time }
room-next = Suivant
room-previous = Précédent
room-reveal = Révéler
room-hide = Masquer
room-key-space = Espace
room-key-history = Historique
room-authoritative = Original
room-record = Saisie
room-record-end = Fin de saisie
room-leave = Quitter
room-leave-question = Du texte saisi n’a pas été consigné. Un nouvel appui sur Échap l’abandonne, R y revient
room-write-down = Consigner
room-forget = Abandonner la saisie
room-park = Mettre de côté
room-unpark = Reprendre
room-hidden = Jugements : masqués
room-hidden-how = Espace montre combien de fois chaque valeur a été donnée
room-sealed = Jugements : scellés
room-sealed-why = Le tour est à l’aveugle et n’est pas dépouillé : rien ne peut être montré avant
# $count: judgements with a value
room-spread-scores = { $count ->
    [one] { $count } jugement
   *[other] { $count } jugements
}
# $value: as "2 Moderate"; $count: how often
room-spread-row = { $value } : { $count }
# $value: as "2 Moderate"; $kind: direct or enabling
room-value-kind = { $value }, { $kind }
room-conflicts = Deux versions
# Below a text that goes on: the keys that show the rest
room-more = ↓ suite
room-more-standing = Maj + ↓ suite
room-more-plain = suite
room-undecided = Rien n’est encore décidé
room-differing = Inscriptions divergentes : il faut en choisir une
room-draft = Saisi, pas encore consigné
room-stands = En vigueur
# $word: a decision word, as "agrees"
room-meeting-word = La Réunion { $word }
# $count: how many
room-reservations = Réserves : { $count }
room-comments = Commentaires : { $count }
# $count: entries
room-history = Décisions à ce jour : { $count }
room-history-none = Aucune n’a encore été consignée
room-taken-back = Retirée
room-status = Statut
room-value-label = Valeur
room-kind = Nature
room-word = Verbe de décision
room-wording = Libellé
room-sitting = Séance de la Réunion
room-ready = Prêt à être consigné
room-as-it-stands = Comme en vigueur
room-refused = Rien n’a été consigné : la fenêtre en dit la raison une fois la vue de salle quittée

# Inspector

side-action = Action
side-target = Cible
inspector-empty = Rien n’est sélectionné
inspector-empty-select = Cliquez sur une action, une cible ou un lien pour lire ses textes et juger
inspector-empty-link = Glissez d’une fiche à une autre de l’autre côté pour créer un lien
inspector-unofficial = Traduction non officielle
inspector-summary-only = Résumé en nos propres termes ; le texte adopté n’est pas reproduit ici
inspector-placeholder = Texte à fournir : le texte adopté doit encore être saisi
# $source: where the text was found
inspector-source = Source : { $source }
inspector-show-all = Tout afficher
inspector-show-less = Afficher moins
# $count: how many notes
inspector-action-notes = Notes sur l’action ({ $count })
inspector-target-notes = Notes sur la cible ({ $count })
inspector-notes = Notes ({ $count })
inspector-contribution = Contribution
# $sentence: the readback sentence of the pair; here it says what the panel shows
inspector-sentence-name = Sélection : { $sentence }
inspector-conflict = Dites ce qui vaut à présent ; les deux versions restent dans l’historique
inspector-choose = Dans quelle mesure l’action contribue-t-elle à la cible ?
inspector-kind = Nature
anchor-direct = Agit sur ce que mesure la cible
anchor-enabling = Connaissances, droit, moyens financiers, capacités ou coopération qui la rendent possible
inspector-kind-unsaid = Directe ou habilitante : pas encore précisé
inspector-kind-needs-link = Ne se dit que d’une contribution faible, modérée ou forte
inspector-needs-verdict = Dites d’abord dans quelle mesure l’action contribue
inspector-tension = Tension : pourrait aussi lui nuire
inspector-tension-tip = L’action pourrait aller à l’encontre de la cible, quelle que soit sa contribution
inspector-reason = Motif
inspector-reason-hint = Pourquoi, en une ou deux phrases
inspector-waits = Gardé jusqu’au choix de la contribution, puis enregistré avec elle
inspector-confidence = Degré de confiance
confidence-unsaid = Non précisé
inspector-evidence = Données probantes
inspector-evidence-hint = Sources, une par ligne
inspector-clear = Effacer le jugement
inspector-clear-tip = Revient à pas encore examiné ; ce qui a été dit reste dans l’historique
# $count: how many comments
inspector-comments = { $count ->
    [0] Commentaires
   *[other] Commentaires ({ $count })
}
inspector-comment-name = Nouveau commentaire
inspector-comment-hint = Écrire un commentaire
inspector-send = Ajouter le commentaire
inspector-reply = Répondre
# $reviewer: a reviewer's code
inspector-replying = Réponse à { $reviewer }
inspector-stop-reply = Pas en réponse
inspector-edit = Modifier
inspector-edit-name = Commentaire en cours de modification
inspector-withdraw = Retirer
inspector-withdraw-tip = Retire le commentaire du fil ; ses termes restent dans l’historique du fichier
inspector-comment-differs = Des versions de ce commentaire divergent ; son auteur tranche
# Another version of a comment. $reviewer: code; $time: date and time; $text: its words
inspector-comment-other = { $reviewer }, { $time } : { $text }
inspector-comment-withdrawn = retiré
inspector-comment-keep = Garder cette version
inspector-comment-keep-tip = Tranche ce commentaire ; l’autre version reste dans l’historique
# $time: when it was written
inspector-edited = { $time }, reformulé depuis
# $count: how many versions
inspector-history = Historique ({ $count })
# $time and $reviewer: when and by whom
inspector-when = { $time } · { $reviewer }
# $when: time and reviewer; $sentence: what it said
inspector-version-name = { $when } : { $sentence }
inspector-current = En vigueur
inspector-taken-back = Ramené à pas encore examiné
inspector-counts = Paires
inspector-count-links = reliées
inspector-count-none = sans contribution
inspector-count-cannot-judge = ne peut se prononcer
inspector-count-open = ouvertes
inspector-count-conflicts = en conflit
inspector-links = Liens
# $sentence: the readback sentence of a link
inspector-link-name = Aller au lien : { $sentence }
inspector-no-links = Aucun lien encore
# $count: how many are not listed
inspector-more-links = { $count } autres liens ; la matrice les montre tous

# Popover

popover-name = Quelle est la force du nouveau lien ?
popover-comment = Commenter
popover-close = Fermer

# Search

search-name = Chercher un code ou des mots
search-hint = Chercher code ou mots
search-results = Résultats de la recherche
# $query: what was typed
search-nothing = Rien ne contient « { $query } » dans son code ou ses textes
search-more = Il y en a d’autres ; continuez à taper pour restreindre
# $code, $title of an item
search-go-to-action = Aller à l’action { $code }, { $title }
search-go-to-target = Aller à la cible { $code }, { $title }
# $links of an item; $done of its $all pairs were considered
search-action-counts = Action · { $links ->
    [0] aucun lien
    [one] { $links } lien
   *[other] { $links } liens
} · { $done } sur { $all } examinées
search-target-counts = Cible · { $links ->
    [0] aucun lien
    [one] { $links } lien
   *[other] { $links } liens
} · { $done } sur { $all } examinées

# Start

start-headline = Mettre des actions en correspondance avec des cibles
start-about = Jugez dans quelle mesure les actions d’un plan contribuent aux cibles d’un autre
start-new = Nouvelle session
start-plans = Plans
start-go = Commencer
# $actions and $targets are the short names of two plans
start-title = Correspondance entre { $actions } et { $targets }
pair-of-plans = { $actions } vers { $targets }
# $plan: its name; $count: how many actions or targets it has
plan-and-count = { $plan } · { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
# $plan: its short name; $warning: the plan's own sentence
plan-warning = { $plan } : { $warning }
start-recent = Ouvertes auparavant
start-no-recent = Les sessions que vous enregistrez apparaissent ici
start-examples = Exemples
# $title: of a session
open-example = Ouvrir l’exemple { $title }
recent-name = Ouvrir { $title }
recent-name-final = Ouvrir { $title }, qui est définitive
recent-name-missing = { $title }, introuvable
recent-where = { $file } dans { $folder } · { $when }
recent-where-final = Définitive · { $file } dans { $folder } · { $when }
recent-missing = Introuvable : { $file } dans { $folder } · { $when }
recent-missing-tip = Il n’y a plus de fichier { $path }
recent-forget = Ôter { $title } de la liste
field-your-code = Votre code
field-your-code-tip = Il signe les jugements et les commentaires, par exemple R07
field-your-name = Votre nom
optional = Facultatif
key-enter = Entrée
key-escape = Échap
key-shift = Maj
key-delete = Suppr
key-minus = Moins
problem-code-empty = Un évaluateur doit avoir un code, par exemple R07
problem-code-long = Le code d’un évaluateur compte 24 caractères au plus
problem-code-control = Le code contient un caractère invisible
problem-code-taken = Quelqu’un sur la liste des évaluateurs a déjà ce code

# Files

# The place of what is wrong in a file. $problem: one of the sentences below
file-error-whole = { $problem }
# $line and $column: numbers
file-error-at = Ligne { $line }, colonne { $column } : { $problem }
# $record: the id of a record, or the code of an item
file-error-at-record = Ligne { $line }, colonne { $column }, enregistrement { $record } : { $problem }
file-error-in-record = Enregistrement { $record } : { $problem }

file-error-empty = Le fichier est vide
# $megabytes: the size of the file
file-error-too-large = Le fichier fait { $megabytes } Mo, plus qu’une session ne peut contenir
file-error-utf16 = Le fichier a été enregistré dans le codage UTF-16 ; les sessions sont en UTF-8
file-error-nul-filled = Le fichier ne contient que des zéros, comme après une coupure de courant
file-error-nul-bytes = Des zéros figurent à la place du texte, comme après une coupure de courant
file-error-not-text = Ce n’est pas du texte dans le codage UTF-8
file-error-conflict-markers = Un système de gestion de versions a laissé dans ce fichier les deux côtés d’un conflit
file-error-truncated = Le fichier s’arrête trop tôt ; la suite manque
# $format: the name of the format
file-error-not-a-session = Ce n’est pas une session de Seagrass ; une session commence par le format « { $format } »
# $found: the name of the format that the file says it has
file-error-other-format = Ce n’est pas une session de Seagrass mais un fichier du format « { $found } »
# $found and $known: version numbers of the format
file-error-newer-version = Cette session est dans la version { $found } du format de fichier et ce programme lit la version { $known } ; ouvrez-la avec une version plus récente de Seagrass
# $program: the name and version of the program that wrote the file
file-error-newer-version-of = Cette session est dans la version { $found } du format de fichier et ce programme lit la version { $known } ; ouvrez-la avec { $program } ou une version plus récente
file-error-checksum = Chaque enregistrement est entier, mais la somme de contrôle ne concorde pas : le fichier a été modifié hors de Seagrass ou endommagé
# $detail: what the parser says, in English
file-error-syntax = Ce n’est pas écrit comme Seagrass l’écrit : { $detail }
file-error-too-deep = Des parenthèses sont emboîtées ici plus profondément que dans aucune session
# $expected: what should stand here
file-error-layout = « { $expected } » était attendu ici
# $name: the name of a section
file-error-no-section = La section « { $name } » manque ici
file-error-section-twice = La section « { $name } » figure ici une seconde fois
file-error-wrong-hash = Le texte ne concorde pas avec son empreinte ; il a été modifié hors de Seagrass ou endommagé
# $detail: what is wrong with the plan, in English
file-error-plan = Le plan ne peut pas être utilisé : { $detail }
# $code: as it stands in the file
file-error-reviewer-code = « { $code } » ne peut pas être le code d’un évaluateur
file-error-unknown-item = Les plans de ce fichier n’ont pas d’élément « { $code } »
file-error-no-such-item = Ceci porte sur un élément qui n’est pas dans les plans de ce fichier
file-error-half-withdrawn = Ceci ne dit ni ne retire rien, ou fait les deux à la fois
# $reviewer: a reviewer's code
file-error-unknown-reviewer = { $reviewer } ne figure pas sur la liste des évaluateurs de ce fichier
file-error-wrong-id = L’enregistrement ne concorde pas avec son identifiant ; il a été modifié hors de Seagrass ou endommagé
file-error-twice = Cet enregistrement figure une seconde fois dans le fichier
file-error-wrong-time = La date n’est pas comprise entre les années 1970 et 9999
file-error-comment-without-start = La première version de ce commentaire manque
file-error-plan-lost = Un plan est endommagé, si bien que la session ne peut pas être reconstituée à partir de ce seul fichier

file-finding-laid-out-anew = Un autre programme a remis ce fichier en page sans rien changer à ce qu’il dit. Il s’ouvre ; l’enregistrer dans Seagrass rétablit la mise en page
file-finding-future = Ceci est daté de plus d’un jour après maintenant
# $missing: the id of a version
file-finding-supersedes-unknown = Ceci remplace la version { $missing }, qui n’est pas dans le fichier
file-finding-act-unknown = L’historique désigne la version { $missing }, qui n’est pas dans le fichier
file-finding-conflict = Deux versions de cet enregistrement divergent et personne n’a tranché laquelle vaut
file-finding-reply-unknown = Ceci répond à un commentaire qui n’est pas dans le fichier

example-worked = Exemple complet, inventé : tout un examen de la bibliothèque d’une ville, du tour à l’aveugle aux documents adoptés
example-illustration = Illustration : actions pour le dugong et cibles pour les espèces migratrices, jugées par trois évaluateurs fictifs
example-empty = Actions pour le dugong et cibles pour les espèces migratrices, rien n’est encore jugé
example-library = La bibliothèque d’une ville et ses habitants : deux plans inventés
example-review = Un examen par neuf évaluateurs fictifs : tour à l’aveugle, ordre du jour, décisions, second tour

# What could not be done with a file, and why
# $file: its path; $cause: one of the causes below

# $system: the words of the operating system

# Menus

menu-export-one = Exporter un seul élément
menu-all = Menu
menu-file = Fichier
menu-edit = Édition
menu-view = Affichage
menu-help = Aide
action-new-session = Nouvelle session…
action-open = Ouvrir…
action-save = Enregistrer
action-save-as = Enregistrer sous…
action-export = Exporter…
action-export-csv = Exporter en CSV…
action-export-markdown = Exporter en Markdown…
action-export-html = Exporter en HTML…
action-export-json = Exporter en JSON…
action-join = Réunir des fichiers…
action-compare = Comparer avec un fichier…
action-conflicts = Conflits
# $count: how many records are in conflict
action-conflicts-count = Conflits ({ $count })
action-export-judgements = Exporter toutes les réponses en CSV…
action-export-note = Exporter la note statistique…
action-session-details = Détails de la session…
action-reviewers = Évaluateurs…
action-close-session = Fermer la session
action-quit = Quitter
action-undo = Annuler
action-redo = Rétablir
action-start-link = Relier depuis l’élément sélectionné
action-strength-none = Contribution : nulle
action-strength-weak = Contribution : faible
action-strength-moderate = Contribution : modérée
action-strength-strong = Contribution : forte
action-cannot-judge = Contribution : ne peut se prononcer
action-direct = Nature : directe
action-enabling = Nature : habilitante
action-tension = Pourrait aussi aller à l’encontre de la cible
action-clear-judgement = Revenir à pas encore examiné
action-decide = Consigner une décision
action-comment = Écrire un commentaire
action-find = Chercher un élément
action-show-board = Afficher le vis-à-vis
action-show-matrix = Afficher la matrice
action-show-agenda = Afficher l’ordre du jour
action-agenda-line = Aller de la paire à sa ligne de l’ordre du jour, ou revenir
action-room-view = Vue de salle
action-show-statistics = Afficher les statistiques
action-toggle-inspector = Inspecteur
action-fold-all = Replier toutes les rubriques
action-unfold-all = Déplier toutes les rubriques
action-theme-light = Thème clair
action-theme-dark = Thème sombre
action-theme-system = Thème du système
action-zoom-in = Agrandir
action-zoom-out = Réduire
action-zoom-reset = Taille réelle
action-history = Historique
action-log = Journal de la Réunion
action-palette = Chercher une commande
action-shortcuts = Raccourcis clavier
action-about = À propos de Seagrass
why-nothing-to-undo = Rien n’a été modifié depuis l’ouverture de la session
why-nothing-to-redo = Rien n’a été annulé
why-no-item = Sélectionnez d’abord un élément dans le vis-à-vis
why-no-pair = Sélectionnez d’abord une paire
why-no-link = Seul un lien est de nature directe ou habilitante
why-no-judgement = La paire sélectionnée n’est pas encore jugée
why-no-selection = Sélectionnez d’abord un élément ou une paire
why-agenda = Dans l’ordre du jour, aucune touche ne juge : allez d’abord à la paire
why-no-conflict = Rien n’est en conflit
why-no-session = Aucune session n’est ouverte
# $step: what is undone, as "judge 1.4 – T6"
undo-step = Annuler : { $step }
redo-step = Rétablir : { $step }
# $title: of the session
title-saved = { $title } : détails de la session
title-unsaved = { $title }, non enregistrée : détails de la session
pages = Page
pages-more = Autres
page-board = Vis-à-vis
page-matrix = Matrice
page-agenda = Ordre du jour
page-statistics = Statistiques
plan-language = Langue des plans
# $language: a short name such as EN
plan-language-is = Afficher les plans en { $language }
window-language = Langue de la fenêtre
# $reviewer: a reviewer's code
reviewer-is = Vous jugez en tant que { $reviewer }
reviewer-with-name = { $reviewer }, { $name }
palette-title = Chercher une commande ou un élément
palette-hint = Tapez une commande, un code ou des mots
palette-nothing = Rien ne porte ce nom
palette-action = Action { $code } : { $title }
palette-target = Cible { $code } : { $title }
shortcuts-title = Raccourcis clavier
shortcuts-by-hand = Vis-à-vis et matrice
# $group: a group of shortcuts. A row of a Markdown table
shortcuts-table-head = | { $group } | Effet |
hand-drag = Glisser d’une fiche à une autre
hand-drag-does = Relie une action et une cible, d’un côté ou de l’autre
hand-click = Cliquer sur une fiche
hand-click-does = La sélectionne et met ses liens en avant
hand-escape = Échap
hand-escape-does = Renonce au lien en cours, ferme ce qui est au premier plan
hand-arrows = Flèches
hand-arrows-does = Vont de fiche en fiche et d’un côté à l’autre ; dans la matrice, de paire en paire
hand-code = Lettres et chiffres d’un code
hand-code-does = Va à l’élément qui porte ce code, sauf si une paire est sélectionnée
hand-enter = Entrée
hand-enter-does = Dans le vis-à-vis, commence ou termine un lien ; dans la matrice, va à la paire suivante
hand-ends = Début et Fin
hand-ends-does = Vont au premier ou au dernier élément du côté ; dans la matrice, de la ligne
hand-group = Ctrl et une flèche
hand-group-does = Dans la matrice, vont de rubrique en rubrique
hand-agenda-move = Haut et Bas, Entrée
hand-agenda-move-does = Dans l’ordre du jour, vont de ligne en ligne et à la paire ; G y va aussi, et revient à la ligne
hand-agenda-keys = P, D, R
hand-agenda-keys-does = Dans l’ordre du jour, mettent la paire de côté à la fin ou la reprennent, consignent une décision, la montrent au projecteur
hand-room-move = Gauche et Droite, Espace, H, L
hand-room-move-does = Dans la vue de salle, vont au point précédent ou suivant, révèlent les jugements, montrent les décisions antérieures, montrent le texte faisant foi ; Haut et Bas font défiler, Échap quitte
hand-room-record = R, puis Ctrl+Entrée, P
hand-room-record-does = Dans la vue de salle, ouvrent ou ferment la saisie (Ctrl+R dans un champ) ; pendant la saisie, consignent la décision, mettent le point de côté
hand-matrix = Cliquer sur une case de la matrice
hand-matrix-does = Sélectionne cette paire
hand-wheel = Molette
hand-wheel-does = Fait défiler la liste sous le pointeur
hand-tab = Tab et Maj+Tab
hand-tab-does = Vont d’une partie de la fenêtre à l’autre
about-title = À propos de Seagrass
# $version: such as 0.1.0
about-version = Seagrass { $version }
about-what = Un outil pour juger dans quelle mesure les actions d’un plan de conservation contribuent aux cibles d’un autre
about-plans = Les plans fournis sont des copies de travail et non des textes officiels. Chaque élément indique si son libellé est adopté, résumé ou encore à fournir
about-licence = Licence : MIT ou Apache-2.0, au choix
about-fonts = Polices : Inter et Noto Sans Arabic, toutes deux sous SIL Open Font License 1.1
about-parts = Construit avec egui, RON, Fluent et d’autres bibliothèques Rust, chacune sous sa propre licence libre

# Command line

cli-help =
    Seagrass met les actions d’un plan en correspondance avec les cibles d’un autre.

    Usage :
      seagrass [FICHIER…]           ouvrir la fenêtre
      seagrass new -o FICHIER       créer une session
      seagrass check FICHIER…       dire ce qui ne va pas dans des sessions, et où
      seagrass export FICHIER --to FORMAT -o SORTIE
                                    écrire un document, une image ou des données à partir
                                    d’une session
      seagrass export FICHIER --all DOSSIER
                                    écrire le jeu complet d’une Réunion
      seagrass info FICHIER         dire ce que contient une session
      seagrass stats FICHIER [--json]
                                    dire dans quelle mesure les évaluateurs s’accordent
      seagrass gaps FICHIER [--json]
                                    dire quelles cibles aucune action ne sert, et l’inverse
      seagrass merge A B… -o SORTIE réunir des copies d’une même session
      seagrass diff A B             dire ce qui a changé d’un fichier à l’autre
      seagrass pack FICHIER --to DOSSIER
                                    faire des copies à distribuer, une par évaluateur
      seagrass round FICHIER …      commencer, remettre ou dépouiller un tour, ou dire où
                                    en sont les tours
      seagrass agenda FICHIER       énumérer les paires à débattre, dans l’ordre
      seagrass decide FICHIER …     consigner ce que la Réunion a décidé sur une paire
      seagrass verify FICHIER       recalculer le journal des décisions
      seagrass roster FICHIER -o SORTIE
                                    écrire les noms et les sièges dans un fichier à part
      seagrass rebase FICHIER --actions PLAN -o SORTIE
                                    reporter une session sur une nouvelle version d’un plan
      seagrass import TABLEAU -o PLAN
                                    faire un plan à partir d’un tableau
      seagrass wording PLAN TABLEAU -o PLAN
                                    fournir le libellé adopté d’un plan
      seagrass register FICHIER     écrire le registre des sous-cibles
      seagrass form FICHIER -o FORMULAIRE
                                    écrire un formulaire vierge, ou en lire un avec --read
      seagrass validate FICHIER… dire ce qui ne va pas dans des correspondances (SSSOM,
                                    JSKOS)
      seagrass convert ENTRÉE… SORTIE
                                    convertir des correspondances d’un format à un autre
      seagrass import-links CORRESPONDANCES SESSION -o SORTIE
                                    reprendre les correspondances d’autrui comme liens ou
                                    jugements
      seagrass COMMANDE --help      en savoir plus sur une commande
      seagrass --version            la version

    La fenêtre et chaque commande acceptent --lang L, par exemple --lang fr, pour la langue
    de leurs textes. Aucune commande n’ouvre de fenêtre. Là où un fichier est lu ou écrit,
    - désigne l’entrée standard ou la sortie standard. Les données vont à la sortie standard,
    les messages à la sortie d’erreur. Un fichier nommé comme une commande s’ouvre par ./new
    ou après --.

    Le code final est 0 si tout va bien, 1 si quelque chose ne va pas dans un fichier, et 2
    si un fichier ne peut être lu ou écrit ou si la commande a été mal utilisée.

    Exemple :
      seagrass new -o examen.ron && seagrass examen.ron
cli-help-new =
    Crée une session sur deux plans, dans laquelle rien n’a encore été jugé.

    Usage :
      seagrass new -o FICHIER [--pair ID] [--title TITRE] [--reviewer CODE]
      seagrass new -o FICHIER --actions PLAN --targets PLAN [--title TITRE] [--reviewer CODE]

      -o FICHIER        le nouveau fichier, ou - pour la sortie standard ; un fichier n’est
                        jamais remplacé
      --pair ID         des plans fournis avec le programme : CMP-SPMS (la paire habituelle)
                        ou LIBRARY-WELLBEING (un exemple)
      --actions PLAN    un fichier de plan, un tableau, ou l’identifiant d’un plan fourni avec
                        le programme
      --targets PLAN    de même pour les cibles
      --title TITRE     le titre de la session
      --reviewer CODE   le code du premier évaluateur ; R01 si aucun n’est nommé

    Exemple :
      seagrass new -o examen.ron --title "Examen de la concordance" --reviewer R07
cli-help-check =
    Contrôle des sessions : si elles s’ouvrent, si chaque enregistrement est tel qu’il a été
    écrit, et si quelque chose appelle le regard d’une personne, comme un journal des
    décisions qui ne concorde pas. Chaque constat tient en une ligne avec fichier, ligne et
    colonne. Dit ensuite ce qui, dans la mise en correspondance, est inachevé ou ne concorde
    pas : quoi, où et pourquoi cela importe.

    Usage :
      seagrass check FICHIER… [--json]

    Le code final est 0 si rien n’a été trouvé, 1 si quelque chose l’a été, 2 si un fichier
    ne peut pas du tout être lu comme une session.

    Exemple :
      seagrass check examen.ron copie-de-examen.ron
cli-help-export =
    Écrit des documents, des tableaux et des données à partir d’une session.

    Usage :
      seagrass export FICHIER --to FORMAT -o SORTIE [options]
      seagrass export FICHIER --all DOSSIER [options]
      seagrass export --explain FORMAT

    Documents, chacun en -docx, -xlsx, -pdf, -html ou -markdown :
      alignment         ce qui a été décidé sur chaque action et chaque cible
      gaps              quelles cibles aucune action ne sert, et quelles actions n’en servent
                        aucune
      register          le registre des sous-cibles
      questions         les questions du modèle de rapport face aux deux plans
      decisions         le relevé des décisions
      statistics        les chiffres de « seagrass stats » sous forme de note
      basket            la corbeille des libellés, pour la révision du plan lui-même
    Images, chacune en -svg, -png ou -pdf :
      map               les deux plans reliés par des rubans
      heat-map          la matrice
      poster, poster-a3 le tout sur une feuille, A1 ou A3
    Une page pour un navigateur, pour qui n’a pas le programme :
      page
    Copies de travail de ce que chaque évaluateur a jugé, chacun à part :
      docx, xlsx, pdf, html, markdown
    Pour les programmes qui tiennent des correspondances :
      sssom, sssom-1.0  les décisions comme ensemble SSSOM
      sssom-judgements  chaque jugement comme ligne SSSOM, avec codes ou noms
      skos              les deux plans comme schémas de concepts, avec les liens convenus
      jskos             les liens convenus, un par ligne ; jskos-annotations contient les
                        votes des évaluateurs
      oscal             les liens convenus comme collection de correspondances
      olir              un classeur de la forme d’OLIR
      form              un formulaire vierge, tel que « seagrass form » l’écrit
    Lignes et enregistrements :
      csv, json, rows-xlsx
                        chaque paire examinée ; les autres n’ont pas de ligne
      judgements-csv    chaque tour, paire et évaluateur, réponses manquantes comprises, pour
                        les logiciels de statistique ; les évaluateurs ont des numéros au lieu
                        de codes
      judgements-csv-codes
                        de même avec les codes des évaluateurs
      gaps-csv, basket-csv, register-csv, questions-csv

    Options :
      -o SORTIE         le fichier à écrire, ou - pour la sortie standard ; jamais une session
      --all DOSSIER     le jeu complet que le niveau permet, dans ce dossier
      --explain FORMAT  ce que le format contient, et ce qu’il ne peut dire
      --against ANCIEN  seulement ce qui a changé dans un document depuis ce fichier
                        antérieur, avec des marques
      --filter F        agreed (convenu, l’usuel), bracketed (et ce qui est entre crochets) ou
                        working-copy (copie de travail)
      --level N         decisions, distributions (l’usuel), codes ou names : ce qui est révélé
                        de qui a dit quoi ; au-delà de l’usuel, les noms des fichiers le disent
      --symbol S        la cote du document, par exemple CMS/Dugong/MOS4/CRP.3
      --agenda-item P   le point de l’ordre du jour
      --date D          la date à imprimer ; à défaut, le jour de la dernière modification
      --prepared-by B   qui a établi le document
      --lang L          la langue des textes et celle des plans, par exemple en ou fr
      --reviewer CODE   seulement les jugements de cet évaluateur ; à défaut, ceux de tous,
                        chacun à part

    Exemple :
      seagrass export examen.ron --lang fr --to html -o examen.html
cli-help-info =
    Dit ce que contient une session : titre, plans avec version et libellé, évaluateurs et ce
    qu’ils ont examiné, dernière modification, destinataire de la copie, tours et qui les a
    remis, décisions, et crochets restants.

    Usage :
      seagrass info FICHIER

    Exemple :
      seagrass info examen.ron
# $command: the program with the command used, if there is one
cli-see-help = « { $command } --help » en explique l’usage
# $name: what was typed; $all: the commands
cli-no-such-command = Il n’y a pas de commande « { $name } » ; il y a { $all }
cli-no-command = Il manque une commande
# $option: as typed
cli-no-such-option = L’option { $option } n’est pas connue ici
cli-value-missing = L’option { $option } exige une valeur
cli-no-value = L’option { $option } ne prend pas de valeur
cli-bad-value = « { $value } » ne convient pas pour { $option }
# $cause: what the parser says, in English
cli-wrong-use = Ceci ne peut être compris : { $cause }
cli-no-such-format = Il n’y a pas de format « { $format } » ; « seagrass export --help » les énumère, par exemple alignment-docx ou csv
cli-no-format = Dites vers quoi exporter, par exemple --to alignment-docx, ou --all DOSSIER pour le jeu complet
cli-all-or-one = Donnez --all ou --to, pas les deux
# $file: what was named as a folder
cli-not-a-folder = { $file } est un fichier, pas un dossier
# $file: the folder; $cause: why
cli-no-folder = Impossible de créer le dossier { $file } : { $cause }
cli-against-papers = Seuls les documents ont une révision : donnez --against avec --all ou un document comme alignment-docx
# $format: a name such as oscal
cli-all-missing = { $format } a été laissé de côté : { $cause }
# $count: files; $missing: formats left out; $level: one of the levels
cli-all-done = { $count ->
    [one] { $count } fichier écrit
   *[other] { $count } fichiers écrits
} dans { $folder }, laissés de côté : { $missing }. Niveau : { $level }
# $level: one of the levels
cli-level-too-low = { $format } en révèle plus que le niveau demandé ; il faut au moins --level : { $level }
cli-no-file = Nommez un fichier de session
cli-no-table = Nommez un tableau
cli-no-mappings = Nommez un fichier de correspondances
# $file: a session or a plan
cli-not-a-table = { $file } est un fichier de Seagrass, pas un tableau
# $second: the second path
cli-one-file = Un seul fichier à la fois : { $second } est de trop
cli-no-output = Dites où écrire : -o FICHIER, ou -o - pour la sortie standard
cli-new-no-files = Nommez le nouveau fichier avec -o
cli-two-plans = Nommez les deux plans, --actions et --targets, ou une paire avec --pair
# $all: the identifiers of the pairs there are
cli-no-such-pair = Cette paire de plans n’existe pas ; il y a { $all }
# $all: the codes on the roster
cli-no-such-reviewer = { $reviewer } ne figure pas sur la liste des évaluateurs de cette session ; il y a { $all }
# $round: the number of the current round
cli-reviewer-hidden = Le tour { $round } est à l’aveugle et n’est pas dépouillé : les réponses de { $reviewer } ne sont que dans sa propre copie
# $all: the tags of the languages there are
cli-no-such-language = Ni le programme ni les plans n’ont la langue « { $lang } » ; il y a { $all }
# The tags of a language that was asked for, and of those there are
cli-not-spoken = Le programme ne parle pas « { $lang } » ; il y a { $all }
cli-plans-only = Les textes des plans sont en « { $lang } », tout le reste en anglais : le programme parle { $all }
cli-exists = { $file } existe et n’est pas remplacé
cli-not-over-session = { $file } est une session et n’est pas remplacé par une exportation
# $problem: a sentence with the place in the file
cli-unreadable = Impossible d’ouvrir { $file } : { $problem }
# $problem: in English, with the place in the file
cli-unreadable-plan = Impossible d’utiliser le plan { $file } : { $problem }
# $cause: the words of the operating system
cli-no-window = La fenêtre ne peut pas être ouverte : { $cause }
cli-output-failed = Impossible d’écrire sur la sortie standard : { $cause }
# $actions, $targets: identifiers of plans
cli-new-title = { $actions } vers { $targets }
# $actions and $targets: how many of each
cli-new-done = { $file } créé : { $actions } actions, { $targets } cibles
cli-check-fine = { $file } : rien d’anormal n’a été trouvé
# $entries: the number of entries of the log
cli-check-fine-log = { $file } : rien d’anormal n’a été trouvé ; { $entries ->
    [one] le journal de { $entries } inscription est intact
   *[other] le journal de { $entries } inscriptions est intact
}
cli-error = erreur
cli-warning = avertissement
# $place: file, line and column; $severity: error or warning
cli-finding = { $place } : { $severity } : { $problem }
# $record: the record's id or the item's code
cli-finding-record = { $place } : { $severity } : { $problem } (enregistrement { $record })
cli-export-done-note = { $file } écrit
# Paragraphs and rows
cli-export-done-changes = { $file } écrit : { $changed } modifiés, { $added } nouveaux, { $deleted } supprimés
# $count: rows of the file
# $count: values
sssom-lost-slots = { $count ->
    [one] { $count } valeur n’a pas de place dans cette version de SSSOM
   *[other] { $count } valeurs n’ont pas de place dans cette version de SSSOM
}
# $count: decisions written down
cli-export-done-decisions = { $file } écrit : { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
}
cli-export-done-answers = { $file } écrit : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
# $count: pairs that were considered
cli-export-done = { $file } écrit : { $count ->
    [one] { $count } jugement
   *[other] { $count } jugements
}
# $count: pairs times reviewers
cli-export-open = { $count ->
    [one] { $count } paire n’a pas été examinée et n’a pas de ligne
   *[other] { $count } paires n’ont pas été examinées et n’ont pas de ligne
}
cli-export-unfinished = Inachevé : { $count ->
    [one] { $count } contribution n’a pas de motif
   *[other] { $count } contributions n’ont pas de motif
}
cli-info-title = Titre : { $value }
cli-info-purpose = Objet : { $value }
cli-info-meeting = Réunion : { $value }
cli-info-place = Lieu : { $value }
cli-info-dates = Dates : { $value }
cli-info-session = Session : { $value }
cli-info-written-by = Écrit par : { $value }
cli-info-last-change = Dernière modification : { $value }
# $id, $name, $version, $hash of a plan; $count items, of which so many in each wording status
cli-info-actions = Actions : { $id }, { $name }, { $version } ; { $count } éléments : { $adopted } adoptés, { $summary } résumés, { $placeholder } à fournir ; empreinte { $hash }
cli-info-targets = Cibles : { $id }, { $name }, { $version } ; { $count } éléments : { $adopted } adoptés, { $summary } résumés, { $placeholder } à fournir ; empreinte { $hash }
# $control: the sum of what was considered
cli-info-reviewer = Évaluateur { $reviewer } : { $control }
# $round: the number of the blind round
cli-info-reviewer-hidden = Évaluateur { $reviewer } : masqué jusqu’au dépouillement du tour { $round }
cli-info-comments = Commentaires : { $count }
# $reviewers and $headings: lists of codes; $copy: the sentence about the copy so far
cli-info-copy = Copie faite pour : { $reviewers }
cli-info-copy-group = Copie faite pour le groupe { $group } ({ $reviewers })
cli-info-copy-part = { $copy } ; sa part des plans : { $headings }
cli-info-round = Tour { $round } : { $state }
cli-info-submitted = Tour { $round }, remis : { $count } sur { $all } ({ $codes })
cli-info-decisions = Décisions : { $count ->
    [one] { $count } paire
   *[other] { $count } paires
} ({ $parts })
cli-info-decisions-of = { $status } : { $count }
cli-info-decisions-conflict = en conflit : { $count }
cli-info-brackets = Crochets restants : { $count }
# $last: ids of entries
cli-info-log = Journal : { $count ->
    [one] { $count } inscription
   *[other] { $count } inscriptions
}, dernière { $last }

# Exports

export-working-copy = Copie de travail
# The foot of each page; the numbers come from the writer.
paper-page = Page { $page } sur { $pages }
# Workbooks: the name of the sheet before the tables, and what stands after a text too long for a cell
workbook-front = Couverture
workbook-cut = coupé ici : { $count } caractères sur { $all } omis
# $actions and $targets are the names of plans
export-subject = Comment les actions de « { $actions } » contribuent aux cibles de « { $targets } »
export-meeting = Réunion
export-place = Lieu
export-dates = Dates
export-purpose = Objet
export-reviewers = Évaluateurs
export-last-change = Dernière modification
# $reviewer: a reviewer's code
export-standing-one = Ce sont les jugements d’un seul évaluateur, { $reviewer }. Ils constituent une copie de travail et non des décisions d’une réunion. Ils disent dans quelle mesure une action concerne une cible, et non dans quelle mesure quoi que ce soit a été mis en œuvre.
# $count: how many reviewers
export-standing-many = Ce sont les jugements de { $count } évaluateurs, chacun présenté à part et sans aucune moyenne. Ils constituent une copie de travail et non des décisions d’une réunion. Ils disent dans quelle mesure une action concerne une cible, et non dans quelle mesure quoi que ce soit a été mis en œuvre.
export-plans = Les deux plans
export-actions = Actions
export-targets = Cibles
export-action = Action
# The three numbers add up to the items of the plan
export-wording-counts = { $adopted } adoptés, { $summary } résumés, { $placeholder } à fournir
export-without-glyph = { $count ->
    [one] { $count } caractère manque aux polices du programme : un carré le remplace. Word, Excel et les navigateurs le montrent
   *[other] { $count } caractères manquent aux polices du programme : un carré remplace chacun. Word, Excel et les navigateurs les montrent
}
export-wording-note = Un « libellé adopté » est le texte du document. Un « résumé » dit la même chose en d’autres termes et un « texte à fournir » ne fait que tenir la place d’un texte encore manquant : ni l’un ni l’autre n’est le texte adopté.
export-unofficial = traduction non officielle
export-scale = Échelle des jugements
export-legend = Légende : l’échelle et ces marques sont propres à cette session et ne constituent pas une norme
export-legend-strength = Contribution forte, modérée et faible
export-legend-direct = Gras : directe, agit sur ce que mesure la cible
export-legend-enabling = Italique : habilitante, la rend possible par des connaissances, le droit, des moyens financiers, des capacités ou la coopération
export-legend-none = Examiné, aucune contribution
export-legend-cannot-judge = Aucun avis possible
export-legend-not-considered = Non examiné
export-legend-tension = Tension : l’action pourrait aussi aller à l’encontre de la cible
export-legend-differ = Des versions du jugement divergent et n’ont pas été départagées
export-column-side = Côté
export-column-plan = Plan
export-column-version = Version
export-column-document = Document
export-column-wording = Libellé de ses éléments
export-column-hash = Empreinte du contenu
export-column-mark = Marque
export-column-word = Terme
export-column-meaning = Signification
export-column-group = Rubrique
export-column-action = Action
export-column-target = Cible
export-column-contribution = Contribution
export-column-type = Nature
export-column-reason = Comment elle contribue
export-column-evidence = Données probantes
export-column-notes = Notes
export-column-direct = Directe
export-column-enabling = Habilitante
export-column-unsaid = Nature non précisée
export-column-none = Aucune contribution
export-column-cannot-judge = Ne peut se prononcer
export-column-open = Non examiné
# A reviewer's code follows
export-part = Jugements de l’évaluateur
export-table-1 = Tableau 1. Vue d’ensemble
export-table-1-caption = Actions et cibles
# $number of $count pieces, each with some of the targets
export-table-1-piece = Actions et cibles, partie { $number } sur { $count }
export-table-1-left-out = La vue d’ensemble est omise parce qu’il y a trop de paires à imprimer ; les tableaux 2 et 3 contiennent tout ce qui a été dit.
export-targets-served = Cibles servies : directe / habilitante / non dit
export-actions-serving = Servie par : directe / habilitante / non dit
export-titles-cut = Un titre qui finit par « … » figure en entier dans les tableaux ci-après
export-table-2 = Tableau 2. Par cible
export-table-2-caption = Ce qui contribue à chaque cible
export-table-3 = Tableau 3. Par action
export-table-3-caption = Quelles cibles chaque action sert, avec la force
export-short-form = Forme brève
export-no-link-yet = Aucune contribution consignée pour
export-not-considered-yet = Pas encore examinées :
export-kind-not-said = Non précisé
export-differ = Versions divergentes
export-tension = pourrait aussi aller à l’encontre de la cible
export-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
export-target-open = Pas encore examiné
export-target-none = Aucune contribution relevée
export-target-none-so-far = Aucune contribution relevée à ce jour
# Codes of actions follow
export-rest-none = Examiné, aucune contribution
export-rest-cannot-judge = Ne peut se prononcer
# A number of actions follows
export-rest-open = Non examiné
# The parts add up to $pairs, actions times targets
export-control-line = Contrôle : directe { $direct } + habilitante { $enabling } + nature non précisée { $unsaid } + nulle { $none } + ne peut se prononcer { $unable } + non examiné { $open } = { $pairs }
export-control-line-differ = Contrôle : directe { $direct } + habilitante { $enabling } + nature non précisée { $unsaid } + nulle { $none } + ne peut se prononcer { $unable } + versions divergentes { $differ } + non examiné { $open } = { $pairs }
# $session: a title; $actions, $targets: identifiers of plans; $program: name and version of the program
export-provenance = Établi à partir de la session « { $session } », { $actions } ({ $actions_version }), { $targets } ({ $targets_version }), { $count ->
    [one] { $count } évaluateur
   *[other] { $count } évaluateurs
 }, tour { $round }, { $program }
# $file: the first eight digits of the file's SHA-256
export-provenance-file = Établi à partir de la session « { $session } », { $actions } ({ $actions_version }), { $targets } ({ $targets_version }), { $count ->
    [one] { $count } évaluateur
   *[other] { $count } évaluateurs
 }, tour { $round }, fichier { $file }, { $program }

# What formats hold and cannot say

explain-alignment =
    Contient les décisions de la Réunion sur toutes les paires, sous forme de texte. Trois sortes de vide
    sont distinguées : non examiné, aucune contribution, ne peut se prononcer ; ce qui a été examiné sans
    être convenu est une case vide.
    Ne peut dire : qui a jugé quoi (sauf dans une copie de travail, au niveau choisi), les commentaires, les
    tours antérieurs, l’évolution d’une décision. Ne peut être relu par le programme.
explain-gaps =
    Contient la classe de chaque cible et de chaque action selon la règle consignée, à partir des seules
    décisions, avec recoupements et tensions.
    Ne peut dire : ce que donnerait une autre règle, ni ce que donneraient les jugements.
explain-register =
    Contient les sous-cibles convenues et complètes ; le document présente à part celles qui sont
    incomplètes ou non convenues, le CSV les omet et les messages les comptent.
    Ne peut dire : les variantes d’un texte, ni son évolution.
explain-questions =
    Contient chaque question avec ce qu’elle renseigne et ce qu’il doit en advenir.
    Ne peut dire : le texte du modèle adopté là où il n’a pas été fourni.
explain-decisions =
    Contient ce qui a été consigné, dans l’ordre chronologique, avec les réserves dans les termes des États.
    Ne peut dire : ce qui valait avant la modification d’une inscription ; le journal du fichier de session
    le contient.
explain-statistics =
    Contient tous les chiffres de chaque tour qui peut être vu, avec ce sur quoi ils reposent.
    Ne peut dire : qui a donné quelle réponse. Les groupes de moins de trois ne sont pas montrés.
explain-basket =
    Contient ce qui a été déposé sur le libellé des éléments, pour la révision du plan lui-même.
    Ne peut dire : qui l’a déposé.
explain-pictures =
    Contient les décisions sous forme de carte à rubans, de carte de chaleur ou d’affiche, avec des totaux
    qui concordent.
    Ne peut dire : les motifs, les données probantes, le texte des réserves. Les très grands plans sont
    refusés ou répartis sur plusieurs feuilles.
explain-page =
    Contient toute la mise en correspondance dans une page qui n’exige ni réseau ni programme : tableaux,
    liens à suivre, carte, et un filtre là où les scripts sont permis.
    Ne peut dire : qui a jugé quoi, les commentaires, l’évolution d’une décision. Ne peut être relu par le
    programme.
explain-sssom =
    Contient une ligne par décision, « aucune contribution » étant une ligne négative et les éléments sans
    contrepartie figurant comme tels ; force, nature, composantes et distributions figurent dans des
    colonnes d’extension.
    Chaque ligne dit combien de contreparties ses extrémités ont parmi toutes les lignes, et comment les
    évaluateurs ont travaillé : none (aucun), single (un seul), independent-adjudicated (un tour à l’aveugle)
    ou open-adjudicated (chacun voyait les réponses des autres).
    Ne peut dire : les verbes de décision, les séances de la Réunion, le quorum, les réserves, les
    commentaires, « ne peut se prononcer ». La version 1.0 n’a pas non plus d’identifiants d’enregistrements
    ni de dates d’examen.
explain-sssom-judgements =
    Contient une ligne par jugement qui peut être vu, par code ou par nom, avec motif et données probantes.
    Ne peut dire : « ne peut se prononcer » (compté), les commentaires et les décisions.
explain-judgements =
    Contient ce que chaque évaluateur a jugé dans le tour en cours, par code, avec motifs et données
    probantes.
    Ne peut dire : les décisions, les tours antérieurs, le texte des commentaires. Une paire sans ligne n’a
    pas été examinée ; l’absence d’une ligne ne signifie jamais « aucun lien ».
explain-answers =
    Contient une ligne par tour, paire et évaluateur ayant dit quelque chose, même sans réponse.
    Ne peut dire : les motifs, les données probantes, le degré de confiance, les décisions.

# What can be exported, and what to look at before

offer-papers = Documents
offer-data = Données pour programmes
offer-pictures = Images et page
offer-linked = Pour d’autres programmes
offer-sssom = Décisions en SSSOM
offer-sssom-judgements = Jugements en SSSOM
offer-skos = Les deux plans et leurs liens en SKOS
offer-jskos = Liens convenus en JSKOS
offer-jskos-annotations = Votes en JSKOS
offer-oscal = Liens convenus en OSCAL
offer-olir = Liens convenus sous la forme d’OLIR
offer-form = Formulaire pour qui n’a pas le programme
offer-kind-sssom = SSSOM 1.1
offer-kind-sssom-old = SSSOM 1.0
offer-kind-turtle = Turtle
offer-kind-ndjson = Lignes JSON
offer-map = Carte à rubans
offer-heat-map = Carte de chaleur
offer-poster-a1 = Affiche A1
offer-poster-a3 = Affiche A3
offer-site = Page pour navigateurs, sans le programme
offer-kind-svg = SVG
offer-kind-png = PNG
offer-everything-tip = Chaque document dans chaque type de fichier, et les données que ce niveau permet, dans un dossier
offer-alignment = Annexe 1 : tableau de concordance
offer-gaps = Annexe 2 : analyse des lacunes
offer-register = Annexe 3 : registre des sous-cibles
offer-questions = Annexe 4 : questions du rapport
offer-decisions = Relevé des décisions
offer-note = Note de méthode
offer-basket = Corbeille des libellés
offer-judgements = Jugements de chaque évaluateur
offer-data-judgements = Jugements, une ligne par paire
offer-data-answers = Réponses, évaluateurs par numéro
offer-data-answers-codes = Réponses, évaluateurs par code
offer-data-gaps = Cibles et actions par classe
offer-data-basket = Éléments de la corbeille des libellés
offer-data-register = Lignes du registre
offer-data-questions = Lignes des questions du rapport
offer-kind-docx = Word
offer-kind-xlsx = Excel
offer-kind-pdf = PDF
offer-kind-html = Page web
offer-kind-markdown = Markdown
offer-kind-json = JSON
offer-kind-csv = CSV
preview-not-text = Ce type de fichier ne peut être regardé qu’une fois écrit.
# $count: sums
ready-totals = { $count ->
    [one] { $count } somme ne correspond pas à ce qu’elle compte ; c’est une erreur du programme ou du fichier
   *[other] { $count } sommes ne correspondent pas à ce qu’elles comptent ; c’est une erreur du programme ou du fichier
}
# $count: brackets, and texts of which two versions stand
ready-open-text = { $count ->
    [one] { $count } crochet, variante ou inscription rivale est ouvert
   *[other] { $count } crochets, variantes ou inscriptions rivales sont ouverts
}
# $count: pairs
ready-mixed-versions = { $count ->
    [one] Ce qui a été dit de { $count } paire relève d’une version antérieure d’un plan et n’a pas été revu depuis
   *[other] Ce qui a été dit de { $count } paires relève d’une version antérieure d’un plan et n’a pas été revu depuis
}
# $count: pairs, sub-targets, questions
ready-undecided = { $count ->
    [one] La Réunion n’en a pas fini avec { $count } entrée
   *[other] La Réunion n’en a pas fini avec { $count } entrées
}
ready-no-questions = Aucune question du modèle de rapport n’est inscrite : il n’y a encore rien à adopter
# $count: links
ready-without-reason = { $count ->
    [one] Aucun évaluateur n’a donné de motif pour { $count } lien convenu
   *[other] Aucun évaluateur n’a donné de motif pour { $count } liens convenus
}
# $count: texts
ready-names = { $count ->
    [one] { $count } texte contient un nom de la liste des évaluateurs ou une adresse, et le niveau est inférieur à celui des noms
   *[other] { $count } textes contiennent un nom de la liste des évaluateurs ou une adresse, et le niveau est inférieur à celui des noms
}
# $count: sub-targets
ready-left-out = { $count ->
    [one] { $count } sous-cible convenue est incomplète et reste hors du registre
   *[other] { $count } sous-cibles convenues sont incomplètes et restent hors du registre
}
# $count: pairs
ready-without-glyph = { $count ->
    [one] { $count } texte a des caractères absents des polices du programme : les PDF et PNG montrent un carré pour chacun
   *[other] { $count } textes ont des caractères absents des polices du programme : les PDF et PNG montrent un carré pour chacun
}
ready-empty = Rien n’a été dit d’aucune des { $count } paires : toutes s’impriment comme non examinées
ready-draft = Maintient le document à l’état de projet
ready-warns = À regarder
# $effect: what it does; $what: what was found
ready-sentence = { $effect } : { $what }
# $places: some places; $more: how many others
ready-where = { $sentence } ({ $places }{ $more ->
    [0] {""}
    [one] {" "}et { $more } autre
   *[other] {" "}et { $more } autres
})

# The export dialog

export-title = Exporter
# $count: how many files
offer-everything-count = Jeu complet de la Réunion ({ $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
})
export-kind = Type de fichier
export-kind-every = Tous les types possibles pour chaque chose
export-filter = Ce qui est montré
export-level = Ce qui est révélé de qui a dit quoi
export-level-short-decisions = Décisions
export-level-short-distributions = Distributions
export-level-short-codes = Codes
export-level-short-names = Noms
# $level: a level in words
export-level-needed = Ceci contient toujours : { $level }
export-level-tells = Ce fichier révèle qui a dit quoi. Son nom l’indiquera
export-symbol = Cote
export-symbol-hint = CMS/Dugong/MOS4/CRP.3
export-agenda-item = Point de l’ordre du jour
export-agenda-item-hint = 12.2
export-date = Date
export-date-hint = Vide : jour de la dernière modification
export-prepared-by = Établi par
export-prepared-by-hint = le Secrétariat
export-earlier = Modifications par rapport à un fichier antérieur
export-earlier-about = Un document des seules modifications peut accompagner la version nette
# $file: a file's name
export-earlier-reading = Lecture de { $file }
export-earlier-read = Par rapport à { $file }
# $why: a reason
export-earlier-refused = { $file } : { $why }
export-earlier-choose = Choisir une session antérieure…
export-earlier-forget = Sans modifications
export-explained = Ce que ceci contient et ne peut dire
export-nothing-found = Rien à regarder avant l’exportation
# $count: findings; $drafts: how many of them keep the paper a draft
export-found = { $drafts ->
    [0] Avant l’exportation : { $count } à regarder
   *[other] Avant l’exportation : { $count } à regarder, le document est un projet
}
# $count: places that are not listed
export-found-more = et { $count } autres endroits
export-go-to = Quitter l’exportation et y aller
export-look = Tel qu’il sera
export-look-clean = Version nette
export-look-changes = Modifications seules
export-look-large = Agrandir
export-look-small = Revenir aux choix
export-look-making = Mise en page…
# $count: rows or lines
export-look-left-out = { $count ->
    [one] { $count } autre ligne n’est pas montrée ici
   *[other] { $count } autres lignes ne sont pas montrées ici
}
# $count: files
export-files = { $count ->
    [one] { $count } fichier sera écrit
   *[other] { $count } fichiers seront écrits
}
# $file: a file's name; $what: what it holds
export-file = { $file } : { $what }
# $what: what it holds; $kind: the kind of file
export-format = { $what }, { $kind }
export-go = Choisir un fichier…
export-go-set = Choisir un dossier…
# $level: a level in words
export-confirm = Ce que vous exportez contiendra ceci : { $level }. Quiconque le reçoit peut voir qui a dit quoi
export-confirm-name = Le nom du fichier l’indique, afin que personne ne le transmette par mégarde
# $level: a level in words
export-confirm-go = Exporter avec { $level }
export-confirm-back = Revenir
# $file: a file's name; $number, $all: numbers of files
export-writing = Fichier { $number } sur { $all } : { $file }
export-stop = Arrêter
# $count: files
export-written = { $count ->
    [0] Aucun fichier n’a été écrit
    [one] { $count } fichier a été écrit
   *[other] { $count } fichiers ont été écrits
}
# $file: a name of a file
export-level-in-name = Le nom du fichier indique ce qu’il révèle de qui a dit quoi : { $file }
export-open-page = Ouvrir dans le navigateur
export-open-page-tip = Montre la page elle-même. Elle est écrite là où seul ce programme la garde et supprimée quand il se termine
site-look-about = Contenu de la page. Seul un navigateur en montre l’aspect
export-cancelled = Arrêté. Les fichiers énumérés sont entiers, les autres n’ont pas été écrits
export-failed = Le programme a échoué ici ; rien n’a été écrit
export-open-folder = Ouvrir le dossier
choose-export-set = Dossier pour le jeu complet
choose-earlier = Choisir une session antérieure
path-export-set = Écrire les fichiers ici
path-earlier = Comparer avec celui-ci
# $count: rows, pairs, entries
report-rows = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
report-open-brackets = { $count ->
    [one] { $count } crochet est ouvert
   *[other] { $count } crochets sont ouverts
}

# Papers of the meeting

revision-kicker = Modifications seules ; une version nette l’accompagne
revision-legend = Ceci ne montre que ce qui a changé par rapport au document antérieur : les mots nouveaux sont en gras et soulignés, les mots supprimés sont barrés.
revision-nothing = Rien n’a changé.
# Paragraphs and rows
revision-control = Modifiés { $changed }, nouveaux { $added }, supprimés { $deleted }
export-level-decisions = décisions
export-level-distributions = décisions et distributions
export-level-codes = réponses avec les codes des évaluateurs
export-level-names = réponses avec les noms des évaluateurs
# $cause: what the library said
export-not-made = Le fichier n’a pas pu être fait : { $cause }

language-own-name = français
long-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
annex-distribution = Distribution : générale
annex-agenda-item = Point { $item } de l’ordre du jour
annex-original = Original : { $language }
annex-prepared-by = (Établi par : { $body })
annex-draft = PROJET
# $actions and $targets are the names of plans
annex-alignment-title = Comment les actions de « { $actions } » contribuent aux cibles de « { $targets } »
annex-filter-agreed = Seulement ce qui est convenu
annex-filter-bracketed = Ce qui est convenu et entre crochets
annex-filter-working-copy = Copie de travail
# $filter: one of the three above
annex-filter-line = Ce document montre : { $filter }
annex-considered = La contribution de chaque action de « { $actions } » à chaque cible de « { $targets } » a été examinée selon les règles et l’échelle ci-après.
# Some of the pairs, or none, were considered so far
annex-considered-part = La contribution de chaque action de « { $actions } » à chaque cible de « { $targets } » est en cours d’examen selon les règles et l’échelle ci-après : { $done } paires sur { $pairs } à ce jour.
annex-considered-none = La contribution de chaque action de « { $actions } » à chaque cible de « { $targets } » est à examiner selon les règles et l’échelle ci-après. { $pairs ->
    [one] La seule paire n’a pas encore été examinée.
   *[other] Aucune des { $pairs } paires n’a encore été examinée.
}
# Before one of the three above
annex-at-meeting = Réunion : { $meeting }.
annex-only-agreed = Les contributions sont celles convenues par la Réunion ; ce qui a été examiné sans être convenu est marqué d’une case vide.
annex-brackets-not-agreed = Les contributions sont celles convenues par la Réunion ; ce qui figure entre crochets n’a pas été convenu.
annex-working-copy-note = Ceci est une copie de travail : elle contient aussi ce qui n’a pas été convenu, entre crochets, ce qui a été mis de côté et ce qui est proposé.
annex-relevance-only = Le tableau consigne la pertinence ; il n’évalue la mise en œuvre par aucun État signataire.
annex-designations = Les appellations employées n’impliquent aucune prise de position quant au statut juridique d’un territoire quelconque, et rien ici ne sert à comparer des États.
annex-rules = Règles de mise en correspondance adoptées
annex-no-rules = Aucune règle n’a été consignée dans cette session.
annex-tables = Tableaux
annex-coverage-class = Classe de couverture
annex-legend-cannot-judge = Rien n’est décidé, et aucun évaluateur n’a pu se prononcer
annex-legend-withheld = Examiné, et non convenu ou non montré ici
annex-legend-brackets = Non convenu
annex-legend-tension = Tension relevée par un évaluateur : l’action pourrait aussi aller à l’encontre de la cible
annex-legend-ad-referendum = Convenu ad referendum
annex-legend-note = Numéro d’une réserve figurant sous les tableaux
annex-no-value = Aucune valeur
annex-contested = Deux inscriptions s’opposent
annex-not-decided = Non décidé
annex-parked = Mis de côté pour plus tard
annex-column-element = Composante
annex-column-evidence = Données probantes citées par les évaluateurs
annex-column-status = Statut, notes
annex-column-direct = Cibles servies : directe
annex-column-enabling = Cibles servies : habilitante
annex-column-served = Cibles servies
annex-column-sub-target = Sous-cible proposée
annex-column-question = Question du rapport
annex-table-3-caption = Quelles cibles chaque action sert, avec la valeur convenue
annex-counted-above = Compté plus haut
# $targets: codes
annex-relevant-also = Pertinent aussi pour { $targets }
annex-rest-not-agreed = Examiné, non convenu
annex-reservations = Réserves
# The parts add up to $pairs, actions times targets
annex-control = Contrôle : { $parts } = { $pairs }
annex-part-direct = directe { $count }
annex-part-enabling = habilitante { $count }
annex-part-unsaid = nature non précisée { $count }
annex-part-against = à l’encontre { $count }
annex-part-none = nulle { $count }
annex-part-bracketed = entre crochets { $count }
annex-part-cannot-judge = ne peut se prononcer { $count }
annex-part-not-agreed = non convenu { $count }
annex-part-open = non examiné { $count }
annex-unsettled = Ce qui n’est pas tranché
annex-parked-pairs = Mis de côté pour plus tard
annex-proposals = Propositions
annex-answers = Réponses des évaluateurs là où rien n’est convenu
annex-answers-note = Ce sont des jugements d’évaluateurs et non des décisions. Ils aident à choisir ce dont il faut débattre.
annex-too-few = Moins de trois réponses : non montré
annex-column-pair = Action et cible
annex-column-answers = Réponses
record-title = Relevé des décisions
record-opening = Ce qui a été consigné comme décidé, dans l’ordre chronologique. Les heures sont en UTC.
record-table = Décisions
record-none = Rien n’a encore été décidé.
record-number = N°
record-when = Heure
record-item = Élément
record-word = Statut, verbe de décision
record-text = Texte
record-value = Valeur
record-paragraph = Rapport, par.
record-reservations = Réserves
record-quorum = Quorum noté
record-by = Consigné par
record-by-conducting = Secrétariat
# The two numbers add up to $all
record-control = Contrôle : convenu { $agreed } + non convenu { $other } = { $all }
# Pictures

picture-untitled = Mise en correspondance sans titre
# $reviewer: a reviewer's code
picture-working-copy = Copie de travail : jugements de { $reviewer }, aucune décision
# $unsettled of $pairs pairs have no agreed decision
picture-draft = Projet : { $unsettled ->
    [one] { $unsettled } paire sur { $pairs } n’est pas tranchée
   *[other] { $unsettled } paires sur { $pairs } ne sont pas tranchées
}
picture-agreed = Les contributions sont celles convenues par la Réunion. Elles disent dans quelle mesure une action concerne une cible, et non dans quelle mesure quoi que ce soit a été mis en œuvre.
picture-agreed-and-bracketed = Les contributions sont celles convenues par la Réunion ; ce qui figure entre crochets n’a pas été convenu. Elles disent dans quelle mesure une action concerne une cible, et non dans quelle mesure quoi que ce soit a été mis en œuvre.
picture-wording = Les titres peuvent être formulés autrement que les textes adoptés, ou tenir la place d’un texte à fournir.
picture-unofficial = Certains titres sont des traductions non officielles.
# $plan: the name of a plan
picture-actions-of = Actions : { $plan }
picture-targets-of = Cibles : { $plan }
picture-no-link = Il n’y a aucun lien à dessiner
picture-orphan-actions = Sans lien : { $count ->
    [one] { $count } action
   *[other] { $count } actions
} sur { $all }
picture-orphan-targets = Sans lien : { $count ->
    [one] { $count } cible
   *[other] { $count } cibles
} sur { $all }
picture-legend-direct = Directe : trait plein
picture-legend-enabling = Habilitante : tirets
picture-legend-bracketed = Entre crochets : non convenu
picture-legend-bracketed-value = La valeur proposée, non convenue
picture-legend-reserved = Convenu avec réserve
picture-legend-colour = La couleur aide seulement à suivre : une par rubrique de cibles
picture-legend-mark-direct = Directe : gras sur fond plein
picture-legend-mark-enabling = Habilitante : penché sur fond arrondi
picture-withheld = Examiné, non convenu
picture-class = Classe de couverture
picture-targets-served = Cibles servies : directe / habilitante
picture-actions-serving = Servie par : directe / habilitante
# A line of figures: the parts, joined by +, come to $all
picture-sum = { $name } : { $parts } = { $all }
picture-part = { $word } { $count }
picture-by-strength = Liens par force
picture-by-kind = Liens par nature
picture-by-status = Liens par statut
picture-against = Inférieure à nulle
picture-pairs = Paires
picture-links = Liens
picture-with-link = Avec lien
picture-without-link = Sans lien
# Part of a heat map that takes several sheets
picture-sheet-of = Feuille { $number } sur { $count } : actions { $first_action } à { $last_action }, cibles { $first_target } à { $last_target }. Les sommes sont celles de toute la matrice.
picture-too-many = Cette image aurait { $items } éléments d’un côté et { $links } liens, que personne ne pourrait distinguer. Choisissez la carte de chaleur, qui s’étend sur plusieurs feuilles d’un PDF
picture-sheets = Cette image occupe { $count } feuilles. Choisissez le PDF, qui les contient toutes
picture-too-large = La carte de chaleur occuperait { $count } feuilles, que personne ne parcourrait. Exportez plutôt un tableau
picture-not-written = L’image n’a pas pu être écrite : { $why }

# The mapping as one page for a browser

site-skip = Aller aux liens par cible
site-parts = Parties de la page
site-about = À propos de cette mise en correspondance
site-map = Carte
site-map-help = Pointez une action ou une cible pour ne voir que ses liens ; suivez-la pour les détails
site-matrix = Matrice
site-by-target = Par cible
site-by-action = Par action
# $code: the code of an action or of a target
site-links-of-action = Ce à quoi contribue { $code }
site-links-of-target = Ce qui contribue à { $code }
site-over-to-action = Vers son action
site-over-to-target = Vers sa cible
site-none-bracketed = Aucune contribution, entre crochets : non convenu
site-filter = Filtrer les liens
site-filter-text = Mots ou codes
site-filter-action-group = Rubrique d’actions
site-filter-target-group = Rubrique de cibles
site-filter-strength = Force
site-filter-clear = Tout montrer de nouveau
site-all = Tous
# $shown of $all links pass the filter
site-shown = { $shown } liens montrés sur { $all }

# Refusals

refusal-unknown-item = Cet élément n’est pas dans les plans de cette session
# $reviewer: a reviewer's code
refusal-unknown-reviewer = { $reviewer } ne figure pas sur la liste des évaluateurs
refusal-empty-title = Une session doit avoir un titre
refusal-empty-comment = Un commentaire doit avoir un texte
refusal-nothing-changes = C’est déjà ce qui y figure
refusal-unknown-comment = Ce commentaire a été retiré
refusal-other-thread = Le commentaire auquel il répond porte sur autre chose
refusal-not-the-author = Seul { $reviewer } peut modifier ce commentaire
refusal-kind-without-strength = Directe ou habilitante ne se dit que d’une contribution supérieure à nulle
refusal-opinion-without-verdict = Qui ne peut se prononcer n’indique ni tension ni degré de confiance
refusal-wrong-time = L’horloge de cet ordinateur n’est pas comprise entre les années 1970 et 9999
refusal-no-step = Il n’y a rien à annuler ou à rétablir
refusal-same-side = Les deux sont du même côté

# Readback
# $action and $target are codes

readback-strong-direct = L’action { $action } apporte une contribution forte et directe à la cible { $target }
readback-strong-enabling = L’action { $action } apporte une contribution forte et habilitante à la cible { $target }
readback-strong = L’action { $action } apporte une contribution forte à la cible { $target } ; directe ou habilitante n’a pas été précisé
readback-moderate-direct = L’action { $action } apporte une contribution modérée et directe à la cible { $target }
readback-moderate-enabling = L’action { $action } apporte une contribution modérée et habilitante à la cible { $target }
readback-moderate = L’action { $action } apporte une contribution modérée à la cible { $target } ; directe ou habilitante n’a pas été précisé
readback-weak-direct = L’action { $action } apporte une contribution faible et directe à la cible { $target }
readback-weak-enabling = L’action { $action } apporte une contribution faible et habilitante à la cible { $target }
readback-weak = L’action { $action } apporte une contribution faible à la cible { $target } ; directe ou habilitante n’a pas été précisé
readback-none = L’action { $action } a été examinée et n’apporte aucune contribution à la cible { $target }
readback-cannot-judge = Il ne peut être dit si l’action { $action } contribue à la cible { $target }
readback-not-considered = L’action { $action } et la cible { $target } n’ont pas encore été examinées ensemble
readback-conflict = Deux versions du jugement sur l’action { $action } et la cible { $target } divergent
# $sentence: one of the sentences above
readback-with-tension = { $sentence }, et pourrait aussi aller à son encontre

# Notices

# $title: what happened, a sentence
notice-success = Fait : { $title }
notice-info = Note : { $title }
notice-warning = Avertissement : { $title }
notice-error = Erreur : { $title }
notice-dismiss = Écarter

# Dialogs

cancel = Annuler
close = Fermer
done = Terminé
details-title = Détails de la session
details-apply = Appliquer
field-title = Titre
field-purpose = Objet
field-meeting = Réunion
field-place = Lieu
field-dates = Dates
reviewers-title = Évaluateurs
reviewers-about = Le code signe les jugements et les commentaires. Noms et délégations peuvent rester vides
# $reviewer: a reviewer's code
reviewers-is-me = Vous jugez à présent en tant que { $reviewer }
reviewers-act-as = Juger en tant que { $reviewer }
reviewers-correct = Corriger le nom et la délégation de { $reviewer }
reviewers-edit = Corriger { $reviewer }
reviewers-add = Ajouter un évaluateur
reviewers-enter = Ajouter
reviewers-apply = Appliquer
field-code = Code
field-code-hint = Par exemple R07
field-name = Nom
field-delegation = Délégation ou organisme
# $title: of the session
unsaved-quit = Enregistrer { $title } avant de quitter ?
unsaved-close = Enregistrer { $title } avant de fermer ?
unsaved-replace = Enregistrer { $title } avant d’ouvrir une autre session ?
# $count: number of changes; $time: such as 14:02
unsaved-since = { $count ->
    [one] { $count } modification depuis { $time } n’est dans aucun fichier. Elle serait perdue
   *[other] { $count } modifications depuis { $time } ne sont dans aucun fichier. Elles seraient perdues
}
unsaved-never = { $count ->
    [one] Cette session n’a jamais été enregistrée. Tout, soit { $count } modification, serait perdu
   *[other] Cette session n’a jamais été enregistrée. Tout, soit { $count } modifications, serait perdu
}
unsaved-save = Enregistrer
unsaved-discard = Abandonner
# $count: number of sessions
recovery-title = { $count ->
    [one] Du travail non enregistré a été trouvé
   *[other] Du travail non enregistré a été trouvé dans { $count } sessions
}
recovery-about = Le programme s’est arrêté avant que ceci soit enregistré. La récupération ne modifie aucun fichier : la session s’ouvre comme non enregistrée
# $file: a path; $time: date and time; $count: number of changes
recovery-in-file = { $count ->
    [one] { $file } · dernière modification { $time } · { $count } modification n’est pas dans le fichier
   *[other] { $file } · dernière modification { $time } · { $count } modifications ne sont pas dans le fichier
}
recovery-no-file = { $count ->
    [one] Jamais enregistrée · dernière modification { $time } · { $count } modification
   *[other] Jamais enregistrée · dernière modification { $time } · { $count } modifications
}
# $line: a sentence in a list
list-line = • { $line }
recovery-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
recovery-recover = Récupérer
recovery-recover-tip = L’ouvre comme session non enregistrée ; aucun fichier n’est modifié
recovery-keep = Garder pour plus tard
recovery-erase = Abandonner
recovery-erase-sure = Ce travail n’est dans aucun fichier. Une fois abandonné, il ne peut être retrouvé
recovery-erase-now = Abandonner définitivement
recovery-erase-not = Ne pas abandonner
changed-title = Le fichier a été modifié par quelqu’un d’autre
# $file: a path; $time: date and time
changed-at = { $file } a été modifié à { $time }, après que vous l’avez ouvert. L’enregistrer maintenant écraserait cette version
changed-gone = { $file } n’est plus là. L’enregistrer maintenant le recréerait
changed-about = Enregistrez sous un autre nom pour garder les deux
changed-overwrite = Écraser quand même
already-open-title = Le fichier est ouvert dans une autre fenêtre
already-open-file = { $file } est utilisé dans une autre fenêtre. Deux fenêtres qui enregistrent dans un même fichier s’écraseraient l’une l’autre
already-open-about = Vous pouvez ouvrir une copie, qui s’enregistre sous un autre nom
already-open-copy = Ouvrir une copie
# $file: a file's name
damaged-title = { $file } est endommagé
# $file: a file's name
damaged-unusable-title = { $file } ne peut pas être ouvert
damaged-safe = Le fichier n’a pas été modifié et ne le sera pas
# $count: number of records
damaged-intact = { $count ->
    [one] { $count } enregistrement est intact et peut être ouvert comme nouvelle session
   *[other] { $count } enregistrements sont intacts et peuvent être ouverts comme nouvelle session
}
damaged-lost = Ceci est perdu
damaged-more = { $count ->
    [one] et { $count } autre est perdu
   *[other] et { $count } autres sont perdus
}
damaged-salvage = Ouvrir ce qui est intact comme nouvelle session
damaged-backups = Montrer les sauvegardes
# $file: a file's name
export-done-title = { $file } a été écrit
export-done-open = L’ouvrir
path-open-title = Ouvrir une session
path-save-title = Enregistrer la session
path-export-title = Exporter
path-open = Ouvrir
path-join-title = Choisir les fichiers à réunir
path-join = Ajouter ce fichier
# $count: how many session files the folder has
path-join-all = { $count ->
    [one] Ajouter la { $count } session de ce dossier
   *[other] Ajouter les { $count } sessions de ce dossier
}
path-compare-title = Choisir un fichier à comparer
path-compare = Comparer
path-save = Enregistrer
path-export = Exporter
path-file = Fichier
path-up = Le dossier supérieur
path-nothing = Aucune session dans ce dossier
# $name: of a folder or file
path-folder = Dossier { $name }
path-session = Session { $name }
path-empty = Tapez le nom d’un fichier

# Status

# $done and $all count pairs
count-considered = { $done } sur { $all } examinées
count-links = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
}
count-cannot-judge = ne peut se prononcer { $count }
count-conflicts = { $count ->
    [one] { $count } conflit
   *[other] { $count } conflits
}
count-actions-without = { $count ->
    [one] { $count } action sans lien
   *[other] { $count } actions sans lien
}
count-targets-without = { $count ->
    [one] { $count } cible sans lien
   *[other] { $count } cibles sans lien
}
# $time: such as 14:02
saved-at = Enregistrée { $time }
saved-saving = Enregistrement
saved-changed = Non enregistrée depuis { $time }
saved-never = Pas encore enregistrée
# $why: the reason, a sentence
saved-failed = Non enregistrée : { $why }
# $state: one of the texts above; $doing: what a click does
saved-tip = { $state } · { $doing }

# History

history-title = Historique
# $count: number of changes
history-count = { $count ->
    [one] { $count } modification
   *[other] { $count } modifications
}
history-time = Heure
history-author = Auteur
history-what = Ce qui s’est passé
# $what: one of the sentences below
history-show = { $what } : montrer
subject-action = Action { $action }
subject-target = Cible { $target }
subject-pair = { $action } – { $target }
# $strength: a word of the scale
judgement-direct = { $strength }, directe
judgement-enabling = { $strength }, habilitante
# $what: a pair or an item, as "1.4 – T6"
step-create = création de la session
step-judge = juger { $what }
step-judge-many = juger { $count } paires
step-clear = effacer { $what }
step-comment = commenter { $what }
step-edit-comment = reformuler un commentaire sur { $what }
step-withdraw-comment = retirer un commentaire sur { $what }
step-set-details = modifier les détails de la session
# $reviewer: a reviewer's code
step-put-reviewer = inscrire { $reviewer }
# $what: a pair; $state: what is said of it
past-state = { $what } : { $state }
past-subject = { $what }
past-comment-on = commentaire sur { $what }
past-reviewer = évaluateur { $reviewer }
past-details = détails de la session
past-unknown = quelque chose que ce fichier ne contient pas
# $what: one of the texts above
past-create = Session créée
past-set-details = Détails de la session modifiés
past-put-reviewer = Inscription ou correction : { $what }
past-judge = Jugement : { $what }
past-judge-many = Jugement de { $count } paires, la première : { $what }
past-clear = Retrait : { $what }
past-comment = Commentaire sur { $what }
past-edit-comment = Reformulation d’un commentaire sur { $what }
past-withdraw-comment = Retrait d’un commentaire sur { $what }
past-undo = Annulation d’une modification : { $what }
past-redo = Rétablissement d’une modification : { $what }

# Saving, exporting and recovering

# $title: the session's; $app: the program's name
window-title = { $title } – { $app }
window-title-unsaved = { $title } (non enregistrée) – { $app }
window-title-final = { $title } – Définitive – { $app }
window-title-final-unsaved = { $title } (non enregistrée) – Définitive – { $app }

choose-open = Ouvrir une session
choose-join = Choisir les fichiers à réunir
choose-compare = Choisir un fichier à comparer
choose-save = Enregistrer la session sous
choose-export = Exporter sous
files-session = Fichiers de session

# $file and $others: names of files
open-one-only = Une fenêtre contient une seule session : { $file } est ouvert, à ouvrir à part : { $others }
open-already = { $file } est ouvert dans cette fenêtre
# $time: date and time; $pid: the number of the process
open-in-window-since = Ouvert depuis { $time } (processus { $pid })

# $file: a path; $cause: one of the causes below
trouble-read = Impossible de lire { $file } : { $cause }
trouble-write = Impossible d’écrire { $file } : { $cause }
trouble-back-up = Impossible de garder la version antérieure de { $file } : { $cause }
trouble-journal = Impossible d’écrire le journal de récupération { $file } : { $cause }
trouble-lock = Impossible de savoir si { $file } est ouvert ailleurs : { $cause }
trouble-remove = Impossible d’ôter { $file } : { $cause }
trouble-crashed = Une erreur du programme a mis fin à ce qui était en cours

cause-full-disk = le disque est plein
cause-permission = le système ne le permet pas
cause-read-only = l’accès est en lecture seule
cause-folder = c’est un dossier
cause-not-a-file = ce n’est pas un fichier
cause-no-folder = son dossier n’existe pas
cause-not-found = il n’y a ni fichier ni dossier de ce nom
cause-bad-name = le système n’admet pas ce nom
cause-removed = le disque ou le lecteur réseau a disparu
cause-device = le disque signale une erreur
cause-too-large = il est trop volumineux
cause-changed = le fichier a été modifié par quelqu’un d’autre
cause-exists = Un fichier de ce nom existe déjà ; choisissez un autre nom
cause-open-elsewhere = il est ouvert dans une autre fenêtre
# $system: the system's own words
cause-other = { $system }

save-try-again = Réessayer
save-work-is-kept = Votre travail est toujours ici et peut être enregistré ailleurs
# $file: the name of a file
save-not-the-same = { $file } n’a pas été écrit : sa relecture a donné autre chose
journal-trouble-details = Enregistrez maintenant : tant que ce n’est pas réglé, un arrêt brutal ferait perdre ce qui n’est pas enregistré
journal-works-again = Les modifications sont de nouveau gardées dans le journal de récupération

# $file: the name of a file
export-not-over-session = { $file } est la session elle-même ; choisissez un autre nom pour l’exportation
# $file: a path
export-done = Exporté dans { $file }
# $reviewer: a code; the numbers count pairs
export-totals = { $reviewer } : { $links } avec un lien + { $none } nulle + { $cannot } ne peut se prononcer + { $conflicts } en conflit + { $open } pas encore examinées = { $sum } paires
export-open = Montrer

# $file: the name of a file; $kept counts records
salvaged = { $kept ->
    [one] { $kept } enregistrement de { $file } est intact et ouvert comme nouvelle session
   *[other] { $kept } enregistrements de { $file } sont intacts et ouverts comme nouvelle session
}
# $rounds: numbers of rounds, with commas
salvaged-sealed-rounds = { $count ->
    [one] Le tour { $rounds } est désormais traité comme un tour à l’aveugle, car une ligne qui le disait a pu être perdue : qui conduit l’examen peut le dépouiller
   *[other] Les tours { $rounds } sont désormais traités comme des tours à l’aveugle, car une ligne qui le disait a pu être perdue : qui conduit l’examen peut les dépouiller
}
# $codes: codes of reviewers, with commas
salvaged-sealed-seats = Le siège du Secrétariat doit être attribué de nouveau, car une ligne qui y mettait fin a pu être perdue : { $codes }
# $file: the name of a file
recovered-apart = { $file } est ouvert dans une autre fenêtre ; cette session n’est plus dans aucun fichier
# $file: a path
cannot-show = Le bureau n’a pas de programme pour montrer { $file }
# $folder: a path
backups-are-in = Les versions antérieures sont dans { $folder }
recovery-unusable = Le travail d’une exécution antérieure ne peut être lu ; il reste dans { $folder }
recovery-unread = { $count ->
    [one] { $count } enregistrement n’a pas pu être lu
   *[other] { $count } enregistrements n’ont pas pu être lus
}

# What differs between two states of a session
differs-details = Titre, objet ou réunion
# $reviewer: a code
differs-reviewer = Inscription de l’évaluateur { $reviewer }
# $about: an item or a pair; $before and $after: words of the scale
differs-judgement = { $about }, { $reviewer } : { $after } (avant : { $before })
differs-comment = Commentaire sur { $about }
# $action and $target: codes
about-action = Action { $action }
about-target = Cible { $target }
about-pair = Action { $action } – Cible { $target }

# Statistics

cli-help-stats =
    Dit dans quelle mesure les évaluateurs s’accordent, tour par tour : accord simple et
    coefficients, chacun avec tout ce sur quoi il repose ; réponses par rôle, région et
    délégation ; et ce qui a bougé d’un tour au suivant. Un tour à l’aveugle n’a pas de
    chiffres avant son dépouillement.

    Usage :
      seagrass stats FICHIER [--json] [--round N] [--reviewer CODE]…

      --json            les mêmes chiffres en JSON
      --round N         seulement ce tour, et ce qui a bougé depuis le précédent
      --reviewer CODE   seulement les jugements de cet évaluateur ; peut être répété

    Les paires non examinées, celles sur lesquelles un évaluateur ne peut se prononcer et
    celles dont les versions se contredisent sont des valeurs manquantes : elles sont
    comptées, et aucun chiffre ne repose sur elles.

    Exemple :
      seagrass stats examen.ron --json
# $round: a number; $last: the number of the last round
cli-no-such-round = Il n’y a pas de tour { $round } ; le dernier est { $last }
# $round: the number of the scoring pass
stats-round-open = Accord, tour { $round }
stats-round-blind = Accord, tour { $round } (à l’aveugle)
stats-round-not-opened = Ce tour est à l’aveugle et pas encore dépouillé : ses chiffres seront montrés après le dépouillement
stats-scale-unsettled = Deux copies ont choisi des échelles différentes. Les chiffres seront montrés une fois tranché laquelle vaut
# $codes: reviewers’ codes
stats-reviewers = Évaluateurs ayant donné une note : { $count } ({ $codes })
stats-reviewers-count = Évaluateurs ayant donné une note : { $count }
stats-no-reviewers = Aucun évaluateur n’a donné de note
stats-pairs = Paires dans les plans : { $count }
# $reviewer, $action and $target: codes
stats-conflict = { $reviewer }, action { $action } – cible { $target } : des versions se contredisent ; compté comme manquant
# $question: what is asked; $selection: which pairs
stats-block = { $question } ; { $selection }
stats-question-strength = Force
stats-question-presence = S’il y a une contribution
stats-question-kind = Directe ou habilitante, là où au moins deux évaluateurs ont noté au-dessus de 0
stats-question-target-sets = Ensemble de cibles pour chaque action
stats-question-gaps = Cibles classées selon le nombre d’actions qui leur sont reliées
stats-scale-strength = 0–3
stats-scale-two-points = 0, 1
stats-scale-levels = 0–3 (aucune, faible, moyenne, élevée)
stats-scale-interaction = −3 à +3
stats-scale-presence-signed = 0 / autre que 0
stats-scale-gaps = rangs
stats-scale-presence = 0 / au-dessus de 0
stats-scale-kind = directe / habilitante
stats-scale-target-sets = ensembles de cibles
stats-selection-considered = toutes les paires examinées
stats-selection-linked-signed = paires ayant au moins une note autre que 0 (choisies d’après le résultat, donc d’accord généralement plus bas)
stats-selection-linked = paires ayant au moins une note au-dessus de 0 (choisies d’après le résultat, donc d’accord généralement plus bas)
# $pairable: units with two or more values
stats-rests-on = Unités { $units }, dont avec au moins deux valeurs { $pairable } ; évaluateurs { $reviewers } ; valeurs { $values } ; échelle { $scale }
# $counts: each value with how often it was given, such as "0: 5, 1: 3"
stats-given = Nombre de fois où chaque réponse fut donnée : { $counts }
stats-none = 0
stats-above-none = au-dessus de 0
stats-other-than-none = autre que 0
# $sum: how many values are missing; $parts: why
stats-missing = Manquantes { $sum } ({ $parts })
stats-missing-none = Manquantes { $sum }
stats-missing-not-considered = non examiné : { $count }
stats-missing-cannot-judge = ne peut se prononcer : { $count }
stats-missing-conflicts = versions contradictoires : { $count }
stats-missing-no-link = noté 0 : { $count }
stats-missing-kind-unsaid = nature non précisée : { $count }
stats-missing-incomplete = paires pas toutes notées : { $count }
# $measure: its name; $value: a figure, or why there is none
stats-recused = Récusations : { $count } (comptées nulle part)
stats-plain = { $measure } : { $value }
# $units: units with two or more values; $values: values in them; $exact: plain agreement
stats-coefficient = { $measure } : { $value } | unités { $units }, évaluateurs { $reviewers }, valeurs appariables { $values }, manquantes { $missing }, échelle { $scale }, tour { $round }, paires de réponses égales { $exact }
stats-coefficients = Coefficients
stats-exact = Paires de réponses égales
stats-within-one = Paires de réponses à un degré près
stats-all-agree = Unités où tous s’accordent
stats-all-within-one = Unités où tous sont à un degré près
stats-positive = Accord positif (sur un lien)
stats-negative = Accord négatif (sur nulle)
stats-alpha-ordinal = Alpha de Krippendorff, ordinal
stats-alpha-interval = Alpha de Krippendorff, par intervalles
stats-alpha-nominal = Alpha de Krippendorff, nominal
stats-alpha-masi = Alpha de Krippendorff, distance MASI
stats-ac1 = AC1 de Gwet
stats-ac2-linear = AC2 de Gwet, poids linéaires
stats-brennan-prediger = Brennan-Prediger
stats-brennan-prediger-linear = Brennan-Prediger, poids linéaires
stats-fleiss = Kappa de Fleiss
stats-cohen = Kappa de Cohen
stats-cohen-linear = Kappa de Cohen, poids linéaires
stats-cohen-quadratic = Kappa de Cohen, poids quadratiques
stats-kendall-w = W de Kendall, corrigé des ex æquo
# $reason: why there is no figure
stats-not-shown = non montré : { $reason }
stats-not-defined = non défini : { $reason }
stats-too-few-reviewers = moins de { $least } évaluateurs
stats-too-few-units = moins de { $least } unités avec au moins deux valeurs
stats-no-variation = toutes les valeurs sont égales
stats-not-defined-no-values = il n’y a pas de valeur
stats-not-defined-no-pairable-values = aucune unité n’a deux valeurs
stats-not-defined-unequal-numbers = les unités n’ont pas le même nombre de valeurs
stats-not-defined-category = la catégorie a été employée jamais ou toujours
stats-not-defined-not-two-categories = l’échelle n’a pas deux catégories
stats-not-defined-scale = l’échelle a trop peu ou trop de catégories
stats-not-defined-raters = moins de deux évaluateurs
stats-not-defined-objects = moins de deux objets
stats-not-defined-tied = tous les rangs sont ex æquo
stats-not-defined-misfit = une valeur ne convient pas
stats-not-defined-sets = il y a trop d’ensembles différents à comparer
stats-not-defined-panel = il n’y a pas de règle pour un groupe de cette taille
stats-note-purpose = Les chiffres décrivent des notes individuelles et aident à choisir ce dont il faut débattre. Ils ne décident rien.
stats-note-missing = Non examiné, ne peut se prononcer et versions contradictoires sont des valeurs manquantes, jamais une catégorie.
stats-note-variation = Lorsque presque toutes les notes sont égales, alpha peut être proche de 0 bien que presque tous s’accordent : il y a peu de variation sur laquelle s’accorder.
stats-note-selected = Les paires ayant au moins une note au-dessus de 0 sont choisies d’après le résultat : leurs chiffres sont généralement plus bas que ceux de toutes les paires examinées.
stats-note-low = Un chiffre bas n’est pas un échec de la réunion, et un chiffre plus élevé après un débat ne prouve rien.

# Columns of the tables of figures
stats-table-figures = Chiffres
stats-column-measure = Mesure
stats-column-value = Valeur
stats-column-units = Unités
stats-column-reviewers = Évaluateurs
stats-column-values = Valeurs appariables
stats-column-missing = Manquantes
stats-column-scale = Échelle
stats-column-round = Tour
stats-column-exact = Paires égales

# The page of statistics
stats-counting = Calcul…
stats-choose-round = Tour
stats-topic-round = Tour { $round }
stats-topic-moves = De { $from } à { $to }

# Answers by groups of reviewers
stats-by-groups = Réponses par groupe d’évaluateurs
stats-table-distribution = Combien de fois chaque note a été donnée
stats-by-role = Par rôle
stats-by-region = Par région
stats-by-delegation = Par délégation
stats-not-said = non précisé
stats-all-reviewers = Tous les évaluateurs
# $groups: names of groups, such as "Africa, Asia"
stats-together = { $groups } (ensemble)
stats-together-note = Les groupes de moins de { $least } évaluateurs ne sont montrés qu’avec d’autres
stats-one-group = Non montré : tous les évaluateurs sont dans un seul groupe, ou rien n’a été dit d’eux
stats-groups-withheld = Non montré : un groupe de moins de { $least } évaluateurs pourrait être distingué des autres
stats-column-cannot-judge = Ne peut se prononcer
stats-column-not-considered = Non examiné
stats-column-conflicts = Versions contradictoires
stats-column-recused = Récusations

# What moved between two rounds
stats-moves-title = Du tour { $from } au tour { $to }
stats-moves-none = Aucune paire n’a été notée par le même évaluateur dans les deux tours
stats-moves-sum = Notes dans les deux tours : { $both }, par { $reviewers } évaluateurs sur { $pairs } paires. Plus hautes qu’avant : { $up } ; plus basses : { $down } ; égales : { $same }. Part modifiée : { $share }
stats-moves-alone = Notes dans le premier tour seulement : { $before } ; dans le second seulement : { $after }
stats-moves-note = Seules sont comparées les notes d’un même évaluateur sur une même paire dans les deux tours. Un changement ne dit rien de la note qui vaut mieux.
stats-table-moves = Paires dont une note a changé ({ $count })
stats-column-action = Action
stats-column-target = Cible
stats-column-both = Dans les deux tours
stats-column-up = Plus haute
stats-column-down = Plus basse
stats-column-same = Égale
stats-column-share = Part modifiée
stats-column-before = Avant (note:nombre)
stats-column-after = Après (note:nombre)

# The statistics as a paper
note-kicker = Note statistique
note-reading = Comment lire les chiffres
note-method = Comment les chiffres sont calculés
# $file: the beginning of the file's hash

# How the figures are computed, with the sources of the formulas
stats-method-percent = Paires de réponses égales : pour chaque unité ayant au moins deux valeurs, la part des paires égales parmi toutes les paires de valeurs, en moyenne sur les unités (accord observé de Fleiss, Psychological Bulletin 76, 1971). À un degré près : de même avec des valeurs distantes d’un degré au plus. Tous s’accordent : part des unités dont toutes les valeurs sont égales.
stats-method-specific = Accord positif et négatif : parmi les paires de valeurs qui contiennent la catégorie, la part où les deux la donnent (Cicchetti et Feinstein, Journal of Clinical Epidemiology 43, 1990).
stats-method-alpha = Alpha de Krippendorff : 1 moins le désaccord observé rapporté au désaccord attendu, à partir des coïncidences de valeurs dans les unités qui en ont au moins deux ; différences nominales, par intervalles, ou ordinales selon les fréquences de toutes les valeurs de l’une à l’autre (Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011).
stats-method-masi = Alpha pour des ensembles : de même avec la distance MASI entre ensembles de cibles (Passonneau, Measuring Agreement on Set-Valued Items, 2006). L’ensemble d’un évaluateur compte si chaque paire examinée de l’action a été notée.
stats-method-gwet = AC1 et AC2 de Gwet : accord attendu du hasard d’après l’uniformité d’emploi des catégories ; tous les degrés de l’échelle comptent, employés ou non (Gwet, British Journal of Mathematical and Statistical Psychology 61, 2008). AC2 avec poids linéaires.
stats-method-brennan-prediger = Brennan-Prediger : accord attendu du hasard si chaque degré de l’échelle est également probable (Brennan et Prediger, Educational and Psychological Measurement 41, 1981).
stats-method-fleiss = Kappa de Fleiss : montré seulement là où chaque évaluateur a noté chaque unité (Fleiss, Psychological Bulletin 76, 1971).
stats-method-cohen = Kappa de Cohen : montré seulement entre deux évaluateurs ; simple, avec poids linéaires et avec poids quadratiques (Cohen, Educational and Psychological Measurement 20, 1960, et Psychological Bulletin 70, 1968).
stats-method-kendall = W de Kendall : les cibles de chaque évaluateur sont classées selon le nombre d’actions qu’il leur relie, des nombres égaux partageant le rang moyen, avec la correction des ex æquo (Kendall et Babington Smith, Annals of Mathematical Statistics 10, 1939). Seulement les évaluateurs qui ont noté chaque paire examinée.
stats-method-rules = Un coefficient n’est pas montré avec moins de deux évaluateurs, avec moins de dix unités ayant au moins deux valeurs, ou si toutes les valeurs sont égales. Lorsqu’une formule n’a pas de valeur, cela est dit avec la raison.
stats-method-groups = Par rôle, région et délégation, aucun chiffre n’est montré dont on pourrait déduire, par addition et soustraction, celui d’un groupe de moins de trois évaluateurs ; les petits groupes sont réunis, ou tout le tableau est omis.
stats-method-orientation = Repère de Krippendorff lui-même pour le codage de données : au moins 0,800 pour s’y fier, de 0,667 à 0,800 pour des conclusions provisoires. Il a été conçu pour le codage de données, non pour des négociations ; ici, des valeurs plus basses indiquent ce dont il faut débattre.
# Merging
differs-title = Titre
differs-purpose = Objet
differs-meeting = Réunion
differs-place = Lieu de la réunion
differs-dates = Dates de la réunion
differs-name = nom
differs-delegation = délégation
differs-tension = pourrait aussi aller à l’encontre de la cible
differs-confidence = degré de confiance
differs-reason = motif
differs-evidence = données probantes
differs-yes = oui
differs-no = non
# What stands for a text that is not there
differs-empty = vide
# $text: somebody's words
differs-quoted = « { $text } »
# $part: of $about, such as a reviewer's name
differs-part-of = { $about }, { $part }
# $part: what changed; $before and $after: its words
differs-part = { $part } : { $after } (avant : { $before })
# $about: an item or a pair; $part: such as reason; $before and $after: its words
differs-judgement-part = { $about }, { $reviewer }, { $part } : { $after } (avant : { $before })
differs-two-versions = Deux versions divergent
# $about: what it is about, such as the entry of a reviewer
differs-new = { $about } : nouveau
differs-withdrawn = { $about } : retiré
differs-conflict = { $about } : deux versions divergent
differs-a-comment = Commentaire
# $name: of the section
differs-later-section = Section d’une version ultérieure du programme : { $name }
# $about: the comment, as “Comment on Action 1.4”; $text: its words
differs-comment-new = { $about } : nouveau, { $text }
# $count: how many versions of records the copy has
merge-all-here = Déjà ici : toutes les { $count } versions
# $new and $here: how many
merge-versions = Versions : { $new } nouvelles, { $here } déjà ici
# $who: codes of reviewers
merge-who = Jugements et commentaires de { $who }
# $counts: one of the texts below
merge-judgements = Jugements : { $counts }
merge-comments = Commentaires : { $counts }
merge-reviewers = Évaluateurs : { $counts }
merge-details = Titre, objet ou réunion : { $counts }
merge-proceedings = Travaux : { $counts }
merge-log = Journal des décisions : { $new } nouvelles
merge-counts = { $new } nouveaux, { $changed } modifiés, { $here } déjà ici, { $conflicts } en conflit
merge-acts = Historique : { $new } nouveaux, { $here } déjà ici
# $names: of sections
merge-sections = Sections d’une version ultérieure du programme : { $names }
# $title: of the session; $reviewer: who made it; $time: when
merge-another-session = C’est une autre session : « { $title } », créée par { $reviewer } le { $time }
# $plans: the sentences below
merge-other-plans = Ses plans ne sont pas les mêmes. { $plans }
# $differences: the texts below
merge-plan-actions = Actions : { $differences }
merge-plan-targets = Cibles : { $differences }
# $codes: of items
merge-plan-only-here = manquent { $codes }
merge-plan-only-there = ajoutés { $codes }
merge-plan-changed = autres termes dans { $codes }
merge-plan-besides = autres rubriques, autre ordre ou autres détails
# $version: the id of a record
merge-not-as-written = L’enregistrement { $version } ne dit pas ce qu’il disait lorsqu’il a été écrit
merge-later-sections = Des sections d’une version ultérieure du programme disent des choses différentes : { $names }. Réunissez ces fichiers avec cette version
# $about: an item or a pair
merge-judgement = { $about }, { $reviewer }
# $versions: what stands against each other
merge-conflict = { $about } : { $versions }
# $content: what a version says; $reviewer: who wrote it; $time: when
merge-version = { $content } ({ $reviewer }, { $time })
merge-nothing = retiré
# $name and $delegation of a reviewer
merge-reviewer = nom « { $name } », délégation « { $delegation } »
# $answer: such as “Strong, direct”; $reason: somebody's words
merge-with-reason = { $answer }, « { $reason } »
# $part: such as confidence; $text: its words
merge-part = { $part } : { $text }
merge-new = nouveau
merge-changed = modifié
merge-here = déjà ici
merge-in-conflict = en conflit
merge-of-judgements = Jugements
merge-of-comments = Commentaires
# $count: how many files were dropped or chosen
join-title = { $count ->
    [one] Réunir { $count } fichier
   *[other] Réunir { $count } fichiers
}
# $title: of the session open
join-into = Rien n’est encore modifié. Les fichiers ci-dessous seraient réunis à la session ouverte, « { $title } »
join-into-new = Rien n’est encore modifié. Aucune session n’est ouverte : les fichiers ci-dessous seraient réunis entre eux
# $done of $all files
join-reading = Lecture des fichiers : { $done } sur { $all }
join-comparing = Comparaison des fichiers…
join-joining = Sauvegarde et réunion…
join-waiting = Pas encore lu
join-wait = Les fichiers sont encore en cours de lecture
join-none-left = Il ne reste aucun fichier à réunir
join-nothing-new = Tout ce que contiennent ces fichiers est déjà ici
join-left-out = Laissé de côté : rien de ce fichier n’est repris
join-chip-left-out = laissé de côté
join-chip-refused = refusé
join-chip-base = les autres lui sont réunis
join-chip-same-plans = mêmes plans
join-all-here = Tout est déjà ici, ou dans les fichiers ci-dessus
# $round: a number; $who: codes of reviewers
join-submitted = Remis au tour { $round } : { $who }
join-not-submitted = Non remis au tour { $round } : { $who }
# $group: its name
join-copy-group = Copie pour le groupe { $group }
# $reviewer: a code
join-copy-reviewer = Copie pour { $reviewer }
join-nobody = Il ne contient ni jugements ni commentaires
# $count: records
join-would-conflict = { $count ->
    [one] { $count } enregistrement serait en conflit : les deux versions sont gardées jusqu’à ce que quelqu’un tranche
   *[other] { $count } enregistrements seraient en conflit : les deux versions sont gardées jusqu’à ce que quelqu’un tranche
}
# $count: conflicts
join-hidden = { $count ->
    [one] { $count } conflit porte sur ce que ce tour ne vous montre pas
   *[other] { $count } conflits portent sur ce que ce tour ne vous montre pas
}
# $count: files to be joined; $refused: files that cannot be; $versions: new versions of records
join-total = En tout : { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
} à réunir, { $refused } refusés, { $versions ->
    [one] { $versions } nouvelle version
   *[other] { $versions } nouvelles versions
} d’enregistrements
# $count: records
join-conflicts-after = { $count ->
    [one] { $count } enregistrement sera ensuite en conflit. La liste des conflits le montre
   *[other] { $count } enregistrements seront ensuite en conflit. La liste des conflits les montre
}
join-ends-undo = La réunion des fichiers ne peut être annulée pas à pas. Une sauvegarde de la session dans son état actuel est gardée auparavant
join-ends-undo-no-file = La réunion des fichiers ne peut être annulée pas à pas. La session n’est dans aucun fichier, si bien qu’aucune sauvegarde ne peut être gardée : enregistrez-la d’abord pour en avoir une
join-ends-copy = La session ouverte est une copie faite pour un évaluateur ou un groupe. Réunie à d’autres fichiers, elle n’est plus la copie de personne : jusqu’au dépouillement d’un tour à l’aveugle, seul qui conduit l’examen peut la poursuivre
join-is-unsaved = La session réunie n’est dans aucun fichier tant que vous ne l’enregistrez pas ; les fichiers restent tels quels
join-add = Ajouter des fichiers…
join-open-instead = L’ouvrir plutôt
# $count: files
join-now = { $count ->
    [one] Réunir { $count } fichier
   *[other] Réunir { $count } fichiers
}
# $file: the name of another file
join-same-content = Son contenu est le même que celui de { $file }
join-same-name = Son nom est celui du fichier ouvert, mais c’est un autre fichier
join-is-open = C’est le fichier de la session ouverte
# $reviewer: a code; $files: names of other files
join-same-reviewer = { $reviewer } a aussi du nouveau dans { $files }
# $file: the name of the later one
join-older = C’est le plus ancien : tout ce qu’il contient est aussi dans { $file }
join-answer-first = Répondez d’abord à la question dans la fenêtre, puis déposez de nouveau les fichiers
join-failed = Les fichiers n’ont pas pu être comparés : une erreur du programme. Rien n’a été modifié
# $count: files joined; $versions: new versions of records
join-done = { $count ->
    [one] { $count } fichier réuni
   *[other] { $count } fichiers réunis
}, { $versions ->
    [one] { $versions } nouvelle version
   *[other] { $versions } nouvelles versions
} d’enregistrements
# $count: files
join-done-refused = { $count ->
    [one] { $count } fichier a été refusé
   *[other] { $count } fichiers ont été refusés
}
# $count: files
join-done-left-out = { $count ->
    [one] { $count } fichier a été laissé de côté
   *[other] { $count } fichiers ont été laissés de côté
}
# $count: records
join-done-conflicts = { $count ->
    [one] { $count } enregistrement est en conflit
   *[other] { $count } enregistrements sont en conflit
}
# $file: the path of the backup
join-backup = La session dans son état antérieur est gardée dans { $file }
join-show-conflicts = Montrer les conflits
conflicts-title = Conflits
# $count: records
conflicts-about = { $count ->
    [one] { $count } enregistrement a des versions divergentes. Toutes restent dans l’historique, quelle que soit celle qui est gardée
   *[other] { $count } enregistrements ont des versions divergentes. Toutes restent dans l’historique, quelle que soit celle qui est gardée
}
conflicts-none = Rien n’est en conflit
# $reviewer: who wrote the version; $time: when
conflicts-by = { $reviewer }, { $time }
conflicts-keep = Garder celle-ci
# $version: what it says
conflicts-keep-tip = Faire valoir ceci : { $version }
conflicts-show = Montrer
# $reviewer: a code
conflicts-only = { $reviewer } doit trancher : personne d’autre ne peut dire ce qui vaut
conflicts-anew = Aucune version ne peut être gardée telle quelle : dites à nouveau ce qui vaut
# $file: the name of the other file
compare-title = Différences par rapport à { $file }
compare-waiting = Lecture du fichier…
compare-direction = Chaque ligne dit ce qui figure dans le fichier ; « avant » est ce qui figure dans la session ouverte
compare-same = Les deux disent la même chose
# $before: entries that only the session open has; $after: entries that only the file has
compare-history = Historique : { $before } inscriptions seulement ici, { $after } seulement dans le fichier
compare-filter = Montrer
compare-all = Tout ({ $count })
compare-judgements = Jugements ({ $count })
compare-comments = Commentaires ({ $count })
compare-proceedings = Travaux ({ $count })
compare-reviewers = Évaluateurs ({ $count })
compare-session = Session ({ $count })
# $count: differences
compare-hidden = { $count ->
    [one] { $count } différence porte sur ce que ce tour ne vous montre pas
   *[other] { $count } différences portent sur ce que ce tour ne vous montre pas
}
cli-help-merge =
    Réunit des copies d’une même session : tout ce qui est dit dans l’une d’elles, chaque
    version une fois. Ni l’ordre des fichiers ni leurs noms n’importent, et réunir un fichier
    de nouveau n’ajoute rien. Si deux copies disent des choses différentes dans un même
    enregistrement, les deux versions sont gardées et le fichier y est en conflit jusqu’à ce
    que l’auteur dise ce qui vaut.

    Usage :
      seagrass merge A B… -o SORTIE

      A B…              les copies ; la première qui s’ouvre dit de quelle session il s’agit
      -o SORTIE         le nouveau fichier, ou - pour la sortie standard ; un fichier n’est
                        jamais remplacé

    Ce que chaque fichier apporte, pourquoi l’un est refusé et ce qui est en conflit va à la
    sortie d’erreur. Un fichier endommagé, d’une version ultérieure ou d’une autre session
    est refusé avec la raison, et les autres sont réunis tout de même.

    Le code final est 0 si tous les fichiers ont été réunis et que rien n’est en conflit, 1
    si un fichier a été refusé ou si quelque chose est en conflit, 2 si rien n’a pu être
    réuni ; rien n’est alors écrit.

    Exemple :
      seagrass merge examen.ron de-R07.ron de-R12.ron -o reuni.ron
cli-help-diff =
    Dit ce qui a changé d’un fichier d’une session à un autre : chaque jugement, commentaire,
    inscription sur la liste des évaluateurs et détail de la session, avec ce que c’était et
    ce que c’est.

    Usage :
      seagrass diff A B [--json]

      A B               le premier et le second fichier
      --json            les mêmes faits en JSON, pour des programmes

    Le code final est 0 si les deux disent la même chose, 1 s’ils diffèrent ou ne sont pas
    des copies d’une même session, 2 si l’un d’eux ne peut être lu.

    Exemple :
      seagrass diff hier.ron aujourdhui.ron
cli-merge-two-files = Nommez au moins deux fichiers à réunir
# $file: a path; $sentence: the title of the session
cli-merge-base = { $file } : les autres lui sont réunis : « { $sentence } »
# $sentence: what the file brings, or why it is refused
cli-merge-file = { $file } : { $sentence }
# $why: the reason, a sentence
cli-merge-refused = refusé : { $why }
cli-merge-nothing = Rien n’a pu être réuni, et rien n’a été écrit
# $file: a path; $count: how many files
cli-merge-done = { $file } écrit : { $count } fichiers réunis, { $conflicts } en conflit
# $count: how many files
cli-merge-left-out = { $count ->
    [one] { $count } fichier a été laissé de côté
   *[other] { $count } fichiers ont été laissés de côté
}
# $conflict: what stands against what
cli-merge-conflict = En conflit : { $conflict }
cli-diff-two-files = Nommez deux fichiers à comparer
cli-diff-same = Les deux fichiers disent la même chose
# $before and $after: how many entries of the history only the earlier or the later file has
cli-diff-same-now = Les deux fichiers disent à présent la même chose ; inscriptions de l’historique seulement dans le premier : { $before }, seulement dans le second : { $after }
cli-diff-history = Inscriptions de l’historique seulement dans le premier : { $before }, seulement dans le second : { $after }

# The review on the command line
cli-help-pack =
    Fait des copies d’une session à distribuer : un fichier par évaluateur ou par groupe, avec
    ce qu’ils peuvent voir et rien d’autre. Dans un tour à l’aveugle, le fichier d’un évaluateur
    ne contient rien de ce que d’autres ont jugé. Ce qui revient est réuni par
    « seagrass merge ».

    Usage :
      seagrass pack FICHIER --to DOSSIER [--reviewer CODE]… [--group NOM]… [--codes-only]

      --to DOSSIER      le dossier des fichiers ; il est créé s’il n’existe pas
      --reviewer CODE   un fichier pour cet évaluateur ; peut être répété
      --group NOM       un fichier pour ce groupe, avec sa part des plans ; pas dans un tour à
                        l’aveugle
      --codes-only      aucun nom dans les fichiers ; ils restent dans la session

    Sans --reviewer ni --group, chacun sur la liste des évaluateurs reçoit un fichier. Aucun
    fichier n’est remplacé : si l’un des noms est pris, rien n’est écrit.

    Exemple :
      seagrass pack examen.ron --to copies --codes-only
cli-help-round =
    Commence un tour de jugement, le remet ou le dépouille, ou dit où en sont les tours.

    Usage :
      seagrass round FICHIER --as CODE --start blind|open -o SORTIE [--force]
      seagrass round FICHIER --as CODE --submit|--open -o SORTIE [--force]
      seagrass round FICHIER --status

      --as CODE         qui agit ; seul qui conduit l’examen commence et dépouille des tours
      --start SORTE     le tour suivant, ou le premier tant que personne n’a jugé : blind (à
                        l’aveugle) ou open (ouvert)
      --submit          scelle ce que CODE a jugé dans le tour à l’aveugle ; irrévocable
      --open            dépouille le tour à l’aveugle pour tous ; irrévocable
      --status          les tours, qui les a remis, et qui a jugé en retard
      -o SORTIE         le nouveau fichier, ou - pour la sortie standard
      --force           permet que SORTIE soit FICHIER lui-même ; sa version antérieure est
                        gardée comme sauvegarde

    Exemple :
      seagrass round reuni.ron --as R01 --open -o depouille.ron
cli-help-agenda =
    Énumère les paires dont une réunion doit débattre, dans l’ordre où le faire : selon la
    répartition des notes, puis du moindre accord au plus grand. Cela ne décide rien et ne
    nomme personne.

    Usage :
      seagrass agenda FICHIER [--all] [--group NOM] [--minutes N] [--minutes-each N] [--json]

      --all             toutes les paires, pas seulement celles en litige
      --group NOM       seulement les paires sur lesquelles ce groupe travaille
      --minutes N       le temps disponible ; à défaut, ce que disent les règles adoptées
      --minutes-each N  le temps par paire ; à défaut, ce que disent les règles adoptées
      --json            les mêmes faits en JSON, pour des programmes

    Le code final est 1 tant qu’un tour à l’aveugle n’est pas dépouillé : il n’y a alors pas
    d’ordre du jour.

    Exemple :
      seagrass agenda depouille.ron --minutes 90 --minutes-each 4
cli-help-decide =
    Consigne ce que la Réunion a décidé sur une paire. Ce qui n’est pas nommé reste tel quel ;
    les inscriptions antérieures restent dans le journal.

    Usage :
      seagrass decide FICHIER ACTION CIBLE --as CODE QUOI… -o SORTIE [--force]

      --as CODE         qui consigne ; les observateurs ne le font pas
      --status STATUT   open, in-discussion, agreed-in-group, agreed, ad-referendum,
                        with-reservation, bracketed, deferred ou not-pursued
      --value N         un degré de l’échelle de la session, par exemple 2
      --kind NATURE     direct (directe) ou enabling (habilitante)
      --wording TEXTE   le texte ; ce qui n’est pas convenu figure entre [crochets]
      --word VERBE      adopts, approves, endorses, agrees, decides, requests, invites,
                        encourages, urges, welcomes, takes-note ou defers
      --sitting TEXTE   la séance de la Réunion
      --quorum TEXTE    ce qui a été dit du quorum
      --reserve ÉTAT    cet État formule une réserve
      --words TEXTE     ses termes
      --withdraw ÉTAT   cet État retire sa réserve
      -o SORTIE         le nouveau fichier, ou - pour la sortie standard
      --force           permet que SORTIE soit FICHIER lui-même ; sa version antérieure est
                        gardée comme sauvegarde

    Exemple :
      seagrass decide a.ron 1.4 T6 --as R01 --status agreed --value 3 --word agrees
        --wording "contribue fortement" -o b.ron
cli-no-as = Dites qui agit : --as CODE
cli-exists-force = { $file } est la session elle-même ; avec --force elle est remplacée et sa version antérieure gardée
cli-open-elsewhere = { $file } est ouvert dans une fenêtre ; fermez-la d’abord
cli-no-home = Il n’y a pas de dossier où garder la version antérieure ; écrivez dans un autre fichier
cli-pack-no-folder = Dites où vont les fichiers : --to DOSSIER
# $whom: a code, or a group as “Group 2”
cli-pack-done = { $file } écrit pour { $whom }
# $why: the reason, a sentence
cli-pack-refused = Aucune copie pour { $whom } : { $why }
cli-pack-blind-group = Le tour { $round } est à l’aveugle et n’est pas dépouillé : les copies sont pour des évaluateurs isolés
cli-pack-from-a-copy = Ce fichier est la copie de quelqu’un ; les copies se font à partir de la session entière
cli-round-one-thing = Dites l’un de --start, --submit, --open et --status
cli-round-started = { $file } écrit : le tour { $round } est commencé
cli-round-opened = { $file } écrit : le tour { $round } est dépouillé
cli-round-submitted = { $file } écrit : { $reviewer } a remis le tour { $round }, { $count ->
    [one] { $count } jugement scellé
   *[other] { $count } jugements scellés
}
# $state: such as “Blind, opened”
cli-round-line = Tour { $round } : { $state }
# $codes: of reviewers
cli-round-sealed = Remis ({ $count }) : { $codes }
cli-round-unsealed = Non remis ({ $count }) : { $codes }
cli-round-late = Avec des jugements tardifs ({ $count }) : { $codes }
# $place: from 1; $line: a pair and how its scores lie
cli-agenda-line = { $place }. { $line }
cli-decide-pair = Nommez un fichier de session, une action et une cible
cli-decide-nothing = Dites ce qui a été décidé, par exemple --status, ou nommez un État avec --reserve ou --withdraw
cli-decide-no-pair = Les plans n’ont pas de paire de { $action } et { $target }
# $about: the record, such as “Decision on Action 1.4 – Target T6”; $said: what stands now
cli-decide-done = { $about } : { $said }

# Proceedings: what a record is about, and what it says
list-separator = ,{" "}
proceeding-scale = Échelle
proceeding-rules = Règles adoptées
proceeding-seat = Rôle et région de { $reviewer }
proceeding-group = Groupe { $group }
proceeding-round = Tour { $round }
proceeding-submission = Remise du tour { $round } par { $reviewer }
proceeding-decision = Décision sur { $about }
proceeding-reservation = Réserve ({ $state }) sur { $about }
proceeding-parked = Place dans l’ordre du jour : { $about }
proceeding-nothing = rien
proceeding-sealed = { $count ->
    [one] { $count } jugement scellé
   *[other] { $count } jugements scellés
}
proceeding-at-the-end = mis de côté à la fin
proceeding-rules-text = règles « { $text } »
proceeding-rules-reading = lecture de l’échelle « { $text } »
proceeding-rules-calibration = paires d’étalonnage { $pairs }
proceeding-rules-chips = autres motifs { $reasons }
proceeding-rules-minutes = { $minutes } minutes pour l’ordre du jour
proceeding-rules-minutes-each = { $minutes } minutes par paire
proceeding-heading-action = actions { $code }
proceeding-heading-target = cibles { $code }
proceeding-all-headings = tout
proceeding-group-content = membres { $members } ; travaille sur { $headings }
proceeding-elements = à { $elements }
proceeding-value = { $number } { $word }
# Points of scales other than the default one; those of the default one are the strength-… words
point-absent = Absente
point-present = Présente
point-low = Faible
point-medium = Moyenne
point-high = Élevée
point-consistent = Compatible
point-enabling = Propice
point-reinforcing = Renforçante
point-indivisible = Indissociable
scale-contribution = Contribution : nulle, faible, modérée, forte
scale-presence = Absente ou présente
scale-levels = Aucune, faible, moyenne, élevée
scale-interaction = Interaction : sept degrés de −3 à +3
role-delegate = Délégué
role-expert = Expert
role-observer = Observateur
role-secretariat = Secrétariat
round-open = Ouvert
round-blind = À l’aveugle, pas encore dépouillé
round-opened = À l’aveugle, dépouillé
status-open = Ouvert
status-in-discussion = En discussion
status-agreed-in-group = Convenu en groupe
status-agreed = Convenu
status-ad-referendum = Convenu ad referendum
status-with-reservation = Convenu avec réserve
status-bracketed = Entre crochets
status-deferred = Reporté
status-not-pursued = Non retenu
word-adopts = adopte
word-approves = approuve
word-endorses = entérine
word-agrees = convient
word-decides = décide
word-requests = prie
word-invites = invite
word-encourages = encourage
word-urges = exhorte
word-welcomes = se félicite
word-takes-note = prend note
word-defers = reporte
chip-other-scope = Autre champ
chip-wrong-level = Mauvais niveau
chip-only-indirect = Seulement indirecte
chip-stronger-action = Couvert par une action plus forte
chip-too-vague = Trop vague
missing-value = une valeur
missing-wording = un libellé
missing-word = un verbe de décision

# Points below none, on the interaction scale
strength-cancelling = Annihilante
strength-counteracting = Contraire
strength-constraining = Contraignante
anchor-cancelling = Cette action rend la cible impossible à atteindre
anchor-counteracting = Cette action va à l’encontre de la cible
anchor-constraining = Cette action limite ce qui peut être fait pour la cible
readback-cancelling = L’action { $action } rend la cible { $target } impossible à atteindre
readback-counteracting = L’action { $action } va à l’encontre de la cible { $target }
readback-constraining = L’action { $action } limite ce qui peut être fait pour la cible { $target }

# Differences of judgements, from version 2 of the file format on
differs-chip = motif choisi
differs-recused = récusation
differs-see = voir ailleurs
differs-elements = composantes
differs-late = après la remise

# Steps of the proceedings, after "Undo" and "Redo"
step-set-scale = choix de l’échelle
step-set-rules = modification des règles
step-put-seat = rôle et région de { $what }
step-put-group = modification du groupe { $what }
step-remove-group = dissolution du groupe { $what }
step-start-round = début du tour { $what }
step-open-round = dépouillement du tour { $what }
step-submit = remise
step-decide = décision sur { $what }
step-decide-many = { $count ->
    [one] décision sur { $count } paire
   *[other] décisions sur { $count } paires
}
step-reserve = réserve sur { $what }
step-withdraw-reservation = retrait d’une réserve sur { $what }
step-park = mise de côté de { $what }
past-decide-many = { $count ->
    [one] Consignation d’une décision sur { $count } paire : { $what }
   *[other] Consignation de décisions sur { $count } paires, la première : { $what }
}
past-taken-back = { $what } : retrait
past-proceeding = Consignation : { $what }

# Why a command on the proceedings is refused
refusal-recused-and-judged = Qui se récuse ne juge pas
refusal-reason-for-none = Un motif pour « nulle » ne se donne qu’avec nulle
refusal-not-your-copy = Cette copie n’a pas été faite pour { $reviewer } ; ouvrez la vôtre
refusal-outside-this-copy = Cette paire n’est pas dans la part des plans de cette copie
refusal-judged-in-packs = Ce tour est à l’aveugle : chacun juge dans sa propre copie. Faites des copies et distribuez-les
refusal-round-frozen = Les réponses du tour { $round } ne peuvent plus être modifiées ; commencez le tour suivant pour juger de nouveau
refusal-scale-unsettled = Deux copies ont choisi des échelles différentes ; tranchez d’abord laquelle vaut
refusal-not-on-scale = L’échelle de cette session n’a pas cette valeur
refusal-scale-locked = L’échelle ne peut plus être modifiée, car quelqu’un a jugé
refusal-not-conducting = Seuls qui a créé cette session et le Secrétariat peuvent le faire
refusal-observer-decides = Les observateurs prennent la parole et ne consignent pas de décisions
refusal-round-not-opened = Dépouillez d’abord le tour { $round } ; rien n’est décidé auparavant
refusal-not-the-next-round = Le tour suivant est { $round }
refusal-round-begun = Quelqu’un a déjà jugé dans le tour { $round }, qui ne peut donc plus changer de sorte
refusal-round-not-blind = Le tour { $round } n’est pas à l’aveugle : il n’y a rien à remettre ni à dépouiller
refusal-already-submitted = Vous avez déjà remis ce tour ; ce que vous modifiez maintenant est marqué tardif
refusal-decision-missing = Pas encore convenu. Il manque : { $missing }
refusal-decision-brackets-left = { $count ->
    [one] Pas de crochets dans un texte convenu ; il en reste { $count }
   *[other] Pas de crochets dans un texte convenu ; il en reste { $count }
}
refusal-decision-no-brackets = Un texte entre crochets a au moins un crochet
refusal-no-reservation = Aucune réserve ne porte sur cette paire ; saisissez-la d’abord
refusal-empty-reservation = Une réserve exige un État et ses termes
refusal-empty-group = Un groupe doit avoir un nom
refusal-unknown-group = Il n’y a pas de tel groupe
refusal-unknown-heading = Les plans n’ont pas de rubrique { $code }
refusal-bad-chip = Un motif exige un code propre et un texte, et reste dès que quelqu’un l’a choisi
refusal-unknown-element = La cible n’a pas de composante { $code }
refusal-elements-without-link = Des composantes ne se nomment que pour une contribution
refusal-unknown-chip = Ce motif n’est pas proposé
file-error-other-kind = Ce qui est dit n’est pas du genre annoncé
file-error-decision = C’est consigné comme convenu et il manque quelque chose, ou ses crochets ne concordent pas
file-error-decision-value = La valeur d’une décision est un degré de l’échelle
# $name: the name of a part of the file
file-error-of-version-2 = La section « { $name } » n’existe pas dans la version 1 du format, que ce fichier dit avoir ; la version a été modifiée hors de Seagrass
file-error-empty-copy = Ceci devrait dire de qui le fichier est la copie, et ne dit rien
file-error-wrong-round = Il n’y a pas de tour { $round } ; les tours se comptent de 1 à 999
file-error-unknown-heading = Les plans de ce fichier n’ont pas de rubrique « { $code } »
# $missing: the id of a version or of an entry of the log
file-finding-sealed-unknown = Ceci scelle ou dépouille la version { $missing }, qui n’est pas dans le fichier
file-finding-log-wrong-id = Cette inscription du journal ne concorde pas avec son identifiant : elle a été modifiée
file-finding-log-missing-entry = Cette inscription du journal suit l’inscription { $missing }, qui n’est pas dans le fichier : elle a été ôtée ou modifiée
file-finding-log-missing-version = Cette inscription du journal a consigné la version { $missing }, qui n’est pas dans le fichier : ce qui a été consigné a été modifié ou ôté
file-finding-log-other-stamp = Cette inscription du journal désigne la version { $missing }, que quelqu’un d’autre a consignée, ou à un autre moment
file-finding-log-unlogged = Aucune inscription du journal n’a consigné ceci : cela a été ajouté après coup, ou son inscription a été ôtée

# Entries of the log in words. $time and $reviewer: when and by whom; $what: what was recorded
log-entry-words = { $time }, { $reviewer } : { $what }
log-entry-nothing = rien
log-entry-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
log-gone = un enregistrement qui n’est pas dans le fichier
log-gone-decision = une décision qui n’est pas dans le fichier
log-gone-reservation = une réserve qui n’est pas dans le fichier
log-gone-scale = le choix d’une échelle, qui n’est pas dans le fichier
log-gone-rules = des règles qui ne sont pas dans le fichier
log-gone-seat = un rôle et une région qui ne sont pas dans le fichier
log-gone-group = un groupe qui n’est pas dans le fichier
log-gone-round = un tour qui n’est pas dans le fichier
log-gone-submission = une remise qui n’est pas dans le fichier
log-gone-parked = la mise de côté d’une paire, qui n’est pas dans le fichier
log-gone-coverage-rule = la règle de couverture, qui n’est pas dans le fichier
log-gone-gap = une note sur une lacune qui n’est pas dans le fichier
log-gone-wording = une remarque sur le libellé d’un élément qui n’est pas dans le fichier
log-gone-proposal = une proposition qui n’est pas dans le fichier
log-gone-question = une question du rapport qui n’est pas dans le fichier

# seagrass verify
# $file: a file; $place: file, line and column; $entry: an entry of the log in words; $problem: what does not fit
cli-verify-fits = { $file } : { $entries ->
    [0] rien n’a été consigné, il n’y a donc pas de journal
    [one] le journal est intact : { $entries } inscription
   *[other] le journal est intact : { $entries } inscriptions
}
cli-verify-decisions = Décisions : { $count }, sur { $pairs ->
    [one] { $pairs } paire
   *[other] { $pairs } paires
}
cli-verify-last = Dernière inscription : { $id }, { $entry }
cli-verify-last-id = Dernière inscription : { $id }
cli-verify-limit = Ce qu’aucun journal ne peut montrer : si des inscriptions ont été coupées à la fin, ajoutées à côté des autres comme le fait la réunion d’une copie, ou recalculées à partir de l’une d’elles. Pour cela, comparez les dernières inscriptions à celles qui ont été imprimées
cli-verify-printed = Le journal contient l’inscription imprimée { $id } : { $entry }
cli-verify-printed-missing = { $file } : { $severity } : le journal ne contient pas l’inscription imprimée { $id } : sa fin a été coupée, ou il a été recalculé
cli-verify-first = { $place } : { $severity } : la première inscription du journal qui ne concorde pas : { $entry }. { $problem } (inscription { $id })
cli-verify-unlogged = { $place } : { $severity } : { $entry }. { $problem } (enregistrement { $id })
cli-verify-more = { $count ->
    [one] En outre, { $count } autre élément ne concorde pas dans le journal ; « seagrass check » le nomme
   *[other] En outre, { $count } autres éléments ne concordent pas dans le journal ; « seagrass check » les nomme
}
cli-verify-lost = { $count ->
    [one] { $count } ligne ne peut être lue et a pu faire partie du journal : { $first }
   *[other] { $count } lignes ne peuvent être lues et ont pu faire partie du journal. La première : { $first }
}
cli-verify-wrong = { $place } : { $severity } : { $count ->
    [one] { $count } enregistrement hors du journal ne concorde pas avec son identifiant
   *[other] { $count } enregistrements hors du journal ne concordent pas avec leur identifiant, celui-ci en premier
} (enregistrement { $id })
cli-roster-contested = { $reviewer } : deux copies disent des choses différentes de cet évaluateur ; tranchez laquelle vaut
cli-roster-other-session = { $file } relève d’une autre session, « { $title } », où les mêmes codes désignent d’autres personnes
cli-roster-not-here = { $reviewer } ne figure pas sur la liste des évaluateurs de cette session
cli-roster-unreadable = Impossible d’utiliser la liste des évaluateurs { $file } : { $problem }
cli-roster-over-session = { $file } est une session et n’est pas remplacé par une liste d’évaluateurs
cli-roster-done = { $file } écrit : { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
cli-roster-code-only = code seul
cli-roster-line = { $reviewer } : { $what }
roster-error-too-large = Le fichier est plus volumineux qu’aucune liste d’évaluateurs
roster-error-too-deep = Des parenthèses sont emboîtées ici plus profondément que dans aucune liste d’évaluateurs
roster-error-other-format = Ce n’est pas une liste d’évaluateurs mais un fichier du format « { $found } »
roster-error-other-version = Cette liste d’évaluateurs est dans la version { $found } de son format et ce programme lit la version { $known }
roster-error-session = « { $id } » n’est l’identifiant d’aucune session
roster-error-twice = { $code } figure ici une seconde fois
cli-help-roster =
    Dit qui figure sur la liste des évaluateurs d’une session : code, nom, délégation, rôle et
    région.

    Usage :
      seagrass roster FICHIER [--names LISTE] [-o LISTE]

      -o LISTE          l’écrit dans un fichier à part, pour que les sessions voyagent avec les
                        codes seuls
      --names LISTE     complète d’après un tel fichier ce que la session ne dit pas

    Exemple :
      seagrass roster examen.ron -o noms.ron && seagrass roster pack-R07.ron --names noms.ron
cli-help-verify =
    Recalcule le journal des décisions et de tous les autres travaux, et dit quelle inscription
    est la première à ne pas concorder. La somme de contrôle du fichier n’est pas tenue pour
    sûre : qui modifie un fichier peut la recalculer aussi.

    Usage :
      seagrass verify FICHIER [--printed ID]…

      --printed ID      l’identifiant d’une dernière inscription imprimée auparavant ; elle doit
                        figurer dans le journal

    Si le journal est intact, ses dernières inscriptions sont nommées, pour être imprimées sur
    les documents : aucun journal ne peut montrer seul que sa fin a été coupée.

    Le code final est 0 si le journal est intact, 1 si quelque chose ne concorde pas, et 2 si
    le fichier ne peut être lu.

    Exemple :
      seagrass verify examen.ron

# Agenda

# Classes of disagreement, with what each means
agenda-polarised = Polarisé
agenda-presence-dispute = Présence contestée
agenda-split = Partagé
agenda-outlier = Note isolée
agenda-adjacent = Voisin
agenda-unanimous = Unanime
agenda-too-few = Trop peu
agenda-polarised-tip = Deux camps : au moins un tiers dit nulle et au moins un tiers voit deux degrés de plus, ou les notes sont aussi éloignées que possible
agenda-presence-dispute-tip = Y a-t-il un lien ? Au moins un quart dit oui et au moins un quart dit non
agenda-split-tip = Deux degrés d’écart ou plus, et pas par une seule note
agenda-outlier-tip = Toutes les notes sauf une sont à un degré près
agenda-adjacent-tip = Toutes les notes sont à un degré près
agenda-unanimous-tip = Toutes les notes sont égales
agenda-too-few-tip = Moins de trois notes, ou aucune
# $class: its word; $count: number of pairs
agenda-class-count = { $class } { $count }
# $count: all pairs, which the classes sum to
agenda-all-pairs = { $count ->
    [one] sur { $count } paire
   *[other] sur { $count } paires
}

# How far the time goes. $items take $each minutes; $minutes are available; $fit fit and $left do not
agenda-forecast-left = { $fit } sur { $items ->
    [one] { $items } point tiennent
   *[other] { $items } points tiennent
} en { $minutes } minutes ; { $left } ne seront pas abordés
agenda-forecast-all = { $items ->
    [one] { $items } point tient
   *[other] Les { $items } points tiennent
} en { $minutes } minutes, { $each } par point
agenda-forecast-nothing = Aucun point montré ne prend de temps sur les { $minutes } minutes
# $needed: minutes that all items take together
agenda-forecast-needed = { $items ->
    [one] { $items } point prend
   *[other] { $items } points prennent
} { $needed } minutes, { $each } par point ; le temps disponible n’est pas précisé
agenda-forecast-untimed = { $items ->
    [one] { $items } point à débattre
   *[other] { $items } points à débattre
} ; le temps disponible n’est pas précisé
agenda-forecast-tip = Compte les paires montrées qui prennent du temps : non celles qui sont tranchées, unanimes ou pas encore jugées. Les minutes se fixent avec les règles
agenda-minutes = { $minutes } min
agenda-not-reached = Pas abordé

agenda-show-codes = Montrer les codes
agenda-show-codes-tip = Dit sous chaque paire quel évaluateur a donné quoi
# $count: pairs on the list that opens
agenda-accept = { $count ->
    [one] Accepter les unanimes ({ $count } paire)…
   *[other] Accepter les unanimes ({ $count } paires)…
}
agenda-accept-tip = Montre d’abord la liste ; ce qui est coché est consigné en un seul acte
agenda-accept-none = Aucune paire n’est à la fois unanime et non décidée
agenda-accept-observer = Les observateurs prennent la parole et ne consignent pas de décisions

agenda-filter-actions = Actions montrées
agenda-filter-targets = Cibles montrées
agenda-filter-group = Groupe montré
agenda-filter-links = Liens montrés
agenda-actions-all = Toutes les actions
agenda-targets-all = Toutes les cibles
agenda-groups-all = Tous les groupes
agenda-links-all = Lien ou non
agenda-links-linked = Quelqu’un voit un lien
agenda-links-not-linked = Personne ne voit de lien
agenda-links-direct = Quelqu’un dit directe
agenda-links-enabling = Quelqu’un dit habilitante
# $code and $title of a heading
agenda-heading = { $code } { $title }
agenda-open-only = Masquer le tranché
agenda-open-only-tip = Masque les paires que la Réunion a convenues, reportées ou non retenues
agenda-filter-reset = Réinitialiser
# $shown of $all lines
agenda-shown = { $shown } sur { $all }

agenda-column-pair = Paire
agenda-column-texts = Action et cible
agenda-column-middle = Milieu
agenda-column-class = Classe et temps
agenda-column-stage = Décision
# $median, $range: numbers
agenda-median = médiane { $median }
agenda-range = étendue { $range }
agenda-median-range = médiane { $median }, étendue { $range }
agenda-parked = Mise de côté
agenda-stage-differs = Deux versions divergent

# A line in words. $action, $target: codes; $count of reviewers
agenda-line = Action { $action } et cible { $target }
agenda-joint = ,{" "}
agenda-count = { $count } × { $value }
agenda-count-cannot-judge = { $count } ne peut se prononcer
agenda-count-not-considered = { $count } non examiné
agenda-count-conflicts = { $count ->
    [one] { $count } a des versions divergentes
   *[other] { $count } ont des versions divergentes
}
agenda-count-off-scale = { $count } hors de l’échelle
agenda-versions-differ = versions divergentes
# $reviewer: code; $value: what that reviewer gave
agenda-who = { $reviewer } { $value }
# $count: lines
agenda-list = { $count ->
    [one] Ordre du jour de { $count } paire
   *[other] Ordre du jour de { $count } paires
}

agenda-blind = L’ordre du jour s’ouvre avec le dépouillement
agenda-blind-why = Ce tour est à l’aveugle. Avant son dépouillement, personne ne voit ce que d’autres ont jugé, et rien ne peut donc être classé par désaccord
agenda-scale-unsettled = Deux copies ont été jugées sur des échelles différentes. Tranchez laquelle vaut ; l’ordre du jour pourra ensuite être établi
agenda-no-pairs = L’un des deux plans n’a aucun élément, il n’y a donc aucune paire à débattre
agenda-no-judgements = Aucune paire n’a encore été jugée dans ce tour. L’ordre du jour classe les paires selon le désaccord de leurs notes
agenda-filtered-out = Aucune paire ne passe le filtre
agenda-show-all = Montrer toutes les paires

# Accept all unanimous. $count: pairs
accept-title = { $count ->
    [one] Accepter { $count } paire unanime
   *[other] Accepter { $count } paires unanimes
}
accept-about = Toutes les notes de ces paires sont égales et rien n’a été décidé à leur sujet. Décochez ce que la Réunion n’accepte pas ; le reste est consigné en un seul acte
accept-ticked = { $ticked } sur { $all } cochées
accept-tick-all = Tout cocher
accept-tick-none = Tout décocher
# $action, $target: codes; $number and $value: what all say; $count: how many; $title of the action
accept-line = { $action } – { $target } : { $number } { $value }, tous les { $count } ; { $title }
accept-line-parked = { $action } – { $target } : { $number } { $value }, tous les { $count }, mise de côté ; { $title }
# $value: a strength; $kind: direct or enabling
accept-value-kind = { $value }, { $kind }
accept-status = Statut
accept-word = Verbe de décision
accept-word-choose = En choisir un
accept-wording = Libellé de chaque décision
accept-wording-template = Contribution de l’action {"{"}action{"}"} à la cible {"{"}target{"}"} : {"{"}value{"}"}
accept-wording-hint = {"{"}action{"}"}, {"{"}target{"}"} et {"{"}value{"}"} tiennent lieu des codes et de la valeur de chaque paire
# $wording: that of the first pair
accept-example = La première : { $wording }
accept-sitting = Séance de la Réunion
accept-sitting-hint = Par exemple 2e jour, deuxième séance
accept-quorum = Note sur le quorum
accept-nothing-ticked = Rien n’est coché
# $count: ticked pairs
accept-record = { $count ->
    [one] Consigner { $count } décision
   *[other] Consigner { $count } décisions
}
# Gaps, proposals, report questions
proceeding-coverage-rule = Règle de couverture
proceeding-gap = Lacune : { $about }
proceeding-basket = Libellé : { $about }
proceeding-proposal = Proposition { $reference }
proceeding-question = Question du rapport { $number }
coverage-rule = { $strong ->
    [0] Au moins { $moderate } liens directs modérés
   *[other] { $moderate ->
        [0] Au moins { $strong } { $strong ->
            [one] lien direct fort
           *[other] liens directs forts
        }
       *[other] Au moins { $strong } { $strong ->
            [one] lien direct fort
           *[other] liens directs forts
        }, ou { $moderate } { $moderate ->
            [one] lien direct modéré
           *[other] liens directs modérés
        }
    }
}
relevance-yes = Pertinent ici
relevance-in-part = Pertinent en partie
relevance-no = Non pertinent ici
option-new-action = Nouvelle action
option-revised-action = Action révisée
option-sub-target = Sous-cible
option-other-instrument = Un autre instrument s’en charge
option-nothing = Rien
option-keep-as-is = Garder tel quel
option-reword = Reformuler
option-merge = Fusionner
option-retire = Retirer
mark-unclear = Peu clair
mark-duplicates = Fait double emploi
mark-too-broad = Trop large
mark-two-in-one = Deux en un
mark-missing = Il manque quelque chose
proposal-new-action = Nouvelle action
proposal-revised-action = Action révisée
proposal-existing-sub-target = Sous-cible existante
proposal-revised-sub-target = Sous-cible révisée
proposal-new-sub-target = Nouvelle sous-cible
proposal-new-question = Nouvelle question du rapport
proposal-changed-question = Question du rapport modifiée
proposal-no-action = Aucune mesure nécessaire
question-keep = Garder
question-amend = Modifier
question-add = Ajouter
question-move = Déplacer
question-delete = Supprimer
comparable-yes = Comparable
comparable-partly = Comparable en partie
comparable-no = Non comparable
burden-low = Charge faible
burden-medium = Charge moyenne
burden-high = Charge élevée
step-set-coverage-rule = modification de la règle de couverture
step-note-gap = note sur la lacune : { $what }
step-mark-wording = remarque sur le libellé : { $what }
step-propose = proposition { $what }
step-repropose = modification de la proposition { $what }
step-withdraw-proposal = retrait de la proposition { $what }
step-put-question = question { $what }
step-put-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
step-remove-question = suppression de la question { $what }
refusal-rule-changed-once = La règle de couverture a déjà été modifiée une fois ; la page des lacunes montre ce qu’une autre donnerait
refusal-not-an-option = Cette option n’existe pas pour un élément de ce plan
refusal-empty-proposal = Une proposition exige un texte ou un motif
refusal-unknown-proposal = Il n’y a pas de telle proposition
refusal-reference-taken = La référence { $code } appartient à une autre proposition
refusal-empty-question = Une question doit avoir un numéro
file-error-unknown-name = « { $name } » est un mot que cette version du programme ne connaît pas

# Joining in a blind round
merge-others-blind = Il contient ce que d’autres ont jugé au tour { $round }, à l’aveugle et non dépouillé, et ceci est la copie personnelle de quelqu’un. Réunissez-le à la session dont les copies ont été tirées
# What the points of the other scales mean

anchor-absent = Examiné, et l’action ne contribue pas à la cible
anchor-present = L’action contribue à la cible, quelle qu’en soit l’ampleur
anchor-low = Contribue un peu, ou seulement sous conditions
anchor-medium = Contribue clairement, à côté d’autres actions
anchor-high = La cible ne pourrait guère être atteinte sans elle
anchor-consistent = N’aide ni n’entrave la réalisation de la cible
anchor-enabling-step = Crée des conditions dans lesquelles la cible peut être atteinte
anchor-reinforcing = Aide à atteindre la cible
anchor-indivisible = Qui met en œuvre cette action atteint aussi la cible
readback-present = L’action { $action } contribue à la cible { $target }
readback-low = L’action { $action } apporte une contribution faible à la cible { $target }
readback-medium = L’action { $action } apporte une contribution moyenne à la cible { $target }
readback-high = L’action { $action } apporte une contribution élevée à la cible { $target }
readback-consistent = L’action { $action } n’aide ni n’entrave la réalisation de la cible { $target }
readback-enabling = L’action { $action } crée des conditions propices à la réalisation de la cible { $target }
readback-reinforcing = L’action { $action } aide à atteindre la cible { $target }
readback-indivisible = Mettre en œuvre l’action { $action } atteint aussi la cible { $target }
readback-recused = L’évaluateur s’est récusé pour l’action { $action } et la cible { $target }
# $sentence: the readback sentence; $reason: why there is no contribution; $pair: another pair, as "1.4 – T6"
readback-with-chip = { $sentence } (motif : { $reason })
readback-with-see = { $sentence } ; voir { $pair }
judgement-recused = Récusation
matrix-legend-scale = Signification des marques : { $entries }
# $sign: a number or sign of the scale; $word: what it is called
scale-point = { $sign } { $word }

# Actions of the review

menu-review = Examen
action-answer = Réponse : { $sign } { $word }
action-strength-cancelling = Réponse : annihilante
action-strength-counteracting = Réponse : contraire
action-strength-constraining = Réponse : contraignante
action-negate = Changer le signe de la réponse
action-step-aside = Se récuser pour cette paire
action-keep-earlier = Garder ma réponse antérieure
action-keep-all-earlier = Garder toutes mes réponses antérieures
action-rules = Règles et échelle…
action-groups = Groupes…
action-round = Tours…
action-submit = Remettre ce tour…
action-packs = Faire des copies…
action-calibrate = Paire d’étalonnage suivante
why-no-earlier = Vous n’avez pas répondu sur cette paire au tour précédent, ou la réponse est la même
why-no-all-earlier = Aucune réponse du tour précédent ne reste à garder
why-no-calibration = Les règles ne nomment pas de paires d’étalonnage

# Judging in rounds, in the inspector

inspector-rules = Règles adoptées
# $number of $count: the place of the pair among those judged first
inspector-calibration = Paire d’étalonnage { $number } sur { $count }
inspector-calibration-about = Jugée d’abord, pour que tous lisent l’échelle de la même façon
# $answer: a number and words of the scale, as "2 Moderate, direct"
inspector-before = Avant : { $answer }
inspector-keep = Garder cette réponse
inspector-chips = Motif de cette réponse
inspector-recuse = Je me récuse
inspector-recuse-tip = Récusation : j’y ai un intérêt ou ne devrais pas juger cette paire. Elle compte comme « ne peut se prononcer »
inspector-see = Voir ailleurs
inspector-see-none = Pas jugée ailleurs
inspector-see-about = Une autre paire sous laquelle cette contribution est jugée
inspector-see-go = Aller à { $pair }
# $count: how many answers
inspector-everyone = Réponses de tous ({ $count })
inspector-names = Montrer les noms
inspector-names-tip = Les noms figurent à côté des codes des évaluateurs, dans cette fenêtre seulement
inspector-round = Tour { $round }
inspector-answer = { $reviewer } : { $answer }
inspector-answer-name = Tour { $round }, { $answer }
inspector-answer-late = Tour { $round }, { $answer }, tardif
answer-late = tardif

# How a round stands, and whose copy a file is. $round: its number

round-standing-open = Tour { $round }, ouvert
round-standing-opened = Tour { $round }, à l’aveugle, dépouillé
round-standing-blind = Tour { $round }, à l’aveugle, non dépouillé
round-standing-submitted = Tour { $round }, à l’aveugle, remis
round-standing-not-submitted = Tour { $round }, à l’aveugle, non remis
copy-for = Copie pour { $reviewers }
copy-for-group = { $group } : { $headings }
why-not-their-copy = Cette copie a été faite pour quelqu’un d’autre
why-blind-act-as = Ce tour est à l’aveugle et n’est pas dépouillé : personne ne prend la place d’un autre dans ce fichier

# Dialog of rounds

back = Retour
round-title = Tours
round-earlier = Tour { $round } : { $state }
round-kind = Sorte de tour
round-kind-blind = À l’aveugle
round-kind-open = Ouvert
round-kind-blind-about = Chacun juge dans sa propre copie ; personne ne voit les réponses d’autrui avant le dépouillement du tour
round-kind-open-about = Chacun voit ce que les autres ont répondu
round-submitted-count = Remis : { $done } sur { $all }
round-has-submitted = { $reviewer } : remis
round-has-not-submitted = { $reviewer } : non remis
round-with-role = { $what } ({ $role })
round-submit = Remettre…
round-open-it = Dépouiller le tour…
round-next = Tour { $round }
round-next-kind = Sorte du tour suivant
round-start = Commencer le tour { $round }…
round-submit-title = Remettre ce tour ?
round-submit-about = { $count } paires sur { $all } ont une réponse de vous. Celles qui n’en ont pas restent non examinées
round-submit-final = La remise est définitive. Ce que vous modifiez ensuite est gardé à côté et marqué tardif
round-submit-go = Remettre définitivement
round-open-title = Dépouiller le tour ?
round-open-about = Dès lors, chacun voit ce que tous ont répondu, et ces réponses ne peuvent plus être modifiées. Un second tour peut suivre
round-open-all-submitted = Tous ont remis
round-open-missing = N’ont pas remis : { $reviewers }. Ce qu’ils répondent ensuite est marqué tardif
round-open-final = C’est consigné en un seul acte et ne peut être annulé : ce qui a été vu a été vu
round-open-go = Dépouiller définitivement
round-start-title = Commencer le tour suivant ?
round-start-about = Les réponses du tour { $round } sont gardées telles quelles. Au tour { $next }, chacun répond de nouveau, avec la réponse antérieure à côté
round-start-final = Cela ne peut être annulé
round-start-go = Commencer

# Dialog of rules and scale

rules-title = Règles et échelle
rules-apply = Appliquer
rules-scale = Échelle
# $sign, $word and $meaning of a point of the scale
rules-point = { $sign } { $word } : { $meaning }
rules-text = Règles adoptées
rules-reading = Lecture de l’échelle
rules-reading-about = La phrase que la présidence fixe une fois jugées les paires d’étalonnage ; montrée pendant le jugement
rules-calibration = Paires d’étalonnage
rules-calibration-about = Quelques paires que chacun juge d’abord
rules-pair-action = Code de l’action
rules-pair-target = Code de la cible
rules-pair-add = Ajouter la paire
rules-no-pair = Les plans n’ont pas cette paire
# $what: what is taken off a list
rules-remove = Ôter { $what }
rules-reasons = Motifs pour « nulle »
rules-reasons-fixed = Proposés dans toute session : { $reasons }
rules-reason-new = Autre motif
rules-reason-add = Ajouter le motif
rules-minutes = Minutes pour l’ordre du jour
rules-minutes-each = Minutes par paire
rules-minutes-tip = 0 tant que ce n’est pas précisé

# Dialog of groups

groups-title = Groupes
groups-about = Un groupe travaille sur ses parties des plans. Une copie faite pour lui ne peut être modifiée que là
groups-add = Nouveau groupe
# $group: its name
groups-edit = Modifier { $group }
groups-name = Nom du groupe
groups-name-hint = Groupe 2
groups-members = Membres
groups-headings-actions = Parties des actions (aucune : toutes)
groups-headings-targets = Parties des cibles (aucune : toutes)
# $code, $title of a heading
groups-heading = { $code } { $title }
groups-apply = Appliquer
groups-enter = Ajouter le groupe
groups-remove = Dissoudre le groupe
groups-taken = Il y a déjà un groupe de ce nom

# Dialog of packs

packs-title = Faire des copies
packs-about = Chaque copie est un fichier de session pour un évaluateur ou un groupe, avec ce qu’ils peuvent voir et rien d’autre. Une fois réunie, elle rapporte leurs réponses
packs-kind = Pour qui
packs-reviewers = Une par évaluateur
packs-groups = Une par groupe
packs-for = Copies pour
packs-all = Tous
packs-none = Aucun
packs-codes-only = Codes seuls : aucun nom dans les fichiers
packs-codes-only-tip = Les noms et les délégations sont omis des fichiers. Ils restent dans cette session
packs-go = Choisir un dossier…
packs-stop = Arrêter
packs-from-a-copy = Ce fichier est la copie de quelqu’un. Les copies se font à partir de la session entière
packs-blind-group = Dans un tour à l’aveugle non dépouillé, les copies sont pour des évaluateurs isolés
packs-no-group = Il n’y a pas encore de groupe
# $done of $all files
packs-making = { $done } fichiers écrits sur { $all }
packs-written = { $count ->
    [one] { $count } fichier écrit
   *[other] { $count } fichiers écrits
}
# $files: names of files
packs-existing = Déjà là et laissés tels quels : { $files }
# $file: its name; $why: a sentence
packs-failed = { $file } : { $why }
packs-cancelled = Arrêté avant que tous les fichiers soient écrits
packs-open-folder = Ouvrir le dossier
packs-replace = Remplacer ces fichiers
choose-packs = Dossier pour les copies
path-packs-title = Dossier pour les copies
path-packs = Écrire les copies ici
field-role = Rôle
field-region = Région
role-unsaid = Non précisé
start-scale-tip = Verrouillée par le premier jugement. Elle peut être modifiée jusque-là sous Examen
packs-is-session = Ce fichier est celui de cette session
packs-not-the-same = La relecture du fichier a donné autre chose ; c’est une erreur du programme

# $sentence: that a pair was not considered; $answer: what was said in the round before, in few words
readback-with-before = { $sentence } ; réponse antérieure : { $answer }

# Exports on scales without direct and enabling

# $word: a point of the scale; $count: how often it was given
export-control-point = { $word } { $count }
export-control-by-point = Contrôle : { $points } + ne peut se prononcer { $unable } + non examiné { $open } = { $pairs }
export-control-by-point-differ = Contrôle : { $points } + ne peut se prononcer { $unable } + versions divergentes { $differ } + non examiné { $open } = { $pairs }
export-targets-linked = Cibles reliées
export-actions-linked = Actions reliées
export-see = voir { $action } – { $target }
rules-none = Rien n’est encore fixé

# Coverage and gaps
page-gaps = Lacunes
action-show-gaps = Afficher les lacunes
gaps-title = Couverture et lacunes
coverage-covered = Couverte
coverage-partly = Couverte en partie
coverage-enabling = Habilitante seulement
coverage-not = Non couverte
coverage-open = Pas encore examinée
coverage-serves = Sert une cible
# $count: targets
coverage-serves-count = { $count ->
    [one] Sert { $count } cible
   *[other] Sert { $count } cibles
}
coverage-serves-none = N’en sert aucune
# $class: a class
coverage-so-far = { $class } à ce jour
coverage-class-contested = { $class } (contestée)
coverage-firm = Ferme
coverage-unread = Paires ouvertes
coverage-contested = Contestée
coverage-firm-tip = Chaque paire est tranchée, et personne ne s’y oppose
coverage-unread-tip = Des paires sont ouvertes : la classe est celle à ce jour
coverage-contested-tip = Une paire est entre crochets, sous réserve ou décidée deux fois, ou les évaluateurs en sont très éloignés
# The parts add up to $all
gaps-target-sum = Sur { $all } cibles : couvertes { $covered }, couvertes en partie { $partly }, servies seulement par des actions habilitantes { $enabling }, non couvertes par { $plan } { $not }, pas encore examinées { $open } ({ $covered } + { $partly } + { $enabling } + { $not } + { $open } = { $all })
gaps-action-sum = Sur { $all } actions : servant au moins une cible { $serves }, n’en servant aucune { $none }, pas encore examinées { $open } ({ $serves } + { $none } + { $open } = { $all })
# $rule: the rule as a sentence
gaps-rule = Règle de couverture : { $rule }
gaps-not-unimportant = Une action qui ne sert aucune cible n’est pas pour autant sans importance
gaps-preview-note = APERÇU d’après les jugements : la médiane inférieure de ce que les évaluateurs ont dit dans le tour en cours. Ce n’est pas un résultat de la Réunion
gaps-hypothetical-note = HYPOTHÉTIQUE : ce qu’une autre règle donnerait. Rien n’en est consigné
gaps-table-targets = A. Cibles non couvertes, ou seulement en partie
gaps-table-actions = B. Actions qui ne servent aucune cible
# $value: a point of the scale
gaps-table-overlaps = C. Recoupements : cibles ayant au moins { $least } liens à { $value }
gaps-table-tensions = D. Tensions : l’action pourrait aller à l’encontre de la cible
gaps-column-target = Cible
gaps-column-action = Action
gaps-column-class = Classe
gaps-column-best = Meilleure contribution et action
gaps-column-elements = Composantes sans action
gaps-column-relevant = Pertinent ici ?
gaps-column-option = Option
gaps-column-proposal = Proposition
gaps-column-decision = Décision
gaps-column-why = Pourquoi
gaps-column-note = Valeur par ailleurs
gaps-column-count = Liens
gaps-column-actions = Actions
gaps-column-grouping = Regroupement possible
gaps-column-nature = Nature
gaps-column-safeguard = Garantie
gaps-column-heading = Rubrique
gaps-no-heading = Sans rubrique
gaps-not-judged = Non jugé
gaps-outside = Hors du champ des cibles
gaps-targets-control = { $rows } cibles dans ce tableau + { $covered } couvertes = { $all } cibles
# $codes: codes of targets
gaps-covered-are = Couvertes : { $codes }
gaps-actions-control =
    { $rows ->
        [one] { $rows } action dans ce tableau
       *[other] { $rows } actions dans ce tableau
    } + { $serves } qui servent une cible = { $all } actions
gaps-no-open-targets = Toutes les cibles sont couvertes
gaps-no-open-actions = Toutes les actions servent une cible
gaps-no-overlaps = Aucune cible n’en a autant
gaps-no-tensions = Aucune tension n’est connue
gaps-tensions-blind = Ce que les évaluateurs tiennent pour une tension sera montré après le dépouillement du tour
# $value: a point of the scale
gaps-tension-decided = Décidé : { $value }
gaps-tension-said = { $count ->
    [one] { $count } évaluateur le dit
   *[other] { $count } évaluateurs le disent
}
gaps-roll-up-caption = E. Liens par rubrique supérieure des deux plans : nombre / le plus fort
# $links: how many; $strongest: the value of the strongest
gaps-roll-up-cell = { $links } / { $strongest }
gaps-roll-up-control = { $links } liens au-dessus de nulle en tout. Le second nombre est le plus fort de ces liens, non une moyenne
basket-title = Corbeille des libellés
basket-column-item = Élément
basket-column-marks = À regarder
basket-column-note = Note
basket-empty = La corbeille est vide. Sélectionnez un élément et appuyez sur B pour y déposer ce qu’exige son libellé
# $item: a code; $said: what was filed
basket-line = { $item } dans la corbeille des libellés : { $said }
basket-file-title = Déposer dans la corbeille des libellés
basket-file = Déposer dans la corbeille
basket-for-review = Pour la révision du plan lui-même. Cela ne modifie aucun texte ni aucun jugement
gaps-tabs = Parties de la page
gaps-tab-targets = Cibles { $count }
gaps-tab-actions = Actions { $count }
gaps-tab-roll-up = Par rubrique
gaps-tab-lists = Recoupements et tensions
gaps-tab-basket = Corbeille des libellés { $count }
gaps-decisions = Décisions
gaps-decisions-tip = Classes d’après ce que la Réunion a décidé
gaps-preview = Aperçu d’après les jugements
gaps-preview-tip = Ce que donnerait la médiane inférieure de tous les jugements ; pas un résultat
gaps-preview-blind = L’aperçu sera montré après le dépouillement du tour
gaps-targets-are = Cibles :
gaps-actions-are = Actions :
gaps-sum = = { $count }
# $class: a class; $count: how many items are in it
gaps-class-count = { $class } { $count }
gaps-class-tip = Ne montrer que celles-ci ; de nouveau pour toutes
gaps-filtered-out = Aucun élément n’est dans les classes choisies
gaps-other-rule = Essayer une autre règle
gaps-other-rule-tip = Montre ce qu’une autre règle donnerait ; rien n’est consigné
gaps-recorded-rule = Revenir à la règle en vigueur
gaps-hypothetical-rule = HYPOTHÉTIQUE, non consigné. { $rule }
gaps-rule-strong = Liens directs forts : { $count }
gaps-rule-moderate = Liens directs modérés : { $count }
gaps-strong-less = Un lien fort de moins
gaps-strong-more = Un lien fort de plus
gaps-moderate-less = Un lien modéré de moins
gaps-moderate-more = Un lien modéré de plus
rule-title = Modifier la règle de couverture
rule-once = La Réunion peut modifier cette règle une fois. La modification est consignée dans le journal et imprimée avec les chiffres
rule-never = Selon cette règle, aucune cible ne peut être couverte
rule-record = Consigner la règle
# $direct, $enabling: links; $open: pairs
gaps-links = Directs { $direct }, habilitants { $enabling }, ouverts { $open }
gaps-links-tensions = Directs { $direct }, habilitants { $enabling }, ouverts { $open }, à l’encontre { $tensions }
# $best: a code with a value
gaps-best = Meilleur : { $best }
gaps-elements = Composantes sans lien : { $elements }
gaps-answered = Propositions : { $references }
gaps-line-action = Action { $code }, { $class }, { $doubt }, { $rest }
gaps-line-target = Cible { $code }, { $class }, { $doubt }, { $rest }
gaps-propose = Proposer…
gaps-propose-tip = Commencer une proposition qui répond à cette lacune
gaps-to-board = Montrer dans le vis-à-vis
gaps-to-proposal = Proposition { $reference }
gaps-relevant = Pertinent ici ?
gaps-option = Option
gaps-reason = Pourquoi
gaps-reason-hint = Par exemple hors du champ, ou libellé trop étroit
gaps-note = Note
gaps-note-hint = Valeur par ailleurs, regroupement possible, ou garantie
# $code: a code; $class: a class
gaps-draft-target = Cible { $code } : { $class }
gaps-draft-action = Action { $code } : { $class }
gaps-overlap-less = Un lien de moins
gaps-overlap-more = Un lien de plus
action-change-rule = Modifier la règle de couverture…
action-mark-wording = Déposer dans la corbeille des libellés…
action-export-gaps = Exporter l’analyse des lacunes…
action-export-gaps-csv = Exporter les lacunes en CSV…
action-export-basket = Exporter la corbeille des libellés…
gaps-kicker = Analyse des lacunes
basket-none = Rien n’a été déposé
cli-help-gaps =
    Dit quelles cibles aucune action ne sert et quelles actions n’en servent aucune : d’après ce
    que la Réunion a décidé, avec la règle, les composantes sans action, les recoupements, les
    tensions et les liens par rubrique supérieure. Les classes totalisent les éléments.

    Usage :
      seagrass gaps FICHIER [--json] [--preview] [--rule F,M]

      --json        de même en JSON
      --preview     d’après la médiane inférieure des jugements des évaluateurs ; pas un
                    résultat, et marqué comme tel
      --rule F,M    ce que donnerait une autre règle : F liens directs forts ou M modérés
                    suffisent, 0 pour jamais ; rien n’est consigné

    Le code final est 1 si un aperçu est demandé dans un tour à l’aveugle non dépouillé.

    Exemple :
      seagrass gaps examen.ron --rule 1,3
# $class: a class; $doubt: how firm it is
inspector-coverage = D’après les décisions : { $class } ({ $doubt })
elements-label = Composantes de la cible (aucune choisie : toute la cible)
# Carrying a session over to a new version of a plan
revision-same = identique
revision-reworded = reformulé
revision-renumbered = renuméroté
revision-split = scindé
revision-merged = fusionné
revision-regrouped = regroupé
revision-dropped = supprimé
revision-new = nouveau
kept-item = texte
kept-judgement = jugement
kept-comment = commentaire
kept-decision = décision
kept-reservation = réserve
kept-parked = mise de côté
kept-gap = note sur une lacune
kept-basket = remarques sur le libellé
kept-check = marque à revoir
kept-wording = texte antérieur
kept-name = { $has ->
    [0] { $kind }, { $about }
   *[other] { $kind }, { $about }, { $whose }
}
kept-part = { $name } : { $text }
kept-content = { $what } : { $said }
check-action = action : { $revision }
check-target = cible : { $revision }
check-from = reporté depuis { $pairs }
check-differs = ce qui en était dit différait
past-rebase = Reporté depuis « { $title } » : { $plans }
# $adopted: items of the plan that have adopted wording, out of $items
past-rebase-texts = { $plan } avec d’autres textes, { $adopted } éléments sur { $items } en libellé adopté
past-rebase-version = { $plan } { $after } au lieu de { $before }, { $adopted } éléments sur { $items } en libellé adopté
parent-content = « { $title } » sur les actions { $actions } et les cibles { $targets } ({ $session })
proceeding-check = Marque à revoir : { $about }
proceeding-parent = La session depuis laquelle celle-ci a été reportée
proceeding-final = La mise en correspondance est définitive
proceeding-kept = Gardé de la session précédente
final-none-open = définitif, rien d’ouvert
final-open = définitif avec { $count ->
    [one] { $count } constat ouvert
   *[other] { $count } constats ouverts
} : { $reason }
step-rebase = report sur une nouvelle version
step-still-holds = vaut toujours, { $what }
step-declare-final = définitif
step-reopen = reprise
refusal-findings-open = { $count ->
    [one] { $count } constat est ouvert
   *[other] { $count } constats sont ouverts
} : réglez-les, ou dites pourquoi la mise en correspondance est définitive malgré tout
rebase-is-a-copy = Ceci est la copie de quelqu’un ; seule la session entière est reportée
rebase-blind-round = Le tour { $round } est à l’aveugle et pas encore dépouillé ; dépouillez-le d’abord
rebase-other-plan = L’appariement a été fait pour un autre plan
rebase-nothing-changes = La session repose déjà sur cette version du plan
matching-text = Ceci ne peut être lu comme un appariement, à { $what }
matching-other-format = Ce n’est pas un appariement que cette version du programme lit
matching-other-plans = Il a été écrit pour d’autres plans que ceux-ci
matching-unknown-code = Le plan n’a pas d’élément { $what }
matching-twice = { $what } figure deux fois
matching-missing = Ces éléments ne figurent dans aucune ligne : { $what }
report-title = Report sur une nouvelle version
report-plans = { $plan }, de { $before } à { $after }
report-facts = Reporté depuis « { $title } » ({ $parent }) vers une nouvelle session ({ $session }), par { $by }, { $at }
report-items = Éléments
report-items-columns = | Devenu | Avant | Après | Texte |
report-records = Enregistrements
report-records-columns = | Enregistrements | Avant | Reportés | Gardés comme texte |
report-checks = Liens à revoir
report-differing = Ce qui s’oppose depuis que des éléments ont été fusionnés
report-kept = Gardé comme texte, son élément ayant disparu
report-adjusted = Ce qui n’a pu être reporté tel quel
report-none = Rien
report-unmarked = { $count ->
    [one] { $count } jugement sans lien porte sur un élément modifié ; il a été reporté sans marque
   *[other] { $count } jugements sans lien portent sur des éléments modifiés ; ils ont été reportés sans marque
}
report-judgement = Jugement de { $reviewer } sur { $about }, tour { $round }
record-kind-details = Titre, objet et réunion
record-kind-reviewers = Inscriptions sur la liste des évaluateurs
record-kind-judgements = Jugements
record-kind-comments = Commentaires
record-kind-decisions = Décisions
record-kind-reservations = Réserves
record-kind-parked = Paires mises de côté
record-kind-gaps = Notes sur les lacunes
record-kind-baskets = Remarques sur les libellés
record-kind-proposals = Propositions
record-kind-questions = Questions du rapport
record-kind-checks = Marques à revoir
record-kind-others = Échelle, règles, sièges, groupes, tours et remises
adjusted-calibration = { $record } : la paire d’étalonnage { $said } a disparu
adjusted-see = { $record } : le renvoi désignait { $said }, qui a disparu
adjusted-answers = { $record } : la lacune { $said } visée a disparu ou s’est multipliée
adjusted-effect = { $record } : son lien { $said } a disparu
adjusted-informs = { $record } : { $said }, ainsi renseigné, a disparu
adjusted-changes = { $record } : { $said }, à modifier, a disparu ou s’est multiplié
adjusted-element = { $record } : désigne la composante { $said }, que la cible n’a plus
adjusted-heading = { $record } : désigne la rubrique { $said }, que le plan n’a plus
adjusted-section = La section { $said } d’une version ultérieure du programme a été reportée telle quelle
cli-rebase-one-plan = Nommez un nouveau plan, avec --actions ou avec --targets
cli-rebase-report = Un rapport se termine par .md, .csv ou .json
cli-rebase-match = { $revision } : { $old } → { $new }
cli-rebase-same = identiques : { $count }
cli-rebase-confirm = Quelqu’un doit regarder ceci : modifiez { $file } là où c’est faux, et nommez-le avec --matching
cli-rebase-count = { $kind } : { $before } avant, { $carried } reportés, { $listed } gardés comme texte
cli-rebase-done = { $file } a été écrit : { $checks } liens à revoir, { $differing } enregistrements divergents, { $kept } gardés comme texte
cli-help-rebase =
    Reporte une session sur une nouvelle version de l’un de ses plans. La session reste telle
    quelle ; une nouvelle est écrite, qui la nomme. Les liens et décisions sur des éléments
    modifiés sont marqués à revoir, et rien n’est supprimé sans être gardé comme texte.

    L’appariement des éléments est d’abord imprimé. Si des éléments ont été scindés, fusionnés
    ou supprimés, il est écrit dans un fichier à côté de la sortie, qu’une personne modifie et
    nomme avec --matching.

    Usage :
      seagrass rebase FICHIER --actions PLAN|--targets PLAN -o SORTIE [--matching FICHIER]
                      {"["}--report FICHIER.md|FICHIER.csv|FICHIER.json] [--reviewer CODE]

    Se termine par 0 si la session a été écrite, 1 si l’appariement exige une personne, 2 si
    quelque chose ne peut être utilisé.

    Exemple :
      seagrass rebase dugong.ron --actions cmp-revise.ron -o dugong-revise.ron --report rapport.md

# The lamp: links and decisions on texts that changed. $sentence: what is said of the pair
lamp-name = ce texte a changé, à vérifier
lamp-to-check = À vérifier
lamp-beside = { $sentence } ; ce texte a changé, à vérifier
lamp-beside-other = { $sentence } ; le programme a d’autres termes pour son texte
# $code: of an action or target
lamp-other-words = Le plan fourni avec le programme a d’autres termes pour { $code } dans la même version. Barré : les mots de cette session ; souligné : ceux du programme
# $plan: its identifier
other-words-found = { $plan } : { $count ->
    [one] { $count } élément a
   *[other] { $count } éléments ont
} d’autres termes dans le plan fourni avec le programme
lamp-title = Ce texte a changé
lamp-of-item = { $count ->
    [one] { $count } lien ou décision à vérifier
   *[other] { $count } liens et décisions à vérifier
}
# $code: the code that the item had before
lamp-action-before = Action { $code } avant et maintenant
lamp-target-before = Cible { $code } avant et maintenant
lamp-no-text-before = Le texte antérieur n’est pas gardé dans ce fichier
lamp-same-words = Les mots sont les mêmes
count-to-check = { $count ->
    [one] { $count } à vérifier
   *[other] { $count } à vérifier
}
agenda-to-check = À vérifier : { $count }
agenda-to-check-tip = Seulement les paires dont les textes ont changé et que personne n’a confirmées
action-still-holds = Cela vaut toujours, bien que le texte ait changé
action-next-check = Paire suivante à vérifier
action-carry-over = Reporter sur un plan révisé…
action-export-rebase = Exporter le rapport du report…
still-holds-short = Vaut toujours
next-check-short = Suivante à vérifier
why-not-to-check = Les textes de la paire sélectionnée n’ont pas changé
why-nothing-to-check = Aucun texte n’a changé
why-not-carried = Il n’y a de rapport que tant que la fenêtre montre la même session

# Carrying over to a revised plan, in the window
carry-over-title = Reporter sur un plan révisé
carry-over-about = La session reste telle quelle. Une nouvelle session est créée sur le plan révisé, qui nomme celle-ci. Le plan révisé peut être fourni avec le programme ou venir d’un fichier de plan ou d’un tableau, même collé ici
carry-over-side = Quel plan a été révisé
# $name and $version of the plan
carry-over-stands-on = Actuellement : { $name }, version { $version }, { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
}
carry-over-version = Version { $version }
carry-over-compare = Comparer les versions
carry-over-compare-tip = Propose quels éléments sont devenus lesquels ; rien n’est modifié
carry-over-compare-not = Choisissez d’abord la nouvelle version du plan
carry-over-comparing = Les deux versions sont en cours de comparaison
carry-over-counting = Ce qui serait reporté est en cours de décompte
carry-over-warned = Ce que vous avez confirmé ici est abandonné à la fermeture. Échap ou Annuler encore une fois ferme
# $parts: numbers with what became of the items, that add up to $all
carry-over-sum-before = Avant : { $all } = { $parts }
carry-over-sum-now = Maintenant : { $all } = { $parts }
carry-over-part = { $count } { $kind }
carry-over-all = Tout
# $kind: what became of items; $count: how many lines
carry-over-filter = { $kind } { $count }
carry-over-confirm-same = Confirmer tous les identiques
carry-over-confirm-same-tip = Les éléments de même code et de mêmes termes
carry-over-confirm-shown = Confirmer les { $count } montrés
carry-over-confirm-shown-tip = Confirme chaque ligne que laisse passer le filtre
# $count: lines
carry-over-lines = Lignes : { $count }. Entrée confirme et continue, la barre d’espace revient en arrière
carry-over-confirmed = confirmé
carry-over-to-confirm = à confirmer
# $fate: renumbered
carry-over-renumbered-reworded = { $fate }, reformulé
# $before and $now: codes, none if there are none
carry-over-line = { $fate } : { $before } → { $now }, { $title }, { $state }
carry-over-this-line = Cette ligne
carry-over-what-is-carried = Ce qui est reporté
# $checks: links and decisions to be checked; $kept: records kept as text
carry-over-what-is-carried-counted = Ce qui est reporté : { $checks } à vérifier, { $kept } gardés comme texte
carry-over-shown = Montré à côté de la liste
carry-over-nothing-shown = Aucune ligne ne passe le filtre
# $codes: those before and now; $fate: what became of them
carry-over-head = { $codes } : { $fate }
carry-over-confirm = Confirmer
carry-over-unconfirm = Confirmé
carry-over-words = Les mots disparus sont barrés, les mots nouveaux soulignés
carry-over-before = { $code } avant
carry-over-now = { $code } maintenant
carry-over-became = { $code } est devenu
carry-over-came-from = { $code } vient de
carry-over-dropped = rien : supprimé
carry-over-new = rien : nouveau
carry-over-set-dropped = { $code } est supprimé
carry-over-set-new = { $code } est nouveau
# $item and $partner: codes
carry-over-untie = Pas { $partner } : défait son rattachement à { $item }
carry-over-another-now = Un autre élément qu’est devenu { $code }
carry-over-another-before = Un autre élément dont vient { $code }
carry-over-seek-action = Action de l’autre version
carry-over-seek-target = Cible de l’autre version
carry-over-seek-hint = Un code ou des mots
carry-over-hit = { $code } { $title }
carry-over-checks = { $count ->
    [0] Aucun lien ni aucune décision ne porte sur un élément modifié
    [one] { $count } lien ou décision sera marqué à vérifier
   *[other] { $count } liens et décisions seront marqués à vérifier
}
carry-over-list = { $title } : { $count }
carry-over-more = et { $count } autres
carry-over-old-stays = La session ouverte reste telle quelle dans son fichier
carry-over-make = Créer la nouvelle session
carry-over-make-tip = Crée une session qui n’est encore dans aucun fichier et qui nomme celle-ci
carry-over-making = La nouvelle session est en cours de création
carry-over-open = { $count ->
    [one] { $count } ligne n’est pas confirmée
   *[other] { $count } lignes ne sont pas confirmées
}
carry-over-back = Autre version
carry-over-back-tip = Abandonne ce que vous avez confirmé et revient au choix du plan
carry-over-failed = Les versions n’ont pas pu être comparées
carry-over-done = La session a été reportée : { $checks ->
    [0] rien à vérifier
    [one] { $checks } lien ou décision à vérifier
   *[other] { $checks } liens et décisions à vérifier
}, { $kept } gardés comme texte
carry-over-links-left-out = { $count ->
    [one] { $count } lien d’autrui n’a pas de place dans le nouveau plan et n’est pas montré
   *[other] { $count } liens d’autrui n’ont pas de place dans le nouveau plan et ne sont pas montrés
}
carry-over-done-details = La nouvelle session n’est encore dans aucun fichier ; la précédente est inchangée
choose-report = Enregistrer le rapport en .md, .csv ou .json
files-report = Rapports
report-file-end = report
# What is put behind the name of a session that was carried over, so that it is not written over the one before
revised-file-end = nouvelle version
# $parent: the session before, its plans and its id
details-parent = Reportée depuis { $parent }

# The lint: what is unfinished or does not fit
lint-sentence = { $place } : { $what }. { $why } (règle { $rule })
lint-place-session = Session
lint-place-actions = Plan des actions
lint-place-targets = Plan des cibles
lint-place-judgement = { $about }, jugement de { $reviewer }
lint-place-comment = Commentaire sur { $about }
lint-place-reservation = { $about }, réserve ({ $state })
lint-unknown-code = Le code { $code } est cité et n’existe pas
lint-numbering-gap = Des numéros manquent entre { $before } et { $after }
lint-without-reason = Lien convenu, et personne n’a donné de motif
lint-without-evidence = Convenu comme le plus fort, et personne n’a cité de données probantes
lint-without-kind = Lien convenu, et ni direct ni habilitant
lint-gap-too-early = Une lacune est notée alors que { $open ->
    [one] { $open } paire est ouverte
   *[other] { $open } paires sont ouvertes
}
lint-gap-without-option = Une lacune, et personne n’a dit ce qu’il faut faire
lint-open-bracket = { $count ->
    [one] { $count } crochet est ouvert
   *[other] { $count } crochets sont ouverts
}
lint-decided-twice = Deux versions s’opposent
lint-empty-reservation = Une réserve sans État ou sans texte
lint-observer = Consigné par { $reviewer }, en qualité d’observateur
lint-without-sitting = Convenu, et la séance de la Réunion n’est pas précisée
lint-lacks-text = La sous-cible n’a pas de texte
lint-lacks-species = La sous-cible ne dit pas pour quelles espèces
lint-lacks-area = La sous-cible ne dit pas où
lint-lacks-baseline = La sous-cible n’a pas de situation de référence
lint-lacks-indicator = La sous-cible n’a pas d’indicateur
lint-lacks-due = La sous-cible n’a pas d’année
lint-lacks-lead = La sous-cible n’a pas de responsable
lint-lacks-authority = La sous-cible n’a pas de fondement
lint-due-too-late = L’échéance de la sous-cible est { $due }, et le plan s’achève en { $end }
lint-restates-target = La sous-cible dit peu de choses que { $code } ne dit pas
lint-called-indicator = La sous-cible est appelée indicateur
lint-activity-only = La sous-cible nomme une activité et aucun résultat
lint-question-needed = La question disparaît, et { $reference } en dépend
lint-boundary = { $says } ({ $source })
lint-pasted-reason = Le même motif figure pour { $count } liens : « { $reason } »
lint-totals = { $what } totalisent { $counted } et non { $expected }
lint-not-looked-at = Reporté depuis une version antérieure et pas revu
lint-name-in-text = Le nom { $found } y figure
lint-address-in-text = L’adresse { $found } y figure
lint-wrong-body = Il y est dit que { $body } a convenu de quelque chose
lint-wrong-term = Il y est dit « { $word } », là où le plan dit « { $instead } »
lint-why-unknown-code = Personne ne peut retrouver ce qui est désigné
lint-why-numbering-gap = Un élément manque peut-être dans le plan tel qu’il a été lu
lint-why-without-reason = Qui n’était pas dans la salle ne peut suivre le lien
lint-why-without-kind = Seuls des liens directs couvrent une cible
lint-why-gap-too-early = Un lien peut encore être trouvé
lint-why-gap-without-option = La lacune laisserait la Réunion sans réponse, même celle que rien n’est nécessaire
lint-why-open-bracket = Un texte entre crochets n’est pas convenu
lint-why-empty-reservation = Une réserve est imprimée mot pour mot
lint-why-observer = Les observateurs prennent la parole et ne décident pas
lint-why-without-sitting = Le rapport doit dire quand cela a été convenu
lint-why-incomplete = Le registre n’accepte que des sous-cibles complètes
lint-why-activity = Une sous-cible se mesure à ce qui en résulte
lint-why-question = La sous-cible ne pourrait pas faire l’objet d’un rapport
lint-why-boundary = Le même travail ne compte sous une seule cible que si tous tracent la même limite
lint-why-pasted = Un motif qui convient à tout n’explique rien
lint-why-totals = Un chiffre serait faux ; veuillez le signaler
lint-why-versions = Ce qui a été convenu sur d’autres termes ne vaut peut-être plus
lint-why-names = Le fichier doit sortir sans noms
lint-why-body = Seule la Réunion convient
lint-why-term = Les lecteurs y voient un autre organe
cli-check-sound = { $file } : le fichier est en bon état{ $entries ->
    [0] { "" }
    [one] {" "}; le journal de { $entries } inscription est intact
   *[other] {" "}; le journal de { $entries } inscriptions est intact
}
cli-lint-finding = { $file } : { $severity } : { $finding }
# Tables, plans from tables, adopted wording

finding-in-row = Ligne { $row } : { $what }
finding-in-column = Colonne { $column } : { $what }
finding-in-cell = Ligne { $row }, colonne { $column } : { $what }
cli-note = note
cli-unreadable-table = Impossible de lire { $file } : { $problem }
cli-not-over-input = { $file } est ce qui est lu, et n’est pas remplacé
cli-import-nothing = Rien n’a été écrit : corrigez ce qui est appelé erreur, ou choisissez d’autres colonnes
cli-import-read = { $kind } ({ $detail }) : { $rows ->
    [one] { $rows } ligne non vide
   *[other] { $rows } lignes non vides
}, { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
}
cli-import-column = Colonne { $column } « { $name } » : { $role }
cli-import-done = { $file } écrit : { $headings ->
    [one] { $headings } rubrique
   *[other] { $headings } rubriques
}, { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
}
cli-wording-two-files = Nommez un plan et un tableau
cli-wording-not-a-plan = ce n’est pas un fichier de plan
cli-wording-warning-stands = Tout a désormais un libellé adopté ; l’avertissement du plan subsiste, --drop-warning l’ôte
cli-help-import =
    Fait un plan à partir d’un tableau ou d’un schéma de concepts, et dit ce qui a été trouvé :
    comment les colonnes ont été comprises, ce qui ne va pas et où, combien de lignes ont été
    lues, reprises et refusées. Rien n’est écrit tant qu’une erreur subsiste. Sans -o, dit
    seulement ce qui en résulterait.

    Usage :
      seagrass import TABLEAU [-o PLAN] [--id ID] [--name NOM] [--columns LISTE]

      TABLEAU           CSV (virgule, point-virgule ou tabulation), un tableau collé dans un
                        fichier texte, même à barres verticales, XLSX ou ODS ; les formules
                        sont lues comme les valeurs enregistrées avec elles, les macros et les
                        liens jamais
      TABLEAU.ttl       un schéma de concepts SKOS en Turtle ; avec --scheme s’il y en a
                        plusieurs
      -o PLAN           le fichier de plan à écrire, ou - pour la sortie standard
      --id ID           un nom court du plan ; à défaut, le nom du fichier
      --name NOM        son nom complet
      --edition TEXTE   de quelle édition il s’agit
      --document TEXTE  le document dont le tableau a été tiré
      --authoritative L la langue qui fait foi, en à défaut
      --columns LISTE   ce que sont les colonnes, comme dans code=A,text=C,text_fr=D ; les
                        autres ne sont pas reprises. Il y a code, title, text, summary,
                        parent, level, language, source, date, wording et field:NOM ; title,
                        text et summary acceptent une langue
      --scheme IRI      le schéma de concepts à prendre, par IRI ou identifiant
      --no-header       aucune ligne ne nomme les colonnes
      --sheet NOM       la feuille d’un classeur
      --encoding NOM    UTF-8, UTF-16LE, UTF-16BE ou Windows-1252, si la supposition est fausse
      --item-level NOM  comment le plan appelle ses éléments, par exemple action
      --adopted         les textes sont ceux du document adopté ; à défaut, ils sont pris pour
                        des résumés

    Exemple :
      seagrass import actions.xlsx --id PLAN-A --item-level action -o plan-a.ron
cli-help-wording =
    Fournit le libellé adopté d’un plan : un tableau de codes et de textes donne un nouveau
    fichier de plan. Les codes et les rubriques restent. Chaque modification est énumérée ; les
    codes que le plan n’a pas sont nommés avec leurs lignes, et rien n’est alors écrit.

    Usage :
      seagrass wording PLAN TABLEAU [-o PLAN] [--source TEXTE] [--date JOUR]

      PLAN              un fichier de plan, ou l’identifiant d’un plan fourni avec le programme
      TABLEAU           codes et textes et, si voulu, titres, langues, sources et dates
      -o PLAN           le nouveau fichier de plan, ou - pour la sortie standard
      --source TEXTE    où les textes ont été trouvés, pour les lignes qui ne le disent pas
      --date JOUR       le jour de cette source, pour les lignes qui ne le disent pas
      --drop-warning    ôte l’avertissement du plan, qui ne vaut plus
      --columns, --sheet, --encoding, --no-header
                        comme pour seagrass import

    Exemple :
      seagrass wording plan.ron adopte.xlsx --source "Document 7" -o plan-adopte.ron

table-kind-lines = Lignes de texte
table-kind-delimited = Texte délimité
table-kind-pipes = Tableau tracé avec des barres
table-kind-xlsx = Classeur Excel
table-kind-ods = Classeur OpenDocument
table-too-large = Le fichier dépasse { $most } Mo, plus qu’un tableau de plan ne peut faire
table-empty = Il n’y a rien dans ce tableau
table-not-text = Ce n’est ni un texte ni un classeur lisible
table-bad-encoding = Les octets ici ne sont pas en { $encoding }
table-encoding-guessed = Le fichier ne dit pas son codage ; il a été lu en { $encoding } : regardez les lettres accentuées
table-open-quote = Un guillemet est ouvert ici et n’est jamais fermé
table-lines-outside = { $count ->
    [one] { $count } ligne de texte figure
   *[other] { $count } lignes de texte figurent
} hors du tableau et { $count ->
    [one] n’est pas lue
   *[other] ne sont pas lues
}
table-too-wide = Il y a plus de { $most } colonnes
table-too-long = Il y a plus de { $most } lignes non vides
table-too-many-cells = Il y a plus de { $most } cellules
table-cell-too-long = Cette cellule a plus de { $most } octets de texte
table-too-much-text = Il y a plus de { $most } Mo de texte
table-too-many-parts = Le fichier a plus de { $most } parties, plus qu’aucun classeur
table-unfolds-too-much = La partie { $part } se déploie à plus de { $most } Mo ; un tel fichier n’est pas ouvert
table-damaged = Le fichier est endommagé ou n’est pas un classeur : { $why }
table-old-or-locked = Le fichier est protégé par un mot de passe, ou dans un format ancien ou binaire ; enregistrez-le en XLSX, ODS ou CSV sans mot de passe
table-no-sheet = Aucune feuille visible n’a de contenu
table-rows-out-of-order = Les lignes de la feuille ne sont pas dans l’ordre
table-macros = Le fichier contient des macros ; elles ne sont pas lues et jamais exécutées
table-external-links = Le fichier renvoie à d’autres fichiers ; ils ne sont pas ouverts, et les valeurs sont celles enregistrées ici
table-comments = Le fichier contient des commentaires de cellules ; ils ne sont pas lus
table-formulas = { $count ->
    [one] { $count } cellule est une formule ; sa valeur enregistrée a été lue
   *[other] { $count } cellules sont des formules, la première ici ; leurs valeurs enregistrées ont été lues
}
table-formula-without-value = Le fichier ne contient pas de valeur enregistrée pour cette formule ; ouvrez-le dans un tableur et enregistrez-le de nouveau
table-hidden-rows = { $count ->
    [one] { $count } ligne est masquée dans la feuille et a été lue comme les autres
   *[other] { $count } lignes sont masquées dans la feuille et ont été lues comme les autres
}
table-merged = { $count ->
    [one] { $count } zone de cellules fusionnées
   *[other] { $count } zones de cellules fusionnées, la première ici
}
table-other-sheets = { $count ->
    [one] { $count } autre feuille n’a pas été lue
   *[other] { $count } autres feuilles n’ont pas été lues
} : { $names }

import-counts = { $read ->
    [one] { $read } ligne lue
   *[other] { $read } lignes lues
} = reprises { $taken } + refusées { $refused }
import-columns-ignored = { $count ->
    [one] { $count } colonne n’est pas reprise
   *[other] { $count } colonnes ne sont pas reprises
} : { $columns }
import-columns-alike = Une autre colonne est déjà « { $role } » ; l’une d’elles serait perdue
import-rows-above = { $count ->
    [one] { $count } ligne au-dessus des noms des colonnes n’est pas lue
   *[other] { $count } lignes au-dessus des noms des colonnes ne sont pas lues
}
import-no-columns = Dites quelle colonne contient des codes ou des textes
import-codes-from-text = Aucune colonne ne contient de codes ; ils ont été pris au début des textes
import-codes-made = Aucune colonne ne contient de codes ; les lignes ont été numérotées
import-header-again = Les noms des colonnes sont répétés ici ; la ligne n’est pas reprise
import-no-code = Il n’y a pas de code ici : « { $text } »
import-code-is-date = Le code est enregistré comme la date { $code } ; le tableur a modifié ce qui a été saisi
import-bad-code = « { $code } » ne peut pas être un code : { $why }
import-bad-language = « { $tag } » n’est pas une langue
import-bad-wording = « { $text } » n’est ni adopted, ni summary, ni placeholder
import-duplicate-code = Le code { $code } a déjà été utilisé à la ligne { $first }
import-duplicate-number = Le code { $code } a déjà été utilisé à la ligne { $first } ; il est enregistré comme nombre, si bien que 1.10 est devenu 1.1 : mettez la colonne au format texte
import-empty-text = { $code } n’a ni titre ni texte ; il devient un texte à fournir
import-not-in-authoritative = { $code } n’a pas de texte en { $lang }, la langue qui fait foi
import-no-heading = { $code } ne figure sous aucune rubrique
import-heading-empty = Rien ne figure sous la rubrique { $code }
import-unknown-parent = Aucune ligne n’a le code { $code } ; une rubrique sans titre a été créée
import-headings-made = { $count ->
    [one] { $count } rubrique a été créée
   *[other] { $count } rubriques ont été créées
} d’après ce que nomment des lignes
import-carried-down = { $count ->
    [one] { $count } cellule vide a été remplie
   *[other] { $count } cellules vides ont été remplies
} avec la rubrique au-dessus
import-mixed-levels = { $code } a des entrées sous lui et devient une rubrique, alors que d’autres semblables sont des éléments
import-gap = { $code } manque avant { $next }
import-gaps = { $from } à { $to } manquent avant { $next }
import-right-to-left = { $count ->
    [one] { $count } entrée a un texte
   *[other] { $count } entrées ont des textes
} en { $lang } qui { $count ->
    [one] se lit
   *[other] se lisent
} de droite à gauche
import-hidden-character = Il y a ici un caractère invisible : { $character }
import-lost-character = Un caractère a été perdu avant la création de ce fichier ; U+FFFD figure à sa place
import-error-value = La cellule montre une erreur : { $text }
import-no-items = Le tableau ne donne aucun élément
import-no-plan = Ceci ne fait pas un plan : { $why }

wording-no-columns = Dites quelles colonnes contiennent les codes et les textes
wording-no-text = La ligne de { $code } n’a pas de texte
wording-unknown-code = Le plan { $plan } n’a pas d’entrée { $code }
wording-cannot-prevail = { $lang } ne peut pas encore faire foi : { $count ->
    [one] { $count } entrée n’y a pas
   *[other] { $count } entrées n’y ont pas
} de titre ou de texte adopté : { $codes }
wording-twice = Le texte de { $code } en { $lang } a déjà été donné à la ligne { $first }
wording-is-adopted = adopté
wording-is-summary = résumé
wording-is-placeholder = texte à fournir
wording-change = { $code } ({ $lang }), { $before } devient { $after } : { $text }
wording-counts = { $adopted ->
    [one] { $adopted } entrée a désormais un libellé adopté
   *[other] { $adopted } entrées ont désormais un libellé adopté
} ; { $others ->
    [one] { $others } texte
   *[other] { $others } textes
} dans d’autres langues ; { $same } inchangés
wording-left = { $count ->
    [one] { $count } entrée n’a
   *[other] { $count } entrées n’ont
} pas encore de libellé adopté : { $codes }

questions-no-number = Dites quelle colonne contient les numéros des questions
questions-row-without-number = Il n’y a pas de numéro dans cette ligne
questions-number-twice = La question { $number } figure déjà à la ligne { $first }
questions-unknown-word = « { $text } » n’est pas l’un des mots employés ici
questions-unknown-code = Le plan { $plan } n’a pas d’entrée { $code }
questions-placeholders = { $count ->
    [one] { $count } question n’a pas de texte
   *[other] { $count } questions n’ont pas de texte
} : texte à fournir, à remplacer par le modèle adopté

start-plans-from-files = Plans à partir de fichiers…
start-plans-from-files-tip = Relier deux plans quelconques : d’un fichier de plan, d’un classeur, d’un fichier CSV
plans-title = Plans à partir de fichiers
plans-about = Choisissez un plan d’actions et un plan de cibles. Chacun peut être fourni avec le programme, venir d’un fichier de plan ou d’un tableau : CSV, XLSX, ODS, texte, ou collé ici
plans-side = Quel plan est montré
# $plan: what is chosen for it
plans-of-actions = Actions : { $plan }
plans-of-targets = Cibles : { $plan }
plans-none = non choisi
plans-shipped = Plan fourni avec le programme
plans-shipped-one = { $id } : { $name }
plans-choose = Choisir…
plans-file = D’un fichier…
plans-file-tip = Un fichier de plan ou un tableau ; rien n’y est jamais exécuté
plans-pasted = Tableau collé
plans-reading = Lecture du fichier…
plans-failed = { $file } : { $why }
plans-holds = { $headings ->
    [one] { $headings } rubrique
   *[other] { $headings } rubriques
}, { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
}
plans-use = Utiliser ces plans
plans-use-tip = La paire est proposée sur la page d’accueil
plans-use-not = Les deux plans doivent être choisis, sans erreur
plans-id = Nom court du plan
plans-name = Nom complet
plans-document = Document dont il a été tiré
plans-language = Langue qui fait foi
plans-adopted = Ce sont les textes du document adopté
plans-about-plan = Ce que le tableau ne dit pas du plan
plans-column = { $column } { $name }
plans-header = Ligne qui nomme les colonnes
plans-header-row = Ligne { $row } : { $text }
plans-no-header = Aucune
role-ignore = Non repris
role-code = Code
role-title = Titre
role-text = Texte
role-summary = Résumé
role-parent = Rubrique de rattachement
role-level = Niveau
role-language = Langue de la ligne
role-source = Source
role-date = Date de la source
role-wording = Statut du libellé
role-field = Champ « { $name } »
role-in-language = { $role } ({ $lang })
# Tables: how they are read, their rows, what was found
# $kind: what kind of file it is
table-is = { $file } : { $kind }, { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} sur { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
}
table-file-tip = Un tableau : CSV, XLSX, ODS ou texte ; rien n’y est jamais exécuté
table-or-paste = ou collez un tableau copié d’un tableur ou d’un document
table-sheet = Feuille
table-encoding = Codage
table-encoding-guess = { $encoding } (supposé)
table-between = Entre les cellules
table-between-comma = Virgule
table-between-semicolon = Point-virgule
table-between-tab = Tabulation
table-between-bar = Barre
table-between-nothing = Rien
table-rows = Lignes du tableau
table-row = Ligne { $row } : { $cells }
table-row-names = Ligne { $row }, noms des colonnes : { $cells }
table-all-findings = Tout montrer ({ $count })
table-errors = { $errors ->
    [0] Aucune erreur
    [one] { $errors } erreur à corriger
   *[other] { $errors } erreurs à corriger
}
table-show-place = Montrer la ligne dans le tableau
table-is-plan = C’est un fichier de plan, et non un tableau
# Supplying the adopted wording
action-supply-wording = Fournir le libellé adopté…
choose-wording = Choisir le tableau des libellés
path-table-title = Lire un tableau
supply-title = Fournir le libellé adopté
supply-about = Un tableau de codes et de textes remplace résumés et textes à fournir par le texte du document. Le plan d’une session ne change jamais : une nouvelle session est créée sur le plan avec ces textes, avec tous les jugements, commentaires et décisions ; les liens sur des éléments dont le texte diffère sont marqués à revoir
supply-side = Pour quel plan sont les textes
supply-language = Langue des textes
supply-language-now = { $lang } (fait foi)
supply-source = Source des textes
supply-source-hint = Document et page, si une ligne ne le dit pas
supply-date = Date de la source
supply-date-hint = Année-mois-jour
supply-prevails = Cette langue fait foi désormais
supply-drop-warning = Ôter l’avertissement du plan, qui ne vaut plus
supply-nothing = Rien ne changerait encore
supply-changes = Ce qui change : { $count ->
    [one] { $count } texte
   *[other] { $count } textes
}
supply-change = { $code } ({ $lang }) : { $before } → { $after }
supply-change-beside = { $code } ({ $lang }) : à côté du libellé qui fait foi
supply-change-again = { $code } ({ $lang }) : { $after }, en d’autres termes
supply-before = Avant : { $text }
supply-from = Source : { $source }
supply-same = Inchangés ({ $count }) : { $codes }
supply-unknown = Pas dans ce plan ({ $count }) : { $codes }
supply-left = Encore sans libellé adopté ({ $count }) : { $codes }
supply-warning-stands = Tout aura alors un libellé adopté ; l’avertissement du plan subsiste
supply-go = Créer la session avec ce libellé
supply-go-tip = La session ouverte reste telle quelle, dans son propre fichier
supply-go-not = Un texte doit changer, et aucune erreur ne doit subsister
supply-carrying = Report de l’ensemble…
supply-done = La session repose sur { $plan } avec le libellé fourni ; { $checks ->
    [0] aucun lien n’est marqué à revoir
    [one] { $checks } lien est marqué à revoir
   *[other] { $checks } liens sont marqués à revoir
}
supply-done-details = C’est une nouvelle session qui nomme la précédente comme origine ; celle-ci n’a pas été modifiée. Enregistrez la nouvelle dans son propre fichier
# Report questions from a table
action-import-questions = Importer les questions du rapport…
choose-questions = Choisir le tableau des questions
template-title = Importer les questions du rapport
template-about = Un tableau avec les numéros des questions, leurs textes et ce qui est connu d’autre. Ce pour quoi le tableau n’a pas de colonne reste tel que consigné ; une question sans texte est un texte à fournir
template-known = Structure connue du modèle
template-known-note = Textes à fournir : les questions du modèle adopté ne sont pas connues ici. Il y a une ligne par objectif du plan, sans texte ; remplacez-les par les questions une fois le document en main
template-outcome = Demande un résultat
template-questions = Questions : { $new } nouvelles, { $changed } modifiées, { $same } identiques
template-new = nouvelle
template-changed = modifiée
template-same = identique
template-line = Question { $number } : { $becomes } · { $section }
template-informs = Renseigne { $codes }
template-go = Reprendre ces questions
template-go-tip = Elles sont consignées ensemble, en une étape qui peut être annulée
template-go-not = Une question doit être nouvelle ou modifiée, et aucune erreur ne doit subsister
level-action = action
level-target = cible
choose-plan-of-actions = Choisir le plan d’actions
choose-plan-of-targets = Choisir le plan de cibles
files-plan = Plans et tableaux
path-plan-title = Lire un plan ou un tableau
path-plan = Lire
# Sub-targets: what the register asks for, checks, the register, report questions
register-part-text = texte
register-part-lead = responsable
register-part-due = année
register-part-indicator = indicateur
register-part-authority = fondement
register-complete = Complète
# $parts: what is missing, listed
register-missing = Manque : { $parts }
check-specific = S : spécifique
check-measurable = M : mesurable
check-ambitious = A : ambitieuse
check-realistic = R : réaliste
check-time-bound = T : temporellement définie
check-unambiguous = Sans ambiguïté
check-outcome = Un résultat, pas une activité
check-one-result = Un verbe, un résultat
check-not-restated = Pas la cible répétée
check-indicator-apart = L’indicateur n’est pas la cible
finding-yes = Oui
finding-partly = En partie
finding-no = Non
finding-for-people = Aux personnes de juger
# $finding: yes, partly and so on; $advice: what to change
checked = { $finding } : { $advice }
advice-name-species = nommer l’espèce
advice-name-area = nommer la zone
advice-name-lead = nommer qui est responsable
advice-name-indicator = nommer un indicateur
advice-name-unit = dire ce qui est compté, ou dans quelle unité
advice-name-baseline = donner la situation de référence, ou la date à laquelle elle sera établie
advice-judge-ambition = va-t-elle au-delà de ce qui serait fait de toute façon ?
advice-judge-means = responsable et moyens suffisent-ils ?
advice-name-year = donner l’année dans son champ
advice-other-year = le texte nomme { $year }, le champ une autre année
# $year: the last year of the plan
advice-after-the-end = le plan s’achève en { $year }
advice-write-text = écrire le texte
advice-resolve-brackets = { $count ->
    [one] il reste { $count } crochet
   *[other] il reste { $count } crochets
}
# $text: words that bind nobody, in the language of the text
advice-vague = « { $text } » n’engage personne
# $verb: the verb that the text begins with
advice-say-what-changes = « { $verb } » est une chose à faire ; dire ce qui sera alors différent
advice-judge-outcome = dit-elle ce qui sera différent ?
advice-split = il y a plus d’un résultat ; scinder
advice-say-what-is-added = { $share } % de ses mots sont ceux de la cible ; dire ce qui est ajouté ici
advice-name-target = dire à quelle cible elle répond, pour l’y comparer
advice-other-indicator = l’indicateur répète la même chose ; dire ce qui est mesuré
# $item: an action or target; $now and $then: classes
what-if-change = { $item } : { $now } → { $then }
effect-new-action = La nouvelle action
# $action, $target: items; $value: strength and kind
effect = { $action } – { $target } : { $value }
asked-nothing = aucune question
asked-activity = activité seulement
asked-outcome = résultat mesuré
questions-control = Gardées { $kept } + modifiées { $amended } + déplacées { $moved } + supprimées { $deleted }{ $unsaid ->
    [0] {""}
   *[other] {" "}+ pas encore précisé { $unsaid }
} = { $adopted } dans le modèle adopté ; + ajoutées { $added } ; nouveau total = { $adopted } − { $deleted } + { $added } = { $total }
questions-given-up = Nouvelles questions abandonnées, dans aucune somme : { $count }
register-ref = Réf.
register-goal-target = But / cible
register-instrument = Instrument
register-sub-target = Sous-cible
register-kind = Existante / révisée / nouvelle
register-derived-from = Tirée de
register-species-area = Espèces, zone
register-baseline = Situation de référence
register-due = Échéance
register-indicator = Indicateur
register-source = Source des données
register-lead = Responsable
register-status-authority = Statut et fondement
register-notified = Notifiée le
register-also = Contribue aussi à
register-contact = Contact
register-remarks = Observations
register-existing = existante
register-revised = révisée
register-new = nouvelle
# $what: codes of other plans
register-derived = { $what } (déduit)
register-kicker = Registre des sous-cibles
register-format-proposed = Format proposé par l’instrument ; aucun format normalisé n’a été trouvé
register-no-mandate = Les données du plan ne disent pas en vertu de quel mandat des sous-cibles sont soumises. À compléter avant la remise
register-control = Dans le registre { $rows } + incomplètes { $incomplete } + non convenues { $open } = { $all } sous-cibles
# $which: references
register-left-out = { $count ->
    [one] { $count } sous-cible convenue est incomplète et n’est pas dans le registre : { $which }
   *[other] { $count } sous-cibles convenues sont incomplètes et ne sont pas dans le registre : { $which }
}
register-sheet-rows = Registre
register-sheet-incomplete = Convenues, et incomplètes
register-sheet-not-agreed = Non convenues
register-sheet-checks = Vérifications de chaque sous-cible
register-checks-note = Trouvé d’après les mots et les champs vides, autant qu’un programme le peut : une réponse est une question posée aux personnes et non un verdict
register-no-rows = Aucune
register-why-apart = Pourquoi hors du registre
register-differs = Des versions s’opposent
register-comment = À modifier
question-number = Question n°
question-section = Section
question-text = Question
question-not-known = (à fournir : texte inconnu)
question-answer = Type de réponse
question-actions = Actions
question-targets = Cibles
question-sub-targets = Sous-cibles renseignées
question-change = Modification proposée
question-new-text = Nouveau texte
question-comparable = Comparable aux rapports antérieurs
question-burden = Charge
question-also-asked = Aussi demandé dans
question-decision = Décision
questions-title = Correspondances du modèle de rapport
questions-opening = Le modèle reflète la structure du plan d’actions. Le tableau montre, pour chaque question, les actions et les cibles qu’elle renseigne et la modification proposée
questions-none = Aucune question du modèle n’a été saisie ni importée
questions-unknown-texts = { $count ->
    [one] Le texte de { $count } question n’est pas connu : il est à fournir, à saisir d’après le document
   *[other] Les textes de { $count } questions ne sont pas connus : ils sont à fournir, à saisir d’après le document
}
questions-table = Questions
questions-by-target = Les cibles et leurs questions
questions-target = Cible
questions-questions = Questions
questions-gap = Lacune
questions-proposal = Proposition
# $number: of a question; $targets: codes
questions-also-relevant = { $number } (pertinente aussi pour { $targets })
questions-sub-targets-without = Sous-cibles sans question
questions-all-sub-targets = Chaque sous-cible a une question
questions-no-sub-target = Il n’y a pas de sous-cible
questions-serve-nothing = Questions qui ne servent à rien
# $number: of a question; $which: references of sub-targets
question-rests-on = La question { $number } doit être supprimée, et des sous-cibles reposent sur elle : { $which }
cli-help-register =
    Écrit le registre des sous-cibles d’une session.

    Usage :
      seagrass register FICHIER [--to FORMAT] [-o SORTIE] [--lang L]

      --to csv          les lignes convenues et complètes ; c’est le cas sans --to
      --to md           le registre sous forme de texte, avec les vérifications de chaque ligne
                        et, à part, ce qui est incomplet et ce qui n’est pas convenu
      --to html         de même en une page, à lire et à imprimer
      -o SORTIE         le fichier à écrire ; à défaut, la sortie standard ; jamais une session

    Les sous-cibles convenues auxquelles manque responsable, année, indicateur ou fondement ne
    sont pas dans le registre : elles sont comptées et nommées.

    Exemple :
      seagrass register examen.ron --to html -o registre.html
cli-no-such-register-format = Le registre n’a pas de format « { $format } » ; il y a csv, md et html
# $file: the path; $count: rows
cli-register-done = { $file } écrit : { $count ->
    [one] { $count } ligne dans le registre
   *[other] { $count } lignes dans le registre
}
cli-questions-done = { $file } écrit : { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
register-not-agreed = { $count ->
    [one] { $count } sous-cible n’est pas convenue
   *[other] { $count } sous-cibles ne sont pas convenues
}

# The page of proposals
action-show-proposals = Afficher les propositions
action-propose = Sans contrepartie : proposer…
action-export-register = Exporter le registre des sous-cibles…
action-export-questions = Exporter les questions du rapport…
page-proposals = Propositions
proposals-tab = Propositions
questions-tab = Questions du rapport
proposals-none = Rien n’est encore proposé
proposals-none-how = Sélectionnez une action ou une cible sans contrepartie et choisissez « Sans contrepartie : proposer… » dans le menu Édition, ou commencez ici
proposal-new = Nouvelle proposition
proposals-register-as = Registre en
questions-as = Questions en
# $what: register or questions; $format: HTML, CSV or Markdown
proposals-export-name = { $what } { $format }…
# $kind: what is proposed
proposal-begun = { $kind }, pas encore consignée
proposal-no-text = (aucun texte encore)
proposal-differs = Versions divergentes
proposal-without-reference = Nouvelle proposition
proposal-not-written = Pas encore consignée
proposal-withdrawn = Retirée
proposal-overtaken = Une autre version a été écrite depuis le début de celle-ci ; la consigner remplace l’autre
proposal-kind = Ce qui est proposé
proposal-answers = Lacune visée
proposal-answers-nothing = Aucune lacune
proposal-changes = Modifie
proposal-changes-hint = Code ou numéro de ce qui serait modifié
proposal-text = Texte
proposal-text-hint = Ce qui n’est pas convenu figure entre [crochets]
proposal-reason = Motif
proposal-reason-hint = Pourquoi, ou de quoi cela découle
proposal-standing = Position de la Réunion
proposal-withdraw = Retirer
proposal-withdraw-tip = Retirer la proposition ; ses versions restent lisibles et sa référence n’est jamais réattribuée
proposal-bad-year = Une année a quatre chiffres
# $count: versions
proposal-past = Versions à ce jour : { $count }
proposal-past-sheet = Motif, fiche ou liens également modifiés
proposal-conflict = Des versions s’opposent. Une personne tranche en partant de l’une d’elles et en la consignant
# $recorded: by whom and when
proposal-from-name = Partir de cette version : { $recorded }
pick-find = Chercher un code ou des mots
sheet-title = Fiche pour le registre
sheet-checks = Vérifications
sheet-missing = Le registre l’exige
sheet-species = Espèces
sheet-area = Zone
sheet-baseline-hint = Valeur et année, ou date à laquelle elle sera établie
sheet-source-hint = Numéro de la question du rapport
sheet-authority = Fondement
sheet-authority-hint = Réunion, document, paragraphe, date
sheet-notified-hint = 2026-11-23
# $check: its name; $finding: with advice
check-line = { $check } : { $finding }
effects-title = Liens qu’elle créerait
effects-note = Sert à voir ce que cela changerait ; aucun lien n’est créé
# $effect: a link in words
effect-remove = Ôter : { $effect }
effect-choose = Choisir…
effect-action = Action du lien
effect-target = Cible du lien
effect-value = Force du lien
effect-kind = Nature du lien
effect-add = Ajouter le lien
what-if-switch = Et si ?
what-if-tip = Montrer quelles classes changeraient si ceci était adopté ; rien n’en est consigné
what-if-title = Hypothétique, non consigné : si ceci était adopté
what-if-nothing = Aucune classe ne changerait
question-new = Nouvelle question
# $number and $text: of the question
question-name = Question { $number } : { $text }
question-title = Question du rapport
question-source = Source du texte
question-source-hint = Document et page ; vide pour un texte à fournir
question-informs = Renseigne
question-inform = Renseigne aussi
# $item: an action or target
question-inform-less = Ne renseigne pas { $item }
question-sub-targets-hint = Références, séparées par des virgules
question-asks-outcome = Demande un résultat, et non une activité seulement
question-verdict = Verdict
question-comparable-short = Comparable
question-write = Consigner la question
question-discard = Abandonner les modifications
question-remove = Ôter de la liste
question-remove-tip = Ôter la question de la liste, par exemple si elle a été saisie par erreur ; une question qui doit disparaître reçoit le verdict « Supprimer »
question-number-taken = Une autre question a ce numéro
questions-none-known = Aucune question du modèle n’est connue
questions-none-how = Saisissez-les par leurs numéros, ou importez un tableau ; commencez par la structure connue si le document n’est pas en main. Une question sans texte est un texte à fournir
questions-known = Utiliser la structure connue du modèle…
questions-known-tip = Un texte à fournir par objectif du plan ; ils sont regardés avant d’être repris
questions-known-not = La structure connue est celle du modèle d’un autre plan d’actions
questions-targets-without = Cibles sans question
questions-activity-only = Cibles interrogées sur des activités seulement
# $title: of a list
questions-list = { $title } : { $count }
board-no-counterpart = Sans contrepartie : déposer ici pour proposer quelque chose

# The checks, and the mapping as final
action-show-checks = Afficher les vérifications
action-next-finding = Constat suivant
action-previous-finding = Constat précédent
action-declare-final = Déclarer définitif…
action-reopen = Reprendre les travaux…
why-final-already = La mise en correspondance est déjà définitive
why-not-final = La mise en correspondance n’a pas été déclarée définitive
lint-title = Vérifications
# $reviewer: a code
lint-seen-by = Ce qui est inachevé ou ne concorde pas, la session vue par { $reviewer }. Les constats ne décident rien
lint-seen-by-blind = Ce qui est inachevé ou ne concorde pas, vu par { $reviewer } : dans un tour à l’aveugle, sans ce que d’autres ont dit
lint-not-run = Les vérifications n’ont pas été faites
lint-not-run-how = Cette session est si grande qu’elles prennent un moment
lint-run = Faire les vérifications
lint-run-again = Les refaire
lint-stale = La session a changé depuis les vérifications. Des constats sont peut-être réglés, de nouveaux manquent peut-être
lint-nothing-found = Les vérifications n’ont rien trouvé
lint-nothing-means = Aucune règle n’a rien contre la mise en correspondance telle qu’elle est. Si elle est juste, seules des personnes peuvent le dire
lint-nothing-then = Les vérifications n’avaient rien trouvé
lint-filtered-out = Aucun constat n’est de la sorte choisie
lint-all = Tous { $count }
lint-all-tip = Montrer tous les constats
lint-errors = À corriger { $count }
lint-error-tip = Ne montrer que ce qui doit être corrigé
lint-warnings = À regarder { $count }
lint-warning-tip = Ne montrer que ce qui doit être regardé
lint-error = À corriger
lint-warning = À regarder
lint-by-severity = Gravité des constats
lint-by-rule = Règle
lint-every-rule = Toutes les règles
lint-rule-count = { $rule } ({ $count })
# $keys: a shortcut
lint-keys = { $keys } va de constat en constat
lint-rule-name = { $rule }, { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}. { $why }
# $severity: to put right or to look at
lint-line = { $place } : { $what }, { $severity }
lint-because = { $rule } (règle { $number }). { $why }
lint-go = Y aller
lint-stop = Ne plus parcourir les constats
lint-back = Tous les constats
lint-next = Suivant
lint-previous = Précédent
lint-strip = { $number } sur { $count } · { $place } : { $what }
lint-settled = Réglé · { $place }
lint-left = { $count ->
    [0] Il ne reste aucun constat
    [one] Il reste { $count } constat
   *[other] Il reste { $count } constats
}
count-findings = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
count-findings-before = { $count ->
    [one] { $count } constat avant la dernière modification
   *[other] { $count } constats avant la dernière modification
}
lint-rule-unknown-code = Codes que le plan n’a pas
lint-rule-numbering-gap = Trous dans la numérotation
lint-rule-without-reason = Liens convenus sans motif ni données probantes
lint-rule-without-kind = Liens convenus, ni directs ni habilitants
lint-rule-gap-too-early = Lacunes notées trop tôt
lint-rule-gap-without-option = Lacunes sans réponse
lint-rule-open-bracket = Crochets ouverts et versions rivales
lint-rule-empty-reservation = Réserves vides
lint-rule-observer = Décisions consignées par un observateur
lint-rule-without-sitting = Décisions sans séance de la Réunion
lint-rule-incomplete = Sous-cibles incomplètes
lint-rule-activity = Sous-cibles ne nommant qu’une activité
lint-rule-question = Questions du rapport requises par des sous-cibles
lint-rule-boundary = Limites entre les cibles
lint-rule-pasted = Un même motif pour de nombreux liens
lint-rule-totals = Totaux qui ne concordent pas
lint-rule-versions = Liens reportés et pas revus
lint-rule-names = Noms dans un fichier sans noms
lint-rule-body = Convenu par qui ne convient pas
lint-rule-term = Termes que le plan n’emploie pas
final-title = Déclarer la mise en correspondance définitive
final-about = « Définitif » dit que la Réunion tient ses travaux pour achevés. C’est consigné dans le journal avec ce que les vérifications ont trouvé ouvert. Des modifications restent possibles ; la marque dit alors que quelque chose a changé depuis
# $reviewers: codes
final-who-may = Seul qui conduit l’examen peut le faire, et reprendre les travaux : { $reviewers }
final-not-you = Vous travaillez en tant que { $reviewer }, qui ne conduit pas l’examen
final-blind = Le tour est à l’aveugle et non dépouillé : ce que d’autres ont dit n’a pas été vérifié
final-nothing-open = Les vérifications n’ont rien trouvé : aucun motif n’est requis
# $count: all; $errors, $warnings: of them
final-findings = { $count ->
    [one] { $count } constat est ouvert
   *[other] { $count } constats sont ouverts
} : { $errors } à corriger, { $warnings } à regarder
final-finding = { $place } : { $what }
final-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
final-reason = Pourquoi la mise en correspondance est définitive malgré tout
final-reason-why = Le motif est consigné et imprimé avec le nombre de constats
final-declare = { $count ->
    [0] Déclarer définitif
   *[other] Déclarer définitif malgré tout
}
final-show-findings = Montrer les constats
# $what: final and what was open; $reviewer: a code; $time: date and time
final-declared = Déclaré { $what }, par { $reviewer } le { $time }
final-mark = Définitif
final-mark-open = Définitif, constats ouverts
final-mark-changed = Définitif, modifié depuis
reopen-title = Reprendre les travaux
reopen-about = La mise en correspondance n’est alors plus définitive. Qu’elle l’ait été, et que les travaux aient été repris, reste dans le journal
reopen-do = Reprendre

# Links that others have published
action-published = Liens publiés à côté des siens
why-not-blind = Seul un tour à l’aveugle se remet, tant qu’il n’est pas dépouillé
why-published-blind = Dans un tour à l’aveugle, les liens publiés ne sont pas montrés : ils orienteraient le jugement
why-nothing-published = Aucun lien publié entre ces deux plans n’est fourni avec le programme
published-filed = { $from } est classé sous { $to } ({ $source })
published-filed-section = { $from } est classé sous { $to }, { $name } ({ $source })
published-filed-heading = { $from } est classé en bloc sous { $to } ({ $source })
published-filed-heading-section = { $from } est classé en bloc sous { $to }, { $name } ({ $source })
# Links that were read from a file. $name: how both belong together, as the file says it
published-linked = { $from } est relié à { $to } ({ $source })
published-linked-as = { $from } est relié à { $to }, { $name } ({ $source })
published-linked-heading = { $from } est relié dans son ensemble à { $to } ({ $source })
published-linked-heading-as = { $from } est relié dans son ensemble à { $to }, { $name } ({ $source })
published-author = Par { $author }
published-comment = « { $comment } »
published-file = Lu dans { $file }
published-more = { $count ->
    [one] et un de plus
   *[other] et { $count } de plus
 }
published-more-pairs = et d’autres : ils sont marqués sur le tableau et dans la matrice
action-import-links = Liens publiés d’un fichier…
action-link-sources = Sources des liens publiés…
choose-links = Choisir un fichier de liens publiés par d’autres
files-links = Fichiers de liens

# What a file of links holds, before anything changes
# $file: a name of a file
links-title = Liens publiés dans { $file }
links-reading = Lecture du fichier en cours
links-nothing-changes = Rien ne change avant que vous ayez vu ce qu’il contient
links-stop = Arrêter la lecture
links-publisher = Publié par
links-publisher-line = { $label } : { $text }
links-nobody = Le fichier ne dit pas qui l’a publié
links-rows = Lignes du fichier
links-counts = { $read } lues : { $taken } reprises, { $refused } non reprises
links-pairs = { $count ->
    [one] { $count } paire des deux plans portera la marque P
   *[other] { $count } paires des deux plans porteront la marque P
 }
links-left-out = { $count ->
    [one] { $count } marque de plus dépasse ce qui peut être montré, car un titre vaut pour tous les éléments qu’il regroupe
   *[other] { $count } marques de plus dépassent ce qui peut être montré, car un titre vaut pour tous les éléments qu’il regroupe
 }
links-not-found = { $count ->
    [one] { $count } élément n’a pas été trouvé dans les plans : { $items }
   *[other] { $count } éléments n’ont pas été trouvés dans les plans : { $items }
 }
links-all-taken = Toutes les lignes ont été reprises, sans remarque
links-list = Constatations
links-errors = Non repris ({ $count })
links-remarks = Remarques ({ $count })
links-copy = Copier la liste
links-copy-tip = Copie toutes les lignes de cette liste dans le presse-papiers
links-not-listed = { $count ->
    [one] { $count } constatation de plus n’est pas dans la liste
   *[other] { $count } constatations de plus ne sont pas dans la liste
 }
links-show = Les montrer
links-other-file = Autre fichier…
links-shown = { $count ->
    [one] { $count } lien de { $file } est montré
   *[other] { $count } liens de { $file } sont montrés
 }
links-kept-window = Les liens ne sont montrés que dans cette fenêtre tant que la session n’a pas de fichier ; ils seront gardés à côté de celui-ci une fois enregistré
links-kept-beside = Les liens sont gardés dans { $file } à côté de la session, jamais dans la session elle-même
links-kept-left-alone = { $file } reste tel quel, car il ne peut être lu ou vient de quelqu’un d’autre : les liens ne sont montrés que dans cette fenêtre
links-left-alone = Les liens venus de fichiers ne sont montrés que dans cette fenêtre, tant qu’elle est ouverte
links-beside-refused = { $file } à côté de la session ne peut être lu : { $why }
links-beside-changed = { $file } à côté de la session n’est plus celui qui a été lu et n’est pas remplacé
link-sources-title = Sources des liens publiés
link-sources-add = D’un fichier…
link-sources-none = Aucun lien n’a été lu dans un fichier
link-sources-layer-off = Les liens publiés ne sont pas montrés en ce moment : P les montre
# $name: a file, or what comes with the program
link-source-name = { $name } ({ $count ->
    [0] aucun lien entre ces plans
    [one] un lien
   *[other] { $count } liens
 })
link-source-shipped = Fourni avec le programme
link-source-remove = Retirer { $name }
link-source-remove-short = Retirer
links-in-at = Ligne { $line }, { $column } : { $what }
links-in-title = Titre
links-in-source = Source
links-in-creator = Établi par
links-in-authors = Affirmé par
links-in-version = Version
links-in-date = Date
links-in-license = Licence
links-in-empty = Le fichier ne contient aucune ligne
# $why: the words of a parser
links-in-not-links = Le fichier n’est pas un fichier de liens : { $why }
# $number: place in the file; $end: plan and code
links-in-other-plan = Lien { $number } : { $end } est d’un autre plan
links-in-no-entry = Lien { $number } : { $end } ne figure dans aucun plan de la session

# The layers of board and matrix: judgements of a reviewer, decisions of the meeting
action-decisions = Décisions de la Réunion, et retour
why-layer = Le vis-à-vis et la matrice montrent les décisions de la Réunion : jugez sur l’autre couche
layer-choice = Ce que montrent le vis-à-vis et la matrice
# $reviewer: a code
layer-judgements = Jugements de { $reviewer }
layer-judgements-short = Jugements
layer-judgements-tip = Ce que l’évaluateur dit de chaque paire dans ce tour
layer-decisions = Décisions de la Réunion
layer-decisions-short = Décisions
layer-decisions-tip = Ce que la Réunion a convenu, et ce qu’elle a mis entre crochets. Aucun jugement ne compte ici
layer-no-judgement = { $reviewer } n’a rien jugé dans ce tour : ce que la Réunion a convenu est sur l’autre couche
layer-read-only = Un lien ou une touche de jugement ouvre la décision
# $keys: a shortcut
layer-empty = Parcourez l’ordre du jour et consignez ce que la Réunion décide, ou sélectionnez une paire et appuyez sur { $keys }
layer-back = Revenir aux jugements de { $reviewer }
# $why: a whole sentence
layer-barred = { $why }. M revient aux jugements de { $reviewer }
# $action, $target: codes
layer-drop = Décision sur { $action } et { $target }
# $agreed, $brackets: numbers of links whose other end is out of sight
layer-bundle = { $agreed } + [{ $brackets }]
layer-bundle-name = { $name }, entre crochets : { $brackets }
# $counts: links agreed and values in brackets, in words; $agreed: pairs of which a value is agreed
layer-action-name = Action { $code }, { $title }, { $wording }, décisions de la Réunion : { $counts }, { $agreed } sur { $counterparts } cibles convenues{ $checks ->
    [0] {""}
    [one] , { $checks } à vérifier depuis que son texte a changé
   *[other] , { $checks } à vérifier depuis que des textes ont changé
}
layer-target-name = Cible { $code }, { $title }, { $wording }, décisions de la Réunion : { $counts }, { $agreed } sur { $counterparts } actions convenues{ $checks ->
    [0] {""}
    [one] , { $checks } à vérifier depuis que son texte a changé
   *[other] , { $checks } à vérifier depuis que des textes ont changé
}
layer-matrix-name = Décisions de la Réunion : matrice de { $actions } actions et { $targets } cibles
layer-matrix-action = Action { $code }, { $title }, décisions de la Réunion : { $counts }, { $done } sur { $all } convenues
layer-matrix-target = Cible { $code }, { $title }, décisions de la Réunion : { $counts }, { $done } sur { $all } convenues
layer-matrix-agreed = { $done } sur { $all } convenues
# $entries: signs and words
layer-legend = Signification des marques sur la couche des décisions : { $entries }
layer-legend-reserved = Réserve
layer-legend-not-agreed = Abordé, non convenu
layer-legend-not-decided = Non décidé
layer-count-open = { $count } non décidées
layer-actions-without = { $count ->
    [one] { $count } action sans lien convenu
   *[other] { $count } actions sans lien convenu
}
layer-targets-without = { $count ->
    [one] { $count } cible sans lien convenu
   *[other] { $count } cibles sans lien convenu
}
layer-item-counts = Paires par décision
layer-item-agreed = liens convenus
layer-item-none = convenues nulles
layer-item-brackets = entre crochets
layer-item-not-agreed = abordées, non convenues
layer-item-contested = décidées deux fois
layer-item-open = non décidées
layer-item-links = Liens de la Réunion
layer-item-no-links = Aucun lien n’est convenu ni entre crochets

# The mapping of the meeting in words
# $links: agreed; $brackets: values in brackets
mapping-count = { $links ->
    [0] aucun lien convenu
    [one] { $links } lien convenu
   *[other] { $links } liens convenus
}{ $brackets ->
    [0] {""}
   *[other] , { $brackets } entre crochets
}
mapping-nothing = { $count ->
    [one] { $count } convenue comme nulle
   *[other] { $count } convenues comme nulles
}
mapping-not-agreed = { $count ->
    [one] { $count } abordée, non convenue
   *[other] { $count } abordées, non convenues
}
mapping-contested-count = { $count ->
    [one] { $count } décidée deux fois
   *[other] { $count } décidées deux fois
}
# $status: a status of decisions; $sentence: what the value says
mapping-said = Décision de la Réunion, { $status } : { $sentence }
mapping-bracketed = Décision de la Réunion, { $status } : [{ $sentence }]
mapping-reserved = { $sentence }. Une réserve figure à côté
mapping-without-value = aucune valeur n’est convenue pour l’action { $action } et la cible { $target }
mapping-contested = Deux décisions sur l’action { $action } et la cible { $target } s’opposent
mapping-not-decided = Rien n’est décidé sur l’action { $action } et la cible { $target }

# Authoritative text
action-flip-text = Texte faisant foi de la sélection, et retour
# $tag: the tag of a language
text-authoritative = { $tag } · texte faisant foi
text-authoritative-language = { $tag } · langue qui fait foi
text-translation = { $tag } · traduction
text-turn-tip = A bascule la sélection vers le texte faisant foi et retour
text-not-held-summary = Le texte faisant foi ({ $tag }) n’est pas reproduit ici. Un résumé est montré
text-not-held-placeholder = Le texte faisant foi ({ $tag }) n’est pas reproduit ici. Ce qui est montré en tient la place
published-section = Publié par d’autres
# $said: one or more sentences
published-name = Publié par d’autres : { $said }
published-beside = { $sentence } · Publié par d’autres : { $said }
# Votes of others on a published link, and what else was said of it, with the name of who said it
published-votes = { $for } pour, { $against } contre
published-said = « { $text } »
published-said-by = « { $text } » ({ $by })
published-no-judgement = Un indice, non une vérité : ne compte dans aucun jugement, décision ou chiffre
published-nothing = Rien n’est publié sur cet élément
published-go = Sélectionner { $pair }

# Coverage in the matrix
# $class: with “so far” while pairs are open; $doubt: how firm
matrix-coverage = Couverture d’après les décisions : { $class }, { $doubt }
matrix-name-covered = { $name }. { $coverage }
matrix-legend-covered = Couverture d’après les décisions, à ce jour
# Formats of other programs: SKOS, JSKOS, OSCAL, OLIR, the review form

# $line and $column from 1; $what: a sentence
linked-at-line = Ligne { $line } : { $what }
linked-at-place = Ligne { $line }, colonne { $column } : { $what }
linked-refused-no-link = Rien n’est convenu que ce format puisse contenir : il n’a pas de fichier sans lien
linked-refused-codes = Les votes ne sont écrits que si les évaluateurs sont désignés par code ou par nom
linked-refused-failed = Le fichier n’a pas pu être assemblé
linked-skos-direction = Un relatedMatch figure entre une action et une cible qu’elle sert ; il n’a pas de sens de lecture en SKOS, et la ligne au-dessus de chacun dit laquelle sert laquelle
linked-skos-links = Liens convenus
# $action: the code of an action
linked-no-counterpart = L’action { $action } a été examinée avec chaque cible et n’en sert aucune
linked-caveat = Rien ne doit être déduit de ce qui n’est pas relié : une paire sans lien n’a peut-être pas encore été examinée
linked-oscal-deciding = La Réunion qui a décidé
# $actions and $targets: names of plans
linked-oscal-description = Quelles actions de « { $actions } » (source) contribuent à quelles cibles de « { $targets } » (cible), comme décidé par la Réunion. Une action n’est pas plus étroite qu’une cible qu’elle sert, aussi chaque lien dit-il que les deux se recoupent ; force de 1 à 3 et nature figurent à côté comme propriétés
linked-oscal-drafts = Entre crochets ou reporté : non convenu
linked-oscal-enabling = L’action n’atteint pas la cible par elle-même ; elle en rend la réalisation possible, et la cible exige davantage
linked-oscal-against = L’action va à l’encontre de la cible, comme convenu par la Réunion
# $actions and $targets: identifiers of plans
linked-olir-name = { $actions } vers { $targets }
linked-olir-legend = Chaque ligne se lit ainsi : l’élément de référence (une action) soutient l’élément focal (une cible). Une contribution directe est écrite « example of », une contribution habilitante « precedes » ; faible, modérée et forte sont 2, 5 et 8. Une ligne avec le seul élément focal n’a pas de lien. Ce classeur a la forme d’une référence informative et n’est pas une soumission
# $codes: codes of actions
linked-olir-without = Actions examinées avec chaque cible et n’en servant aucune : { $codes }
# $status: such as Bracketed
linked-olir-draft = Non convenu : { $status }
# $elements: codes of elements
linked-olir-elements = Contribue à : { $elements }

linked-explain-skos =
    SKOS n’a pas de mot pour une contribution. Un lien est un relatedMatch, sans sens de lecture, force, nature
    ni libellé. Il ne peut dire qu’une paire a été examinée et trouvée sans contribution, que quelque chose va à
    l’encontre d’une cible, qu’une valeur est entre crochets, qu’un titre est une traduction non officielle,
    quelle composante d’une cible est visée, ni qui a jugé quoi. À la lecture, un schéma de concepts devient un
    plan ; les liens entre concepts ne deviennent pas des décisions.
linked-explain-jskos =
    Une correspondance JSKOS est un relatedMatch d’une action vers une cible. La force est une part du degré le
    plus haut de l’échelle (mappingRelevance) ; force, directe et habilitante sont aussi des types
    supplémentaires d’un espace de noms propre, que d’autres programmes peuvent ignorer et que
    « import-links --as » relit. Libellé et composantes n’y ont pas de place, pas plus que les paires examinées et
    trouvées sans contribution, si ce n’est qu’une action qui ne sert aucune cible est reliée à un ensemble vide.
    Ce qui va à l’encontre d’une cible et ce qui est entre crochets est omis.
linked-explain-annotations =
    Un vote pour ou contre un lien convenu, et le motif. La force que l’évaluateur attribue au lien, son degré de
    confiance et ses données probantes ne sont pas dits ; les jugements de paires sans lien convenu n’ont rien à
    côté de quoi figurer. Relus par « import-links --annotations », votes, commentaires et étiquettes figurent
    comme indices à côté du lien dont il s’agit.
linked-explain-oscal =
    OSCAL relie des mesures de contrôle. Les actions et les cibles en tiennent lieu, chaque lien dit que les deux
    se recoupent, et force, nature, statut et libellé sont des propriétés dans un espace de noms propre, que
    d’autres programmes peuvent ignorer. Les paires examinées et trouvées sans contribution ne sont écrites comme
    « no-relationship » que sur demande. Les réserves des États et les jugements individuels n’y ont pas de
    place. Sans aucun lien, il n’y a pas de fichier valide.
linked-explain-olir =
    Le classeur a les colonnes d’une référence informative. Directe s’écrit « example of » et habilitante
    « precedes » ; faible, modérée et forte sont 2, 5 et 8 sur 10. Une cible sans lien a une ligne vide, que ses
    paires aient été examinées ou non. Les réserves des États et les jugements individuels n’y ont pas de place.
linked-explain-form =
    Le formulaire interroge un évaluateur sur chaque paire : force, nature, si elle va à l’encontre de la cible,
    degré de confiance et motif. Commentaires, composantes des cibles, motif choisi dans une liste pour « nulle »
    et « voir une autre paire » ne peuvent y être saisis. Ce qui reste vide reste non examiné.

# $count: how many
linked-lost-open = Non dit, rien n’étant convenu à leur sujet : { $count ->
        [one] { $count } paire
       *[other] { $count } paires
    }
linked-lost-conflicts = Non dit, deux copies ayant décidé différemment : { $count ->
        [one] { $count } paire
       *[other] { $count } paires
    }
linked-lost-judgements = Non dit : { $count ->
        [one] { $count } jugement d’évaluateur
       *[other] { $count } jugements d’évaluateurs
    }
linked-lost-strength = Dit sans sens de lecture, force ni nature : { $count ->
        [one] { $count } lien
       *[other] { $count } liens
    }
linked-lost-wording = Dit sans le libellé convenu : { $count ->
        [one] { $count } lien
       *[other] { $count } liens
    }
linked-lost-elements = Dit sans les composantes de la cible : { $count ->
        [one] { $count } lien
       *[other] { $count } liens
    }
linked-lost-none = Non dit : { $count ->
        [one] { $count } paire convenue sans contribution
       *[other] { $count } paires convenues sans contribution
    }
linked-lost-against = Non dit : { $count ->
        [one] { $count } action qui va à l’encontre d’une cible
       *[other] { $count } actions qui vont à l’encontre d’une cible
    }
linked-lost-drafts = Non dit, car entre crochets ou reporté : { $count ->
        [one] { $count } paire
       *[other] { $count } paires
    }
linked-lost-reservations = Non dit : { $count ->
        [one] { $count } réserve d’un État
       *[other] { $count } réserves d’États
    }
linked-lost-targets-without = Non dit : { $count ->
        [one] { $count } cible a été examinée avec chaque action et n’est servie par aucune
       *[other] { $count } cibles ont été examinées avec chaque action et ne sont servies par aucune
    }
linked-lost-unofficial = Caractère non officiel non dit : { $count ->
        [one] { $count } titre traduit
       *[other] { $count } titres traduits
    }
linked-lost-votes-elsewhere = Non dit, aucun lien n’étant convenu à leur sujet : { $count ->
        [one] { $count } jugement
       *[other] { $count } jugements
    }
linked-lost-unable = Aucun vote : { $count ->
        [one] { $count } fois un évaluateur ne peut se prononcer sur un lien
       *[other] { $count } fois un évaluateur ne peut se prononcer sur un lien
    }
linked-lost-conflicting-votes = Aucun vote, des versions divergeant : { $count ->
        [one] { $count } jugement
       *[other] { $count } jugements
    }
linked-lost-vote-details = Votes sans degré de confiance ni données probantes : { $count }

# Reading Turtle. $iri and $other: names of concepts as the file writes them

# $why: the parser’s words
skos-not-turtle = Ce n’est pas du Turtle : { $why }
skos-too-much = Le fichier en dit plus qu’il ne peut être lu
skos-no-concepts = Il n’y a pas de concept dans le fichier
# $all: IRIs of schemes
skos-choose = Le fichier a plusieurs schémas de concepts ; choisissez l’un de { $all }
# $scheme: as asked for
skos-no-such-scheme = Il n’y a pas de schéma de concepts { $scheme } dans le fichier ; il y a { $all }
skos-no-scheme = { $iri } n’est pas repris : il n’est dans aucun des schémas de concepts
skos-no-items = Aucun concept sans concepts plus étroits ne pourrait être jugé
skos-circle = { $iri } n’est pas repris : il est placé sous lui-même, ou sous un concept qui l’est
# $most: a number
skos-too-deep = { $iri } n’est pas repris : plus de { $most } concepts sont au-dessus de lui
# $code: a code; $first: a line
skos-code-twice = { $iri } n’est pas repris : son code { $code } a déjà été utilisé, à la ligne { $first }
skos-no-code = { $iri } n’est pas repris : il n’a ni nom ni notation
# $why: which rule
skos-bad-code = { $iri } n’est pas repris : « { $code } » ne peut pas être un code ({ $why })
# $lang: the tag of a language
skos-bad-label = { $iri } n’est pas repris : son étiquette en { $lang } est vide ou a des caractères qui ne peuvent être montrés
skos-two-labels = { $iri } n’est pas repris : il a deux étiquettes préférées en { $lang }
skos-no-label = { $iri } n’est pas repris : il n’a pas d’étiquette préférée en { $lang }
skos-bad-language = { $iri } n’est pas repris : « { $lang } » n’est pas l’étiquette d’une langue
skos-language-assumed = Aucune étiquette ne dit sa langue ; l’anglais est supposé
skos-exact-and-other = { $iri } et { $other } sont dits en correspondance exacte et aussi autrement, ce qui est contradictoire
# $count: how many
skos-matches = { $count ->
        [one] { $count } correspondance entre concepts ne fait
       *[other] { $count } correspondances entre concepts ne font
    } pas partie d’un plan et n’est pas reprise
skos-several-broader = { $iri } est placé sous plusieurs autres ; le premier est retenu
skos-broader-outside = { $iri } est placé sous un concept qui n’est pas dans le schéma
skos-several-notations = { $iri } a plusieurs notations ; { $code } est retenu
skos-label-without-language = { $iri } a une étiquette sans langue, prise pour { $lang }
skos-moved-up = { $iri } remonte, ce sous quoi il est placé n’étant pas repris
skos-defined-headings = { $count ->
        [one] { $count } concept ayant des concepts plus étroits est repris comme rubrique, qui n’est pas jugée
       *[other] { $count } concepts ayant des concepts plus étroits sont repris comme rubriques, qui ne sont pas jugées
    }

## JSKOS: what is wrong with a line. $column: the field; $value: what stands there, for programs' makers
jskos-json-bad = Ce n’est pas du JSON : { $value }
jskos-json-list = Le fichier est une liste ; un objet par ligne est lu, sans crochets autour
jskos-json-key-twice = L’objet a deux fois ce champ
jskos-object-unknown = Ce n’est ni une correspondance, qui a « from » et « to », ni une annotation
jskos-field-type = Une autre sorte de valeur est attendue ici : { $value }
jskos-field-unknown = JSKOS n’a pas ce champ ici
jskos-field-missing = Le champ manque
jskos-field-value = « { $value } » n’est aucune des valeurs que le champ peut avoir
jskos-language-bad = « { $value } » n’est pas le code d’une langue en minuscules
jskos-text-empty = Le texte est vide
jskos-iri-bad = « { $value } » n’est pas un IRI avec son schéma
jskos-moment-bad = « { $value } » n’est pas une date que le champ peut avoir
jskos-range-bad = Le nombre { $value } est hors des limites
jskos-bundle-empty = Il n’y a de membres ni dans un ensemble, ni dans une liste, ni dans un choix, ni par rôle ; aucun membre s’écrit comme memberSet vide
jskos-bundle-two = Il y a des membres de plus d’une sorte
jskos-mapping-type = Le premier type d’une correspondance doit être une relation SKOS { $value }
jskos-mapping-type-twice = Une correspondance a une seule relation SKOS, et ceci en est une autre : { $value }
jskos-uri-twice = Une autre correspondance a le même IRI : { $value }
jskos-vote-unknown = Un vote est +1 ou -1 ; « { $value } » est pris pour un commentaire
jskos-target-elsewhere = L’annotation porte sur une correspondance qui n’est pas dans ce fichier

## JSKOS: annotations that stand beside no link. $target: the IRI of a mapping
jskos-annotation-elsewhere = L’annotation porte sur une correspondance qui n’est pas parmi celles-ci : { $target }
jskos-annotation-no-link = L’annotation porte sur une correspondance qui n’a pas été reprise : { $target }
jskos-annotation-silent = L’annotation ne dit rien : ni vote, ni commentaire, ni étiquette
jskos-annotation-no-judgement = Ce que d’autres ont dit d’une correspondance n’est pas un jugement de l’importateur

# The review form: a workbook that a reviewer without the program fills in

form-sheet-how = Comment remplir
form-sheet-judgements = Jugements
form-sheet-targets = Cibles
form-actions = Actions
form-targets = Cibles
form-meeting = Réunion
# $number: of the step
form-step = Étape { $number }
form-step-code = Sur la feuille « Jugements », écrivez en haut votre code d’évaluateur, s’il n’y figure pas déjà
form-step-rows = Sous chaque action il y a une ligne par cible. Demandez-vous : cette action contribue-t-elle à cette cible ? Choisissez une réponse et, si elle contribue, si c’est directement ou en la rendant possible
form-step-reason = Écrivez le motif en une ou deux phrases qui pourront être imprimées, et les sources, une par ligne
form-step-blank = Laissez une ligne vide si vous n’avez pas examiné la paire. Ce n’est pas la même chose que « Nulle », qui dit que vous avez regardé sans trouver de contribution
form-step-return = Enregistrez le fichier comme classeur (xlsx) et renvoyez-le. Seules les cellules jaunes peuvent être remplies
form-step-aside = Se récuse
form-step-aside-meaning = Vous ne jugez pas cette paire, par exemple si vous y avez part
form-direct-meaning = L’action agit sur ce que mesure la cible
form-enabling-meaning = L’action rend possible la réalisation de la cible : connaissances, droit, moyens financiers, capacités ou coopération
form-tension-meaning = Choisissez Oui si l’action pourrait aussi aller à l’encontre de la cible
form-rules = Règles adoptées
form-reading = Comment lire l’échelle
form-your-code = Votre code
form-column-action = Action
form-column-target = Cible
form-column-title = Titre
form-column-text = Texte
form-column-strength = Votre jugement
form-column-kind = Nature
form-column-tension = À l’encontre
form-column-confidence = Degré de confiance
form-column-reason = Motif
form-column-sources = Sources
form-column-key = Clé
form-yes = Oui
form-no = Non
form-choose = Choisissez l’une des réponses de la liste
form-too-large = Les plans ont plus de paires qu’un formulaire ne peut en demander
form-unsettled = Deux copies ont choisi des échelles différentes ; quelqu’un doit trancher laquelle vaut
# $sheet: its name; $what: a sentence with row and column
form-in-sheet = Feuille « { $sheet } » : { $what }
form-not-a-form = Ce n’est pas un formulaire d’évaluation
form-no-answers = La feuille des réponses manque
# $version: as in the form
form-other-version = Ce formulaire est dans la version { $version }, que cette version du programme ne lit pas
form-other-session = Ce formulaire a été fait pour une autre session
form-other-plans = Ce formulaire a été fait pour d’autres versions des plans
# $form and $session: numbers of rounds
form-other-round = Ce formulaire est pour le tour { $form } ; la session en est au tour { $session }
form-other-scale = Ce formulaire a une autre échelle que la session
# $why: which rule
form-bad-code = Ceci ne peut pas être le code d’un évaluateur : { $why }
form-row-of-your-own = Cette ligne n’est pas du formulaire
form-row-changed = Les codes de cette ligne ont été modifiés
# $first: a row
form-row-twice = Cette paire a déjà une ligne : ligne { $first }
form-formula = C’est une formule sans résultat
# $column: what the column is called
form-no-strength = Il y a quelque chose sous « { $column } », mais pas de jugement
# $text: as typed
form-unknown-answer = « { $text } » n’est pas une réponse sous « { $column } »
form-kind-without-strength = Directe ou habilitante ne se dit que d’une contribution supérieure à nulle
form-opinion-without-verdict = Qui ne peut se prononcer ne dit ni ceci ni son degré de confiance
cli-help-form =
    Écrit un formulaire vierge pour un évaluateur qui n’a pas ce programme, un classeur pour
    Excel ou LibreOffice, ou en lit un qui a été rempli.

    Usage :
      seagrass form SESSION -o FORMULAIRE.xlsx [--reviewer CODE] [--lang L]
      seagrass form --read FORMULAIRE.xlsx SESSION -o SORTIE [--reviewer CODE] [--force]

      -o                le formulaire à écrire ; avec --read, la copie de la session à écrire
      --reviewer CODE   qui le remplit ; avec --read, seulement si le formulaire ne le dit pas
      --lang L          la langue des textes et celle des plans, par exemple en ou fr
      --read FORMULAIRE.xlsx
                        le formulaire rempli. Ses réponses deviennent des jugements de cet
                        évaluateur ; les lignes vides restent non examinées. Si quelque chose
                        ne peut y être lu, feuille, ligne et colonne sont nommées et rien n’est
                        écrit
      --force           remplacer la session elle-même ; sa version antérieure est gardée

    Exemple :
      seagrass form examen.ron -o form-R03.xlsx --reviewer R03 --lang fr
      seagrass form --read form-R03.xlsx examen.ron -o examen-avec-R03.ron
# $file: the path; $reviewer: a code; $count: how many; $same and $blank: numbers
cli-form-done = { $file } écrit : { $count ->
        [one] { $count } jugement
       *[other] { $count } jugements
    } de { $reviewer } repris du formulaire ; { $same } déjà dans la session, { $blank } lignes laissées vides
cli-form-nothing = Rien à écrire : { $same } jugements de { $reviewer } sont déjà dans la session, { $blank } lignes sont laissées vides
# $form and $named: codes of reviewers
cli-form-other-reviewer = Le formulaire est celui de { $form }, non de { $named }
cli-form-no-reviewer = Le formulaire ne dit pas de qui il est : --reviewer CODE
# $file: the form; $problem: a sentence with its place
cli-form-problem = { $file } : { $problem }
# $count: how many
cli-form-more = { $count ->
        [one] { $count } autre problème
       *[other] { $count } autres problèmes
    }
cli-form-refused = Rien n’a été écrit : corrigez le formulaire et relisez-le
# $title and $iri: of a concept scheme; $count: concepts
cli-import-scheme = Schéma de concepts « { $title } » ({ $iri }) : { $count ->
        [one] { $count } concept
       *[other] { $count } concepts
    }
# all: numbers of concepts
cli-import-concepts = Concepts : { $read } lus, { $taken } repris, { $elsewhere } d’autres schémas, { $refused } refusés
## SSSOM: what its rules find
sssom-bom = Le fichier commence par une marque d’ordre des octets, que SSSOM interdit
sssom-not-utf8 = Ce n’est pas de l’UTF-8 : « { $value } »
sssom-carriage-return = Les lignes se terminent par retour chariot et saut de ligne ; le saut de ligne seul est canonique
sssom-blank-line = Cette ligne est vide
sssom-late-head = Cette ligne commence par # mais figure après les noms des colonnes : « { $value } »
sssom-head-syntax = Les métadonnées ne sont pas du YAML : { $value }
sssom-head-comment = Les métadonnées ont un commentaire : « { $value } »
sssom-head-blank = Les métadonnées ont une ligne vide
sssom-head-directive = Les métadonnées ont une directive ou une marque de document : « { $value } »
sssom-head-tag = Les métadonnées ont une étiquette YAML, que SSSOM interdit
sssom-head-anchor = Les métadonnées ont une ancre ou un alias YAML, que SSSOM interdit
sssom-head-shape = Les métadonnées ont ici une autre forme que celle requise { $value }
sssom-key-twice = Cette clé figure ici une seconde fois { $value }
sssom-key-unknown = SSSOM n’a pas cette clé ; elle n’est pas reprise : « { $value } »
sssom-key-misplaced = Ce champ est de ceux des lignes, non de l’ensemble ; il n’est pas repris : « { $value } »
sssom-value-empty = Cette clé n’a pas de valeur
sssom-list-for-scalar = Une liste figure là où il ne peut y avoir qu’une valeur
sssom-not-text = YAML prend « { $value } » pour un nombre, un jour ou une valeur de vérité, non pour du texte ; mettez-le entre guillemets
sssom-set-slot-missing = L’ensemble doit dire { $column }, et ne le dit pas
sssom-version-unknown = « { $value } » n’est pas une version connue de SSSOM ; il y a 1.0 et 1.1
sssom-version-needless = Un ensemble de la version 1.0 ne dit rien de sa version
sssom-slot-too-new = { $column } existe depuis SSSOM 1.1, et l’ensemble ne dit pas qu’il s’y tient
sssom-value-too-new = « { $value } » existe depuis SSSOM 1.1, et l’ensemble ne dit pas qu’il s’y tient
sssom-prefix-bad = « { $value } » ne peut pas être un préfixe
sssom-prefix-iri-bad = Un préfixe doit tenir lieu d’un IRI absolu, non de « { $value } »
sssom-prefix-redefined = Le préfixe « { $value } » est intégré et ne doit désigner rien d’autre
sssom-prefix-needless = Le préfixe « { $value } » est intégré et n’a pas besoin d’être déclaré
sssom-extension-nameless = Une définition d’extension n’a pas de slot_name
sssom-extension-name = « { $value } » ne peut pas être le nom d’une extension
sssom-extension-plain-name = Le nom de l’extension « { $value } » devrait commencer par ext_
sssom-extension-twice = L’extension « { $value } » est définie une seconde fois
sssom-extension-no-property = L’extension « { $value } » n’a pas de property, si bien que personne ne sait ce qu’elle signifie
sssom-extension-type = « { $value } » n’est pas une sorte connue de valeurs ; elles sont prises pour du texte
sssom-outside-differs = Le fichier de métadonnées dit « { $value } », le fichier des lignes autre chose, qui l’emporte
sssom-header-missing = Il n’y a pas de ligne avec les noms des colonnes
sssom-column-nameless = Une colonne n’a pas de nom
sssom-column-twice = La colonne { $column } figure ici une seconde fois
sssom-column-missing = La colonne { $column } manque ; aucune ligne ne peut être reprise
sssom-column-undeclared = SSSOM n’a pas de colonne { $column } et rien ne la déclare ; elle est gardée
sssom-too-few-cells = La ligne a trop peu de cellules ({ $value } colonnes)
sssom-too-many-cells = La ligne a trop de cellules ({ $value } colonnes)
sssom-quote-open = Un guillemet s’ouvre et ne se ferme pas : « { $value } »
sssom-quote-text = Quelque chose figure après le guillemet fermant d’une valeur : « { $value } »
sssom-quote-stray = Une valeur sans guillemets autour d’elle en a à l’intérieur
sssom-too-long = C’est plus long que ce qui peut être lu
sssom-value-missing = { $column } n’a pas de valeur, et doit en avoir une
sssom-iri-not-curie = { $column } doit contenir un identifiant court comme CMP:1.1, non l’IRI « { $value } »
sssom-curie-bad = « { $value } » n’est pas un identifiant de la forme préfixe:nom
sssom-prefix-undeclared = Le préfixe de « { $value } » n’est pas déclaré
sssom-uri-bad = « { $value } » n’est pas un URI absolu
sssom-justification-unknown = « { $value } » n’est aucune des justifications que connaît SSSOM
sssom-modifier-unknown = predicate_modifier ne peut être que Not, et vaut « { $value } »
sssom-cardinality-unknown = « { $value } » n’est aucune des cardinalités que connaît SSSOM
sssom-cardinality-differs = La cardinalité dite et celle qui découle de l’ensemble : { $value }
sssom-entity-type-unknown = « { $value } » n’est aucun des types d’entités que connaît SSSOM ; ce sont des mots comme « skos concept »
sssom-date-bad = « { $value } » n’est pas un jour de la forme 2026-11-22
sssom-number-bad = « { $value } » n’est pas un nombre
sssom-number-range = { $value } dépasse ce que { $column } peut être
sssom-number-long = { $value } a plus de trois chiffres après le point ; la valeur est arrondie à l’écriture
sssom-value-type = « { $value } » ne convient pas à la sorte de valeurs déclarée pour { $column }
sssom-record-id-twice = Le record_id « { $value } » a déjà été donné
sssom-record-id-some = Cette ligne n’a pas de record_id alors que d’autres en ont un ; toutes en ont un ou aucune
sssom-reviewer-missing = { $column } exige un évaluateur dans reviewer_id ou reviewer_label
sssom-no-term-misplaced = sssom:NoTermFound ne peut figurer que pour un sujet ou un objet
sssom-no-term-not = sssom:NoTermFound ne peut figurer avec Not
sssom-not-spread = L’ensemble dit « { $value } » de toutes les lignes, mais des lignes ont leurs propres valeurs, si bien que cela ne vaut pour aucune
sssom-row-twice = Cette ligne dit la même chose qu’une ligne précédente
sssom-row-contradicts = Une ligne dit ceci avec Not, une autre sans
sssom-hiding = Le texte a des caractères qui le cachent ou le réordonnent : « { $value } »
sssom-outer-space = La valeur commence ou finit par une espace : « { $value } »
sssom-list-item-empty = La liste a un élément vide : « { $value } »
sssom-no-row = Il n’y a pas de ligne

## SSSOM: what it cannot say of a session
# $count in each
sssom-lost-conflict = { $count ->
        [one] { $count } paire a des versions contradictoires ; elle n’a pas de ligne
       *[other] { $count } paires ont des versions contradictoires ; elles n’ont pas de ligne
    }
sssom-lost-status = { $count ->
        [one] { $count } décision n’est pas convenue et n’a pas de ligne
       *[other] { $count } décisions ne sont pas convenues et n’ont pas de ligne
    }
sssom-lost-words = { $count ->
        [one] { $count } verbe, séance ou quorum de décision est omis
       *[other] { $count } verbes, séances et quorums de décisions sont omis
    }
sssom-lost-hiding = { $count ->
        [one] { $count } texte montre par leurs numéros des caractères qui cacheraient ou réordonneraient
       *[other] { $count } textes montrent par leurs numéros des caractères qui cacheraient ou réordonneraient
    }
sssom-lost-reservation = { $count ->
        [one] { $count } réserve est omise
       *[other] { $count } réserves sont omises
    }
sssom-lost-comment = { $count ->
        [one] { $count } commentaire est omis
       *[other] { $count } commentaires sont omis
    }
sssom-lost-cannot-judge = { $count ->
        [one] { $count } « ne peut se prononcer » n’a pas de ligne
       *[other] { $count } « ne peut se prononcer » n’ont pas de ligne
    }
sssom-lost-distribution = { $count ->
        [one] { $count } distribution de moins de trois évaluateurs est masquée
       *[other] { $count } distributions de moins de trois évaluateurs sont masquées
    }

## SSSOM: why a row is not taken into a session
sssom-import-no-term = La ligne dit que rien n’a été trouvé ; ce n’est pas une paire
sssom-import-foreign = « { $value } » n’est d’aucun des deux plans
sssom-import-no-entry = Le plan n’a pas d’entrée « { $value } »
sssom-import-reversed = La ligne va d’une cible à une action ; les liens vont d’actions à des cibles
sssom-import-same-side = Les deux extrémités sont du même plan
sssom-import-heading = « { $value } » est une rubrique, qui n’est pas jugée
sssom-import-negative = La ligne dit que quelque chose n’est pas, ce qui n’est pas un lien
sssom-import-unanswered = Personne n’a dit quelle force signifie « { $value } »
sssom-import-scale = L’échelle de la session n’a pas la valeur { $value }
sssom-import-fault = La ligne ne concorde pas : { $value }
sssom-import-twice = Une autre ligne juge la même paire différemment { $value }

## Files of mappings on the command line
# $format: a name of a file or format; $option: the option that names a format; $all: the formats
cli-no-mapping-format = « { $format } » ne désigne aucun format de correspondances ; nommez-en un par { $option } : { $all }
cli-mapping-not-read = Les correspondances au format { $format } sont écrites et non lues
# $rule: the name of the rule, for looking it up
cli-mapping-finding = { $place } : { $severity } : { $problem } [{ $rule }]
cli-mapping-more = { $count ->
        [one] { $count } autre constat n’est pas énuméré
       *[other] { $count } autres constats ne sont pas énumérés
    }
cli-mapping-counts = { $file } : { $read } lignes lues, { $taken } acceptées, { $refused } refusées ; { $errors } erreurs, { $warnings } avertissements
cli-mapping-diff = { $first } lignes seulement dans le premier, { $second } seulement dans le second, { $common } dans les deux
cli-convert-two-files = Nommez les fichiers à lire puis le fichier à écrire
cli-convert-errors = Rien n’est écrit tant que des erreurs subsistent ; avec --force, les lignes acceptées le sont
cli-convert-done = { $count ->
        [one] { $count } correspondance écrite dans { $file }
       *[other] { $count } correspondances écrites dans { $file }
    }
cli-convert-deduped = { $count ->
        [0] Aucune ligne ne dit la même chose qu’une autre
        [one] { $count } ligne disant la même chose qu’une autre est omise
       *[other] { $count } lignes disant la même chose que d’autres sont omises
    }
cli-convert-no-merge = Les fichiers ne peuvent pas être réunis : { $cause }
cli-convert-left-out = Les ensembles diffèrent dans { $slot } ; ceci n’est pas repris : { $value }
cli-convert-unwritten = { $count ->
        [one] { $count } ligne n’est pas écrite
       *[other] { $count } lignes ne sont pas écrites
    }
# $name: a slot of SSSOM or a field of JSKOS
convert-lost-field = { $count ->
        [one] { $name } : { $count } valeur, pour laquelle le format n’a pas de place, est omise
       *[other] { $name } : { $count } valeurs, pour lesquelles le format n’a pas de place, sont omises
    }
convert-lost-time = { $count ->
        [one] { $name } : { $count } jour est écrit sans l’heure
       *[other] { $name } : { $count } jours sont écrits sans l’heure
    }
convert-lost-annotations = { $count ->
        [one] { $count } annotation est omise
       *[other] { $count } annotations sont omises
    }
convert-concepts-together = Plusieurs concepts ensemble sont mis en correspondance, et une ligne n’a de place que pour un : { $value }
convert-concept-nameless = Le concept n’a ni IRI ni étiquette, si bien qu’aucune ligne ne peut le nommer { $value }
convert-negative-unsaid = La ligne dit que { $value } ne vaut pas, et JSKOS n’a pas de mot pour cela
convert-lost-version = { $count ->
        [one] { $name } : { $count } valeur, pour laquelle SSSOM 1.0 n’a pas de champ, est omise
       *[other] { $name } : { $count } valeurs, pour lesquelles SSSOM 1.0 n’a pas de champ, sont omises
    }
convert-lost-column = { $count ->
        [one] { $name } : { $count } valeur est omise, rien ne déclarant ce que signifie la colonne
       *[other] { $name } : { $count } valeurs sont omises, rien ne déclarant ce que signifie la colonne
    }
convert-lost-key = { $count ->
        [one] { $name } : la clé des métadonnées n’est pas de SSSOM et est omise
       *[other] { $name } : la clé des métadonnées n’est pas de SSSOM et est omise { $count } fois
    }
cli-import-links-files = Nommez le fichier de correspondances puis la session
cli-import-links-done = { $file } : { $read } lignes lues, { $taken } reprises, { $refused } non reprises
cli-help-validate =
    Dit ce qui ne va pas dans des fichiers de correspondances SSSOM ou JSKOS : ligne, colonne ou
    champ, et règle de chaque constat, et combien de lignes ont été lues, acceptées et refusées.
    Aucune ligne n’est passée sous silence. JSKOS est une correspondance ou une annotation par
    ligne. Se termine par 1 s’il y a une erreur, par 0 s’il n’y a que des avertissements.

    Usage :
      seagrass validate FICHIER… [--json] [--metadata FICHIER] [--from FORMAT]

      --json              en JSON, pour des programmes
      --metadata FICHIER  les métadonnées, si elles sont dans un fichier à part
      --from FORMAT       sssom, sssom-json ou jskos, si le nom du fichier ne le dit pas

    Exemple :
      seagrass validate decisions.sssom.tsv
cli-help-convert =
    Convertit des correspondances d’un format à un autre. Plusieurs fichiers sont réunis en un
    ensemble. SSSOM est écrit sous forme canonique : les mêmes correspondances donnent les mêmes
    octets. Chaque ligne est écrite ou signalée ; ce pour quoi le format n’a pas de mot est
    compté par champ. JSKOS ne peut dire que quelque chose n’est pas : de telles lignes sont
    énumérées et non écrites, et le code final est 1.

    Usage :
      seagrass convert ENTRÉE… SORTIE [OPTIONS]

      SORTIE                 le fichier à écrire, ou - pour la sortie standard avec --to
      --from, --to FORMAT    sssom, sssom-json, jskos, sssom-turtle ou sssom-ntriples, si les
                             noms des fichiers ne le disent pas ; les deux derniers sont
                             seulement écrits
      --dedupe               omettre les lignes disant la même chose que d’autres
      --sssom-version V      la version de SSSOM à écrire ; ce pour quoi elle n’a pas de champ
                             est compté
      --metadata FICHIER     les métadonnées, si elles sont dans un fichier à part
      --force                écrire les bonnes lignes malgré des erreurs

    Exemple :
      seagrass convert decisions.sssom.tsv decisions.ndjson
cli-import-links-votes = Avec --as, il y a des jugements de l’importateur, à côté desquels aucun vote d’autrui ne peut figurer
cli-help-import-links =
    Reprend les lignes d’un fichier de correspondances comme liens publiés par d’autres : un
    fichier à montrer comme indice à côté des paires. Avec --as, elles deviennent des jugements
    d’un importateur nommé, qui doit figurer sur la liste des évaluateurs. Rien ne devient une
    décision. Chaque ligne non reprise est énumérée avec sa ligne et la raison. CORRESPONDANCES
    est un fichier SSSOM, ou des correspondances JSKOS (.ndjson), parmi lesquelles peuvent figurer
    des annotations : votes, commentaires et étiquettes sont gardés avec le lien dont il s’agit.

    Usage :
      seagrass import-links CORRESPONDANCES SESSION -o SORTIE [OPTIONS]

      -o SORTIE         le fichier de liens ou, avec --as, la session avec les jugements
      --as CODE         qui juge ainsi
      --author QUI      ne reprendre que les lignes de cet auteur, par code ou par nom
      --strength LISTE  ce que signifient les prédicats, comme dans
                        skos:exactMatch=3,skos:relatedMatch=1 ; les lignes qui en ont d’autres
                        ne sont pas reprises, sauf si elles disent elles-mêmes leur force,
                        comme celles de nos propres exportations
      --annotations FICHIER
                        des annotations des correspondances dans un fichier à part
      --force           remplacer SORTIE si elle existe

    Exemple :
      seagrass import-links autrui.sssom.tsv session.ron -o liens-autrui.ron
