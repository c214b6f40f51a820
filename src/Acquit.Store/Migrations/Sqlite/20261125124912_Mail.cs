using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Mail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "carrier",
                table: "sending",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "failing_email",
                table: "debtor",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "failing_email_why",
                table: "debtor",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "mail_account",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_account", x => x.creditor_id);
                });

            migrationBuilder.CreateTable(
                name: "received_mail",
                columns: table => new
                {
                    creditor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sending_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_mail", x => new { x.creditor_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_received_mail_source",
                table: "received_mail",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "uq_received_mail_sha256",
                table: "received_mail",
                column: "sha256",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_account");

            migrationBuilder.DropTable(
                name: "received_mail");

            migrationBuilder.DropColumn(
                name: "carrier",
                table: "sending");

            migrationBuilder.DropColumn(
                name: "failing_email",
                table: "debtor");

            migrationBuilder.DropColumn(
                name: "failing_email_why",
                table: "debtor");
        }
    }
}
