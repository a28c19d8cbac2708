"""Keys of further services, a line each: name, what it is, literals of which one is in each, form, where documented."""

from __future__ import annotations

from voting.screening.secrets.vendors.form import Vendor

_LINES = r"""
cloudflare_scannable|a Cloudflare token|cfk_/cfut_/cfat_|\bcf(?:k|ut|at)_[A-Za-z0-9]{40,}|developers.cloudflare.com/fundamentals/api/get-started/token-formats
posthog|a PostHog key|phc_/phx_|\bph[cx]_[A-Za-z0-9]{40,}|posthog.com/docs/api
linkedin|a LinkedIn secret|wpl_ap1.|\bWPL_AP1\.[A-Za-z0-9]{12,}\.[A-Za-z0-9+/]{6,}={0,2}|learn.microsoft.com/linkedin/shared/authentication
snowflake|a Snowflake token|ver:|\bver:[0-9]{1,2}-hint:[0-9]{4,20}-[A-Za-z0-9+/]{40,}={0,2}|docs.snowflake.com/en/developer-guide/sql-api/authenticating
duffel|a Duffel token|duffel_|\bduffel_(?:live|test)_[A-Za-z0-9_-]{40,}|duffel.com/docs/api/overview/test-your-integration
frame_io|a Frame.io token|fio-u-|\bfio-u-[A-Za-z0-9_-]{40,}|developer.frame.io/docs/getting-started/authentication
infracost|an Infracost key|ico-|\bico-[A-Za-z0-9]{32}\b|www.infracost.io/docs
clojars|a Clojars token|clojars_|\bCLOJARS_[a-z0-9]{60}\b|github.com/clojars/clojars-web/wiki/Deploy-Tokens
openshift|an OpenShift token|sha256~|\bsha256~[A-Za-z0-9_-]{43}|docs.redhat.com/documentation/openshift_container_platform
voyage|a Voyage key|pa-|\bpa-[A-Za-z0-9_-]{43}\b|docs.voyageai.com/docs/api-key-and-installation
cerebras|a Cerebras key|csk-|\bcsk-[a-z0-9]{40,}|inference-docs.cerebras.ai/quickstart
firecrawl|a Firecrawl key|fc-|\bfc-[0-9a-f]{32}\b|docs.firecrawl.dev/introduction
jina|a Jina key|jina_|\bjina_[A-Za-z0-9_-]{40,}|jina.ai/api-dashboard
deno_deploy|a Deno token|ddp_/ddo_/ddw_|\bdd[pow]_[A-Za-z0-9]{30,}|docs.deno.com/deploy
ntfy|an ntfy token|tk_|\btk_[a-z0-9]{29}\b|docs.ntfy.sh/publish
modal|a Modal token|ak-/as-|\ba[ks]-[A-Za-z0-9]{22}\b|modal.com/docs/reference/modal.config
nostr|a Nostr private key|nsec1|\bnsec1[02-9ac-hj-np-z]{58}|github.com/nostr-protocol/nips/blob/master/19.md
matrix|a Matrix access token|syt_/mat_|\b(?:syt_[A-Za-z0-9_=-]{4,}_[A-Za-z]{20}_[A-Za-z0-9]{6}|ma[tr]_[A-Za-z0-9]{30,}_[A-Za-z0-9]{6})\b|spec.matrix.org/latest/client-server-api
backblaze|a Backblaze key|k00|\bK00[0-9][A-Za-z0-9+/]{27}\b|www.backblaze.com/docs/cloud-storage-application-keys
klaviyo|a Klaviyo key|pk_|\bpk_[0-9a-f]{34}\b|developers.klaviyo.com/en/docs/authenticate_
clickup|a ClickUp token|pk_|\bpk_[0-9]{5,10}_[A-Z0-9]{30,}|developer.clickup.com/docs/authentication
together|a Together key|tgp_v1_|\btgp_v1_[A-Za-z0-9_-]{40,}|docs.together.ai/docs/api-keys-authentication
elevenlabs|an ElevenLabs key|sk_|\bsk_[0-9a-f]{48}\b|elevenlabs.io/docs/api-reference/authentication
langfuse|a Langfuse key|k-lf-|\b[sp]k-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|langfuse.com/docs/api-and-data-platform/features/public-api
helicone|a Helicone key|sk-helicone-|\bsk-helicone-[A-Za-z0-9-]{20,}|docs.helicone.ai/helicone-headers/helicone-auth
llama_cloud|a LlamaCloud key|llx-|\bllx-[A-Za-z0-9]{40,}|docs.cloud.llamaindex.ai/api_key
browserbase|a Browserbase key|bb_live_|\bbb_live_[A-Za-z0-9_-]{20,}|docs.browserbase.com/reference/introduction
e2b|an E2B key|e2b_|\be2b_[0-9a-f]{40}\b|e2b.dev/docs/api-key
apify|an Apify token|apify_|\bapify_(?:api|proxy)_[A-Za-z0-9]{30,}|docs.apify.com/platform/integrations/api
runpod|a RunPod key|rpa_|\brpa_[A-Z0-9]{30,}[a-z0-9]{0,10}\b|docs.runpod.io/get-started/api-keys
neon|a Neon key|napi_|\bnapi_[a-z0-9]{50,}|neon.com/docs/manage/api-keys
render|a Render key|rnd_|\brnd_[A-Za-z0-9]{28,}|render.com/docs/api
scaleway|a Scaleway key|scw|\bSCW[A-Z0-9]{17}\b|www.scaleway.com/en/docs/iam/concepts
exoscale|an Exoscale key|exo|\bEXO[0-9a-f]{24}\b|community.exoscale.com/platform/iam
jfrog|a JFrog key|akcp/cmvmd|\b(?:AKCp[A-Za-z0-9]{60,}|cmVmd[A-Za-z0-9]{55,})|jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens
nuget|a NuGet key|oy2|\boy2[a-z0-9]{43}\b|learn.microsoft.com/nuget/nuget-org/publish-a-package
packagist|a Packagist token|packagist_|\bpackagist_[a-z]{3}_[0-9a-f]{40,}|packagist.com/docs
sonar|a SonarQube token|sqp_/squ_/sqa_|\bsq[pua]_[0-9a-f]{40}\b|docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens
snyk|a Snyk token|snyk_|\bsnyk_(?:uat|sat)\.[A-Za-z0-9._-]{30,}|docs.snyk.io/snyk-api/authentication-for-api
honeybadger|a Honeybadger key|hbp_|\bhbp_[A-Za-z0-9]{36,}|docs.honeybadger.io/api
axiom|an Axiom token|xaat-/xapt-|\bxa[ap]t-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|axiom.co/docs/reference/tokens
rootly|a Rootly key|rootly_|\brootly_[0-9a-f]{64}\b|docs.rootly.com/api-reference/overview
harness|a Harness token|pat./sat.|\b[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}\b|developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys
octopus|an Octopus key|api-|\bAPI-[A-Z0-9]{25,}\b|octopus.com/docs/octopus-rest-api/how-to-create-an-api-key
prefect|a Prefect key|pnu_/pnb_|\bpn[ub]_[A-Za-z0-9]{36}\b|docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys
dbt|a dbt token|dbtu_/dbtc_|\bdbt[uc]_[A-Za-z0-9_=-]{30,}|docs.getdbt.com/docs/dbt-cloud-apis/authentication
mailersend|a MailerSend token|mlsn.|\bmlsn\.[0-9a-f]{64}\b|developers.mailersend.com/general.html
onesignal|a OneSignal key|os_v2_|\bos_v2_(?:app|org)_[a-z0-9]{50,}|documentation.onesignal.com/docs/keys-and-ids
ably|an Ably key|:|\b[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{40,}|ably.com/docs/auth
telnyx|a Telnyx key|key0|\bKEY0[0-9A-F]{31}_[A-Za-z0-9]{22}\b|developers.telnyx.com/docs/api/v2/overview
hubspot|a HubSpot token|pat-|\bpat-(?:na|eu|ap)[0-9]-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|developers.hubspot.com/docs/apps
salesforce|a Salesforce session|00d|\b00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{60,}|developer.salesforce.com/docs
asana|an Asana token|/|\b[12]/[0-9]{13,17}(?:/[0-9]{13,17})?:[0-9a-f]{32}\b|developers.asana.com/docs/personal-access-token
typeform|a Typeform token|tfp_|\btfp_[A-Za-z0-9_-]{40,}|www.typeform.com/developers/get-started/personal-access-token
contentful|a Contentful token|cfpat-|\bCFPAT-[A-Za-z0-9_-]{43}\b|www.contentful.com/developers/docs/references/authentication
shippo|a Shippo token|shippo_|\bshippo_(?:live|test)_[0-9a-f]{40}\b|docs.goshippo.com/docs/guides_general/authentication
razorpay|a Razorpay key|rzp_|\brzp_(?:live|test)_[A-Za-z0-9]{14}\b|razorpay.com/docs/api/authentication
mollie|a Mollie key|live_/test_|\b(?:live|test)_[A-Za-z0-9]{30,}|docs.mollie.com/reference/authentication
paddle|a Paddle key|pdl_|\bpdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}\b|developer.paddle.com/api-reference/about/authentication
polar|a Polar token|polar_|\bpolar_[a-z_]{2,6}_[A-Za-z0-9]{30,}|polar.sh/docs/integrate/authentication
stytch|a Stytch secret|secret-|\bsecret-(?:test|live)-[A-Za-z0-9_=-]{36,}|stytch.com/docs/api/authentication
netbird|a NetBird token|nbp_|\bnbp_[A-Za-z0-9]{36}\b|docs.netbird.io/how-to/access-netbird-public-api
bitwarden|a Bitwarden token|0.|\b0\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==|bitwarden.com/help/access-tokens
readme|a ReadMe key|rdme_|\brdme_[a-z0-9]{60,}|docs.readme.com/main/reference/authentication
gitbook|a GitBook token|gb_api_|\bgb_api_[A-Za-z0-9]{40,}|gitbook.com/docs/developers
scalingo|a Scalingo token|tk-us-|\btk-us-[A-Za-z0-9_-]{48}\b|developers.scalingo.com/tokens
zuplo|a Zuplo key|zpka_|\bzpka_[A-Za-z0-9]{32}_[A-Za-z0-9]{8}\b|zuplo.com/docs/articles/api-key-leak-detection
trigger_dev|a Trigger.dev key|tr_|\btr_(?:dev|prod|stg|preview)_[A-Za-z0-9]{20,}|trigger.dev/docs/apikeys
inngest|an Inngest key|signkey-|\bsignkey-[a-z]{3,8}-[0-9a-f]{32,}|www.inngest.com/docs/platform/signing-keys
adafruit|an Adafruit key|aio_|\baio_[A-Za-z0-9]{28}\b|io.adafruit.com/api/docs
riot|a Riot key|rgapi-|\bRGAPI-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|developer.riotgames.com/docs/portal
twitch_chat|a Twitch token|oauth:|\boauth:[a-z0-9]{30}\b|dev.twitch.tv/docs/chat/irc
"""  # noqa: E501  # a service on a line


def _vendors() -> tuple[Vendor, ...]:
    vendors = []
    for line in _LINES.strip().splitlines():
        name, label, literals, rest = line.split("|", 3)
        form, _, source = rest.rpartition("|")
        vendors.append(Vendor(name, label, form, tuple(filter(None, literals.split("/"))) or ("/",), source))
    return tuple(vendors)


VENDORS = _vendors()
