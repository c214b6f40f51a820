// Peer of `acquit balance`: the same aged balance in DuckDB.
// npm i --no-save @duckdb/node-api@1.5.6-r.1 && node duckdb.mjs ledger.txt 2026-12-31 [threads]
import { DuckDBInstance } from "@duckdb/node-api";

const [file, asOf, threads = "2"] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const started = process.hrtime.bigint();
const result = await connection.runAndReadAll(`
  with lines as (
    select CompteNum, CompAuxNum,
           cast(replace(Debit, ',', '.') as decimal(15,2)) - cast(replace(Credit, ',', '.') as decimal(15,2)) as amount,
           date '${asOf}' - strptime(PieceDate, '%Y%m%d')::date - 30 as late
    from read_csv('${file}', delim = '\t', header = true, all_varchar = true, quote = '', auto_detect = false, columns = {
      'JournalCode': 'VARCHAR', 'JournalLib': 'VARCHAR', 'EcritureNum': 'VARCHAR', 'EcritureDate': 'VARCHAR', 'CompteNum': 'VARCHAR',
      'CompteLib': 'VARCHAR', 'CompAuxNum': 'VARCHAR', 'CompAuxLib': 'VARCHAR', 'PieceRef': 'VARCHAR', 'PieceDate': 'VARCHAR',
      'EcritureLib': 'VARCHAR', 'Debit': 'VARCHAR', 'Credit': 'VARCHAR', 'EcritureLet': 'VARCHAR', 'DateLet': 'VARCHAR',
      'ValidDate': 'VARCHAR', 'Montantdevise': 'VARCHAR', 'Idevise': 'VARCHAR' })
    where CompteNum like '411%' and (EcritureLet is null or EcritureLet = '')
      and strptime(EcritureDate, '%Y%m%d')::date <= date '${asOf}')
  select CompteNum, CompAuxNum,
         sum(case when amount > 0 and late <= 0 then amount else 0 end) as b0,
         sum(case when amount > 0 and late between 1 and 30 then amount else 0 end) as b1,
         sum(case when amount > 0 and late between 31 and 60 then amount else 0 end) as b2,
         sum(case when amount > 0 and late between 61 and 90 then amount else 0 end) as b3,
         sum(case when amount > 0 and late > 90 then amount else 0 end) as b4,
         sum(case when amount < 0 then -amount else 0 end) as credit, sum(amount) as total
  from lines group by all order by all`);
const rows = result.getRowObjects();
const total = rows.reduce((sum, row) => sum + Number(row.total.value), 0);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(`${rows.length} debtors, total ${(total / 100).toFixed(2)}, ${seconds.toFixed(2)} s`);
