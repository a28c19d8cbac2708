from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

import voting
from tests.voting.release.building import built, filled
from voting.release.errors import ReleaseError
from voting.release.presets import PRESETS


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One with a preset."""
    root = tmp_path_factory.mktemp("releases")
    built(filled(), root, presets=(PRESETS["ranking"],), formats=(".csv",))
    return root / "first"


class TestLoadRelease:
    """A release as a table."""

    def test_by_table_split_and_column(self, release: Path) -> None:
        """All splits unless one is named; other formats are the same rows and are not read."""
        votes = voting.load_release(release)
        parts = [voting.load_release(release, split=split) for split in ("train", "test")]
        assert len(votes) == 40 == sum(map(len, parts))
        assert set(votes["comparison_id"]) == {one for part in parts for one in part["comparison_id"]}
        assert len(voting.load_release(release, "outcomes")) == 24
        assert len(voting.load_release(str(release), "presets/ranking")) == 40
        assert list(voting.load_release(release, columns=["winner", "voter"]).columns) == ["winner", "voter"]

    def test_arrow_types(self, release: Path) -> None:
        """Nothing is converted, so missing numbers stay missing and whole ones whole."""
        votes = voting.load_release(release)
        assert all(isinstance(kind, pd.ArrowDtype) for kind in votes.dtypes)
        assert str(votes.dtypes["turns"]) == "int64[pyarrow]"
        assert votes["first_token_ms_b"].isna().all()

    @pytest.mark.parametrize(
        ("options", "rule"),
        [
            ({"table": "ballots"}, "no table ballots"),
            ({"split": "dev"}, "no table votes, split dev"),
            ({"columns": ["seed"]}, "no column seed"),
        ],
    )
    def test_what_is_not_there(self, release: Path, options: dict[str, str], rule: str) -> None:
        """Is named."""
        with pytest.raises(ReleaseError, match=rule):
            voting.load_release(release, **options)  # type: ignore[arg-type]

    def test_arrows_memory_is_used(self, release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The texts that Arrow has read are those of the frame, and no copy of them."""
        read, join = [], pa.concat_tables

        def seen(tables: Any) -> Any:
            read.append(join(tables))
            return read[-1]

        monkeypatch.setattr(pa, "concat_tables", seen)
        votes = voting.load_release(release)
        for name in ("response_a", "model_a", "conversation"):
            mine = votes[name].array.__arrow_array__()
            assert _addresses(mine) == _addresses(read[0][name])

    def test_files_that_are_not_its_own(self, release: Path, tmp_path: Path) -> None:
        """One that is gone is named; one elsewhere is not read."""
        copy = tmp_path / "copy"
        shutil.copytree(release, copy)
        (copy / "votes" / "test-00000-of-00001.parquet").rename(tmp_path / "outside.parquet")
        with pytest.raises(ReleaseError, match=r"lacks votes/test-00000-of-00001\.parquet"):
            voting.load_release(copy)
        manifest = (copy / "MANIFEST.json").read_text()
        for place in ("../outside.parquet", str(tmp_path / "outside.parquet")):
            (copy / "MANIFEST.json").write_text(manifest.replace("votes/test-00000-of-00001.parquet", place))
            with pytest.raises(ReleaseError, match="outside itself"):
                voting.load_release(copy)

    def test_no_release(self, tmp_path: Path) -> None:
        """Is no empty table."""
        with pytest.raises(ReleaseError, match="is no release"):
            voting.load_release(tmp_path)


def _addresses(column: Any) -> list[int]:
    return [buffer.address for chunk in column.chunks for buffer in chunk.buffers() if buffer]
