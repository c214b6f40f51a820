using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OnlyWhatIsDue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "rules_sha256",
                table: "run",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "anchored_count",
                table: "dossier",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "previous",
                table: "chain_anchor",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_line_is_vanished",
                table: "ledger_line",
                columns: new[] { "creditor_id", "is_vanished" },
                filter: "is_vanished");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_anchored_count",
                table: "dossier",
                columns: new[] { "creditor_id", "anchored_count" },
                filter: "event_count > anchored_count");

            migrationBuilder.CreateIndex(
                name: "ix_debtor_policy",
                table: "debtor",
                columns: new[] { "creditor_id", "policy" },
                filter: "policy IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_debtor_siren",
                table: "debtor",
                columns: new[] { "creditor_id", "siren" },
                filter: "person_id IS NULL AND siren IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_tally_day",
                table: "contact_tally",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ledger_line_is_vanished",
                table: "ledger_line");

            migrationBuilder.DropIndex(
                name: "ix_dossier_anchored_count",
                table: "dossier");

            migrationBuilder.DropIndex(
                name: "ix_debtor_policy",
                table: "debtor");

            migrationBuilder.DropIndex(
                name: "ix_debtor_siren",
                table: "debtor");

            migrationBuilder.DropIndex(
                name: "ix_contact_tally_day",
                table: "contact_tally");

            migrationBuilder.DropColumn(
                name: "rules_sha256",
                table: "run");

            migrationBuilder.DropColumn(
                name: "anchored_count",
                table: "dossier");

            migrationBuilder.DropColumn(
                name: "previous",
                table: "chain_anchor");
        }
    }
}
