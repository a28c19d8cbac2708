"""Words that stand before or around a name, in eight languages."""

# ruff: noqa: SIM905  # as lists, one word a line, these would be hundreds of lines

from __future__ import annotations

SURELY_BEFORE = (
    "my names",
    "name is",
    "name's",
    "signed by",
    "sign as",
    "sign it as",
    "sign off as",
    "il s'appelle",
    "elle s'appelle",
    "mon prénom c'est",
    "je me prénomme",
    "er heißt",
    "sie heißt",
    "se llama",
    "si chiama",
    "hij heet",
    "zij heet",
    "han heter",
    "hon heter",
)
"""After these stands a name, whatever it looks like."""

TOLD_BEFORE = (
    *(
        "my name is|my name's|my name’s|my full name is|my real name is|my first name is|my legal name is|his name is|"
        "her name is|his name was|her name was|i am called|i'm called|everyone calls me|everybody calls me|"
        "people call me|friends call me|goes by the name of|"
        "je m'appelle|je m’appelle|mon nom est|mon prénom est|mein name ist|mein name lautet|ich heiße|ich heisse|"
        "me llamo|mi nombre es|meu nome é|me chamo|chamo-me|mi chiamo|il mio nome è|ik heet|mijn naam is|jag heter|"
        "mitt namn är|nazywam się|mam na imię|jeg heter|jeg hedder|navnet mitt er|mit navn er|nimeni on|mă numesc|"
        "numele meu este|jmenuji se|jmenuju se|volám sa|benim adım|nama saya|zovem se|a nevem"
    ).split("|"),
    *(
        f"{somebody} {called}"
        for somebody in (
            "boy girl man woman guy lady kid child baby son daughter brother sister twin friend cousin colleague "
            "coworker classmate roommate neighbour neighbor student teacher nurse person someone somebody"
        ).split()
        for called in ("named", "called")
    ),
)
"""After these a word with a capital letter is a name: "My name is Gift", "a boy named Miracle"."""

NO_NAMES = frozenset(
    "the a an this that it he she they we you i me my your his her their our and or but not no yes what when where why "
    "how there here also so only just still like as at in on of for to from by with if is was are were will can "
    "could would should do does did has have had please thanks thank sorry never always maybe nothing something "
    "sie ihr dich euch alle nicht und der die das so wie je tu il elle on nous vous ils elles ce cela non mais et "
    "yo tú él ella usted no y el la los las un una que pero eu você ele ela o a os as e não mas io lui lei noi voi "
    "ik jij hij zij wij het een de niet en maar jag du han hon vi ni inte och men jeg ikke ja pan pani nie i".split()
)
"""What goes on there instead, at the beginning of another sentence or of a title."""

