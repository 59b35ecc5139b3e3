"""The first stage: learning the softened oracle."""

import copy
import time

import numpy as np
import torch
from torch.nn import functional as F

from data import batches
from progress import report
from steps import EVERY, Update, follow, heard


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


def supervised_loss(logits, batch):
    mask = batch.mask.float()
    best = batch.alone.max(1, keepdim=True).values.clamp_min(1e-3)
    soft = 0.75 * batch.oracle + 0.25 * (batch.alone / best) ** 2
    binary = F.binary_cross_entropy_with_logits(logits, soft, reduction="none") * mask
    target = soft * mask
    target = target / target.sum(1, keepdim=True).clamp_min(1e-6)
    listwise = -(target * torch.log_softmax(logits, 1)).sum(1)
    return binary.sum() / mask.sum() * 4 + listwise.mean()
