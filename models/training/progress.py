"""Scores of a network, and how it fares beside the opening sentences."""

import torch

from data import batches
from rouge import compare


def scores_of(network, data, articles):
    """One array of logits per article, in the order of `articles`."""
    network.eval()
    scores = {}
    with torch.no_grad():
        for batch in batches(data, articles, 128):
            for article, row in zip(batch.articles, network(batch).numpy()):
                scores[article] = row
    return [scores[a] for a in articles]


def report(name, network, data, articles):
    scores = scores_of(network, data, articles)
    parts = []
    for words in (30, 60, 120):
        gain, half, ours, lead, two = compare(data, articles, scores, words)
        parts.append(f"{words}: {gain:+.2f} ±{half:.2f} ({ours:.2f}/{lead:.2f}, R-2 {two:+.2f})")
    print(name, "; ".join(parts), flush=True)
