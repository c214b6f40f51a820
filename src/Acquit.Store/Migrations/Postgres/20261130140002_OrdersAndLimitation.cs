using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresAcquitDb))]
    [Migration("20261130140002_OrdersAndLimitation")]
    public partial class OrdersAndLimitation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "order_ref",
                table: "ledger_line",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "order_ref",
                table: "open_item",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "limitation_on",
                table: "decision",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_limitation_on",
                table: "decision",
                columns: new[] { "creditor_id", "limitation_on" },
                filter: "until_day IS NULL AND limitation_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_event_dossier_id",
                table: "dossier_event",
                columns: new[] { "creditor_id", "dossier_id" },
                filter: "kind = 'procedureOpened'");

            migrationBuilder.Sql("UPDATE dossier SET is_changed = true");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_dossier_event_dossier_id", table: "dossier_event");

            migrationBuilder.DropIndex(name: "ix_decision_limitation_on", table: "decision");

            migrationBuilder.DropColumn(name: "limitation_on", table: "decision");

            migrationBuilder.DropColumn(name: "order_ref", table: "open_item");

            migrationBuilder.DropColumn(name: "order_ref", table: "ledger_line");
        }
    }
}
