"""What the key of a field says in Czech, Slovak, Polish, Slovenian, Croatian, Serbian and Romanian.

Lines as in `keys`, without accents.
"""

KEYS = """
STREET_ADDRESS ! ulice/ulice a cislo/ulica a cislo/ulica in hisna stevilka/ulica i broj/ulica i kucni broj/kucni broj/hisna stevilka/cislo popisne
STREET_ADDRESS ! cislo domu/psc/postni broj/postanski broj/postna stevilka/strada/strada si numar/trvaly pobyt/trvale bydlisko/adresa bydliste
STREET_ADDRESS ! adresa bydliska/prechodny pobyt/prechodne bydliste/stalno prebivalisce/prebivalisce/naslov prebivalisca/naslov bivalisca/adres zameldowania
STREET_ADDRESS ! adres do korespondencji/dorucovaci adresa/dorucovacia adresa/adresa stanovanja/adresa prebivalista/adresa de domiciliu/adresa de corespondenta
STREET_ADDRESS ! domiciliul/miejsce zamieszkania/kontaktni adresa/korespondencni adresa/korespondencna adresa/adresa za dostavu/naslov za dostavo
STREET_ADDRESS naslov
LOCATION ! obec/rodisko/kraj rojstva/mjesto rodenja/mjesto rođenja/mesto rojstva/mesto rodenja/localitate/localitatea/locul nasterii/mjesto stanovanja/mjesto
LOCATION ! miesto bydliska/misto bydliste/kraj bivanja/mesto bivalisca/mesto stanovanja/mesto prebivalista
LOCATION grad/judet/obcina/opcina/opstina/gmina/powiat
PHONE_NUMBER ! mobitel/telefonni cislo/telefonne cislo/mobilni telefon/mobilny telefon/broj telefona/broj mobitela/telefonska stevilka/numar de telefon
PHONE_NUMBER ! nr telefon/nr telefonu/nr tel/tel cislo/cislo telefonu/telefon kontaktowy/telefon kontakt/kontakt telefon/kontaktni telefon/prenosni telefon/mob
DATE_OF_BIRTH ! datum rojstva/datum rodjenja/rojstni datum/dat rojstva/dat narodenia/datum nar/datum nast/dzien urodzenia/den narozeni
NATIONAL_ID ! cislo op/cislo obcanky/cislo obcanskeho prukazu/cislo obcianskeho preukazu/cislo o p/obcanka/obciansky preukaz/obcansky prukaz/emso/rodne cislo rc
NATIONAL_ID ! davcna stevilka/davcna st/davcna/osebna izkaznica/st osebne izkaznice/broj licne karte/br licne karte/licna karta/broj osobne iskaznice
NATIONAL_ID ! osobna iskaznica/br osobne iskaznice/serie si numar ci/seria si numarul ci/serie ci/seria ci/serie buletin/seria i numer dowodu/nr dowodu
NATIONAL_ID ! numer dowodu/nr dowodu osobistego/numer dowodu osobistego/seria dowodu/maticni broj/jedinstveni maticni broj/rodne cislo dietata/jmbg broj
NATIONAL_ID rc
PASSPORT ! cislo cestovniho pasu/cestovni pas/cestovny pas/cislo cestovneho pasu/potni list/st potnega lista/stevilka potnega lista/putovnica/broj putovnice
PASSPORT ! broj pasosa/pasos/br pasosa/numar pasaport/nr pasaport/serie pasaport/seria i numer paszportu
DRIVER_LICENSE ! ridicsky prukaz/cislo ridicskeho prukazu/ridicske opravneni/vodicsky preukaz/cislo vodicskeho preukazu/vozacka dozvola/broj vozacke dozvole
DRIVER_LICENSE ! broj vozacke/vozacka/vozniško dovoljenje/voznisko dovoljenje/st vozniskega dovoljenja/permis auto/nr permis/permis de conducere
DRIVER_LICENSE ! numar permis/serie permis
LICENSE_PLATE ! ecv/evidencne cislo vozidla/statni poznavaci znacka/registracni znacka/registarska oznaka/registarske tablice/registarski broj
LICENSE_PLATE ! registrska stevilka/registrska oznaka/registrska tablica/numar inmatriculare/numar de inmatriculare/nr inmatriculare/nr de inmatriculare/nr auto
MEDICAL_RECORD ! cislo poistenca/mbo/lbo/zzzs/st zdravstvenega zavarovanja/stevilka zavarovane osebe/broj zdravstvene knjizice/broj zdravstvene iskaznice
MEDICAL_RECORD ! broj osigurane osobe/maticni broj osiguranika/broj kartona/cislo chorobopisu/cislo karty pacienta/nr historii choroby/numer historii choroby
MEDICAL_RECORD ! nr ksiegi glownej/foaie de observatie/nr fo/card de sanatate/cod asigurat/ekuz/nr ekuz/stevilka kartoteke
BANK_ACCOUNT ! cislo uctu/bankovni ucet/bankovy ucet/cislo bankovniho uctu/nr rachunku/numer rachunku/rachunek bankowy/nr konta/tekuci racun/ziro racun
BANK_ACCOUNT ! broj racuna/broj tekuceg racuna/trr/bancni racun/stevilka racuna/cont bancar/numar cont/nr cont/bankovni racun/cont iban
BANK_ACCOUNT ucet
USERNAME ! uzivatelske jmeno/prihlasovaci jmeno/pouzivatelske meno/prihlasovacie meno/uporabnisko ime/nume utilizator/nume de utilizator/prezdivka/nadimak/vzdevek
USERNAME ! nazwa konta/login uzytkownika/numele de utilizator/uzivatelsky ucet/korisnicki racun
USERNAME uzivatel/pouzivatel/korisnik/uporabnik/utilizator/uzytkownik
IDENTIFIER ! osobni cislo/osobne cislo/zakaznicke cislo/cislo zakaznika/cislo klienta/klientske cislo/cislo smlouvy/cislo zmluvy/cislo pojistne smlouvy
IDENTIFIER ! cislo poistnej zmluvy/cislo pojistne udalosti/cislo poistnej udalosti/variabilni symbol/variabilny symbol/cislo studenta/cislo zamestnance
IDENTIFIER ! cislo zamestnanca/datova schranka/id datove schranky/cislo jednaci/spisova znacka/sp zn/sygnatura akt/nr sprawy/nr szkody/nr albumu/numer albumu
IDENTIFIER ! nr abonenta/nr ewidencyjny/nr pracownika/numer pracownika/nr legitymacji/nr legitymacji studenckiej/broj ugovora/sifra kupca/sifra stranke
IDENTIFIER ! stevilka stranke/st stranke/stevilka pogodbe/st pogodbe/vpisna stevilka/vpisna st/broj indeksa/jmbag/broj polise/broj police/stevilka police
IDENTIFIER ! st police/nr dosar/numar dosar/numar contract/nr contract/cod client/cod abonat/numar matricol/nr matricol/numar legitimatie/marca angajat
IDENTIFIER ! poziv na broj/sklic/opravilna stevilka/kadrovska stevilka/broj predmeta/broj zaposlenika/broj zaposlenog/broj clanske iskaznice/clanska stevilka
"""  # noqa: E501  # one type's keys on a line
"""Keys by type, "!" where the key is sure."""