MAYBE_BEFORE = (
    "i'm",
    "i’m",
    "im",
    "i am",
    "this is",
    "it's",
    "call me",
    "posted by",
    "written by",
    "reviewed by",
    "reported by",
    "prepared by",
    "welcome",
    "love from",
    "named",
    "called",
    "with my friend",
    "uncle",
    "aunt",
    "auntie",
    "aunty",
    "grandpa",
    "grandma",
    "granny",
    "cousin",
    "onkel",
    "tante",
    "oma",
    "opa",
    "zia",
    "zio",
    "tía",
    "tía",
    "dona",
    "dom",
    "ciocia",
    "babcia",
    "wujek",
    "ich bin",
    "hier ist",
    "hier spricht",
    "je suis",
    "moi c'est",
    "moi c’est",
    "ici",
    "soy",
    "habla",
    "eu sou",
    "sou a",
    "sou o",
    "aqui é",
    "sono",
    "ik ben",
    "jag är",
    "hi",
    "hey",
    "hello",
    "dear",
    "hallo",
    "liebe",
    "lieber",
    "bonjour",
    "cher",
    "chère",
    "salut",
    "hola",
    "querida",
    "querido",
    "estimado",
    "estimada",
    "oi",
    "olá",
    "prezado",
    "prezada",
    "ciao",
    "cara",
    "caro",
    "gentile",
    "beste",
    "hoi",
    "hej",
    "kära",
    "thanks",
    "thx",
    "thanx",
    "cheers",
    "thank you",
    "cheers",
    "regards",
    "sincerely",
    "danke",
    "merci",
    "gracias",
    "obrigado",
    "obrigada",
    "grazie",
    "bedankt",
    "tack",
    "cordialement",
    "saludos",
    "atenciosamente",
    "saluti",
    "mvh",
    "grüße",
    "gruß",
    "groetjes",
    "hälsningar",
    # Whom somebody writes to, asks or greets, and who signs
    *(
        "tell|told|text|texted|msg|message|messaged|email|emailed|ask|asked|invite|invited|write to|wrote to|"
        "letter to|email to|"
        "note to|text to|message to|signed|xoxo|toast for|speech for|card for|present for|gift for|"
        "happy birthday|happy bday|"
        "congrats|say hi to|reply to|forward to|forward it to|send it to|sent it to|met with|fight with|"
        "broke up with|"
        "sag|sagt|schreib|schreibe|schreib an|frag|frage|gruß von|grüße von|lg|vg|mfg|geschenk für|"
        "einladung für|karte für|"
        "dis à|dire à|écris à|écrire à|demande à|bises|bisous|signé|cadeau pour|message à|mail à|"
        "dile a|dígale a|escribe a|escríbele a|avisa a|avísale a|pregunta a|pregúntale a|firmado|besos|"
        "un beso de|regalo para|"
        "scrivi a|scrivere a|dì a|dillo a|dille a|digli a|chiedi a|auguri a|saluta|un bacio da|"
        "un abbraccio da|firmato|baci|"
        "regalo per|biglietto per|nonno|nonna|"
        "fala com|diz à|diz ao|escreve à|escreve ao|manda pra|pergunta à|pergunta ao|beijos|assinado|presente para|"
        "zeg tegen|schrijf aan|groeten van|groetjes van|liefs|kaartje voor|cadeau voor|"
        "säg till|skriv till|hälsa|hälsa till|kram|kramar|present till|"
        "napisz do|powiedz|zapytaj|pozdrawiam|buziaki|prezent dla"
    ).split("|"),
    # Whom somebody calls, and who has a part
    *(
        "call|mail|ping|phone|ring|facetime|whatsapp|dm is|gm is|captain is|boss is|teacher is|driver is|landlord is|"
        "manager is|host is|keeper is|partner is|visitor is|guest is|tenant is|patient is|owner is|others are|"
        "the other is|the other one is|contact is|supervisor is|nurse is|gp is|roommates are|flatmates are|kids are|"
        "sons are|daughters are|brothers are|sisters are|twins are|parents are|witness is|bride is|groom is|"
        "best man is|bridesmaids are|tía|tia|tío|tio|titi|tita|tito|vovó|vovô|abuela|abuelo|teyze|amca|abla|dede|didi|"
        "chacha|chachi|masi|mausi|bua|nani|ciotka|babka|dziadek|mamie|tata|tonton|mémé|papi|papy|nonna|nonno|grootje"
    ).split("|"),
)
"""After these stands a name when the word is a listed one and no everyday word."""

TITLES = (
    "mr mrs ms miss mx dr prof professor doctor sir dame lady lord judge justice senator rev reverend father sister "
    "brother uncle aunt captain lieutenant sergeant officer detective nurse coach herr herrn frau fräulein dipl-ing "
    "monsieur madame mme mlle mademoiselle maître señor señora señorita sr sra srta don doña senhor senhora dona "
    "signor signora signorina sig dott dottor dottoressa avv ing dhr mevr mevrouw meneer fru fröken"
).split()
"""After these, capitalised, stands a surname or a full name."""

SURE_TITLES = frozenset("mr mrs ms mx dr prof mme mlle herr herrn frau señora señor senhor signora dhr mevr".split())
"""Titles that count in lower case, too, when no everyday word follows."""

LOWER_TITLES = frozenset(
    "doctor docteur docteure doctora dottor dottoressa doutor doutora dokter doktor heer mevrouw monsieur madame "
    "maître signor signorina señorita professeur professeure profesor profesora professore professoressa abogado "
    "avocat infirmière kinésithérapeute brigadier adjudant gendarme capitaine caporal sergent commissaire inspecteur "
    "inspectrice sargento capitán teniente comisario comisaria maresciallo brigadiere appuntato capitano sergente "
    "commissario commissaria polizeimeister polizeihauptmeister polizeioberkommissar kommissar kommissarin hauptmann "
    "leutnant feldwebel".split()
)
"""Titles that count in lower case where a word with a capital follows."""

