import string

import pytest

from tests.voting.screening.samples import drawn, found, gate
from voting.screening.recogniser import Recogniser
from voting.screening.secrets.vendors import VENDORS, vendor_recognisers

RECOGNISERS = {recogniser.name.removeprefix("secret_"): recogniser for recogniser in vendor_recognisers()}
HEX = "0123456789abcdef"
LOWER = "abcdefghijklmnopqrstuvwxyz0123456789"
UUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

# What follows each prefix is drawn here, so that no key stands in the repository.
KEYS = {
    "linkedin": "WPL" + "_AP1." + drawn(16) + "." + drawn(8) + "==",
    "snowflake": "ver:1-" + "hint:6458349993-" + drawn(80),
    "launchdarkly": "sdk-" + "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "datadog": "dd" + "pat_" + drawn(32),
    "devin": "cog" + "_" + drawn(40),
    "anthropic": "sk-" + "ant-api03-" + drawn(90) + "AA",
    "openai": "sk-" + "proj-" + drawn(120),
    "openrouter": "sk-" + "or-v1-" + drawn(64, HEX),
    "hugging_face": "hf" + "_" + drawn(34),
    "replicate": "r8" + "_" + drawn(37),
    "deepl": f"{UUID}:fx",
    "groq": "gsk" + "_" + drawn(52),
    "perplexity": "pplx-" + drawn(48),
    "xai": "xai-" + drawn(80),
    "fireworks": "fw" + "_" + drawn(24),
    "nvidia": "nvapi-" + drawn(64),
    "langsmith": "lsv2" + "_pt_" + drawn(32, HEX) + "_" + drawn(10, HEX),
    "tavily": "tvly-dev-" + drawn(32),
    "pinecone": "pcsk" + "_" + drawn(70),
    "google_api_key": "AI" + "za" + drawn(35),
    "google_ai_studio": "AQ" + "." + drawn(50),
    "google_oauth_access": "ya29" + "." + drawn(100),
    "google_oauth_refresh": "1/" + "/0" + drawn(60),
    "google_oauth_client_secret": "GOC" + "SPX-" + drawn(28),
    "firebase_messaging": "AAAA" + drawn(7) + ":" + drawn(140),
    "github": "gh" + "p_" + drawn(36),
    "gitlab": "gl" + "pat-" + drawn(20),
    "bitbucket": "ATBB" + drawn(32),
    "atlassian": "ATATT" + "3xF" + drawn(180),
    "npm": "npm" + "_" + drawn(36),
    "pypi": "pypi-" + drawn(160),
    "rubygems": "rubygems" + "_" + drawn(48, HEX),
    "crates_io": "cio" + drawn(32),
    "docker_hub": "dckr" + "_pat_" + drawn(27),
    "terraform_cloud": drawn(14) + ".atlasv1." + drawn(67),
    "vault": "hvs" + "." + drawn(90),
    "doppler": "dp.pt." + drawn(43),
    "sentry": "sntrys" + "_" + drawn(120),
    "grafana": "glsa" + "_" + drawn(32) + "_" + drawn(8, HEX),
    "new_relic": "NRAK-" + drawn(27, UPPER),
    "databricks": "dapi" + drawn(32, HEX),
    "postman": "PMAK-" + drawn(24, HEX) + "-" + drawn(34, HEX),
    "linear": "lin" + "_api_" + drawn(40),
    "notion": "ntn" + "_" + drawn(46),
    "figma": "figd" + "_" + drawn(40),
    "vercel": "vcp" + "_" + drawn(56),
    "supabase": "sbp" + "_" + drawn(40, HEX),
    "planetscale": "pscale" + "_tkn_" + drawn(43),
    "netlify": "nfp" + "_" + drawn(36),
    "heroku": "HRKU-" + drawn(60),
    "fly_io": "fo1" + "_" + drawn(43),
    "digitalocean": "dop" + "_v1_" + drawn(64, HEX),
    "pulumi": "pul-" + drawn(40, HEX),
    "sourcegraph": "sgp" + "_" + drawn(40, HEX),
    "buildkite": "bkua" + "_" + drawn(40, HEX),
    "circleci": "CCIPAT" + "_" + drawn(22) + "_" + drawn(40, HEX),
    "dynatrace": "dt0c01." + drawn(24, UPPER) + "." + drawn(64, UPPER),
    "stripe": "sk" + "_live_" + drawn(24),
    "square": "sq0" + "atp-" + drawn(22),
    "shopify": "shp" + "at_" + drawn(32, HEX),
    "braintree": "access_token" + "$production$" + drawn(16, HEX) + "$" + drawn(32, HEX),
    "plaid": "access-" + "sandbox-" + "550e8400-e29b-41d4-a716-446655440000",
    "easypost": "EZ" + "AK" + drawn(54),
    "flutterwave": "FLW" + "SECK-" + drawn(32, HEX) + "-X",
    "adyen": "AQE" + "yhmfx" + drawn(60),
    "slack": "xox" + "b-" + drawn(11, "0123456789") + "-" + drawn(24),
    "slack_webhook": "hooks.slack.com/services/" + "T" + drawn(8, UPPER) + "/B" + drawn(8, UPPER) + "/" + drawn(24),
    "discord": "M" + drawn(25) + "." + drawn(6) + "." + drawn(38),
    "discord_webhook": "discord.com/api/webhooks/" + drawn(18, "123456789") + "/" + drawn(68),
    "zapier_webhook": "hooks.zapier.com/hooks/catch/" + drawn(8, "123456789") + "/" + drawn(7, HEX),
    "teams_webhook": "acme.webhook.office.com/webhookb2/" + drawn(36, HEX + "-"),
    "telegram": drawn(10, "123456789") + ":A" + drawn(34),
    "twilio": "SK" + drawn(32, HEX),
    "sendgrid": "SG" + "." + drawn(22) + "." + drawn(43),
    "mailgun": "key-" + drawn(32, HEX),
    "mailchimp": drawn(32, HEX) + "-us14",
    "brevo": "xkeysib-" + drawn(64, HEX) + "-" + drawn(16),
    "resend": "re" + "_" + drawn(8) + "_" + drawn(24),
    "facebook": "EAA" + "C" + drawn(120),
    "twitter_bearer": "A" * 22 + drawn(80),
    "mapbox": "pk" + ".eyJ" + drawn(60) + "." + drawn(22),
    "airtable": "pat" + drawn(14) + "." + drawn(64, HEX),
    "aws_access_key": "AK" + "IA" + drawn(16, UPPER),
    "aws_bedrock": "AB" + "SK" + drawn(100),
    "azure_client_secret": drawn(3) + "8Q~" + drawn(34),
    "azure_devops": drawn(76) + "AZDO" + drawn(4),
    "azure_common_annotated": drawn(52) + "JQQJ99" + drawn(28),
    "alibaba": "LTAI" + drawn(20),
    "tencent": "AKID" + drawn(32),
    "yandex": "AQVN" + drawn(36),
    "cloudflare_origin": "v1.0-" + drawn(24, HEX) + "-" + drawn(146, HEX),
    "age": "AGE-SECRET-" + "KEY-1" + drawn(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
    "onepassword": "ops" + "_eyJ" + drawn(200),
    "tailscale": "tskey-" + "auth-" + drawn(11) + "-" + drawn(32),
    "cloudflare_scannable": "cf" + "ut_" + drawn(48),
    "posthog": "phx" + "_" + drawn(43),
    "duffel": "duffel" + "_live_" + drawn(43),
    "frame_io": "fio-u-" + drawn(64),
    "infracost": "ico-" + drawn(32),
    "clojars": "CLOJARS" + "_" + drawn(60, LOWER),
    "openshift": "sha256" + "~" + drawn(43),
    "voyage": "pa-" + drawn(43),
    "cerebras": "csk-" + drawn(48, LOWER),
    "firecrawl": "fc-" + drawn(32, HEX),
    "jina": "jina" + "_" + drawn(60),
    "deno_deploy": "ddp" + "_" + drawn(36),
    "ntfy": "tk" + "_" + drawn(29, LOWER),
    "modal": "ak-" + drawn(22),
    "nostr": "nsec1" + drawn(58, "023456789acdefghjklmnpqrstuvwxyz"),
    "matrix": "syt" + "_" + drawn(12) + "_" + drawn(20, string.ascii_letters) + "_" + drawn(6),
    "backblaze": "K005" + drawn(27),
    "klaviyo": "pk" + "_" + drawn(34, HEX),
    "clickup": "pk" + "_" + drawn(8, "123456789") + "_" + drawn(32, UPPER),
    "together": "tgp" + "_v1_" + drawn(43),
    "elevenlabs": "sk" + "_" + drawn(48, HEX),
    "langfuse": "sk-lf-" + UUID,
    "helicone": "sk-helicone-" + drawn(30),
    "llama_cloud": "llx-" + drawn(48),
    "browserbase": "bb" + "_live_" + drawn(27),
    "e2b": "e2b" + "_" + drawn(40, HEX),
    "apify": "apify" + "_api_" + drawn(36),
    "runpod": "rpa" + "_" + drawn(40, UPPER),
    "neon": "napi" + "_" + drawn(64, LOWER),
    "render": "rnd" + "_" + drawn(32),
    "scaleway": "SCW" + drawn(17, UPPER),
    "exoscale": "EXO" + drawn(24, HEX),
    "jfrog": "AKCp" + drawn(69),
    "nuget": "oy2" + drawn(43, LOWER),
    "packagist": "packagist" + "_ort_" + drawn(64, HEX),
    "sonar": "squ" + "_" + drawn(40, HEX),
    "snyk": "snyk" + "_uat." + drawn(48),
    "honeybadger": "hbp" + "_" + drawn(36),
    "axiom": "xaat-" + UUID,
    "rootly": "rootly" + "_" + drawn(64, HEX),
    "harness": "pat." + drawn(22) + "." + drawn(24, HEX) + "." + drawn(20),
    "octopus": "API-" + drawn(28, UPPER),
    "prefect": "pnu" + "_" + drawn(36),
    "dbt": "dbtu" + "_" + drawn(40),
    "mailersend": "mlsn." + drawn(64, HEX),
    "onesignal": "os" + "_v2_app_" + drawn(100, LOWER),
    "ably": drawn(6) + "." + drawn(6, seed=2) + ":" + drawn(43),
    "telnyx": "KEY0" + drawn(31, "0123456789ABCDEF") + "_" + drawn(22),
    "hubspot": "pat-" + "eu1-" + UUID,
    "salesforce": "00D" + drawn(12) + "!" + drawn(90),
    "asana": "1/" + drawn(16, "123456789") + ":" + drawn(32, HEX),
    "typeform": "tfp" + "_" + drawn(60),
    "contentful": "CFPAT-" + drawn(43),
    "shippo": "shippo" + "_live_" + drawn(40, HEX),
    "razorpay": "rzp" + "_live_" + drawn(14),
    "mollie": "live" + "_" + drawn(30),
    "paddle": "pdl" + "_live_apikey_" + drawn(26, LOWER) + "_" + drawn(22) + "_" + drawn(3),
    "polar": "polar" + "_oat_" + drawn(43),
    "stytch": "secret-" + "live-" + drawn(40),
    "netbird": "nbp" + "_" + drawn(36),
    "bitwarden": "0." + UUID + "." + drawn(30) + ":" + drawn(22) + "==",
    "readme": "rdme" + "_" + drawn(70, LOWER),
    "gitbook": "gb" + "_api_" + drawn(40),
    "scalingo": "tk-us-" + drawn(48),
    "zuplo": "zpka" + "_" + drawn(32) + "_" + drawn(8),
    "trigger_dev": "tr" + "_prod_" + drawn(24),
    "inngest": "signkey-" + "prod-" + drawn(64, HEX),
    "adafruit": "aio" + "_" + drawn(28),
    "riot": "RGAPI-" + UUID,
    "twitch_chat": "oauth:" + drawn(30, LOWER),
}
ORDINARY = (
    "The task-force met at sk-ating rinks; risk-assessment-of-the-new-project is in key-value form. "
    "See https://github.com/owner/repository/blob/main/src/components/Button.tsx and npm_config_registry. "
    "re_match_everything_in_here, pat.example, hf_hub_download(repo_id), glc_value, cion, Basic English, figd_ease. "
    "The SG. Authority, v1.0-beta, dp.keys, t1.micro, access_token_expires_in_seconds, secret_manager_client_factory."
)


class TestVendors:
    """Keys with a form of their own."""

    def test_every_vendor_has_a_key_here(self) -> None:
        """A new row needs a row in this table."""
        assert {vendor.name for vendor in VENDORS} == set(KEYS)

    @pytest.mark.parametrize("name", sorted(KEYS))
    def test_key_is_found_whole(self, name: str) -> None:
        """In prose, in quotation marks, in an assignment and at the end of a sentence."""
        key = KEYS[name]
        recogniser = RECOGNISERS[name]
        for text in (f"use {key} please", f'"{key}"', f"KEY={key}\n", f"({key})"):
            assert gate(recogniser, text)
            assert key in found(recogniser, text)

    @pytest.mark.parametrize("recogniser", RECOGNISERS.values(), ids=lambda recogniser: str(recogniser.name))
    def test_ordinary_text_stays(self, recogniser: Recogniser) -> None:
        """Words that begin like a key are none."""
        assert found(recogniser, ORDINARY) == []

    @pytest.mark.parametrize("name", sorted(KEYS))
    def test_cut_key_is_not_of_this_form(self, name: str) -> None:
        """A prefix alone is not a key."""
        assert found(RECOGNISERS[name], KEYS[name][:10]) == []

    @pytest.mark.parametrize("name", ["github", "anthropic", "stripe"])
    def test_samples_stay(self, name: str) -> None:
        """A key's form with nothing drawn in it is the documentation's."""
        for filling in ("x", "EXAMPLE", "0"):
            sample = KEYS[name][:8] + filling * 40
            assert found(RECOGNISERS[name], f"KEY={sample[: len(KEYS[name])]}") == []

    def test_sources_are_cited(self) -> None:
        """Each row says where its form is documented."""
        assert all("." in vendor.source and "/" in vendor.source for vendor in VENDORS)
