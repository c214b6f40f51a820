#!/usr/bin/env bash
# Installs what the tests need when it is missing (PostgreSQL, Chromium, a mail server, readers of PDF and payment codes), builds, and runs every test.
# Ends with "N passed, N failed" alone on a line. Exit: 0 when all passed.
set -u
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export HOME="${HOME:-/tmp}"

need=()
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need+=(postgresql)
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || need+=(chromium)
command -v zbarimg >/dev/null 2>&1 || need+=(zbar-tools)
command -v pdftoppm >/dev/null 2>&1 || need+=(poppler-utils)
command -v qpdf >/dev/null 2>&1 || need+=(qpdf)
/usr/bin/python3 -c 'import aiosmtpd' >/dev/null 2>&1 || need+=(python3-aiosmtpd)
[ -x /usr/sbin/dovecot ] || need+=(dovecot-imapd)
command -v git >/dev/null 2>&1 || need+=(git)
if [ ${#need[@]} -gt 0 ]; then
  root=(); [ "$(id -u)" = 0 ] || root=(sudo)
  echo "installing ${need[*]}"
  "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${need[@]}" >/dev/null ||
    { echo "cannot install ${need[*]}; install it by hand and run again"; echo "0 passed, 1 failed"; exit 1; }
fi

out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
if ! dotnet build Acquit.slnx -c Release -v quiet --nologo; then
  echo "the build failed"; echo "0 passed, 1 failed"; exit 1
fi

passed=0 failed=0 skipped=0 broken=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" -c Release --no-build --nologo -v quiet --logger "trx;LogFileName=$out/$name.trx" \
    --logger "console;verbosity=minimal" || true
  counters=$(grep -o '<Counters [^>]*>' "$out/$name.trx" 2>/dev/null)
  if [ -z "$counters" ]; then echo "$name ran no test"; broken=$((broken + 1)); continue; fi
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  passed=$((passed + $(count passed))); failed=$((failed + $(count failed) + $(count error) + $(count timeout) + $(count aborted)))
  skipped=$((skipped + $(count notExecuted)))
done
failed=$((failed + broken))
[ "$skipped" -gt 0 ] && echo "$skipped skipped, each with its reason above"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
