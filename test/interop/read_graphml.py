"""Validates a GraphML file against the schema, reads it with networkx and igraph, and prints what these hold as JSON."""
import json
import sys

import igraph
import lxml.etree
import networkx

schema_file, path = sys.argv[1:3]
schema = lxml.etree.XMLSchema(lxml.etree.parse(schema_file))
schema.assertValid(lxml.etree.parse(path))
network = networkx.read_graphml(path)
other = igraph.Graph.Read_GraphML(path)
json.dump({
    "nodes": dict(network.nodes(data=True)),
    "edges": [[source, target, data] for source, target, data in network.edges(data=True)],
    "igraph": [other.vcount(), other.ecount(), sorted(other.vs.attributes())],
}, sys.stdout)
