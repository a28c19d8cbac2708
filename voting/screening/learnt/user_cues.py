"""Words near which a value may be a user's name, in the texts' languages, by what they speak of."""

from __future__ import annotations

from typing import Final

from voting.screening.learnt.cues import Stems

_GROUPS: Final = {
    "account": (
        "user usr uid login logon log_in logged_in sign_in account acct usuario utilis utente benutz gebruik  "
        "användar bruker bruger użytkownik uživatel kullanıcı konto compte cuenta conta masuk akun pengguna akaun  "
        "loggt logga inlog logowa giriş kirjautu anmelden логин ログイン 用户名 ユーザー 계정 아이디 लॉगिन यूज़र  "
        "profil whoami ssh sudo chown useradd adduser passwd psql mysql home/ users/ users\\ publickey"
    ),
    "handle": "handle nick alias screen_name pseudo ник 昵称 网名 微信号 닉네임 heet_ik heiß_ich",
    "site": (
        "discord steam telegram twitch insta reddit twitter tiktok snap youtube spotify duolingo etsy mastodon  "
        "bluesky linkedin strava letterboxd komoot vinted ebay marktplaats bsky itch.io boncoin kleinanzeigen  "
        "wikipedia channel forum форум 论坛 微博 抖音 インスタ ツイッター 配信 フレンド メルカリ 인스타 इंस्टा  "
        "keskustelu diskusi member donated invited"
    ),
    "game": (
        "gamertag ign: ign= psn xbox roblox epic battle.net player guild clan squad gamer plays minecraft fortnite  "
        "valorant genshin pubg lobby smurf leaderboard ranked jugador joueur giocator serveur spillet teammate oyun  "
        "길드 raid_lead im_spiel el_juego _vc_ _joined left_the_game _afk _gg _lvl"
    ),
    "code": "github gitlab bitbucket author owner uploader assignee reviewer",
    "moderator": "kicked moderator модератор banned _mod_ mods_",
    "talk": "add_me find_me follow_me i'm_@",
}

USERS: Final = Stems(_GROUPS, before=30, after=70)
