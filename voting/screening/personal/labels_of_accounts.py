"""Words for patients, bank accounts, cards, customers and devices, in the languages that people type here."""

from __future__ import annotations

from voting.screening.personal.label import CODE, DIGIT_GROUPS, Label
from voting.screening.placeholders import SECRET

HEALTH = (
    Label(
        "patient_number",
        "MEDICAL_RECORD",
        "the number of a patient",
        r"\bmrn|hosp(?:ital)?\.? (?:no|number|num)\b\.?|\bhosp(?:ital)? id|patients/|\bnhc|\bpt id|\bpat\.? ?nr|"
        r"specimen|accession|\bvisit|encounter|\bhc\b|tess\.? sanitaria|journal ?nr|ins(?:urance)? grp|health card|"
        r"subscriber|\bnusha|\bipp|tessera "
        r"sanitaria|utente|住院号|病案号|診察券番号?|\buhid|\bcr no|patient (?:no|id|number)|"
        r"\bpatienten(?:nummer|-?nr\.?|-id)|numéro de patient|病历号|病歴番号|"
        r"\bunit (?:no|number|record)(?: no)?|(?-i:\bUR(?:N| ?[Nn]o)?)|\bstudy id|\bsubject id|screening (?:no|"
        r"number)|"
        r"randomi[sz]ation (?:no|number|code)|\bepisode (?:no|number|id)|requisition|insurance id|(?-i:\b(?:NHI|"
        r"CHI|PHN|MR))|"
        r"dossier n[°o]",
        r"[0-9]{3,4} [0-9]{3} [0-9]{3}(?: (?-i:[A-Z]{2})\b)?|[0-9]{20}|" + CODE,
        4,
        "nhc|pt id|pat|specimen|accession|visit|encounter|hc|tess|journal|ins|health|subscriber|ipp|tessera|utente|"
        "住院|病案|診察|uhid|cr no|mrn|hosp|patient|病|unit|ur|study|subject|screening|randomi|episode|requisition|nhi|"
        "chi|phn|mr|dossier",
    ),
)

