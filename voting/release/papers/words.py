"""What a data card says of every release, whatever is in it."""

from __future__ import annotations

from typing import Final

CHATTED: Final = """\
While somebody chatted with a language model, the app now and then answered one prompt with two responses.
"""

PREPARED: Final = """\
Comparisons whose `source` is `campaign` were prepared beforehand: the voter read a conversation and two responses to
it, and wrote none of them.
"""

COLLECTED: Final = """\
The two stood side by side, without saying which model wrote which, and the voter was asked which was better: to
choose one, call it a tie, call both bad, or skip without a reason. Before anything was stored, links to the voter's
account, keys and projects were cut, and personal data and secrets that were recognised in the conversation, both
responses and attached files were replaced by placeholders such as `<PERSON_1>`; the same placeholder within a
comparison is the same person. Every voter got a receipt with which the vote can be taken back at any time. Votes
that were taken back are not in this release; `TOMBSTONES.jsonl` lists those that earlier releases still had.
"""

TABLES: Final = """\
`votes` has a row per vote; `outcomes` a row, without any text, per comparison that ended otherwise. `schema.json`
says what each column means.
"""

SPLITS: Final = """\
A conversation, and others nearly like it, stand in one split alone. It is the same one in other releases of this store,
but for conversations without texts, and where so many are alike that they would overfill it.
"""

SURROGATES: Final = (
    " In this release, made-up values stand in the place of the placeholders, the same one for the same placeholder"
    " within a comparison: a name that you read is nobody's, unless screening missed it."
)

MEASURED: Final = """\
How much this software finds, as it is set when it is installed, was measured on texts that people wrote for the
purpose and that no rule was made from.
"""

ELSEWHERE: Final = """\
By kind of text and by language, and beside other tools, docs/screening.md of this software tells it.
"""

GATES: Final = """\
Every release goes through these before it exists. What they found is masked (`screening`), made more general
(`k-anonymity`) or left out; what `ids` found is in it, and told.
"""

SELECTION: Final = """\
Not every comparison that was shown became a vote. The others stand in `outcomes`, with models, probabilities and
times but no text, so that selection can be corrected: weight by the inverse of `probability` times
`pair_probability` for what was asked to stand for what was said.
"""

LIMITS: Final = """\
- **Screening is not perfect.** Free text in which personal data was recognised and masked is de-identified, not
  anonymous. What a description tells ("the mayor's younger brother") no rule finds. Do not try to find out who
  wrote something. Whoever comes upon personal data is asked to tell the publisher, and not to share it.
- **Voters chose to vote.** They were asked not to vote on sensitive, confidential or personal conversations, so
  such conversations are rarer here than they are in use. The table `outcomes` has those who skipped or left.
- **One voter, many votes.** `voter` is one person on one day; the same person on another day has another label.
  Intervals that take votes for independent are too narrow.
- **Sides.** `model_a` is the left response as shown. Sides were drawn at random, but people may prefer one all the
  same.
- **Time is coarse, numbers are rounded, rare combinations are left out** or made more general, so that nobody is
  singled out; the gates above say how often.
- **Ids mean something only here.** No id of this release stands in another one, so releases cannot be joined by
  them. A comparison that stands in both has the same texts in both; the gates above say how many there are.
"""

VERIFICATION: Final = """\
`MANIFEST.json` names every file with its size and SHA-256. `MANIFEST.sig` is a C2SP signed note
(https://c2sp.org/signed-note), signed with Ed25519, over three lines: what it is, the name of this release, and the
SHA-256 of `MANIFEST.json`. With the publisher's public key, `python -m voting release verify` names whatever is missing
or changed; "Checking without this tool" in docs/dataset.md of this software does it in some twenty lines of Python.
"""
