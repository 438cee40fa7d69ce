"""Reads JSON-LD documents, one a line, and writes the canonical N-Quads of each as one JSON string a line."""
import json
import sys

from pyld import jsonld


def refuse(url, options):
    raise RuntimeError('asked for ' + url)


jsonld.set_document_loader(refuse)
for line in sys.stdin:
    print(json.dumps(jsonld.normalize(json.loads(line), {'algorithm': 'URDNA2015', 'format': 'application/n-quads'})), flush=True)
