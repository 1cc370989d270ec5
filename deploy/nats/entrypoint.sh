#!/bin/sh
# Fills the passwords of the users file in from the secrets, one file `nats-<user>` each, and becomes the server.
# The passwords go through files of mode 600 only, never through a command line.
set -eu
umask 077
source=${NATS_CONF_DIR:-/etc/filiz-nats}
secrets=${NATS_SECRETS_DIR:-/run/secrets}
target=${NATS_RUN_DIR:-/run/nats}

mkdir -p "$target"
: > "$target/passwords.sed"
for file in "$secrets"/nats-*; do
  user=$(basename "$file" | sed 's/^nats-//')
  name=$(printf '%s' "$user" | tr 'a-z-' 'A-Z_')
  # base64url holds nothing that sed or the configuration would take for its own.
  password=$(tr -d '\n' < "$file")
  case $password in
    '' | *[!A-Za-z0-9_-]*) echo "the password in $file is empty or not base64url" >&2; exit 1 ;;
  esac
  printf 's/${NATS_PASSWORD_%s}/%s/\n' "$name" "$password" >> "$target/passwords.sed"
done
sed -f "$target/passwords.sed" "$source/users.conf.template" > "$target/users.conf"
rm "$target/passwords.sed"
if grep -o '${NATS_PASSWORD_[A-Z_]*}' "$target/users.conf" >&2; then
  echo "these users have no password among the secrets in $secrets" >&2
  exit 1
fi
cp "$source/nats.conf" "$target/nats.conf"
exec "${NATS_SERVER:-nats-server}" -c "$target/nats.conf" "$@"
