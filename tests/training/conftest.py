"""A model and a tokeniser that are made here, of random weights: nothing is fetched from a hub."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "CUDA_VISIBLE_DEVICES": ""}

from datasets import Dataset, load_dataset
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast, set_seed

from tests.voting.release.rows import mirrored, row
from voting.release.presets import PRESETS, batch_of

TEMPLATE = (
    "{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


@pytest.fixture
def tokeniser() -> PreTrainedTokenizerFast:
    """Single bytes, with a chat template."""
    special = ["<|end|>", "<|system|>", "<|user|>", "<|assistant|>"]
    made = Tokenizer(models.BPE())
    made.pre_tokenizer, made.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    made.train_from_iterator([], trainers.BpeTrainer(special_tokens=special, initial_alphabet=alphabet))
    return PreTrainedTokenizerFast(
        tokenizer_object=made, eos_token="<|end|>", pad_token="<|end|>", chat_template=TEMPLATE
    )


@pytest.fixture
def model(tokeniser: PreTrainedTokenizerFast, tmp_path: Path) -> LlamaForCausalLM:
    """Two layers of sixteen numbers, as read from the test's own folder, where trainers look for it again."""
    set_seed(7)
    config = LlamaConfig(
        vocab_size=len(tokeniser),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        max_position_embeddings=512,
        eos_token_id=tokeniser.eos_token_id,
        pad_token_id=tokeniser.pad_token_id,
    )
    LlamaForCausalLM(config).save_pretrained(tmp_path / "model")
    return LlamaForCausalLM.from_pretrained(tmp_path / "model")


def loaded(name: str, directory: Path) -> Dataset:
    """A preset as it is loaded from a release: eight votes, of which four are for the same response, on either side."""
    preset = PRESETS[name]
    votes = [row(), mirrored(row()), row(winner="tie"), row(winner="both_bad")] * 2
    made = [one for vote in votes if not preset.left_out(vote) for one in preset.rows(vote)]
    (directory / "data").mkdir()
    pq.write_table(
        pa.Table.from_batches([batch_of(preset.schema(), made)]), directory / "data" / "train-00000-of-00001.parquet"
    )
    return load_dataset("parquet", data_dir=str(directory / "data"), split="train", cache_dir=str(directory / "cache"))
