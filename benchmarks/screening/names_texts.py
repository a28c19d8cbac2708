"""Names, sentences and clean text to measure with, written apart from what the recogniser was trained on."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

# Names as people bear them, of many cultures, written from memory: most are on lists of names, some are on none.
PEOPLE = {
    "en": (
        "Harriet Colman/Dwayne Pritchard/Oluwaseun Adebayo/Priyanka Raghunathan/Siobhan McNulty/Tyrell Washington/"
        "Mei-Ling Tsang/Khadija Abdirahman/Gordon Blackwood/Lakshmi Venkatesan/Aroha Ngata/Connor Fitzpatrick/"
        "Xochitl Barrera/Duc Nguyen/Yuki Hasegawa/Zbigniew Wrona/Farrukh Qureshi/Thandiwe Dlamini/Marcus Ellery/"
        "Beatrix Holloway/Rajesh Kulkarni/Ifeoma Nwachukwu/Desmond Okafor/Tamsin Penhaligon/"
        "Jamal Broadnax/Hyun-woo Baek/"
        "Anneliese Cartwright/Mehmet Yildirim/Leilani Kahale/Grigor Petrosyan/Sandeep Dhaliwal/Cerys Llewellyn/"
        "Noam Birnbaum/Ayesha Siddiqui/Wendell Oakes/Imani Gathers/Tadhg Brennan/Shanice Beckford/"
        "Kofi Amankwah/Lena Vuković"
    ),
    "de": (
        "Anneke Brinkmann/Torben Lüdtke/Gisela Hackenberg/Jörg Wachsmuth/Ayşe Demirtaş/Friederike Holtz/Uwe Schlüter/"
        "Mareike Osterkamp/Detlef Kröger/Hannelore Zumbach/Emre Aksoy/Lukas Rittmeister/Svenja Pohlmann/Wolfgang Eibl"
    ),
    "fr": (
        "Maëlys Bourdon/Thibault Delacroix/Fatoumata Diabaté/Guillaume Castaing/Solène Marchetti/Youssef Benhaddou/"
        "Clotilde Verdier/Bastien Roquefeuil/Inès Charpentier/Gaspard Lemoine/Océane Toussaint/Hervé Quémener"
    ),
    "es": (
        "Macarena Villalobos/Íñigo Aranburu/Rocío Benavides/Joaquín Echeverría/Ximena Palacios/Gonzalo Ibarra/"
        "Nuria Castellví/Facundo Bianchetti/Milagros Quispe/Álvaro Cifuentes/Itziar Goñi/Wilfredo Caicedo"
    ),
    "pt": (
        "Thaís Albuquerque/Vasco Figueiredo/Jussara Nogueira/Duarte Vasconcelos/Raimundo Cavalcanti/Inês Salgueiro/"
        "Edson Brandão/Luzia Meireles/Caetano Furtado/Marlene Siqueira"
    ),
    "it": (
        "Ginevra Bonacina/Tommaso Ferrante/Ornella Spadaro/Ettore Malvestiti/Carmela Lo Presti/Niccolò Baroni/"
        "Loredana Pizzuto/Gianluca Tedesco/Fiorenza Mancuso/Ubaldo Cestari"
    ),
    "nl": (
        "Maartje Hoekstra/Sjoerd Wiersma/Fenna van der Linden/Teun Bloemendaal/Wouter de Ruiter/Hanneke Schaap/"
        "Bilal El Idrissi/Roos Terpstra/Jurre Boersma/Marleen Kuipers"
    ),
    "sv": (
        "Ebba Nordström/Torbjörn Hallgren/Saga Lindqvist/Örjan Wikström/Maj-Britt Sundin/"
        "Hampus Åkerblom/Zeinab Warsame/"
        "Tove Rosengren/Göran Ekdahl/Lovisa Bergdahl"
    ),
}
PLACES = {
    "en": (
        "Nottingham/Duluth/Ballarat/Galway/Chattanooga/Lahore/Accra/Saskatoon/Hull/Montana/Portugal/"
        "Cape Town/Baton Rouge"
    ),
    "de": "Kassel/Oldenburg/Graz/Winterthur/Bad Homburg/Erfurt/Regensburg",
    "fr": "Besançon/Limoges/Quimper/Namur/Sherbrooke/Clermont-Ferrand",
    "es": "Zaragoza/Rosario/Guadalajara/Cartagena/Vigo/Santa Cruz",
    "pt": "Braga/Curitiba/Setúbal/Recife/Belo Horizonte",
    "it": "Pescara/Bergamo/Cagliari/Reggio Emilia/Lecce",
    "nl": "Groningen/Zwolle/Breda/Den Bosch/Leeuwarden",
    "sv": "Umeå/Norrköping/Västerås/Lund/Gävle",
}
# `@` a full name, `#` a given name, `%` a surname, `^` a place.
SENTENCES = {
    "en": r"""
