using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteAcquitDb))]
    [Migration("20261130073901_ClaimKindOfDebtor")]
    public partial class ClaimKindOfDebtor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "claim_kind",
                table: "debtor",
                type: "TEXT",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "claim_kind",
                table: "debtor");
        }
    }
}
