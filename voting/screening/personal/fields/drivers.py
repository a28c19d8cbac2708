"""What drives a database, a disk, a queue in settings: `'driver' => 'mysql'` names nobody, `driver: rajesh` does."""

# ruff: noqa: SIM905  # as a list, these words would take eighty lines

from __future__ import annotations

# Of Laravel's configuration, of Docker's volumes, networks and logs, of Nomad's tasks
_DRIVERS = frozenset(
    "mysql mariadb pgsql postgres postgresql sqlite sqlite3 sqlsrv mssql odbc oci8 mongodb redis memcached dynamodb "
    "database file array apc sync sqs beanstalkd kafka smtp sendmail mailgun postmark ses log errorlog stack single "
    "daily monolog local s3 ftp sftp rackspace scoped docker podman exec raw_exec java qemu bridge overlay host "
    "macvlan ipvlan nfs cifs json-file syslog journald fluentd gelf awslogs cookie session token eloquent bcrypt argon "
    "pusher ably reverb chrome chromium firefox gecko webdriver gd imagick vmware virtualbox libvirt hyperv".split()
)


def drives(key: str, value: str) -> bool:
    """Whether a key says that its value is a driver, and it is a program's."""
    return key.lower().endswith("driver") and value in _DRIVERS
