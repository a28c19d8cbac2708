"""Names of products, tools, companies and formats that are taken for people's or places' names.

Such a word alone is no name. A word that people are called as well (Claude, Julia, Ruby, Jenkins) is not listed.
"""

# ruff: noqa: SIM905  # as a list, these words would take hundreds of lines

from __future__ import annotations

THINGS = frozenset(
    (
        "adobe airbnb airflow airtable amazon android angular ansible apache apple argo asana astro atlassian aws "
        "azure babel bash beautifulsoup bigquery bing bitbucket bitcoin blender bootstrap canva cassandra celery "
        "chatgpt chrome chromium clickhouse cloudflare codex cohere colab conda confluence copilot css csv cuda "
        "cypress cython dart databricks datadog debian deepl deepseek deno discord django docker docx dropbox duckdb "
        "ebay elastic elasticsearch electron elixir emacs erlang ethereum excel expo express facebook fastapi fedora "
        "figma firebase firefox flask flutter fortran gatsby gcp gensim git github gitlab gmail gnome golang google "
        "gpt gradle grafana graphql gunicorn hadoop haskell helm heroku html hubspot huggingface httpx hypothesis ibm "
        "ideogram imagemagick instagram intel intellij ios iphone ipad java javascript jinja jira json jupyter kafka "
        "keras kibana kotlin kubectl kubernetes lambda langchain laravel latex linkedin linux llama llamaindex lua "
        "lyft macos macbook magento mailchimp mariadb markdown matlab matplotlib maven mcp medium messenger meta "
        "microsoft midjourney minecraft minio mistral mlflow mongodb mongo mozilla mypy mysql nasa netflix netlify "
        "nextjs nginx nike nintendo node nodejs notion npm nuget numba numpy nvidia oauth obsidian ollama onedrive "
        "openai opencv openstack oracle outlook pandas paypal perl perplexity photoshop php pillow pinterest pip "
        "playwright plotly poetry polars postgres postgresql powerbi powerpoint powershell prometheus pycharm "
        "pydantic pypi pyspark pytest python pytorch qdrant quora qwen rabbitmq rails react reddit redis redshift "
        "redux roblox ruff rust safari salesforce samsung sap sass scala scikit scipy scrapy seaborn selenium sentry "
        "sharepoint shopify siri sklearn skype slack snapchat snowflake solidity sony spacy spark splunk spotify "
        "spring sql sqlalchemy sqlite stackoverflow starlette steam stripe supabase svelte swift symfony tableau "
        "tailwind teams telegram tensorflow terraform tesla threejs tiktok toml torch trello trino tumblr twilio "
        "twitch twitter typescript uber ubuntu udemy unity unix unreal uvicorn vercel vim vite vscode vue wasm "
        "webpack whatsapp wikipedia windows wordpress xbox xcode xml yahoo yaml yarn youtube zapier zendesk zoom "
        "zustand golint clippy rustfmt gofmt eslint pylint prettier wayland tini usize steelblue xorg pipenv tox nox "
        "yii pjsip freepbx arduino fwiw iirc afaik imho eap peap mschapv cimg nuxt esbuild vitest phpunit junit "
        "testng mockito saltstack vagrant traefik istio linkerd haproxy varnish postfix dovecot exim rspamd "
        "spamassassin dnsmasq opnsense pfsense openwrt mikrotik unifi cisco fortinet fortigate sonicwall zabbix "
        "nagios icinga logstash fluentd filebeat graylog proxmox vmware esxi vsphere qemu libvirt truenas synology "
        "qnap nextcloud owncloud syncthing rclone restic duplicati veeam keepass keepassxc bitwarden vaultwarden "
        "lastpass dashlane okta keycloak authelia authentik ldap kerberos freeipa strongswan wireguard openvpn "
        "ipsec tailscale zerotier stunnel ngrok cloudflared crowdsec iptables nftables selinux apparmor systemd "
        "certbot letsencrypt tomcat wildfly jboss glassfish websphere weblogic codeigniter cakephp drupal joomla "
        "typo3 prestashop shopware opencart woocommerce moodle asterisk micropython platformio tasmota esphome "
        "sonarr radarr lidarr readarr prowlarr bazarr whisparr jackett overseerr jellyseerr tautulli jellyfin "
        "jellyseer emby plex "
        "kodi qbittorrent sabnzbd nzbget nzbhydra gluetun watchtower portainer dockge heimdall organizr dashy unraid "
        "mergerfs snapraid frigate hass homeassistant nodered mosquitto zigbee2mqtt pihole adguard immich photoprism "
        "paperless audiobookshelf calibre navidrome gitea forgejo vikunja mealie tandoor grocy duplicacy borgmatic "
        "kopia "
        "seafile roundcube mailcow linkding wallabag freshrss miniflux searxng searx invidious ntfy gotify uptimekuma "
        "netdata glances cadvisor promtail influxdb telegraf lldap headscale netbird tdarr unmanic handbrake makemkv "
        "ombi requestrr flaresolverr recyclarr kometa maintainerr wizarr komga kavita lazylibrarian autobrr "
        "filebrowser "
        "transmission deluge omada junos srx ubiquiti netgear qbit "
        "zigbee zwave modbus sops teamcity circleci codecov sonarqube artifactory "
        "true false null none nan undefined readme todo fixme api sdk cli gui url uri http https"
    ).split()
)
"""In lower case."""
