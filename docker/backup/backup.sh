#!/bin/sh
# Streams the write-ahead log all the time and makes a base backup every night; keeps 14 of them. An operator copies
# /var/lib/postgresql to another machine: a backup on the same host is not one.
set -eu
PGPASSWORD=$(cat /run/secrets/backup_password)
export PGPASSWORD PGHOST=postgres PGUSER=gongjian_backup
home=/var/lib/postgresql
mkdir -p "$home/wal" "$home/base"

receive() {
  while true; do
    pg_receivewal --directory "$home/wal" --slot gongjian_backup --create-slot --if-not-exists || true
    pg_receivewal --directory "$home/wal" --slot gongjian_backup --synchronous || true
    # the server restarts or is not up yet
    sleep 5
  done
}
receive &

keep_days=14
while true; do
  name=$(date -u +%Y%m%dT%H%M%SZ)
  if pg_basebackup --pgdata "$home/base/$name.part" --format plain --wal-method stream --checkpoint fast \
    --manifest-checksums SHA256 --label "gongjian $name" && pg_verifybackup --quiet "$home/base/$name.part"; then
    mv "$home/base/$name.part" "$home/base/$name"
    touch "$home/last-success"
    find "$home/base" -mindepth 1 -maxdepth 1 -mtime "+$keep_days" -exec rm -rf {} +
    # segments older than the oldest base backup restore nothing
    oldest=$(find "$home/base" -mindepth 1 -maxdepth 1 -type d | sort | head -n 1)
    find "$home/wal" -type f ! -newer "$oldest/backup_label" -mtime "+$keep_days" -delete
    sleep 86400
  else
    rm -rf "$home/base/$name.part"
    sleep 60
  fi
done
