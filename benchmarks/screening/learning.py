"""Makes what models learn of the marked texts: those of `learning/`, which are for learning alone, and the open halves.

    python -m benchmarks.screening.learning told HELP SNIPPETS   learns anew what `voting.screening.learnt` weighs with
    python -m benchmarks.screening.learning names HELP FOLDER --annotations WORDS
                                                                 writes lines for `voting.screening.names.train`

WORDS is the folder of everyday words that `annotations` reads. HELP is the folder of a desktop's help in many
languages, see `help_pages`: text in which nobody is named and no secret told. SNIPPETS is the folder of what people
posted, see `snippets`, of which every fourth text is kept to measure by. A closed file is never read. Needs
`requirements-train.txt`; for `told` also, without what they need themselves, the packages of
`learning/requirements-plain.txt`.
"""

# ruff: noqa: SIM905  # as a list, these files would take a hundred lines

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.screening.annotations import annotated_words
from benchmarks.screening.help_pages import drawn_in_scripts, drawn_lines, drawn_pages
from benchmarks.screening.slots import FOLDER
from benchmarks.screening.snippets import learnt_snippets
from benchmarks.screening.written_texts import Written, files, read

LEARNING = FOLDER.parent / "learning"
_PLAIN = 16_000
"""Pieces of packages without secrets and people."""
_SEED = 20_261
_NAMED = tuple(
    f"learn-{name}"
    for name in (
        "baltic clinic courts daily-more declined-cs declined-cyr declined-fi declined-hi declined-lt declined-pl "
        "declined-ro declined-sl documentation essays far-ja far-ko far-zh finance hardcoded hardware harmless "
        "known-as left-in-code logins names names-abroad names-agents names-around names-documents names-more "
        "names-none names-papers names-prose names-records names-tables names-tongues names-transcripts names-typed "
        "names-work names-world native-andhra native-arabic native-bengal native-cyr2 native-cyrillic "
        "native-cyrillic2 native-deccan native-dravidian1 native-dravidian2 native-east native-east-slavic "
        "native-hindi native-hindi2 native-indic1 native-indic2 native-ja native-ko native-lines native-mekong "
        "native-mixed native-mixed2 native-north native-persia native-semitic native-semitic2 native-south "
        "native-south2 native-tamil native-telugu native-thai native-thai2 native-zh ordinary papers particulars "
        "pastes people-named plainwords rim scripts-more secrets-left secrets-met short slavic tongues tongues-sent "
        "tongues-told workplaces world-more"
    ).split()
)
"""Files of texts in which all names of people and places are marked; in others those beside a secret may not be."""

_LATER = "IDENTIFIER"


def texts() -> Iterator[Sequence[Written]]:
    """Yields all texts that may be learnt from, those of a file together, always in the same order."""
    yield from map(read, files("open"))
    yield from (read(path.stem, LEARNING) for path in sorted(LEARNING.glob("*.txt")))


def lines(text: Written) -> Iterator[dict[str, object]]:
    """Yields the lines of a text with the names in them, as `names.train` reads them.

    A line with a street address is left out: what of it is the name of a place is not marked.
    """
    at = 0
    for line in text.text.split("\n"):
        marks = [mark for mark in text.spans if mark.start < at + len(line) and mark.end > at]
        inside = all(at <= mark.start and mark.end <= at + len(line) for mark in marks)
        if line.strip() and inside and all(mark.entity_type != "STREET_ADDRESS" for mark in marks):
            spans = [{"start": one.start - at, "end": one.end - at, "entity_type": one.entity_type} for one in marks]
            yield {"text": line, "spans": spans, "language": text.language}
        at += len(line) + 1


def addressed(text: Written) -> dict[str, object]:
    """Returns a text with the street addresses in it, as `names.addresses.learnt.train` reads it."""
    marks = [one for one in text.spans if one.entity_type == "STREET_ADDRESS"]
    spans = [{"start": one.start, "end": one.end, "entity_type": one.entity_type} for one in marks]
    return {"text": text.text, "spans": spans, "language": text.language}


def main(arguments: list[str] | None = None) -> int:
    """Learns or writes; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.screening.learning", description=__doc__)
    parser.add_argument("what", choices=("told", "names"))
    parser.add_argument("help_folder", type=Path, help="the pages of a desktop's help, by language")
    parser.add_argument("folder", type=Path, help="of what people posted; the one that lines for names are written to")
    parser.add_argument("--annotations", type=Path, help="what Unicode calls its pictures, for names")
    options = parser.parse_args(arguments)
    if options.what == "told":
        return _told(options.help_folder, options.folder)
    if options.annotations is None:
        parser.error("names are learnt with --annotations")
    (options.folder / "scripts").mkdir(parents=True, exist_ok=True)
    open_ones = (text for name in files("open") for text in read(name))
    named = [*open_ones, *(text for name in _NAMED for text in read(name, LEARNING))]
    rows = [json.dumps(row, ensure_ascii=False) for text in named for row in lines(text)]
    plain = [
        json.dumps({"text": line, "spans": []}, ensure_ascii=False) for line in drawn_lines(options.help_folder, _SEED)
    ]
    other = [
        json.dumps({"text": line, "spans": []}, ensure_ascii=False)
        for line in drawn_in_scripts(options.help_folder, _SEED)
    ]
    words = [
        json.dumps({"language": language, "words": some}, ensure_ascii=False)
        for language, some in annotated_words(options.annotations)
    ]
    written = {
        "typed_written": rows,
        "plain_help": plain,
        "scripts/plain": other,
        "scripts/words": words,
        "addresses": [json.dumps(addressed(text), ensure_ascii=False) for of_file in texts() for text in of_file],
    }
    for name, some in written.items():
        (options.folder / f"{name}.jsonl").write_text("\n".join(some) + "\n", encoding="utf-8")
        print(f"{name}: {len(some)} lines", file=sys.stderr)
    return 0


def _told(help_folder: Path, posts: Path) -> int:
    from voting.screening.learnt.kinds import KINDS  # noqa: PLC0415  # for this alone, as is scikit-learn
    from voting.screening.learnt.plain import plain_texts  # noqa: PLC0415
    from voting.screening.learnt.training import Told, learn  # noqa: PLC0415
    from voting.screening.names.gazetteer import package_gazetteer  # noqa: PLC0415

    told: list[Told] = []
    for of_file in texts():
        # The first authors were not asked for numbers of customers, bookings and the like.
        asked = any(mark.entity_type == _LATER for text in of_file for mark in text.spans)
        unmarked = frozenset() if asked else frozenset({_LATER})
        told += [Told(text.text, tuple(mark[:3] for mark in text.spans), unmarked) for text in of_file]
    told += [Told(text) for text in plain_texts(_PLAIN, _SEED)]
    told += [Told(text) for text in drawn_pages(help_folder, _SEED)]
    told += [Told(text, (), unmarked) for text, unmarked in learnt_snippets(posts)]
    for kind in KINDS:
        model = learn(told, kind, package_gazetteer())
        kind.model.parent.mkdir(exist_ok=True)
        model.save(kind.model)
        print(f"{kind.name}: {len(model.linear.weights)} features", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
