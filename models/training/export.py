"""Step 4: rounds the weights to int8 and writes one graph that averages the given networks.
usage: export.py MODEL_FOLDER A.pt [B.pt ...]"""

import os
import sys

import onnx
import torch
from torch import nn
from torch.nn import functional as F

from data import BODY, TITLE
from network import Scorer


class RoundedLinear(nn.Module):
    """Weights in int8, one scale for each output; computed in float."""

    def __init__(self, linear):
        super().__init__()
        scale = linear.weight.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("rounded", torch.round(linear.weight.detach() / scale).to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("bias", linear.bias.detach().clone())

    def forward(self, x):
        return F.linear(x, self.rounded.float() * self.scale, self.bias)


class RoundedWords(nn.Module):
    """Word vectors in int8, one scale for each word."""

    def __init__(self, words, weights):
        super().__init__()
        scale = words.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("rounded", torch.round(words.detach() / scale).to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("weights", weights.detach().clone())

    def forward(self, pieces):
        weights = (torch.exp(self.weights[pieces]) * (pieces > 0).float()).unsqueeze(-1)
        vectors = self.rounded[pieces].float() * (self.scale[pieces] * weights)
        return vectors.sum(1) / (weights.sum(1) + 1e-6)


class Rounded(nn.Module):
    """One network for one article: pieces [sentences, pieces], features [sentences, columns] to logits [sentences]."""

    def __init__(self, network):
        super().__init__()
        self.network = network
        self.word_vectors = RoundedWords(network.words, network.weights)
        network.words = nn.Parameter(torch.zeros(1, 1))
        for module in list(network.modules()):
            for name, child in list(module.named_children()):
                if isinstance(child, nn.Linear):
                    setattr(module, name, RoundedLinear(child))

    def forward(self, pieces, features):
        read = self.network.read(self.word_vectors(pieces), features)
        return self.network.decide(read.unsqueeze(0), 0.0).squeeze(0)


class Mean(nn.Module):
    def __init__(self, networks):
        super().__init__()
        self.networks = nn.ModuleList(networks)

    def forward(self, pieces, features):
        return torch.stack([network(pieces, features) for network in self.networks]).mean(0)


def load(path):
    saved = torch.load(path)
    state, options = saved["state"], saved["options"]
    network = Scorer(
        state["words"], state["mean"], state["deviation"], options["width"], options["layers"], 4, 0.0, state["weights"]
    )
    network.load_state_dict(state)
    return network.eval()


def main():
    folder, paths = sys.argv[1], sys.argv[2:]
    mean = Mean([Rounded(load(path)) for path in paths]).eval()
    pieces = torch.randint(2, 1000, (7, 11))
    features = torch.rand(7, BODY + TITLE)
    os.makedirs(f"{folder}/onnx", exist_ok=True)
    path = f"{folder}/onnx/model_quantized.onnx"
    torch.onnx.export(
        mean,
        (pieces, features),
        path,
        input_names=["input_ids", "features"],
        output_names=["logits"],
        dynamic_axes={"input_ids": {0: "sentences", 1: "pieces"}, "features": {0: "sentences"}, "logits": {0: "sentences"}},
        opset_version=16,
        do_constant_folding=False,
    )
    onnx.checker.check_model(onnx.load(path))
    print("written", path)


if __name__ == "__main__":
    main()
