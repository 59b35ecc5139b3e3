"""Scores of networks in training precision, to compare with the shipped graph. usage: predict.py PREPARED_PREFIX OUT.json [--rounded] A.pt [B.pt ...]"""

import json
import sys

import numpy as np
import torch

from data import Articles, make_batch
from export import Rounded, load


def main():
    rounded = "--rounded" in sys.argv
    prefix, out, *paths = [a for a in sys.argv[1:] if a != "--rounded"]
    data = Articles(prefix)
    networks = [load(path) for path in paths]
    if rounded:
        networks = [Rounded(network).eval() for network in networks]
    scores = {}
    with torch.no_grad():
        for article in range(len(data)):
            batch = make_batch(data, np.array([article]))
            runs = [n(batch.pieces, batch.features) if rounded else n(batch)[0] for n in networks]
            scores[data.ids[article]] = torch.stack(runs).mean(0).tolist()
    with open(out, "w") as file:
        json.dump(scores, file)


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
