#!/usr/bin/env bash
# Steps 4 to 6: rounds the given networks into the model folder, writes its checksums and the fixture of the parity test.
# usage: models/training/ship.sh MODEL_FOLDER WORK_FOLDER A.pt [B.pt ...]     (run in the project's root)
set -euo pipefail
model=$1 work=$2
shift 2
python=${PYTHON:-/usr/bin/python3}
training=models/training
fixtures=tests/models/fixtures
"$python" $training/export.py "$model" "$@"
"$python" $training/checksums.py "$model"
xz -c $fixtures/parity-articles.jsonl > "$work/parity.jsonl.xz"
npx tsx $training/prepare.ts "$work/parity.jsonl.xz" "$model" "$work/parity"
"$python" $training/predict.py "$work/parity" "$work/parity.trained.json" "$@"
"$python" $training/predict.py "$work/parity" "$work/parity.rounded.json" --rounded "$@"
npx tsx $training/parity.ts $fixtures/parity-articles.jsonl "$work/parity.trained.json" "$work/parity.rounded.json" $fixtures/parity.json
