#!/bin/sh
# Runs once on an empty database: the owner who migrates, the application that owns nothing, the backup that only streams.
set -eu
owner_password=$(cat /run/secrets/owner_password)
backup_password=$(cat /run/secrets/backup_password)
application_password=$(cat /run/secrets/application_password)
psql -v ON_ERROR_STOP=1 -U postgres -d gongjian \
  -v owner_password="$owner_password" -v application_password="$application_password" \
  -v backup_password="$backup_password" <<'SQL'
CREATE ROLE gongjian_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE gongjian_app LOGIN PASSWORD :'application_password';
CREATE ROLE gongjian_backup LOGIN REPLICATION PASSWORD :'backup_password';
ALTER DATABASE gongjian OWNER TO gongjian_owner;
SQL
# the image's own rule for all databases does not cover replication
echo 'host replication gongjian_backup samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"
