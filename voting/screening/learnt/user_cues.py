"""Words near which a value may be a user's name, in the texts' languages, by what they speak of."""

from __future__ import annotations

from typing import Final

from voting.screening.learnt.cues import Stems

_GROUPS: Final = {
    "account": (
        "user usr uid login logon log_in logged_in sign_in account acct usuario utilis utente benutz gebruik  "
        "användar bruker bruger użytkownik uživatel kullanıcı konto compte cuenta conta masuk akun pengguna akaun  "
        "loggt logga inlog logowa giriş kirjautu anmelden логин ログイン 用户名 ユーザー 계정 아이디 लॉगिन यूज़र  "
        "usario nimerk tunnus логін اليوزر اسم_المستخدم name_( _id_is _id: identifiant nutzer kennung "
        "profil whoami ssh sudo chown useradd adduser passwd psql mysql home/ users/ users\\ publickey"
    ),
    "handle": (
        "handle nick nikki alias screen_name my_tag pseudo ник 昵称 网名 微信号 닉네임 heet_ik heiß_ich goes_by  "
        "known_as calls_himself calls_herself calls_me signs_as prezdívk přezdívk pseudonim alcunha apodo"
    ),
    "site": (
        "discord steam telegram twitch insta reddit twitter tiktok snap youtube spotify duolingo etsy mastodon  "
        "bluesky linkedin strava letterboxd komoot vinted ebay marktplaats bsky itch.io boncoin kleinanzeigen  "
        "chess.com lichess kahoot whatsapp hinge tinder quora goodreads flickr soundcloud patreon substack pinterest "
        "started_following subreddit стим в_игре المنتدى "
        "wikipedia channel forum форум 论坛 微博 抖音 インスタ ツイッター 配信 フレンド メルカリ 인스타 इंस्टा  "
        "keskustelu diskusi member donated invited"
    ),
    "game": (
        "gamertag _ign_ ign: ign= top_3 top_5 top_10 top_five highscore scoreboard standings in-game in_game vod_  "
        "psn xbox roblox epic battle.net player guild clan squad gamer plays minecraft fortnite  "
        "valorant genshin pubg lobby smurf leaderboard ranked jugador joueur giocator serveur spillet teammate oyun  "
        "ranking clasificaci classement classifica rangliste topplist bolão trivia podium sıralama ランキング  "
        "排行 랭킹 길드 raid_lead im_spiel el_juego _vc_ _joined left_the_game _afk _gg _lvl"
    ),
    "code": (
        "github gitlab bitbucket author owner uploader assignee reviewer todo( fixme( created_by modified_by  "
        "changed_by updated_by uploaded_by posted_by submitted_by approved_by reported_by assigned_to admins _members "
        "reviewers assigned merged mailmap _blame co-author signed-off approver maintainer contributor"
    ),
    "moderator": "kicked moderator модератор banned kick_ _mod_ mods_ gebannt banni забан",
    "wrote": (
        "_wrote_ _wrote: commented schrieb_ schrieb: kommentier escribió escribio comentó a_écrit écrit: comentou "
        "escreveu ha_scritto schreef skrev_ skrev: kirjoitti napisał napsal_ írta_ írta: yazdı писал пишет commenter "
        "_replied op_said review_by reviewed_by posted_"
    ),
    "talk": "add_me find_me follow_me i'm_@",
}

USERS: Final = Stems(_GROUPS, before=30, after=70)
