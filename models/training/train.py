"""Step 3: trains one network. usage: train.py PREPARED_PREFIX OUT.pt [--seed N] [--epochs N] [--rewards N]"""

import argparse
import copy
import time

import numpy as np
import torch
from torch.nn import functional as F

from data import BODY, TITLE, Articles, batches
from network import Scorer
from rouge import compare, exact
from vectors import word_vectors

DEVELOPMENT = 2000
REWARDED = [30, 60, 60, 120, 120]  # words after which the rewarded texts are cut
EVERY = 5  # steps between two updates of the moving average


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


def learn(network, data, training, development, options, random):
    """Binary cross-entropy on the softened oracle and softmax cross-entropy; returns the moving average of the weights."""
    steps = options.epochs * -(-len(training) // options.batch)
    update = Update(network, options.rate, options.word_rate, options.decay)
    smooth, step, start = copy.deepcopy(network), 0, time.time()
    for epoch in range(options.epochs):
        network.train()
        total = 0.0
        for batch in batches(data, training, options.batch, random):
            loss = supervised_loss(network(batch, heard(batch, random, options.deaf)), batch)
            update(loss, min(1, (step + 1) / 200) * 0.5 * (1 + np.cos(np.pi * step / steps)) + 1e-3)
            if step % EVERY == 0:
                follow(smooth, network, min(0.99, step / (step + 100)))
            total += float(loss)
            step += 1
        print(f"epoch {epoch} loss {total / steps * options.epochs:.4f} {time.time() - start:.0f} s", flush=True)
        report("  dev", smooth, data, development[:1000])
    return smooth


class Update:
    """One step of Adam; only the word vectors that the batch used are touched."""

    def __init__(self, network, rate, word_rate, decay):
        self.words = [network.words]
        self.others = [p for p in network.parameters() if p is not network.words]
        self.optimisers = [torch.optim.AdamW(self.others, weight_decay=decay), torch.optim.SparseAdam(self.words)]
        self.rates = [rate, word_rate]

    def __call__(self, loss, factor):
        for optimiser, rate in zip(self.optimisers, self.rates):
            optimiser.zero_grad(set_to_none=True)
            for group in optimiser.param_groups:
                group["lr"] = rate * factor
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.others, 1.0)
        for optimiser in self.optimisers:
            optimiser.step()


def supervised_loss(logits, batch):
    mask = batch.mask.float()
    best = batch.alone.max(1, keepdim=True).values.clamp_min(1e-3)
    soft = 0.75 * batch.oracle + 0.25 * (batch.alone / best) ** 2
    binary = F.binary_cross_entropy_with_logits(logits, soft, reduction="none") * mask
    target = soft * mask
    target = target / target.sum(1, keepdim=True).clamp_min(1e-6)
    listwise = -(target * torch.log_softmax(logits, 1)).sum(1)
    return binary.sum() / mask.sum() * 4 + listwise.mean()


def reinforce(network, data, training, development, options, random):
    """Self-critical policy gradient on ROUGE at an exact number of words, sentences drawn one after the other."""
    network = copy.deepcopy(network)
    smooth = copy.deepcopy(network)
    update = Update(network, options.reward_rate, options.reward_rate, 0)
    start = time.time()
    for epoch in range(options.rewards):
        network.train()
        gained, steps = 0.0, 0
        for batch in batches(data, training, options.batch, random):
            words = int(random.choice(REWARDED))
            logits = network(batch, heard(batch, random, options.deaf / 2))
            places = torch.arange(logits.shape[1])
            loss, reward = policy_loss(logits + 1 / (1 + places), data, batch, words, options.samples)
            loss = loss + 0.1 * supervised_loss(logits, batch)
            update(loss, 1.0)
            if steps % EVERY == 0:
                follow(smooth, network, 0.95)
            gained += reward
            steps += 1
        print(f"rewards {epoch} {100 * gained / steps:.3f} {time.time() - start:.0f} s", flush=True)
        report("  dev", smooth, data, development[:1000])
    return smooth


def policy_loss(logits, data, batch, words, samples):
    sizes = batch.mask.sum(1).tolist()
    rows, picks, counts, rewards = [], [], [], []
    longest = 12
    with torch.no_grad():
        noise = -torch.log(-torch.log(torch.rand(samples, *logits.shape).clamp(1e-9, 1 - 1e-7)))
        orders = (logits + noise).argsort(-1, descending=True).numpy()
    for i, article in enumerate(batch.articles):
        lengths = data.word_counts[data.first[article] : data.first[article] + sizes[i]]
        for s in range(samples):
            order = orders[s, i, : min(longest, sizes[i])]
            count = min(int(np.searchsorted(np.cumsum(lengths[order]), words)) + 1, len(order))
            one, two = exact(data, article, order[:count], words)
            rewards.append(one + 0.5 * two)
            rows.append(i)
            picks.append(np.pad(order[:count], (0, longest - count)))
            counts.append(count)
    reward = torch.tensor(rewards).view(-1, samples)
    advantage = (reward - (reward.sum(1, keepdim=True) - reward) / (samples - 1)).flatten()
    picks = torch.from_numpy(np.stack(picks))
    chosen = (torch.arange(longest)[None] < torch.tensor(counts)[:, None]).float()
    left = logits[torch.tensor(rows)]
    chances = []
    for step in range(int(max(counts))):
        pick = picks[:, step : step + 1]
        chances.append(left.gather(1, pick).squeeze(1) - torch.logsumexp(left, 1))
        left = left.scatter(1, pick, -1e4)
    chances = (torch.stack(chances, 1) * chosen[:, : len(chances)]).sum(1)
    return -(advantage * chances).mean() * 20, float(reward.mean())


def heard(batch, random, deaf):
    """1 for the sentences of articles whose words are heard, 0 where the word path is dropped."""
    heard = torch.from_numpy((random.random(len(batch.articles)) >= deaf).astype(np.float32))
    return heard[torch.div(batch.place, batch.mask.shape[1], rounding_mode="floor")]


def follow(smooth, network, keep):
    with torch.no_grad():
        for slow, fast in zip(smooth.parameters(), network.parameters()):
            slow.mul_(keep).add_(fast, alpha=1 - keep)


def average(first, second):
    both = copy.deepcopy(first)
    with torch.no_grad():
        for mean, other in zip(both.parameters(), second.parameters()):
            mean.add_(other).div_(2)
    return both


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
