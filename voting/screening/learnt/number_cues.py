"""Words near which the number of somebody's document, car, account or record may stand, by what it then is.

Groups are called as the type is of which a number is then, but for two: `INSURED` may be health's or anything's, and
`NUMBER` holds the words that tell none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from voting.screening import late
from voting.screening.learnt.cues import Cue, Stems, end_of

_GROUPS: Final = {
    "PASSPORT": (
        "passport passeport reisepass pasaport pasaporte passaporto passaporte paspoort paszport паспорт 护照 "
        "護照 旅券 パスポート 여권 पासपोर्ट جواز דרכון หนังสือเดินทาง διαβατήρ pasoš putovnic útlevél cestovn "
        "hộ_chiếu pasport passitö passnr passnummer pasnummer _pas: _pass-nr _ppt _mrz p< travel_doc reisedok "
        "vegabréf"
    ),
    "DRIVER_LICENSE": (
        "licence license licenc driver driving _dl _dl: _lic_ _lic. _lic: führersch fuhrersch fahrerlaub permis "
        "conducir conduc condução patente _cnh rijbew körkort førerkort kørekort ajokort prawo_jazdy prawa_jazdy "
        "jazdy ehliyet sürücü посвідчен удостоверен водит vozačk vozniš řidičsk _řp jogosítv δίπλωμα οδήγ 驾驶 "
        "驾照 運転免許 免許 운전면허 면허 लाइसेंस רישיון رخصة bằng_lái _sim_ ใบขับขี่ ökuskír"
    ),
    "LICENSE_PLATE": (
        "plate _reg _rego _reg. registration kennzeich nummernsch immatric plaque matrícul matricul _targa targat "
        "kenteken nummerplaa rejestr tablic plaka rekister regnr reg.nr registr _spz _rz _ecv oznak rendszám "
        "госномер автоном номерн 车牌 車牌 ナンバー 번호판 차량 गाड़ी वाहन biển_số _biển placa _tag _tags tagged "
        "_car_ _car, _car: _cars _van_ _van, _van: _truck vehicle _veh _auto_ _auto: _wagen voiture _coche carro "
        "macchina _bil_ _bilen samoch vozid _golf _bmw _audi toyota honda skoda škoda peugeot renault _ford _fiat "
        "volvo mercedes nissan hyundai _kia mazda tesla _opel _polo _seat suzuki subaru _jeep lexus dacia _vw "
        "park parked _fine_ fined lorry motorb motorc scooter trailer caravan camper sedan saloon hatchback "
        "pickup _suv _taxi _uber _cab_ moped minibus автомоб машин табел αυτοκ πινακ سيارة לוחית רכב ทะเบียน "
        "pelat _plat kendaraan motor nopol _mobil xe_"
    ),
    "VEHICLE_ID": (
        "_vin _vin: chassis châssis fahrgestell _fin _fin: bastidor telaio chassi podwozi šasij alvázsz _frame "
        "_hull _hin _engine шасси кузов 车架 車台 車体 차대 _rama ramnr stelnr stelnum alustan karosér"
    ),
    "MEDICAL_RECORD": (
        "_mrn chart patient pacient paciente patsient paziente hospital hôpital krankenh clinic klinik uhid _nhs "
        "_nhi _ipp _phn _hn mutuelle krankenk _aok _tk "
        "health medicare medicaid _ward wristband bracelet journalnr 診察券 患者 病历 病歷 住院 "
        "就诊 환자 등록번호 मरीज अस्पताल пациент медкарт hasta potilas sygehus sykehus sjukhus "
        "保険 社保 _hmo _ppo specimen accession nm1 _pid| _mr# _pt vitale medical_rec dental gesundheit "
        "_salud santé sante_ salute zdrowi zdravot 医保 건강보험 versichertenn versicherten-n afiliad carteirinha "
        "member_id memberid member_# subscriber _rx pharmac apothek farmac _kv_ copay deductible medizin médic medisch "
        "behandl _obs_ hba1c"
    ),
    "INSURED": (
        "versichert assur adhér member insur policy polis karta karty карт _protokol claim sample "
        "encounter visit beneficiary afilia póliza poliza polizza apólice tessera utente dossier"
    ),
    "BANK_ACCOUNT": (
        "account _acct _acc _a/c konto _kto compte cuenta conta conto rekening bank _sort_ routing _bsb _blz счет "
        "счёт рахунок účet účtu hesap számla 口座 账号 账户 帳號 계좌 खाता transfer überwei ueberwei virement "
        "bonific deposit clabe _pix giro saldo balance overfør overför przelew przelej převod platb zahlung payee "
        "beneficia iban _swift _bic savings checking current_a tilinum tilille číslo_úč banka rachun broker depot "
        "depotn client_acc"
    ),
    "NATIONAL_ID": (
        "identit identid ausweis steuer _tax fiscal cédula cedula _dni _nie _nif _cpf _cnp pesel personn _pnr "
        "henkil _hetu rodné _r.č. _rč _č. _op _oib jmbg _egn егн 身份证 身分 マイナ 주민 आधार aadha _pan _nik "
        "_ktp _nin _ni national social _ssn svnr sv-nr sozialvers _ahv _avs _bsn tckn kimlik _инн снилс pension "
        "permit visa residen aufenthalt séjour _eori _vat alien kennitala isikuk asmens cccd cmnd căn_cước 税号 "
        "_curp _rfc _cuit _cuil _rut _nit _nric _fin ic_no mykad _amka _afm αφμ αμκα ταυτότ هوية הוית ת.ז תעודת "
        "บัตรประชาชน taj_sz adószám adóaz codice_fisc cod._fisc nomor_induk nirc _emšo _nip regon trn _sin _sin: "
        "_utr nino sécu _secu_"
    ),
    "PHONE_NUMBER": (
        "_tel _tel. _tél telef telep phone _fon _fono mobile _mob _cell cellul celular _handy mobil_ _mobil: "
        "móvil whatsapp _sms _fax _ring _rung _call puhelin komórk телефон _тел 电话 電話 手机 手機 携帯 전화 "
        "휴대폰 फ़ोन फोन मोबाइल هاتف جوال טלפון โทร điện_thoại _sdt τηλ"
    ),
    "IDENTIFIER": (
        "customer kunden client klient cliente _badge staff _emp student matrikel mitglied medlem socio socia "
        "lidnum loyalty booking reserv case_ serial passenger contract vertrag contrat contrato contratto "
        "overeenkomst avtal umow certificat enrol imei iccid docket order_no order_num bestell commande pedido "
        "ordine loan_ pupil colleg university payroll personnel_no personalnum "
        "aktenz dossier pratica processo expediente sagsn saksn ärenden diarien zaakn antragsn fallnummer vorgangsn "
        "protocolo"
    ),
    "NUMBER": (
        "_id number numb. numero número numéro nummer _nr _no. _no: _n° _nº _№ čísl numer szám număr broj номер "
        "番号 番號 编号 編號 번호 नंबर número nomor số_ αριθμ رقم מספר หมายเลข _ref reference "
        "applicant holder bearer surname forename given_name dob born geb. "
        "geburt né_ née_ nacid nato_ född născut narozen urodz рожден народж"
    ),
}
NUMBERED: Final = frozenset({*_GROUPS, "US_SSN"} - {"PHONE_NUMBER", "INSURED", "NUMBER"})
"""Types of what is learnt to be the number of somebody."""
NUMBERS: Final = Stems(_GROUPS, before=48, after=120)
_OF_A_VEHICLE = late.compile(r"(?=[A-Z]*\d)(?=[A-Z\d]*[A-Z])(?=(?:[A-Z]*\d){5})[A-HJ-NPR-Z\d]{17}")  # ISO 3779
_NEAR = 60  # characters, on one line
_ABOUT = 300  # characters in which words tell what a text is about
# Another label, of a word that is none of these: "passport X4811092, union no. 44-1902"
_UNKNOWN = late.compile(
    r"[,;|][ ]*(?!(?:the|its?|it's|his|her|my|their|and|with|is|this|that|which|die|der|das|und|le|la|et|el|y|il|e|"
    r"het|en|number|no|nr|num|id|ref)\b)[^\W\d_][^,;|\n]*\Z"
)


def type_of(text: str, cued: Sequence[Cue], start: int, end: int) -> str:
    """Returns what a number is: by its form, by the last word before it on its line, by the first one behind it."""
    if _OF_A_VEHICLE.fullmatch(text, start, end) is not None:
        return "VEHICLE_ID"
    cue = _telling(text, cued, start, end)
    return _told(cue, cued) if cue is not None else "IDENTIFIER"


def is_of_somebody(text: str, cued: Sequence[Cue], start: int, end: int) -> bool:
    """Whether the word that tells what a number is speaks of a customer, an employee, a booking and the like."""
    cue = _telling(text, cued, start, end)
    return cue is not None and cue.group == "IDENTIFIER"


def _telling(text: str, cued: Sequence[Cue], start: int, end: int) -> Cue | None:
    at = bisect_right(cued, start, key=end_of)
    label = start
    for cue in reversed(cued[max(0, at - 4) : at]):
        if start - cue.end > _NEAR or text.find("\n", cue.end, start) >= 0:
            break
        if _UNKNOWN.search(text, cue.end, label) is not None:
            return None
        if cue.group != "NUMBER":
            return cue
        label = cue.start
    for cue in cued[at : at + 3]:
        if cue.start - end > _NEAR or text.find("\n", end, max(end, cue.start)) >= 0:
            break
        if cue.start >= end and cue.group != "NUMBER":
            return cue
    return None


def _told(cue: Cue, cued: Sequence[Cue]) -> str:
    """Returns the type that a cue tells: somebody insured is a patient where another word near speaks of health."""
    if cue.group != "INSURED":
        return cue.group
    at = bisect_right(cued, cue.start - _ABOUT, key=end_of)
    for other in cued[at:]:
        if other.start > cue.end + _ABOUT:
            break
        if other.group == "MEDICAL_RECORD":
            return other.group
    return "IDENTIFIER"
