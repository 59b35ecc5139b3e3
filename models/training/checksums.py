"""Step 5: writes the SHA-256 of every file of the model. usage: checksums.py MODEL_FOLDER"""

import hashlib
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "checksums.json")
sums = {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}
(folder / "checksums.json").write_text(json.dumps(sums, indent=2) + "\n")
