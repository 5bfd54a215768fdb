"""Prints what networkx reads of a GraphML file, and what it measures itself, as JSON: one object a network."""
import json
import sys

import networkx as nx

whole = nx.read_graphml(sys.argv[1])
networks = {}
for node, data in whole.nodes(data=True):
    networks.setdefault(data["case"], []).append(node)
graphs = []
for case, nodes in networks.items():
    graph = whole.subgraph(nodes)
    ego = next(node for node, data in graph.nodes(data=True) if data["ego"])
    alters = graph.subgraph(set(graph) - {ego})
    measured = {
        "density": nx.density(alters),
        "components": nx.number_connected_components(alters),
        "isolates": nx.number_of_isolates(alters),
        "ego_betweenness": nx.betweenness_centrality(graph, normalized=False)[ego],
        "constraint": nx.constraint(graph, [ego])[ego],
        "effective_size": nx.effective_size(graph, [ego])[ego],
        "transitivity_of_ego": nx.clustering(graph, ego),
    }
    graphs.append(
        {
            "label": case,
            "nodes": graph.number_of_nodes(),
            "edges": graph.number_of_edges(),
            "ego": graph.nodes[ego],
            "alters": [dict(data, nx_degree=graph.degree(node)) for node, data in ((n, whole.nodes[n]) for n in nodes) if node != ego],
            "weights": [data.get("weight") for _, _, data in graph.edges(data=True)],
            "measured": measured,
        }
    )
json.dump(graphs, sys.stdout)
