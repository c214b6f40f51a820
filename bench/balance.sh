#!/usr/bin/env bash
# Aged balance straight from a FEC of 5 million lines: acquit, hand-written C on one thread, DuckDB on two; medians of 5
# interleaved runs, whole processes, page cache warm.
# bash bench/balance.sh [FOLDER]   (needs cc, node and npm; 800 MB in FOLDER)
set -eu
cd "$(dirname "$0")/.."
work=${1:-/tmp/acquit-bench}
mkdir -p "$work"
dotnet build src/Acquit -c Release -v quiet --nologo
dotnet build bench/Acquit.Bench -c Release -v quiet --nologo
bench=bench/Acquit.Bench/bin/Release/net10.0/Acquit.Bench
acquit=src/Acquit/bin/Release/net10.0/acquit
ledger=$work/ledger.txt
[ -s "$ledger" ] || $bench generate "$ledger" 5270000
cc -O3 -march=native -o "$work/aged" bench/peers/aged.c
cp bench/peers/duckdb.mjs "$work/"
[ -d "$work/node_modules" ] || (cd "$work" && npm i --silent --no-save @duckdb/node-api@1.5.6-r.1)
seconds() { local s; s=$(date +%s%N); "$@" >/dev/null 2>&1; echo $((($(date +%s%N) - s) / 1000000)); }
for run in 1 2 3 4 5 6; do
  c=$(seconds "$work/aged" "$ledger" 20261231)
  a=$(seconds $acquit balance --from "$ledger" --as-of 2026-12-31 --json)
  d=$(seconds node "$work/duckdb.mjs" "$ledger" 2026-12-31)
  t=$(seconds $acquit today --from "$ledger" --policy partner --as-of 2026-12-31 --json)
  [ $run = 1 ] || echo "$c $a $d $t"
done | tee "$work/runs.txt"
median() { awk "{print \$$1}" "$work/runs.txt" | sort -n | sed -n 3p; }
c=$(median 1) a=$(median 2) d=$(median 3) t=$(median 4)
echo "lines $(wc -l <"$ledger"), bytes $(stat -c %s "$ledger"), load $(cut -d' ' -f1 /proc/loadavg)"
echo "median ms: C one thread $c, acquit balance $a, DuckDB two threads $d, acquit today $t"
awk "BEGIN{printf \"DuckDB / acquit = %.2f, acquit / C = %.2f, today / balance = %.2f\n\", $d/$a, $a/$c, $t/$a}"
[ -x /usr/bin/time ] && /usr/bin/time -f "acquit balance: largest resident set %M kB" \
  $acquit balance --from "$ledger" --as-of 2026-12-31 --json 2>&1 >/dev/null | tail -1
exit 0
