"""Reads RDF files with rdflib, every warning an error, and writes what it holds beside each as N-Quads."""
import logging
import sys
import warnings

import rdflib
from rdflib.plugins.serializers.nt import _quoteLiteral

warnings.simplefilter("error")
# rdflib itself still calls what it has deprecated.
warnings.simplefilter("ignore", DeprecationWarning)
rdflib.NORMALIZE_LITERALS = False


class Refuse(logging.Handler):
    def emit(self, record):
        if record.levelno >= logging.WARNING:
            sys.exit(f"{path}: {record.getMessage()}")


logging.getLogger().addHandler(Refuse())
logging.getLogger("rdflib").addHandler(Refuse())

FORMATS = {"trig": "trig", "nq": "nquads", "ttl": "turtle", "nt": "nt"}

for path in sys.argv[1:]:
    dataset = rdflib.Dataset()
    dataset.parse(path, format=FORMATS[path.rsplit(".", 1)[1]])
    with open(path + ".rdflib.nq", "w", encoding="utf-8") as out:
        for s, p, o, g in dataset.quads((None, None, None, None)):
            is_default = g is None or g == rdflib.graph.DATASET_DEFAULT_GRAPH_ID
            out.write(" ".join(term.n3() if not isinstance(term, rdflib.Literal) else _quoteLiteral(term) for term in (s, p, o)))
            out.write(" .\n" if is_default else f" {rdflib.URIRef(g).n3()} .\n")
