using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresAcquitDb))]
    [Migration("20261130174002_TriesAndCollectors")]
    public partial class TriesAndCollectors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "tries",
                table: "sending",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "collector_id",
                table: "dossier",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_collector_id",
                table: "dossier",
                columns: new[] { "creditor_id", "collector_id" },
                filter: "collector_id IS NOT NULL");

            // until now nobody's territory stood as the metropole's: now it is the usual one of the creditor
            migrationBuilder.Sql("UPDATE debtor SET territory = '' WHERE territory = 'metropole'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_dossier_collector_id", table: "dossier");

            migrationBuilder.DropColumn(name: "collector_id", table: "dossier");

            migrationBuilder.DropColumn(name: "tries", table: "sending");
        }
    }
}
