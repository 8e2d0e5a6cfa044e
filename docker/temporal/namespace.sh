#!/bin/sh
# The namespace with 90 days of retention and its search attributes; repeating it is harmless.
set -eu
attempt=0
until temporal operator cluster health; do
  attempt=$((attempt + 1))
  [ "$attempt" -lt 30 ] || exit 1
  sleep 2
done
temporal operator namespace describe -n "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create -n "$TEMPORAL_NAMESPACE" --retention 90d
known=$(temporal operator search-attribute list -n "$TEMPORAL_NAMESPACE")
for pair in BureauId=Keyword CampaignId=Keyword UnitCode=Keyword Stage=Keyword PhaseNo=Int Paused=Bool; do
  name=${pair%%=*}
  echo "$known" | grep -qw "$name" ||
    temporal operator search-attribute create -n "$TEMPORAL_NAMESPACE" --name "$name" --type "${pair##*=}"
done