MONEY = (
    Label(
        "bank_account",
        "BANK_ACCOUNT",
        "the number of a bank account",
        r"(?:bank|checking|savings|current|giro)?[ _-]?account|\bacct?|\bac|checking|savings|\ba/c|kontonummer|konto|"
        r"\bktnr|kontonr|numer "
        r"konta|"
        r"(?:numéro de )?compte(?: bancaire)?|cuenta(?: bancaria| corriente)?|conto(?: corrente)?|"
        r"rekening(?:nummer)?|"
        r"clabe|\bcbu|conta(?: corrente| poupança)?|agência|bankgiro|plusgiro|kontonummer|tilinumero|hesap|счёт|"
        r"口座番号|口座|银行账号|银行卡号|卡号|账号|חשבון(?: בנק)?|شماره حساب|\brek\.?(?: (?-i:[A-Z]{3,8}))?",
        DIGIT_GROUPS,
        6,
        "account|ac|checking|savings|a/c|konto|ktnr|konta|compte|cuenta|conto|rekening|clabe|cbu|conta|giro|"
        "חשבון|حساب|rek|tilinumero|hesap|счёт|口座|"
        "账号|卡号",
    ),
    Label(
        "short_bank_account",
        "BANK_ACCOUNT",
        "the number of a bank account",
        r"(?:account|acct|a/c|chk|chkg|checking|savings|iban|konto|compte|cuenta|rekening|"
        r"conta)s?(?: number)? (?:ending|ends?)|agência",
        r"[0-9X*x]{0,12}[0-9]{3,5}(?:-[0-9])?",
        3,
        "account|acct|a/c|chk|checking|savings|iban|konto|compte|cuenta|rekening|conta|agência",
    ),
    Label(
        "sort_code",
        "BANK_ACCOUNT",
        "the code of a bank",
        r"sort[ _-]?code|\bsc|\bbsb|\bblz|bankleitzahl|routing|\baba|\brtn|transit|institution|code banque|code "
        r"guichet|\babi|"
        r"\bcab|clearing(?:nummer|nr)?",
        r"[0-9](?:[ -]?[0-9]){4,8}",
        4,
        "sort|sc|bsb|blz|bankleit|routing|aba|rtn|transit|institution|code|abi|cab|clearing",
    ),
    Label(
        "bank_code",
        "BANK_ACCOUNT",
        "the code of a bank",
        r"\bbic|swift(?:[ /-]?bic)?(?:[ _-]?code)?|ifsc(?:[ _-]?code)?",
        r"(?-i:[A-Z]{4}(?:[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?|0[A-Z0-9]{6}))|[a-z]{4}0[0-9]{6}",
        0,
        "bic|swift|ifsc",
    ),
    Label(
        "payment_address",
        "BANK_ACCOUNT",
        "the address of a payment account",
        r"\bupi(?: id)?|\bvpa|gpay|google pay|phonepe|paytm|bhim",
        r"[a-z0-9][a-z0-9._-]{1,40}@[a-z]{2,20}",
        0,
        "upi|vpa|gpay|google pay|phonepe|paytm|bhim",
    ),
    Label(
        "payment_key",
        "BANK_ACCOUNT",
        "the key of a payment account",
        r"(?:chave )?pix|bizum(?: al?| a el)?|swish|twint|blik|zelle|vipps|mobilepay|bkash|m-?pesa|gcash|mb ?way|nequi|"
        r"daviplata|yape|payconiq|tikkie|lydia|wero|satispay",
        r"\+?[0-9(](?:[ .()/-]{0,2}[0-9]){5,18}",
        6,
        "pix|bizum|swish|twint|blik|zelle|vipps|mobilepay|bkash|pesa|gcash|mbway|mb way|nequi|daviplata|yape|payconiq|"
        "tikkie|lydia|wero|satispay",
    ),
    Label(
        "card_code",
        SECRET,
        "the security code of a card",
        r"\bcv[vcn]2?|\bcv2|\bcid|\bcsc|card verification(?: value| code)?|security[ _-]?code|sicherheitscode|"
        r"prüfnummer|"
        r"prüfziffer|cryptogramme|código de seguridad|código de segurança|codice di sicurezza",
        r"[0-9]{3,4}",
        3,
        "cvv|cvc|cvn|cv2|cid|csc|verification|security|sicherheitscode|prüf|cryptogramme|código|codice",
    ),
    Label(
        "card_expiry",
        "CREDIT_CARD",
        "the expiry date of a card",
        r"\bexp(?:iry|iration|ires|ir|\.)?(?:[ _-]?date)?|valid (?:thru|through|until|till)|gültig bis|ablaufdatum|"
        r"caduca(?: el)?|caducidad|vence|vencimiento|validade|scadenza|expire(?: le| fin)?|vervaldatum",
        r"(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4][0-9]",
        3,
        "exp|valid|gültig|ablauf|cad|venc|scadenza|vervaldatum",
    ),
    # The same where the word says as often until when an offer holds
    Label(
        "card_expiry_abroad",
        "CREDIT_CARD",
        "the expiry date of a card",
        r"kehti[bv](?: kuni)?|voimassa|derīg[as](?: līdz)?|galioja(?: iki)?|lejárat\w{0,3}|érvényes\w{0,4}|"
        r"son kullanma(?: tarihi)?|\bskt|udløb(?:er|sdato)?|utløp(?:er|sdato)?|"
        r"giltig\w?(?: till| t\.o\.m\.)?|utgångsdatum|gyldig\w?(?: til)?",
        r"(?:0[1-9]|1[0-2]) ?/ ?(?:20)?[2-4][0-9]",
        4,
        "kehti|voimassa|derīg|galioja|lejárat|érvényes|kullanma|skt|udløb|utløp|giltig|utgång|gyldig",
    ),
)

