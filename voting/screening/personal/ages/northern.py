"""Ages from the Baltic to Hungary and Turkey, where a case or the word for a year says that they are some.

"46-aastane", "kolmteist aastat vana", "kolmetoista vuotta vanha", "67 v nainen", "viņam ir 46 gadi", "67 g.v.", "jam 46
metai", "27 metų", "aštuoniasdešimt dveji metai", "most tölti be a hetet", "on üçüne bastı", "og Jostein, begge 51".
"""

from __future__ import annotations

from voting.screening import late, re2
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_FIGURES = r"(?:1[01][0-9]|[1-9][0-9]?)"
_NUMBER = {one: rf"(?:{_FIGURES}|{NUMBERS[one]})" for one in ("et", "fi", "lv", "lt", "tr")}
_BEFORE = r"(?i)(?:^|[^\pL\pN.,§/:-])"
_AFTER = r"(?:[^\pL\pN]|$)"
_STOP = r"(?:[,;!?)\"”»\n]|\.(?:[^0-9]|$)|$)"
# Of whom an age is told, in the case that it takes
_LATVIAN = loose(
    r"(?:man|tev|viņam|viņai|mums|jums|viņiem|viņām|abiem|kuram|kurai|"
    r"(?:manam|manai|mūsu|viņa|viņas|tavam|tavai|savam|savai)(?: [a-zà-ž]+ajai| [a-zà-ž]+ajam)? [a-zà-ž]+|"
    r"mammai|māmiņai|tētim|tēvam|mātei|dēlam|dēliņam|meitai|meitiņai|vīram|sievai|brālim|māsai|vecmāmiņai|omei|"
    r"vectēvam|opim|mazdēlam|mazmeitai|draugam|draudzenei|puisim|meitenei|zēnam|bērnam|mazulim|kaimiņam|kaimiņienei|"
    r"pacientam|pacientei|kolēģim|kolēģei|\x00)"
)
_LITHUANIAN = loose(
    r"(?:man|tau|jam|jai|mums|jums|jiems|joms|abiem|kuriam|kuriai|"
    r"(?:mano|mūsų|jo|jos|tavo|savo)(?: [a-zà-ž]+(?:am|ai))? [a-zà-ž]+|"
    r"mamai|mamytei|tėčiui|tėtei|tėvui|motinai|sūnui|sūneliui|dukrai|dukrelei|dukteriai|vyrui|žmonai|broliui|sesei|"
    r"seseriai|močiutei|bobutei|seneliui|anūkui|anūkei|draugui|draugei|vaikui|kaimynui|kaimynei|pacientui|pacientei|"
    r"kolegai|kolegei|\x00)"
)
_SINCE = loose(
    r"(?:(?:ir|bija|būs|jau|tagad|tikai|tikko|gandrīz|apmēram|šogad|drīz|nupat|paliks|palika|apritēja|apritēs|"
    r"dabar|yra|buvo|bus|tik|tiktai|beveik|apie|šiemet|greitai|ką|sukako|sukanka|sukaks|suėjo|sueina|sueis) ){1,3}"
)
_TURNED = loose(r"(?:paliks|palika|paliek|apritēja|apritēs|aprit|sukako|sukanka|sukaks|suėjo|sueina|sueis)")
_ESTONIAN_ROOTS = r"(?:ühe|kahe|kolme|nelja|viie|kuue|seitsme|kaheksa|üheksa)"
_ESTONIAN_STEM = rf"(?:{_ESTONIAN_ROOTS}(?:teistkümne|teist|kümne(?: ?{_ESTONIAN_ROOTS})?)?|kümne)"
_FINNISH_ROOTS = r"(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän)"
_FINNISH_STEM = rf"(?:kolmi|neli|{_FINNISH_ROOTS}(?:toista|kymmentä(?:{_FINNISH_ROOTS})?)?|kymmen|kymmenen)"
_TURKISH_TO = (
    r"(?:ikiye|üçe|dörde|beşe|altıya|yediye|sekize|dokuza|yirmiye|otuza|kırka|elliye|altmışa|yetmişe|seksene|"
    r"doksana)"
)
_TURKISH_TENS = r"(?:on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)"
_ILL = r"(?:mies|miespotilas|nainen|naispotilas|poika|tyttö|potilas|rouva|herra|henkilö|lapsi)"
AGES_NORTHERN = (
    # Estonian
    re2.compile(rf"{_BEFORE}((?:{_FIGURES}[ -]?|{_ESTONIAN_STEM}[ -]?)aasta(?:ne|se[a-zà-ž]*|s[te][a-zà-ž]*)){_AFTER}"),
    re2.compile(rf"{_BEFORE}({_NUMBER['et']} (?:aastat?|kuud?|nädalat?) vana[a-zà-ž]*){_AFTER}"),
    re2.compile(
        rf"{_BEFORE}(?:saab|saan|saad|saavad|sai|sain|saanud|saamas)(?: [a-zà-ž]+)?[ ]({_ESTONIAN_STEM}(?:se)?ks|"
        rf"{_FIGURES}-?(?:ks|seks)){_AFTER}"
    ),
    re2.compile(
        rf"{_BEFORE}(?:sünnipäev|juubel)[a-zà-ž]*[^.!?\n]{{0,30}}?[ ](?:saab|saan|sai|sain|saavad)[ ]({_NUMBER['et']})"
        rf"(?: aastat)?{_STOP}"
    ),
    # Finnish
    re2.compile(
        rf"{_BEFORE}({_NUMBER['fi']} (?:vuotta|vuoden|kuukautta|viikkoa) (?:vanha[a-zà-ž]*|ikäi[a-zà-ž]+)){_AFTER}"
    ),
    re2.compile(rf"{_BEFORE}({loose(_FINNISH_STEM)}-?vuotia[as][a-zà-ž]*){_AFTER}"),
    re2.compile(
        rf"{_BEFORE}({_FIGURES} ?v\.?)(?: \(?|, )(?:[a-zà-ž]+ )?{_ILL}{_AFTER}|"
        rf"{_BEFORE[4:]}{_ILL}(?: on)?,? \(?({_FIGURES} ?v)\b\.?{_STOP}"
    ),
    # Latvian
    re2.compile(rf"{_BEFORE}{_LATVIAN} (?:{_SINCE})?({_NUMBER['lv']} gad(?:i|s|iņi|u))(?:{_STOP}|[ ](?:un|bet|gad)\b)"),
    re2.compile(rf"{_BEFORE}({_NUMBER['lv']} gad(?:us|u) (?:ve[cs][a-zà-ž]+|jaun[a-zà-ž]+|vecum[a-zà-ž]+)){_AFTER}"),
    re2.compile(rf"{_BEFORE}({_FIGURES}[ -]?gadīg[a-zà-ž]+){_AFTER}"),
    re2.compile(rf"{_BEFORE}({_FIGURES} ?g\. ?v\.)"),
    # Lithuanian
    re2.compile(rf"{_BEFORE}{_LITHUANIAN} (?:{_SINCE})?({_NUMBER['lt']} (?:met(?:ai|ų|ukai|us)|m\.))(?:[^\pL\pN]|$)"),
    re2.compile(rf"{_BEFORE}({_NUMBER['lt']} met(?:ų|us) (?:amži[a-zà-ž]+|vyr[a-zà-ž]+|moter[a-zà-ž]+|amž\.)){_AFTER}"),
    re2.compile(rf"{_BEFORE}({_FIGURES}[ -]?me(?:t(?:is|ė|ės|į|ę|ei)|či(?:o|ui|u|ai|ų|us|ams))){_AFTER}"),
    re2.compile(
        rf"{_BEFORE}(?:vyras|moteris|pacientas|pacientė|pac\.|berniukas|mergaitė|vaikas|\x00),? \(?"
        rf"({_FIGURES} (?:m\.|metų)){_STOP}"
    ),
    # Both, where a birthday is told
    re2.compile(
        rf"{_BEFORE}{_TURNED} ({_NUMBER['lv']}|{_NUMBER['lt']})(?: gad(?:i|s|u)| met(?:ai|ų))?"
        rf"(?:{_STOP}|[ ](?:un|ir|bet)\b)"
    ),
    # Hungarian
    re2.compile(
        rf"{_BEFORE}töl(?:ti|töm|tötte|töttem|töd)(?: [a-zà-ž]+)? be an? ((?:{_FIGURES}[- ]?[aeo]?t|"
        rf"(?:hatodik|hetedik|nyolcadik|kilencedik|tizedik|[a-zà-ž]+adik|[a-zà-ž]+edik) (?:életév|év)[a-zà-ž]+|"
        rf"kettőt|hármat|négyet|ötöt|hatot|hetet|nyolcat|kilencet|tizet|húszat|harmincat|negyvenet|ötvenet|hatvanat|"
        rf"hetvenet|nyolcvanat|kilencvenet)){_AFTER}"
    ),
    # Turkish
    re2.compile(
        rf"{_BEFORE}((?:{_TURKISH_TENS} )?{_TURKISH_TO}|{_FIGURES}['’](?:[ey]?[ea]|[yn][ea])) "
        rf"bas(?:tı|tım|acak|acağım|ıyor|ıyorum|mak üzere)"
    ),
    # Of two at once
    re2.compile(
        r"(?i)(?:,|\x00|\()[ ]?(?:begge|båda|bägge|både|molemmat|mõlemad|abi|abu|abudu|mindketten|ikisi de) "
        rf"({_FIGURES})(?:[ ](?:år|vuotta|gadi|metai|évesek|yaşında))?{_STOP}"
    ),
)
"""Each group is an age."""

