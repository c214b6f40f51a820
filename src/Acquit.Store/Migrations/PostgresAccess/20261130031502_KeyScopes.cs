using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.PostgresAccess
{
    /// <inheritdoc />
    public partial class KeyScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "role",
                table: "access_api_key",
                newName: "scopes");

            migrationBuilder.AddColumn<long>(
                name: "expires_at",
                table: "access_api_key",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "access_api_key");

            migrationBuilder.RenameColumn(
                name: "scopes",
                table: "access_api_key",
                newName: "role");
        }
    }
}
