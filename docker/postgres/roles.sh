#!/bin/sh
# Runs once on an empty database: the owner who migrates and the application that owns nothing.
set -eu
owner_password=$(cat /run/secrets/owner_password)
application_password=$(cat /run/secrets/application_password)
psql -v ON_ERROR_STOP=1 -U postgres -d gongjian \
  -v owner_password="$owner_password" -v application_password="$application_password" <<'SQL'
CREATE ROLE gongjian_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE gongjian_app LOGIN PASSWORD :'application_password';
ALTER DATABASE gongjian OWNER TO gongjian_owner;
SQL
