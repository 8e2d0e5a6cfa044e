#!/bin/sh
# The image reads the password from its environment only; here it comes from the secret, unseen by `docker inspect`.
set -eu
POSTGRES_PWD=$(cat /run/secrets/temporal_password)
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
