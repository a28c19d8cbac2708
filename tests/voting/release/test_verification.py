from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.voting.release.building import MemoryVault, built, filled, vote
from voting.release.errors import ReleaseError
from voting.release.verification import verify
from voting.signed_note import VerifierKey

SHARD = "votes/train-00000-of-00001.parquet"


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases of one store."""
    root, store = tmp_path_factory.mktemp("releases"), filled()
    built(store, root)
    vote(store, 100)
    built(store, root, name="second")
    return root


@pytest.fixture
def release(releases: Path, tmp_path: Path) -> Path:
    """A copy of the first one, to be spoilt."""
    shutil.copytree(releases / "first", tmp_path / "first")
    return tmp_path / "first"


def key(seed: bytes = bytes(32)) -> VerifierKey:
    return VerifierKey.parsed(MemoryVault(filled(1), seed).public_key)


def told(release: Path) -> list[str]:
    return [str(fault) for fault in verify(release, key())]


class TestVerify:
    """What is wrong is named."""

    def test_as_it_was_signed(self, release: Path) -> None:
        """Wherever it stands; every byte was read."""
        seen: list[int] = []
        assert verify(release, key(), advance=seen.append) == []
        files = [path for path in release.rglob("*") if path.is_file()]
        assert sum(seen) == sum(path.stat().st_size for path in files if not path.name.startswith("MANIFEST"))

    @pytest.mark.parametrize("at", [0, -1, 500])
    def test_flipped_byte(self, release: Path, at: int) -> None:
        """Anywhere in a shard."""
        raw = bytearray((release / SHARD).read_bytes())
        raw[at] ^= 1
        (release / SHARD).write_bytes(raw)
        assert told(release) == [f"{SHARD}: was changed: its SHA-256 is another one"]

    def test_missing_shard(self, release: Path) -> None:
        """Also where something else has taken its place."""
        (release / SHARD).unlink()
        assert told(release) == [f"{SHARD}: is missing"]
        (release / SHARD).mkdir()
        assert told(release) == [f"{SHARD}: is missing"]

    def test_link_in_the_place_of_a_file(self, release: Path) -> None:
        """What it points at can be another thing tomorrow."""
        (release / SHARD).rename(release.parent / "elsewhere")
        (release / SHARD).symlink_to(release.parent / "elsewhere")
        assert told(release) == [f"{SHARD}: is missing"]

    def test_further_file(self, release: Path) -> None:
        """A shard that nobody signed."""
        (release / "votes" / "train-00001-of-00001.parquet").write_bytes(b"x")
        assert told(release) == ["votes/train-00001-of-00001.parquet: is not in the manifest"]

    def test_link_in_the_place_of_a_folder(self, release: Path) -> None:
        """With the shards that were signed and one more, which a reader of the folder would take with them."""
        (release / "votes").rename(release.parent / "elsewhere")
        (release / "votes").symlink_to(release.parent / "elsewhere")
        shutil.copy(release / SHARD, release / "votes" / "train-00001-of-00001.parquet")
        (release / "etc").symlink_to("/etc")
        assert told(release) == ["etc: is not in the manifest", "votes: is not in the manifest"]

    def test_edited_card(self, release: Path) -> None:
        """Longer, or as long as before."""
        card = (release / "README.md").read_text()
        (release / "README.md").write_text(f"{card}!")
        assert told(release) == [f"README.md: has {len(card) + 1} bytes instead of {len(card)}"]
        (release / "README.md").write_text(card.swapcase())
        assert told(release) == ["README.md: was changed: its SHA-256 is another one"]

    def test_swapped_manifest(self, release: Path, releases: Path) -> None:
        """Of another release: with its signature it is the files that are wrong, and without it the manifest."""
        shutil.copy(releases / "second" / "MANIFEST.json", release)
        assert told(release)[0] == (
            "MANIFEST.json: is not the manifest that was signed: it was changed, or is of another release"
        )
        shutil.copy(releases / "second" / "MANIFEST.sig", release)
        assert any(fault.startswith(SHARD) for fault in told(release))
        assert not any("MANIFEST" in fault for fault in told(release))

    def test_edited_manifest(self, release: Path) -> None:
        """A count that reads better."""
        manifest = json.loads((release / "MANIFEST.json").read_text())
        manifest["counts"]["held"] = 0
        manifest["skew"]["left_wins"] = 0.5001
        (release / "MANIFEST.json").write_text(json.dumps(manifest))
        assert [fault.partition(":")[0] for fault in told(release)] == ["MANIFEST.json"]

    def test_manifest_that_points_elsewhere(self, release: Path) -> None:
        """Nothing outside the release is read."""
        manifest = json.loads((release / "MANIFEST.json").read_text())
        manifest["files"][0]["path"] = "../outside"
        (release / "MANIFEST.json").write_text(json.dumps(manifest))
        assert "MANIFEST.json: names a file outside the release" in told(release)

    @pytest.mark.parametrize(
        ("name", "value"),
        [("path", 5), ("path", None), ("size_bytes", None), ("size_bytes", "9"), ("size_bytes", True), ("rows", "9")],
    )
    def test_manifest_of_another_form(self, release: Path, name: str, value: object) -> None:
        """Is told as that, whatever stands there."""
        manifest = json.loads((release / "MANIFEST.json").read_text())
        manifest["files"][0][name] = value
        (release / "MANIFEST.json").write_text(json.dumps(manifest))
        with pytest.raises(ReleaseError, match="malformed"):
            verify(release, key())

    def test_path_that_no_file_can_have(self, release: Path) -> None:
        """Is a fault like any other."""
        manifest = json.loads((release / "MANIFEST.json").read_text())
        manifest["files"][0]["path"] = "x" * 5_000
        (release / "MANIFEST.json").write_text(json.dumps(manifest))
        assert any(fault.startswith("xxx") and "cannot be read" in fault for fault in told(release))

    @pytest.mark.parametrize("signature", [None, "", "no note", "text\n\n— test/log AAAA\n"])
    def test_signature(self, release: Path, signature: str | None) -> None:
        """Missing, or none."""
        (release / "MANIFEST.sig").unlink()
        if signature is not None:
            (release / "MANIFEST.sig").write_text(signature)
        (fault,) = told(release)
        assert fault.startswith("MANIFEST.sig: is ")

    def test_key_of_another_store(self, release: Path) -> None:
        """Of the same name."""
        (fault,) = verify(release, key(b"1" * 32))
        assert str(fault) == "MANIFEST.sig: is not signed by the given key, or was changed"

    @pytest.mark.parametrize("manifest", [None, "", "[]", "{}", '{"name": "x"}', "[" * 100_000])
    def test_no_release(self, release: Path, manifest: str | None) -> None:
        """Nothing can be said of it."""
        (release / "MANIFEST.json").unlink()
        if manifest is not None:
            (release / "MANIFEST.json").write_text(manifest)
        with pytest.raises(ReleaseError, match="MANIFEST"):
            verify(release, key())
