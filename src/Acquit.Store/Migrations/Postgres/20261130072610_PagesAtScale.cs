using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PagesAtScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_broken",
                table: "proposal",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(
                "UPDATE proposal SET is_broken = TRUE "
                + "WHERE reasons LIKE '%\"promiseBroken\"%' OR reasons LIKE '%\"planBroken\"%'");

            migrationBuilder.AddColumn<long>(
                name: "items_version",
                table: "creditor",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "webhook",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    kinds = table.Column<string>(type: "text", nullable: false),
                    may_be_private = table.Column<bool>(type: "boolean", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "webhook_delivery",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    run_at = table.Column<long>(type: "bigint", nullable: false),
                    last_status = table.Column<int>(type: "integer", nullable: true),
                    last_why = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    done_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_delivery", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_sending_dossier_id",
                table: "sending",
                columns: new[] { "creditor_id", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sending_state",
                table: "sending",
                columns: new[] { "creditor_id", "state" },
                filter: "state = 'doubtful'");

            migrationBuilder.CreateIndex(
                name: "ix_received_mail_kind",
                table: "received_mail",
                columns: new[] { "creditor_id", "kind" },
                filter: "kind = 'unmatched'");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_action_channel_letter_is_broken_asked_cents_number",
                table: "proposal",
                columns: new[] { "creditor_id", "action", "channel", "letter", "is_broken", "asked_cents", "number" },
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_asked_cents",
                table: "proposal",
                columns: new[] { "creditor_id", "asked_cents" },
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_dossier_id",
                table: "proposal",
                columns: new[] { "creditor_id", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_has_unread_reply",
                table: "dossier",
                columns: new[] { "creditor_id", "has_unread_reply" },
                filter: "has_unread_reply");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_delivery_run_at_id",
                table: "webhook_delivery",
                columns: new[] { "run_at", "id" },
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_delivery_webhook_id_created_at",
                table: "webhook_delivery",
                columns: new[] { "creditor_id", "webhook_id", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "webhook");

            migrationBuilder.DropTable(
                name: "webhook_delivery");

            migrationBuilder.DropIndex(
                name: "ix_sending_dossier_id",
                table: "sending");

            migrationBuilder.DropIndex(
                name: "ix_sending_state",
                table: "sending");

            migrationBuilder.DropIndex(
                name: "ix_received_mail_kind",
                table: "received_mail");

            migrationBuilder.DropIndex(
                name: "ix_proposal_action_channel_letter_is_broken_asked_cents_number",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ix_proposal_asked_cents",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ix_proposal_dossier_id",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ix_dossier_has_unread_reply",
                table: "dossier");

            migrationBuilder.DropColumn(
                name: "is_broken",
                table: "proposal");

            migrationBuilder.DropColumn(
                name: "items_version",
                table: "creditor");
        }
    }
}
