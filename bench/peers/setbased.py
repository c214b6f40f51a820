"""Peer of `acquit run`: the same day as a few set-based SQL statements on SQLite, without rules or history.
/usr/bin/python3 setbased.py N FOLDER, N open items of N/10 debtors. Prints seconds for: all N due at once (a proposal a debtor, a decision
with one sentence for every item); a book decided yesterday of which a tenth falls due; a day on which nothing is due."""
import os
import sqlite3
import sys
import time

count, folder = int(sys.argv[1]), sys.argv[2]
TABLES = """
PRAGMA journal_mode = WAL;
PRAGMA cache_size = -65536;
CREATE TABLE item (id INTEGER PRIMARY KEY, debtor INTEGER NOT NULL, ref TEXT NOT NULL, due_on TEXT NOT NULL, open_cents INTEGER NOT NULL);
CREATE INDEX item_due ON item (due_on);
CREATE INDEX item_debtor ON item (debtor);
CREATE TABLE proposal (id INTEGER PRIMARY KEY, debtor INTEGER NOT NULL, step TEXT NOT NULL, asked_cents INTEGER NOT NULL, due_on TEXT NOT NULL,
  state TEXT NOT NULL, reason TEXT NOT NULL);
CREATE UNIQUE INDEX proposal_open ON proposal (debtor, step) WHERE state = 'open';
CREATE INDEX proposal_debtor ON proposal (debtor);
CREATE TABLE proposal_item (proposal INTEGER NOT NULL, item INTEGER NOT NULL, asked_cents INTEGER NOT NULL, PRIMARY KEY (proposal, item));
CREATE TABLE decision (id INTEGER PRIMARY KEY, item INTEGER NOT NULL, from_day TEXT NOT NULL, until_day TEXT, action TEXT NOT NULL,
  reason TEXT NOT NULL, next_look_on TEXT NOT NULL);
CREATE UNIQUE INDEX decision_current ON decision (item) WHERE until_day IS NULL;
CREATE INDEX decision_look ON decision (next_look_on) WHERE until_day IS NULL;
"""
WAIT = "'not due before ' || due_on || ', policy partner'"
ACT = "'due since ' || due_on || ', ' || open_cents || ' cents, policy partner, step reminder-1'"


def book(due):
    path = os.path.join(folder, "setbased.db")
    for end in ("", "-wal", "-shm"):
        if os.path.exists(path + end):
            os.remove(path + end)
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(TABLES)
    db.execute("BEGIN IMMEDIATE")
    db.executemany("INSERT INTO item VALUES (?, ?, ?, ?, ?)",
                   ((i, i // 10, f"F-{i // 10}-{i % 10}", due(i), 12000 + i % 10) for i in range(count)))
    db.execute("COMMIT")
    return db


def decide_all(db, day):
    db.execute(f"""INSERT INTO decision (item, from_day, action, reason, next_look_on)
      SELECT id, :day, CASE WHEN due_on <= :day THEN 'contact' ELSE 'wait' END,
        CASE WHEN due_on <= :day THEN {ACT} ELSE {WAIT} END, CASE WHEN due_on <= :day THEN '2027-01-01' ELSE due_on END
      FROM item""", {"day": day})


def propose(db, day, items):
    first, = db.execute("SELECT coalesce(max(id), 0) FROM proposal").fetchone()
    db.execute(f"""INSERT INTO proposal (debtor, step, asked_cents, due_on, state, reason)
      SELECT debtor, 'reminder-1', sum(open_cents), min(due_on), 'open', 'due since ' || min(due_on)
      FROM item WHERE id IN ({items}) GROUP BY debtor""", {"day": day})
    db.execute(f"""INSERT INTO proposal_item SELECT p.id, i.id, i.open_cents FROM proposal p JOIN item i ON i.debtor = p.debtor
      WHERE p.id > :first AND i.id IN ({items})""", {"first": first, "day": day})


def timed(db, what):
    started = time.perf_counter()
    cpu = time.process_time()
    db.execute("BEGIN IMMEDIATE")
    what()
    db.execute("COMMIT")
    return f"{time.perf_counter() - started:.2f} s ({time.process_time() - cpu:.2f} s CPU)"


def first(db, day):
    decide_all(db, day)
    propose(db, day, "SELECT id FROM item WHERE due_on <= :day")


LOOK = "SELECT item FROM decision WHERE until_day IS NULL AND next_look_on <= :day"


def later(db, day):
    propose(db, day, LOOK)
    db.execute(f"CREATE TEMP TABLE looked AS {LOOK}", {"day": day})
    db.execute("UPDATE decision SET until_day = :day WHERE until_day IS NULL AND item IN (SELECT item FROM looked)", {"day": day})
    db.execute(f"""INSERT INTO decision (item, from_day, action, reason, next_look_on)
      SELECT id, :day, 'contact', {ACT}, '2027-01-01' FROM item WHERE id IN (SELECT item FROM looked)""", {"day": day})
    db.execute("DROP TABLE looked")


db = book(lambda i: "2026-11-20")
print(f"{count} items, all due: {timed(db, lambda: first(db, '2026-11-24'))}")
db.close()
db = book(lambda i: "2026-11-25" if i // 10 % 10 == 0 else "2026-12-20")
print(f"{count} items, first day, nothing due: {timed(db, lambda: first(db, '2026-11-24'))}")
print(f"{count} items, a tenth falls due: {timed(db, lambda: later(db, '2026-11-25'))}")
print(f"{count} items, nothing due: {timed(db, lambda: later(db, '2026-11-26'))}")
