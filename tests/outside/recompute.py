#!/usr/bin/env python3
"""Recomputes the statistics of an exported CSV outside of Seagrass and compares them to three decimals.

    recompute.py ANSWERS.csv STATISTICS.json [ANSWERS.csv STATISTICS.json ...]

ANSWERS.csv is written by `seagrass export FILE --to judgements-csv`, STATISTICS.json by
`seagrass stats FILE --json`. Debian's packages python3-nltk (Krippendorff's alpha), python3-statsmodels
(Cohen's and Fleiss' kappa) and python3-scipy (Friedman's test, from which Kendall's W) do the work; what
none of them has (Gwet, Brennan-Prediger, specific and plain agreement) is computed here in exact fractions.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from itertools import combinations, permutations

import numpy
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance
from scipy.stats import friedmanchisquare
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa


def read(path):
    """Rounds of pairs of reviewers' answers: value, kind, or why it is missing."""
    rounds = defaultdict(lambda: defaultdict(dict))
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            value = None if row["value"] == "" else int(row["value"])
            answer = (value, row["kind"], row["missing"])
            rounds[int(row["round"])][row["action"], row["target"]][row["reviewer"]] = answer
    return rounds


def considered(pairs, linked):
    """Pairs with a score; if asked for, only those with a score other than 0."""
    def is_in(row):
        values = [value for value, _, _ in row.values() if value is not None]
        return any(values) if linked else bool(values)
    return {pair: row for pair, row in pairs.items() if is_in(row)}


def tables(rows, points):
    """For each question the units, each with its reviewers' values, and the categories."""
    scores = {pair: {who: v for who, (v, _, _) in row.items() if v is not None} for pair, row in rows.items()}
    presence = {pair: {who: int(v != 0) for who, v in unit.items()} for pair, unit in scores.items()}
    two_links = {pair for pair, unit in presence.items() if sum(unit.values()) >= 2}
    kinds = {
        pair: {who: ("direct", "enabling").index(k) for who, (v, k, _) in row.items() if v and k}
        for pair, row in rows.items()
        if pair in two_links
    }
    sets, links = defaultdict(dict), defaultdict(dict)
    reviewers = {who for unit in scores.values() for who in unit}
    for action in {action for action, _ in scores}:
        own = {pair[1]: unit for pair, unit in scores.items() if pair[0] == action}
        sets[action] = {
            who: frozenset(target for target, unit in own.items() if unit[who] != 0)
            for who in reviewers
            if all(who in unit for unit in own.values())
        }
    complete = [who for who in reviewers if all(who in unit for unit in scores.values())]
    for (_, target), unit in presence.items():
        for who in complete:
            links[target][who] = links[target].get(who, 0) + unit[who]
    return {
        "strength": (scores, points),
        "presence": (presence, [0, 1]),
        "kind": (kinds, [0, 1]),
        "target_sets": (sets, None),
        "gaps": (links, None),
    }


def masi(one, other):
    """Passonneau's distance with exact thirds; nltk's own has 0.67 and 0.33."""
    if not one | other:
        return 0.0
    common = one & other
    kind = Fraction(1) if one == other else Fraction(2, 3) if common in (one, other) else Fraction(1, 3)
    return float(1 - Fraction(len(common), len(one | other)) * (kind if common else 0))


def alpha(units, distance):
    triples = [(who, str(unit), value) for unit, row in units.items() for who, value in row.items()]
    return AnnotationTask(triples, distance=distance).alpha()


def ordinal(units, points):
    given = Counter(value for row in units.values() if len(row) > 1 for value in row.values())

    def distance(one, other):
        low, high = sorted((points.index(one), points.index(other)))
        between = sum(given[point] for point in points[low : high + 1])
        return (between - (given[one] + given[other]) / 2) ** 2

    return distance


def crossed(units, points):
    """Two reviewers' values as a contingency table."""
    one, other = sorted({who for row in units.values() for who in row})
    table = numpy.zeros((len(points), len(points)))
    for row in units.values():
        if len(row) == 2:
            table[points.index(row[one]), points.index(row[other])] += 1
    return table


def mean(shares):
    shares = list(shares)
    return sum(shares, Fraction(0)) / len(shares)


def plain(units, near):
    """Share of pairs of values that are near, averaged over units."""
    def share(values):
        pairs = list(combinations(values, 2))
        return Fraction(sum(near(one, other) for one, other in pairs), len(pairs))
    return mean(share(list(row.values())) for row in units.values() if len(row) > 1)


def all_near(units, steps):
    rows = [row.values() for row in units.values() if len(row) > 1]
    return mean(Fraction(max(row) - min(row) <= steps) for row in rows)


def specific(units, category):
    pairs = [pair for row in units.values() for pair in permutations(row.values(), 2) if category == pair[0]]
    return Fraction(sum(one == other for one, other in pairs), len(pairs))


