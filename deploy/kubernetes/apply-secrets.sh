#!/bin/sh
# Puts what scripts/deploy/make-secrets.mjs has made into the cluster, each process's own in a Secret of its own:
#
#   DATABASE_URL=postgres://admin:…@db.example:5432/postgres node scripts/deploy/make-secrets.mjs
#   kubectl apply -f deploy/kubernetes/base/namespace.yaml
#   sh deploy/kubernetes/apply-secrets.sh
#
# May be repeated; restart the deployments after a change.
set -eu
cd "$(dirname "$0")/../secrets"
kubectl=${KUBECTL:-kubectl}

# put NAME FILE-ARGUMENT...
put() {
  name=$1
  shift
  $kubectl create secret generic "filiz-$name" -n filiz "$@" --dry-run=client -o yaml | $kubectl apply -f -
}

broker=''
provision='--from-file=database-url-admin'
for file in nats-*; do broker="$broker --from-file=$file"; done
for file in database-*-owner database-*-app; do provision="$provision --from-file=$file"; done
# Names of files hold no spaces: to be split.
put nats $broker
put provision $provision
put topology --from-file=nats-password=nats-operator
put gateway --from-file=nats-password=nats-gateway --from-file=actor-key=actor-gateway --from-file=actors-jwks --from-file=metrics-token

for file in database-url-*; do
  service=${file#database-url-}
  [ "$service" = admin ] && continue
  extra=''
  case $service in
    accounts) extra='--from-file=links' ;;
    firm-registry) extra='--from-file=tckn-keys' ;;
    notifications) extra="--from-file=smtp-url" ;;
  esac
  put "$service" --from-file=database-url="$file" --from-file=nats-password="nats-$service" --from-file=actor-key="actor-$service" --from-file=actors-jwks $extra
done
