using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.SqliteAccess
{
    /// <inheritdoc />
    public partial class KeyCreditors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "creditor_id",
                table: "access_api_key",
                newName: "creditors");

            migrationBuilder.Sql(
                "UPDATE access_api_key SET creditors = '*' WHERE creditors = '00000000-0000-0000-0000-000000000000'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM access_api_key WHERE creditors LIKE '%,%'");

            migrationBuilder.Sql(
                "UPDATE access_api_key SET creditors = '00000000-0000-0000-0000-000000000000' WHERE creditors = '*'");

            migrationBuilder.RenameColumn(
                name: "creditors",
                table: "access_api_key",
                newName: "creditor_id");
        }
    }
}
