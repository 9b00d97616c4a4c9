"""Plant faults in the project that this file belongs to: `python -m proof.faults SHIFT SEED`."""

import dataclasses
import json
import sys

from proof.faults.catalogue import SHIFTS, of_shift

shift, seed = sys.argv[1:]
outcomes = SHIFTS[shift][0](of_shift(shift), seed)
print(json.dumps([dataclasses.asdict(outcome) for outcome in outcomes]))
