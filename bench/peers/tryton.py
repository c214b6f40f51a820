"""Peer of `acquit run`: Tryton's account_dunning over N open lines of which one in EVERY is due (10; 1: all).
apt install tryton-server tryton-proteus tryton-modules-account-dunning; a PostgreSQL server; then
trytond-admin -c trytond.conf -d tryton --all && /usr/bin/python3 tryton.py trytond.conf tryton N [EVERY]
Prints seconds for "create dunnings" and "process dunnings". Lines are inserted by SQL: only the dunning is measured."""
import datetime as dt
import sys
import time
from decimal import Decimal

from proteus import Model, Wizard, config

conf, database, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
every = int(sys.argv[4]) if len(sys.argv) > 4 else 10
config = config.set_trytond(f"postgresql://app@127.0.0.1:54400/{database}", config_file=conf)

Module = Model.get("ir.module")
module, = Module.find([("name", "=", "account_dunning")])
if module.state != "activated":
    module.click("activate")
    Wizard("ir.module.activate_upgrade").execute("upgrade")
    Currency = Model.get("currency.currency")
    currency = Currency(name="Euro", symbol="€", code="EUR", rounding=Decimal("0.01"))
    currency.save()
    Party = Model.get("party.party")
    owner = Party(name="Creditor")
    owner.save()
    company_wizard = Wizard("company.company.config")
    company_wizard.execute("company")
    company_wizard.form.party = owner
    company_wizard.form.currency = currency
    company_wizard.execute("add")
    config._context = Model.get("res.user").get_preferences(True, config.context)
    Template = Model.get("account.account.template")
    template, = Template.find([("parent", "=", None), ("name", "=", "Minimal Account Chart")])
    Company = Model.get("company.company")
    company, = Company.find()
    create_chart = Wizard("account.create_chart")
    create_chart.execute("account")
    create_chart.form.account_template = template
    create_chart.form.company = company
    create_chart.execute("create_account")
    Account = Model.get("account.account")
    receivable, = Account.find([("type.receivable", "=", True)])
    payable, = Account.find([("type.payable", "=", True)])
    create_chart.form.account_receivable = receivable
    create_chart.form.account_payable = payable
    create_chart.execute("create_properties")
    Sequence = Model.get("ir.sequence")
    SequenceType = Model.get("ir.sequence.type")
    FiscalYear = Model.get("account.fiscalyear")
    year = FiscalYear(name="2026", start_date=dt.date(2026, 1, 1), end_date=dt.date(2026, 12, 31), company=company)
    type_, = SequenceType.find([("name", "=", "Account Move")])
    sequence = Sequence(name="moves", sequence_type=type_, company=company)
    sequence.save()
    year.post_move_sequence = sequence
    year.save()
    year.click("create_period")
    Procedure = Model.get("account.dunning.procedure")
    procedure = Procedure(name="Procedure")
    for days in (5, 20, 40):
        level = procedure.levels.new()
        level.sequence = days
        level.overdue = dt.timedelta(days)
    procedure.save()

config._context = Model.get("res.user").get_preferences(True, config.context)
Company = Model.get("company.company")
company, = Company.find()
Account = Model.get("account.account")
receivable, = Account.find([("type.receivable", "=", True)])
Procedure = Model.get("account.dunning.procedure")
procedure, = Procedure.find()
Period = Model.get("account.period")
period, = Period.find([("start_date", "=", dt.date(2026, 6, 1))])
Journal = Model.get("account.journal")
journal, = Journal.find([("code", "=", "REV")])

import psycopg2

sql = psycopg2.connect(f"postgresql://app@127.0.0.1:54400/{database}")
cursor = sql.cursor()
for table in ("account_dunning_log", "account_dunning", "account_move_line", "account_move"):
    cursor.execute(f"select to_regclass('{table}')")
    if cursor.fetchone()[0]:
        cursor.execute(f"delete from {table}")
parties = max(1, count // 10)
cursor.execute("delete from party_party where name like 'P-%%'")
cursor.execute("insert into party_party (name, code, active, create_date, create_uid) "
               "select 'P-' || i, 'P-' || i, true, now(), 0 from generate_series(1, %s) i", (parties,))
cursor.execute("insert into account_move (number, period, journal, date, state, company, create_date, create_uid) "
               "select 'M' || i, %s, %s, date '2026-06-01', 'posted', %s, now(), 0 from generate_series(1, %s) i",
               (period.id, journal.id, company.id, count))
cursor.execute("with m as (select id, row_number() over (order by id) n from account_move), "
               "p as (select id, row_number() over (order by id) n from party_party where name like 'P-%%') "
               "insert into account_move_line (account, move, party, debit, credit, state, maturity_date, create_date, create_uid) "
               "select %s, m.id, p.id, 100, 0, 'valid', case when m.n %% %s = 0 then date '2026-06-01' else date '2027-06-01' end, "
               "now(), 0 from m join p on p.n = m.n %% %s + 1", (receivable.id, every, parties))
sql.commit()
cursor.execute("analyze")
sql.commit()

Configuration = Model.get("account.configuration")
configuration = Configuration(1)
configuration.default_dunning_procedure = procedure
configuration.save()

create = Wizard("account.dunning.create")
create.form.date = dt.date(2026, 9, 1)
started = time.perf_counter()
create.execute("create_")
created = time.perf_counter()
Dunning = Model.get("account.dunning")
dunnings = Dunning.find([("state", "=", "draft")])
found = time.perf_counter()
Wizard("account.dunning.process", dunnings).execute("process")
print(f"{count} lines, one in {every} due, {len(dunnings)} dunnings: create {created - started:.2f} s, process {time.perf_counter() - found:.2f} s")
