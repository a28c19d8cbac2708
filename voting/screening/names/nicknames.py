"""By what short forms people are called whose given name is known: "Bill" beside "William Carter"."""

from __future__ import annotations

from voting.screening.folding import fold

# Each group: given names, then behind ":" what people with one of them are called.
_GROUPS = """
william:will bill billy willy liam;robert:rob bob robbie bobby bert;richard:rick rich dick ricky;james:jim jimmy jamie
john:jack johnny jon;joseph:joe joey;michael:mike mick mikey mickey;thomas:tom tommy;charles:charlie chuck chas
edward edwin:ed eddie ted teddy ned;henry harold:harry hal hank;anthony antony:tony ant;christopher:chris kit topher
daniel:dan danny;david:dave davey;matthew matthias:matt matty;andrew:andy drew;stephen steven:steve stevie;peter:pete
patrick:pat paddy;nicholas nikolaus:nick nicky nico klaus;samuel samantha:sam sammy;benjamin:ben benny benji
alexander alexandra alexandre alejandro alejandra:alex sandy xander lex sasha ale;frederick frederik:fred freddie rick
gregory:greg;jeffrey geoffrey:jeff geoff;kenneth:ken kenny;lawrence laurence:larry;leonard leonardo:leo len lenny
nathan nathaniel:nate nat;philip phillip:phil pip;raymond:ray;ronald:ron ronnie;theodore:theo ted teddy
timothy:tim timmy;vincent:vince vinny;walter:walt wally;zachary:zach zack;gerald gerard:gerry jerry;douglas:doug
donald:don donnie;albert:al bert bertie;alfred:alf alfie fred;arthur:art artie
francis francisco:frank paco pancho fran;jonathan:jon jonny;joshua:josh;maximilian maxwell:max;oliver olivia:ollie liv
rebecca:becky becca bex;elizabeth elisabeth:liz lizzie beth;elizabeth:betty eliza betsy libby lisa elsie
margaret:maggie meg peggy marge greta;katherine catherine katharina kathryn:kate katie kathy cathy kat kit
victoria:vicky vic tori;jennifer:jen jenny;jessica:jess jessie;susan susanna:sue susie;deborah:deb debbie
patricia:pat patty trish tricia;barbara:barb babs;dorothy dorothea:dot dottie dolly doro;helen helena:nell lena
eleanor:ellie nell nora;isabella isabel isabelle:izzy bella belle isa;charlotte:lottie charlie;abigail:abby gail
amanda:mandy;angela angelica:angie;christina christine:chris tina chrissy;cynthia:cindy;emily amelia:em emmy millie
frances:fran frankie;gabriel gabriella gabriela:gabe gabby gabi;jacqueline:jackie;josephine:jo josie;judith:judy jude
julia julian juliet:jules jule;kimberly:kim kimmy;laura lauren:laurie lori;lillian:lily lil;louise louis:lou louie
madeleine madeline:maddie;melissa:mel missy;melanie:mel;michelle:shelly mich;natalie natalia:nat nati tasha;pamela:pam
penelope:penny;philippa:pippa pip;rachel:rach;sandra:sandy;sarah sara:sally sadie;stephanie:steph steffi
susannah:sanna;teresa theresa:terry tess tessa resi;valerie:val;vanessa:nessa;veronica:ronnie vera;winifred:winnie
johannes johann:hans hannes jo;friedrich:fritz;wilhelm:willi willy;heinrich:heinz heiner;josef:sepp jupp pepi
jakob:jake;katharina:kathi käthe;elisabeth:lisbeth lisi sisi elli;margarete margarethe:grete gretel gretchen
sebastian:basti bastian;tobias:tobi;andreas:andi;stefan:steff;matthias:matze hias;michael:michi;florian:flo;lukas:luki
johanna:hanna hanni;francisca:paca fran;jose:pepe chema;josefa:pepa;ignacio:nacho;guadalupe:lupe lupita;dolores:lola
concepcion:concha conchi;jesus:chuy chus;enrique:quique kike;guillermo:memo guille willy;eduardo:edu lalo
manuel:manolo manu;antonio:toño toni;rosario:charo;mercedes:merche;pilar:pili;isabel:chabela;alberto:beto;roberto:beto
luis:lucho;juan:juanito;carmen:menchu;joao:joaozinho;jose:ze zeca;antonio:toninho;francisco:chico;luiz luis:lula
carlos:carlinhos;maria:mariazinha;beatriz:bia;giuseppe:peppe pino beppe;giovanni:gianni nanni vanni
francesco:checco franco cesco;luigi:gigi gino;domenico:mimmo;alessandro alessandra:ale sandro sandra;antonella:nella
giuseppina:pina giusy;salvatore:totò salvo turi;vincenzo:enzo;catherine:cathy cat;dominique:dom domi;jean-pierre:jp
emmanuel:manu;veronique:vero;frederic:fred;guillaume:guigui;cornelis:cees kees cor;jacobus:koos jaap;hendrik:henk rik
wilhelmina:mien willemijn mina;adriaan:ad;gerardus:geert ger;katarzyna:kasia kaska;malgorzata:gosia malgosia
aleksandra:ola;barbara:basia;agnieszka:aga;joanna:asia;anna:ania;krzysztof:krzysiek;grzegorz:grzesiek grzesiu
tomasz:tomek;piotr:piotrek;stanislaw:staszek;jan:janek jas;andrzej:jedrek;hans:hasse;lars:lasse;karl carl:kalle
nils:nisse;bengt:benke;birgitta:gittan;margareta:maggan;kristina:stina kicki
"""


def _nicknames() -> dict[str, tuple[str, ...]]:
    called: dict[str, list[str]] = {}
    for group in _GROUPS.replace("\n", ";").split(";"):
        given, _, short = group.partition(":")
        for name in given.split():
            called.setdefault(fold(name), []).extend(short.split())
    return {name: tuple(dict.fromkeys(short)) for name, short in called.items()}


NICKNAMES = _nicknames()
"""By folded given name, its short forms in lower case."""