# What has an age there, too, as the sentence's subject or behind the age
_THING = (
    r"(?:maja|hoone|korter|auto|masin|pesumasin|külmik|telefon|arvuti|ettevõte|firma|kool|linn|puu|katus|klubi|selts|"
    r"(?:talo|rakennus|asunto|auto|kone|pesukone|jääkaappi|puhelin|tietokone|yritys|firma|yhtiö|koulu|kaupunki|puu|"
    r"katto|seura)(?:ni|mme)?|"
    r"(?:uzņēmum|nam|jumt|dator|telefon|veikal|kok|klub|automobiļ)(?:am|s)|"
    r"(?:firm|māj|ēk|mašīn|skol|pilsēt|iekārt)(?:ai|a)|"
    r"auto|(?:įmon|bendrov|parduotuv|organizacij|firm|mašin|mokykl)(?:ei|ai|ės|os)|"
    r"(?:nam|pastat|automobili|telefon|kompiuteri|miest|klub|medži|stog)ui|"
    r"(?:cég|gép|épület)(?:em|ünk|ük)?|ház(?:am|unk|uk)?|autó(?:m|nk)?|kocsi(?:m|nk)?|város(?:unk)?|iskola|iskolánk|"
    r"şirket(?:im|imiz)?|firma(?:m|mız)?|bina(?:mız)?|ev(?:im|imiz)|araba(?:m|mız)?|okul(?:umuz)?)"
)
_OF_A_THING = late.compile(
    rf"(?i)(?<![^\W_]){_THING},? (?:(?:on|oli|ir|bija|yra|buvo|juba|jo|jau|nyt|tagad|dabar|már|artık|tam) ){{0,2}}\Z"
)
_THEN_A_THING = late.compile(
    rf"(?i) (?:{_THING}|(?:kogemus|töökogemus|laen|laenuperiood|garantii|leping|traditsioon|ajalugu|kokemus|"
    r"työkokemus|laina|takuu|sopimus|perinne|(?:darba )?pieredz|aizdevum|garantij|līgum|tradīcij|(?:darbo )?patirt|"
    r"paskol|garantij|sutart|tradicij|istorij|tapasztalat|munkatapasztalat|hitel|garanci|szerződés|hagyomány|deneyim|"
    r"tecrübe|kredi|garanti|sözleşme)\w{0,5})(?![^\W_])"
)


