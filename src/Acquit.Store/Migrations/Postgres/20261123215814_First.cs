using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "blob",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blob", x => new { x.creditor_id, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "chain_anchor",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    root = table.Column<byte[]>(type: "bytea", nullable: false),
                    dossiers = table.Column<int>(type: "integer", nullable: false),
                    events = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    heads = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chain_anchor", x => new { x.creditor_id, x.run_id });
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    debtor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    consent = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "contact_tally",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_tally", x => new { x.person_id, x.day, x.channel });
                });

            migrationBuilder.CreateTable(
                name: "creditor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    folded_name = table.Column<string>(type: "text", nullable: false),
                    siren = table.Column<string>(type: "text", nullable: true),
                    is_live = table.Column<bool>(type: "boolean", nullable: false),
                    settings = table.Column<string>(type: "text", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_creditor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "debtor",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    folded_name = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    civility = table.Column<string>(type: "text", nullable: false),
                    siren = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: true),
                    policy = table.Column<string>(type: "text", nullable: true),
                    territory = table.Column<string>(type: "text", nullable: false),
                    is_not_a_customer = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_debtor", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "debtor_account",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    auxiliary = table.Column<string>(type: "text", nullable: false),
                    debtor_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_debtor_account", x => new { x.creditor_id, x.account, x.auxiliary });
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_key = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    occurrence = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    step_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    covered_cents = table.Column<long>(type: "bigint", nullable: false),
                    contested_cents = table.Column<long>(type: "bigint", nullable: false),
                    asked_cents = table.Column<long>(type: "bigint", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    policy_version = table.Column<string>(type: "text", nullable: false),
                    law_version = table.Column<string>(type: "text", nullable: false),
                    ledger_batch = table.Column<int>(type: "integer", nullable: false),
                    next_look_on = table.Column<DateOnly>(type: "date", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "document",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dossier",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    debtor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy = table.Column<string>(type: "text", nullable: true),
                    policy_version = table.Column<string>(type: "text", nullable: true),
                    next_look_on = table.Column<DateOnly>(type: "date", nullable: true),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    balance_cents = table.Column<long>(type: "bigint", nullable: false),
                    oldest_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    promised_until = table.Column<DateOnly>(type: "date", nullable: true),
                    held_until = table.Column<DateOnly>(type: "date", nullable: true),
                    is_disputed = table.Column<bool>(type: "boolean", nullable: false),
                    has_unread_reply = table.Column<bool>(type: "boolean", nullable: false),
                    event_count = table.Column<int>(type: "integer", nullable: false),
                    head_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_changed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dossier_event",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_event", x => new { x.creditor_id, x.dossier_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "event_words",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_words", x => new { x.creditor_id, x.dossier_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "import_batch",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: false),
                    period_first = table.Column<DateOnly>(type: "date", nullable: false),
                    period_last = table.Column<DateOnly>(type: "date", nullable: false),
                    lettering_scope = table.Column<DateOnly>(type: "date", nullable: false),
                    rows_read = table.Column<int>(type: "integer", nullable: false),
                    rows_accepted = table.Column<int>(type: "integer", nullable: false),
                    rows_rejected = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    vanished = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    applied_at = table.Column<long>(type: "bigint", nullable: false),
                    applied_by = table.Column<string>(type: "text", nullable: false),
                    undone_at = table.Column<long>(type: "bigint", nullable: true),
                    undone_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batch", x => new { x.creditor_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "invoice",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    debtor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    performed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    terms = table.Column<string>(type: "text", nullable: true),
                    document_sha256 = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "law_version",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_version", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "ledger_line",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false),
                    item_key = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    auxiliary = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    journal = table.Column<string>(type: "text", nullable: false),
                    piece_ref = table.Column<string>(type: "text", nullable: false),
                    piece_date = table.Column<DateOnly>(type: "date", nullable: true),
                    entry_date = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    lettering = table.Column<string>(type: "text", nullable: false),
                    lettered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lettering_scope = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    is_opening = table.Column<bool>(type: "boolean", nullable: false),
                    source_line = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    continues_key = table.Column<string>(type: "text", nullable: true),
                    first_batch = table.Column<int>(type: "integer", nullable: false),
                    last_batch = table.Column<int>(type: "integer", nullable: false),
                    gone_batch = table.Column<int>(type: "integer", nullable: true),
                    is_vanished = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_line", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "matching",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    matched_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "matching_line",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matching_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_key = table.Column<string>(type: "text", nullable: false),
                    debit_cents = table.Column<long>(type: "bigint", nullable: false),
                    credit_cents = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_line", x => new { x.creditor_id, x.matching_id, x.item_key });
                });

            migrationBuilder.CreateTable(
                name: "open_item",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_key = table.Column<string>(type: "text", nullable: false),
                    debtor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account = table.Column<string>(type: "text", nullable: false),
                    auxiliary = table.Column<string>(type: "text", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_credit = table.Column<bool>(type: "boolean", nullable: false),
                    original_cents = table.Column<long>(type: "bigint", nullable: false),
                    open_cents = table.Column<long>(type: "bigint", nullable: false),
                    continued_from = table.Column<string>(type: "text", nullable: true),
                    next_look_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_item", x => new { x.creditor_id, x.item_key });
                    table.CheckConstraint("ck_open_item_open", "0 <= open_cents AND open_cents <= original_cents");
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "text", nullable: true),
                    linked_by = table.Column<string>(type: "text", nullable: false),
                    linked_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_version",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_version", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    occurrence = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    letter = table.Column<string>(type: "text", nullable: false),
                    approval = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    asked_cents = table.Column<long>(type: "bigint", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_sha256 = table.Column<string>(type: "text", nullable: false),
                    facts_sha256 = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    step_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    decided_why = table.Column<string>(type: "text", nullable: false),
                    last_posting_day = table.Column<DateOnly>(type: "date", nullable: true),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "proposal_item",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_key = table.Column<string>(type: "text", nullable: false),
                    own_step = table.Column<string>(type: "text", nullable: false),
                    own_occurrence = table.Column<int>(type: "integer", nullable: false),
                    open_cents = table.Column<long>(type: "bigint", nullable: false),
                    covered_cents = table.Column<long>(type: "bigint", nullable: false),
                    contested_cents = table.Column<long>(type: "bigint", nullable: false),
                    asked_cents = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_item", x => new { x.creditor_id, x.proposal_id, x.item_key });
                });

            migrationBuilder.CreateTable(
                name: "rejected_row",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    column = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    found = table.Column<string>(type: "text", nullable: false),
                    expected = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejected_row", x => new { x.creditor_id, x.batch, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "run",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    counts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sending",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_sha256 = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    run_at = table.Column<long>(type: "bigint", nullable: false),
                    claimed_by = table.Column<string>(type: "text", nullable: false),
                    claimed_until = table.Column<long>(type: "bigint", nullable: true),
                    handed_over_at = table.Column<long>(type: "bigint", nullable: true),
                    sent_at = table.Column<long>(type: "bigint", nullable: true),
                    tracking = table.Column<string>(type: "text", nullable: false),
                    error = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sending", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_chain_anchor_at",
                table: "chain_anchor",
                columns: new[] { "creditor_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_debtor_id",
                table: "contact",
                columns: new[] { "creditor_id", "debtor_id" });

            migrationBuilder.CreateIndex(
                name: "uq_creditor_folded_name",
                table: "creditor",
                column: "folded_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_creditor_number",
                table: "creditor",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_debtor_folded_name",
                table: "debtor",
                columns: new[] { "creditor_id", "folded_name" });

            migrationBuilder.CreateIndex(
                name: "ix_debtor_person_id",
                table: "debtor",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "uq_debtor_key",
                table: "debtor",
                columns: new[] { "creditor_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_debtor_number",
                table: "debtor",
                columns: new[] { "creditor_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_debtor_account_debtor_id",
                table: "debtor_account",
                columns: new[] { "creditor_id", "debtor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_dossier_id",
                table: "decision",
                columns: new[] { "creditor_id", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "uq_decision_item_key",
                table: "decision",
                columns: new[] { "creditor_id", "item_key" },
                unique: true,
                filter: "until_day IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_document_dossier_id",
                table: "document",
                columns: new[] { "creditor_id", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_is_changed",
                table: "dossier",
                columns: new[] { "creditor_id", "is_changed" },
                filter: "is_changed");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_next_look_on",
                table: "dossier",
                columns: new[] { "creditor_id", "next_look_on" });

            migrationBuilder.CreateIndex(
                name: "uq_dossier_debtor_id",
                table: "dossier",
                columns: new[] { "creditor_id", "debtor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_dossier_number",
                table: "dossier",
                columns: new[] { "creditor_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_import_batch_sha256",
                table: "import_batch",
                columns: new[] { "creditor_id", "sha256" },
                unique: true,
                filter: "state = 'applied'");

            migrationBuilder.CreateIndex(
                name: "uq_invoice_debtor_id_number_issued_on",
                table: "invoice",
                columns: new[] { "creditor_id", "debtor_id", "number", "issued_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_line_auxiliary_account",
                table: "ledger_line",
                columns: new[] { "creditor_id", "auxiliary", "account" });

            migrationBuilder.CreateIndex(
                name: "uq_ledger_line_item_key",
                table: "ledger_line",
                columns: new[] { "creditor_id", "item_key" },
                unique: true,
                filter: "gone_batch IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_matching_line_item_key",
                table: "matching_line",
                columns: new[] { "creditor_id", "item_key" });

            migrationBuilder.CreateIndex(
                name: "ix_open_item_debtor_id",
                table: "open_item",
                columns: new[] { "creditor_id", "debtor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_open_item_next_look_on",
                table: "open_item",
                columns: new[] { "creditor_id", "next_look_on" });

            migrationBuilder.CreateIndex(
                name: "ix_person_siren",
                table: "person",
                column: "siren");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_state",
                table: "proposal",
                columns: new[] { "creditor_id", "state" });

            migrationBuilder.CreateIndex(
                name: "uq_proposal_dossier_id_step_occurrence_part",
                table: "proposal",
                columns: new[] { "creditor_id", "dossier_id", "step", "occurrence", "part" },
                unique: true,
                filter: "state IN ('open', 'approved')");

            migrationBuilder.CreateIndex(
                name: "uq_proposal_number",
                table: "proposal",
                columns: new[] { "creditor_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_run_day",
                table: "run",
                columns: new[] { "creditor_id", "day" },
                unique: true,
                filter: "kind = 'scheduled'");

            migrationBuilder.CreateIndex(
                name: "uq_run_number",
                table: "run",
                columns: new[] { "creditor_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sending_run_at_id",
                table: "sending",
                columns: new[] { "run_at", "id" },
                filter: "state = 'reserved'");

            migrationBuilder.CreateIndex(
                name: "uq_sending_proposal_id_channel_recipient",
                table: "sending",
                columns: new[] { "creditor_id", "proposal_id", "channel", "recipient" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blob");

            migrationBuilder.DropTable(
                name: "chain_anchor");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "contact_tally");

            migrationBuilder.DropTable(
                name: "creditor");

            migrationBuilder.DropTable(
                name: "debtor");

            migrationBuilder.DropTable(
                name: "debtor_account");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "document");

            migrationBuilder.DropTable(
                name: "dossier");

            migrationBuilder.DropTable(
                name: "dossier_event");

            migrationBuilder.DropTable(
                name: "event_words");

            migrationBuilder.DropTable(
                name: "import_batch");

            migrationBuilder.DropTable(
                name: "invoice");

            migrationBuilder.DropTable(
                name: "law_version");

            migrationBuilder.DropTable(
                name: "ledger_line");

            migrationBuilder.DropTable(
                name: "matching");

            migrationBuilder.DropTable(
                name: "matching_line");

            migrationBuilder.DropTable(
                name: "open_item");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "policy_version");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropTable(
                name: "proposal_item");

            migrationBuilder.DropTable(
                name: "rejected_row");

            migrationBuilder.DropTable(
                name: "run");

            migrationBuilder.DropTable(
                name: "sending");
        }
    }
}
