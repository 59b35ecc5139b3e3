"""Step 3: trains one network. usage: train.py PREPARED_PREFIX OUT.pt [--seed N] [--epochs N] [--rewards N]"""

import argparse
import time

import numpy as np
import torch

from data import BODY, TITLE, Articles
from network import Scorer
from progress import report
from rewards import reinforce
from steps import average
from supervised import learn
from vectors import word_vectors

DEVELOPMENT = 2000


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    data = Articles(options.prepared)
    training = np.arange(len(data) - DEVELOPMENT)
    development = np.arange(len(data) - DEVELOPMENT, len(data))
    if options.articles:
        training = training[: options.articles]
    vectors, rare = cached_vectors(data, options)
    mean, deviation = scale(data, random)
    network = Scorer(vectors, mean, deviation, options.width, options.layers, 4, options.dropout, 0.5 * (rare - rare.mean()) / rare.std())
    print(sum(p.numel() for p in network.parameters()) / 1e6, "million weights", flush=True)

    supervised = learn(network, data, training, development, options, random)
    report("supervised", supervised, data, development)
    torch.save(supervised.state_dict(), options.out + ".supervised")
    if options.rewards:
        rewarded = reinforce(supervised, data, training, development, options, random)
        report("rewarded", rewarded, data, development)
        torch.save(rewarded.state_dict(), options.out + ".rewarded")
        supervised = average(supervised, rewarded)
        report("average", supervised, data, development)
    torch.save({"state": supervised.state_dict(), "options": vars(options)}, options.out)


def scale(data, random):
    rows = random.choice(len(data.features), 200_000, replace=False)
    titles = data.titles[rows, 0] * (random.random(len(rows)) < 0.5)[:, None]
    features = np.concatenate([data.features[rows], titles], 1)
    return torch.from_numpy(features.mean(0)).float(), torch.from_numpy(features.std(0).clip(0.05)).float()


def cached_vectors(data, options):
    path = options.prepared + f".vectors{options.dimensions}.pt"
    try:
        return torch.load(path)
    except FileNotFoundError:
        start = time.time()
        vectors = word_vectors(data, options.vocabulary, options.dimensions)
        torch.save(vectors, path)
        print(f"word vectors {time.time() - start:.0f} s", flush=True)
        return vectors


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("prepared")
    parser.add_argument("out")
    for name, value in {
        "seed": 1,
        "epochs": 6,
        "rewards": 2,
        "samples": 8,
        "articles": 0,
        "batch": 64,
        "threads": 1,
        "vocabulary": 23362,
        "dimensions": 128,
        "width": 128,
        "layers": 2,
    }.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in {
        "rate": 1e-3,
        "word_rate": 3e-4,
        "reward_rate": 1e-4,
        "dropout": 0.15,
        "decay": 0.01,
        "deaf": 0.4,
    }.items():
        parser.add_argument(f"--{name}", type=float, default=value)
    options = parser.parse_args()
    assert BODY + TITLE
    return options


if __name__ == "__main__":
    main()