# What is measured or counted: degrees, minutes, eggs, workers, words, floors, rounds, paragraphs, prices
_UNIT = late.compile(
    r"(?i)[- ]?(?:kraadi|aste(?:en|tta|essa|ella|ett)|grād|laipsn|fok(?:os|on|ig|ot|kal)|derece|grader|grad\b|gradig)|"
    r"[ ](?:minut|minūt|minuč|minuut|perc|dakika|sekund|tund|tunti|tunnin|stund|valand|óra|órá|timm|timer?\b|"
    r"nädal(?!a[ns]e)|viikko(?!in)|viikon|nedēļ|savait|hét(?:ig|en)|hafta(?!lık)|ve[ck]kor|uker?\b|"
    r"uger?\b|dien|päeva|päivä|gün\b|nap(?:ig|os|on)?\b)"
    r"(?!\w* (?:vana|vanha|ve[cs]|gam|gam|öreg|yaş|amž))|"
    r"[ ](?:muna(?:a|d)?\b|ola[su]?\b|kiaušin|tojás|yumurta|ägg|egg\b|æg\b|"
    r"dolgozó|munkatárs|alkalmazott|töötaja|inimes|työntekijä|henkilö|ihmis|darbiniek|cilvēk|darbuotoj|žmon|çalışan|kişi|"
    r"ansatte|anställda|deltagare|deltagere|deltakere|personer|fő\b|fős|"
    r"sõna|sanaa|sanan|vārd|žodž|szó(?:ban|ból|s)|kelime|ord(?:s|et)?\b|rida\b|riviä|rindkop|eilut|sor(?:ban|os|t)\b|satır|"
    r"rader|linjer|"
    r"märki|merkki|simbol|ženkl|karakter|tegn\b|tecken)|"
    r"(?-i:\.[ ](?:forduló|kör\b|hét\b|fejezet|oldal|bekezdés|emelet|hafta|kat(?:ta|ı|ında|a)?\b|bölüm|madde|voor|"
    r"ring\b|korrus|"
    r"peatükk|kierro|luku|kerros|kerroksessa|momentti|kārt|stāv|nodaļ|pant|tur[aeo]|aukšt|skyri|straipsn|omgång|runde|"
    r"kapit|etg\b|sal\b|ledd))|"
    # Hungarian's days and ordinals: "június 21-én"
    r"-(?:[áé]n|jén|j?ei|ai|i|[eaoöá]s|[eao]d|ször|szer|szor|kor|ig)(?![^\W_])(?! évei)|"
    r"\)[ ](?:bek|fıkra|mom|ledd|stk)|,[-–]|:-|"
    r"[ ](?:år )?i (?:yrke|tjänst|tjeneste|bransch|bransje|branche|faget|jobb)|"
    r"[ ](?:vuotta|aastat) (?:alalla|töissä|tööd)"
)
_PLACED = late.compile(
    r"(?i)(?:§{1,2}[ ]?|\b(?:paragra(?:ph|hv|f|af)\w{0,3}|pykälä\w{0,3}|jaanuar|veebruar|märts|aprill|juuni|juuli|"
    r"oktoober|"
    r"detsember|január|február|március|április|május|június|július|augusztus|szeptember|október|november|december|"
    r"pulss|pulsas|pulzus|nabız|syke|sykkeen|pulsam|"
    r"sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio)\.? )\Z"
)
_REACH = 40  # characters


def is_of_things_there(text: str, start: int, end: int) -> bool:
    """Whether a thing is so old, or so many are counted: "Meie maja on 46-aastane", "24. forduló"."""
    return (
        _OF_A_THING.search(text, max(0, start - _REACH), start) is not None
        or _THEN_A_THING.match(text, end) is not None
        or _UNIT.match(text, end) is not None
        or _PLACED.search(text, max(0, start - _REACH), start) is not None
    )
