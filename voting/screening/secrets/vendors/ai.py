"""Keys of model providers and the tools around them."""

from __future__ import annotations

from voting.screening.secrets.vendors.form import Vendor

VENDORS = (
    Vendor(
        "anthropic",
        "an Anthropic API key",
        r"\bsk-ant-[A-Za-z0-9_-]{20,}",
        ("sk-ant-",),
        "docs.anthropic.com/en/api/overview",
    ),
    # Project, service-account and admin keys carry a word after `sk-`; the oldest ones are 48 letters and digits.
    Vendor(
        "openai",
        "an OpenAI API key",
        r"\bsk-(?:(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})",
        ("sk-",),
        "platform.openai.com/docs/api-reference/authentication",
    ),
    Vendor(
        "openrouter",
        "an OpenRouter API key",
        r"\bsk-or-(?:v\d-)?[A-Za-z0-9]{32,}",
        ("sk-or-",),
        "openrouter.ai/docs/api-reference/authentication",
    ),
    Vendor(
        "hugging_face",
        "a Hugging Face token",
        r"\b(?:hf|api_org)_[A-Za-z0-9]{30,}",
        ("hf_", "api_org_"),
        "huggingface.co/docs/hub/security-tokens",
    ),
    Vendor(
        "replicate",
        "a Replicate token",
        r"\br8_[A-Za-z0-9]{37,}",
        ("r8_",),
        "replicate.com/docs/topics/security/api-tokens",
    ),
    # A UUID, with this behind it for the plan that costs nothing
    Vendor(
        "deepl",
        "a DeepL API key",
        r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx\b",
        (":fx",),
        "developers.deepl.com/docs/getting-started/auth",
    ),
    Vendor("groq", "a Groq API key", r"\bgsk_[A-Za-z0-9]{40,}", ("gsk_",), "console.groq.com/docs/quickstart"),
    Vendor(
        "perplexity",
        "a Perplexity API key",
        r"\bpplx-[A-Za-z0-9]{32,}",
        ("pplx-",),
        "docs.perplexity.ai/guides/getting-started",
    ),
    Vendor("xai", "an xAI API key", r"\bxai-[A-Za-z0-9]{60,}", ("xai-",), "docs.x.ai/docs/tutorial"),
    Vendor(
        "fireworks",
        "a Fireworks API key",
        r"\bfw_[A-Za-z0-9]{20,}",
        ("fw_",),
        "docs.fireworks.ai/getting-started/quickstart",
    ),
    Vendor(
        "nvidia",
        "an NVIDIA API key",
        r"\bnvapi-[A-Za-z0-9_-]{40,}",
        ("nvapi-",),
        "docs.nvidia.com/nim/large-language-models/latest/getting-started.html",
    ),
    Vendor(
        "langsmith",
        "a LangSmith API key",
        r"\blsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}\b",
        ("lsv2_",),
        "docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key",
    ),
    Vendor(
        "tavily",
        "a Tavily API key",
        r"\btvly-(?:dev-|prod-)?[A-Za-z0-9]{20,}",
        ("tvly-",),
        "docs.tavily.com/documentation/quickstart",
    ),
    Vendor(
        "pinecone",
        "a Pinecone API key",
        r"\bpcsk_[A-Za-z0-9_]{40,}",
        ("pcsk_",),
        "docs.pinecone.io/guides/projects/manage-api-keys",
    ),
)
