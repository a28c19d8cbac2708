"""Presets of a release in TRL's own trainers, as they are. `make test-trl` runs this; it needs requirements-trl.txt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import LlamaForCausalLM, PreTrainedTokenizerFast
from trl import DPOConfig, DPOTrainer, KTOConfig, KTOTrainer

from tests.training.conftest import loaded

STEP: dict[str, Any] = {
    "max_steps": 1,
    "per_device_train_batch_size": 4,
    "learning_rate": 0.1,
    "use_cpu": True,
    "bf16": False,
    "report_to": [],
    "save_strategy": "no",
    "disable_tqdm": True,
    "logging_steps": 1,
}


def weights(model: torch.nn.Module) -> torch.Tensor:
    return torch.cat([one.detach().flatten().clone() for one in model.parameters()])


class TestTrainers:
    """One real step each."""

    def test_dpo(self, tmp_path: Path, model: LlamaForCausalLM, tokeniser: PreTrainedTokenizerFast) -> None:
        """Four of eight votes have a better response; the step has a loss and moves the weights."""
        data, before = loaded("trl", tmp_path), weights(model)
        assert len(data) == 4
        trainer = DPOTrainer(
            model, args=DPOConfig(str(tmp_path / "out"), **STEP), train_dataset=data, processing_class=tokeniser
        )
        trained = trainer.train()
        assert trained.global_step == 1
        assert trained.training_loss == pytest.approx(0.6931, abs=1e-3)  # ln 2: model and reference are still the same
        assert not torch.equal(weights(trainer.model), before)

    def test_the_chosen_response_gains(
        self, tmp_path: Path, model: LlamaForCausalLM, tokeniser: PreTrainedTokenizerFast
    ) -> None:
        """So `chosen` is what TRL takes for it."""
        args = DPOConfig(str(tmp_path / "out"), **(STEP | {"max_steps": 5, "learning_rate": 0.01}))
        trainer = DPOTrainer(model, args=args, train_dataset=loaded("trl", tmp_path), processing_class=tokeniser)
        trainer.train()
        margins = [told["rewards/margins"] for told in trainer.state.log_history if "rewards/margins" in told]
        assert margins[-1] > margins[0]

    def test_kto(self, tmp_path: Path, model: LlamaForCausalLM, tokeniser: PreTrainedTokenizerFast) -> None:
        """Two rows each of six votes."""
        data, before = loaded("kto", tmp_path), weights(model)
        assert len(data) == 12
        args = KTOConfig(str(tmp_path / "out"), **STEP)
        trainer = KTOTrainer(model, args=args, train_dataset=data, processing_class=tokeniser)
        assert trainer.train().global_step == 1
        assert not torch.equal(weights(trainer.model), before)
