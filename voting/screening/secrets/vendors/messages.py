"""Keys of chat, mail and social services."""

from __future__ import annotations

from voting.screening.secrets.vendors.form import Vendor

VENDORS = (
    Vendor(
        "slack",
        "a Slack token",
        r"\b(?:xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}|xapp-\d-[A-Z0-9]+-\d+-[0-9a-z]+)",
        ("xox", "xapp-"),
        "api.slack.com/authentication/token-types",
    ),
    Vendor(
        "slack_webhook",
        "a Slack webhook",
        r"(?:https?://)?hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/_-]{20,}",
        ("hooks.slack.com/",),
        "api.slack.com/messaging/webhooks",
    ),
    Vendor(
        "discord",
        "a Discord bot token",
        r"\b[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}",
        (".",),
        "discord.com/developers/docs/reference#authentication",
    ),
    Vendor(
        "discord_webhook",
        "a Discord webhook",
        r"(?:https?://)?(?:(?:canary|ptb)\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[A-Za-z0-9_-]{60,}",
        ("/api/webhooks/",),
        "discord.com/developers/docs/resources/webhook",
    ),
    Vendor(
        "teams_webhook",
        "a Teams webhook",
        r"(?:https?://)?\b[a-z0-9-]+\.webhook\.office\.com/webhookb2/[A-Za-z0-9@/-]{36,}",
        ("webhook.office.com/",),
        "learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
    ),
    Vendor(
        "zapier_webhook",
        "a Zapier webhook",
        r"(?:https?://)?hooks\.zapier\.com/hooks/(?:catch|standard)/\d{3,12}/(?:[a-z0-9]{5,40}/?){1,2}",
        ("hooks.zapier.com/",),
        "help.zapier.com/hc/en-us/articles/8496288690317",
    ),
    Vendor(
        "telegram",
        "a Telegram bot token",
        r"(?:\b|\bbot)\d{8,10}:A[A-Za-z0-9_-]{34}\b",
        (":a",),
        "core.telegram.org/bots/api#authorizing-your-bot",
    ),
    Vendor("twilio", "a Twilio key", r"\b(?:SK|AC)[0-9a-f]{32}\b", ("sk", "ac"), "www.twilio.com/docs/iam/api-keys"),
    Vendor(
        "sendgrid",
        "a SendGrid key",
        r"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}",
        ("sg.",),
        "www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
    ),
    Vendor(
        "mailgun",
        "a Mailgun key",
        r"\b(?:key|pubkey)-[0-9a-f]{32}\b|\b[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}\b",
        ("key-", "-"),
        "documentation.mailgun.com/docs/mailgun/api-reference/mg-auth",
    ),
    Vendor(
        "mailchimp",
        "a Mailchimp key",
        r"\b[0-9a-f]{32}-us\d{1,2}\b",
        ("-us",),
        "mailchimp.com/developer/marketing/docs/fundamentals",
    ),
    Vendor(
        "brevo",
        "a Brevo key",
        r"\bxkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}\b",
        ("xkeysib-",),
        "developers.brevo.com/docs/getting-started",
    ),
    Vendor(
        "resend",
        "a Resend key",
        r"\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}\b",
        ("re_",),
        "resend.com/docs/api-reference/introduction",
    ),
    Vendor(
        "facebook",
        "a Facebook token",
        r"\bEAA[MC][A-Za-z0-9]{60,}",
        ("eaam", "eaac"),
        "developers.facebook.com/docs/facebook-login/guides/access-tokens",
    ),
    Vendor(
        "twitter_bearer",
        "an X bearer token",
        r"\bA{20,}[A-Za-z0-9%]{30,}",
        ("aaaaaaaaaaaaaaaaaaaa",),
        "docs.x.com/resources/fundamentals/authentication",
    ),
    Vendor(
        "mapbox",
        "a Mapbox token",
        r"\b[sp]k\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{10,}",
        ("k.eyj",),
        "docs.mapbox.com/help/glossary/access-token",
    ),
    Vendor(
        "airtable",
        "an Airtable token",
        r"\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b",
        ("pat",),
        "airtable.com/developers/web/api/authentication",
    ),
)