def gwet(units, points, linear, brennan):
    """AC1, AC2 or Brennan-Prediger, by the formulas in Gwet's handbook."""
    q = len(points)

    def weight(one, other):
        steps = abs(points.index(one) - points.index(other))
        return 1 - Fraction(steps, q - 1) if linear else Fraction(one == other)

    pairable = [list(row.values()) for row in units.values() if len(row) > 1]
    observed = mean(mean(weight(one, other) for one, other in permutations(row, 2)) for row in pairable)
    all_weights = sum(weight(one, other) for one in points for other in points)
    if brennan:
        expected = all_weights / q**2
    else:
        rated = [list(row.values()) for row in units.values() if row]
        share = {point: mean(Fraction(row.count(point), len(row)) for row in rated) for point in points}
        expected = all_weights / (q * (q - 1)) * sum(one * (1 - one) for one in share.values())
    return (observed - expected) / (1 - expected)


def fleiss(units, points):
    return fleiss_kappa(numpy.array([[list(row.values()).count(p) for p in points] for row in units.values()]))


def cohen(units, points, weights):
    return cohens_kappa(crossed(units, points), wt=weights, return_results=False)


def kendall(links):
    """W from Friedman's chi-squared, which is m (n - 1) W with the same correction for ties."""
    reviewers = sorted({who for row in links.values() for who in row})
    by_target = [[links[target][who] for who in reviewers] for target in sorted(links)]
    return friedmanchisquare(*by_target).statistic / (len(reviewers) * (len(by_target) - 1))


def compute(measure, units, points):
    pairable = {unit: row for unit, row in units.items() if len(row) > 1}
    return {
        "exact": lambda: plain(units, lambda one, other: one == other),
        "within_one_step": lambda: plain(units, lambda one, other: abs(one - other) <= 1),
        "all_agree": lambda: all_near(units, 0),
        "all_within_one_step": lambda: all_near(units, 1),
        "positive_agreement": lambda: specific(units, 1),
        "negative_agreement": lambda: specific(units, 0),
        "krippendorff_alpha_nominal": lambda: alpha(units, binary_distance),
        "krippendorff_alpha_interval": lambda: alpha(units, interval_distance),
        "krippendorff_alpha_ordinal": lambda: alpha(units, ordinal(units, points)),
        "krippendorff_alpha_masi": lambda: alpha(units, masi),
        "gwet_ac1": lambda: gwet(units, points, False, False),
        "gwet_ac2_linear": lambda: gwet(units, points, True, False),
        "brennan_prediger": lambda: gwet(units, points, False, True),
        "brennan_prediger_linear": lambda: gwet(units, points, True, True),
        "fleiss_kappa": lambda: fleiss(units, points),
        "cohen_kappa": lambda: cohen(pairable, points, None),
        "cohen_kappa_linear": lambda: cohen(pairable, points, "linear"),
        "cohen_kappa_quadratic": lambda: cohen(pairable, points, "quadratic"),
        "kendall_w": lambda: kendall(units),
    }[measure]()


def compare(answers, statistics):
    """Compares all figures of one session; returns the names of those recomputed and of those that differ."""
    rounds = read(answers)
    with open(statistics, encoding="utf-8") as file:
        told = json.load(file)
    done, differing = [], []
    for one in told["rounds"]:
        for block in one.get("blocks", []):
            rows = considered(rounds[one["round"]], block["selected_on_outcome"])
            units, points = tables(rows, told["points"])[block["question"]]
            where = f"{answers} round {one['round']} {block['question']} {block['selection']}"
            counts = {
                "units": len(units),
                "reviewers": len({who for row in units.values() for who in row}),
                "values": sum(map(len, units.values())),
                "pairable_values": sum(len(row) for row in units.values() if len(row) > 1),
            }
            for name, count in counts.items():
                done.append("count")
                if block[name] != count:
                    differing.append(f"{where}: {name} {block[name]}, outside {count}")
            for figure in block["agreement"] + block["coefficients"]:
                if figure["value"] is None:
                    continue
                outside = float(compute(figure["measure"], units, points))
                done.append(figure["measure"])
                if abs(outside - figure["value"]) > 0.0005 + 1e-9:
                    differing.append(f"{where}: {figure['measure']} {figure['value']}, outside {outside:.6f}")
    return done, differing


def main(paths):
    done, differing = Counter(), []
    for answers, statistics in zip(paths[::2], paths[1::2]):
        some_done, some_differing = compare(answers, statistics)
        done.update(some_done)
        differing += some_differing
    for measure, count in sorted(done.items()):
        print(f"{count:4} x {measure}")
    for line in differing:
        print(line)
    print(f"{sum(done.values()) - len(differing)} figures are the same outside, {len(differing)} differ")
    return 1 if differing or not done else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
