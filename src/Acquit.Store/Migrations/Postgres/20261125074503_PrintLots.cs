using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PrintLots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "print_lot_id",
                table: "sending",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "print_lot",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    folder = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_print_lot", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "uq_print_lot_day_number",
                table: "print_lot",
                columns: new[] { "creditor_id", "day", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "print_lot");

            migrationBuilder.DropColumn(
                name: "print_lot_id",
                table: "sending");
        }
    }
}