Could you polish this note to @? She runs the desk in ^.
my aunt # keeps lending money to my cousin # and now grandma is upset
Please summarise the complaint that @ filed last week.
so basically @ owes me 400 dollars and # says i should let it go
Draft a toast for # and #, they met while hiking near ^.
who won the argument between # and #, read the chat below
Ms % asked whether the lab in ^ is still open.
I'm #, a second year student, and my tutor @ marked me down.
i'm # from ^ and i want to learn guitar
Make this sound warmer: "#, your invoice is late."
remind me to send # the photos
@ and @ will co-chair the panel.
Is it rude to tell # that the cake was dry?
he is called @ and he repairs boats in ^
Rewrite as a haiku: # waits at the station.
the nurse, @, wrote down the wrong dose
Explain to # why the sky is blue, she is seven.
got a text from # saying # broke his leg
Thanks so much for your help, it worked.\n\nKind regards,\n@
Can we reschedule?\n\ncheers\n#
Dear Mr %,\n\nI read the offer.
From: @\nSubject: keys\n\nwhere are they
- @: slides\n- @: catering\n- #: parking
| guest | table |\n|---|---|\n| @ | 4 |\n| @ | 7 |
guest,city,age\n@,^,34\n@,^,61
# told me that @ used to live above the shop
what rhymes with #
translate into french: # loves her dog
is @ the right person to ask about the lease
pls tell # we land in ^ at 9
We hired @ in March; before that she worked in ^.
Dr. % prescribed it, but # thinks the dose is too high.
[12:04] #: anyone up?\n[12:05] #: yes
Assign the bug to @ and tell # to review it.
@'s mother phoned about #'s grades
a letter from @ to her landlord about mould
""",
    "de": r"""
Kannst du diesen Brief an @ freundlicher formulieren?
meine cousine # streitet sich mit # wegen des erbes
Ich bin # und suche eine Wohnung in ^.
mein name ist @, ich habe eine frage zur rechnung
Frau % hat gestern aus ^ angerufen.
Sehr geehrter Herr %,\n\nich kündige den Vertrag.
sag bitte #, dass der termin verschoben ist
@ und @ leiten die Sitzung.
Danke und bis bald\n\nViele Grüße\n@
schreib # eine nette absage
Wo wohnt eigentlich @ jetzt?
""",
    "fr": r"""
Peux-tu corriger ce message pour @ ?
ma cousine # se dispute avec # depuis noël
Je suis # et je cherche un appartement à ^.
je m'appelle @, j'ai une question sur la facture
Mme % a téléphoné hier de ^.
Cher Monsieur %,\n\nje résilie le contrat.
dis à # que le rendez-vous est reporté
@ et @ animent la réunion.
Merci et à bientôt\n\nCordialement\n@
où habite @ maintenant
""",
    "es": r"""
¿Puedes corregir este mensaje para @?
mi prima # discute con # desde la boda
Soy # y busco piso en ^.
me llamo @ y tengo una duda con la factura
La señora % llamó ayer desde ^.
Estimado señor %:\n\ncancelo el contrato.
dile a # que la cita se aplaza
@ y @ dirigen la reunión.
Gracias y hasta pronto\n\nSaludos\n@
dónde vive ahora @
""",
    "pt": r"""
Pode corrigir esta mensagem para @?
a minha prima # discutiu com # no casamento
Sou # e procuro casa em ^.
meu nome é @ e tenho uma dúvida na fatura
A senhora % telefonou ontem de ^.
avisa # que a consulta foi adiada
@ e @ vão dirigir a reunião.
Obrigada e até breve\n\nCumprimentos\n@
onde mora agora @
""",
    "it": r"""
