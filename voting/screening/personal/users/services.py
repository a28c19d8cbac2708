"""Accounts that programs run under or sign in with, called as the program is: `User=grafana`, `POSTGRES_USER: odoo`.

Such an account is on every machine that has the program, so it points at nobody, and its name stands in paths, images
and prose as well. Not listed: programs that are called as people might call themselves (`ghost`, `salt`, `plex`).
"""

# ruff: noqa: SIM905  # as a list, one word a line, this would be a hundred lines

from __future__ import annotations

_SERVICES = frozenset(
    "adguard airflow alertmanager alfresco apache apache2 argocd artifactory asterisk authelia authentik awx bamboo "
    "bitbucket bitwarden bookstack cassandra celery clamav clickhouse cockroachdb confluence couchdb debezium dnsmasq "
    "dokuwiki dovecot drupal elastic elasticsearch esphome etcd exim4 filebeat firefly-iii fluentbit fluentd "
    "forgejo freepbx freeradius geoserver gerrit gitea gitlab gitlab-runner gitolite gogs grafana graphite graylog "
    "guacamole haproxy hassio hbase homeassistant home-assistant icinga icinga2 icingadb immich influx influxdb "
    "invidious jaeger jellyfin jenkins jira jitsi joomla jupyterhub k3s kafka keycloak kibana kong lighttpd listmonk "
    "logstash loki magento mailcow mailman mariadb matomo mattermost mediawiki memcached metabase miniflux minio "
    "mongodb moodle mosquitto mqtt mysql mysqld nagios neo4j netbox netdata nexus3 nextcloud nginx node_exporter "
    "node-red nodered odoo onlyoffice openhab openldap openproject opensearch openvpn owncloud paperless "
    "paperless-ngx peertube pgadmin pgbouncer phpmyadmin piwik planka plausible polkitd portainer postfix postgres "
    "postgresql postgrest prestashop prometheus promtail proxysql puppetdb rabbitmq redis redmine repmgr restic "
    "rocketchat roundcube rstudio-server sabnzbd seafile sidekiq solr sonarqube squid strapi supabase superset "
    "syncthing systemd-network systemd-resolve teamcity telegraf timescaledb tomcat tomcat9 traefik typo3 umami "
    "vaultwarden vsftpd wekan wikijs woodpecker wordpress www-data zabbix zammad zigbee zigbee2mqtt zookeeper "
    "zulip zwavejs".split()
)


def is_service(name: str) -> bool:
    """Whether a program is called so, of which every installation has an account of that name."""
    return name.lower() in _SERVICES