PEOPLE = (
    Label(
        "person_code",
        "IDENTIFIER",
        "a number that points at a person",
        r"(?:numéro|n[°ºo]|número|núm\.?|numero|numer|nr) (?:de |del |du |di |da |d[’'])?(?:client|commande|dossier|"
        r"adhérent|"
        r"allocataire|contrat|cliente|pedido|socio|póliza|expediente|afiliado|matrícula|cliente|ordine|polizza|"
        r"pratica|"
        r"tessera|matricola|encomenda|apólice|processo|utente|klienta|zamówienia|polisy|indeksu)|"
        r"kundnummer|medlemsnummer|ordernummer|kundenummer|medlemsnummer|ordrenummer|asiakasnumero|matrikel-?nr\.?|"
        r"matrikelnummer|kundennummer|versichertennummer|mitgliedsnummer|personalnummer|aktenzeichen|"
        r"policy|apólice|póliza|polizza|\bpolis|contrat|contrato|kontrakt|avtal|référence client|(?:minha |mi "
        r")?matr[íi]cula|会員番号|受付番号|id rider|\bmembership|claim|case|receipt (?:number|no)|my case|\bpnr|"
        r"booking|record locator|confirmation|"
        r"booking ref(?:erence)?|reservation|tracking|\bawb|waybill|\bs/n|serial|service tag|device|\budid|"
        r"android id|"
        r"vorgang(?:s-?(?:nr|nummer))?|sendung(?:s-?(?:nr|nummer))?|lieferschein|raccomandata|spedizione|"
        r"bon de livraison|suivi|recommandé|seguimiento|albarán|rastreio|takip|kargo|gönderi|poliçe|przesyłk[ai]|"
        r"list przewozowy|zending|forsendelse|sändning|"
        r"\b(?:client|customer|matter|pupil|staff|donor|tenant) (?:no|nr|num|number|ref|id)\b|"
        r"\bbiometric|מס(?:['׳]|פר) לקוח|mã khách hàng|müşteri no|"
        r"employee|student|会员号|订单号|学号|工号|社員番号|会員番号|注文番号|学籍番号",
        r"(?-i:[A-Z]{1,5}[- ]?[0-9]{2,4}[-/][0-9A-Z/-]{3,16}|[A-Z]{0,4}[0-9]{5,22}|[A-Z0-9]*[0-9][A-Z0-9]{4,22}|"
        r"[A-Z]{1,4}-[0-9]{3,12}(?:-[0-9]{1,6})?|[A-Z]{1,3} [0-9]{5,10}(?:/[A-Z])?|[A-Z]{2,5}/[0-9]{2,6}/[0-9]{2,8}|"
        r"[0-9]{3,6}-[0-9]{2,6}(?:-[0-9]{2,4})?|[0-9]{2}-[0-9]{5}|[a-z]{2}-[0-9]{4,8}|"
        r"[0-9]:[0-9]{2}-[a-z]{2}-[0-9]{3,6}|"
        r"[a-z]?[0-9a-f]{12,40}|"
        r"[a-z][0-9]{5,9}|"
        r"[0-9]{1,5} ?[A-Z]{1,3} ?[0-9]{1,6}/[0-9]{2}|[A-Z]{1,2}[0-9]{2}/[0-9]{3,8}|[0-9]{6,14}[A-Z]{2})|[0-9]{5,20}",
        3,
        "num|n°|nº|no |núm|nr|aktenzeichen|policy|member|claim|case|pnr|booking|locator|confirmation|reserv|track|"
        "awb|waybill|s/n|serial|service tag|device|udid|android|employee|student|receipt|apólice|póliza|polizza|"
        "vorgang|sendung|lieferschein|raccom|spedizione|livraison|suivi|recommandé|seguimiento|albarán|rastreio|takip|"
        "kargo|gönderi|poliçe|przesyłk|przewoz|zending|forsendelse|sändning|"
        "client|customer|matter|pupil|staff|donor|tenant|biometric|"
        "לקוח|khách|müşteri|polis|contrat|kontrakt|avtal|référence|matr|会員|受付|rider|会员|订单|学号|工号|番号",
    ),
    Label(
        "reference",
        "IDENTIFIER",
        "a number that points at a person",
        r"\b(?:our|your|my|case|file|claim)? ?ref(?:erence)?\.?(?: (?:no|number)\.?)?",
        r"(?-i:[A-Z]{1,5}[/-]?[0-9]{4,12}(?:[/-][0-9A-Z]{1,6})?)",
        4,
        "ref",
        letters=True,
    ),
    Label(
        "flight_booking",
        "IDENTIFIER",
        "the number of a booking",
        r"\bpnr|booking ref(?:erence)?(?: code)?|record locator|(?:booking|confirmation|reservation) (?:code|number)|"
        r"buchungscode|numéro de réservation|localizador",
        r"(?-i:[A-Z0-9]{6})",
        0,
        "pnr|booking|locator|confirmation|reserv|buchung|réserv|localizador",
    ),
    # The same without a word for number: six capitals and digits
    Label(
        "booking",
        "IDENTIFIER",
        "the number of a booking",
        r"\blocator|\bbooking|\breservation|\bconfirmation|\bitinerary|\be-?ticket|\bbuchung|\breservierung|"
        r"\bréservation|\bdossier|\blocali[sz]ador|\breserva|\bprenotazione|\bboeking|\breservering|\bbokning|"
        r"\bbestilling|"
        r"\brezerwacja|\brezervac[ei]|\brezervasyon|\bfoglalás|\bvaraus|бронь|бронирование|код брони|予約番号|预订号",
        r"(?-i:[A-Z0-9]{6})",
        1,
        "locator|booking|reserv|confirmation|itinerary|ticket|buchung|réserv|dossier|localizador|localisador|prenotazione|"
        "boeking|bokning|bestilling|rezerw|rezerv|foglal|varaus|брон|予約|预订",
        letters=True,
    ),
)