Puoi correggere questo messaggio per @?
mia cugina # litiga con # dal matrimonio
Sono # e cerco casa a ^.
mi chiamo @ e ho una domanda sulla fattura
La signora % ha telefonato ieri da ^.
di a # che l'appuntamento è rimandato
@ e @ guidano la riunione.
Grazie e a presto\n\nCordiali saluti\n@
dove abita adesso @
""",
    "nl": r"""
Kun je dit bericht aan @ verbeteren?
mijn nicht # maakt ruzie met # sinds de bruiloft
Ik ben # en zoek een huis in ^.
mijn naam is @ en ik heb een vraag over de factuur
Mevrouw % belde gisteren uit ^.
zeg tegen # dat de afspraak is verzet
@ en @ leiden de vergadering.
Bedankt en tot snel\n\nMet vriendelijke groet\n@
waar woont @ nu
""",
    "sv": r"""
Kan du rätta det här meddelandet till @?
min kusin # bråkar med # sedan bröllopet
Jag är # och söker lägenhet i ^.
jag heter @ och har en fråga om fakturan
Fru % ringde igår från ^.
säg till # att mötet är flyttat
@ och @ leder mötet.
Tack och på återseende\n\nVänliga hälsningar\n@
var bor @ nu
""",
}
ADDRESSES = {
    "us": (
        "48 Juniper Hollow Road/1907 W Alder St, Apt 12/330 Larkspur Lane, Boise, ID 83702/"
        "7 Old Mill Court/5521 NE 14th Avenue/12 Sycamore Drive, Suite 300, Dayton, OH 45402/PO Box 4417"
    ),
    "uk": (
        "14 Wexcombe Road, Leeds LS6 2AB/Flat 3, 27 Harrow Street/9 Saint Aldate's Close, Bath BA2 4QE/"
        "2a Fenwick Terrace"
    ),
    "de": (
        "Lindenstraße 14, 34117 Kassel/Am Wasserturm 8/Goethering 22b, 60313 Frankfurt/"
        "Neue Gasse 3, 99084 Erfurt/Breite Str. 41"
    ),
    "fr": (
        "18 rue des Tanneurs, 25000 Besançon/4 bis avenue Jean Moulin/"
        "112 boulevard de la Liberté, 59800 Lille/7 impasse du Lavoir"
    ),
    "es": (
        "Calle del Pozo 12, 3º B, 50001 Zaragoza/Avenida de la Constitución 44/Plaza Nueva 6/C/"
        " Sierra Nevada 18, 28038 Madrid"
    ),
    "it": "Via dei Mille 27, 65122 Pescara/Piazza Garibaldi 3/Viale Monte Rosa 91, 20149 Milano/Corso Umberto I 14",
    "nl": "Bloemstraat 55, 9712 LC Groningen/Oude Gracht 18/Wilhelminalaan 4b, 3743 DC Baarn/Parkweg 210",
    "sv": "Storgatan 18, 903 26 Umeå/Björkvägen 4/Kungsgatan 33B, 602 20 Norrköping",
}
ADDRESS_FRAMES = (
    "Send it to {} please.",
    "my address is {}",
    "we moved to {} last month",
    "Deliver to:\n{}\nbefore noon",
    "Address: {}",
    "i live at {}, can you find a gym nearby",
    "| office | {} |",
    "Is {} in a flood zone?",
)
CLEAN = """
The kettle takes about four minutes to boil, so start the toast afterwards. Cut the bread while it is still warm.
A good summary names the claim first, then the evidence, then what is still open. It should fit on one page.
Rivers carry sand to the sea, where waves sort it by weight. That is why some beaches have black stripes.
i keep waking up at 4 in the morning and cant fall back asleep, what should i change first
The committee will vote on the budget next Tuesday. Members may propose changes until Friday evening.
Write a limerick about a lazy parrot that refuses to talk on weekends.
In chess, the bishop moves along diagonals and the rook along ranks and files. Pawns may only capture sideways.
how do i get red wine out of a wool carpet without ruining it
Sort the list before searching it: a binary search needs sorted input and halves the range with each step.
The lease ends in June. Hope springs eternal, but the rent rose by nine percent, and grace periods are short.
my laptop fan is loud when i open more than ten tabs, is that normal or should i clean it
Photosynthesis stores light as sugar. Plants release oxygen, and animals breathe it in.
Compare fixed and variable mortgage rates for a first home. Use a table with three rows.
Mark each answer as true or false. Will the ball roll faster on ice? May the second player pass?
what's the difference between baking soda and baking powder and can i swap them
Inflation fell slightly in autumn, while wages grew. Economists expect the bank to wait until spring.
Dust the shelves, then vacuum; otherwise the dust settles on the clean floor again.
The Marketing Team Meeting starts at noon. Please Bring Your Own Laptop And A Notebook.
can you explain recursion with an example that isnt factorial or fibonacci
Installing Docker on Ubuntu takes three commands. After that, open Visual Studio Code and the Terminal.
A sonnet has fourteen lines. The last two often turn the argument around.
Use Pandas to read the file, NumPy for the sums and Matplotlib for the chart; Excel works as well.
i think the second paragraph repeats the first one, can you merge them and keep the jokes
Gravity bends light. Far galaxies look stretched when a heavy cluster stands between them and us.
"""


def _listed(text: str) -> list[str]:
    return text.split("/")


def filled(sentence: str, language: str, draw: random.Random) -> tuple[str, list[tuple[int, int, str]]]:
    """Returns a sentence with its names filled in, and where they are and what."""
    out, spans, length = [], [], 0
    for part in re.split(r"([@#%^])", sentence.replace("\\n", "\n")):
        text = part
        if part and part in "@#%":
            given, _, surname = draw.choice(_listed(PEOPLE[language])).partition(" ")
            text = {"@": f"{given} {surname}", "#": given, "%": surname}[part]
            spans.append((length, length + len(text), "PERSON"))
        elif part == "^":
            text = draw.choice(_listed(PLACES[language]))
            spans.append((length, length + len(text), "LOCATION"))
        out.append(text)
        length += len(text)
    return "".join(out), spans


def planted(language: str, count: int, seed: int) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yields sentences of a language with names."""
    draw = random.Random(f"{language}/{seed}")
    sentences = [line for line in SENTENCES[language].splitlines() if line]
    for _ in range(count):
        yield filled(draw.choice(sentences), language, draw)


