// Peer of `acquit balance`: the work of it in DuckDB. Every row is read and checked, a lettering group counts from its date, in it
// credits close debits oldest first, rows have names, the ledger must balance.
// npm i --no-save @duckdb/node-api@1.5.6-r.1 && node duckdb-whole.mjs ledger.txt 2026-12-31 [threads]
import { DuckDBInstance } from "@duckdb/node-api";

const [file, asOf, threads = "2"] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const started = process.hrtime.bigint();
const result = await connection.runAndReadAll(`
  with ledger as (
    select CompteNum, CompAuxNum, CompAuxLib, PieceRef, coalesce(EcritureLet, '') as code,
           strptime(EcritureDate, '%Y%m%d')::date as entry,
           coalesce(strptime(nullif(PieceDate, ''), '%Y%m%d')::date, strptime(EcritureDate, '%Y%m%d')::date) + 30 as due,
           strptime(nullif(DateLet, ''), '%Y%m%d')::date as lettered,
           cast(replace(Debit, ',', '.') as decimal(15,2)) - cast(replace(Credit, ',', '.') as decimal(15,2)) as amount
    from read_csv('${file}', delim = '\t', header = true, all_varchar = true, quote = '', auto_detect = false, columns = {
      'JournalCode': 'VARCHAR', 'JournalLib': 'VARCHAR', 'EcritureNum': 'VARCHAR', 'EcritureDate': 'VARCHAR', 'CompteNum': 'VARCHAR',
      'CompteLib': 'VARCHAR', 'CompAuxNum': 'VARCHAR', 'CompAuxLib': 'VARCHAR', 'PieceRef': 'VARCHAR', 'PieceDate': 'VARCHAR',
      'EcritureLib': 'VARCHAR', 'Debit': 'VARCHAR', 'Credit': 'VARCHAR', 'EcritureLet': 'VARCHAR', 'DateLet': 'VARCHAR',
      'ValidDate': 'VARCHAR', 'Montantdevise': 'VARCHAR', 'Idevise': 'VARCHAR' })),
  checked as materialized (
    select *, sum(amount) over () as imbalance from (
      select CompteNum, CompAuxNum, CompAuxLib, PieceRef, code, entry, due, lettered, amount from ledger where CompteNum like '411%'
      union all
      select null, null, null, null, null, null, null, null, sum(amount) from ledger where CompteNum not like '411%')),
  customers as (select * from checked where CompteNum is not null),
  groups as (
    select CompteNum, CompAuxNum, code, coalesce(max(lettered), max(entry)) as counts,
           sum(case when entry <= date '${asOf}' and amount > 0 then amount else 0 end) as debits,
           sum(case when entry <= date '${asOf}' and amount < 0 then -amount else 0 end) as credits
    from customers where code <> '' group by all),
  lettered as (
    select c.*, g.debits, g.credits,
           sum(abs(c.amount)) over (partition by c.CompteNum, c.CompAuxNum, c.code, c.amount > 0 order by c.due, c.PieceRef
                                    rows unbounded preceding) as upto
    from customers c join groups g on g.CompteNum = c.CompteNum and g.CompAuxNum is not distinct from c.CompAuxNum and g.code = c.code
    where c.entry <= date '${asOf}' and g.counts <= date '${asOf}'),
  opened as (
    select CompteNum, CompAuxNum, CompAuxLib, due, amount,
           greatest(0, least(abs(amount), upto - case when amount > 0 then credits else debits end)) as open
    from lettered
    union all
    select c.CompteNum, c.CompAuxNum, c.CompAuxLib, c.due, c.amount, abs(c.amount)
    from customers c left join groups g
      on g.CompteNum = c.CompteNum and g.CompAuxNum is not distinct from c.CompAuxNum and g.code = c.code
    where c.entry <= date '${asOf}' and (g.counts is null or g.counts > date '${asOf}')),
  late as (select *, date '${asOf}' - due as days from opened)
  select CompteNum, CompAuxNum, any_value(CompAuxLib) as name,
         sum(case when amount > 0 and days <= 0 then open else 0 end) as b0,
         sum(case when amount > 0 and days between 1 and 30 then open else 0 end) as b1,
         sum(case when amount > 0 and days between 31 and 60 then open else 0 end) as b2,
         sum(case when amount > 0 and days between 61 and 90 then open else 0 end) as b3,
         sum(case when amount > 0 and days > 90 then open else 0 end) as b4,
         sum(case when amount < 0 then open else 0 end) as credit,
         min(case when amount > 0 and open > 0 then due end) as oldest,
         sum(case when amount > 0 then amount else 0 end) as debit_all,
         sum(case when amount < 0 then -amount else 0 end) as credit_all,
         (select any_value(imbalance) from checked) as imbalance
  from late group by CompteNum, CompAuxNum order by all`);
const rows = result.getRowObjects();
const sum = (key) => rows.reduce((total, row) => total + Number(row[key].value), 0);
const euros = (cents) => (cents / 100).toFixed(2);
const open = rows.filter((row) => ["b0", "b1", "b2", "b3", "b4", "credit"].some((key) => row[key].value !== 0n)).length;
const buckets = ["b0", "b1", "b2", "b3", "b4"].map(sum);
const total = buckets.reduce((a, b) => a + b) - sum("credit");
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(`${open} debtors, total ${euros(total)}, buckets ${buckets.map(euros).join(" ")}, debit ${euros(sum("debit_all"))}, ` +
  `credit ${euros(sum("credit_all"))}, ${seconds.toFixed(2)} s`);
