using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Store.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresAcquitDb))]
    [Migration("20261130221502_QueueInOrder")]
    public partial class QueueInOrder : Migration
    {
        private const string Open = "state = 'open'";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_proposal_asked_cents", table: "proposal");
            migrationBuilder.DropIndex(
                name: "ix_proposal_action_channel_letter_is_broken_asked_cents_number", table: "proposal");
            migrationBuilder.CreateIndex(
                name: "ix_proposal_queue_by_amount",
                table: "proposal",
                columns: new[] { "creditor_id", "state", "asked_cents", "number" },
                descending: new[] { false, false, true, false },
                filter: Open);
            migrationBuilder.CreateIndex(
                name: "ix_proposal_queue_by_kind",
                table: "proposal",
                columns: new[]
                {
                    "creditor_id", "state", "action", "channel", "letter", "is_broken", "asked_cents", "number",
                },
                descending: new[] { false, false, false, false, false, false, true, false },
                filter: Open);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_proposal_queue_by_amount", table: "proposal");
            migrationBuilder.DropIndex(name: "ix_proposal_queue_by_kind", table: "proposal");
            migrationBuilder.CreateIndex(
                name: "ix_proposal_asked_cents",
                table: "proposal",
                columns: new[] { "creditor_id", "asked_cents" },
                filter: Open);
            migrationBuilder.CreateIndex(
                name: "ix_proposal_action_channel_letter_is_broken_asked_cents_number",
                table: "proposal",
                columns: new[]
                {
                    "creditor_id", "action", "channel", "letter", "is_broken", "asked_cents", "number",
                },
                filter: Open);
        }
    }
}