def addresses(country: str) -> Iterator[tuple[str, int, int]]:
    """Yields texts with one address each, and where it is."""
    for address in re.split(r"(?<!C)/", ADDRESSES[country]):
        for frame in ADDRESS_FRAMES:
            start = frame.index("{}")
            yield frame.format(address), start, start + len(address)


def clean_prose() -> list[str]:
    """Text without a name."""
    return [line for line in CLEAN.splitlines() if line]


FORMS = (
    "@ joined the group.",
    "# was late again, and ",
    "a letter from % arrived.",
    "They asked # twice.",
    "%'s answer was no. ",
)


def long_document(draw: random.Random) -> tuple[str, list[list[tuple[int, int]]]]:
    """Returns a text of some thousand characters about four people, and every mention of each."""
    people = [draw.choice(_listed(PEOPLE["en"])).partition(" ") for _ in range(4)]
    people = list(dict.fromkeys(people))
    mentions: list[list[tuple[int, int]]] = [[] for _ in people]
    filler = clean_prose()
    text = ""
    for number, (given, _, surname) in enumerate(people):
        for form in (
            "@ joined the group.",
            "# was late again, and ",
            "a letter from % arrived.",
            "They asked # twice.",
            "%'s answer was no. ",
        ):
            if number % 2 and form.startswith("@"):
                form = form.replace(".", " in the first week.")  # noqa: PLW2901  # another wording of the same
            at = re.search("[@#%]", form)
            assert at is not None
            value = {"@": f"{given} {surname}", "#": given, "%": surname}[at.group()]
            start = len(text) + at.start()
            mentions[number].append((start, start + len(value)))
            text += form.replace(at.group(), value) + " " + draw.choice(filler) + draw.choice(["\n\n", " "])
    return text, mentions
