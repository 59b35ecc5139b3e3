"""The second stage: ROUGE at an exact number of words as reward."""

import copy
import time

import numpy as np
import torch

from data import batches
from progress import report
from rouge import exact
from steps import EVERY, Update, follow, heard
from supervised import supervised_loss

REWARDED = [30, 60, 60, 120, 120]  # words after which the rewarded texts are cut


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
