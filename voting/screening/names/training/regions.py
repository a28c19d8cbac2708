"""Parts of countries, of towns and of the world, and short names of places: lists of cities and countries lack them."""

# ruff: noqa: SIM905  # as lists, these names would take hundreds of lines

from __future__ import annotations

SHORT = "US USA UK UAE NYC LA SF DC KL HK NZ DRC SoCal NorCal Philly".split()

REGIONS = (
    "Middle East|Far East|Near East|Bay Area|Silicon Valley|Midwest|New England|Deep South|West Coast|"
    "East Coast|Scandinavia|Balkans|Benelux|Caucasus|Siberia|Anatolia|Kurdistan|Catalonia|Andalusia|"
    "Basque Country|Bavaria|Saxony|Tuscany|Sicily|Sardinia|Lombardy|Brittany|Normandy|Provence|"
    "Flanders|Wallonia|Cornwall|Yorkshire|Kent|Essex|Sussex|Surrey|Devon|Wales|Scotland|England|"
    "Northern Ireland|Punjab|Kerala|Tamil Nadu|Karnataka|Gujarat|Maharashtra|Bengal|Rajasthan|"
    "Uttar Pradesh|Sindh|Lagos State|Gauteng|Ontario|Quebec|Alberta|British Columbia|Manitoba|"
    "Nova Scotia|New South Wales|Queensland|Tasmania|Crete|Mallorca|Ibiza|Bali|Java|Sumatra|Borneo|"
    "Okinawa|Hokkaido|Manhattan|Brooklyn|Queens|Bronx|Harlem|Hollywood|Vegas|Frisco|Alps|Himalayas|"
    "Rockies|Andes|Sahara|Pacific|Atlantic|Mediterranean|Baltic|Caribbean|Gaza|West Bank|Crimea|"
    "Bayern|Hessen|Sachsen|Niedersachsen|Schleswig-Holstein|Nordrhein-Westfalen|Kärnten|Tirol|"
    "Steiermark|Bretagne|Normandie|Alsace|Toscana|Sicilia|Sardegna|Lombardia|Piemonte|Andalucía|"
    "Cataluña|Galicia|Aragón|País Vasco|Algarve|Alentejo|Bahia|Minas Gerais|Friesland|Brabant|"
    "Limburg|Zeeland|Skåne|Småland|Dalarna|Jalisco|Oaxaca|Yucatán|Chiapas|Antioquia|Patagonia"
).split("|")
