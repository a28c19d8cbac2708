"""Words that are parts of names and mail addresses, and everyday words or names of services as well."""

# ruff: noqa: SIM905  # as lists, one word a line, these would be four hundred lines

from __future__ import annotations

PARTICLES = frozenset(
    "al ap abu ben bin bint da dal de del della den der di do dos du e el la las le les lo los ibn ter ten und van vom "
    "von y zu zum zur af av the dr prof mr mrs ms miss mx sir dame herr frau jr sr ii iii iv phd md msc bsc".split()
)
"""Parts of a name that are not masked alone: articles, prepositions, titles, degrees."""

EVERYDAY = frozenset(
    "an art ash august autumn banks baker bell bill black bloom blue bob booker bond bright brook brown bush butler "
    "can carpenter chance chase cherry christian church clay cliff cook cooper crystal dale dawn day dean destiny "
    "dick do drew duke earl east eve faith fisher flora ford forest fox frank gardener gay gene glass good grace "
    "grant gray green guy hall hand harmony hill hope hunter in ivy jack jade jasmine jewel joy joker june king "
    "knight lake lane law lee lily long love low major mark marsh mason max may mercy mike miller mine misty moon "
    "more nick noble norm north olive page park pat patience pearl penny peter piper poe pool pope potter price "
    "prince ray read reed rich rick river rob robin rock rose ruby rusty sage sandy short sky small smith so "
    "sterling stone storm sue summer sun taylor terry to tom victor violet wade walker ward way west white will "
    "wolf wood young yes bar bach berg bauer blume jung kaiser klein koch kurz lang lustig neu sommer stern vogel "
    "weiss winter roman rosa mar sol paz cruz flores luz lima leon".split()
)
"""Given names and surnames that are also words: they count with a capital letter only."""

GENERIC_MAILBOXES = frozenset(
    "abuse accounts admin billing contact dev email hello help hi hr info jobs mail marketing me no-reply noreply "
    "office postmaster privacy sales security support team test user webmaster".split()
)
"""Local parts of a mail address that point at nobody alone."""

PUBLIC_MAIL = frozenset(
    "126.com 163.com aol.com example.com example.net example.org fastmail.com free.fr gmail.com gmx.com gmx.de gmx.net "
    "googlemail.com hotmail.com hotmail.fr icloud.com laposte.net libero.it live.com mac.com mail.com mail.ru me.com "
    "msn.com naver.com orange.fr outlook.com pm.me proton.me protonmail.com qq.com t-online.de web.de yahoo.co.jp "
    "yahoo.co.uk yahoo.com yahoo.fr yandex.ru ymail.com zoho.com".split()
)
"""Mail domains that anybody may use; any other one of the voter's points at an employer or a family."""
