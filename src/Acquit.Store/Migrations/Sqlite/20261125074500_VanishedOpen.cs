using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteAcquitDb))]
    [Migration("20261125074500_VanishedOpen")]
    public partial class VanishedOpen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "vanished_open_cents",
                table: "ledger_line",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "vanished_open_cents",
                table: "ledger_line");
        }
    }
}
