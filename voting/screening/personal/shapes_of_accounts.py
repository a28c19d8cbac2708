"""Forms of bank accounts and their branches, hardware addresses, accounts of services and members' numbers."""

from __future__ import annotations

from voting.screening.personal.shape import Shape

_CZECH_BANKS = (
    "0100|0200|0300|0600|0710|0800|0900|1100|1111|2010|2060|2070|2100|2250|2260|2600|2700|3030|3050|3100|4000|"
    "4300|5500|5600|5800|6000|6100|6200|6210|6300|6363|6500|6700|6800|7500|7940|8040|8060|8150|8180|8330|8360"
)
OF_ACCOUNTS = (
    # A sort code and an account of eight digits, as everybody in Britain writes them one after the other
    Shape(
        "sort_code_and_account",
        "BANK_ACCOUNT",
        "the number of a bank account",
        r"[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[ ,/]{1,3}|[ ]and[ ])[0-9]{8}|"
        # Of New Zealand, Hungary, Norway, and Czechia or Slovakia with the bank's code
        r"[0-9]{4}-[0-9],? [0-9]{2,3} [0-9]{3} [0-9]{3}-[0-9]|"  # of Sweden
        r"[0-9]{2}-[0-9]{4}-[0-9]{7}-[0-9]{2,3}|[1-9][0-9]{7}-[0-9]{8}-[0-9]{8}|"
        rf"(?:[0-9]{{1,6}}-)?[0-9]{{6,10}}/(?:{_CZECH_BANKS})",
    ),
    Shape(
        "sort_code_and_account_near",
        "BANK_ACCOUNT",
        "the number of a bank account",
        r"[0-9]{2}[ ]?[0-9]{2}[ ]?[0-9]{2}[ ,/]{1,3}[0-9]{8}",
        words=r"\b(?:bank|account|acct?|a/c|s/c|sort|details|pay(?:ment|ee)?|transfer|monzo|starling|revolut|barclays|hsbc|"
        r"lloyds|natwest|santander|halifax|nationwide|tsb|rbs|chase|metro|owe[sd]?|rent|deposit)\b",
        before=60,
        digits=14,
    ),
    Shape(
        "sort_code_alone",
        "BANK_ACCOUNT",
        "the code of a bank",
        r"[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2} [0-9]{2} [0-9]{2}|[0-9]{6}",
        words=r"(?:\bs/c|\bsort ?code|\bsc)(?: (?:no|number|is))?[ :.]{0,2}\Z",
        before=20,
        digits=6,
        needs=r"(?i)(?:s/c|sort|\bsc)(?: ?code)?(?: (?:no|number|is))?[ :.]{0,2}[0-9]",
    ),
    Shape(
        "sort_code_grouped",
        "BANK_ACCOUNT",
        "the code of a bank",
        r"[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2} [0-9]{2} [0-9]{2}",
        words=r"\bsort[ :.]{0,2}\Z",
        before=20,
        digits=6,
        needs=r"(?i)\bsort[ :.]{0,2}[0-9]{2}[ -]",
    ),
    Shape(
        "account_near",
        "BANK_ACCOUNT",
        "the number of a bank account",
        r"[0-9]{4}-[0-9],? ?[0-9]{2,3}(?: [0-9]{3}){1,2}-[0-9]|[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{5,18}(?:-[0-9X])?|"
        r"[0-9]{3,6}[ -][0-9]{3,10}(?:[ -][0-9]{1,6}){0,3}|[0-9]{4,6}-[0-9X]",
        words=r"\b(?:bank|account|acct|a/c|konto\w*|ktonr|iban|bic|sort ?code|routing|transit|institution|blz|"
        r"bankleitzahl|"
        r"agência|conta|cuenta|clabe|cbu|cvu|compte|rib|conto|rekening\w*|clearing\w*|bankgiro|plusgiro|reg\.? ?nr|"
        r"kontonr|"
        r"rachun\w+|konta|hesap|tilinumero|počtu|účtu|számlaszám)\b|сч[её]т(?!чик)|口座|普通|支店|店番|银行|账号|账户|"
        r"卡号|계좌|खाता|ఖాతా|অ্যাকাউন্ট|கணக்கு|ખાતા|ಖಾತೆ",
        before=40,
        digits=5,
    ),
    Shape(
        "branch_near",
        "BANK_ACCOUNT",
        "the code of a bank",
        r"[0-9]{3,5}(?:-[0-9X])?",
        words=r"(?:\bag(?:ência|encia)?\.?|\btransit|\binstitution|\breg\.? ?nr\.?|\bclearing(?:nummer|nr)?|店番|"
        r"支店番号|"
        r"\bcode (?:banque|guichet)|\babi|\bcab)(?: (?:no|number|nr)\.?)?[ :]{0,2}\Z",
        before=24,
        digits=3,
        needs=r"(?i)(?:\bag(?:ência|encia)?\.?|transit|institution|reg\.? ?nr\.?|clearing(?:nummer|nr)?|店番|支店番号|"
        r"code (?:banque|guichet)|abi|cab)(?: (?:no|number|nr)\.?)?[ :]{0,2}[0-9]",
    ),
    Shape(
        "hardware_near",
        "MAC_ADDRESS",
        "the hardware address of a device",
        r"[0-9A-F]{12}|[0-9a-f]{12}|(?:[0-9A-Fa-f]{2}[ .]){5}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{6}[-.][0-9A-Fa-f]{6}",
        words=r"\bmac\b|\bbssid|\bprinter|\brouter|\btv\b|\bswitch|\bdhcp|\barp\b|\bwlan|\bwi-?fi|ethernet|\badapter|"
        r"bluetooth|"
        r"physical address|physische adresse|\bhwaddr|\bether\b|\bap\b|access point|\bnic\b",
        before=60,
        after=20,
        letters=1,
        digits=2,
    ),
    Shape(
        "account_of_service",
        "IDENTIFIER",
        "the number of an account of a service",
        # OpenAI's organisations and projects, Stripe's accounts and customers, Clerk's and WorkOS's users, Google's
        # measurements, containers and publishers, as their documentation shows them.
        r"org-[A-Za-z0-9]{20,28}|proj_[A-Za-z0-9]{20,28}|(?:acct|cus)_[A-Za-z0-9]{14,24}|"
        r"user_[0-9][A-Za-z0-9]{22,30}|"
        r"G-[A-Z0-9]{10}|UA-[0-9]{4,10}-[0-9]{1,3}|GTM-[A-Z0-9]{6,8}|(?:ca-)?pub-[0-9]{16}",
        letters=1,
        digits=1,
    ),
    # Of India's UPI: an account's alias at one of the banks and apps that give them out (npci.org.in, "handles")
    Shape(
        "payment_alias",
        "BANK_ACCOUNT",
        "the address of a payment account",
        r"[A-Za-z0-9][A-Za-z0-9._-]{1,40}@(?:ok(?:hdfcbank|axis|icici|sbi)|ybl|ibl|axl|paytm|pt(?:axis|hdfc|sbi|yes)|"
        r"apl|yapl|rapl|upi|axisb|hdfcbank|icici|sbi|kotak|yesbankltd|ikwik|jupiteraxis|fbl|idfcbank|barodampay|waicici|"
        r"wahdfcbank|waaxis|wasbi|superyes|naviaxis|slice|freecharge)",
    ),
    # A registered letter or parcel, of whatever country's post (UPU S10)
    Shape(
        "postal_item",
        "IDENTIFIER",
        "the number of a parcel or letter",
        r"[CELRUVZ][A-Z] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?(?:A[ETU]|B[AEGR]|C[AHLNOYZ]|D[EK]|E[EGS]|F[IR]|G[BER]|"
        r"H[KRU]|I[DELNST]|J[MOP]|"
        r"K[EGRZ]|L[TUVY]|M[ADETXY]|N[GLOZ]|P[EHKLTY]|QA|R[OSU]|S[AEGIK]|T[HNRW]|U[ASYZ]|VN|ZA)",
        letters=4,
        digits=9,
    ),
    Shape(
        "member_near",
        "IDENTIFIER",
        "a number that points at a person",
        r"[A-Z]{1,5}[-/ ]?[0-9][0-9A-Z/-]{4,20}|[0-9][0-9A-Z]{5,20}|[0-9]{2,6}[/.-][0-9]{2,6}(?:[/.-][0-9]{2,6})?",
        words=r"known travell?er|\bktn\b|redress|global entry|aadvantage|mileageplus|skymiles|miles ?(?:&|and) ?more|"
        r"flying blue|bonvoy|marriott|hilton|hyatt|\bihg\b|\baccor\b|\bhertz|\bavis\b|\bsixt\b|europcar|amtrak|"
        r"bahncard|"
        r"payback|\bnectar\b|clubcard|loyalty|rewards? (?:no|number|card|#)|frequent flyer|friend code|"
        r"mandatsreferenz|"
        r"mandate ref|\buan\b|renavam|casier n|\bmember(?:ship)? ?(?:no|nr|number|id|#)|mitgliedsnummer|保单号|会员号|"
        r"\bacct\b|\bcarte\b|\btessera\b|\bemp(?:loyee)? ?(?:no|id|#)|\bstudent ?(?:no|id|#)|\bpolisnummer|"
        r"kundennummer",
        before=40,
        digits=4,
    ),
)
