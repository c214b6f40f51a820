using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteAcquitDb))]
    [Migration("20261130190501_DisputedDossiers")]
    public partial class DisputedDossiers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateIndex(
            name: "ix_dossier_is_disputed",
            table: "dossier",
            columns: new[] { "creditor_id", "is_disputed" },
            filter: "is_disputed");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropIndex(name: "ix_dossier_is_disputed", table: "dossier");
    }
}
