#!/usr/bin/env bash
# Aged balance straight from a FEC of 5 million lines: acquit as it ships, hand-written C on one thread, DuckDB on two with the
# short query and with the work of acquit; medians of 5 interleaved runs, whole processes, page cache warm, and CPU seconds.
# bash bench/balance.sh [FOLDER]   (needs cc, node and npm; 900 MB in FOLDER)
set -eu
cd "$(dirname "$0")/.."
work=${1:-/tmp/acquit-bench}
mkdir -p "$work"
acquit=$work/acquit/acquit
[ -x "$acquit" ] || dotnet publish src/Acquit -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true -v quiet --nologo \
  -o "$work/acquit"
ledger=$work/ledger.txt
if [ ! -s "$ledger" ]; then
  dotnet build bench/Acquit.Bench -c Release -v quiet --nologo
  bench/Acquit.Bench/bin/Release/net10.0/Acquit.Bench generate "$ledger" 5270000
fi
cc -O3 -march=native -o "$work/aged" bench/peers/aged.c
cp bench/peers/duckdb.mjs bench/peers/duckdb-whole.mjs "$work/"
[ -d "$work/node_modules" ] || (cd "$work" && npm i --silent --no-save @duckdb/node-api@1.5.6-r.1)
day=2026-12-31
names=(c balance duckdb whole today explain)
run() {
  case $1 in
    c) "$work/aged" "$ledger" ${day//-/} ;;
    balance) "$acquit" balance --from "$ledger" --as-of $day --json ;;
    duckdb) node "$work/duckdb.mjs" "$ledger" $day ;;
    whole) node "$work/duckdb-whole.mjs" "$ledger" $day ;;
    today) "$acquit" today --from "$ledger" --policy partner --as-of $day --json ;;
    explain) "$acquit" today --from "$ledger" --policy partner --as-of $day --explain C000001 --json ;;
  esac
}
TIMEFORMAT='%R %U %S'
: >"$work/runs.txt"
for round in 0 1 2 3 4 5; do
  for name in "${names[@]}"; do
    took=$({ time run $name >"$work/$name.out" 2>/dev/null; } 2>&1)
    query=$(sed -n 's/.*, \([0-9.]*\) s$/\1/p' "$work/$name.out" | tail -c 20)
    [ $round = 0 ] || echo "$name $took $query" | tee -a "$work/runs.txt"
  done
done
median() { awk -v n="$1" -v c="$2" '$1 == n {print $c}' "$work/runs.txt" | sort -n | sed -n 3p; }
cpu() { awk -v n="$1" '$1 == n {print $3 + $4}' "$work/runs.txt" | sort -n | sed -n 3p; }
peak() {
  run "$1" >/dev/null 2>&1 &
  local most=0 now shell=$! child
  while kill -0 $shell 2>/dev/null; do
    for child in $shell $(cat /proc/$shell/task/*/children 2>/dev/null); do
      now=$(awk '/RssAnon/ {print $2}' /proc/$child/status 2>/dev/null) || now=0
      [ "${now:-0}" -le $most ] || most=$now
    done
  done
  echo $most
}
echo "lines $(wc -l <"$ledger"), bytes $(stat -c %s "$ledger"), load $(cut -d' ' -f1-3 /proc/loadavg)"
for name in "${names[@]}"; do
  echo "$name: median $(median $name 2) s, CPU $(cpu $name) s, query alone $(median $name 5) s, RssAnon at most $(peak $name) kB"
done
b=$(median balance 2)
awk "BEGIN{printf \"wall: DuckDB / acquit %.2f (query alone %.2f), the same work %.2f (query alone %.2f), acquit / C %.2f, today / balance %.2f\n\", \
  $(median duckdb 2)/$b, $(median duckdb 5)/$b, $(median whole 2)/$b, $(median whole 5)/$b, $b/$(median c 2), $(median today 2)/$b}"
b=$(cpu balance)
awk "BEGIN{printf \"CPU: DuckDB / acquit %.2f, the same work %.2f, acquit / C %.2f, today / balance %.2f\n\", \
  $(cpu duckdb)/$b, $(cpu whole)/$b, $b/$(cpu c), $(cpu today)/$b}"
answer() { grep -o '"total":"[^"]*","byBucket":\[[^]]*\],"credit":"[^"]*","totalDebit":"[^"]*"' "$work/balance.out" | tail -1; }
echo "acquit: $(grep -o '"auxiliary"' "$work/balance.out" | wc -l) debtors, $(answer)"
cat "$work/whole.out" "$work/c.out" "$work/duckdb.out"
