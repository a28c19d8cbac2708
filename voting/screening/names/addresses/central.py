"""More streets from Prague to Belgrade and Bucharest: in the cases they are told in, and without a word for a street.

"živím v Kranju na Gregorčičevi 8", "mieszkam na Hetmańskiej 9/3", "Partizanski ulici 12", "Trg republike 3", "Ul. 29.
augusta 14", "Slovanské údolí 1204/6, 318 00 Plzeň", "ул. Војводе Степе 118/4", "sat Vadu, com. Corbu, nr. 214". Group 1
is the address; google-re2 over the whole text.
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.names.addresses.letters import CAPITALISED as _CAPITAL
from voting.screening.names.addresses.letters import LETTERS as _L

_SMALL = r"[a-z\x{df}-\x{17f}]"
_EDGE = rf"(?:^|[^{_L}0-9])"
_END = rf"(?:[^{_L}0-9:%€]|[:.](?:[^0-9]|$)|$)"
_NUMBER = (
    r"(?:(?:br\.|č\.|št\.|nr\.|nr)[ ]?)?[1-9][0-9]{0,3}(?:[ ]?[A-Za-z]\b)?(?:[/-][0-9]{1,4}[A-Za-z]?)?(?:[ ]"
    r"m\.[ ]?[0-9]{1,3})?"
)
_UNNUMBERED = r"(?:bb|b\.[ ]?b\.)"
# No duration and no amount follows
_CEASES = r"(?:[ ]?[,;.)\n(]|$|[ ](?:v|ve|vo|w|we|u|în|in|a|i|si|și|cu|s|z|ze|blizu|poblíž|kod|lângă|nad|pri|u)[ ])"
_TITLE = r"(?:(?:[Kk]pt|[Gg]en|[Pp]lk|[Mm]jr|[Dd]r|[Pp]rof|[Ss]v|[Bb]l|[Kk]s|[Ii]ng|[Aa]rm)\.[ ]){1,2}"
_MONTHS = (
    r"(?:ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|januára|februára|marca|"
    r"apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra|januarja|februarja|aprila|maja|junija|julija|"
    r"avgusta|oktobra|siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|studenog|prosinca|"
    r"juna|jula|"
    r"novembra|decembrie|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|"
    r"октобра|"
    r"маја|јула|новембра)"
)
_WORD_FIRST = (
    r"(?:[Uu]lici|[Uu]lica|[Uu]licy|[Uu]lice|[Tt]rgu?|[Cc]est[ai]|[Bb]ulevaru?|[Šš]etališt[eu]|[Oo]bal[ai]|[Nn]"
    r"aselj[eu]|"
    r"[Aa]lej[ai]|[Nn]ám(?:ěstí|estie|estí)|[Ss]tradă|[Ss]tradei|[Tt]řídě|[Tt]říd[ay])"
)
_WORD_LAST = (
    r"(?:ulic[aieu]|ul\.|cest[aieo]|trgu?|poti?|stez[aie]|nábřeží|nábrežie|nábreží|trieda|triede|třídě|třída|"
    r"náměstí|námestí|"
    r"námestie|drevored|drevoredu|obala|obali|gase|sokak|sokaku|prilaz|put|odvojak|breg|bregu)"
)
# What squares and streets are called after that is nobody and no place
_AFTER = (
    r"(?:republike|slobode|svobode|revolucije|osvoboditve|oslobođenja|oslobodilaca|padlih borcev|palih boraca|mladosti|"
    r"žrtava fašizma|hrvatskih velikana|bratstva i jedinstva|vstaje|zmage|pobede|pobjede|nezavisnosti|narodnih heroja|"
    r"narodnog fronta|prvoboraca|prekomorskih brigada|talcev|borcev|"
    rf"(?:kralj[ae]|kneza|cara|bana|vojvode|svetog|svete|heroja)[ ](?:[A-Z]\.[ ])?[{_L}]+)"
)
_LIVING = (
    r"(?i:byd(?:l[íi]|l[íi]m|lela?|liště)|bydlišt[eě]m|bytem|bytom|trvale|býva(?:m|š|me|jú|l)?|byva(?:m|me)?|"
    r"mieszka(?:m|my|ją|ł[ay]?)?|"
    r"zamieszkał[ay]|zam\.|živím[eo]?|živimo?|živi|stanuje[mš]?o?|stanuj[ue]m?|stanujoč\w{0,2}|prebiva\w{0,3}|"
    r"boravi\w?|"
    r"locuie(?:sc|[sș]te|[sș]ti)|locuim|locuind|stau|st[ăa]m|domiciliat\w?|žije(?:m|me)?|žijí)"
)
_TOWN_BEFORE = rf"(?:[ ](?:v|ve|vo|w|we|u|în|in)[ ]{_CAPITAL}(?:[ ]{_CAPITAL})?,?)?"

CENTRAL = (
    # Where somebody lives: the preposition tells the rest
    re2.compile(
        rf"{_EDGE}{_LIVING}(?:[ ](?:som|sem|už|već|še|teraz|zdaj|sada|acum))?{_TOWN_BEFORE}[ ](?:na|przy|pri|pe|on)[ ]"
        rf"((?:ul\.[ ])?{_CAPITAL}(?:[ ](?:{_CAPITAL}|{_SMALL}{{3,14}})){{0,2}}[ ]{_NUMBER}){_CEASES}"
    ),
    re2.compile(
        r"(?i)\bmieszkam(?:y)?[ ](?:na|przy)[ ]((?:ul\.?[ ])?[a-z\x{df}-\x{17f}]{4,20}[ ][0-9]{1,3}[a-z]?/[0-9]{1,3})\b"
    ),
    # A sentence after that: a possessive in the locative, "na Gregorčičevi 8"
    re2.compile(
        rf"{_EDGE}(?:na|przy)[ ]((?:{_CAPITAL}[ ])?[A-ZÀ-ÖØ-ÞĀ-Ž][{_L}-]{{2,22}}(?:ovi|evi|skiej|ckiej|owej|ské)"
        rf"[ ]{_NUMBER})(?:[,.;)\n]|$|[ ](?:v|ve|w|we|u)[ ])"
    ),
    # "živimo u Vinkovcima, Kneza Mislava 14"
    re2.compile(
        rf"{_EDGE}{_LIVING}[ ](?:v|ve|vo|w|we|u|în|in)[ ]{_CAPITAL}(?:[ ]{_CAPITAL})?,[ ]"
        rf"({_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}[ ]{_NUMBER}){_END}"
    ),
    # The word for a street in its cases, first or last
    re2.compile(rf"{_EDGE}((?:{_CAPITAL}[ ]){{1,2}}{_WORD_LAST}[ ]{_NUMBER}){_END}"),
    re2.compile(
        rf"{_EDGE}({_WORD_FIRST}[ ](?:{_AFTER}|{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}})[ ](?:{_NUMBER}|{_UNNUMBERED})"
        rf"){_END}"
    ),
    re2.compile(
        rf"{_EDGE}((?:nám|nábř|tř|ul|sídl|Nám|Tř|Ul)\.[ ]{_TITLE}{_CAPITAL}(?:[ ]{_CAPITAL})?[ ]{_NUMBER}){_END}"
    ),
    re2.compile(rf"{_EDGE}((?:ul|Ul|ulica|Ulica)\.?[ ](?:{_CAPITAL}[ ]){{1,3}}{_UNNUMBERED}){_END}"),
    # After a day
    re2.compile(
        rf"{_EDGE}((?:[Uu]l|[Tt]ř|[Nn]ám|[Ss]tr|[Bb]d)\.[ ][0-9]{{1,2}}\.?[ ]{_MONTHS}(?:[ ](?:19|20)"
        rf"[0-9]{{2}})?,?[ ](?:nr\.[ ]?)?"
        rf"[1-9][0-9]{{0,3}}[a-z]?(?:/[0-9]{{1,4}})?){_END}"
    ),
    re2.compile(
        rf"{_EDGE}((?:[Uu]lic[aei]|[Tt]říd[aě]|[Nn]áměstí|[Nn]ámestie|[Tt]rg|[Bb]ulevar(?:ul)?|[Ss]trada)[ ]"
        rf"[0-9]{{1,2}}\.?[ ]{_MONTHS}"
        rf"(?:[ ](?:19|20)[0-9]{{2}})?,?[ ](?:nr\.[ ]?)?[1-9][0-9]{{0,3}}[a-z]?(?:/[0-9]{{1,4}})?){_END}"
    ),
    # Two numbers and a postcode in two groups: Czechia's and Slovakia's alone
    re2.compile(
        rf"{_EDGE}({_CAPITAL}(?:[ ](?:{_CAPITAL}|{_SMALL}{{2,14}})){{1,3}}[ ][0-9]{{1,4}}/[0-9]{{1,4}}[a-z]?)"
        rf",[ ]?[0-9]{{3}}[ ][0-9]{{2}}[ ]"
    ),
    # Serbia, in its own script
    re2.compile(
        r"(?:^|[^\x{400}-\x{45f}])((?:[Уу]л\.|[Уу]лиц[аеи]|[Бб]ул\.|[Бб]улевару?|[Тт]ргу?)[ ]"
        r"(?:[\x{402}-\x{428}][\x{430}-\x{45f}]{1,16}[ ]|[\x{430}-\x{45f}]{3,14}[ ]){1,3}"
        r"(?:бр\.?[ ]?)?[1-9][0-9]{0,3}[а-шђћј]?(?:[/-][0-9]{1,4})?)(?:[^\x{400}-\x{45f}0-9:%]|$)"
    ),
    # A village of Romania, its commune and county
    re2.compile(
        rf"{_EDGE}((?:[Ss]at(?:ul)?|[Cc]omuna|[Cc]om\.|[Ll]oc\.|[Ll]ocalitatea|[Oo]ra[sș](?:ul)?|[Mm]un\.|[Mm]"
        rf"unicipiul)[ ]{_CAPITAL}"
        rf"(?:[ ]{_CAPITAL}){{0,2}}(?:,[ ](?:(?:sat(?:ul)?|com\.|comuna|jud\.|jude[tț]ul|str\.|strada)"
        rf"[ ]{_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}}|"
        rf"(?:nr|bl|sc|et|ap)\.[ ]?[0-9A-Z]{{1,4}})){{1,7}})"
    ),
)
"""Forms that need nothing else."""

CENTRAL_PLACED = (
    re2.compile(
        rf"{_EDGE}((?:{_CAPITAL}[ ]){{0,2}}{_CAPITAL}[ ](?:vas|Vas|gora|selo|vrh|pot|steza|put|ves|Ves|Lhota)"
        rf"[ ]{_NUMBER}),[ ]"
    ),
    re2.compile(rf"{_EDGE}((?:{_CAPITAL}[ ]){{0,2}}{_CAPITAL}[ ]{_UNNUMBERED}),[ ]"),
    re2.compile(rf"{_EDGE}({_WORD_FIRST}[ ](?:{_SMALL}{{3,14}}[ ]){{1,3}}{_NUMBER}),[ ]"),
    re2.compile(
        rf"{_EDGE}((?:Kneza|Kralja|Bana|Cara|Vojvode|Svetog|Braće|Narodnih)"
        rf"[ ]{_CAPITAL}(?:[ ]{_CAPITAL})?[ ]{_NUMBER})(?:[.,][ ]|$)"
    ),
)
"""Likewise, where a town or a postcode must follow."""
