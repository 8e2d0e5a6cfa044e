#!/usr/bin/env bash
# Makes what `docker compose up` needs on this host: passwords, certificates and .env. What exists is kept.
set -eu
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { echo "usage: docker/prepare.sh https://gongjian.example" >&2; exit 2; }
origin=$1
host=${origin#https://}
umask 077
mkdir -p docker/private/secrets docker/private/certs/public

for name in postgres_password owner_password application_password backup_password temporal_password; do
  [ -s "docker/private/secrets/$name" ] || openssl rand -hex 24 > "docker/private/secrets/$name"
  chmod 644 "docker/private/secrets/$name"
done

# signs the audit checkpoints; keep a copy of checkpoint.pub.pem where the exported checkpoints are kept
if [ ! -s docker/private/secrets/checkpoint_key ]; then
  openssl genpkey -algorithm ed25519 -out docker/private/secrets/checkpoint_key
  openssl pkey -in docker/private/secrets/checkpoint_key -pubout -out docker/private/checkpoint.pub.pem
  chmod 644 docker/private/secrets/checkpoint_key
fi

certificate() { # file name, common name
  [ -s "docker/private/certs/$1.pem" ] && return
  openssl req -newkey rsa:3072 -nodes -keyout "docker/private/certs/$1.key" -subj "/CN=$2" -out "docker/private/certs/$1.csr" 2>/dev/null
  printf 'subjectAltName=DNS:%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$2" |
    openssl x509 -req -in "docker/private/certs/$1.csr" -CA docker/private/certs/ca.pem -CAkey docker/private/ca.key -CAcreateserial -CAserial docker/private/ca.srl \
      -days 825 -extfile /dev/stdin -out "docker/private/certs/$1.pem" 2>/dev/null
  rm "docker/private/certs/$1.csr"
}
[ -s docker/private/certs/ca.pem ] || openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj /CN=gongjian-internal \
  -keyout docker/private/ca.key -out docker/private/certs/ca.pem 2>/dev/null
certificate temporal temporal
certificate client gongjian-client
# a certificate of your own authority replaces this one
[ -s docker/private/certs/public/public.pem ] || openssl req -x509 -newkey rsa:3072 -nodes -days 90 -subj "/CN=$host" \
  -addext "subjectAltName=DNS:$host" -keyout docker/private/certs/public/public.key -out docker/private/certs/public/public.pem 2>/dev/null
# docker/private itself is closed to everyone else on this host; the containers' accounts read what is mounted
chmod 700 docker/private
chmod 755 docker/private/certs docker/private/certs/public
chmod 644 docker/private/certs/{ca,temporal,client}.pem docker/private/certs/{temporal,client}.key
chmod 644 docker/private/certs/public/public.{pem,key}

if [ ! -e .env ]; then
  cat > .env <<ENV
DATABASE_URL=postgres://gongjian_app:$(cat docker/private/secrets/application_password)@postgres:5432/gongjian
DATABASE_MIGRATION_URL=postgres://gongjian_owner:$(cat docker/private/secrets/owner_password)@postgres:5432/gongjian
SESSION_SECRET=$(openssl rand -hex 32)
PUBLIC_ORIGIN=$origin
ENV
fi
echo "prepared for $origin"
