"""Words that templates are filled with beside names of lists and of people."""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

PRODUCTS = (
    "python pandas numpy docker kubernetes react angular vue django flask postgres mysql redis kafka spark "
    "excel word outlook gmail slack teams zoom jira trello github gitlab jenkins terraform ansible windows "
    "linux ubuntu debian android ios swift kotlin java javascript typescript rust golang ruby perl julia scala "
    "matlab latex figma photoshop unity unreal blender netflix spotify youtube tiktok instagram whatsapp "
    "telegram bitcoin ethereum chatgpt claude gemini llama mistral copilot alexa siri cortana tensorflow "
    "pytorch keras scikit-learn matplotlib seaborn plotly streamlit fastapi celery pytest selenium playwright "
    "webpack vite node npm yarn maven gradle spring hibernate Visual+Studio Power+BI Google+Docs "
    "Microsoft+Word Apple+Watch Amazon+Prime Big+Query Cloud+Run App+Engine"
).split()
"""Names of software and the like; `+` stands for a blank."""

RELATIONS = (
    "mum mom mother dad father sister brother sis bro wife husband hubby partner gf bf girlfriend boyfriend "
    "fiance fiancée ex daughter son kid toddler baby twin stepson stepdaughter stepmum stepdad cousin nephew "
    "niece aunt uncle grandma grandpa nan gran granddad grandson goddaughter sister-in-law son-in-law friend "
    "bestie mate buddy pal roommate flatmate housemate neighbour neighbor colleague coworker boss manager "
    "supervisor teammate intern mentor teacher tutor student coach trainer doctor dentist nurse therapist "
    "lawyer solicitor accountant landlord tenant agent client customer patient carer cleaner plumber builder "
    "hairdresser midwife pastor crush classmate"
).split()
"""What people are to each other."""

WORDED = (
    "Amber Angel April Art Ash Aurora Autumn Basil Bear Bill Blossom Blue Bo Brandy Brook Buck Buddy Candy "
    "Charity Chase Cherry Chip Chuck Clay Cliff Comfort Coral Crystal Daisy Dale Dash Dawn Dean Destiny "
    "Diamond Dick Dolly Dot Drew Earl Ernest Eve Faith Fern Flora Ford Forrest Frank Gene Ginger Glen Grace "
    "Grant Guy Happy Harmony Hazel Heath Heather Heaven Holly Honey Hope Hunter Ivy Jack Jade Jasmine Jay "
    "Jewel Joy June Junior King Kit Lance Lane Laurel Lily Lucky Mark Mason Max May Melody Mercy Mike Miles "
    "Misty Morgan Nick Norm Olive Opal Paige Pat Patience Patty Peace Pearl Penny Pepper Poppy Precious Prince "
    "Prudence Queen Rain Randy Ray Red Reed Rex Rich River Rob Robin Rocky Rod Rose Rosemary Ruby Rusty Sage "
    "Sandy Scout Serenity Shade Sky Sonny Star Stormy Sue Summer Sunny Sunshine Tad Tiger Trinity Victor "
    "Violet Wade Ward Will Willow Winter Wren"
).split()
"""Given names that are words as well."""

NICKNAMES = (
    "Abs Addy Aggie Alf Ange Archie Baz Bea Bec Bex Biff Binky Bo Boz Bren Bri Bunny Cam Cass Caz Chaz Chip "
    "Chuck Coop Cy Dani Daz Deb Dee Dev Dez Dex Dim Dot Drew Ed Effie Ellie Em Fi Fitz Fran Fred Gaz Gio Gus "
    "Hal Hatty Hen Iz Jaz Jem Jess Jez Jools Jojo Jonno Joss Juju Kat Kenz Kev Kiki Kit Kram Lex Liv Lola Loz "
    "Lou Maddy Mags Mandy Mick Mikey Milo Minnie Moz Nads Nat Nate Ned Nico Nif Nige Noz Oz Ozzy Paz Pip Pippa "
    "Poppy Raf Raz Rish Robbo Ron Roz Sal Sash Sav Seb Shaz Shiv Sid Sim Soph Spud Stace Steph Stevo Suze Tad "
    "Tash Taz Ted Tez Thommo Tish Tobes Tre Trev Trish Ty Val Viv Wills Xan Yas Yaz Zac Zed Zee Ziggy Zoz"
).split()
"""As people call each other; names that are on lists of given names come from there."""

OBJECTS = (
    "Bosch Tefal Braun Philips Siemens Miele Dyson Kenwood Samsung Panasonic Nokia Volvo Skoda Toyota Honda Mercedes "
    "Porsche Renault Peugeot Fiat Dacia Mazda Lego Ikea Nivea Lidl Aldi Zara Adidas Puma Rolex Canon Nikon Leica "
    "Yamaha Fender Gibson Steinway Lodge Staub Zwilling Victorinox Opinel Octavia Corolla Sandero Transit Mustang "
    "Lotus Mouser Reichelt Brie Camembert Gouda Cheddar Colby Parmesan Malbec Merlot Riesling Rioja Chianti Caesar "
    "Margherita Benedict Earl+Grey Barszcz Pierogi Ramen Sushi Kimchi Hummus Falafel Moka Macchiato Ristretto Basil "
    "Rosemary Thyme Saffron Cardamom Cocoa Fennel Heather Hazel Violet Daisy Poppy Iris Lily Holly Ivy Myrtle Olive "
    "Jasmine Laurel Fuchsia Begonia Dahlia Camellia Magnolia Forsythia Wisteria Gardenia Euphorbia Liriope "
    "Geranium Dryopteris Helleborus Hedera Vinca Tussilago Papilio Lucanus Pieris Bellis Viola Salvia "
    "Lavandula Quercus Acer Betula Felis Canis Ursus Boletus Amanita Stardew Zelda Tetris Minesweeper Hades "
    "Portal Catan Carcassonne Monopoly Clue Jenga Scrabble Fargo Casablanca Psycho Vertigo Jaws Alien Rocky "
    "Tosca Fidelio Parsifal Helvetica Garamond Futura Verdana Cambria Mercury Venus Mars Jupiter Saturn Pluto "
    "Andromeda Orion Sirius Polaris Apollo Gemini Voyager Virgo Aries Labrador Husky Beagle Boxer Collie Siamese "
    "Clydesdale Brahman Leghorn Mallard Wren Pheasant Guppy Koi"
).split()
"""Makes, plants, dishes, films and animals, many of which people are called as well; `+` stands for a blank."""