FIELDS = frozenset(
    (
        "first|last|first_name|last_name|firstname|lastname|full_name|fullname|given_name|family_name|"
        "customer_name|contact_name|display_name|author_name|imię|nazwisko|imię i nazwisko|klient|pacjent|nadawca|"
        "from|to|cc|bcc|reply-to|attn|attention|name|full name|first name|last name|surname|given name|"
        "family name|nickname|customer|customer name|client|client name|patient|patient name|employee|"
        "employee name|contact|contact person|contact name|author|authors|signed|signature|applicant|"
        "candidate|tenant|landlord|owner|guest|passenger|recipient|sender|beneficiary|account holder|"
        "cardholder|billing name|shipping name|ship to|bill to|emergency contact|witness|assignee|assigned to|"
        "reporter|reported by|prepared by|reviewed by|approved by|written by|manager|doctor|physician|student|"
        "teacher|interviewer|interviewee|plaintiff|defendant|attendees|participants|von|an|kunde|kundin|"
        "ansprechpartner|ansprechpartnerin|vorname|nachname|familienname|teilnehmer|mieter|vermieter|absender|"
        "empfänger|patientin|bearbeiter|unterschrift|de|à|nom|prénom|nom et prénom|nom complet|cliente|"
        "destinataire|expéditeur|para|nombre|nombre completo|nombre y apellidos|apellidos|paciente|remitente|"
        "destinatario|asistentes|nome|nome completo|sobrenome|remetente|da|nome e cognome|cognome|paziente|"
        "mittente|partecipanti|van|aan|naam|voornaam|achternaam|klant|patiënt|aanwezig|från|till|namn|förnamn|"
        "efternamn|kund|patienten|deltagare"
    ).split("|")
)
"""Labels of a field that holds names: `From: Anna Lee`, `Kunde: Anna Lee`."""

CLOSINGS = frozenset(
    (
        "best|best regards|kind regards|warm regards|regards|many thanks|thanks|thank you|cheers|sincerely|"
        "sincerely yours|yours sincerely|yours faithfully|yours truly|yours|love|with love|all the best|"
        "best wishes|warmly|respectfully|take care|xoxo|mit freundlichen grüßen|mit freundlichen grüssen|"
        "freundliche grüße|viele grüße|liebe grüße|beste grüße|herzliche grüße|mfg|lg|vg|gruß|grüße|"
        "cordialement|bien cordialement|bien à vous|amicalement|bisous|sincères salutations|saludos|"
        "saludos cordiales|un saludo|atentamente|un abrazo|abrazos|atenciosamente|cumprimentos|"
        "com os melhores cumprimentos|abraços|abraço|cordiali saluti|distinti saluti|saluti|un abbraccio|"
        "met vriendelijke groet|vriendelijke groet|groet|groeten|groetjes|hartelijke groet|"
        "med vänliga hälsningar|vänliga hälsningar|hälsningar|mvh|vänligen"
    ).split("|")
)
"""A line of these alone is followed by a line with a name."""

OPEN_CLOSINGS = (
    "thanks ",
    "many thanks ",
    "thank you ",
    "best ",
    "with ",
    "love ",
    "see you",
    "talk soon",
    "speak soon",
    "until ",
    "yours ",
    "kind ",
    "warm",
    "bis ",
    "danke ",
    "vielen dank",
    "merci ",
    "à bientôt",
    "gracias ",
    "grazie ",
    "obrigad",
    "tot ",
    "tack ",
)
"""Likewise a line that begins so and ends with a comma."""

NOT_ADDRESSED = frozenset(
    "all everyone everybody there team sir madam folks guys friend friends colleagues hiring manager claude chatgpt "
    "gpt "
    "assistant bot again you so very for to world ai siri alexa gemini copilot bard both now this that the a an not "
    "sorry glad happy sure fine looking trying having writing going just also still really from in at on here "
    "zusammen damen herren alle miteinander tous toutes madame monsieur todos todas a señores team iedereen "
    "mío mía míos alla jai jsuis jvais ca ça cest po naman mga pls plz quick question reviewer president chairman "
    "speaker "
    "moderator robot postman teacher developer officer boss examiner "
    "professor doctor director kollege kollegen nachbar".split()
)
"""Words after a greeting or "I'm" that are no name."""
