"""Keys of payment and shop services."""

from __future__ import annotations

from voting.screening.secrets.vendors.form import Vendor

VENDORS = (
    Vendor(
        "stripe",
        "a Stripe key",
        r"\b(?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{20,})",
        ("k_live_", "k_test_", "k_prod_", "whsec_"),
        "docs.stripe.com/keys",
    ),
    Vendor(
        "square",
        "a Square token",
        r"\b(?:EAAA[A-Za-z0-9_-]{60}|sq0[a-z]{3}-[A-Za-z0-9_-]{22,43})",
        ("eaaa", "sq0"),
        "developer.squareup.com/docs/build-basics/access-tokens",
    ),
    Vendor(
        "shopify",
        "a Shopify token",
        r"\bshp(?:at|ca|pa|ss|tka|ua)_[0-9A-Fa-f]{32}\b",
        ("shpat_", "shpca_", "shppa_", "shpss_", "shptka_", "shpua_"),
        "shopify.dev/docs/apps/build/authentication-authorization",
    ),
    Vendor(
        "braintree",
        "a Braintree token",
        r"\baccess_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}\b",
        ("access_token$",),
        "developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens",
    ),
    Vendor(
        "plaid",
        "a Plaid token",
        r"\baccess-(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b",
        ("access-sandbox-", "access-development-", "access-production-"),
        "plaid.com/docs/api/tokens",
    ),
    Vendor(
        "easypost",
        "an EasyPost key",
        r"\bEZ[AT]K[A-Za-z0-9]{54}\b",
        ("ezak", "eztk"),
        "docs.easypost.com/docs/authentication",
    ),
    Vendor(
        "flutterwave",
        "a Flutterwave key",
        r"\bFLW(?:SECK|PUBK)(?:_TEST)?-[0-9A-Za-z]{12,}(?:-X)?",
        ("flwseck", "flwpubk"),
        "developer.flutterwave.com/docs/authentication",
    ),
    Vendor(
        "adyen",
        "an Adyen key",
        r"\bAQE[A-Za-z0-9]{5}[A-Za-z0-9+/=\-*.]{40,}",
        ("aqe",),
        "docs.adyen.com/development-resources/api-credentials",
    ),
)