DEVICES = (
    Label(
        "hardware_address",
        "MAC_ADDRESS",
        "the hardware address of a device",
        r"\bmac(?:[ _-]?addr(?:ess)?)?|bssid",
        r"[0-9a-f]{12}",
        1,
        "mac|bssid",
    ),
    Label(
        "end_of_phone",
        "PHONE_NUMBER",
        "the end of a telephone number",
        r"尾号|尾號|手机后四位|手機末四碼|手機後四碼|下4桁",
        r"[0-9]{4}",
        4,
        "尾号|尾號|后四位|末四碼|後四碼|下4桁",
    ),
    Label(
        "device_number",
        "IDENTIFIER",
        "the number of a device",
        r"imei|imsi|iccid|\bsim(?: card)?(?: number)?|meid",
        r"[0-9](?:[ -]?[0-9]){13,20}",
        14,
        "im|iccid|sim|meid",
    ),
    # What a house's electricity, gas and water are counted by: the meter's number and the point's
    Label(
        "meter",
        "IDENTIFIER",
        "the number of a meter",
        r"\b(?:smart|gas|water|electric(?:ity)?|power)? ?meter(?: serial)?(?: point)?|"
        r"(?:strom|gas|wasser)?zähler(?:nummer|-?nr\.?|stand nr\.?)?|compteur|contador(?: de luz| de agua| de gas)?|"
        r"contatore|(?:gas|water|elektriciteits)?meternummer|(?:el|vatten)?mätar(?:e|nummer)|måler(?:nummer|nr\.?)?|"
        r"(?-i:NMI|MPRN|MPR|MSN|ICP|PDL|PRM|CUPS|POD|PDR)",
        r"(?-i:[A-Z]{0,4}[0-9]{1,4}[A-Z]{1,3}[0-9A-Z]{4,18}|[A-Z]{1,4}[0-9]{6,20}|"
        r"[0-9]{10}[A-Z]{2}[0-9A-Z]{3}|[0-9]{6,20}[A-Z]{0,3}[0-9]{0,4})",
        5,
        "meter|zähler|compteur|contador|contatore|mätar|måler|nmi|mpr|msn|icp|pdl|prm|cups|pod|pdr",
    ),
    Label(
        "meter_point",
        "IDENTIFIER",
        "the number of a meter",
        r"\b(?:mpan|mprn|esi[ -]?id|zählpunkt(?:bezeichnung)?|marktlokation|malo(?:-id)?|"
        r"anläggnings-?id|målepunkt(?:s-?id)?)",
        r"[SsTt]?[ ]?(?:[A-Z]{2})?[0-9](?:[ .-]?[0-9]){5,32}",
        6,
        "mpan|mprn|esi|zählpunkt|marktlokation|malo|anläggning|målepunkt",
    ),
    Label(
        "pager",
        "PHONE_NUMBER",
        "the number of a pager",
        r"\b(?:pager|beeper|bleep|piepser|cercapersone|buscapersonas|pieper|personsökare|personsøker|"
        r"dect(?:-telefon| phone)?|пейджер)s?",
        r"[0-9]{3,10}(?:[ -][0-9]{3,4}){0,2}",
        3,
        "pager|beeper|bleep|piepser|cercapersone|buscapersonas|pieper|personsök|personsøk|dect|пейджер",
    ),
    # Words that are of much else without a number's word or sign
    Label(
        "parcel",
        "IDENTIFIER",
        "the number of a parcel",
        r"\b(?:consignment|con(?:signment)? note|parcel|shipment|courier|"
        r"colis|paket|paquete|pacchetto|pakket|paczk[ai])(?:[ _-]?(?:number|num|no|nr|id|code|ref(?:erence)?|nummer)\b"
        r"\.?|[ ]?n[°º]|[ ]?[:#.])",
        r"(?-i:[A-Z]{1,3}[0-9]{8,20}[A-Z]{0,3}|[0-9]{2,3}[A-Z]{2,4}[0-9]{7,20}|[0-9]{3}-[0-9]{8}|[0-9]{12,22})",
        7,
        "consign|con note|parcel|shipment|courier|colis|paket|paquete|pacchetto|pakket|paczk",
    ),
    # As Australia's post numbers what it carries: the article of a shop has no such form
    Label(
        "postal_article",
        "IDENTIFIER",
        "the number of a parcel",
        r"\bart(?:icle)?",
        r"(?-i:[0-9]{2,3}[A-Z]{2,4}[0-9]{7,20})",
        9,
        "art",
    ),
    Label(
        "air_waybill",
        "IDENTIFIER",
        "the number of a parcel",
        r"\b(?:m?awb|hawb|(?:air ?)?waybill)",
        r"[0-9]{3}[ -]?[0-9]{4}[ ]?[0-9]{4}|(?-i:[A-Z]{2,5}[0-9]{5,12})",
        5,
        "awb|waybill",
    ),
)
