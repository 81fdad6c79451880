#!/usr/bin/env python3
"""Turtle files given as arguments: another project's parser reads them, and shapes of our own hold.

Checks S14 (one preferred label a language), S46 (an exact match beside no other), S27 within the schemes, and
that every concept has one notation, a scheme, and a way up that ends at a top concept.
"""
import sys

import rdflib
from pyshacl import validate
from rdflib.namespace import RDF, SKOS

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <urn:shapes:> .
:S14 a sh:NodeShape ; sh:targetClass skos:Concept ;
  sh:property [ sh:path skos:prefLabel ; sh:uniqueLang true ; sh:minCount 1 ; sh:datatype <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> ] ;
  sh:property [ sh:path skos:notation ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:maxCount 1 ; sh:class skos:ConceptScheme ] ;
  sh:property [ sh:path skos:broader ; sh:maxCount 1 ; sh:class skos:Concept ] .
:S46 a sh:NodeShape ; sh:targetClass skos:Concept ;
  sh:property [ sh:path skos:exactMatch ; sh:disjoint skos:broadMatch ] ;
  sh:property [ sh:path skos:exactMatch ; sh:disjoint skos:narrowMatch ] ;
  sh:property [ sh:path skos:exactMatch ; sh:disjoint skos:relatedMatch ] ;
  sh:property [ sh:path skos:relatedMatch ; sh:disjoint skos:broader ] .
"""


def problems(path):
    graph = rdflib.Graph().parse(path, format="turtle")
    shapes = rdflib.Graph().parse(data=SHAPES, format="turtle")
    conforms, _, report = validate(graph, shacl_graph=shapes)
    if not conforms:
        yield report
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    if not concepts:
        yield "no concept"
    for concept in concepts:
        place, seen = concept, set()
        while (above := graph.value(place, SKOS.broader)) is not None:
            if above in seen:
                yield f"{concept} stands under itself"
                break
            seen.add(above)
            if (above, SKOS.narrower, place) not in graph:
                yield f"{above} does not name {place} as narrower"
            place = above
        if (place, SKOS.topConceptOf, None) not in graph:
            yield f"{concept} ends below no top concept"
    for scheme, top in graph.subject_objects(SKOS.hasTopConcept):
        if (top, SKOS.topConceptOf, scheme) not in graph:
            yield f"{top} is no top concept of {scheme}"
    for one, other in graph.subject_objects(SKOS.relatedMatch):
        if one not in concepts or other not in concepts:
            yield f"a link of what is no concept: {one} {other}"
        if graph.value(one, SKOS.inScheme) == graph.value(other, SKOS.inScheme):
            yield f"a link within one scheme: {one} {other}"
    print(f"{path}: {len(concepts)} concepts, {sum(1 for _ in graph.triples((None, SKOS.relatedMatch, None)))} links")


found = [f"{path}: {problem}" for path in sys.argv[1:] for problem in problems(path)]
print("\n".join(found), file=sys.stderr)
sys.exit(1 if found or len(sys.argv) < 2 else 0)
