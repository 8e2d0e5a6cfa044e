#!/bin/sh
# Creates and updates Temporal's two databases; repeating it is harmless.
set -eu
SQL_PASSWORD=$(cat /run/secrets/temporal_password)
export SQL_PASSWORD
tool() {
  temporal-sql-tool --plugin postgres12 --ep "$SQL_HOST" -p 5432 -u "$SQL_USER" "$@"
}
prepare() {
  tool --db "$1" create
  # version 0.0 only where no schema is: on an existing one the tool refuses
  tool --db "$1" setup-schema -v 0.0 || echo "schema of $1 is there already"
  tool --db "$1" update-schema -d "/etc/temporal/schema/postgresql/v12/$2/versioned"
}
prepare temporal temporal
prepare temporal_visibility visibility
